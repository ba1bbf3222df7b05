"""All keys on one page, from the registry.

Invariant: what stands here is what the bindings do, remapped keys included.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tui.command import Group
from followup_tui.tui.commands import COMMANDS, key_text
from followup_tui.tui.leaving import LeftOnce


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
        """One block per group."""
        with VerticalScroll(id="sheet"):
            yield Static(Content.styled("Keys", "bold $text-accent"), classes="head")
            for group in Group:
                yield Static(self._block(group), classes="block")
            yield Static(self._signs(), classes="block")
            yield Static(Content.styled("esc closes · ctrl+p finds any command by name", "$text-muted"))

    def action_scroll_down(self) -> None:
        """One line down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        """One line up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def _block(self, group: Group) -> Content:
        lines = [Content.styled(show(group.value), "bold")]
        for one in COMMANDS:
            if one.group is group:
                keys = key_text(one, self._remap, every=True)
                lines.append(Content.assemble((f"{show(keys):>12}", "$text-accent"), "  ", show(one.help)))
        return Content("\n").join(lines)

    def _signs(self) -> Content:
        signs = (
            ("!", "overdue"), ("•", "due today"), ("?", "a fact is missing"), ("✓", "done"), ("★", "an offer"),
            ("●●○", "contacts without an answer"),
        )  # fmt: skip
        lines = [Content.styled("Signs", "bold")]
        lines += [Content.assemble((f"{show(sign):>12}", "$text-accent"), "  ", show(says)) for sign, says in signs]
        return Content("\n").join(lines)
