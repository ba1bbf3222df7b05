"""Writes applications and the log of contacts as tables that a spreadsheet, a coach or a job centre can read.

Invariant: no cell is run as a formula, and a table of applications imported into an empty store is exported the same.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime

from followup_tui.domain.board import OUTCOME_NEEDS_OFFER, effective_column
from followup_tui.domain.parts import Interview, Promise
from followup_tui.domain.records import Application, Column, Contact, Person
from followup_tui.domain.search import Search
from followup_tui.exchange.clocks import wall
from followup_tui.exchange.columns import LOG, OWN
from followup_tui.exchange.formulas import guarded

_PICTURES = {0: "\u2400", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
"""What no table can hold: NUL, which readers refuse, and halves of surrogate pairs."""

Facts = dict[str, object]


def applications_table(search: Search, cards: Iterable[Application], now: datetime) -> str:
    """These applications as a table, one in a line, as they stand at a moment."""
    return _table(OWN, (_application(search, one, now) for one in cards))


def contacts_table(search: Search, contacts: Iterable[Contact]) -> str:
    """These contacts as a table, one in a line for each application that they cover, or alone."""
    return _table(LOG, (facts for one in contacts for facts in _contact(search, one)))


def _table(header: tuple[str, ...], rows: Iterable[Facts]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_cell(facts.get(name)) for name in header] for facts in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    return "" if value is None else guarded(str(value).translate(_PICTURES))


def _application(search: Search, one: Application, now: datetime) -> Facts:
    employer = search.employers[one.employer]
    column = effective_column(one, now)
    interview, promise = told_interview(one, now), told_promise(one)
    return {
        "id": one.id,
        "employer": employer.name,
        "role": one.role,
        "status": column,
        "outcome": one.outcome,
        "applied": one.applied,
        "interviewed": wall(interview.start, employer.tz).strftime("%Y-%m-%d %H:%M") if interview else None,
        "decision date": promise.date if promise else None,
        **_course(one, column, employer.tz),
        "rank": one.rank or None,
        "agency": search.employers[one.agency].name if one.agency else None,
        **_person(search.people.get(told_person(one))),
        "link": one.link,
        "tags": "; ".join(one.tags),
        "notes": one.notes,
        "tz": employer.tz,
        "country": employer.country,
        "subdiv": employer.subdiv,
        "industry": employer.industry,
        "employer phone": employer.phone,
        "source id": one.source,
    }


def _course(one: Application, column: Column, tz: str) -> Facts:
    """Since when it stands where it stands, and until when an answer is due."""
    reached = one.offer.received if one.offer is not None and column is Column.OFFER else one.closed_at
    facts: Facts = {"since": wall(reached, tz).date() if reached is not None else None}
    if one.offer is not None and one.offer.answer_by is not None and _has_offer(one, column):
        facts["answer by"] = wall(one.offer.answer_by, tz).date()
    return facts


def _has_offer(one: Application, column: Column) -> bool:
    return column is Column.OFFER or one.outcome in OUTCOME_NEEDS_OFFER


def told_interview(one: Application, now: datetime) -> Interview | None:
    """The round that has a column: the last there was, or the next one while all are still to come."""
    coming = [each for each in one.interviews if each.start > now]
    held = [each for each in one.interviews if each.start <= now]
    if effective_column(one, now) is Column.SCHEDULED and coming:
        return coming[0]
    return held[-1] if held else None


def told_promise(one: Application) -> Promise | None:
    """The promise that has a column: the newest that is a date."""
    return next((each for each in reversed(one.promises) if each.date), None)


def told_person(one: Application) -> str:
    """The id of whom has a column: the primary contact, else the first interviewer; or empty."""
    return one.contact or next((each for round_ in one.interviews for each in round_.interviewers), "")


def _person(one: Person | None) -> Facts:
    if one is None:
        return {}
    return {"contact": one.name, "contact title": one.title, "email": one.email, "phone": one.phone}


def _contact(search: Search, one: Contact) -> Iterator[Facts]:
    when = wall(one.when, one.zone)
    people = (search.people.get(each) for each in one.people)
    names = "; ".join(each.name for each in people if each is not None)
    cards: tuple[Application | None, ...] = tuple(search.applications[each] for each in one.applications) or (None,)
    for card in cards:
        yield {
            "day": when.date(),
            "time": when.strftime("%H:%M"),
            "zone": one.zone,
            "direction": one.direction,
            "channel": one.channel,
            "purpose": one.purpose.plain,
            "employer": search.employers[card.employer].name if card else None,
            "role": card.role if card else None,
            "people": names,
            "result": one.result,
            "text": one.text,
            "reason": one.override,
            "contact id": one.id,
        }
