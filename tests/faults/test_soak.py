"""The dashboard open for weeks, or over very many records: it stays right, and as small as it was."""

from __future__ import annotations

import asyncio
import gc
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from textual.pilot import Pilot

from followup_tui.domain.picture import Picture
from followup_tui.domain.settings import Settings
from followup_tui.store import open_store
from followup_tui.tracker import Tracker, demo
from followup_tui.tracker.values import Debrief, Met, NewApplication
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.drafts import Drafts
from followup_tui.tui.screens.dashboard import DashboardScreen
from followup_tui.tui.ticking import Moment
from tests.bench.fill import NOW, fill
from tests.fakes import ME, HandClock, RealHolidays, at
from tests.faults.test_kill_loop import FULL
from tests.store.support import same
from tests.tui._dialog_fakes import screen_text
from tests.tui._fakes import FakeClipboard
from tests.tui._looking import dashboard
from tests.waiting import until

pytestmark = pytest.mark.faults

SETTINGS: Final = Settings(me=ME)
DAYS: Final = 30 if FULL else 3
STEP: Final = 1 if FULL else 30
"""Minutes between two looks at the clock."""

WARM: Final = 10 if FULL else 1
"""Days after which everything was loaded that ever will be."""

ZONES: Final = ("America/New_York", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
"""Where the user is, in turn; in each for a few days."""

OPENED: Final = {"e": "Edit the card", "t": "Subject", "enter": "esc back", "v": "Board · Agenda · People",
                 "F": "If nothing is done", "comma": "the numbers of",
                 "question_mark": "one column to the left"}  # fmt: skip
"""Key → what stands there once its screen is open."""

ROOM: Final = 10_000_000
"""Bytes that memory may grow by."""


def memory() -> int:
    """Bytes of this process in memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Watch:
    """Measures, to be told and not to be judged."""

    def __init__(self) -> None:
        self.told = ""
        self._since = time.perf_counter()

    def lap(self, done: str) -> None:
        """Note how long it took until this was done."""
        now = time.perf_counter()
        self.told += f" {done}: {now - self._since:.2f} s;"
        self._since = now


class Life:
    """The dashboard over a store, and both clocks by hand."""

    def __init__(self, store: Path, clock: HandClock) -> None:
        self.store, self.clock, self.awake = store, clock, 0.0
        self.tracker = self.opened_anew()
        drafts = Drafts(store.parent / "drafts")
        self.app = FollowupApp(self.tracker, SETTINGS, FakeClipboard(), save_settings=lambda _: None, drafts=drafts)
        self.screen: DashboardScreen

    def opened_anew(self) -> Tracker:
        """A tracker that knows nothing but what is on disk."""
        store = open_store(self.store, now=self.clock.now)
        return Tracker(store, self.clock, RealHolidays(), lambda: SETTINGS)

    def moment(self) -> Moment:
        """What the clocks say."""
        return Moment(self.clock.now(), self.awake, self.clock.zone())

    async def live(self, span: timedelta, step: timedelta) -> None:
        """Let time pass, with a look at the clock after each step, as the timer has one."""
        for _ in range(span // step):
            self.clock.forward(seconds=step.total_seconds())
            self.awake += step.total_seconds()
            self.screen._heart.look()
            await asyncio.sleep(0)

    def sleep(self, hours: float) -> None:
        """Close the lid: the monotonic clock stands still meanwhile."""
        self.clock.forward(hours=hours)
        self.screen._heart.look()

    def assert_as_from_nothing(self) -> None:
        """What is shown is what one would see who had started just now."""
        anew = self.opened_anew().picture()
        assert shown(self.screen.picture) == shown(anew)
        assert self.tracker.reminders() == anew.reminders()


def shown(picture: Picture) -> tuple[object, ...]:
    """All of a picture but the moment at which it was made."""
    return picture.columns, picture.rows, picture.strip, picture.overdue, picture.today, picture.week


@asynccontextmanager
async def running(life: Life, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Pilot[None]]:
    """The dashboard running, with the clocks of that life."""
    monkeypatch.setattr(DashboardScreen, "_moment", lambda _: life.moment())
    async with life.app.run_test(size=(120, 36)) as pilot:
        life.screen = dashboard(life.app)
        await until(pilot, lambda: life.screen.board.has_focus, "it never started")
        yield pilot


async def edit(life: Life, pilot: Pilot[None], day: int) -> None:
    """What is done on a day: a card here and one elsewhere, an undo, and a look at every screen."""
    new = NewApplication(employer=f"House {day}", role="Poet")
    change = await asyncio.to_thread(life.tracker.add, new)
    life.screen.applied(change)
    assert change.application is not None
    met = Debrief(at=life.clock.now(), met=(Met(name=f"Person {day}"),), promise="in a week")
    elsewhere = life.opened_anew()
    elsewhere.interview(change.application.id, met)
    elsewhere.add(NewApplication(employer=f"Elsewhere {day}", role="Poet"))
    elsewhere.undo()
    life.screen.look_again()
    await until(pilot, lambda: same(life.tracker.search, elsewhere.search), "the change elsewhere never came in")
    await until(pilot, lambda: life.screen.picture.rows == elsewhere.picture().rows, "it was never shown")
    for key, text in OPENED.items() if FULL or day == 0 else ():
        await pilot.press(key)
        await until(pilot, lambda: text in screen_text(life.app), f"{key} never showed {text}")  # noqa: B023
        await pilot.press("escape")
        await until(pilot, lambda: life.app.screen is life.screen, f"{text} was never left")


async def take_back(life: Life) -> None:
    """Undo the day, so that only what is lost track of grows."""
    for _ in range(2):
        life.screen.applied(await asyncio.to_thread(life.tracker.undo))


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Collect what is not needed any more as often as the program does, where tests collect seldom."""
    seldom = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*seldom)


