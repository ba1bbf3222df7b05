"""The whole search evaluated and kept evaluated, at the cost of what changed.

Invariant: the picture equals the one computed from nothing at the same moment; an application is evaluated again only
when a record it depends on is another object, its `stable_until` has passed, or the clock went back.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.domain.cards import card
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.context import Context, context_of
from followup_tui.domain.picture import Card, ColumnView, Coming, Picture, Row
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    BOARD_COLUMNS,
    Application,
    Column,
    Contact,
    Dismissal,
    Employer,
    Person,
    Purpose,
    Record,
    Role,
    Snooze,
    local_date,
)
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rows import row
from followup_tui.domain.rules import NEVER, evaluate
from followup_tui.domain.search import Search
from followup_tui.domain.workdays import Calendars

T = TypeVar("T")

WEEK: Final = timedelta(days=7)
"""How far ahead the header counts what falls due."""

FEW: Final = 20
"""One new entry to so many old ones is put in its place; more are sorted with them, which is faster then."""


class Kept(msgspec.Struct, frozen=True):
    """What was found for one application, and how long it stands."""

    reminders: tuple[Reminder, ...]
    card: Card | None
    """None of an archived one."""
    rows: tuple[Row, ...]
    coming: tuple[Coming, ...]
    stable_until: datetime


class Evaluator:
    """Evaluates a search again and again, each time only where something differs."""

    def __init__(self, calendars: Calendars) -> None:
        self._calendars = calendars
        self._search = Search()
        self._settings: tuple[Policy, str] | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._kept: dict[str, Kept] = {}
        self._live: dict[str, Kept] = {}
        """Those that change by themselves; the others are settled, and most are."""
        self._columns = {one: ColumnView(one, ()) for one in Column}
        self._rows: tuple[Row, ...] = ()

    def reminders(self, search: Search, policy: Policy, now: datetime, tz: str) -> dict[str, tuple[Reminder, ...]]:
        """All reminders, hidden ones too, by application id."""
        self._bring(search, policy, now, tz)
        return {one: kept.reminders for one, kept in self._kept.items()}

    def picture(self, search: Search, policy: Policy, now: datetime, tz: str) -> Picture:
        """The picture at a moment; `now` is UTC, `tz` the user's zone."""
        self._bring(search, policy, now, tz)
        today = local_date(now, tz)
        states = [(one.reminder.status, one.reminder.due) for one in self._rows]
        strip = sorted((c for k in self._live.values() for c in k.coming), key=lambda c: (c.start, c.application))
        moments = [k.stable_until for k in self._live.values()]
        return Picture(
            now=now,
            tz=tz,
            columns=tuple(self._columns[one] for one in BOARD_COLUMNS),
            strip=tuple(strip),
            rows=self._rows,
            overdue=sum(status is Status.OVERDUE for status, _ in states),
            today=sum(status is Status.DUE for status, _ in states),
            week=sum(status is Status.OPEN and today < due <= today + WEEK for status, due in states),
            next_change=min([*moments, _user_midnight(now, tz)] if self._rows else moments, default=NEVER),
        )

    def _bring(self, search: Search, policy: Policy, now: datetime, tz: str) -> None:
        """Bring what is kept up to these records and this moment."""
        if self._settings != (policy, tz) or now < self._now:
            stale, gone = set(search.applications), set(self._kept)
        else:
            stale, gone = self._stale(search, now)
        if stale or gone:
            context = context_of(search, policy, now, tz)
            # In the order of the table, as the records then lie beside each other in memory: a quarter faster.
            ordered = search.applications if len(stale) > FEW else stale
            fresh = {one: self._evaluate(context, search.applications[one]) for one in ordered if one in stale}
            self._replace(gone | stale, fresh)
        self._search, self._settings, self._now = search, (policy, tz), now

    def _stale(self, search: Search, now: datetime) -> tuple[set[str], set[str]]:
        """The applications to evaluate again, and those that are no more."""
        stale = {one for one, kept in self._live.items() if kept.stable_until <= now}
        if search is self._search:
            return stale, set()
        gone = self._kept.keys() - search.applications.keys()
        return (stale | changed_applications(self._search, search)) & search.applications.keys(), gone

    def _evaluate(self, context: Context, application: Application) -> Kept:
        employer = context.search.employers[application.employer]
        case = Case(context, application, self._calendars.of(employer))
        found = evaluate(case)
        if application.archived:
            return Kept((), None, (), (), found.stable_until)
        rows = tuple(row(one, case.employer, case.now) for one in found.reminders if one.status is not Status.HIDDEN)
        return Kept(found.reminders, card(case, found.reminders), rows, tuple(_coming(case)), found.stable_until)

    def _replace(self, stale: set[str], fresh: dict[str, Kept]) -> None:
        """Put what was found anew in the place of what was kept."""
        old = [self._kept.pop(one) for one in stale if one in self._kept]
        for one in stale:
            self._live.pop(one, None)
        self._kept.update(fresh)
        self._live.update((one, kept) for one, kept in fresh.items() if kept.stable_until < NEVER)
        cards: dict[Column, list[Card]] = {kept.card.column: [] for kept in old if kept.card}
        for kept in fresh.values():
            if kept.card:
                cards.setdefault(kept.card.column, []).append(kept.card)
        for column, new in cards.items():
            stay = [one for one in self._columns[column].cards if one.id not in stale]
            self._columns[column] = ColumnView(column, _merged(stay, new, _card_place))
        rows = [one for one in self._rows if one.reminder.application not in stale]
        self._rows = _merged(rows, [one for kept in fresh.values() for one in kept.rows], _row_place)


