"""R5: references hear of it before the employer rings them, and are thanked afterwards.

Invariant: one alert reminder per application until every reference who may be asked was told about this role;
one thanks per reference who was told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Contact, Direction, Person, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, remind

HANDED_OVER = "due on the day their names were handed over"
"""What the step says that counts from a date of the user's own (R5 b)."""


_CONCERNS = frozenset({Purpose.ALERT_REFERENCES, Purpose.REFERENCE_CONTACTED})
"""Purposes of contacts after which a reference may have to be thanked."""


def references_of(case: Case) -> tuple[Person, ...]:
    """Who may be asked about this role: those chosen for it, else all references on record."""
    chosen = tuple(p for one in case.app.references if (p := case.person(one)) is not None)
    return chosen or case.search.references()


def alerts(case: Case, person_id: str | None) -> list[Contact]:
    """The warnings given about this application to one reference, or to all of them, by time."""
    return [
        c
        for c in case.contacts
        if c.purpose is Purpose.ALERT_REFERENCES
        and c.direction is Direction.OUT
        and (person_id is None or not c.people or person_id in c.people)
    ]


def load(case: Case, person_id: str) -> int:
    """How many warnings a reference got lately (`reference_load_days`), over all applications."""
    floor = case.today - timedelta(days=case.policy.reference_load_days)
    return sum(case.day(one.when) > floor for one in case.search.alerts_to(person_id))


def alert_references(case: Case) -> Iterator[Reminder]:
    """The reminder to warn the references, while somebody has not been told or was told too long ago."""
    if not (case.held or case.app.references_given or case.app.references_checked):
        return
    people = references_of(case)
    waiting = untold(case)
    if not waiting and (people or _is_told(case, None)):
        return
    yield remind(case, _alert(case, people, waiting))


def untold(case: Case) -> tuple[Person, ...]:
    """The references who were not told about this role, or too long ago."""
    return tuple(one for one in references_of(case) if not _is_told(case, one.id))


def _is_told(case: Case, person_id: str | None) -> bool:
    given = alerts(case, person_id)
    stale = timedelta(days=case.policy.reference_realert_days)
    return bool(given) and not case.has_come(case.day(given[-1].when) + stale)


def _alert(case: Case, people: tuple[Person, ...], waiting: tuple[Person, ...]) -> Draft:
    step = _due(case, waiting)
    announced = case.app.references_checked is not None
    who = _who(people, waiting)
    heavy = next((one for one in waiting if _is_heavy(case, one)), None)
    because = "they are checking references now" if announced else "they may ring after an interview"
    if heavy is not None:
        because = f"{heavy.name} was asked often this month: {_instead(case)}?"
    elif len(people) > 1 and len(waiting) < len(people):
        because = f"told {len(people) - len(waiting)} of {len(people)}"
    return Draft(
        rule="R5",
        family="R5now" if announced else "R5",
        now_matters=announced,
        kind=Purpose.ALERT_REFERENCES,
        opens=min(step.base, step.result),
        due=step.result,
        due_at=(
            _end_of_own_day(case, step.base) if step.says == HANDED_OVER else case.calendar.end_of_day(step.result)
        ),
        says=f"Tell {who} that {case.employer.name} may call",
        because=because,
        resolve="log that they were told (x)",
        facts=(("references", ", ".join(p.name for p in people) or "none on record"),
               ("told", ", ".join(p.name for p in people if p not in waiting) or "nobody yet")),
        steps=(step,),
    )  # fmt: skip


def _is_heavy(case: Case, person: Person) -> bool:
    """Whether a further warning would be more than one reference is asked for (`reference_load`)."""
    return load(case, person.id) >= case.policy.reference_load


def _instead(case: Case) -> str:
    """Somebody else by name, the least asked one, where there is one with less load."""
    free = [one for one in case.search.references() if not _is_heavy(case, one)]
    least = min(free, key=lambda one: load(case, one.id), default=None)
    return f"name {least.name} instead" if least is not None else "somebody else"


def _who(people: tuple[Person, ...], waiting: tuple[Person, ...]) -> str:
    if not people:
        return "your references"
    names = [p.name for p in waiting]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _due(case: Case, waiting: tuple[Person, ...]) -> Step:
    told = [alerts(case, p.id) for p in waiting] or [alerts(case, None)]
    if all(told):
        day, days = min(case.day(one[-1].when) for one in told), case.policy.reference_realert_days
        due = case.calendar.roll(day + timedelta(days=days))
        return Step("due again, as they were told long ago", day, days, "calendar days", due, "reference_realert_days")
    steps: list[Step] = []
    if case.app.references_checked is not None:
        day = case.day(case.app.references_checked)
        steps.append(Step("due at once: they announced the check", day, 0, "given", day))
    if case.app.references_given is not None:
        given, day = case.app.references_given, case.day(_end_of_own_day(case, case.app.references_given))
        steps.append(Step(HANDED_OVER, given, 0, "given", day))
    if case.held:
        day, days = case.day(case.held[0].start), case.policy.reference_alert_days
        due = case.calendar.add(day, days)
        steps.append(Step("due", day, days, "business days", due, "reference_alert_days"))
    return min(steps, key=lambda step: step.result)


def _end_of_own_day(case: Case, day: date) -> datetime:
    """The end of a date of the user's own, which may already be the next one where the employer is (R5 b)."""
    return datetime.combine(day, time(23, 59, 59), ZoneInfo(case.context.tz)).astimezone(UTC)


def thank_references(case: Case) -> Iterator[Reminder]:
    """One reminder per reference who was rung, or whose warning the outcome of the application ended."""
    about = [c for c in case.contacts if c.purpose in _CONCERNS]
    if not about:
        return
    rung = {person: c.when for c in about if c.purpose is Purpose.REFERENCE_CONTACTED for person in c.people}
    closed = case.app.closed_at
    told = [person for c in alerts(case, None) if closed and c.when <= closed for person in c.people]
    for person_id in sorted({*told, *rung}):
        person = case.person(person_id)
        if person is not None:
            yield from _thanks(case, person, rung.get(person_id), closed)


def _thanks(case: Case, person: Person, rung: datetime | None, closed: datetime | None) -> Iterator[Reminder]:
    sent = [c.when for c in case.contacts if c.purpose is Purpose.THANK_REFERENCES and person.id in c.people]
    if closed is not None:
        if not any(when >= closed for when in sent):
            first = "reference_outcome_days" if sent else "reference_thanks_days"
            yield remind(case, _thank(case, person, case.day(closed), first, f"{case.employer.name} is settled"))
    elif rung is not None and not any(when >= rung for when in sent):
        yield remind(case, _thank(case, person, case.day(rung), "reference_thanks_days", "they were rung"))


def _thank(case: Case, person: Person, day: date, setting: str, because: str) -> Draft:
    days = int(getattr(case.policy, setting))
    due = case.calendar.add(day, days)
    outcome = setting == "reference_outcome_days"
    return Draft(
        rule="R5",
        kind=Purpose.THANK_REFERENCES,
        opens=day,
        due=due,
        due_at=case.calendar.end_of_day(due),
        says=f"Tell {person.name} how it went" if outcome else f"Thank {person.name}",
        because=because,
        resolve="log the thanks as sent (x)",
        person=person,
        cause=day.isoformat(),
        facts=(("reference", person.name), ("since", day_text(day))),
        steps=(Step("due", day, days, "business days", due, setting),),
    )
