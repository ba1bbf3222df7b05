"""Small stand-ins for the outside world: a store in memory, a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Profile, Settings
from followup_tui.ports import NOTHING, Commit, Contents, Region, StoreState
from followup_tui.store.arriving import understood
from followup_tui.store.codec import document
from followup_tui.tracker import Tracker


class MemoryStore:
    """A store that keeps everything in memory, history too."""

    def __init__(self) -> None:
        self.search = Search()
        self.past: list[Commit] = []
        self.future: list[Commit] = []

    def load(self) -> Search:
        return self.search

    def transact(self, label: str, change: Callable[[Search], Search], contents: Contents = NOTHING) -> Commit:
        commit = Commit(label, self.search, change(self.search))
        self.search = commit.after
        self.past.append(commit)
        self.future.clear()
        return commit

    def undo(self) -> Commit | None:
        if not self.past:
            return None
        done = self.past.pop()
        self.future.append(done)
        self.search = done.before
        return Commit(done.label, done.after, done.before)

    def redo(self) -> Commit | None:
        if not self.future:
            return None
        done = self.future.pop()
        self.past.append(done)
        self.search = done.after
        return done

    def contents(self) -> Mapping[str, Contents]:
        return {table: {key: document(one) for key, one in many.items()} for table, many in self.search.tables.items()}

    def understood(self, data: bytes) -> tuple[tuple[Record, ...], Contents]:
        return understood(data)

    def state(self) -> StoreState:
        return StoreState("memory", undo=self.past[-1].label if self.past else "")


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime, zone: str = "America/New_York") -> None:
        self.moment = moment
        self.tz = zone

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return self.tz

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


class RealHolidays:
    """Public holidays straight from the library, without a cache on disk."""

    def region(self, country: str, subdiv: str | None, year: int) -> Region:
        return _region(country, subdiv, year)


@cache
def _region(country: str, subdiv: str | None, year: int) -> Region:
    import holidays

    from followup_tui.errors import BadInputError

    try:
        found = holidays.country_holidays(country, subdiv=subdiv, years=year)
    except NotImplementedError as error:
        raise BadInputError(f"no holidays are known for {country}") from error
    days: dict[date, str] = dict(found.items())
    return Region(weekend=frozenset(found.weekend), holidays=days)


ME = Profile(name="Sam Sample", phone="555 0100", email="sam@example.com")
"""The plainly invented job seeker of the tests."""


def tracker_at(
    moment: datetime, zone: str = "America/New_York", settings: Settings | None = None
) -> tuple[Tracker, HandClock, MemoryStore]:
    """A tracker on an empty memory store at a moment."""
    clock, store = HandClock(moment, zone), MemoryStore()
    chosen = settings or Settings(me=ME)
    return Tracker(store, clock, RealHolidays(), lambda: chosen), clock, store


def at(text: str, tz: str = "America/New_York") -> datetime:
    """An instant from a wall time: "2026-11-20 16:00"."""
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(tz)).astimezone(UTC)
