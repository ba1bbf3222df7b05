"""Judges whether two notes read alike, and names the phrases that make it so (V2 to V8).

Invariant: the order of the two notes does not change the level; amber may be sent, red wants a confirmation (R4).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.letter import Span
from followup_tui.words.likeness.masking import Bared, Word, bare
from followup_tui.words.likeness.measure import Run, indel, jaccard, runs
from followup_tui.words.likeness.values import Alike, Likeness, Note, Pair, Shared

SHINGLE: Final = 3
SHORT_SHINGLE: Final = 2
SHORT: Final = 25
"""Words below which a note is very short (V7)."""
SHINGLES_AMBER: Final = 0.30
SHINGLES_RED: Final = 0.50
RUN_AMBER: Final = 12
RUN_RED: Final = 20
INDEL_AMBER: Final = 0.50
INDEL_RED: Final = 0.70
SKELETON: Final = 0.80
OPENING: Final = 6
WITHIN: Final = timedelta(days=90)
"""Notes farther apart are not compared (V8)."""
LOOKED_AT: Final = 1000
"""Words of a note that are searched for runs; a note has a few hundred."""
SHOWN: Final = 4
"""Words of the shortest phrase worth showing."""

STOCK: Final = tuple(
    tuple(line.split())
    for line in (
        "thank you for your time",
        "thank you very much for your time",
        "thank you for the conversation",
        "i look forward to hearing from you",
        "i would like this role",
        "please let me know if you have questions",
        "a one-line reply is fine",
        "no reply is needed",
        "is there any news on timing",
        "what is the next step",
    )
)
"""Stock lines of at most eight words; a run inside one of them is nobody's own wording (V3)."""


def compare(first: Note, second: Note) -> Likeness:
    """How alike the two notes are, with every rule that speaks."""
    return _compare(bare(first), bare(second))


def _compare(first: Bared, second: Bared) -> Likeness:
    ours, theirs = first.words, second.words
    texts = [word.text for word in ours], [word.text for word in theirs]
    short = min(len(ours), len(theirs)) < SHORT
    shingles = jaccard(*texts, SHORT_SHINGLE if short else SHINGLE)
    alike = indel(*texts)
    found = runs(*(words[:LOOKED_AT] for words in texts))
    own = [run for run in found if not _is_stock(texts[0][run.first : run.first + run.length])]
    longest = own[0].length if own else 0
    reasons = [*_by_shingles(shingles, short=short)]
    if not short:
        reasons += [*_by_run(longest), *_by_indel(alike), *_by_skeleton(first, second)]
    if first.note.round == second.note.round:
        reasons += _by_ends(first, second, *texts)
    return Likeness(
        level=max((one.level for one in reasons), key=list(Level).index, default=Level.GREEN),
        shingles=shingles,
        indel=alike,
        longest=longest,
        reasons=tuple(reasons),
        shared=tuple(_shared(own, ours, theirs)),
    )


def compare_all(notes: Iterable[Note], offered: Sequence[str] = ()) -> list[Pair]:
    """Every pair of one employer's notes within ninety days, most alike first (V8).

    `offered` are the variants there are; a pair that is too alike gets the first one that no note of that employer
    uses.
    """
    known = [bare(note) for note in notes]
    used = {(one.note.employer, one.note.variant) for one in known}
    pairs: list[Pair] = []
    for ours, theirs in itertools.combinations(known, 2):
        first, second = ours.note, theirs.note
        if first.employer != second.employer or not _near(first, second):
            continue
        likeness = _compare(ours, theirs)
        free = (one for one in offered if (first.employer, one) not in used)
        instead = "" if likeness.level is Level.GREEN else next(free, "")
        pairs.append(Pair(first=first, second=second, likeness=likeness, instead=instead))
    return sorted(pairs, key=lambda pair: -pair.likeness.shingles)


def _near(first: Note, second: Note) -> bool:
    return first.day is None or second.day is None or abs(first.day - second.day) <= WITHIN


def _is_stock(words: Sequence[str]) -> bool:
    """Whether the words stand, in this order, inside a stock line."""
    size = len(words)
    return any(tuple(words) == line[at : at + size] for line in STOCK for at in range(len(line) - size + 1))


def _by_shingles(shingles: float, *, short: bool) -> Iterator[Alike]:
    rule = "V7" if short else "V2"
    if shingles >= SHINGLES_AMBER:
        level = Level.RED if shingles >= SHINGLES_RED else Level.AMBER
        yield Alike(rule, level, f"{shingles:.0%} of their phrases are the same")


def _by_run(longest: int) -> Iterator[Alike]:
    if longest >= RUN_AMBER:
        level = Level.RED if longest >= RUN_RED else Level.AMBER
        yield Alike("V3", level, f"{longest} words in a row are the same")


def _by_indel(alike: float) -> Iterator[Alike]:
    if alike >= INDEL_AMBER:
        level = Level.RED if alike >= INDEL_RED else Level.AMBER
        yield Alike("V4", level, f"{alike:.0%} of their words stand in the same order")


def _by_skeleton(first: Bared, second: Bared) -> Iterator[Alike]:
    if first.bones and second.bones and jaccard(first.bones, second.bones, SHINGLE) >= SKELETON:
        yield Alike("V5", Level.AMBER, "they are one text with other facts filled in")


def _by_ends(first: Bared, second: Bared, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Alike]:
    if ours and ours[:OPENING] == theirs[:OPENING]:
        yield Alike("V6", Level.AMBER, "they open with the same words")
    if first.ending and first.ending == second.ending:
        yield Alike("V6", Level.AMBER, "they end with the same sentence")


def _shared(own: Iterable[Run], ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Shared]:
    """Phrases of some length, longest first; one that lies over a longer one is left out."""
    left, right = set[int](), set[int]()
    for run in own:
        here = range(run.first, run.first + run.length)
        there = range(run.second, run.second + run.length)
        if run.length < SHOWN or left.intersection(here) or right.intersection(there):
            continue
        left.update(here)
        right.update(there)
        yield Shared(
            " ".join(ours[place].text for place in here),
            Span(ours[here[0]].start, ours[here[-1]].end),
            Span(theirs[there[0]].start, theirs[there[-1]].end),
        )
