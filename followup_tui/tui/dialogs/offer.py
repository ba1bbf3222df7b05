"""The form for an offer in hand.

Invariant: a deadline without a time of day is the end of business, 17:00 in the employer's zone, and the form says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import Final

from followup_tui.tracker.values import Change, OfferNews
from followup_tui.tui.dialogs.fields import Field, Form, Kind
from followup_tui.tui.dialogs.of_card import CardDialog

DAY_ENDS: Final = time(17)
"""The hour a deadline stated as a day is taken for."""


class OfferDialog(CardDialog):
    """The offer of an application, by id."""

    heading = "An offer"
    draft_name = "offer"

    def fields(self) -> Sequence[Field]:
        """The deadline first: everything else follows from it."""
        return [
            Field(id="answer_by", label="Answer by", hint="Fri 27 Nov 17:00; empty if none was stated",
                  echo=lambda form: self.there(self._answer_by(form))),
            Field(id="written", label="It is in writing", kind=Kind.CHECK),
            Field(id="private", label="Terms and name are confidential", kind=Kind.CHECK),
            Field(id="terms", label="Terms", kind=Kind.AREA, lines=4, hint="salary, start, what is still open"),
            Field(id="at", label="Received", hint="now; or: today 11:30, yesterday", fold=True,
                  echo=lambda form: self.there(self.moment(form, "at"))),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Record it; the list turns to what an offer asks for."""
        news = OfferNews(
            at=self.moment(form, "at"), answer_by=self._answer_by(form), written=form.flag("written"),
            terms=form.text("terms"), private=form.flag("private"),
        )  # fmt: skip
        return lambda: self.tracker.offer(self.card_id, news)

    def _answer_by(self, form: Form) -> datetime | None:
        return self.moment(form, "answer_by", prefer="future", default=DAY_ENDS)
