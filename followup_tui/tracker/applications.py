"""Use-cases about an application: adding, editing, the interview's debrief, the decision date.

Invariant: what was understood from the user's words is told back in the result's `says`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from followup_tui.domain.board import off_hold, reopened
from followup_tui.domain.contacts import day_text
from followup_tui.domain.promises import Understood, understand
from followup_tui.domain.records import (
    Application,
    Column,
    Interview,
    Outcome,
    Promise,
    PromiseKind,
    Role,
    Strength,
    local_date,
)
from followup_tui.domain.search import Search
from followup_tui.errors import BadInputError, RefusedError
from followup_tui.tracker.desk import Desk, Done, settle
from followup_tui.tracker.employers import agency_of, check_calendar, employer_of
from followup_tui.tracker.endings import known_already
from followup_tui.tracker.people import meet
from followup_tui.tracker.values import ApplicationEdit, Debrief, NewApplication

PARTS = re.compile(r"\s[—–-]\s|:\s")
"""What parts a claim from its proof, and the proof from the need of theirs that it meets."""


def add(desk: Desk, new: NewApplication) -> Done:
    """A new card; its employer is found by name or made."""
    role = " ".join(new.role.split())
    if not role:
        raise BadInputError("an application needs a role, as in: Data Engineer")
    employer = employer_of(desk, new)
    search = desk.search.put(employer)
    agency = None
    if new.agency:
        house = agency_of(desk, new.agency, employer)
        search, agency = search.put(house), house.id
    siblings = (search.applications[one] for one in search.applications_at(employer.id))
    same = [one for one in siblings if one.role.casefold() == role.casefold()]
    made = Application(
        id=desk.make_id(),
        employer=employer.id,
        role=role,
        column=Column.INTERVIEWED,
        rank=_rank(new.rank),
        agency=agency,
        created=min(new.at or desk.now, desk.now),
    )
    says = f"{employer.name} · {role} added{known_already(desk.on(search), same, new.at or desk.now)}"
    return Done(search=search.put(made), says=says, application=made.id)


def _rank(rank: int | None) -> int | None:
    if rank is not None and rank < 1:
        raise BadInputError("a rank is 1 for the most wanted, 2 for the next, and so on")
    return rank


def edit(desk: Desk, application_id: str, change: ApplicationEdit) -> Done:
    """An application and its employer with some fields changed."""
    old = desk.application(application_id)
    employer = desk.employer(old.employer)
    house = {
        key: value
        for key in ("tz", "country", "subdiv", "phone", "industry", "prefers", "no_calls")
        if (value := getattr(change, key)) is not None
    }
    if change.employer is not None:
        house["name"] = _needed(change.employer, "an employer's name")
    if change.open_day is not None:
        house["open_days"] = tuple(sorted({*employer.open_days, change.open_day}))
    if change.closed_day is not None:
        house["closed_days"] = tuple(sorted({*employer.closed_days, change.closed_day}))
    employer = check_calendar(desk, replace(employer, **house)) if house else employer
    search = desk.search.put(employer, replace(old, **_own_fields(old, change), **_references(desk, change)))
    return Done(search=search, says=f"{employer.name} updated", application=old.id)


def _own_fields(old: Application, change: ApplicationEdit) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if change.role is not None:
        fields["role"] = _needed(change.role, "a role")
    if change.rank is not None:
        fields["rank"] = _rank(change.rank)
    if change.direct_ok is not None:
        fields["direct_ok"] = _direct(old, change.direct_ok)
    if change.notes is not None:
        fields["notes"] = change.notes
    if change.references_given is not None:
        fields["references_given"] = change.references_given
    if change.strength:
        fields["strengths"] = _with_strengths(old, [change.strength])
    if change.question:
        fields["questions"] = (*old.questions, change.question.strip())
    return fields


def _references(desk: Desk, change: ApplicationEdit) -> dict[str, Any]:
    if change.references is None:
        return {}
    people = [desk.person(one) for one in change.references]
    for one in people:
        if Role.REFERENCE not in one.roles:
            raise BadInputError(f"{one.name} is no reference: tick that role with the person first (a)")
    return {"references": tuple(dict.fromkeys(one.id for one in people))}


def _direct(old: Application, allowed: bool) -> bool:
    if allowed and old.agency is None:
        raise BadInputError("this application runs through no agency: nothing has to be allowed")
    return allowed


def _needed(text: str, what: str) -> str:
    kept = " ".join(text.split())
    if not kept:
        raise BadInputError(f"{what} cannot be empty")
    return kept


def _with_strengths(old: Application, texts: Iterable[str]) -> tuple[Strength, ...]:
    """The strengths with these; one typed in again, with its proof or another, takes the place of the first."""
    found = {one.text.casefold(): one for one in old.strengths}
    for one in (strength(text) for text in texts if text.strip()):
        before = found.get(one.text.casefold())
        if before is not None:
            one = replace(one, text=before.text, proof=one.proof or before.proof, need=one.need or before.need)
        found[one.text.casefold()] = one
    return tuple(found.values())


def strength(text: str) -> Strength:
    """A strength from "claim — proof — need": a dash with spaces around it parts them, and a colon may."""
    claim, proof, need, *_ = [*(part.strip() for part in PARTS.split(text.strip(), maxsplit=2)), "", ""]
    return Strength(text=claim, proof=proof, need=need)


def interview(desk: Desk, application_id: str, debrief: Debrief) -> Done:
    """A round held or scheduled, with who was met and what was said."""
    old = desk.application(application_id)
    if old.outcome is Outcome.ACCEPTED:
        raise RefusedError("this offer was accepted: move the card first if that has changed")
    employer = desk.employer(old.employer)
    search, doubts, met = desk.search, [], list[str]()
    for one in debrief.met:
        person, doubt = meet(desk.on(search), one, employer.id)
        search = search.put(person)
        met.append(person.id)
        doubts += [doubt] if doubt else []
    rounds = _with_round(desk, old, debrief, tuple(dict.fromkeys(met)))
    mine = next(one for one in rounds if one.start == debrief.at)
    begun = min(debrief.at, desk.now)
    new = replace(
        off_hold(reopened(old, begun), begun),
        interviews=rounds,
        promises=_renumbered(old, rounds),
        strengths=_with_strengths(old, debrief.strengths),
        column=_column_for_round(old, debrief.at > desk.now, rounds, desk.now),
    )
    says = f"round {mine.round} on {day_text(local_date(mine.start, employer.tz))} recorded"
    if debrief.promise or debrief.no_date:
        words = debrief.promise or "none given"
        new, understood = _promised(desk, new, words, "", debrief.at, mine.round)
        says += f"; decision: {understood.says}"
    search = settle(desk, search.put(new), new.id)
    return Done(search=search, says="; ".join([says, *doubts]), application=new.id)


def _column_for_round(old: Application, ahead: bool, rounds: tuple[Interview, ...], now: datetime) -> Column:
    if old.column is Column.OFFER:
        return Column.OFFER
    if ahead and not any(one.start <= now for one in rounds):
        return Column.SCHEDULED
    return Column.INTERVIEWED


def _with_round(desk: Desk, old: Application, debrief: Debrief, met: tuple[str, ...]) -> tuple[Interview, ...]:
    """The rounds with this one: the scheduled one it fills in, or a further one."""
    tz = debrief.zone or desk.employer(old.employer).tz
    day = local_date(debrief.at, tz)
    same = [one for one in old.interviews if one.start == debrief.at]
    same += [one for one in old.interviews if local_date(one.start, tz) == day and not one.interviewers]
    base = same[0] if same else Interview(id=desk.make_id(), round=0, start=debrief.at, zone=tz)
    new = replace(
        base,
        start=debrief.at,
        zone=tz,
        minutes=debrief.minutes,
        kind=debrief.kind or base.kind,
        interviewers=tuple(dict.fromkeys((*base.interviewers, *met))),
        topics=(*base.topics, *(one.strip() for one in debrief.topics if one.strip())),
        permission=debrief.permission or base.permission,
    )
    others = [one for one in old.interviews if one.id != base.id]
    in_order = sorted([*others, new], key=lambda one: one.start)
    return tuple(replace(one, round=number) for number, one in enumerate(in_order, 1))


def _renumbered(old: Application, rounds: tuple[Interview, ...]) -> tuple[Promise, ...]:
    """The promises of the rounds there were, which an earlier one filled in later may have given other numbers."""
    numbers = {one.id: one.round for one in rounds}
    now = {one.round: numbers[one.id] for one in old.interviews}
    return tuple(replace(one, round=now.get(one.round, one.round)) for one in old.promises)


def _promised(
    desk: Desk, old: Application, words: str, who: str, at: datetime, number: int
) -> tuple[Application, Understood]:
    employer = desk.employer(old.employer)
    said = local_date(at, employer.tz)
    understood = understand(words, said, desk.calendars.of(employer))
    promise = Promise(
        kind=understood.kind, words=words.strip(), date=understood.date, said=said, round=number, who=who, at=at
    )
    kept = [one for one in old.promises if one.at != at or one.words != promise.words]
    return replace(old, promises=tuple(sorted([*kept, promise], key=lambda one: one.said))), understood


def promise(desk: Desk, application_id: str, words: str, who: str = "", at: datetime | None = None) -> Done:
    """What they said about the decision date, in their words."""
    moment = at or desk.now
    search, understood = promised(desk, desk.search, application_id, words, who, moment)
    says = understood.says if understood.kind is PromiseKind.DATE else f"noted: {understood.says}"
    return Done(search=search, says=f"decision: {says}", application=application_id)


def promised(
    desk: Desk, search: Search, application_id: str, words: str, who: str, at: datetime
) -> tuple[Search, Understood]:
    """The search with a promise recorded, and what was understood."""
    old = search.applications[application_id]
    tz = desk.on(search).employer(old.employer).tz
    held = [one.round for one in old.interviews if local_date(one.start, tz) <= local_date(at, tz)]
    new, understood = _promised(desk.on(search), old, words, who, at, max(held, default=0))
    return settle(desk, search.put(new), new.id), understood
