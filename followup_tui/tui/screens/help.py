"""All keys on one page, from the registry.

Invariant: what stands here is what the bindings do, remapped keys included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tui.command import Group
from followup_tui.tui.commands import COMMANDS, key_text
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.leaving import LeftOnce

_SIGNS: Final = (
    ("!", "overdue"), ("•", "due today"), ("?", "a fact is missing"), ("✓", "done"), ("★", "an offer"),
    ("●●○", "contacts without an answer"),
)  # fmt: skip


class HelpScreen(ModalScreen[None], LeftOnce[None]):
    """The keys, by what they are for."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "Close"),
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
    ]

    def __init__(self, remap: Mapping[str, str]) -> None:
        super().__init__()
        self._remap = remap

    def compose(self) -> ComposeResult:
        """One block per group, then the signs."""
        with VerticalScroll(id="sheet"):
            yield Static(Content.styled("Keys", "bold $text-accent"), classes="head")
            yield Pairs([row for group in Group for row in self._keys(group)] + [*_block("Signs", _SIGNS)], label=14)
            yield Static(Content.styled("esc closes · ctrl+p finds any command by name", "$text-muted"))

    def _keys(self, group: Group) -> Iterator[Pair]:
        chosen = (one for one in COMMANDS if one.group is group)
        return _block(group.value, ((key_text(one, self._remap, every=True), one.help) for one in chosen))

    def action_scroll_down(self) -> None:
        """One line down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        """One line up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)


def _block(heading: str, rows: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """What some keys or signs mean, under a heading."""
    yield (Content.styled(show(heading), "bold"), Content(""))
    for key, says in rows:
        yield (Content.styled(f"{show(key):>12}", "$text-accent"), Content(show(says)))
    yield (Content(""), Content(""))
