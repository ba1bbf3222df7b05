"""The tone lint on messages as people write them: those it was taught, and those it has never seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from followup_tui.words.tone import Context, Report, Score, check
from tests.words.labelled import CLASSES, Labelled, corpus

LEAST = 0.97
"""Of the texts it was taught."""
UNSEEN = 0.95
"""Of those it has never seen; what it reaches there is in `corpus/README.md`."""


def report(text: Labelled) -> Report:
    return check(text.text, Context(purpose=text.purpose, interested=text.interested, late=text.late))


def heard(text: Labelled) -> str:
    """The label that the lint gives: its score, or flat where it is neutral for want of warmth (T14)."""
    told = report(text)
    flat = told.score is Score.NEUTRAL and any(one.rule == "T14" for one in told.findings)
    return "flat" if flat else told.score.value


def figures(texts: Iterable[Labelled]) -> dict[str, tuple[float, float]]:
    """Precision and recall of each label."""
    pairs = Counter((text.label, heard(text)) for text in texts)
    labels = Counter[str]()
    answers = Counter[str]()
    for (label, answer), count in pairs.items():
        labels[label] += count
        answers[answer] += count
    return {one: (pairs[one, one] / max(answers[one], 1), pairs[one, one] / labels[one]) for one in CLASSES}


@pytest.mark.parametrize("label", [*CLASSES, "clean"])
def test_the_corpus_is_large_and_every_text_has_its_own_id(label: str) -> None:
    texts = corpus(label)
    assert len(texts) >= (30 if label == "clean" else 15)
    assert len({one.id for one in texts}) == len({one.text for one in texts}) == len(texts)


@pytest.mark.parametrize(("held_out", "least"), [(False, LEAST), (True, UNSEEN)], ids=["taught", "never seen"])
def test_texts_are_told_apart(held_out: bool, least: float) -> None:
    for label, (precision, recall) in figures(one for one in corpus(*CLASSES) if one.held_out is held_out).items():
        assert (precision >= least, recall >= least) == (True, True), (label, precision, recall)


@pytest.mark.parametrize(("held_out", "most"), [(False, 0.02), (True, 0.1)], ids=["taught", "never seen"])
def test_harmless_texts_are_left_alone(held_out: bool, most: float) -> None:
    harmless = [one for one in corpus("clean") if one.held_out is held_out]
    assert len([one.id for one in harmless if report(one).findings]) <= most * len(harmless)