def _card_place(one: Card) -> tuple[tuple[int, date, str], str]:
    return (one.sort, one.id)


def _row_place(one: Row) -> tuple[int, date, int, str, str]:
    return one.reminder.sort_key()


def _merged(stay: list[T], new: list[T], place: Callable[[T], Any]) -> tuple[T, ...]:
    """Those that stay, which are in order, with the new ones in their places."""
    if len(new) > len(stay) // FEW:
        return tuple(sorted([*stay, *new], key=place))
    for one in new:
        insort(stay, one, key=place)
    return tuple(stay)


def _user_midnight(now: datetime, tz: str) -> datetime:
    """When the user's date changes, by which the coming week is counted."""
    zone = ZoneInfo(tz)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return max(datetime.combine(tomorrow, time.min, zone).astimezone(UTC), now + timedelta(microseconds=1))


def _coming(case: Case) -> Iterable[Coming]:
    if not case.is_open:
        return
    for one in case.coming:
        day = case.day(one.start)
        before: date = case.calendar.back(day - timedelta(days=1))
        hint = "ask when they decide" if case.today >= before else ""
        yield Coming(case.app.id, case.employer.name, case.app.role, one.start, one.zone, hint or day_text(day))


def changed_applications(old: Search, new: Search) -> set[str]:
    """The ids of the applications whose evaluation may differ between two searches."""
    touched = _Touched()
    for name in ("applications", "contacts", "employers", "people", "snoozes", "dismissals"):
        mine, theirs = old.tables[name], new.tables[name]
        if mine is theirs:
            continue
        differ = [key for key, record in mine.items() if theirs.get(key) is not record]
        differ += [key for key in theirs if key not in mine]
        for record in (table[key] for key in differ for table in (mine, theirs) if key in table):
            touched.mark(record, (old, new))
    found = touched.applications
    for house in touched.houses:
        found.update(old.applications_at(house), new.applications_at(house))
    if touched.people or touched.references:
        found.update(one.id for one in new.applications.values() if touched.concerns(one, new))
    return found


class _Touched:
    """Whom changed records concern."""

    def __init__(self) -> None:
        self.applications: set[str] = set()
        self.houses: set[str] = set()
        self.people: set[str] = set()
        self.references = False
        """Whether any open application may tell its references something else."""

    def mark(self, record: Record, both: tuple[Search, Search]) -> None:
        """Note whom a changed record, old or new, concerns."""
        if isinstance(record, Application):
            self.applications.add(record.id)
            self.houses.update(_houses(record))
        elif isinstance(record, Contact):
            self.references |= record.purpose is Purpose.ALERT_REFERENCES
            covered = (search.applications.get(one) for search in both for one in record.applications)
            self.houses.update(house for one in covered if one is not None for house in _houses(one))
        elif isinstance(record, Employer):
            self.houses.add(record.id)
        elif isinstance(record, Person):
            self.references |= Role.REFERENCE in record.roles
            self.houses.update([record.employer] if record.employer else [])
            self.people.add(record.id)
        else:
            assert isinstance(record, Snooze | Dismissal), "no other table is looked at"
            self.applications.update(record.reminder.split(":")[1:2])

    def concerns(self, one: Application, search: Search) -> bool:
        """Whether an application names a changed person, or awaits word to its references."""
        if self.references and one.column is not Column.CLOSED:
            return True
        if one.contact in self.people or not self.people.isdisjoint(one.references):
            return True
        met = any(not self.people.isdisjoint(interview.interviewers) for interview in one.interviews)
        return met or any(not self.people.isdisjoint(contact.people) for contact in search.contacts_of(one.id))


def _houses(application: Application) -> list[str]:
    return [one for one in (application.employer, application.agency) if one]
