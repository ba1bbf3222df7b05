"""Weighs a message as a whole by its words and pairs of words: what it sounds like, and which sentence most (R14).

What they weigh is learned from the labelled messages in `tests/words/corpus` by `python -m tests.words.learn`, and lies
as a table that can be read in `weights.tsv`. Each row is a word, or two that follow each other; how rare it is (one
more than the logarithm of messages per message that holds it); and what it weighs for each sound.

Invariant: the same text always weighs the same; a name weighs as a name and a figure as a figure, whichever it is.
"""

from __future__ import annotations

import enum
import functools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Final, NamedTuple

from followup_tui.words.letter import Span
from followup_tui.words.reading import Reading


class Sound(enum.StrEnum):
    """What a message as a whole can sound like."""

    NEEDY = "needy"
    PUSHY = "pushy"
    BITTER = "bitter"
    WARM = "warm"
    COOL = "cool"
    """None of these: flat where interest would be in place, and neutral elsewhere."""


CLEARLY: Final = {Sound.NEEDY: 0.1, Sound.PUSHY: 0.25, Sound.BITTER: 0.0}
"""By how much a jarring sound must outweigh warm and cool to be that of a message.

These were chosen by leaving out one batch of the corpus after the other; those for sentences, below, by what sentences
of harmless messages reach.
"""

FEWEST: Final = 6
"""Words below which a text says too little to sound like anything as a whole."""

SHORT: Final = 15
"""Words below which a text says too little to be warm, and must be jarring by `PLAINLY` more."""

PLAINLY: Final = 0.8

ALONE: Final = {Sound.NEEDY: -0.2, Sound.PUSHY: 1.2, Sound.BITTER: 1.8}
"""By how much a sentence must be jarring, for words that a rule finds in it to count whatever stands around it."""

BESIDE: Final = {Sound.NEEDY: -0.2, Sound.PUSHY: 0.05, Sound.BITTER: 0.8}
"""By how much for that in a short text, or where the whole message is jarring by `NEARLY`."""

NEARLY: Final = -0.5

SCALE: Final = 1000
"""The table holds whole thousandths."""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!.,:;]")
_MYSELF: Final = frozenset({"I", "I'm", "I've", "I'll", "I'd"})
_ENDS: Final = ".?!:"
_START: Final = "^"
_NAME: Final = "Name"
_FIGURE: Final = "0"


class Weighed(NamedTuple):
    """What a text weighs for each sound."""

    sums: Mapping[Sound, float]
    words: int = 0

    @property
    def is_short(self) -> bool:
        """Whether it says too little to be sure."""
        return self.words < SHORT

    @property
    def jarring(self) -> Sound | None:
        """What it clearly sounds like of what it should not."""
        beyond = {sound: self.margin(sound) - least for sound, least in CLEARLY.items()}
        most = max(beyond, key=beyond.__getitem__)
        heard = self.words >= FEWEST and beyond[most] > (PLAINLY if self.is_short else 0.0)
        return most if heard else None

    @property
    def is_warm(self) -> bool:
        """Whether it is clearly warm rather than cool."""
        return not self.is_short and self.sums[Sound.WARM] > self.sums[Sound.COOL]

    def margin(self, sound: Sound) -> float:
        """By how much a sound outweighs warm and cool."""
        return self.sums[sound] - max(self.sums[Sound.WARM], self.sums[Sound.COOL])


def grams(text: str) -> Iterator[str]:
    """Each word or mark of a text, and each pair, in lower case; a word is a name by its capital within a sentence."""
    before, begins = _START, True
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word.isdigit():
            one = _FIGURE
        elif word[0].isupper() and not begins and word not in _MYSELF:
            one = _NAME
        else:
            one = word.lower()
        yield one
        yield f"{before} {one}"
        begins = word in _ENDS or text.startswith(("\n", ",\n"), match.end())
        before = one


def shares(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """How much each known gram makes up of a text: more when it is rare or repeated; their squares add up to one."""
    counts = Counter(gram for gram in grams(text) if gram in rarity)
    found = {gram: (1 + math.log(count)) * rarity[gram] for gram, count in counts.items()}
    length = math.sqrt(sum(share * share for share in found.values()))
    return {gram: share / length for gram, share in found.items()}


@functools.lru_cache(maxsize=4)
def weigh(reading: Reading) -> Weighed:
    """What the whole text weighs, quotations apart."""
    return _weigh(reading.seen)._replace(words=len(reading.words))


@functools.lru_cache(maxsize=256)
def weigh_part(reading: Reading, part: Span) -> Weighed:
    """What a part of it weighs."""
    return _weigh(reading.seen[part.start : part.end])


def loudest(reading: Reading, sound: Sound) -> Span:
    """The sentence that sounds like it most; all of the body where there are none."""
    return max(reading.sentences, key=lambda one: weigh_part(reading, one).margin(sound), default=reading.body)


def _weigh(text: str) -> Weighed:
    rarity, weights, base = _table()
    found = shares(text, rarity)
    return Weighed(
        {
            sound: base[place] + sum(weights[gram][place] * share for gram, share in found.items())
            for place, sound in enumerate(Sound)
        }
    )


@functools.cache
def _table() -> tuple[Mapping[str, float], Mapping[str, tuple[float, ...]], tuple[float, ...]]:
    """How rare each gram is, what it weighs, and what every text weighs before its first word."""
    text = resources.files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
    rarity: dict[str, float] = {}
    weights: dict[str, tuple[float, ...]] = {}
    for line in text.splitlines()[1:]:
        gram, rare, *sounds = line.split("\t")
        rarity[gram] = int(rare) / SCALE
        weights[gram] = tuple(int(one) / SCALE for one in sounds)
    return rarity, weights, weights[""]