async def test_open_for_a_month_it_shows_what_it_would_from_nothing_and_grows_by_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nights asleep, journeys, the end of summer time, changes here and elsewhere on every day."""
    clock = HandClock(at("2026-10-20 07:00"))
    life = Life(tmp_path / "store.json", clock)
    demo.build(life.tracker, clock.now())
    warm = 0
    async with running(life, monkeypatch) as pilot:
        for day in range(DAYS):
            clock.tz = ZONES[day // 3 % len(ZONES)] if FULL else ZONES[day]
            await life.live(timedelta(hours=8), timedelta(minutes=STEP))
            await edit(life, pilot, day)
            life.assert_as_from_nothing()
            await life.live(timedelta(hours=8), timedelta(minutes=STEP))
            life.sleep(8)
            life.assert_as_from_nothing()
            await take_back(life)
            if day == WARM:
                warm = memory()
        grown = memory() - warm
    print(f"{DAYS} days: {grown / 1e6:+.1f} MB since day {WARM}")
    assert grown < ROOM


@pytest.mark.skipif(not FULL, reason="takes minutes: make faults runs it")
async def test_row_57_a_day_over_ten_thousand_records_grows_by_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    fill(tmp_path / "store.json", 10_000)
    watch = Watch()
    life = Life(tmp_path / "store.json", HandClock(NOW))
    async with running(life, monkeypatch) as pilot:
        watch.lap("started")
        await life.live(timedelta(hours=1), timedelta(minutes=1))
        warm = memory()
        await life.live(timedelta(hours=24), timedelta(minutes=1))
        grown = memory() - warm
        watch.lap("a day")
        await pilot.press("slash", *"works 00012")
        await until(pilot, lambda: "Sample Works 00012" in screen_text(life.app), "it was never found")
        watch.lap("found, in twelve keys")
        life.screen.applied(await asyncio.to_thread(life.tracker.lead, "somebody new"))
        watch.lap("saved and shown")
        life.assert_as_from_nothing()
    logged = sum(one.stat().st_size for one in own_home.rglob("followup.log*"))
    print(f"a day over 10,000 applications: {grown / 1e6:+.1f} MB, {logged} bytes of log; {watch.told}")
    assert grown < ROOM
    assert logged < 3_000_000
