"""A list of all letters to choose one from.

Invariant: leaving it changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from followup_tui.domain.display import show
from followup_tui.domain.records import Purpose
from followup_tui.tracker.letters import PURPOSE_OF
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.leaving import LeftOnce
from followup_tui.words.templates import Template

CHOICES: Final = tuple(name for name, purpose in PURPOSE_OF.items() if purpose is not Purpose.THANK_YOU)
"""Everything but the thank-yous, which have a desk of their own."""


class LetterChoice(ModalScreen[str | None], LeftOnce[str | None]):
    """Answers with the name of a template, or None."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close"),
        Binding("j", "move(1)", "Down", show=False),
        Binding("k", "move(-1)", "Up", show=False),
    ]

    def __init__(self, templates: Mapping[str, Template], current: str) -> None:
        super().__init__()
        self._templates = templates
        self._current = current

    def compose(self) -> ComposeResult:
        """The letters by title, and the situation that the one under the cursor is for."""
        with Vertical(id="box"):
            yield Static(Content.styled("Which letter?", "bold $text-primary"), id="title")
            titles = (Option(Content(show(self._templates[name].title)), id=name) for name in CHOICES)
            yield OptionList(*titles, id="letters", compact=True)
            yield Static(id="said")
            yield Keys([("↵", "write it", "choose"), ("esc", "back", "close")], id="keys")

    def on_mount(self) -> None:
        """Stand on the letter there is."""
        here = CHOICES.index(self._current) if self._current in CHOICES else 0
        self.query_one(OptionList).highlighted = here

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#said", Static).update(Content(show(self._templates[event.option.id or ""].when, limit=300)))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_choose(self) -> None:
        """Take the one under the cursor."""
        self.query_one(OptionList).action_select()

    def action_move(self, by: int) -> None:
        """Go up or down."""
        letters = self.query_one(OptionList)
        (letters.action_cursor_down if by > 0 else letters.action_cursor_up)()

    def action_close(self) -> None:
        """Choose none."""
        self.dismiss(None)
