"""The whole search evaluated and kept evaluated, at the cost of what changed.

Invariant: the picture equals the one computed from nothing at the same moment; an application is evaluated again only
when a record it depends on is another object, its `stable_until` has passed, or the clock went back.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.cards import card
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.context import Context, context_of
from followup_tui.domain.kept import Kept, grown
from followup_tui.domain.pause import is_paused
from followup_tui.domain.picture import Card, ColumnView, Coming, Picture, Row
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    BOARD_COLUMNS,
    Application,
    Column,
    local_date,
)
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rows import row
from followup_tui.domain.rules import NEVER, Evaluation, evaluate, evaluate_search
from followup_tui.domain.search import Search
from followup_tui.domain.staleness import changed_applications
from followup_tui.domain.whole import Whole

T = TypeVar("T")

WEEK: Final = timedelta(days=7)
"""How far ahead the header counts what falls due."""

_HIDDEN, _OVERDUE, _DUE, _OPEN = Status.HIDDEN, Status.OVERDUE, Status.DUE, Status.OPEN

FEW: Final = 20
"""One changed entry to so many old ones is put in its place; with more all are gone through, which is faster then."""


class Evaluator:
    """Evaluates a search again and again, each time only where something differs.

    `country_of` says in which country a user's zone lies, for the user's own working days.
    """

    def __init__(self, calendars: Calendars, country_of: Callable[[str], str] = lambda _: "US") -> None:
        self._calendars = calendars
        self._country_of = country_of
        self._whole = Evaluation((), datetime.min.replace(tzinfo=UTC))
        self._whole_rows: tuple[Row, ...] = ()
        self._search = Search()
        self._settings: tuple[Policy, str] | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._kept: dict[str, Kept] = {}
        self._live: dict[str, Kept] = {}
        """Those that change by themselves; the others are settled, and most are."""
        self._columns = {one: ColumnView(one, ()) for one in Column}
        self._rows: tuple[Row, ...] = ()

    def reminders(self, search: Search, policy: Policy, now: datetime, tz: str) -> dict[str, tuple[Reminder, ...]]:
        """All reminders, hidden ones too, by application id; those about the whole search under an empty one."""
        self._bring(search, policy, now, tz)
        return {"": self._whole.reminders} | {one: kept.found.reminders for one, kept in self._kept.items()}

    def picture(self, search: Search, policy: Policy, now: datetime, tz: str) -> Picture:
        """The picture at a moment; `now` is UTC, `tz` the user's zone."""
        self._bring(search, policy, now, tz)
        today = local_date(now, tz)
        rows = _exchanged(self._rows, (), self._whole_rows, _row_place)
        overdue, due, week = _counts(self._rows, today)
        strip = sorted((c for k in self._live.values() for c in k.coming), key=lambda c: (c.start, c.application))
        moments = [self._whole.stable_until, *(k.found.stable_until for k in self._live.values())]
        return Picture(
            now=now,
            tz=tz,
            columns=tuple(self._columns[one] for one in BOARD_COLUMNS),
            strip=tuple(strip),
            rows=rows,
            overdue=overdue,
            today=due,
            week=week,
            next_change=min([*moments, _user_midnight(now, tz)] if rows else moments, default=NEVER),
            told=tuple(one for one in self._whole.reminders if one.within),
            paused_until=policy.pause_until if is_paused(policy, today) else None,
        )

    def _bring(self, search: Search, policy: Policy, now: datetime, tz: str) -> None:
        """Bring what is kept up to these records and this moment."""
        if self._settings != (policy, tz) or now < self._now:
            stale, aged, gone = set(search.applications), set[str](), set(self._kept)
        else:
            stale, aged, gone = self._stale(search, now)
        known = search is self._search and self._settings == (policy, tz)
        is_whole = known and self._now <= now < self._whole.stable_until
        if not is_whole or stale or aged or gone:
            context = context_of(search, policy, now, tz, self._calendars)
            if not is_whole:
                self._look_at_all(context)
            # In the order of the table, as the records then lie beside each other in memory: a quarter faster.
            ordered = search.applications if len(stale) > FEW else stale
            fresh = {one: self._evaluate(context, search.applications[one]) for one in ordered if one in stale}
            fresh |= {one: self._grown(context, search.applications[one]) for one in aged}
            self._replace(gone | stale | aged, fresh)
        self._search, self._settings, self._now = search, (policy, tz), now

    def _stale(self, search: Search, now: datetime) -> tuple[set[str], set[str], set[str]]:
        """The applications to evaluate again, those that only grew older, and those that are no more."""
        changed, known = set[str](), search.applications
        if search is not self._search:
            changed = changed_applications(self._search, search)
        due = [(one, kept) for one, kept in self._live.items() if kept.found.stable_until <= now and one not in changed]
        aged = {one for one, kept in due if kept.stands_until > now}
        stale = {one for one, _ in due if one not in aged} | {one for one in changed if one in known}
        return stale, aged, {one for one in changed if one not in known}

    def _look_at_all(self, context: Context) -> None:
        """Bring what is said about the search as a whole up to these records and this moment."""
        whole = Whole(context, self._calendars.at(context.tz, self._country_of(context.tz)))
        self._whole = evaluate_search(whole)
        visible = (one for one in self._whole.reminders if one.status is not Status.HIDDEN and not one.within)
        self._whole_rows = tuple(row(one, None, context.now, context.tz) for one in visible)

    def _evaluate(self, context: Context, application: Application) -> Kept:
        employer = context.search.employers[application.employer]
        case = Case(context, application, self._calendars.of(employer))
        found = evaluate(case)
        if application.archived:
            return Kept(found, None, (), (), context.now, NEVER)
        shown = card(case, found.reminders)
        rows = tuple([row(one, case.employer, case.now) for one in found.reminders if one.status is not _HIDDEN])
        coming = tuple(_coming(case)) if case.is_open else ()
        stands = min(found.known_until, case.turns_at) if found.stable_until < NEVER else NEVER
        return Kept(found, shown, rows, coming, context.now, stands)

    def _grown(self, context: Context, application: Application) -> Kept:
        employer = context.search.employers[application.employer]
        kept, calendar = self._kept[application.id], self._calendars.of(employer)
        return grown(kept, employer, calendar, context.policy, context.now)

    def _replace(self, stale: set[str], fresh: dict[str, Kept]) -> None:
        """Put what was found anew in the place of what was kept."""
        old = [self._kept.pop(one) for one in stale if one in self._kept]
        for one in stale:
            self._live.pop(one, None)
        self._kept.update(fresh)
        self._live.update((one, kept) for one, kept in fresh.items() if kept.found.stable_until < NEVER)
        gone, new = _by_column(old), _by_column(fresh.values())
        for column in gone.keys() | new.keys():
            cards = _exchanged(self._columns[column].cards, gone.get(column, ()), new.get(column, ()), _card_place)
            self._columns[column] = ColumnView(column, cards)
        before = [one for kept in old for one in kept.rows]
        after = [one for kept in fresh.values() for one in kept.rows]
        self._rows = _exchanged(self._rows, before, after, _row_place)


