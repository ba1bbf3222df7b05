"""When the clock is looked at, what a look calls for, what is announced, and the guard around it all."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Purpose
from followup_tui.errors import StoreBusyError
from followup_tui.tui import ticking
from followup_tui.tui.containment import LONGEST_PAUSE, PATIENCE, Guard
from followup_tui.tui.ticking import LONGEST_WAIT, Announcer, Moment, Pace, Watcher
from tests.tui._fakes import NOW, ZONE, row

LATER = NOW + timedelta(hours=5)
TODAY = date(2026, 11, 23)


def at(seconds: float, awake: float | None = None, zone: str = ZONE) -> Moment:
    """A moment so long after the first, of which the machine was awake for `awake` seconds."""
    return Moment(NOW + timedelta(seconds=seconds), 100.0 + (seconds if awake is None else awake), zone)


def test_while_nothing_is_due_a_look_calls_for_nothing() -> None:
    assert Pace(at(0)).look(at(30), LATER) == (False, None)


@pytest.mark.parametrize(
    ("then", "next_change", "jump"),
    [
        (at(30), NOW + timedelta(seconds=20), None),
        (at(30, zone="Asia/Tokyo"), LATER, None),
        (at(-5), LATER, None),
        (at(7200, awake=30), LATER, timedelta(seconds=7170)),
        (at(-7200, awake=30), LATER, timedelta(seconds=-7230)),
    ],
    ids=["the next change has come", "another zone", "a little back", "slept", "set back"],
)
def test_what_makes_everything_be_worked_out_anew(then: Moment, next_change: datetime, jump: timedelta | None) -> None:
    assert Pace(at(0)).look(then, next_change) == (True, jump)


def test_the_turn_of_the_users_day_counts_as_a_change() -> None:
    before_midnight = Moment(datetime(2026, 11, 24, 4, 59, 50, tzinfo=UTC), 0.0, ZONE)
    after = Moment(datetime(2026, 11, 24, 5, 0, 10, tzinfo=UTC), 20.0, ZONE)
    assert Pace(before_midnight).look(after, LATER + timedelta(days=3)).recompute


def test_each_look_is_compared_with_the_one_before() -> None:
    pace = Pace(at(0))
    assert pace.look(at(7200, awake=30), LATER).jump
    assert pace.look(at(7230, awake=60), LATER) == (False, None)


@given(st.floats(0, 100_000), st.floats(-1000, 100_000))
def test_a_wait_is_never_long_and_never_nothing(since: float, until_change: float) -> None:
    now = NOW + timedelta(seconds=since)
    wait = Pace(at(0)).wait(now, now + timedelta(seconds=until_change))
    assert 0 < wait <= LONGEST_WAIT + 1


def test_a_wait_ends_at_the_full_minute_or_at_the_change() -> None:
    pace, now = Pace(at(0)), NOW + timedelta(seconds=45)
    assert pace.wait(now, LATER) == pytest.approx(15, abs=0.1)
    assert pace.wait(now, now + timedelta(seconds=4)) == pytest.approx(4, abs=0.1)


def test_what_was_overdue_at_the_start_is_not_announced() -> None:
    late = row("R7", "Call", "Initech", "", tone=Tone.OVERDUE)
    assert Announcer([late], TODAY).news([late], TODAY) == ()


def test_what_becomes_overdue_is_announced_once() -> None:
    due, late = row("R7", "Call", "Initech", "", tone=Tone.DUE), row("R7", "Call", "Initech", "", tone=Tone.OVERDUE)
    told = Announcer([due], TODAY)
    assert told.news([due], TODAY) == ()
    assert told.news([late], TODAY) == (late,)
    assert told.news([late], TODAY) == ()
    assert told.news([late], TODAY + timedelta(days=1)) == ()


def test_what_comes_back_the_same_day_is_not_announced_again_but_on_another_day_it_is() -> None:
    late = row("R7", "Call", "Initech", "", tone=Tone.OVERDUE)
    told = Announcer([late], TODAY)
    assert told.news([], TODAY) == ()
    assert told.news([late], TODAY) == ()
    assert told.news([], TODAY + timedelta(days=1)) == ()
    assert told.news([late], TODAY + timedelta(days=1)) == (late,)


def test_advice_on_the_search_rings_no_bell() -> None:
    late = row("R2", "Review your week", "", "", tone=Tone.OVERDUE)
    told = Announcer([], TODAY)
    assert told.news([replace(late, reminder=replace(late.reminder, kind=Purpose.WEEKLY_REVIEW))], TODAY) == ()


def test_the_watcher_tells_of_changes_and_survives_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "LOOK_EVERY", 0.001)
    told: list[str] = []
    answers = iter([False, True, StoreBusyError("the store is busy; try again"), True])
    changed = threading.Semaphore(0)

    def look() -> bool:
        answer = next(answers, False)
        if isinstance(answer, Exception):
            raise answer
        return bool(answer)

    watcher = Watcher(look, changed.release, Guard("looking", told.append))
    watcher.start()
    assert changed.acquire(timeout=10)
    assert changed.acquire(timeout=10)
    watcher.stop()
    assert told == ["the store is busy; try again"]


def test_a_guard_says_our_own_errors_as_they_are() -> None:
    told: list[str] = []
    with Guard("saving", told.append):
        raise StoreBusyError("the store is busy; try again")
    assert told == ["the store is busy; try again"]


@pytest.mark.faulty
def test_a_guard_logs_an_unexpected_error_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    logging.getLogger("followup_tui").propagate = True
    with Guard("drawing", told.append):
        raise ValueError("Acme is secret")
    assert told == ["something went wrong while drawing (ValueError); the log has the details"]
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_a_job_that_keeps_failing_backs_off_and_falls_silent_until_it_works() -> None:
    told: list[str] = []
    guard = Guard("looking", told.append)
    pauses = []
    for _ in range(20):
        with guard:
            raise StoreBusyError("busy")
        pauses.append(guard.pause)
    assert pauses[: PATIENCE + 2] == [0.0, 0.0, 1.0, 2.0, 4.0]
    assert pauses[-1] == LONGEST_PAUSE
    assert len(told) == PATIENCE
    with guard:
        pass
    assert guard.pause == 0.0


def test_a_guard_lets_an_interruption_through() -> None:
    with pytest.raises(KeyboardInterrupt), Guard("waiting", print):
        raise KeyboardInterrupt
