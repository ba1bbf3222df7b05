"""Laws of the working-day arithmetic, for many countries, overrides and dates, the impossible ones included.

Invariant: the days off used here come from the same library as in the program, or are drawn at random.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from followup_tui.domain.policy import Policy
from followup_tui.domain.promises import Understood, call_back_date, understand
from followup_tui.domain.records import PromiseKind
from followup_tui.domain.slots import call_slot
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import BadInputError
from followup_tui.system.holiday_days import HolidayDays
from tests.places import PLACES

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
COUNTS = st.integers(0, 60)
NEAR = st.lists(DAYS, max_size=30).map(tuple)
SOURCE = HolidayDays(Path(os.devnull, "no-cache"))
ZONES = st.sampled_from(
    ["America/New_York", "America/St_Johns", "Pacific/Apia", "America/Havana", "Asia/Kathmandu", "Africa/Cairo", "UTC"]
)
WORDS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *("early", "mid", "late", "end", "of", "this", "next", "the", "by", "a", "to", "or", "–", "-", "after"),
                *("week", "month", "Friday", "Monday", "20th", "31", "30", "Nov", "Feb", "2027", "2026-12-04", "03/04"),
                *("two", "5", "business", "days", "weeks", "couple", "tomorrow", "soon", "no", "date", "not", "we'll"),
                *("call", "you", "between", "and"),
            ]
        ),
        max_size=8,
    ).map(" ".join),
)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    tz, country, subdiv = PLACES[draw(st.sampled_from(sorted(PLACES)))]
    return WorkCalendar(tz, SOURCE, country, subdiv, draw(NEAR), draw(NEAR))


@given(calendars(), DAYS, COUNTS)
def test_adding_lands_on_a_working_day_and_counts_right(here: WorkCalendar, day: date, count: int) -> None:
    there = here.add(day, count)
    assert here.is_working(there)
    if count:
        assert there > day
        assert here.between(day, there) == count
    else:
        assert there == here.roll(day)


@given(calendars(), DAYS, COUNTS)
def test_subtracting_mirrors_adding(here: WorkCalendar, day: date, count: int) -> None:
    before = here.sub(day, count)
    assert here.is_working(before)
    assert here.add(day, -count) == (before if count else here.roll(day))
    if here.is_working(day):
        assert here.add(before, count) == day
        assert here.sub(here.add(day, count), count) == day


@given(calendars(), DAYS)
def test_rolling_is_nearest_and_once_is_enough(here: WorkCalendar, day: date) -> None:
    forward, backward = here.roll(day), here.back(day)
    assert backward <= day <= forward
    assert here.roll(forward) == forward
    assert here.back(backward) == backward
    assert (forward == backward) == here.is_working(day)
    assert not any(
        here.is_working(backward + timedelta(days=ahead)) for ahead in range(1, (forward - backward).days)
    )


@given(calendars(), DAYS, st.integers(0, 400))
def test_every_day_is_either_counted_or_skipped(here: WorkCalendar, day: date, ahead: int) -> None:
    until = day + timedelta(days=ahead)
    skipped = here.skipped(day, until)
    assert here.between(day, until) + len(skipped) == ahead
    assert all(here.off_reason(off) == reason for off, reason in skipped)


@given(st.sampled_from(sorted(PLACES)), NEAR, NEAR, DAYS)
def test_overrides_win(where: str, opened: tuple[date, ...], closed: tuple[date, ...], day: date) -> None:
    tz, country, subdiv = PLACES[where]
    plain = WorkCalendar(tz, SOURCE, country, subdiv)
    here = WorkCalendar(tz, SOURCE, country, subdiv, opened, closed)
    for one in (*opened, *closed, day):
        expected = one not in closed and (one in opened or plain.is_working(one))
        assert here.is_working(one) is expected
        assert (here.off_reason(one) is None) is expected


@given(calendars(), st.dates(), st.dates(), st.integers(-5, 70))
def test_any_date_at_all_gets_an_answer(here: WorkCalendar, one: date, other: date, count: int) -> None:
    assert here.add(one, count).year
    assert here.sub(one, count).year
    assert here.between(one, other) >= 0
    assert here.is_bridge(one) <= here.is_working(one)
    assert here.end_of_day(one).utcoffset() == timedelta(0)


@given(ZONES, st.datetimes(datetime(1995, 1, 1), datetime(2035, 1, 1)))
def test_midnight_is_where_the_date_changes(tz: str, now: datetime) -> None:
    here = WorkCalendar(tz, SOURCE, "US")
    moment = now.replace(tzinfo=UTC)
    midnight = here.next_midnight(moment)
    assert midnight > moment
    assert here.today(midnight) > here.today(moment)
    assert here.today(midnight - timedelta(seconds=1)) == here.today(moment)


@given(ZONES, DAYS, st.times())
def test_a_wall_time_is_shown_again_or_moves_forward_over_a_gap(tz: str, day: date, clock: time) -> None:
    here = WorkCalendar(tz, SOURCE, "US")
    shown = here.at(day, clock.replace(fold=0)).astimezone(here.zone).replace(tzinfo=None)
    wanted = datetime.combine(day, clock.replace(fold=0))
    assert wanted <= shown.replace(fold=0) <= wanted + timedelta(hours=1)


@given(calendars(), DAYS, st.integers(-20, 20), st.times())
def test_a_slot_is_on_a_working_day_and_not_over(here: WorkCalendar, due: date, later: int, clock: time) -> None:
    now = here.at(due + timedelta(days=later), clock)
    slot = call_slot(due, now, here, Policy())
    day = here.today(slot.start)
    assert now < slot.end
    assert here.is_working(day)
    assert day >= due
    assert here.today(slot.end) == day


@given(calendars(), st.dates(date(2020, 1, 1), date(2030, 1, 1)), WORDS)
def test_words_give_a_working_day_not_past_or_a_line_that_asks(here: WorkCalendar, said: date, words: str) -> None:
    try:
        found = understand(words, said, here)
    except BadInputError as refused:
        found = Understood(PromiseKind.NONE, None, str(refused))
    assert "\n" not in found.says
    assert (found.date is not None) == (found.kind is PromiseKind.DATE)
    if found.date is not None:
        assert here.is_working(found.date)
        assert said <= found.date <= said + timedelta(days=400)


@given(calendars(), st.dates(date(2020, 1, 1), date(2030, 1, 1)), WORDS)
def test_a_call_back_is_on_a_working_day(here: WorkCalendar, said: date, words: str) -> None:
    try:
        day = call_back_date(words, said, here)
    except BadInputError:
        return
    assert here.is_working(day)
    assert day >= said


@given(calendars(), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 120))
def test_an_iso_date_is_that_day_rolled(here: WorkCalendar, said: date, ahead: int) -> None:
    day = said + timedelta(days=ahead)
    assume(here.roll(day) - said < timedelta(days=400))
    assert understand(day.isoformat(), said, here).date == here.roll(day)
