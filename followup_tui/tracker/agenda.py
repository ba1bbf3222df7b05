"""Everything, past and coming, day by day: what was said and done, what is to come, what opens and falls due.

Invariant: what has an hour stands under the user's date, what a rule dates under that date, which is the employer's;
what is past is put into words only when its days are asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.once import Once
from followup_tui.domain.records import Application, Column, Direction, local_date
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.tracker.agenda_entries import AgendaDay, AgendaEntry, Sort, Thing, happened, reminded, to_come

SLICE: Final = 200
"""How many past entries are put into words at a time."""

_Past = tuple[datetime, Sort, Application | None, Thing]
"""When, what, on which card, and the record that tells of it."""


class Agenda:
    """The agenda at one moment. What is past is put into words slice by slice, newest first."""

    def __init__(self, search: Search, reminders: Iterable[Reminder], now: datetime, tz: str) -> None:
        self._search = search
        self._reminders = tuple(reminders)
        self._now = now
        self._tz = tz
        self.today: date = local_date(now, tz)
        """The user's date."""

    def ahead(self) -> tuple[AgendaDay, ...]:
        """Today, whether there is anything or not, and every later day on which there is something."""
        return self.between(self.today, max(self._coming, default=self.today))

    def between(self, first: date, last: date) -> tuple[AgendaDay, ...]:
        """The days from first to last on which there is something; today in any case, if it is one of them."""
        moments = self._moments
        start, end = bisect_left(moments, self._midnight(first)), bisect_left(moments, self._midnight(last, 1))
        days: dict[date, list[AgendaEntry]] = {}
        if first <= self.today <= last:
            days[self.today] = []
        for one in self._past[start:end]:
            days.setdefault(local_date(one[0], self._tz), []).append(self._in_words(one))
        for day, entries in self._coming.items():
            if first <= day <= last:
                days.setdefault(day, []).extend(entries)
        return tuple(AgendaDay(day, tuple(sorted(days[day], key=AgendaEntry.place))) for day in sorted(days))

    def earlier(self, than: date, most: int = SLICE) -> tuple[AgendaDay, ...]:
        """The last days before a date, in order: whole days, about so many entries; empty when there are none."""
        end = bisect_left(self._moments, self._midnight(than))
        if end == 0:
            return ()
        first = local_date(self._moments[max(0, end - most)], self._tz)
        return self.between(first, than - timedelta(days=1))

    def _midnight(self, day: date, later: int = 0) -> datetime:
        """When the user's date begins, or that so many days later; UTC."""
        try:
            return datetime.combine(day + timedelta(days=later), time.min, ZoneInfo(self._tz)).astimezone(UTC)
        except OverflowError:
            return datetime.max.replace(tzinfo=UTC) if day > self.today else datetime.min.replace(tzinfo=UTC)

    @Once
    def _past(self) -> Sequence[_Past]:
        """Everything that has happened, by time."""
        now = self._now
        found = [one for one in (*self._exchanged(), *self._of_cards()) if one[0] <= now]
        return sorted(found, key=itemgetter(0))

    @Once
    def _moments(self) -> Sequence[datetime]:
        return [one[0] for one in self._past]

    def _exchanged(self) -> Iterator[_Past]:
        for one in self._search.contacts.values():
            card = next((self._live[card] for card in one.applications if card in self._live), None)
            if card is not None:
                yield one.when, Sort.SENT if one.direction is Direction.OUT else Sort.HEARD, card, one
        for lead in self._search.leads.values():
            yield lead.when, Sort.LEAD, None, lead

    def _of_cards(self) -> Iterator[_Past]:
        for card in self._live.values():
            for held in card.interviews:
                yield held.start, Sort.ROUND, card, held
            for promise in card.promises:
                yield promise.at, Sort.PROMISE, card, promise
            if card.offer is not None:
                yield card.offer.received, Sort.OFFER, card, card.offer
            if card.closed_at is not None:
                yield card.closed_at, Sort.CLOSED, card, card

    @Once
    def _live(self) -> dict[str, Application]:
        return {one.id: one for one in self._search.applications.values() if not one.archived}

    @Once
    def _coming(self) -> dict[date, list[AgendaEntry]]:
        """Everything still to come, by date; small, as only open cards have any."""
        days: dict[date, list[AgendaEntry]] = {}
        for card in self._live.values():
            if card.column is not Column.CLOSED:
                for day, entry in to_come(self._search, card, self._now, self.today):
                    at = local_date(entry.at, self._tz) if entry.at is not None else self.today
                    days.setdefault(day or at, []).append(entry)
        for one in self._reminders:
            for day, entry in reminded(self._search, one, self.today):
                days.setdefault(day, []).append(entry)
        return days

    def _in_words(self, past: _Past) -> AgendaEntry:
        at, sort, card, thing = past
        return happened(self._search, card, at, thing, sort)
