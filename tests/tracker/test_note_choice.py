"""R4: a different thank-you for each member of a panel, by what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from followup_tui.tracker.note_choice import BRIEF, Known, pick, ranked

TOPIC = {"topic": "streams", "strength": "SQL tuning"}
ANSWER = {"queried": "How?", "answer": "So."}
DOUBT = {"concern": "small teams only"}


def known(key: str = "a", facts: Mapping[str, str] = TOPIC, **more: Any) -> Known:
    return Known(key, facts, **more)


@pytest.mark.parametrize(
    ("facts", "more", "first"),
    [
        ({}, {}, "W4"),
        (TOPIC, {}, "W2"),
        (ANSWER, {}, "W3"),
        ({**TOPIC, **ANSWER, **DOUBT}, {}, "W5"),
        (DOUBT, {}, "W4"),
        (TOPIC, {"title": "CTO"}, "W6"),
        (TOPIC, {"title": "VP Ops"}, "W6"),
        (TOPIC, {"title": "Head of Platform"}, "W6"),
        (TOPIC, {"title": "Engineer"}, "W2"),
        (TOPIC, {"minutes": BRIEF}, "W6"),
        (TOPIC, {"minutes": BRIEF + 1}, "W2"),
        (TOPIC, {"writable": frozenset({"W1"})}, "W1"),
    ],
)  # fmt: skip
def test_r4_the_variant_follows_from_what_is_known(facts: dict[str, str], more: dict[str, Any], first: str) -> None:
    assert ranked(known(facts=facts, **more))[0][0] == first
    assert pick([known(facts=facts, **more)], [])["a"].variant == first


def test_r4_each_member_of_a_panel_gets_another_one() -> None:
    panel = [known(str(one), {**TOPIC, **ANSWER, **DOUBT}) for one in range(6)]
    picked = pick(panel, [])
    assert list(picked) == [one.key for one in panel]
    assert {one.variant for one in picked.values()} == {"W1", "W2", "W3", "W4", "W5", "W6"}


def test_r4_what_was_sent_there_before_is_not_taken_again_while_another_is_free() -> None:
    assert pick([known()], ["W2"])["a"].variant == "W4"
    assert pick([known()], ["W2", "W4", "W1", "W6"])["a"].variant == "W2", "all were used once: the best one again"
    assert pick([known()], ["W2", "W2", "W4", "W1", "W6"])["a"].variant == "W4"


def test_whom_something_particular_is_known_about_chooses_first() -> None:
    picked = pick([known("a"), known("b", title="CTO"), known("c", {**TOPIC, **DOUBT})], [])
    assert [one.variant for one in picked.values()] == ["W2", "W6", "W5"]
    assert picked["b"].reason == "for somebody senior"


def test_the_users_choice_holds_and_others_make_room_for_it() -> None:
    picked = pick([known("a"), known("b", chosen="W2")], [])
    assert (picked["b"].variant, picked["b"].reason) == ("W2", "your choice")
    assert picked["a"].variant == "W4"
    assert picked["b"].choices[0] == "W2"
    assert pick([known("a", chosen="W7")], [])["a"].variant == "W7"


def test_without_anything_that_can_be_written_it_is_the_plain_one() -> None:
    nothing = pick([known(writable=frozenset())], [])["a"]
    assert (nothing.variant, nothing.choices) == ("W1", ())
