"""The letter desk of an application: which text is written for what, with the facts it takes and those it lacks.

Invariant: a letter that the guard holds back has no text here (R12); nothing here reads the disk but for the user's own
templates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, Verdict, judge
from followup_tui.domain.records import Application, Channel, Column, Employer, Outcome, Person, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.offer import more_time
from followup_tui.domain.rules.references import references_of, untold
from followup_tui.domain.rules.thank_you import thanks_for
from followup_tui.domain.said import TO_REFERENCES
from followup_tui.errors import BadDataError, BadInputError, NotFoundError
from followup_tui.tracker.letter_names import LETTERS, purpose_of
from followup_tui.tracker.leverage_letter import Consent, OfferTold, held_back, offer_fields, offer_told
from followup_tui.tracker.note_values import parted
from followup_tui.tracker.scripting import Fields, fields_for, long_date, with_given
from followup_tui.words.compose import facts as flat
from followup_tui.words.compose import named
from followup_tui.words.fields import FIELDS
from followup_tui.words.library import Library
from followup_tui.words.templates import Template

_SPECIFIC: Final = ("topic", "need", "strength", "proof", "rapport", "answer")
_ALLOWED: Final = ("me.", "p.", "app.", "ref.", "offer.employer")
"""Beginnings of the fields whose names belong into the letter."""


class Lack(msgspec.Struct, frozen=True):
    """A fact without which a letter cannot be written."""

    field: str
    words: str
    where: str
    """How to type it in where it has a place on record."""
    only_here: bool
    """Whether it belongs to this text alone."""
    value: str = ""
    """What is known of it, or proposed."""


class LetterDesk(msgspec.Struct, frozen=True, kw_only=True):
    """One letter about an application."""

    application: Application
    employer: Employer
    name: str
    """The template's name."""
    title: str
    when: str
    """The situation it is for."""
    channel: Channel
    limit: int | None
    purpose: Purpose
    person: Person | None
    verdict: Verdict
    subject: str | None
    """None for one that has none, or while it cannot be written."""
    body: str
    """Empty while it cannot be written."""
    lacks: tuple[Lack, ...]
    asks: tuple[Lack, ...]
    """Everything of this text alone that may be told, lacking or not."""
    problem: str
    """Why it cannot be written besides what it lacks, or empty."""
    held: str
    """Why it is not handed over, whatever it lacks (R12), or empty."""
    instead_of: str
    """What is wrong with the user's own template, in whose place the product's stands; or empty."""
    offer: OfferTold | None
    """The offer that it tells of; None for a letter that tells of none."""
    allowed: tuple[str, ...]
    foreign: tuple[str, ...]
    """Names of other employers, which the lint warns of; the one whose offer it may name is none."""
    facts: tuple[str, ...]


def letter_for(case: Case, reminders: Sequence[Reminder]) -> str:
    """The letter most likely wanted: that of what is owed first, else what keeps the card going."""
    shown = sorted((one for one in reminders if one.status is not Status.HIDDEN), key=Reminder.sort_key)
    # The thank-yous have a desk of their own; without a reference there is nobody to write to.
    passed = {Purpose.THANK_YOU, *(() if references_of(case) else TO_REFERENCES)}
    kinds = [one.kind for one in shown if one.kind in LETTERS and one.kind not in passed]
    usual = Purpose.KEEP_IN_TOUCH if case.app.column is Column.CLOSED else Purpose.STATUS_CALL
    return LETTERS[next(iter(kinds), usual)][0]


