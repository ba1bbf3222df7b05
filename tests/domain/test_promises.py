"""What employers say about the decision date, and what is made of it.

Invariant: the ids are those of the rules' worked examples; other rows are named by their words.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.promises import call_back_date, understand
from followup_tui.domain.records import PromiseKind
from tests.places import D, place

THURSDAY = D("2026-11-12")
"""The day on which the words without an id were said, in New York."""

WORKED = [
    ("X26", "US", "2026-11-17", "end of this week", "2026-11-20"),
    ("X27", "US", "2026-11-20", "end of next week", "2026-11-27"),
    ("X28", "CA", "2026-11-20", "end of next week", "2026-11-25"),
    ("X29", "US", "2026-12-18", "end of next week", "2026-12-24"),
    ("X30", "US", "2026-11-22", "end of next week", "2026-11-27"),
    ("X31", "US", "2026-11-20", "Sat 2026-11-28", "2026-11-30"),
    ("X32", "US", "2026-11-20", "by Thursday, November 26th", "2026-11-27"),
    ("X33", "US", "2026-11-12", "2026-11-18", "2026-11-18"),
    ("X34", "US", "2026-11-20", "Tuesday", "2026-11-24"),
    ("X35", "US", "2026-10-20", "end of the month", "2026-10-30"),
    ("X36", "US", "2026-11-12", "two weeks", "2026-11-27"),
    ("X37", "US", "2026-11-20", "five business days", "2026-11-30"),
    ("X38", "US", "2026-11-20", "Mon 30 Nov – Fri 4 Dec", "2026-12-04"),
]


@pytest.mark.parametrize(("where", "said", "words", "day"), [r[1:] for r in WORKED], ids=[r[0] for r in WORKED])
def test_worked_examples(where: str, said: str, words: str, day: str) -> None:
    found = understand(words, D(said), place(where))
    assert (found.kind, found.date) == (PromiseKind.DATE, D(day))


ROLLED = [
    ("late next week, Friday is Christmas", "2026-12-18", "late next week", "2026-12-24"),
    ("late in a named week, Friday is Christmas", "2026-12-11", "late in the week of 21 December", "2026-12-24"),
    ("the end of a named week", "2026-12-11", "end of the week of 21 December", "2026-12-24"),
    ("midweek is Veterans Day", "2026-10-30", "mid week of 9 November", "2026-11-12"),
    ("the year's last day is off", "2027-12-01", "end of the year", "2027-12-30"),
    ("hours begin a further day", "2026-11-16", "49 hours", "2026-11-19"),
    ("this week's early days", "2026-11-16", "early this week", "2026-11-17"),
    ("early in the week after next", "2026-11-12", "early the week after next", "2026-11-24"),
    ("the month after next has the day", "2027-01-31", "the 30th", "2027-03-30"),
]


@pytest.mark.parametrize(("said", "words", "day"), [r[1:] for r in ROLLED], ids=[r[0] for r in ROLLED])
def test_a_promise_for_a_day_off_rolls_as_it_was_meant(said: str, words: str, day: str) -> None:
    assert understand(words, D(said), place("US")).date == D(day)


DATED = {
    "end of the week": "2026-11-13",
    "this week": "2026-11-13",
    "later this week": "2026-11-13",
    "next week": "2026-11-20",
    "Early next week.": "2026-11-17",
    "mid next week": "2026-11-18",
    "the middle of next week": "2026-11-18",
    "late next week": "2026-11-20",
    "the week after next": "2026-11-27",
    "week of 30 Nov": "2026-12-04",
    "early in the week beginning November 30": "2026-12-01",
    "Friday": "2026-11-13",
    "Thursday": "2026-11-19",
    "by 5pm Friday": "2026-11-13",
    "Friday morning": "2026-11-13",
    "Fri.": "2026-11-13",
    "this Friday": "2026-11-13",
    "the coming Friday": "2026-11-13",
    "next Tuesday": "2026-11-17",
    "Tuesday next week": "2026-11-17",
    "next week on Tues": "2026-11-17",
    "this Thursday": "2026-11-12",
    "Friday the 20th": "2026-11-20",
    "Fri 20": "2026-11-20",
    "the 20th": "2026-11-20",
    "on the 12th": "2026-11-12",
    "the 1st": "2026-12-01",
    "the 31st": "2026-12-31",
    "the 4th of next month": "2026-12-04",
    "20 Nov": "2026-11-20",
    "Nov 20": "2026-11-20",
    "November 20th 2026": "2026-11-20",
    "the 20th of November, 2026": "2026-11-20",
    "20-Nov-2026": "2026-11-20",
    "Fri, 20 Nov": "2026-11-20",
    "2026-11-20": "2026-11-20",
    "2026/11/20": "2026-11-20",
    "２０２６-１１-２０": "2026-11-20",
    "tomorrow": "2026-11-13",
    "the day after tomorrow": "2026-11-16",
    "today": "2026-11-12",
    "by end of day": "2026-11-12",
    "EOD tomorrow": "2026-11-13",
    "this afternoon": "2026-11-12",
    "in 3 business days": "2026-11-17",
    "within three working days": "2026-11-17",
    "twenty-one days": "2026-12-03",
    "twenty five business days": "2026-12-18",
    "thirty days": "2026-12-14",
    "10 days": "2026-11-23",
    "10 days or so": "2026-11-23",
    "within 48 hours": "2026-11-16",
    "30 hrs": "2026-11-16",
    "a week": "2026-11-19",
    "in a week's time": "2026-11-19",
    "the next two weeks": "2026-11-27",
    "2wks": "2026-11-27",
    "a couple of weeks": "2026-11-27",
    "a fortnight": "2026-11-27",
    "a month": "2026-12-14",
    "three months": "2027-02-12",
    "end of this month": "2026-11-30",
    "end of next month": "2026-12-31",
    "next month": "2026-12-31",
    "end of November": "2026-11-30",
    "mid-December": "2026-12-15",
    "early December": "2026-12-07",
    "the beginning of January 2027": "2027-01-05",
    "January": "2027-01-29",
    "by the end of the year": "2026-12-31",
    "30 Nov to 4 Dec": "2026-12-04",
    "2026-11-30..2026-12-04": "2026-12-04",
    "4 Dec – 30 Nov": "2026-12-04",
    "Nov 30-Dec 4": "2026-12-04",
    "30 Nov-4 Dec": "2026-12-04",
    "Dec 1-4": "2026-12-04",
    "1 to 4 December": "2026-12-04",
    "Mon-Wed": "2026-11-18",
    "Wednesday to Monday": "2026-11-23",
    "one to two weeks": "2026-11-27",
    "a week or two": "2026-11-27",
    "5-7 business days": "2026-11-23",
    "between Monday and Wednesday": "2026-11-18",
    "mid to late next week": "2026-11-20",
    "up to two weeks": "2026-11-27",
    "we'll decide by the end of next week, probably": "2026-11-20",
    "You’ll hear from us sometime around mid-December!": "2026-12-15",
    "soon, probably Friday": "2026-11-13",
    "I don't know, maybe Friday?": "2026-11-13",
    "we'll call you by Friday": "2026-11-13",
    "we will let you know no later than Friday": "2026-11-13",
    "from 30 Nov until 4 Dec": "2026-12-04",
    "he said we need until Friday": "2026-11-13",
    "this coming Monday": "2026-11-16",
    "the coming week": "2026-11-20",
    "HR told me Friday": "2026-11-13",
    "COB Friday": "2026-11-13",
    "we should have an answer in about ten days": "2026-11-23",
    "she will get back to me on Tuesday": "2026-11-17",
    "Fri\u200bday": "2026-11-13",
}


@pytest.mark.parametrize(("words", "day"), DATED.items(), ids=DATED)
def test_words_that_name_a_date(words: str, day: str) -> None:
    """R1.1: each form of words, read from one Thursday."""
    assert understand(words, THURSDAY, place("US")).date == D(day)


@pytest.mark.parametrize(
    "words",
    [
        "none given", "No date.", "no decision date was given", "soon", "very soon", "We'll be in touch!", "don't know",
        "they didn't say", "as soon as possible", "ASAP", "not sure yet", "TBD", "to be decided", "in due course",
        "we'll let you know", "we'll get back to you", "you will hear from us", "we'll decide",
    ],
)  # fmt: skip
def test_words_that_name_none(words: str) -> None:
    """R1.1: soon, in touch, no date."""
    found = understand(words, THURSDAY, place("US"))
    assert (found.kind, found.date, found.says) == (PromiseKind.NONE, None, "no date given")


@pytest.mark.parametrize(
    "words",
    [
        "we will contact you", "We'll call you", "they'll ring me back", "don't call us",
        "Don’t call us, we’ll call you.", "please do not contact us", "no calls please", "no need to call",
        "we'll contact you soon by e-mail",
    ],
)  # fmt: skip
def test_words_that_keep_the_phone_off(words: str) -> None:
    found = understand(words, THURSDAY, place("US"))
    assert (found.kind, found.date, found.says) == (PromiseKind.THEY_CALL, None, "no date; they will contact you")


@pytest.mark.parametrize(
    ("said", "words", "says"),
    [
        ("2026-11-27", "end  of\nnext week", "end of next week → Fri 4 Dec"),
        ("2026-11-20", "30 Nov – 4 Dec", "the later end of 30 Nov – 4 Dec → Fri 4 Dec"),
        ("2026-12-28", "next Monday", "next Monday → Mon 4 Jan 2027"),
        ("2026-11-20", "Sat 28 Nov", "Sat 28 Nov → Mon 30 Nov (28 Nov is off: Saturday)"),
        ("2026-12-18", "end of next week", "end of next week → Thu 24 Dec (25 Dec is off: Christmas Day)"),
    ],
)
def test_the_echo(said: str, words: str, says: str) -> None:
    assert understand(words, D(said), place("US")).says == says


def test_the_end_of_a_week_whose_end_is_off_is_never_before_it_was_said() -> None:
    assert understand("this week", D("2026-11-26"), place("CA")).date == D("2026-11-30")


@pytest.mark.parametrize(
    ("said", "words", "day"),
    [
        ("2026-11-20", "Sat 28 Nov", "2026-11-30"),
        ("2026-11-20", "on Thursday 26 November", "2026-11-27"),
        ("2026-11-20", "next week", "2026-11-25"),
        ("2026-11-20", "Call me next week!", "2026-11-25"),
        ("2026-11-22", "next week", "2026-11-25"),
        ("2026-12-18", "please call back early next week", "2026-12-22"),
        ("2026-11-20", "try us again in a week", "2026-11-27"),
        ("2026-11-20", "end of next week", "2026-11-27"),
        ("2026-12-18", "next week", "2026-12-23"),
    ],
)
def test_x47_when_they_asked_to_be_called(said: str, words: str, day: str) -> None:
    assert call_back_date(words, D(said), place("US")) == D(day)


def test_x47_a_wednesday_off_is_rolled() -> None:
    assert call_back_date("next week", D("2026-11-03"), place("US")) == D("2026-11-12")
