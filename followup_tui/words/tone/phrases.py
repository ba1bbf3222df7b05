"""Turns phrases, written as one reads them, into finders for the tone rules.

Invariant: a phrase is found as whole words, in any case, across line breaks, with or without its contractions; no
pattern can run away, as none repeats something that repeats.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone.values import Context, Find, Hit

_CONTRACTIONS: Final = (
    (re.compile(r"\bcan't\b"), r"(?:can'?t|cannot|can not)"),
    (re.compile(r"\bwon't\b"), r"(?:won't|wont|will not)"),
    (re.compile(r"\b([a-z]+)n't\b"), r"(?:\1n'?t|\1 not)"),
    (re.compile(r"\bI'm\b"), r"(?:I'?m|I am)"),
    (re.compile(r"\bI've\b"), r"(?:I'?ve|I have)"),
    (re.compile(r"\bI'll\b"), r"(?:I'll|I will|I shall|I am going to|I'm going to)"),
    (re.compile(r"\bI'd\b"), r"(?:I'd|I would|I had)"),
    (re.compile(r"\bwe're\b"), r"(?:we're|we are)"),
    (re.compile(r"\b(you|they)'re\b"), r"(?:\1'?re|\1 are)"),
    (re.compile(r"\b(you|we|they)'ve\b"), r"(?:\1'?ve|\1 have)"),
    (re.compile(r"\b(you|we|they)'ll\b"), r"(?:\1'?ll|\1 will)"),
    (re.compile(r"\b(you|we|they)'d\b"), r"(?:\1'd|\1 would|\1 had)"),
    (re.compile(r"\b(it|that|what|there|here|this|who)'s\b"), r"(?:\1'?s|\1 is|\1 has|\1 was)"),
)
_BEHIND: Final = re.compile(r"\(\?<[=!][^()]*\)")
"""A look at what stands before, which needs a fixed width: one blank there."""


@functools.lru_cache(maxsize=256)
def pattern(*phrases: str) -> re.Pattern[str]:
    """One pattern for all of these: a blank stands for any white space, "don't" for "do not" too."""
    written = "|".join(phrases)
    for contraction, full in _CONTRACTIONS:
        written = contraction.sub(full, written)
    written = _BEHIND.sub(lambda match: match[0].replace(" ", r"\s"), written)
    written = written.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![^\W_])(?=[\w$€£%])(?:{written})(?![^\W_])", re.IGNORECASE)


def phrases(*written: str, only: frozenset[Purpose] | None = None) -> Find:
    """A finder of these phrases, in messages of these purposes only (None: in all)."""

    def find(reading: Reading, context: Context) -> Iterator[Hit]:
        if only is None or context.purpose in only:
            yield from (Hit(*found) for found in reading.matches(pattern(*written)))

    return find


def together(*finders: Find) -> Find:
    """A finder of all that these find, in the order of the text; of hits that overlap the first is kept."""

    def find(reading: Reading, context: Context) -> Iterator[Hit]:
        hits = sorted(
            (hit for finder in finders for hit in finder(reading, context)),
            key=lambda hit: (hit.start, -hit.end),
        )
        reached = 0
        for hit in hits:
            if hit.start >= reached:
                yield hit
                reached = hit.end

    return find
