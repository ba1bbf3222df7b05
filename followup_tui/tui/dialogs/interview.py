"""The debrief: an interview just held, or one to come, in one form and under a minute.

Invariant: the card is made at most once, however often saving has to be tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from followup_tui.errors import BadInputError
from followup_tui.system.moments import parse_moment
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change, Debrief, Met, NewApplication
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.dates import city, last_full_hour, meaning, moment_text, stamp
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import FieldError, Form


class InterviewDialog(FormDialog[Change]):
    """An interview of an existing application, or of a new one (None)."""

    heading = "Interview"

    def __init__(self, tracker: Tracker, application_id: str | None) -> None:
        super().__init__()
        self._tracker = tracker
        self._id = application_id
        self._detail = tracker.detail(application_id) if application_id else None
        self._zone = self._detail.employer.tz if self._detail else tracker.zone()
        self.draft_key = f"interview-{application_id or 'new'}"

    def subject(self) -> str:
        """Employer and role, when the card exists."""
        return f"{self._detail.employer.name} · {self._detail.application.role}" if self._detail else ""

    def fields(self) -> Sequence[Field]:
        """When, who, what, and when they decide."""
        return [*([] if self._detail else _WHICH), *self._meeting(), *_TALK, *self._decision(), *_FOLDED]

    def _meeting(self) -> list[Field]:
        began = stamp(last_full_hour(self._tracker.now()), self._zone)
        return [
            Field(id="at", label="When", value=began, hint="2026-11-20 10:00, or: today 10:00", echo=self._when),
            Field(id="met", label="Who", kind=Kind.AREA, lines=3, echo=_who,
                  hint="one per line: Ann Lee, VP Ops, ann@example.com\nor: Raj Patel, Lead, via coordinator"),
        ]  # fmt: skip

    def _decision(self) -> list[Field]:
        return [
            Field(id="promise", label="They decide", hint="in their words: end of next week", echo=self._decides,
                  shown=lambda form: not form.flag("no_date")),
            Field(id="no_date", label="Asked, and no date was given", kind=Kind.CHECK),
            Field(id="permission", label="They said it is fine to follow up", kind=Kind.CHECK),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Make the card if there is none yet, then record the round."""
        try:
            at = self._at(form)
        except BadInputError as error:
            raise FieldError("at", str(error)) from None
        debrief = _debrief(form, at, self._zone)
        if self._id is not None:
            card = self._id
            return lambda: self._tracker.interview(card, debrief)
        new = NewApplication(
            employer=form.needed("employer", "Say which employer it is."),
            role=form.needed("role", "Say which role it is."),
        )
        return lambda: self._add_and_record(new, debrief)

    def _add_and_record(self, new: NewApplication, debrief: Debrief) -> Change:
        if self._id is None:
            added = self._tracker.add(new).application
            assert added is not None, "adding answers with the application"
            self._id = added.id
        return self._tracker.interview(self._id, debrief)

    def _at(self, form: Form) -> datetime:
        return parse_moment(form.text("at"), zone=self._zone, now=self._tracker.now(), prefer="near")

    def _when(self, form: Form) -> str:
        at = self._at(form)
        coming = " · still to come" if at > self._tracker.now() else ""
        return f"{moment_text(at, self._zone)} in {city(self._zone)}{coming}"

    def _decides(self, form: Form) -> str:
        words = form.text("promise")
        return meaning(self._tracker.understand(self._id, words, said=self._at(form))) if words else ""


_WHICH = [
    Field(id="employer", label="Employer", hint="Acme"),
    Field(id="role", label="Role", hint="Data Engineer"),
]
_TALK = [
    Field(id="topics", label="They raised", kind=Kind.AREA, lines=2, hint="one topic per line"),
    Field(id="strengths", label="You showed", kind=Kind.AREA, lines=2, hint="claim — proof, one per line"),
]
_FOLDED = [
    Field(id="kind", label="Kind", hint="phone screen, panel, on-site", fold=True),
    Field(id="minutes", label="Minutes", value="60", fold=True),
]


def met(line: str) -> Met:
    """One line "Name, Title, e-mail or via somebody" as typed; the title may be left out."""
    name, title, address, *_ = [*(part.strip() for part in line.split(",", 2)), "", ""]
    if title and not address and ("@" in title or title.lower().startswith("via ") or title[0] in "+0123456789"):
        title, address = "", title
    return Met(name=name, title=title, address=address)


def _who(form: Form) -> str:
    people = [met(line) for line in form.lines("met")]
    if not people:
        return ""
    parts = [f"{len(people)} {'person' if len(people) == 1 else 'people'}"]
    for what, lacking in (
        ("no title", [one.name for one in people if not one.title]),
        ("no address", [one.name for one in people if not one.address]),
    ):
        if lacking:
            parts.append(f"{what}: {', '.join(lacking)}")
    return " · ".join(parts)


def _debrief(form: Form, at: datetime, zone: str) -> Debrief:
    minutes = form.text("minutes")
    if not minutes.isascii() or not minutes.isdigit() or not 1 <= int(minutes[:5]) <= 1440:
        raise FieldError("minutes", "The length is a number of minutes, such as 60.")
    people = tuple(met(line) for line in form.lines("met"))
    if any(not one.name for one in people):
        raise FieldError("met", "Begin every line with a name: Ann Lee, VP Ops, ann@example.com")
    no_date = form.flag("no_date")
    return Debrief(
        at=at, zone=zone, minutes=int(minutes), kind=form.text("kind"), met=people,
        topics=form.lines("topics"), strengths=form.lines("strengths"),
        promise=None if no_date else form.text("promise") or None, no_date=no_date,
        permission=form.flag("permission"),
    )  # fmt: skip
