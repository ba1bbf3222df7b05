"""The form for an offer in hand, new or to be corrected.

Invariant: a deadline without a time of day is the end of business in the employer's zone, and the form says so; it
opens with what is on record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_tui.domain.records import Column, Offer, Outcome, Record
from followup_tui.tracker.values import Change, OfferNews
from followup_tui.tui.dialogs.editing import EditDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.tui.dialogs.of_card import CardDialog


class OfferDialog(CardDialog, EditDialog):
    """The offer of an application, by id."""

    heading = "An offer"
    draft_name = "offer"

    def renew(self) -> tuple[Record, ...]:
        """The card with its offer as it is now."""
        self.detail = self.tracker.detail(self.card_id)
        return (self.detail.application,)

    def fields(self) -> Sequence[Field]:
        """The deadline first: everything else follows from it."""
        known = self._known()
        return [
            Field(id="answer_by", label="Answer by", hint="Fri 27 Nov 17:00; empty if none was stated",
                  value=self._written(known.answer_by) if known else "",
                  echo=lambda form: self.there(self.deadline(form, "answer_by"))),
            Field(id="written", label="It is in writing", kind=Kind.CHECK, value=_ticked(known and known.written)),
            Field(id="private", label="Terms and name are confidential", kind=Kind.CHECK,
                  value=_ticked(known and known.private)),
            *([Field(id="signed", label="The contract is signed", kind=Kind.CHECK, value=_ticked(known.signed))]
              if known else []),
            Field(id="terms", label="Terms", kind=Kind.AREA, lines=4, hint="salary, start, what is still open",
                  value=known.terms if known else ""),
            Field(id="at", label="Received", hint="as on record" if known else "now; or: today 11:30, yesterday",
                  fold=True, echo=lambda form: self.there(self.moment(form, "at"))),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Record it; the list turns to what an offer asks for."""
        deadline = form.changed("answer_by")
        news = OfferNews(
            at=self.moment(form, "at"), answer_by=self.deadline(form, "answer_by") if deadline else None,
            no_deadline=deadline == "",
            written=self._flag(form, "written"), private=self._flag(form, "private"),
            signed=self._flag(form, "signed"), terms=form.changed("terms"),
        )  # fmt: skip
        return lambda: self.tracker.offer(self.card_id, news)

    def _flag(self, form: Form, name: str) -> bool | None:
        """Whether a box is ticked, where that was changed."""
        return None if form.changed(name) is None else form.flag(name)

    def _known(self) -> Offer | None:
        """The offer that stands, which the form corrects."""
        card = self.detail.application
        return card.offer if card.column is Column.OFFER or card.outcome is Outcome.ACCEPTED else None

    def _written(self, moment: datetime | None) -> str:
        """A moment as it is typed here."""
        return f"{moment.astimezone(ZoneInfo(self.zone)):%Y-%m-%d %H:%M}" if moment is not None else ""


def _ticked(on: object) -> str:
    return YES if on else ""
