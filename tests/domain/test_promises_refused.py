"""Words about dates that are not taken as they stand, and the line that asks for better ones.

Invariant: every refusal is one line that says what to write.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.promises import call_back_date, understand
from followup_tui.errors import BadInputError
from tests.places import D, place

THURSDAY = D("2026-11-12")
"""The day on which everything here was said, in New York."""

ASKED_AGAIN = {
    "after the holidays": "“after the holidays” names no date; give one, such as 4 December, or “no date”",
    "we'll be in touch after Christmas": "names no date",
    "in a few days": "names no date",
    "not before Friday": "names no date",
    "not until next week": "names no date",
    "in the coming weeks": "names no date",
    "before Christmas": "names no date",
    "a week from Friday": "names no date",
    "week of 30 bananas": "names no date",
    "Monday or Tuesday or Wednesday": "names no date",
    "4-Dec-26": "names no date",
    "20": "names no date",
    "or": "names no date",
    "": "Say in a few words",
    " ?! ": "Say in a few words",
    "probably": "Say in a few words",
    "Friday " * 40: "Say in a few words",
    "03/04/2026": "write 2026-04-03 .3 April. or 2026-03-04 .4 March.",
    "3.4.26": "write 2026-04-03 .3 April. or 2026-03-04 .4 March.",
    "by 3/4": "write 2026-04-03 .3 April. or 2026-03-04 .4 March.",
    "04-04-2026": "write 2026-04-04 .4 April.",
    "13/04/2026": "in different countries; write 2026-04-13 .13 April.",
    "04/13/2026": "in different countries; write 2026-04-13 .13 April.",
    "31/02/2026": "“31/02/2026” is no date; write it as",
    "31 Nov": "There is no 31 November this year",
    "31 Nov 2026": "There is no 31 November 2026",
    "29 February": "There is no 29 February this year",
    "2026-02-30": "There is no 30 February 2026",
    "2026-13-01": "There is no 1 month 13 2026",
    "December 0000": "There is no 1 December 0",
    "the 31st of this month": "There is no 31. in that month",
    "the 0th": "There is no 0. in that month",
    "Friday the 21st": "21 November 2026 is a Saturday, not a Friday; ask which",
    "Fri 5 Dec": "5 December 2026 is a Saturday, not a Friday; ask which",
    "Mon 2026-12-04": "4 December 2026 is a Friday, not a Monday; ask which",
    "10 Nov": "“10 Nov” is Tue 10 Nov, before Thu 12 Nov when it was said",
    "the 4th of this month": "before Thu 12 Nov",
    "this Monday": "is Mon 9 Nov, before Thu 12 Nov",
    "2025-11-20": "is Thu 20 Nov 2025, before",
    "4 Dec 2028": "is Mon 4 Dec 2028, more than a year away; check the date",
    "90 weeks": "more than a year away",
}


@pytest.mark.parametrize(("words", "says"), ASKED_AGAIN.items(), ids=[words[:30] for words in ASKED_AGAIN])
def test_words_that_are_asked_for_again(words: str, says: str) -> None:
    with pytest.raises(BadInputError, match=says) as refused:
        understand(words, THURSDAY, place("US"))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("said", [date.min, D("1989-12-31"), D("2101-01-01"), date.max])
def test_a_year_of_another_age_is_refused(said: date) -> None:
    with pytest.raises(BadInputError, match="from 1990 to 2100"):
        understand("tomorrow", said, place("US"))


@pytest.mark.parametrize("words", ["soon", "", "call me", "we'll call you", "next week " * 30])
def test_a_call_without_a_day_is_asked_for_again(words: str) -> None:
    with pytest.raises(BadInputError, match="on which day they want your call"):
        call_back_date(words, THURSDAY, place("US"))
