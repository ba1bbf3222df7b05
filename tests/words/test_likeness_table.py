"""The likeness measures tell apart what a reader tells apart: the table of pairs from identical to unrelated."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator
from statistics import mean

import pytest

from followup_tui.words.likeness.masking import bare
from followup_tui.words.likeness.measure import indel, jaccard
from tests.words.alike import PEOPLE, Met, note

ALL = list(itertools.product(range(6), repeat=3))
SHIFTS = ((1, 2, 3), (2, 3, 1), (5, 4, 2), (3, 1, 4))
COUPLES = list(itertools.combinations(PEOPLE, 2))

Words = list[str]
Pairs = Iterator[tuple[Words, Words]]


@functools.cache
def words(met: Met, opening: int, middle: int, close: int) -> Words:
    return [word.text for word in bare(note(met, opening, middle, close)).words]


def same_text() -> Pairs:
    for (ours, theirs), parts in itertools.product(COUPLES, ALL):
        yield words(ours, *parts), words(ours._replace(name=theirs.name), *parts)


def other_topic() -> Pairs:
    for (ours, theirs), parts in itertools.product(COUPLES, ALL):
        yield words(ours, *parts), words(ours._replace(topic=theirs.topic), *parts)


def one_sentence() -> Pairs:
    for met, (o, m, c) in itertools.product(PEOPLE, ALL):
        yield words(met, o, m, c), words(met, o + 1, m, c)
        yield words(met, o, m, c), words(met, o, m, c + 1)
        if m == 2:  # like the next one, a middle of one sentence
            yield words(met, o, m, c), words(met, o, m + 1, c)


def own_facts() -> Pairs:
    for (ours, theirs), parts in itertools.product(COUPLES, ALL):
        yield words(ours, *parts), words(theirs, *parts)


def other_opening() -> Pairs:
    for (ours, theirs), (o, m, c), by in itertools.product(COUPLES, ALL, (1, 2, 3)):
        yield words(ours, o, m, c), words(theirs, o + by, m, c)


def same_close() -> Pairs:
    for (ours, theirs), (o, m, c), (by, also, _) in itertools.product(COUPLES, ALL, SHIFTS):
        yield words(ours, o, m, c), words(theirs, o + by, m + also, c)


def all_differ() -> Pairs:
    for met, (o, m, c), (by, also, too) in itertools.product(PEOPLE, ALL, SHIFTS):
        yield words(met, o, m, c), words(met, o + by, m + also, c + too)


def unrelated() -> Pairs:
    for (ours, theirs), (o, m, c), (by, also, too) in itertools.product(COUPLES, ALL, SHIFTS):
        yield words(ours, o, m, c), words(theirs, o + by, m + also, c + too)


TABLE = [
    ("same text, other name", same_text, 1.00, 1.00),
    ("same template, only the topic differs", other_topic, 0.79, 0.92),
    ("one sentence changed", one_sentence, 0.55, 0.76),
    ("same template, own facts", own_facts, 0.51, 0.79),
    ("other opening, own facts", other_opening, 0.31, 0.65),
    ("other opening and middle, own facts", same_close, 0.13, 0.36),
    ("all three differ, same facts", all_differ, 0.06, 0.30),
    ("all three differ, own facts", unrelated, 0.00, 0.13),
]


@pytest.mark.parametrize(("pairs", "shingles", "similarity"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_means_are_those_of_the_table(pairs: Callable[[], Pairs], shingles: float, similarity: float) -> None:
    """V2 and V4: mean J3 and word-level Indel of each kind of pair, within 0.05."""
    made = list(pairs())[::7]
    assert mean(jaccard(ours, theirs, 3) for ours, theirs in made) == pytest.approx(shingles, abs=0.05)
    assert mean(indel(ours, theirs) for ours, theirs in made) == pytest.approx(similarity, abs=0.05)


def test_the_notes_are_of_about_fifty_words() -> None:
    lengths = [len(words(met, *parts)) for met in PEOPLE for parts in ALL]
    assert 47 <= min(lengths) <= max(lengths) <= 57
    assert mean(lengths) == pytest.approx(51, abs=2)
