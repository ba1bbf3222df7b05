"""What the tone lint lets pass in answers and on the phone, and what it takes as a reason."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.tone import Context
from tests.words.test_tone_rules import NO, STATUS, THANKS, of


@pytest.mark.parametrize("purpose", [Purpose.REPLY, NO, Purpose.FEEDBACK])
def test_an_answer_may_hold_one_word_of_regret(purpose: Purpose) -> None:
    """T4: an answer may hold one word of regret."""
    assert of("T4", "Sorry, I missed your call.", Context(purpose=purpose)) == []
    assert len(of("T4", "Sorry, sorry to bother you, I missed your call.", Context(purpose=purpose))) == 1


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
