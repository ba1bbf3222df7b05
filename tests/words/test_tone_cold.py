"""What the tone lint hears only where nothing warm is said, and what it lets pass on the phone and in answers."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.tone import Context
from tests.words.test_tone_rules import NO, OTHER, STATUS, THANKS, of

COLD = [
    ("T1", "Is there any decision? It is hard for us.", "It is hard for us."),
    ("T1", "I don't own anything any more.", "I don't own anything any more."),
    ("T5", "What comes next? No decision so far, and that is not right.", "No decision so far, and that is not right."),
    ("T5", "This is too slow. What comes next?", "This is too slow."),
    ("T5", "You took your time. I will take mine.", "You took your time."),
]
"""Sentences that stand out only where nothing warm is said."""
WARM = "I enjoyed the tour of the lighthouse and its clockwork. "


@pytest.mark.parametrize(("rule", "text", "words"), COLD)
def test_what_stands_out_in_a_cold_message_does_not_in_a_warm_one(rule: str, text: str, words: str) -> None:
    """T1 and T5: what stands out in a cold message does not in a warm one, in a long one and without interest."""
    assert words in [one.words for one in of(rule, text, Context(purpose=STATUS))]
    assert of(rule, WARM + text, Context(purpose=STATUS)) == []
    assert of(rule, text + " We met on Monday." * 20, Context(purpose=STATUS)) == []
    assert of(rule, text, Context(purpose=STATUS, interested=False)) == []
    assert of(rule, text, Context(purpose=OTHER)) == []


def test_a_cold_message_is_read_as_what_it_mostly_is() -> None:
    """T1 and T5: a cold message is read as what it mostly is."""
    plea = "I badly need it. You never know what is next for me, and I have nobody."
    push = "I need an answer by Friday. I don't own a watch."
    assert of("T5", plea, Context(purpose=STATUS)) == []
    assert of("T1", push, Context(purpose=STATUS)) == []
    assert of("T1", "My wife cannot move before June.", Context(purpose=Purpose.OFFER_EXTEND)) == []
    assert of("T5", "If nothing has been decided, when do you decide?", Context(purpose=STATUS)) == []


@pytest.mark.parametrize("purpose", [Purpose.REPLY, NO, Purpose.FEEDBACK])
def test_an_answer_may_hold_one_word_of_regret(purpose: Purpose) -> None:
    """T4: an answer may hold one word of regret."""
    assert of("T4", "Sorry, I missed your call.", Context(purpose=purpose)) == []
    assert len(of("T4", "Sorry, sorry, I missed your call.", Context(purpose=purpose))) == 1


def test_the_roles_own_name_is_no_reason() -> None:
    """T14: the roles own name is no reason."""
    context = Context(purpose=THANKS)
    assert len(of("T14", "I enjoyed our talk about the lighthouse keeper job.", context)) == 1
    assert len(of("T14", "I enjoyed our talk about the position of lighthouse keeper.", context)) == 1
    assert of("T14", "I enjoyed our talk about the lighthouse keeper job and the clockwork.", context) == []


def test_what_is_liked_is_reason_enough_where_it_stands_close() -> None:
    """T14: what is liked is reason enough where it stands close."""
    context = Context(purpose=THANKS)
    assert of("T14", "I enjoyed our talk about payroll.", context) == []
    assert len(of("T14", "I enjoyed our talk and the time we had to speak about payroll.", context)) == 1
    assert len(of("T14", "We met because of payroll. I enjoyed it", context)) == 1


def test_a_call_needs_a_word_of_interest_only() -> None:
    """T14: a call needs a word of interest only."""
    context = Context(purpose=STATUS, channel=Channel.PHONE)
    assert of("T14", "I enjoyed our conversation.", context) == []
    assert len(of("T14", "We had a conversation.", context)) == 1
