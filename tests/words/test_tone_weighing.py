"""What a message weighs as a whole, and what that means for the words that rules find in it."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone import Context, Score, check
from followup_tui.words.tone.weighing import SCALE, Sound, grams, loudest, shares, weigh, weigh_part
from tests.words import learn
from tests.words.labelled import Labelled

NEEDY = (
    "Hello Mr Marsh. I keep going over what I said about the till and I could cry. Was it that? I know others have"
    " more to show than me, and I hate to ask again, but could you find it in you to let me try for one day for free?"
)
PUSHY = (
    "Ms Doyle, this is simple. You have my number and you have seen what I can do. Get the contract over to me before"
    " the weekend, with the figure I named, and stop wasting both our time. I'm not going to chase you again."
)
BITTER = (
    "Thank you for the letter, all two lines of it. Six weeks, four trips and a free plan for your warehouse, and that"
    " is what it was worth to you. I hope whoever you gave it to enjoys being ignored as much as I did."
)
WARM = (
    "Hello Ms Adeyemi, I walked home along the canal thinking about your seed library. Letting the pupils run the"
    " lending desk is just the sort of thing I'd love to help with, and Tom's story of the runaway beans made me laugh."
)
PLAIN = (
    "Hello Ms Adeyemi, the reference from the college is attached, and the form you asked for is signed. My notice is"
    " four weeks from the first of the month. The original certificates can be shown on any day."
)


def test_grams_are_words_marks_and_pairs_with_names_and_figures_as_one() -> None:
    assert [*grams("Dear Ann, I'd start at 9.\nMr Brown")] == [
        "dear", "^ dear", "Name", "dear Name", ",", "Name ,", "i'd", ", i'd", "start", "i'd start", "at", "start at",
        "0", "at 0", ".", "0 .", "mr", ". mr", "Name", "mr Name",
    ]  # fmt: skip


def test_shares_grow_with_rarity_and_repetition_and_their_squares_add_up_to_one() -> None:
    found = shares("salt salt pepper thyme", {"salt": 1.0, "pepper": 1.0, "salt salt": 3.0})
    assert set(found) == {"salt", "pepper", "salt salt"}
    assert found["salt"] == pytest.approx(found["pepper"] * (1 + math.log(2)))
    assert found["salt salt"] == pytest.approx(3 * found["pepper"])
    assert sum(share * share for share in found.values()) == pytest.approx(1)
    assert shares("nothing known", {"salt": 1.0}) == {}


@pytest.mark.parametrize(
    ("text", "purpose", "score", "rule"),
    [
        (NEEDY, Purpose.STATUS_CALL, Score.NEEDY, "T1"),
        (PUSHY, Purpose.STATUS_CALL, Score.PUSHY, "T5"),
        (BITTER, Purpose.GRACIOUS_REPLY, Score.BITTER, "T13"),
        (BITTER, Purpose.OFFER_DECIDE, Score.BITTER, "T7"),
        (WARM, Purpose.THANK_YOU, Score.WARM, ""),
        (PLAIN, Purpose.REPLY, Score.NEUTRAL, ""),
        (PLAIN, Purpose.THANK_YOU, Score.NEUTRAL, "T14"),
    ],
)
def test_a_message_is_heard_as_a_whole(text: str, purpose: Purpose, score: Score, rule: str) -> None:
    told = check(text, Context(purpose=purpose))
    assert told.score is score
    assert (rule in {one.rule for one in told.findings}) if rule else told.findings == ()


def test_without_a_word_that_any_rule_knows_the_loudest_sentence_is_marked() -> None:
    text = (
        "Thank you for the talk on Monday. I'd sweep your yard for nothing, only don't send me home again,"
        " I couldn't bear it."
    )
    (mark,) = [one for one in check(text, Context(purpose=Purpose.STATUS_CALL)).findings if one.rule == "T1"]
    assert mark.severity is Level.RED
    assert mark.words.startswith("I'd sweep your yard")
    assert loudest(Reading("«quoted»"), Sound.NEEDY) == Reading("«quoted»").body


def test_one_jarring_sentence_counts_in_a_text_that_nearly_jars_and_not_in_another() -> None:
    plea = "I am desperate for work and I will do anything."
    assert [one.rule for one in check(plea).findings] == ["T1", "T1"]
    told = "Your crew spoke of desperate callers, and of how they are calmed; I liked that part of the tour best."
    assert check(told, Context(purpose=Purpose.THANK_YOU)).findings == ()
    assert check(f"{WARM} {told}", Context(purpose=Purpose.THANK_YOU)).score is Score.WARM


def test_what_is_quoted_weighs_nothing() -> None:
    quoted = f"{WARM}\n> {PUSHY}"
    assert weigh(Reading(quoted)).sums == pytest.approx(weigh(Reading(WARM)).sums)
    reading = Reading(f"{PLAIN} {NEEDY}")
    parts = [weigh_part(reading, one).margin(Sound.NEEDY) for one in reading.sentences]
    assert max(parts[:3]) < max(parts[3:])


def test_of_words_that_overlap_the_longest_is_marked() -> None:
    text = "They offer me $90,000. I need you to exceed their 95k."
    found = check(text, Context(purpose=Purpose.LEVERAGE)).findings
    assert [one.words for one in found if one.rule == "T6"] == ["exceed their 95k"]


def test_a_few_words_are_never_warm_and_jar_only_when_it_is_plain() -> None:
    few = Reading("I loved the garden.")
    assert weigh(few).is_short
    assert not weigh(few).is_warm
    assert weigh(Reading("You will not hear from me.")).jarring is None
    assert weigh(Reading("Shame on you, shame.")).jarring is None
    assert weigh(Reading("Shame on you and on all of your people.")).jarring is Sound.BITTER


def test_the_table_is_what_the_corpus_teaches() -> None:
    """But for what another version of Python rounds in another way."""
    rows = [line.split("\t") for line in learn.TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    taught = learn.learn(learn.known_texts())
    assert [gram for gram, *_ in rows] == sorted(taught)
    off = (abs(int(kept) / SCALE - one) for gram, *row in rows for kept, one in zip(row, taught[gram], strict=True))
    assert max(off) < 0.01


def test_learning_tells_apart_what_it_was_taught() -> None:
    said = {"needy": "please please help", "warm": "lovely garden beans", "clean": "the form is signed"}
    texts = [
        Labelled(f"{label}-{number}", label, Purpose.OTHER, True, False, f"{text} {number}", False)
        for label, text in said.items()
        for number in range(4)
    ]
    table = learn.learn(texts)
    weighs = {gram: dict(zip(Sound, table[gram][1:], strict=True)) for gram in ("please", "garden", "form")}
    best = {gram: max(sounds, key=sounds.__getitem__) for gram, sounds in weighs.items()}
    assert best == {"please": Sound.NEEDY, "garden": Sound.WARM, "form": Sound.COOL}


def test_the_table_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "weights.tsv"
    text = Labelled("warm-1", "warm", Purpose.OTHER, True, False, "a b", False)
    monkeypatch.setattr(learn, "TABLE", place)
    monkeypatch.setattr(learn, "known_texts", lambda: [text])
    assert learn.main() == 0
    assert place.read_text(encoding="utf-8").startswith("# in thousandths\trarity\tneedy")
