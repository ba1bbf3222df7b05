"""The form for a new lead: one line is enough to keep hunting.

Invariant: a lead is never empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from followup_tui.errors import BadInputError
from followup_tui.system.moments import parse_moment
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import FieldError, Form


class LeadDialog(FormDialog[Change]):
    """An opportunity found, or a networking step taken."""

    heading = "A lead"
    draft_key = "lead"

    def __init__(self, tracker: Tracker) -> None:
        super().__init__()
        self._tracker = tracker

    def fields(self) -> Sequence[Field]:
        """What it is, and when."""
        return [
            Field(id="at", label="When", hint="now; or: yesterday, 20 Nov", fold=True),
            Field(id="text", label="What", hint="applied at Globex · coffee with Sam Ortiz"),
        ]

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Record it."""
        text = form.needed("text", "Say in a few words what you found or did.")
        at = None
        if form.text("at"):
            try:
                at = parse_moment(form.text("at"), zone=self._tracker.zone(), now=self._tracker.now())
            except BadInputError as error:
                raise FieldError("at", str(error)) from None
        return lambda: self._tracker.lead(text, at=at)