def letter_desk(
    case: Case,
    me: Mapping[str, str],
    library: Library,
    name: str,
    person: Person | None,
    given: Mapping[str, str],
    consent: Consent,
) -> LetterDesk:
    """The desk for one template, to a person or to whom it usually goes, with facts for this text alone.

    Raises `NotFoundError` for a text that is no letter.
    """
    templates = library.templates()
    template, purpose = named(name, templates), purpose_of(name, templates)
    if purpose is None:
        raise NotFoundError(f"{template.name} is spoken: c opens the call desk")
    whom = person or usual_reader(case, purpose)
    fields = with_given(letter_fields(case, me, whom, purpose, consent), given)
    known = flat(fields)
    told = offer_told(case) if purpose is Purpose.LEVERAGE else None
    held = held_back(case, told, consent) if purpose is Purpose.LEVERAGE else ""
    lacks = tuple(_lack(group[0]) for group in template.required if not any(known[one] for one in group))
    subject, body, problem = ("", "", "") if lacks or held else _written(library, name, fields)
    asked = Asked(channel=template.channels[0], purpose=purpose, person=whom, would_accept=consent.would_accept)
    return LetterDesk(
        application=case.app, employer=case.employer, name=name, title=template.title, when=template.when,
        channel=template.channels[0], limit=template.limit, purpose=purpose, person=whom,
        verdict=judge(case, asked), held=held, offer=told, instead_of=library.problem(template.name),
        subject=subject or None, body=body, lacks=lacks, asks=tuple(_asks(template, known)), problem=problem,
        allowed=tuple(text for key, text in known.items() if text and key.startswith(_ALLOWED)),
        foreign=tuple(one for one in _foreign(case) if one != known["offer.employer"]),
        facts=tuple(known[key] for key in _SPECIFIC if known[key]),
    )  # fmt: skip


def letter_fields(
    case: Case, me: Mapping[str, str], person: Person | None, purpose: Purpose, consent: Consent
) -> Fields:
    """Every field on record for a letter: those of a call, and what only letters say."""
    to_reference = purpose in TO_REFERENCES
    fields = fields_for(case, me, case.primary if to_reference else person)
    offer = case.app.offer
    deadline = fields["offer"] if isinstance(fields["offer"], Mapping) else {}
    theirs = {**deadline, "terms": offer.terms if offer else ""}
    return fields | {
        "offer": offer_fields(offer_told(case), consent) if purpose is Purpose.LEVERAGE else theirs,
        "until": long_date(more_time(case)) if purpose is Purpose.OFFER_EXTEND else "",
        "ref": {"first": person.name.split()[0] if to_reference and person else ""},
        "taken": _taken(case),
        "owed": ", ".join(_owed(case, person)) if purpose in (Purpose.WITHDRAW, Purpose.GRACIOUS_REPLY) else "",
    }


def usual_reader(case: Case, purpose: Purpose) -> Person | None:
    """Whom a letter for that usually goes to: the next reference, the primary contact, or whoever is known there."""
    if purpose in TO_REFERENCES:
        return next(iter(untold(case) or references_of(case)), None)
    return case.primary or case.search.person_at(case.employer.id)


def _written(library: Library, name: str, fields: Fields) -> tuple[str, str, str]:
    """Subject and body, or what stands in the way."""
    try:
        subject, body = parted(library.script(name, fields).text)
    except (BadInputError, BadDataError) as problem:
        return "", "", str(problem)
    return subject or "", body, ""


def _lack(name: str, value: str = "") -> Lack:
    field = FIELDS[name]
    return Lack(name, field.words, field.where, "--set" in field.where, value)


def _asks(template: Template, known: Mapping[str, str]) -> Iterator[Lack]:
    groups = (*template.required, *template.wanted, template.optional)
    names = dict.fromkeys(one for group in groups for one in group)
    yield from (found for one in names if (found := _lack(one, known[one])).only_here)


def _taken(case: Case) -> str:
    """The role accepted elsewhere, by its name alone: whose it is stays with the user."""
    for one in case.search.applications.values():
        if one.outcome is Outcome.ACCEPTED and one.id != case.app.id:
            return one.role
    return ""


def _owed(case: Case, reader: Person | None) -> Iterator[str]:
    """Everybody met who has not been thanked, but for the reader."""
    met = {person: one for one in case.held for person in one.interviewers}
    for person_id, one in met.items():
        person = case.person(person_id)
        if person is not None and person != reader and thanks_for(case, one, person_id) is None:
            yield person.name


def _foreign(case: Case) -> Iterator[str]:
    for one in case.search.open_applications().values():
        if one.employer not in (case.app.employer, case.app.agency):
            yield case.search.employers[one.employer].name
