"""A list of all letters to choose one from: the product's own, and after each what the user added for the same purpose.

Invariant: leaving it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple

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
from followup_tui.tracker.letter_names import Templates, letters_in
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.leaving import LeftOnce
from followup_tui.words.templates import catalogue

THANK_YOUS: Final = "thank-yous"
"""Stands for all of them: they have a desk of their own."""


class Choosable(NamedTuple):
    """A letter that can be chosen."""

    name: str
    """The template's, or `THANK_YOUS`."""
    title: str
    when: str
    """The situation it is for."""
    is_own: bool = False
    """Whether the user added it."""


def choices(templates: Templates) -> Iterator[Choosable]:
    """Every letter, those for the same purpose beside each other."""
    yield Choosable(THANK_YOUS, "Thank-yous", "For everybody met, each in other words: the notes desk (R4).")
    for purpose, names in letters_in(templates).items():
        for one in (templates[name] for name in names if purpose is not Purpose.THANK_YOU):
            yield Choosable(one.name, one.title, one.when, one.name not in catalogue())


class LetterChoice(ModalScreen[str | None], LeftOnce[str | None]):
    """Answers with the name of a template, with `THANK_YOUS`, or None."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close"),
        Binding("j", "move(1)", "Down", show=False),
        Binding("k", "move(-1)", "Up", show=False),
    ]

    def __init__(self, templates: Templates, current: str) -> None:
        super().__init__()
        self._choices = {one.name: one for one in choices(templates)}
        self._current = current

    def compose(self) -> ComposeResult:
        """The letters by title, and the situation that the one under the cursor is for."""
        with Vertical(id="box"):
            yield Static(Content.styled("Which letter?", "bold $text-primary"), id="title")
            titles = (Option(_label(one), id=one.name) for one in self._choices.values())
            yield OptionList(*titles, id="letters", compact=True)
            yield Static(id="said")
            yield Keys([("↵", "write it", "choose"), ("esc", "back", "close")], id="keys")

    def on_mount(self) -> None:
        """Stand on the letter there is."""
        names = list(self._choices)
        self.query_one(OptionList).highlighted = names.index(self._current) if self._current in names else 0

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#said", Static).update(Content(show(self._choices[event.option.id or ""].when, limit=300)))

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


def _label(one: Choosable) -> Content:
    """The title; of one of the user's with its name."""
    title = Content(show(one.title))
    return title + Content.styled(f"  yours: {show(one.name)}", "$foreground-muted") if one.is_own else title
