"""Shows both versions of what was changed here and elsewhere, side by side, and asks which one is to stand.

Invariant: escape changes nothing and leads back to the form with all that was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES
from followup_tui.tui.dialogs.keys import Keys

if TYPE_CHECKING:
    from followup_tui.tui.dialogs.editing import Clash

_LINES: Final = 40
"""So many lines of a long text are shown."""

MINE, THEIRS = "m", "t"
"""The answers."""


class ConflictDialog(ConfirmDialog):
    """Answers with `MINE`, `THEIRS`, or None after escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
    ]

    def __init__(self, clashes: Sequence[Clash]) -> None:
        super().__init__("", choices=[(MINE, "keep yours"), (THEIRS, "take the other")])
        self._clashes = clashes

    def compose(self) -> ComposeResult:
        """A heading, the two versions of each field, the keys."""
        with Vertical(id="box"):
            yield Static(Content.styled("Changed elsewhere while this form was open", "bold $text-warning"), id="title")
            with VerticalScroll(id="versions", can_focus=False):
                for clash in self._clashes:
                    yield from _versions(clash)
            yield Static("Whichever you take, u brings the other one back.", id="detail")
            keys = [(key, says, f"choose({key!r})") for key, says in self._choices]
            yield Keys([*keys, ("esc", "back to the form", "choose('')")], id="keys")


    def action_scroll(self, lines: int) -> None:
        """Look further down or up in long texts."""
        self.query_one("#versions").scroll_relative(y=3 * lines, animate=False)


def _versions(clash: Clash) -> Iterator[Widget]:
    yield Static(Content.styled(show(clash.field.label), "bold"), classes="field-name")
    sides = (("yours", clash.mine), ("on record now", clash.theirs))
    columns = [
        Vertical(Static(Content(show(says)), classes="whose"), Static(_text(clash.field, answer)), classes="version")
        for says, answer in sides
    ]
    yield Horizontal(*columns, classes="pair")


def _text(field: Field, answer: str) -> Content:
    """An answer as a person reads it."""
    if field.kind is Kind.CHECK:
        return Content("ticked" if answer == YES else "not ticked")
    lines = dict(field.options).get(answer, answer).splitlines()
    if not any(one.strip() for one in lines):
        return Content.styled("empty", "$text-muted italic")
    more = [f"… and {len(lines) - _LINES} more lines"] if len(lines) > _LINES else []
    return Content("\n".join([*(show(one, limit=1000) for one in lines[:_LINES]), *more]))
