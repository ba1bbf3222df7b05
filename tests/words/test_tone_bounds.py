"""The tone lint at its bounds: texts that hold nearly the same words and mean something else."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Purpose
from followup_tui.words.tone import Context, Score, check
from tests.words.test_tone_rules import NO, SECOND, STATUS, THANKS, of

TOLD = "I was told that I would hear on Monday. "


@pytest.mark.parametrize(
    "wish",
    [
        "I'd appreciate a response by close of business today.",
        "I would be grateful to hear from you by 5 pm.",
        "I'd expect to hear from you by Wednesday.",
        "I would be glad of a word before noon.",
    ],
)
def test_an_answer_wished_for_by_a_day_is_a_demand_only_beside_a_reproach(wish: str) -> None:
    """T5: an answer wished for by a day is a demand only beside a reproach."""
    status = Context(purpose=STATUS)
    assert [wish.startswith(one.words) for one in of("T5", TOLD + wish, status)] == [True]
    assert of("T5", "We met on Monday. " + wish, status) == []
    assert of("T5", TOLD + wish, Context(purpose=Purpose.WITHDRAW)) == []


@pytest.mark.parametrize(
    "wish",
    [
        "I'd be grateful for a word by tomorrow, as the ferry is to be booked.",
        "I would appreciate an answer by tomorrow. Another employer wants mine.",
        "I would be glad of a word on Monday's talk.",
        "I'd appreciate an update when you have one.",
    ],
)
def test_a_date_with_its_reason_is_information(wish: str) -> None:
    """T5: a date with its reason is information."""
    assert of("T5", TOLD + wish, Context(purpose=STATUS)) == []


@pytest.mark.parametrize(
    ("purpose", "courtesy"),
    [
        (SECOND, "A short reply on the timing is enough."),
        (SECOND, "One sentence would be plenty."),
        (SECOND, "A line about the timing will do."),
        (Purpose.CLOSING_NOTE, "No reply is needed."),
        (Purpose.CLOSING_NOTE, "An answer is not necessary if the post is filled."),
        (Purpose.CLOSING_NOTE, "A reply isn't expected."),
        (Purpose.CLOSING_NOTE, "You need not answer."),
        (Purpose.CLOSING_NOTE, "Please do not feel that you have to write."),
        (Purpose.CLOSING_NOTE, "I do not expect an answer, and my note may not have reached you."),
        (SECOND, "A rough date is enough for me."),
        (SECOND, "Please don't trouble to reply at length, as two words are enough."),
        (STATUS, "I have been asked to answer another offer on Friday."),
    ],
)
def test_what_asks_for_little_is_a_courtesy(purpose: Purpose, courtesy: str) -> None:
    """T5: what asks for little is a courtesy."""
    assert of("T5", f"This is a note about the interview. {courtesy}", Context(purpose=purpose)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I helped people who were behind on the rent.", []),
        ("Our tenants could not pay the bills.", []),
        ("Many of your callers are in debt.", []),
        ("I ran a stall for a family behind with the rent.", []),
        ("I met a man there. He had been unemployed for years.", []),
        ("I knew children with sick parents.", []),
        ("The parents whom I met could not pay the rent.", []),
        ("My son stays with us. He has been unemployed for years.", ["been unemployed"]),
        ("I help tenants, and now I am in debt.", ["in debt"]),
        ("We are behind on the rent, like other people.", ["We are behind on"]),
        ("My husband, who is in debt, sends his regards.", ["in debt"]),
        ("Those of us who are in debt have no time.", ["in debt"]),
        ("People ring about my debts.", ["my debts"]),
        ("Two months behind with payments.", ["months behind"]),
    ],
)
def test_hardship_is_ones_own(text: str, words: list[str]) -> None:
    """T2: hardship is ones own."""
    assert [one.words for one in of("T2", text, Context(purpose=THANKS))] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thank you for the exercise about unfair contract terms.", []),
        ("I enjoyed the talk on bias, and the lunch.", []),
        ("The task on price labels and discrimination taught me a lot.", []),
        ("Unfair dismissal was new to me.", []),
        ("The exercise about your shop was unfair.", ["unfair"]),
        ("You ask about unfair terms in an unfair way.", ["unfair"]),
        ("It was a clear case of discrimination.", ["discrimination"]),
        ("The talk about timing was a farce.", ["a farce", "farce"]),
    ],
)
def test_what_a_piece_of_work_is_about_is_no_reproach(text: str, words: list[str]) -> None:
    """T13: what a piece of work is about is no reproach."""
    found = [one.words for one in of("T13", f"Thank you for writing. {text}", Context(purpose=NO))]
    assert (bool(found), set(found) <= set(words)) == (bool(words), True)


@pytest.mark.parametrize(
    ("purpose", "text", "score"),
    [
        (NO, "I would be pleased to hear of a similar post.", Score.NEUTRAL),
        (NO, "I'd be glad to be considered if a vacancy arises.", Score.NEUTRAL),
        (NO, "I'd be happy to hear from you. The foundry stays with me.", Score.WARM),
        (Purpose.CALLBACK, "I've been looking forward to it, and drew the keel.", Score.WARM),
        (Purpose.CALLBACK, "I've had a good think about the keel.", Score.WARM),
        (Purpose.CALLBACK, "I've been looking forward to hearing from you on the keel.", Score.NEUTRAL),
        (Purpose.CALLBACK, "I have thought a lot about your offer, which stands at the keel.", Score.NEUTRAL),
        (NO, "I learned a lot about the keel.", Score.WARM),
    ],
)
def test_interest_is_in_the_thing_and_not_in_being_reached(purpose: Purpose, text: str, score: Score) -> None:
    """T14: interest is in the thing and not in being reached."""
    assert check(f"Thank you for writing. {text}", Context(purpose=purpose)).score is score
