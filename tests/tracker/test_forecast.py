"""The list as it will stand, and day by day what time alone brings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from followup_tui.domain.picture import Row
from followup_tui.domain.records import Purpose, Result
from followup_tui.domain.reminders import Status
from followup_tui.errors import BadInputError
from followup_tui.tracker.ahead import DayAhead
from followup_tui.tracker.values import Debrief
from tests.fakes import at
from tests.tracker.support import JANE, World, acme


def kinds(rows: tuple[Row, ...]) -> list[Purpose]:
    return [one.reminder.kind for one in rows]


def day(days: tuple[DayAhead, ...], when: str) -> DayAhead:
    return next(one for one in days if one.date == date.fromisoformat(when))


def test_the_list_of_a_later_day_is_the_one_that_will_be_seen_then() -> None:
    world, _app = acme()
    told = world.tracker.forecast(date(2026, 12, 1))
    world.move_to("2026-12-01 09:00")
    seen = world.tracker.picture()
    assert told.now == seen.now
    assert told.rows == seen.rows
    assert (told.overdue, told.today, told.columns) == (seen.overdue, seen.today, seen.columns)


def test_a_moment_is_taken_as_it_is_and_today_is_now() -> None:
    world, _app = acme()
    assert world.tracker.forecast(at("2026-11-25 00:30")).now == at("2026-11-25 00:30")
    assert world.tracker.forecast(date(2026, 11, 24)).now == at("2026-11-24 10:00")
    assert world.tracker.forecast(date(2026, 11, 24)).rows == world.tracker.picture().rows


def test_the_live_picture_is_not_disturbed() -> None:
    world, _app = acme()
    before = world.tracker.picture()
    world.tracker.forecast(date(2027, 3, 1))
    world.tracker.outlook(60)
    after = world.tracker.picture()
    assert [one is other for one, other in zip(before.rows, after.rows, strict=True)] == [True] * len(before.rows)


@pytest.mark.parametrize("on", [date(2026, 11, 23), at("2026-11-24 09:59")])
def test_the_past_is_no_forecast(on: date) -> None:
    world, _app = acme()
    with pytest.raises(BadInputError, match="looks ahead"):
        world.tracker.forecast(on)


@pytest.mark.parametrize("days", [0, 367])
def test_there_is_an_end_to_it(days: int) -> None:
    world, _app = acme()
    with pytest.raises(BadInputError, match="1 to 366"):
        world.tracker.outlook(days)


def test_what_opens_falls_due_and_becomes_overdue_stands_on_its_day() -> None:
    """X27: "end of next week" is Fri 27 Nov; the call opens on Mon 30 and is due on Tue 1 Dec."""
    world, _app = acme()
    days = world.tracker.outlook(14)
    assert [one.date for one in days] == [date(2026, 11, 24) + timedelta(days=n) for n in range(14)]
    assert kinds(day(days, "2026-11-24").due) == [Purpose.THANK_YOU, Purpose.THANK_YOU]
    assert kinds(day(days, "2026-11-25").overdue) == [Purpose.THANK_YOU, Purpose.THANK_YOU]
    assert kinds(day(days, "2026-11-30").opens) == [Purpose.STATUS_CALL]
    assert kinds(day(days, "2026-12-01").due) == [Purpose.STATUS_CALL]
    assert kinds(day(days, "2026-12-02").overdue) == [Purpose.STATUS_CALL]
    assert [one.date.day for one in days if one.is_quiet] == [26, 27, 28, 29, 4, 5, 6, 7]
    last = world.tracker.forecast(at("2026-12-07 23:59"))
    assert (days[-1].rows, days[-1].late) == (len(last.rows), last.overdue)


def test_what_shows_on_the_day_it_is_due_is_told_as_due() -> None:
    world, app = acme()
    world.heard(app, call_back="Thursday 3 December")
    days = world.tracker.outlook(14)
    assert Purpose.CALLBACK in kinds(day(days, "2026-12-03").due)
    assert Purpose.CALLBACK in kinds(day(days, "2026-12-04").overdue)


def test_closing_is_suggested_at_the_end_of_the_ladder() -> None:
    """X43: ten business days after the closing note."""
    world, app = acme()
    for who in ("Jane", "Raj"):
        world.log(app, Purpose.THANK_YOU, people=(world.person(who),))
    for when, purpose in (("12-01", Purpose.STATUS_CALL), ("12-08", Purpose.SECOND_FOLLOW_UP),
                          ("12-22", Purpose.CLOSING_NOTE)):  # fmt: skip
        world.move_to(f"2026-{when} 10:00")
        world.log(app, purpose, result=Result.VOICEMAIL)
    days = world.tracker.outlook(30)
    assert kinds(day(days, "2027-01-07").closes) == [Purpose.SUGGEST_CLOSE]
    assert kinds(day(days, "2027-01-08").overdue) == [Purpose.SUGGEST_CLOSE]
    assert [kinds(one.closes) for one in days if one.closes] == [[Purpose.SUGGEST_CLOSE]]


def test_what_was_put_off_shows_again_on_that_day() -> None:
    world, app = acme()
    world.move_to("2026-12-01 10:00")
    call = next(one for one in world.tracker.reminders() if one.kind is Purpose.STATUS_CALL)
    world.tracker.snooze(call.id, date(2026, 12, 4))
    assert Purpose.STATUS_CALL in kinds(day(world.tracker.outlook(7), "2026-12-04").opens)
    assert app in {one.reminder.application for one in day(world.tracker.outlook(7), "2026-12-04").opens}


def test_a_reminder_keeps_the_date_of_an_employer_further_east_or_west() -> None:
    """C6: in Los Angeles it is still Sunday when Monday begins in New York; nothing is told a day early or twice."""
    world = World("2026-11-24 10:00")
    world.clock.tz = "America/Los_Angeles"
    app = world.add(tz="America/New_York", country="US")
    world.met(app, "2026-11-20 16:00", JANE, promise="end of next week")
    days = world.tracker.outlook(10)
    assert kinds(day(days, "2026-11-30").opens) == [Purpose.STATUS_CALL]
    assert [one.date.isoformat() for one in days if Purpose.STATUS_CALL in kinds(one.due)] == ["2026-12-01"]
    assert [one.date.isoformat() for one in days if Purpose.STATUS_CALL in kinds(one.overdue)] == ["2026-12-02"]
    assert not any(Purpose.STATUS_CALL in kinds(one.opens) for one in world.tracker.outlook(6))


def test_an_interview_to_come_opens_its_thank_you_on_its_own_day() -> None:
    """R4: it opens half an hour after the end."""
    world = World()
    app = world.add()
    world.tracker.interview(app, Debrief(at=at("2026-11-25 15:00"), met=(JANE,)))
    days = world.tracker.outlook(4)
    assert Purpose.THANK_YOU in kinds(day(days, "2026-11-25").opens)
    overdue = {one.reminder.status for one in days[-1].overdue}
    assert overdue <= {Status.OVERDUE}


def test_the_end_of_time_is_not_looked_at() -> None:
    world, _app = acme()
    assert world.tracker.forecast(date(2036, 12, 31)).columns
    for far in (date(2037, 1, 1), date.max, at("2037-01-01 00:00")):
        with pytest.raises(BadInputError, match="a forecast reaches 10 years ahead"):
            world.tracker.forecast(far)
