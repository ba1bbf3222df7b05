"""The form that sets a reminder aside for good.

Invariant: never without a reason; undo brings it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import Form


class DismissDialog(FormDialog[Change]):
    """Dismissing a reminder, by id."""

    heading = "Set aside"
    saves = "set aside"

    def __init__(self, tracker: Tracker, reminder_id: str) -> None:
        super().__init__()
        self._tracker = tracker
        self._reminder = tracker.find_reminder(reminder_id)

    def subject(self) -> str:
        """What the reminder says."""
        return self._reminder.says

    def fields(self) -> Sequence[Field]:
        """The reason."""
        return [Field(id="reason", label="Reason", hint="told her in person · not wanted there · …")]

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Dismiss it with the reason."""
        reason = form.needed("reason", "Say why it does not apply; the reason is kept with it.")
        return lambda: self._tracker.dismiss(self._reminder.id, reason)
