"""The form that closes a card with its outcome.

Invariant: outcomes of an offer are offered only where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from followup_tui.domain.records import Outcome, Purpose
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.tui.dialogs.of_card import CardDialog

OUTCOMES: Final = (
    (Outcome.REJECTED, "They said no"),
    (Outcome.NO_RESPONSE, "They never answered"),
    (Outcome.FROZEN, "The position is frozen or gone"),
    (Outcome.WITHDRAWN, "I withdraw"),
)
"""Ways to close any card."""

OFFER_OUTCOMES: Final = (
    (Outcome.ACCEPTED, "I accept the offer"),
    (Outcome.DECLINED, "I decline the offer"),
    (Outcome.EXPIRED, "The offer ran out"),
    (Outcome.RESCINDED, "They took the offer back"),
)
"""Ways to close a card with an offer."""


class CloseDialog(CardDialog):
    """Closing an application, by id."""

    heading = "How did it end?"
    saves = "close the card"

    def fields(self) -> Sequence[Field]:
        """The outcome, and when."""
        offer = self.detail.application.offer
        outcomes = (*OFFER_OUTCOMES, *OUTCOMES) if offer else OUTCOMES
        options = [(str(outcome), says) for outcome, says in outcomes]
        return [
            Field(id="outcome", label="Outcome", kind=Kind.CHOICE, options=options, stacked=True,
                  value=self._likely() or options[0][0]),
            Field(id="signed", label="The contract is signed", kind=Kind.CHECK,
                  value=YES if offer is not None and offer.signed else "",
                  shown=lambda form: form.text("outcome") == Outcome.ACCEPTED),
            Field(id="at", label="When", hint="now; or: today 11:30, yesterday, 20 Nov",
                  echo=lambda form: self.there(self.moment(form, "at"))),
        ]  # fmt: skip

    def _likely(self) -> str:
        """What ghosting and a hold lead to, where the list suggests closing it (R7, R9)."""
        suggested = any(row.reminder.kind is Purpose.SUGGEST_CLOSE for row in self.detail.rows)
        if not suggested:
            return ""
        return Outcome.FROZEN.value if self.detail.application.hold_at else Outcome.NO_RESPONSE.value

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Close it; the people and the history stay."""
        outcome, at, reason = Outcome(form.text("outcome")), self.moment(form, "at"), form.override
        signed = outcome is Outcome.ACCEPTED and form.flag("signed")
        return lambda: self.tracker.close(self.card_id, outcome, at=at, force=reason, signed=signed)
