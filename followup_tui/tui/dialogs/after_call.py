"""The form after a call: what came of it, and whatever was learned, in one go.

Invariant: each part is recorded once, however often saving has to be tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Channel, Purpose, Result
from followup_tui.errors import RefusedError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import CallDesk, Change, Heard, LogContact, PersonEdit
from followup_tui.tui.dialogs.fields import YES, Field, Form, Kind
from followup_tui.tui.dialogs.of_card import CardDialog

HEADINGS: Final = {
    Result.SPOKE: "You spoke",
    Result.VOICEMAIL: "You left a voicemail",
    Result.GATEKEEPER: "You reached the gatekeeper",
    Result.NO_ANSWER: "No answer",
}
"""What the form is called after each outcome."""


class AfterCallDialog(CardDialog):
    """Logging the call of a desk with its result.

    `asked_back` puts the date of the call they asked for first; `at_once` logs it without asking, and the form is
    only seen when that fails.
    """

    saves = "log it"
    draft_name = "call"

    def __init__(
        self, tracker: Tracker, desk: CallDesk, result: Result, *, asked_back: bool = False, at_once: bool = False
    ) -> None:
        super().__init__(tracker, desk.detail.application.id)
        self._desk = desk
        self._result = result
        self._asked_back = asked_back
        self._confirm = desk.detail.confirm if desk.purpose is Purpose.LEVERAGE and result not in ATTEMPTS else ""
        self._at_once = at_once and not self._confirm
        self._done: dict[str, Change] = {}
        self.heading = "They asked for another call" if asked_back else HEADINGS[result]

    def fields(self) -> Sequence[Field]:
        """Everything is optional but the date of a call they asked for; what they said only where they spoke."""
        back = Field(id="call_back", label="Call them on", hint="Thu 3 Dec, next week")
        promise = Field(id="promise", label="They decide", hint="a new date, in their words: end of next week",
                        echo=lambda form: self.understood(form, "promise"))  # fmt: skip
        first = [back, promise] if self._asked_back else [promise, back]
        spoke = [
            *first,
            Field(id="needs_reply", label="They want something from me", kind=Kind.CHECK),
            Field(id="fact", label="Learned", hint="something personal, for the next call"),
        ]
        covered = [
            Field(id=f"covers-{one.id}", label=f"It was about {one.role} too", kind=Kind.CHECK, value=YES)
            for one in self._desk.covers
        ]
        note = Field(id="text", label="Note", hint="in a line")
        confirm = [Field(id="would_accept", label=f"I would {self._confirm}", kind=Kind.CHECK)] if self._confirm else []
        return [*confirm, *(spoke if self._result is Result.SPOKE else []), note, *covered]

    def on_mount(self) -> None:
        """Say at once what speaks against the call, or log it at once."""
        super().on_mount()
        if self._desk.verdict.level is Level.RED:
            self._refuse(RefusedError("", self._desk.verdict))
        elif self._at_once:
            self.action_save()

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Log the call, then what was heard, then the fact."""
        if self._asked_back:
            form.needed("call_back", "Write when they asked you to call: Thu 3 Dec, next week.")
        parts: dict[str, Callable[[], Change]] = {"call": lambda: self._log(form)}
        if form.text("promise") or form.text("call_back") or form.flag("needs_reply"):
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
        return self._done["news" if "news" in self._done else "call"]

    def _log(self, form: Form) -> Change:
        people = (self._desk.person.id,) if self._desk.person else ()
        contact = LogContact(
            purpose=self._desk.purpose, people=people, channel=Channel.PHONE, result=self._result,
            text=form.text("text"), override=form.override,
            covers=tuple(one.id for one in self._desk.covers if form.flag(f"covers-{one.id}")),
            would_accept=form.flag("would_accept"),
            strength=self._desk.strength if self._result is Result.SPOKE else "",
        )  # fmt: skip
        return self.tracker.log(self.card_id, contact)

    def _heard(self, form: Form) -> Change:
        news = Heard(
            person=self._desk.person.id if self._desk.person else None, channel=Channel.PHONE,
            text=form.text("text"), promise=form.text("promise") or None,
            call_back=form.text("call_back") or None, needs_reply=form.flag("needs_reply"),
        )  # fmt: skip
        return self.tracker.heard(self.card_id, news)
