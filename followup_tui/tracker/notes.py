"""The notes desk of one application: whom it owes thanks, the text for each, and what was sent already (R4).

Invariant: a pure function of a case, its reminders and the drafts; what was sent is shown as it was sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, day_text, judge
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Channel, Contact, Direction, Interview, Person, Purpose, Result
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules.thank_you import outrun_by, thanks_for
from followup_tui.domain.said import FAREWELLS
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.tracker.letter_context import context_for
from followup_tui.tracker.letter_names import thank_yous
from followup_tui.tracker.note_choice import Known, Pick, pick
from followup_tui.tracker.note_values import (
    CARD,
    FEWEST,
    FEWEST_WORDS,
    NoteDraft,
    NotesDesk,
    NoteState,
    ThankYou,
    parted,
)
from followup_tui.tracker.reading import meeting
from followup_tui.tracker.scripting import Fields, fields_for, with_given
from followup_tui.words.compose import facts as flat
from followup_tui.words.library import Library
from followup_tui.words.likeness import Note
from followup_tui.words.templates import Template

LATELY: Final = timedelta(days=90)
"""How far back a note to the same employer is compared with (V8)."""


class _Line(NamedTuple):
    """One interviewer of one round, before a text is made."""

    interview: Interview
    person: Person
    thanks: Contact | None
    fields: Fields
    draft: NoteDraft

    @property
    def key(self) -> str:
        return f"{self.interview.id}-{self.person.id}"


def notes_desk(
    case: Case,
    reminders: Sequence[Reminder],
    me: Mapping[str, str],
    library: Library,
    drafts: Mapping[str, NoteDraft],
) -> NotesDesk:
    """The desk as it stands, given all the application's reminders and what was done to its notes (by their key)."""
    templates, lines = library.templates(), list(_lines(case, me, drafts))
    sent = _sent_before(case)
    owed = [_known(one, templates) for one in lines if one.thanks is None]
    picks = pick(owed, [contact.template for contact in sent if contact.template])
    notes = tuple(
        _owed(case, one, reminders, picks[one.key], library)
        if one.thanks is None
        else _done(case, one, one.thanks, reminders, templates)
        for one in lines
    )
    here = {one.thanks.id for one in lines if one.thanks is not None}
    return NotesDesk(
        application=case.app,
        employer=case.employer,
        coordinator=case.recruiter.name if case.through_agency and case.recruiter else "",
        notes=notes,
        before=tuple(_as_sent(case, one) for one in sent if one.text and one.id not in here),
    )


def _lines(case: Case, me: Mapping[str, str], drafts: Mapping[str, NoteDraft]) -> Iterator[_Line]:
    for one in case.held:
        met = [person for person_id in one.interviewers if (person := case.person(person_id)) is not None]
        for place, person in enumerate(met):
            draft = drafts.get(f"{one.id}-{person.id}", NoteDraft())
            fields = with_given(fields_for(case, me, person), {**_told_in(case, one, place), **draft.given})
            yield _Line(one, person, thanks_for(case, one, person.id), fields, draft)


def _told_in(case: Case, one: Interview, place: int) -> dict[str, str]:
    """Facts of that very round; where it has several topics or strengths, each interviewer gets another one."""
    day = case.day(one.start)
    told = {
        "iv.date": f"{day:%A} {day.day} {day:%B}",
        "iv.kind": one.kind,
        "topic": one.topics[place % len(one.topics)] if one.topics else "",
    }
    if case.app.strengths:
        strength = case.app.strengths[place % len(case.app.strengths)]
        told |= {"strength": strength.text, "proof": strength.proof, "need": strength.need}
    return told


def _known(line: _Line, templates: Mapping[str, Template]) -> Known:
    facts = flat(line.fields)
    there = thank_yous(templates)
    writable = frozenset(
        name
        for name in there
        if name != CARD and all(any(facts[field] for field in group) for group in templates[name].required)
    )
    chosen = line.draft.variant if line.draft.variant in there else ""
    return Known(line.key, facts, line.person.title, line.interview.minutes, writable, chosen)


