"""Days off and their reasons, the employer's clock, and dates at the ends of what a calendar can hold.

Invariant: clock changes are real ones, of zones that had them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.records import Employer
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError
from tests.fakes import RealHolidays, at
from tests.places import Bare, D, place


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-26", "Thanksgiving Day"),
        ("2026-11-28", "Saturday"),
        ("2026-07-04", "Independence Day"),
        ("2026-11-30", "closed day"),
        ("2026-12-25", "closed day"),
        ("2026-11-11", None),
        ("2026-11-27", None),
    ],
)
def test_why_a_day_is_off(day: str, why: str | None) -> None:
    here = place("US", opened="2026-11-11", closed=(D("2026-11-30"), D("2026-12-25")))
    assert here.off_reason(D(day)) == why
    assert here.is_working(D(day)) is (why is None)


def test_a_day_marked_both_open_and_closed_is_closed() -> None:
    here = place("US", opened="2026-11-11", closed=(D("2026-11-11"),))
    assert here.off_reason(D("2026-11-11")) == "closed day"


def test_an_employer_may_work_on_a_day_of_the_weekend() -> None:
    assert place("US", opened="2026-11-28").roll(D("2026-11-28")) == D("2026-11-28")


def test_the_days_skipped_are_told_with_their_reasons() -> None:
    assert place("CA").skipped(D("2026-11-25"), D("2026-11-30")) == (
        (D("2026-11-26"), "Thanksgiving Day"),
        (D("2026-11-27"), "Day After Thanksgiving"),
        (D("2026-11-28"), "Saturday"),
        (D("2026-11-29"), "Sunday"),
    )
    assert place("US").skipped(D("2026-11-30"), D("2026-11-25")) == ()


@pytest.mark.parametrize(
    ("where", "day", "bridge"),
    [
        ("US", "2026-11-27", True),
        ("CA", "2026-11-27", False),
        ("US", "2026-11-25", False),
        ("US", "2026-11-30", False),
        ("US", "2026-11-26", False),
        ("US", "9999-12-31", False),
        ("US", "0001-01-01", False),
    ],
)
def test_c8_bridge_days(where: str, day: str, bridge: bool) -> None:
    assert place(where).is_bridge(D(day)) is bridge


def test_x50_london_is_a_day_ahead_in_the_evening_of_new_york() -> None:
    evening = at("2026-11-24 21:00")
    assert place("US").today(evening) == D("2026-11-24")
    assert place("ENG").today(evening) == D("2026-11-25")


INSTANTS = [
    ("X1", "US", "2026-11-24", "2026-11-25T04:59:59"),
    ("X17", "AU", "2026-11-24", "2026-11-24T12:59:59"),
    ("X19", "ENG", "2026-11-27", "2026-11-27T23:59:59"),
    ("X20", "US", "2026-11-03", "2026-11-04T04:59:59"),
]


@pytest.mark.parametrize(("where", "day", "instant"), [r[1:] for r in INSTANTS], ids=[r[0] for r in INSTANTS])
def test_written_things_fall_due_at_the_end_of_the_day(where: str, day: str, instant: str) -> None:
    assert place(where).end_of_day(D(day)) == datetime.fromisoformat(instant).replace(tzinfo=UTC)


def test_the_day_ends_the_second_time_the_clock_shows_it() -> None:
    # In Asunción clocks went back at midnight: 23:59:59 came twice on that evening.
    here = WorkCalendar("America/Asuncion", Bare({5, 6}), "PY")
    assert here.end_of_day(D("2024-03-23")) == datetime(2024, 3, 24, 3, 59, 59, tzinfo=UTC)


def test_a_time_the_clock_skips_moves_forward_and_one_shown_twice_is_the_first() -> None:
    here = place("US")
    skipped = here.at(D("2026-03-08"), time(2, 30))
    assert skipped.astimezone(here.zone).time() == time(3, 30)
    assert here.at(D("2026-11-01"), time(1, 30)) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tz", "now", "midnight"),
    [
        ("America/New_York", "2026-11-24T02:00", "2026-11-24T05:00"),
        ("America/New_York", "2026-11-01T04:30", "2026-11-02T05:00"),
        # Clocks went back from 00:01 to 23:01: midnight came twice.
        ("America/St_Johns", "2010-11-07T02:40", "2010-11-07T03:30"),
        # Clocks went from 23:59 to 01:00: the new day began at one.
        ("America/Havana", "2026-03-08T04:00", "2026-03-08T05:00"),
        # A whole day was left out.
        ("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T10:00"),
    ],
)
def test_the_next_midnight(tz: str, now: str, midnight: str) -> None:
    here = WorkCalendar(tz, Bare({5, 6}), "US")
    before = datetime.fromisoformat(now).replace(tzinfo=UTC)
    after = here.next_midnight(before)
    assert after == datetime.fromisoformat(midnight).replace(tzinfo=UTC)
    assert here.today(after) > here.today(before)
    assert here.today(after - timedelta(microseconds=1)) == here.today(before)


def test_the_ends_of_time_are_kept() -> None:
    here, there = place("US"), place("AU")
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    assert here.end_of_day(date.max) == last
    assert there.at(date.min, time(1)) == first
    assert (here.today(first), there.today(last)) == (date.min, date.max)
    assert there.next_midnight(last) == last
    assert here.add(D("9999-12-30"), 5) == date.max
    assert here.sub(D("0001-01-02"), 5) == date.min
    assert here.add(D("2026-11-20"), 10**7) == date.max
    assert here.sub(D("2026-11-20"), 10**7) == date.min
    assert here.roll(date.max) == here.back(date.max) == date.max
    assert here.between(date.min, date.max) == here.between(date.min, D("0101-01-01"))


def test_only_weekends_are_off_in_years_nobody_knows() -> None:
    source = Bare({4, 5})
    here = WorkCalendar("Asia/Jerusalem", source, "IL")
    assert here.off_reason(D("1989-12-25")) is None
    assert here.off_reason(D("2101-01-01")) == "Saturday"
    assert source.asked == [1990, 2100]


def test_a_place_where_nobody_ever_works_still_ends_the_search() -> None:
    here = WorkCalendar("UTC", Bare(set(range(7))), "US")
    assert here.roll(D("2026-11-20")) == date.max
    assert here.back(D("2026-11-20")) == date.min
    assert not here.is_working(D("2026-11-20"))


def test_a_year_is_asked_for_once() -> None:
    source = Bare({5, 6}, _2026_11_26="Feast")
    here = WorkCalendar("UTC", source, "US")
    for ahead in range(30):
        here.add(D("2026-06-01"), ahead)
    assert set(source.asked) == {2026}
    assert len(source.asked) <= 2


@pytest.mark.parametrize("tz", ["Mars/Olympus", "", "../UTC", "a\0b", "Europe"])
def test_an_unknown_zone_is_refused(tz: str) -> None:
    with pytest.raises(BadInputError, match="IANA name such as Europe/London"):
        WorkCalendar(tz, Bare({5, 6}), "US")


def test_employers_with_equal_days_share_a_calendar() -> None:
    calendars = Calendars(RealHolidays())
    acme = Employer(id="0" * 8, name="Acme", tz="UTC", country="US", created=at("2026-11-20 09:00"))
    initech = msgspec.structs.replace(acme, id="1" * 8, name="Initech")
    globex = msgspec.structs.replace(acme, id="2" * 8, closed_days=(D("2026-11-27"),))
    assert calendars.of(acme) is calendars.of(initech)
    assert calendars.of(acme) is not calendars.of(globex)
    assert calendars.of(globex).off_reason(D("2026-11-27")) == "closed day"
