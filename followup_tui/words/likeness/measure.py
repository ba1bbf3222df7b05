"""Measures what two lists of words have in common.

Invariant: every measure is symmetric, and 1 (or the whole length) for two equal lists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """A run of words that both lists hold: where it begins in each, and how many words it has."""

    first: int
    second: int
    length: int


def jaccard(first: Sequence[str], second: Sequence[str], size: int) -> float:
    """Shared shingles of `size` words as part of all shingles of both; 0 to 1."""
    ours, theirs = _shingles(first, size), _shingles(second, size)
    union = ours | theirs
    return len(ours & theirs) / len(union) if union else float(list(first) == list(second))


def _shingles(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + size]) for start in range(len(words) - size + 1)}


def indel(first: Sequence[str], second: Sequence[str]) -> float:
    """Similarity by words inserted and deleted; 0 to 1."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(list(first), list(second)))


def runs(first: Sequence[str], second: Sequence[str]) -> list[Run]:
    """All runs that cannot be made longer, longest first, then in the order of the first list."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(second):
        places[word].append(place)
    found: list[Run] = []
    for start, word in enumerate(first):
        for other in places.get(word, ()):
            if start and other and first[start - 1] == second[other - 1]:
                continue
            length = 1
            while start + length < len(first) and other + length < len(second):
                if first[start + length] != second[other + length]:
                    break
                length += 1
            found.append(Run(start, other, length))
    return sorted(found, key=lambda run: (-run.length, run.first, run.second))