def _owed(
    case: Case,
    line: _Line,
    reminders: Sequence[Reminder],
    picked: Pick,
    library: Library,
) -> ThankYou:
    template = library.templates()[picked.variant]
    try:
        script, problem = library.script(picked.variant, line.fields), ""
    except (BadInputError, BadDataError) as error:
        script, problem = None, str(error)
    subject, body = parted(script.text) if script is not None else (None, "")
    if script is None and Channel.EMAIL in template.channels:
        subject = ""
    composed = subject, body
    subject, body = line.draft.typed.get(picked.variant, composed)
    shown = meeting(case, line.interview, line.person, reminders)
    facts = {name: text for name, text in flat(line.fields).items() if text}
    return ThankYou(
        key=line.key,
        person=line.person,
        interview=line.interview,
        state=NoteState.OWED,
        tone=shown.tone,
        stands=shown.thanks,
        advice=_advice(case, line, reminders, picked.variant),
        verdict=judge(case, Asked(channel=Channel.EMAIL, purpose=Purpose.THANK_YOU, person=line.person)),
        variant=picked.variant,
        title=_title(template),
        reason=picked.reason,
        choices=picked.choices,
        channel=template.channels[0],
        subject=subject,
        body=body,
        edited=(subject, body) != composed,
        problem=problem if not body else "",
        missing=script.missing if script is not None else (),
        limit=template.limit,
        fewest=FEWEST.get(picked.variant, FEWEST_WORDS),
        given=line.draft.given,
        facts=facts,
        context=context_for(case, Purpose.THANK_YOU, line.person, facts),
        day=None,
    )


def _title(template: Template) -> str:
    """The variant in a few words: "thanks first"."""
    return template.title.removeprefix("Thank-you: ")


def _advice(case: Case, line: _Line, reminders: Iterable[Reminder], variant: str) -> str:
    told = [
        one.because
        for one in reminders
        if one.kind is Purpose.THANK_YOU
        and (one.interview, one.person) == (line.interview.id, line.person.id)
        and "next message" in one.because
    ]
    if variant == CARD and (end := outrun_by(case)) is not None:
        told.append(f"a card may come after {day_text(end)}: send the e-mail too")
    return "; ".join(told)


def _done(
    case: Case, line: _Line, thanks: Contact, reminders: Sequence[Reminder], templates: Mapping[str, Template]
) -> ThankYou:
    shown = meeting(case, line.interview, line.person, reminders)
    merged = thanks.purpose in FAREWELLS or thanks.result is Result.MERGED
    states = {Result.DELEGATED: NoteState.DELEGATED}
    state = NoteState.MERGED if merged else states.get(thanks.result or Result.SENT, NoteState.SENT)
    subject, body = parted(thanks.text) if thanks.purpose is Purpose.THANK_YOU else (None, "")
    template = templates.get(thanks.template)
    facts = {name: text for name, text in flat(line.fields).items() if text}
    return ThankYou(
        key=line.key,
        person=line.person,
        interview=line.interview,
        state=state,
        tone=Tone.DONE,
        stands=shown.thanks,
        advice="",
        verdict=judge(case, Asked(channel=Channel.EMAIL, purpose=Purpose.THANK_YOU, person=line.person)),
        variant=thanks.template,
        title=_title(template) if template is not None else "",
        reason="",
        choices=(),
        channel=thanks.channel,
        subject=subject,
        body=body,
        edited=False,
        problem="" if body else "its text was not kept",
        missing=(),
        limit=None,
        fewest=0,
        given={},
        facts=facts,
        context=context_for(case, Purpose.THANK_YOU, line.person, facts),
        day=case.day(thanks.when),
    )


def _sent_before(case: Case) -> list[Contact]:
    """The thank-yous sent to this employer of late, about whichever application."""
    search = case.search
    found = {c.id: c for one in search.applications_at(case.app.employer) for c in search.contacts_of(one)}
    return [
        one
        for one in found.values()
        if one.purpose is Purpose.THANK_YOU
        and one.direction is Direction.OUT
        and case.now - LATELY <= one.when <= case.now
    ]


def _as_sent(case: Case, contact: Contact) -> Note:
    """A note of another round or application, for the likeness check."""
    people = [one for person_id in contact.people if (one := case.person(person_id)) is not None]
    name = people[0].name if people else "somebody there"
    return Note(
        text=contact.text,
        id=f"{name}, {day_text(case.day(contact.when))}",
        facts={"p.name": name, "app.employer": case.employer.name, "app.role": case.app.role},
        variant=contact.template,
        employer=case.app.employer,
        day=case.day(contact.when),
    )
