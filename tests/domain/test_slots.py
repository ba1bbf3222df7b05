"""Call slots: the days and hours proposed, in the employer's zone and in the user's.

Invariant: the ids are those of the rules' worked examples.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.slots import call_slot, due_instant, slot_says
from followup_tui.domain.workdays import WorkCalendar
from tests.fakes import at
from tests.places import D, place

POLICY = Policy()


def wall(moment: datetime, calendar: WorkCalendar) -> str:
    return f"{moment.astimezone(calendar.zone):%Y-%m-%d %H:%M}"


SLOTS = [
    # id, where, due, now (New York), start of the slot on the employer's clock
    ("X34", "US", "2026-11-27", "2026-11-25 09:00", "2026-12-01 10:00"),
    ("X39", "US", "2026-11-30", "2026-11-23 09:00", "2026-12-01 10:00"),
    ("X27", "US", "2026-12-01", "2026-11-30 09:00", "2026-12-01 10:00"),
    ("X33-friday-goes-to-tuesday", "US", "2026-11-20", "2026-11-19 09:00", "2026-11-24 10:00"),
    ("wednesday", "US", "2026-11-18", "2026-11-16 09:00", "2026-11-18 10:00"),
    ("morning-running", "US", "2026-11-18", "2026-11-18 11:29", "2026-11-18 10:00"),
    ("morning-over", "US", "2026-11-18", "2026-11-18 11:30", "2026-11-18 14:00"),
    ("afternoon-over", "US", "2026-11-18", "2026-11-18 16:30", "2026-11-19 10:00"),
    ("thursday-evening", "US", "2026-11-19", "2026-11-19 17:00", "2026-11-24 10:00"),
    ("overdue", "US", "2026-11-10", "2026-11-18 09:00", "2026-11-18 10:00"),
    ("overdue-at-the-weekend", "US", "2026-11-10", "2026-11-21 09:00", "2026-11-24 10:00"),
    ("due-on-a-day-off", "US", "2026-11-26", "2026-11-25 17:00", "2026-12-01 10:00"),
    ("X50-evening-in-new-york", "ENG", "2026-11-24", "2026-11-24 21:00", "2026-11-25 10:00"),
]


@pytest.mark.parametrize(("where", "due", "now", "start"), [r[1:] for r in SLOTS], ids=[r[0] for r in SLOTS])
def test_c8_the_slot_proposed(where: str, due: str, now: str, start: str) -> None:
    here = place(where)
    slot = call_slot(D(due), at(now), here, POLICY)
    assert wall(slot.start, here) == start
    ends = {time(10): time(11, 30), time(14): time(16, 30)}
    assert slot.end.astimezone(here.zone).time() == ends[slot.start.astimezone(here.zone).time()]


def test_with_no_better_day_near_it_stays_on_the_due_date() -> None:
    # Tuesday and Wednesday are closed, Thursday is Thanksgiving: only Friday and Monday are within two days.
    here = place("US", closed=(D("2026-11-24"), D("2026-11-25")))
    assert call_slot(D("2026-11-20"), at("2026-11-19 09:00"), here, POLICY).start == at("2026-11-20 10:00")


def test_the_hours_are_those_of_the_policy() -> None:
    policy = Policy(morning_from=time(8), morning_to=time(9))
    slot = call_slot(D("2026-11-18"), at("2026-11-18 07:00"), place("US"), policy)
    assert (slot.start, slot.end) == (at("2026-11-18 08:00"), at("2026-11-18 09:00"))


@pytest.mark.parametrize(("within", "day"), [(0, "2026-11-27"), (1, "2026-11-27"), (2, "2026-12-01")])
def test_c8_how_long_a_call_may_wait_for_a_better_day(within: int, day: str) -> None:
    slot = call_slot(D("2026-11-27"), at("2026-11-25 09:00"), place("US"), Policy(slot_within_days=within))
    assert slot.start == at(f"{day} 10:00")


def test_at_the_end_of_time_the_last_slot_stands() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    slot = call_slot(date.max, last, place("AU"), POLICY)
    assert slot.start < slot.end


def test_c4_a_call_falls_due_with_its_last_slot() -> None:
    assert due_instant(D("2026-11-24"), place("US"), POLICY) == at("2026-11-24 16:30")


SAYS = [
    ("same-zone", "US", "2026-11-24", "America/New_York", "Tue 10:00–11:30"),
    ("same-clock", "US", "2026-11-24", "America/Toronto", "Tue 10:00–11:30"),
    ("earlier", "US", "2026-11-24", "America/Los_Angeles", "Tue 10:00–11:30 = 07:00–08:30 yours"),
    ("X51-summer", "ENG", "2026-10-27", "America/New_York", "Tue 10:00–11:30 = 06:00–07:30 yours"),
    ("X51-winter", "ENG", "2026-11-03", "America/New_York", "Tue 10:00–11:30 = 05:00–06:30 yours"),
    ("X51-sydney", "AU", "2026-11-25", "America/New_York", "Wed 10:00–11:30 = Tue 18:00–19:30 yours"),
]


@pytest.mark.parametrize(("where", "day", "yours", "says"), [r[1:] for r in SAYS], ids=[r[0] for r in SAYS])
def test_the_slot_on_both_clocks(where: str, day: str, yours: str, says: str) -> None:
    here = place(where)
    slot = call_slot(D(day), at(f"{day} 00:00", here.tz), here, POLICY)
    assert slot_says(slot, here.tz, yours) == says
