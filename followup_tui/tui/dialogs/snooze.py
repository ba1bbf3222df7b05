"""The form that puts a reminder off.

Invariant: every choice names its date before it is taken, and its rule allows it; what may not be put off at all opens
no form.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import local_date
from followup_tui.errors import BadInputError
from followup_tui.system.moments import parse_date
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import FieldError, Form

_OTHER = "other"


class SnoozeDialog(FormDialog[Change]):
    """Putting a reminder off, by id."""

    heading = "Put off"
    saves = "put off"

    def __init__(self, tracker: Tracker, reminder_id: str) -> None:
        super().__init__()
        self._tracker = tracker
        self._reminder = tracker.find_reminder(reminder_id)
        card = self._reminder.application
        self._last = tracker.latest_snooze(self._reminder.id)
        self._zone = tracker.detail(card).employer.tz if card else tracker.zone()

    def subject(self) -> str:
        """What the reminder says."""
        return self._reminder.says

    def fields(self) -> Sequence[Field]:
        """Until when, and why."""
        until = [(day.isoformat(), f"{says} · {day_text(day)}") for says, day in self._offers()]
        return [
            Field(id="until", label="Until", kind=Kind.CHOICE, stacked=True, value=until[0][0],
                  options=[*until, (_OTHER, "another date")]),
            Field(id="date", label="Date", hint="Fri 4 Dec, or: in 3 days", echo=self._echo_date,
                  shown=lambda form: form.text("until") == _OTHER),
            Field(id="reason", label="Reason", hint="optional"),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Put it off."""
        chosen = form.text("until")
        until = self._date(form) if chosen == _OTHER else date.fromisoformat(chosen)
        reason = form.text("reason")
        return lambda: self._tracker.snooze(self._reminder.id, until, reason)

    def _offers(self) -> list[tuple[str, date]]:
        """Tomorrow, some working days of the employer, and the last date allowed; each date once."""
        offers = [("tomorrow", local_date(self._tracker.now(), self._zone) + timedelta(days=1))]
        for count in (2, 5):
            says = f"{count} business days"
            try:
                day = self._tracker.understand(self._reminder.application, f"in {says}").date
            except BadInputError:
                continue
            if day is not None and day not in [one for _, one in offers]:
                offers.append((says, day))
        if self._last not in [one for _, one in offers]:
            offers.append(("the latest", self._last))
        return [(says, day) for says, day in offers if day <= self._last]

    def _date(self, form: Form) -> date:
        words = form.needed("date", "Write the date until which it may rest.")
        try:
            return parse_date(words, zone=self._zone, now=self._tracker.now())
        except BadInputError as error:
            raise FieldError("date", str(error)) from None

    def _echo_date(self, form: Form) -> str:
        return day_text(self._date(form)) if form.text("date") else ""
