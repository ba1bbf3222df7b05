"""Working days against the worked dates of the rules, in several countries.

Invariant: the ids are those of the rules' worked examples; the holidays are the library's own.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_tui.domain.workdays import WorkCalendar
from tests.places import Bare, D, place

NOTES = [
    ("X1", "US", "2026-11-20", "2026-11-24"),
    ("X2", "US", "2026-11-21", "2026-11-24"),
    ("X3", "US", "2026-11-22", "2026-11-24"),
    ("X4", "US", "2026-11-23", "2026-11-25"),
    ("X5", "US", "2026-11-25", "2026-11-30"),
    ("X6", "CA", "2026-11-25", "2026-12-01"),
    ("X7", "US", "2026-11-26", "2026-11-30"),
    ("X8", "CA", "2026-11-26", "2026-12-01"),
    ("X9", "US", "2026-11-10", "2026-11-13"),
    ("X11", "US", "2026-12-23", "2026-12-28"),
    ("X12", "ENG", "2026-12-23", "2026-12-29"),
    ("X13", "US", "2026-12-24", "2026-12-29"),
    ("X13-ENG", "ENG", "2026-12-24", "2026-12-30"),
    ("X14", "US", "2026-12-31", "2027-01-05"),
    ("X14-SCT", "SCT", "2026-12-31", "2027-01-06"),
    ("X15", "US", "2026-07-02", "2026-07-07"),
    ("X17", "AU", "2026-11-20", "2026-11-24"),
    ("X18", "US", "2026-11-20", "2026-11-24"),
    ("X19", "ENG", "2026-11-25", "2026-11-27"),
    ("X20", "US", "2026-10-31", "2026-11-03"),
    ("X21", "IL", "2026-11-18", "2026-11-22"),
    ("X22", "IN", "2026-11-23", "2026-11-26"),
    ("X23-phone", "US", "2026-11-16", "2026-11-18"),
    ("X23-on-site", "US", "2026-11-19", "2026-11-23"),
    ("SA", "SA", "2026-11-18", "2026-11-22"),
    ("DE-BY", "DE", "2026-12-30", "2027-01-04"),
]


@pytest.mark.parametrize(("where", "held", "due"), [row[1:] for row in NOTES], ids=[row[0] for row in NOTES])
def test_a_note_is_due_two_working_days_after(where: str, held: str, due: str) -> None:
    assert place(where).add(D(held), 2) == D(due)


def test_x10_a_holiday_on_which_the_employer_works() -> None:
    assert place("US", opened="2026-11-11").add(D("2026-11-10"), 2) == D("2026-11-12")


def test_x16_an_employer_closed_over_the_holidays() -> None:
    closed = tuple(D("2026-12-24") + timedelta(days=ahead) for ahead in range(9))
    assert place("US", closed=closed).add(D("2026-12-22"), 2) == D("2027-01-04")


def test_x25_five_working_days_late() -> None:
    assert place("US").add(D("2026-11-24"), 5) == D("2026-12-02")


CALLS = [
    ("X26", "US", "2026-11-20", "2026-11-23", "2026-11-24"),
    ("X27", "US", "2026-11-27", "2026-11-30", "2026-12-01"),
    ("X28", "CA", "2026-11-25", "2026-11-30", "2026-12-01"),
    ("X29", "US", "2026-12-24", "2026-12-28", "2026-12-29"),
    ("X31", "US", "2026-11-30", "2026-12-01", "2026-12-02"),
    ("X32", "US", "2026-11-27", "2026-11-30", "2026-12-01"),
    ("X33", "US", "2026-11-18", "2026-11-19", "2026-11-20"),
    ("X34", "US", "2026-11-24", "2026-11-25", "2026-11-27"),
    ("X35", "US", "2026-10-30", "2026-11-02", "2026-11-03"),
    ("X37", "US", "2026-11-30", "2026-12-01", "2026-12-02"),
    ("X38", "US", "2026-12-04", "2026-12-07", "2026-12-08"),
]


@pytest.mark.parametrize(
    ("where", "promised", "opens", "due"), [row[1:] for row in CALLS], ids=[row[0] for row in CALLS]
)
def test_a_call_opens_one_and_is_due_two_working_days_after(
    where: str, promised: str, opens: str, due: str
) -> None:
    here = place(where)
    assert (here.add(D(promised), 1), here.add(D(promised), 2)) == (D(opens), D(due))


SILENCE = [
    ("X39", "US", "2026-11-20", "2026-11-27", "2026-11-30"),
    ("X39-CA", "CA", "2026-11-20", "2026-11-30", "2026-11-30"),
    ("X40", "US", "2026-11-16", "2026-11-23", "2026-11-27"),
    ("X41", "US", "2026-12-18", "2026-12-28", "2026-12-28"),
    ("X42", "US", "2026-11-21", "2026-11-30", "2026-12-01"),
    ("X46", "US", "2026-12-01", "2026-12-08", "2026-12-11"),
]


@pytest.mark.parametrize(("where", "held", "opens", "due"), [r[1:] for r in SILENCE], ids=[r[0] for r in SILENCE])
def test_without_a_date_seven_and_ten_days_are_rolled(where: str, held: str, opens: str, due: str) -> None:
    here, base = place(where), D(held)
    assert here.roll(base + timedelta(days=7)) == D(opens)
    assert here.roll(base + timedelta(days=10)) == D(due)


def test_x43_the_ladder() -> None:
    here = place("US")
    second = here.add(D("2026-12-01"), 5)
    closing = here.add(second, 10)
    assert (second, closing, here.add(closing, 10)) == (D("2026-12-08"), D("2026-12-22"), D("2027-01-07"))


def test_x44_x45_gaps() -> None:
    here = place("US")
    assert here.add(D("2026-12-01"), 5) == D("2026-12-08")
    assert here.between(D("2026-12-01"), D("2026-12-03")) == 2
    assert here.add(D("2026-12-04"), 2) == D("2026-12-08")


@pytest.mark.parametrize(
    ("heard", "answer"), [("2026-11-20", "2026-11-23"), ("2026-11-21", "2026-11-23"), ("2026-11-25", "2026-11-27")]
)
def test_x48_an_answer_is_due_the_next_working_day(heard: str, answer: str) -> None:
    assert place("US").add(D(heard), 1) == D(answer)


BACK = [
    ("X55", "US", "2026-11-29", 0, "2026-11-27"),
    ("X55-T1", "US", "2026-11-27", 1, "2026-11-25"),
    ("X55-T3", "US", "2026-11-27", 3, "2026-11-23"),
    ("X56", "US", "2026-11-26", 0, "2026-11-25"),
    ("X53", "US", "2026-12-08", 3, "2026-12-03"),
    ("X54", "US", "2026-12-15", 2, "2026-12-11"),
]


@pytest.mark.parametrize(("where", "deadline", "days", "date_"), [r[1:] for r in BACK], ids=[r[0] for r in BACK])
def test_deadlines_are_counted_back(where: str, deadline: str, days: int, date_: str) -> None:
    here = place(where)
    assert here.sub(D(deadline), days) == D(date_)
    assert here.add(D(deadline), -days) == (D(date_) if days else here.roll(D(deadline)))


@pytest.mark.parametrize(
    ("days", "answer"), [("2026-11-27", 4), ("2026-12-04", 9), ("2026-11-20", 0), ("2020-01-01", 0)], ids=str
)
def test_x58_working_days_to_answer(days: str, answer: int) -> None:
    assert place("US").between(D("2026-11-20"), D(days)) == answer


def test_between_counts_over_several_years() -> None:
    here = WorkCalendar("UTC", Bare({5, 6}), "US")
    assert here.between(D("2024-12-31"), D("2026-12-31")) == 522


def test_c2_subtracting_a_negative_count_adds() -> None:
    assert place("US").sub(D("2026-11-20"), -2) == place("US").add(D("2026-11-20"), 2) == D("2026-11-24")
