"""The Do-next list as it will stand on a later day, if nothing is done.

Invariant: the list is that of the rules at that moment, row for row; nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from followup_tui.domain.contacts import day_text
from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS, Picture, Row
from followup_tui.domain.records import local_date
from followup_tui.errors import BadInputError
from followup_tui.system.moments import parse_date
from followup_tui.tracker import Tracker
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import FieldError, Form
from followup_tui.tui.dialogs.looking import LookingDialog
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.present import counts
from followup_tui.tui.present_rows import says
from followup_tui.tui.screens.card_text import TONES, faint, plain


class ForecastDialog(LookingDialog):
    """A day and its list; it opens with tomorrow unless another day is given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Day before", show=False),
        Binding("down", "step(1)", "Day after", show=False),
        Binding("pageup", "step(-7)", "Week before", show=False),
        Binding("pagedown", "step(7)", "Week after", show=False),
    ]
    heading = "If nothing is done"

    def __init__(self, tracker: Tracker, day: date | None, *, private: bool = False) -> None:
        super().__init__()
        self._tracker = tracker
        self._private = private
        self._day = day or self._today + timedelta(days=1)

    @property
    def _today(self) -> date:
        return local_date(self._tracker.now(), self._tracker.zone())

    def fields(self) -> Sequence[Field]:
        """The day."""
        return [Field(id="on", label="On the morning of", value=self._day.isoformat(), hint="Tue 1 Dec, in 3 days",
                      echo=lambda form: self._far(self._date(form)))]  # fmt: skip

    def keys(self) -> Sequence[tuple[str, str, str]]:
        """Days are stepped through without typing."""
        return [("↑↓", "a day", "step(1)"), ("pgup pgdn", "a week", "step(7)"), ("esc", "close", "close")]

    def action_step(self, days: int) -> None:
        """Go on by days, never before today."""
        try:
            day = self._date(self.form)
        except BadInputError:
            day = self._day
        self._day = max(day + timedelta(days=days), self._today)
        line = self.query_one("#on", Input)
        line.value = self._day.isoformat()
        line.action_end()

    def look(self, form: Form) -> Sequence[Pair]:
        """The rows of that day."""
        return tuple(self._rows(self._tracker.forecast(self._date(form))))

    def _rows(self, picture: Picture) -> Iterator[Pair]:
        told = "".join(text for text, _ in counts(picture)) if picture.rows else "the list will be empty"
        yield Content(""), Content.styled(show(told), "bold")
        yield from (self._row(one) for one in picture.rows)

    def _row(self, row: Row) -> Pair:
        mark = Content.styled(f"{MARKS[row.tone]} {row.reminder.rule}", TONES[row.tone])
        text = "".join(part for part, _ in says(row, self._private))
        return mark, plain(text) + faint(f"  {row.when}")

    def _date(self, form: Form) -> date:
        words = form.needed("on", "Write a day: Tue 1 Dec, tomorrow, in 3 days.")
        try:
            return parse_date(words, zone=self._tracker.zone(), now=self._tracker.now())
        except BadInputError as error:
            raise FieldError("on", str(error)) from None

    def _far(self, day: date) -> str:
        days = (day - self._today).days
        far = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
        return f"{day_text(day)}, {far}"
