"""Shows why a reminder or warning stands: the rule, the facts, the arithmetic, what changes it.

Invariant: it only shows what it was handed; closing it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.reminders import Why
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.pairs import Pair, Pairs

FAINT: Final = "$foreground-muted"
"""The theme's colour of labels."""


class WhyScreen(ModalScreen[None]):
    """One explanation."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w,enter", "close", "Close"),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(self, why: Why) -> None:
        super().__init__()
        self._why = why

    def compose(self) -> ComposeResult:
        """Title and rule, then facts, arithmetic, and what comes next."""
        with VerticalScroll(id="box", can_focus=False):
            with Vertical(id="head"):
                yield Static(Content.styled(show(self._why.title), "bold $text-primary"), id="title")
                yield Static(Content(show(self._why.rule)), id="rule")
            with Vertical(id="foot"):
                yield Keys([("esc", "close", "close")], id="keys")
            for heading, rows in self._sections():
                if rows:
                    yield Static(heading, classes="heading")
                    yield Pairs(rows)

    def _sections(self) -> Iterator[tuple[str, list[Pair]]]:
        why = self._why
        yield "What is known", [(Content.styled(show(label, 24), FAINT), _text(value)) for label, value in why.facts]
        yield "How the dates come about", [(Content.styled("·", FAINT), _text(step)) for step in why.arithmetic]
        yield "What ends it", [(Content.styled("·", FAINT), _text(why.resolve))] if why.resolve else []
        yield "What comes next", [(Content.styled("·", FAINT), _text(why.next_change))] if why.next_change else []

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)


def _text(text: str) -> Content:
    return Content(show(text, limit=400))
