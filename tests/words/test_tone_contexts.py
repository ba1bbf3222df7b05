"""What the tone rules make of what is known about a text: lateness, offers, names, facts, channel and hour."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.tone import Context
from tests.words.test_tone_rules import LEVERAGE, OTHER, SECOND, STATUS, THANKS, of


def test_one_apology_is_allowed_to_those_who_were_late_and_two_are_red() -> None:
    """T4: one apology is allowed to those who were late and two are red."""
    once, twice = "Sorry for the delay. When do you decide?", "Sorry! I apologise. When do you decide?"
    assert of("T4", once, Context(purpose=STATUS, late=True)) == []
    assert [one.severity for one in of("T4", once, Context(purpose=STATUS))] == [Level.AMBER]
    assert [one.severity for one in of("T4", twice, Context(purpose=STATUS))] == [Level.RED, Level.RED]
    assert [one.severity for one in of("T4", twice, Context(purpose=STATUS, late=True))] == [Level.AMBER]


def test_the_worn_phrase_only_advises() -> None:
    """T5: the worn phrase only advises."""
    (found,) = of("T5", "Please write at your earliest opportunity.")
    assert found.severity is Level.AMBER


def test_prices_matter_only_where_a_decision_is_asked_for() -> None:
    """T6: prices matter only where a decision is asked for."""
    text = "The salary of $61,000 and the bonus of $2,500 are as agreed."
    assert of("T6", text, Context(purpose=Purpose.OFFER_DECIDE)) == []
    assert of("T6", "I owe them an answer about £40,000, I repeat £40,000.", Context(purpose=LEVERAGE)) == []


def test_capitals_that_are_names_or_topics_are_no_shouting() -> None:
    """T9: capitals that are names or topics are no shouting."""
    text = "I would like to join ACME and work on KAFKA."
    assert [one.words for one in of("T9", text)] == ["ACME", "KAFKA"]
    assert of("T9", text, Context(allowed=("ACME Ltd",), facts=("KAFKA streams",))) == []


def test_counts_within_120_words() -> None:
    """T11: counts within 120 words."""
    between = " ".join(["word"] * 70)
    assert of("T11", f"Thanks. {between} Thanks. {between} Thanks.") == []
    assert len(of("T11", f"Thanks. {between} Thanks for that. Thanks for all.")) == 1


def test_holds_until_there_is_an_offer_but_superiors_stay_out() -> None:
    """T12: holds until there is an offer but superiors stay out."""
    text = "I look forward to starting. Vera Stone promised me the job."
    assert len(of("T12", text, Context(bosses=("Vera Stone", " ")))) == 2
    assert len(of("T12", text, Context(offer=True))) == 0
    assert len(of("T12", text, Context(purpose=Purpose.OFFER_DECIDE, bosses=("Vera Stone",)))) == 1


def test_looks_only_at_replies_to_a_no() -> None:
    """T13: looks only at replies to a no."""
    assert of("T13", "I was surprised by the tour.", Context(purpose=THANKS)) == []
    assert len(of("T13", "Nobody told you anything.", Context(purpose=Purpose.FEEDBACK))) == 1


@pytest.mark.parametrize(
    ("text", "softer"),
    [
        ("Thank you for your time.", "say plainly"),
        ("I enjoyed our conversation about the position.", "add one reason"),
        ("I enjoyed our conversation about the lighthouse lamp and its clockwork.", ""),
    ],
)
def test_asks_for_interest_and_a_reason(text: str, softer: str) -> None:
    """T14: asks for interest and a reason."""
    found = of("T14", text, Context(purpose=THANKS))
    assert [one.softer.startswith(softer) for one in found] == ([True] if softer else [])
    assert [(one.line, one.start, one.end, one.words) for one in found] == ([(0, 0, 0, "")] if softer else [])
    assert of("T14", text, Context(purpose=THANKS, interested=False)) == []
    assert of("T14", text, Context(purpose=OTHER)) == []


def test_a_fact_on_record_is_reason_enough() -> None:
    """T14: a fact on record is reason enough."""
    text = "I enjoyed our talk about payroll."
    assert len(of("T14", text, Context(purpose=THANKS))) == 1
    assert of("T14", text, Context(purpose=THANKS, facts=("the team", "payroll"))) == []
    named = Context(purpose=THANKS, allowed=("Ann Obi", "Acme"))
    assert len(of("T14", "I enjoyed meeting Ann Obi at Acme.", named)) == 1


def test_numbers_dates_and_addresses_are_no_reason() -> None:
    """T14: numbers dates and addresses are no reason."""
    text = "I enjoyed our interview on 3 March 2026 at 10:30. Call me on +1 (555) 010-0177, it's a team-oriented role."
    assert len(of("T14", text, Context(purpose=THANKS))) == 1


def test_other_peoples_names_are_found_and_ones_own_are_not() -> None:
    """T15: other peoples names are found and ones own are not."""
    text = "Dear Ann Lee, I liked Globex."
    found = of("T15", text, Context(allowed=("Ann Lee",), foreign=("Ann", "Globex", "Initech", " ")))
    assert [(one.words, one.softer) for one in found] == [("Globex", "“Globex” belongs to another application")]
    assert [one.words for one in of("T15", "> Globex wrote\nGlobexian", Context(foreign=("Globex",)))] == []


def test_length_counts_for_what_is_written() -> None:
    """T15: length counts for what is written."""
    text = "word " * 181
    assert [one.softer for one in of("T15", text)] == ["cut it to 180 words; it has 181"]
    assert of("T15", text, Context(channel=Channel.PHONE)) == []
    assert of("T15", f"Subject: a long one\n{'word ' * 180}\n> {'quoted ' * 50}") == []


@pytest.mark.parametrize(
    ("purpose", "text", "asks"),
    [
        (STATUS, "We met on Monday.", ["whole"]),
        (STATUS, "We met on Monday. When do you decide?", []),
        (STATUS, "I am calling to ask about the timing.", []),
        (STATUS, "When do you decide? Who decides it?", ["Who decides it?"]),
        (STATUS, "When do you decide? Is there anything else that would help you?", []),
        (LEVERAGE, "Could we talk? Would Friday suit you?", ["Would Friday suit you?"]),
        (THANKS, "How are you? How is the team?", []),
        (SECOND, "Mr. Orr and Dr. Lee know me. Is there\nany news?", []),
    ],
)
def test_a_status_message_asks_one_thing(purpose: Purpose, text: str, asks: list[str]) -> None:
    """T15: a status message asks one thing."""
    assert [one.words or "whole" for one in of("T15", text, Context(purpose=purpose))] == asks
    if asks != ["whole"]:
        assert of("T15", text, Context(purpose=purpose, channel=Channel.PHONE)) == []


NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""Noon in New York."""


@pytest.mark.parametrize(
    ("channel", "today", "hour", "levels"),
    [
        (Channel.EMAIL, (), 17, []),
        (Channel.EMAIL, (Channel.EMAIL,), 17, [Level.AMBER]),
        (Channel.EMAIL, (Channel.PHONE,), 17, [Level.AMBER]),
        (Channel.MESSAGE, (Channel.PHONE, Channel.EMAIL), 17, [Level.RED]),
        (Channel.PHONE, (), 14, []),
        (Channel.PHONE, (), 13, [Level.RED]),
        (Channel.PHONE, (), 22, [Level.RED]),
        (Channel.EMAIL, (), 3, []),
        (Channel.PHONE, (Channel.PHONE,), 3, [Level.AMBER, Level.RED]),
    ],
)
def test_takes_the_next_slot(channel: Channel, today: tuple[Channel, ...], hour: int, levels: list[Level]) -> None:
    """T16: takes the next slot."""
    moment = NOON.replace(hour=hour)
    context = Context(channel=channel, today=today, moment=moment, tz="America/New_York")
    assert [one.severity for one in of("T16", "Hello", context)] == levels
    assert of("T16", "Hello", Context(channel=channel, today=today)) == []
