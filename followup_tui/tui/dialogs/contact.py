"""The form for a contact: what was sent or said to them, or what they said.

Invariant: the contact guard's judgement is on screen before anything is logged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from followup_tui.domain.call_sheet import sold_in
from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Column, Purpose, Result, Role
from followup_tui.domain.rules.status_call import LADDER
from followup_tui.domain.said import TO_REFERENCES
from followup_tui.errors import BadInputError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change, Heard, LogContact
from followup_tui.tui.copied import Copied
from followup_tui.tui.dialogs.contact_lists import AFTERWARDS, BEFORE, CHANNELS, COVERING, NEWS, RESULTS, SENT
from followup_tui.tui.dialogs.dates import moment_text
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.tui.dialogs.of_card import CardDialog

OUT: Final = "out"
IN: Final = "in"


class ContactDialog(CardDialog):
    """Logging a contact of an application, for a reminder if one is given."""

    heading = "What happened?"
    draft_name = "contact"
    saves = "log it"

    def __init__(self, tracker: Tracker, application_id: str, reminder_id: str | None = None) -> None:
        super().__init__(tracker, application_id)
        self._reminder = tracker.find_reminder(reminder_id) if reminder_id else None
        self._people = self._people_here()
        self._copied: Copied | None = None

    def fields(self) -> Sequence[Field]:
        """A switch at the top, then the fields of the chosen side."""
        return [
            Field(id="side", label="", kind=Kind.CHOICE, value=OUT,
                  options=[(OUT, "I contacted them"), (IN, "They said…")]),
            *self._out_fields(),
            *self._in_fields(),
            Field(id="at", label="When", hint="now; or: today 11:30, yesterday 16:00", fold=True,
                  echo=lambda form: self.there(self.moment(form, "at"))),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Log the contact, or what was heard."""
        if form.text("side") == IN:
            news = self._heard(form)
            return lambda: self.tracker.heard(self.card_id, news)
        contact = self._contact(form)
        return lambda: self.tracker.log(self.card_id, contact)

    async def prefilled(self) -> tuple[dict[str, str], str]:
        """What was copied for this card, as a contact about to be logged."""
        if (one := await self.copied(self._reminder)) is None:
            return {}, ""
        self._copied = one
        given = {"side": OUT, "purpose": one.purpose.value, "channel": one.channel.value, "words": one.text,
                 "would_accept": one.would_accept, "asks_feedback": one.asks_feedback}  # fmt: skip
        person = {"person": one.person} if one.person in dict(self._people) else {}
        return given | person, f"From what you copied {moment_text(one.at, self.tracker.zone())}"

    async def settled(self) -> None:
        """Offer the copied words no more."""
        if self._copied is not None and self.form.text("side") == OUT:
            await self.forget_copied()

    def _out_fields(self) -> list[Field]:
        purpose, person = self._likely()
        return [_only(OUT, field) for field in (
            Field(id="purpose", label="What for", kind=Kind.LIST, options=self._purposes(), value=purpose,
                  echo=self._guard),
            Field(id="person", label="Who", kind=Kind.CHOICE, options=self._people, value=person),
            Field(id="channel", label="How", kind=Kind.CHOICE, options=CHANNELS, value=self._channel(purpose)),
            Field(id="result", label="What came of it", kind=Kind.CHOICE, options=RESULTS, value=Result.SENT),
            Field(id="would_accept", label=f"I would {self.detail.confirm}", kind=Kind.CHECK,
                  shown=lambda form: form.text("purpose") == Purpose.LEVERAGE and bool(self.detail.confirm)),
            Field(id="answer_by", label="New deadline", hint="if they granted one: Fri 4 Dec 17:00",
                  shown=lambda form: form.text("purpose") == Purpose.OFFER_EXTEND,
                  echo=lambda form: self.there(self.deadline(form, "answer_by"))),
            Field(id="text", label="Note", hint="what was said, in a line"),
            Field(id="words", label="Your words", kind=Kind.AREA, lines=4, hint="as copied; logged with the note",
                  shown=lambda _: self._copied is not None),
            Field(id="asks_feedback", label="The question for feedback was in it", kind=Kind.CHECK,
                  shown=lambda form: form.text("purpose") == Purpose.GRACIOUS_REPLY),
            *self._covering(),
        )]  # fmt: skip

    def _in_fields(self) -> list[Field]:
        references = self._references()
        return [_only(IN, field) for field in (
            Field(id="news", label="Their news", kind=Kind.CHOICE, options=self._news(), value=""),
            Field(id="promise", label="They decide", hint="a new date, in their words: end of next week",
                  echo=lambda form: self.understood(form, "promise")),
            Field(id="call_back", label="Call them on", hint="if they asked for it: Thu 3 Dec, next week"),
            Field(id="needs_reply", label="It waits for an answer of mine", kind=Kind.CHECK),
            *([Field(id="stays_closed", label="A kind word: the card stays closed", kind=Kind.CHECK)]
              if self._is_closed else []),
            Field(id="in_person", label="Who", kind=Kind.CHOICE, options=self._people, value=self._primary()),
            Field(id="in_channel", label="How", kind=Kind.CHOICE, options=CHANNELS, value=Channel.EMAIL),
            *([Field(id="reference", label="They rang", kind=Kind.CHOICE, options=[("", "no reference"), *references],
                     fold=True)] if references else []),
            Field(id="in_text", label="Note", hint="what was said, in a line"),
        )]  # fmt: skip

    def _contact(self, form: Form) -> LogContact:
        replies = form.text("purpose") == Purpose.GRACIOUS_REPLY
        return LogContact(
            purpose=Purpose(form.text("purpose")),
            people=(form.text("person"),) if form.text("person") else (),
            channel=Channel(form.text("channel")), result=Result(form.text("result")), at=self.moment(form, "at"),
            covers=self._covered(form), asks_feedback=replies and form.flag("asks_feedback"),
            template=self._template(form), strength=sold_in(self.detail.application, form.text("words")),
            text="\n\n".join(filter(None, (form.text("text"), form.text("words")))),
            override=form.override, would_accept=form.flag("would_accept"),
            answer_by=self.deadline(form, "answer_by") if form.text("purpose") == Purpose.OFFER_EXTEND else None,
        )  # fmt: skip

    def _template(self, form: Form) -> str:
        """What the copied words were written from, if they are what is logged."""
        one = self._copied
        return one.template if one and form.text("words") and form.text("purpose") == one.purpose else ""

    def _heard(self, form: Form) -> Heard:
        news = form.text("news")
        return Heard(
            at=self.moment(form, "at"), person=form.text("in_person") or None,
            channel=Channel(form.text("in_channel")), text=form.text("in_text"),
            promise=form.text("promise") or None, call_back=form.text("call_back") or None,
            needs_reply=form.flag("needs_reply"), hold=news == "hold", rejected=news == "rejected",
            rescinded=news == "rescinded", checking_references=news == "checking_references",
            reference_contacted=form.text("reference") or None, stays_closed=form.flag("stays_closed"),
        )  # fmt: skip

    def _guard(self, form: Form) -> str:
        """What the contact guard says about the contact as filled in so far; raises when it advises against it."""
        verdict = self.tracker.may_contact(
            self.card_id, channel=Channel(form.text("channel")), purpose=Purpose(form.text("purpose")),
            person=form.text("person") or None, at=self.moment(form, "at"), would_accept=form.flag("would_accept"),
        )  # fmt: skip
        if verdict.level is Level.GREEN:
            return "in order now"
        raise BadInputError(verdict.reasons[0].says)

    def _likely(self) -> tuple[Purpose, str]:
        """What is most likely logged, and to whom: the reminder at hand, else what is owed first."""
        owed = [self._reminder] if self._reminder else [row.reminder for row in self.detail.rows]
        for one in owed:
            if one.kind in TO_REFERENCES:
                return one.kind, one.person or next((key for key, _ in self._references()), "")
            if one.kind in SENT:
                return one.kind, one.person or self._primary()
        return Purpose.KEEP_IN_TOUCH if self._is_closed else Purpose.STATUS_CALL, self._primary()

    @property
    def _is_closed(self) -> bool:
        return self.detail.application.column is Column.CLOSED

    def _purposes(self) -> list[tuple[str, str]]:
        owed = dict.fromkeys(row.reminder.kind for row in self.detail.rows if row.reminder.kind in SENT)
        rest = [one for one in (AFTERWARDS if self._is_closed else BEFORE) if one not in owed]
        return [(one.value, f"{one.plain} · owed now") for one in owed] + [
            (one.value, one.plain) for one in rest
        ]

    def _channel(self, purpose: Purpose) -> Channel:
        by_phone = purpose in (Purpose.STATUS_CALL, Purpose.CALLBACK, Purpose.LEVERAGE)
        return Channel.PHONE if by_phone and not self.detail.employer.no_calls else Channel.EMAIL

    def _news(self) -> list[tuple[str, str]]:
        return [one for one in NEWS if one[0] != "rescinded" or self.detail.application.offer]

    def _primary(self) -> str:
        return self.detail.primary.id if self.detail.primary else ""

    def _people_here(self) -> list[tuple[str, str]]:
        """Everybody who may be meant: met, at the employer or agency, or a reference."""
        met = {one.person.id: one.person.name for view in self.detail.rounds for one in view.meetings}
        houses = (self.detail.employer.id, self.detail.agency.id if self.detail.agency else None)
        for one in self.tracker.search.people.values():
            if one.employer is not None and one.employer in houses:
                met[one.id] = one.name
        return [*(met | dict(self._references())).items(), ("", "nobody by name")]

    def _references(self) -> list[tuple[str, str]]:
        people = self.tracker.search.people.values()
        return [(one.id, one.name) for one in people if Role.REFERENCE in one.roles]

    def _covering(self) -> list[Field]:
        """A box for each other card at the employer, ticked where the reminder at hand is about it too (B8)."""
        owed = [self._reminder] if self._reminder else [row.reminder for row in self.detail.rows]
        joint = next((one.covers for one in owed if one.covers), ()) if self._likely()[0] in LADDER else ()
        return [
            Field(id=f"covers-{one}", label=f"It also covers {role}", kind=Kind.CHECK, shown=_may_cover,
                  fold=one not in joint, value=YES if one in joint else "")
            for one, role in self._others()
        ]  # fmt: skip

    def _covered(self, form: Form) -> tuple[str, ...] | None:
        """The cards that are ticked; None while no box was touched, as the purpose then tells."""
        boxes = {one: f"covers-{one}" for one, _ in self._others()}
        if not _may_cover(form) or all(form.changed(box) is None for box in boxes.values()):
            return None
        return tuple(one for one, box in boxes.items() if form.flag(box))

    def _others(self) -> list[tuple[str, str]]:
        """The other open applications at the employer, which one call may cover."""
        records = self.tracker.search
        found = (records.applications[one] for one in records.applications_at(self.detail.employer.id))
        return [(one.id, one.role) for one in found if one.id != self.card_id and one.column is not Column.CLOSED]


def _may_cover(form: Form) -> bool:
    """Whether one contact of that purpose can be about several cards."""
    return Purpose(form.text("purpose")) in COVERING


def _only(side: str, field: Field) -> Field:
    """The field, asked only on one side of the switch."""
    before = field.shown
    return replace(field, shown=lambda form: form.text("side") == side and (before is None or before(form)))