def _card_place(one: Card) -> tuple[int, int, str, str]:
    """Its order, flat and with a number for the date, as ten thousand are compared twice as fast so."""
    urgency, day, name = one.sort
    return (urgency, day.toordinal(), name, one.id)


def _row_place(one: Row) -> tuple[int, date, int, str, str]:
    return one.reminder.sort_key()


def _by_column(many: Iterable[Kept]) -> dict[Column, list[Card]]:
    found: dict[Column, list[Card]] = {}
    for kept in many:
        if kept.card:
            found.setdefault(kept.card.column, []).append(kept.card)
    return found


def _exchanged(known: tuple[T, ...], gone: Sequence[T], new: Sequence[T], place: Callable[[T], Any]) -> tuple[T, ...]:
    """What is known, in order, without what is gone and with what is new in its place; no two have the same one."""
    if not gone and not new:
        return known
    if not known:
        return tuple(sorted(new, key=place))
    moved = {place(one): one for one in new}
    instead = {id(one): moved.pop(place(one), None) for one in gone}
    if len(gone) > len(known) // FEW:
        found = [here for one in known if (here := instead.get(id(one), one)) is not None]
    else:
        found = list(known)
        for one in gone:
            at, here = bisect_left(found, place(one), key=place), instead[id(one)]
            found[at : at + 1] = [] if here is None else [here]
    if len(moved) > len(found) // FEW:
        return tuple(sorted([*found, *moved.values()], key=place))
    for one in moved.values():
        insort(found, one, key=place)
    return tuple(found)


def _counts(rows: Iterable[Row], today: date) -> tuple[int, int, int]:
    """How many are overdue, due today and due in the coming week; advice that lasts is not counted."""
    overdue = due = week = 0
    last = today + WEEK
    for one in rows:
        reminder = one.reminder
        if reminder.lasting:
            continue
        status = reminder.status
        if status is _OVERDUE:
            overdue += 1
        elif status is _DUE:
            due += 1
        elif status is _OPEN and today < reminder.due <= last:
            week += 1
    return overdue, due, week


def _user_midnight(now: datetime, tz: str) -> datetime:
    """When the user's date changes, by which the coming week is counted."""
    zone = ZoneInfo(tz)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return max(datetime.combine(tomorrow, time.min, zone).astimezone(UTC), now + timedelta(microseconds=1))


def _coming(case: Case) -> Iterable[Coming]:
    for one in case.coming:
        day = case.day(one.start)
        before: date = case.calendar.back(day - timedelta(days=1))
        hint = "ask when they decide" if case.has_come(before) else ""
        yield Coming(case.app.id, case.employer.name, case.app.role, one.start, one.zone, hint or day_text(day))
