"""The form after a call: what came of it, and whatever was learned, in one go.

Invariant: each part is recorded once, however often saving has to be tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from followup_tui.domain.contacts import Level
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Channel, Purpose, Result
from followup_tui.errors import BadInputError, RefusedError
from followup_tui.tracker import Tracker
from followup_tui.tracker.details import CallDesk
from followup_tui.tracker.foretelling import next_says
from followup_tui.tracker.imagining import following
from followup_tui.tracker.supposing import Supposed
from followup_tui.tracker.values import Change, Heard, LogContact, PersonEdit
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.tui.dialogs.of_card import CardDialog

HEADINGS: Final = {
    Result.SPOKE: "You spoke",
    Result.VOICEMAIL: "You left a voicemail",
    Result.GATEKEEPER: "You reached the gatekeeper",
    Result.NO_ANSWER: "No answer",
}
"""What the form is called after each outcome."""

_SUPPOSED: Final = {
    Result.SPOKE: "spoke", Result.VOICEMAIL: "voicemail", Result.GATEKEEPER: "no-answer", Result.NO_ANSWER: "no-answer",
}  # fmt: skip
"""What the form would record, as an event to look ahead from."""

_AT_ONCE: Final = frozenset({Result.VOICEMAIL, Result.NO_ANSWER})
"""Outcomes that leave nothing to write down: they are logged at once, and undo takes them back."""


class AfterCallDialog(CardDialog):
    """Logging the call of a desk with its result.

    `asked_back` puts the date of the call they asked for first; `said` are the words that were copied for it. Where
    nothing can have been learned it is logged at once, and the form is only seen when that fails.
    """

    saves = "log it"
    draft_name = "call"

    def __init__(
        self, tracker: Tracker, desk: CallDesk, result: Result, *, asked_back: bool = False, said: str = ""
    ) -> None:
        super().__init__(tracker, desk.detail.application.id)
        self._desk = desk
        self._result = result
        self._asked_back = asked_back
        self._said = said
        self._confirm = desk.detail.confirm if desk.purpose is Purpose.LEVERAGE and result not in ATTEMPTS else ""
        self._at_once = result in _AT_ONCE and not self._confirm
        self._done: dict[str, Change] = {}
        self.heading = "They asked for another call" if asked_back else HEADINGS[result]

    def fields(self) -> Sequence[Field]:
        """Everything is optional but the date of a call they asked for; what they said only where somebody spoke."""
        asked = {Result.SPOKE: self._spoke, Result.GATEKEEPER: self._gatekeeper}.get(self._result, list)()
        words = Field(id="words", label="Your words", kind=Kind.AREA, lines=3, value=self._said,
                      hint="as copied; logged with the note")  # fmt: skip
        covered = [
            Field(id=f"covers-{one.id}", label=f"It was about {one.role} too", kind=Kind.CHECK, value=YES)
            for one in self._desk.covers
        ]
        note = Field(id="text", label="Note", hint="in a line", echo=self._ahead)
        confirm = [Field(id="would_accept", label=f"I would {self._confirm}", kind=Kind.CHECK)] if self._confirm else []
        return [*confirm, *asked, note, *([words] if self._said else []), *covered]

    def _spoke(self) -> list[Field]:
        back = Field(id="call_back", label="Call them on", hint="Thu 3 Dec, next week")
        promise = Field(id="promise", label="They decide", hint="a new date, in their words: end of next week",
                        echo=lambda form: self.understood(form, "promise"))  # fmt: skip
        first = [back, promise] if self._asked_back else [promise, back]
        sold = [(one.text, one.text) for one in self._desk.sheet.strengths]
        return [
            *first,
            Field(id="asked", label="They asked for", hint="a work sample; it is owed within a working day"),
            Field(id="fact", label="Learned", hint="something personal, for the next call"),
            *([Field(id="strength", label="You sold", kind=Kind.CHOICE, stacked=True, fold=True,
                     options=[*sold, ("", "none of them")], value=self._desk.strength)] if sold else []),
        ]  # fmt: skip

    def _gatekeeper(self) -> list[Field]:
        return [
            Field(id="who", label="Who answered", hint="their name, to thank them by it"),
            Field(id="call_back", label="Call again on", hint="if they named a day: Thu 3 Dec, next week"),
        ]

    def opened(self) -> None:
        """Say at once what speaks against the call, or log it at once."""
        super().opened()
        if self._desk.verdict.level is Level.RED:
            self._refuse(RefusedError("", self._desk.verdict))
        elif self._at_once:
            self.action_save()

    async def settled(self) -> None:
        """What was copied for this call is offered no more."""
        await self.forget_copied(self._desk.purpose)

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Log the call, then what was heard, then the fact."""
        if self._asked_back:
            form.needed("call_back", "Write when they asked you to call: Thu 3 Dec, next week.")
        parts: dict[str, Callable[[], Change]] = {"call": lambda: self._log(form)}
        if form.text("promise") or form.text("call_back") or form.text("asked"):
            parts["news"] = lambda: self._heard(form)
        person = self._desk.person
        if person is not None and form.text("fact"):
            edit = PersonEdit(fact=form.text("fact"))
            parts["fact"] = lambda: self.tracker.edit_person(person.id, edit)
        return lambda: self._record(parts)

    def _record(self, parts: dict[str, Callable[[], Change]]) -> Change:
        for name, part in parts.items():
            if name not in self._done:
                self._done[name] = part()
        made = self._done["news" if "news" in self._done else "call"]
        now = self.tracker.detail(self.card_id)
        step = following((*(row.reminder for row in now.rows), *now.coming))
        return replace(made, says=f"{made.says}; {next_says(step)}")

    def _ahead(self, form: Form) -> str:
        """What would come next, as filled in so far."""
        supposed = Supposed(
            what=_SUPPOSED[self._result], promise=form.text("promise") or None,
            call_back=form.text("call_back") or None, needs_reply=bool(form.text("asked")),
        )  # fmt: skip
        try:
            return next_says(self.tracker.imagine(self.card_id, supposed).following)
        except BadInputError:
            return ""  # said under the field that cannot be read yet

    def _log(self, form: Form) -> Change:
        people = (self._desk.person.id,) if self._desk.person else ()
        spoken = [f"{form.text('who')} answered" if form.text("who") else "", form.text("text"), form.text("words")]
        contact = LogContact(
            purpose=self._desk.purpose, people=people, channel=Channel.PHONE, result=self._result,
            text="\n\n".join(filter(None, spoken)), override=form.override,
            covers=tuple(one.id for one in self._desk.covers if form.flag(f"covers-{one.id}")),
            would_accept=form.flag("would_accept"), strength=form.text("strength"),
        )  # fmt: skip
        return self.tracker.log(self.card_id, contact)

    def _heard(self, form: Form) -> Change:
        """What they said; a gatekeeper speaks for nobody in particular."""
        person = self._desk.person if self._result is Result.SPOKE else None
        asked = f"asked for: {form.text('asked')}" if form.text("asked") else form.text("text")
        news = Heard(
            person=person.id if person else None, channel=Channel.PHONE, text=asked,
            promise=form.text("promise") or None, call_back=form.text("call_back") or None,
            needs_reply=bool(form.text("asked")),
        )  # fmt: skip
        return self.tracker.heard(self.card_id, news)
