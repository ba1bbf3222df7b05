"""The likeness rules V1 to V8: what is compared, from where on it is too alike, and what is shown of it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.contacts import Level
from followup_tui.words.likeness import Likeness, Note, compare, compare_all
from followup_tui.words.likeness.masking import bare
from followup_tui.words.likeness.measure import Run, indel, jaccard, runs
from tests.words.alike import PEOPLE, note

GREEN, AMBER, RED = Level.GREEN, Level.AMBER, Level.RED
LONG = (
    "Since we met I have been trying the idea of a shared test bench on two of my own boards. It worked on the first"
    " and failed on the second, which told me more. I would enjoy building the third one together with your group."
)


def told(likeness: Likeness, rule: str) -> list[Level]:
    return [one.level for one in likeness.reasons if one.rule == rule]


def left(text: str, **facts: str) -> list[str]:
    fields = {name.replace("_", "."): value for name, value in facts.items()}
    return [word.text for word in bare(Note(text=text, facts=fields)).words]


def counted(words: int, start: int = 0) -> str:
    """A text of that many different words, one sentence each ten."""
    made = [f"w{number}" for number in range(start, start + words)]
    return ". ".join(" ".join(made[at : at + 10]) for at in range(0, words, 10)) + "."


def test_only_the_wording_is_compared() -> None:
    """V1: only the wording is compared."""
    text = (
        "Subject: Data Engineer, Friday\n\nDear Jane,\n\nAcme wants a Data Engineer who, as Dr. Jane Doe said on Friday"
        " 13 November, likes it. We met on 2026-11-13, on Nov 3rd, 2026 and the 4th; call on Monday.\n\nKind regards,\n"
        "Sam Rivera\nPhone: 555 0100\n"
    )
    role = {"app_role": "Data  Engineer", "app_employer": "Acme"}
    words = left(text, p_name="Jane Doe", p_title="Dr.", me_name="Sam Rivera", **role)
    assert " ".join(words) == "wants a who as said on likes it we met on on and call on"


def test_names_of_greeting_and_signature_go_without_being_told() -> None:
    """V1: names of greeting and signature go without being told."""
    assert left("Hello Jane,\nJane’s team is small, Janet.\nBest,\nSam") == ["team", "is", "small", "janet"]
    assert left("> Dear Sam, can you come?\nYes, I can.") == ["yes", "i", "can"]
    assert left("", p_first=" ") == []


def test_facts_are_wording_too_until_the_skeleton_is_looked_at() -> None:
    """V1: facts are wording too until the skeleton is looked at."""
    made = bare(Note(text="I liked the talk of tide tables.", facts={"topic": "tide tables", "p.first": "Ann"}))
    assert [word.text for word in made.words][-2:] == ["tide", "tables"]
    assert made.bones == ("i", "liked", "the", "talk", "of", "topic")
    assert bare(Note(text="Tide tables.")).bones == ()


def test_two_slots_in_a_row_stay_two() -> None:
    """V1: two slots in a row stay two."""
    made = bare(Note(text="tide tables tide tables, nets", facts={"topic": "tide tables", "proof": "nets"}))
    assert made.bones == ("topic", "topic", "proof")


@pytest.mark.parametrize(
    ("shared", "level"), [(9, []), (15, [AMBER]), (22, [RED])], ids=["below .30", "from .30", "from .50"]
)
def test_shingles(shared: int, level: list[Level]) -> None:
    """V2: shingles."""
    first = Note(text=counted(30))
    second = Note(text=counted(30 - shared, 100).rstrip(".") + " " + counted(shared).rstrip("."))
    assert told(compare(first, second), "V2") == level


@pytest.mark.parametrize(("words", "level"), [(11, []), (12, [AMBER]), (19, [AMBER]), (20, [RED])])
def test_the_longest_run(words: int, level: list[Level]) -> None:
    """V3: the longest run."""
    run = " ".join(f"x{number}" for number in range(words))
    first, second = Note(text=f"{counted(40)} {run}"), Note(text=f"{run} {counted(40, 100)}")
    likeness = compare(first, second)
    assert likeness.longest == words
    assert told(likeness, "V3") == level


def test_a_stock_line_is_nobodys_wording() -> None:
    """V3: a stock line is nobodys wording."""
    first = Note(text=f"{counted(30)} I look forward to hearing from you.")
    second = Note(text=f"{counted(30, 100)} I look forward to hearing from you.")
    likeness = compare(first, second)
    assert (likeness.longest, likeness.shared) == (0, ())
    assert told(likeness, "V6") == [AMBER]


@pytest.mark.parametrize(("same", "level"), [(14, []), (15, [AMBER]), (21, [RED])])
def test_words_in_the_same_order(same: int, level: list[Level]) -> None:
    """V4: words in the same order."""
    ours = [f"s{n}" if n < same else f"o{n}" for n in range(30)]
    theirs = [f"s{n}" if n < same else f"t{n}" for n in range(30)]
    assert told(compare(Note(text=" ".join(ours)), Note(text=" ".join(theirs))), "V4") == level


def test_one_template_with_other_facts() -> None:
    """V5: one template with other facts."""
    jane, raj = note(PEOPLE[0], 0, 1, 2), note(PEOPLE[1], 0, 1, 2)
    assert told(compare(jane, raj), "V5") == [AMBER]
    assert told(compare(jane, note(PEOPLE[1], 1, 2, 3)), "V5") == []
    assert told(compare(jane, Note(text=raj.text)), "V5") == []


def test_opening_and_ending_differ_within_a_round() -> None:
    """V6: opening and ending differ within a round."""
    first = Note(text=f"Dear Ann,\nIt was good to meet you there. {counted(30)} That is all for now.", round=1)
    second = Note(text=f"Dear Bo,\nIt was good to meet you again. {counted(30, 100)} That is all for now.", round=1)
    says = [one.says for one in compare(first, second).reasons]
    assert says == ["they open with the same words", "they end with the same sentence"]
    assert compare(first, Note(text=second.text, round=2)).reasons == ()
    assert compare(Note(text=""), Note(text="")).reasons[0].rule == "V7"


def test_very_short_notes_go_by_pairs_of_words() -> None:
    """V7: very short notes go by pairs of words."""
    first, second = Note(text="Thanks for the tea and the talk."), Note(text="Thanks for the tea and a walk.")
    likeness = compare(first, second)
    assert likeness.shingles == pytest.approx(4 / 8)
    assert {one.rule for one in likeness.reasons} == {"V7"}
    assert likeness.level is RED
    assert compare(first, Note(text=counted(40))).level is GREEN


def test_pairs_of_one_house_within_ninety_days() -> None:
    """V8: pairs of one house within ninety days."""
    notes = [
        Note(id="a", text=LONG, employer="acme", variant="W1", day=date(2026, 1, 1)),
        Note(id="b", text=LONG, employer="acme", variant="W2", day=date(2026, 4, 1)),
        Note(id="c", text=LONG, employer="acme", variant="W3", day=date(2026, 4, 2)),
        Note(id="d", text=LONG, employer="globex", variant="W4"),
        Note(id="e", text=counted(40), employer="acme", variant="W5"),
    ]
    pairs = compare_all(notes, ("W1", "W2", "W3", "W5", "W4", "W6"))
    assert [(pair.first.id, pair.second.id) for pair in pairs] == [
        ("a", "b"), ("b", "c"), ("a", "e"), ("b", "e"), ("c", "e"),
    ]  # fmt: skip
    assert [pair.instead for pair in pairs] == ["W4", "W4", "", "", ""]
    assert compare_all(notes[:2], ("W1", "W2"))[0].instead == ""


def test_shared_phrases_stand_where_they_are_said_to_stand() -> None:
    """V8: shared phrases stand where they are said to stand."""
    first = Note(text="Dear Ann,\nI keep thinking about the old pier. We should draw it soon, I keep thinking.")
    second = Note(text="Dear Bo,\nAfter lunch, I keep  thinking\nabout the old pier. It is high.")
    (shared,) = compare(first, second).shared
    assert shared.words == "i keep thinking about the old pier"
    assert first.text[shared.first.start : shared.first.end] == "I keep thinking about the old pier"
    assert second.text[shared.second.start : shared.second.end] == "I keep  thinking\nabout the old pier"


def test_runs_are_all_that_cannot_be_made_longer() -> None:
    assert runs("abcab", "xab") == [Run(0, 1, 2), Run(3, 1, 2)]
    assert runs("", "a") == []
    assert jaccard("ab", "ab", 3) == 1.0
    assert jaccard("ab", "ba", 3) == 0.0


words = st.lists(st.sampled_from("abcd"), max_size=12)


@given(words, words)
def test_the_measures_are_symmetric_and_within_bounds(first: list[str], second: list[str]) -> None:
    for size in (2, 3):
        assert 0 <= jaccard(first, second, size) == jaccard(second, first, size) <= 1
    assert 0 <= indel(first, second) == indel(second, first) <= 1
    longest = runs(first, second)[:1]
    assert [one.length for one in longest] == [one.length for one in runs(second, first)[:1]]
    for run in longest:
        assert first[run.first : run.first + run.length] == second[run.second : run.second + run.length]
    assert jaccard(first, first, 3) == indel(first, first) == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared_either_way(first: str, second: str) -> None:
    here, there = compare(Note(text=first), Note(text=second)), compare(Note(text=second), Note(text=first))
    assert (here.level, here.shingles, here.indel) == (there.level, there.shingles, there.indel)
    assert compare(Note(text=first), Note(text=first)).level is RED


def test_rapidfuzz_is_loaded_only_when_notes_are_compared() -> None:
    program = "import sys, followup_tui.words.likeness; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
