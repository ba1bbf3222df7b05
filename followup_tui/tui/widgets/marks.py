"""What is marked in a letter: each place with its sign, the reason, and the softer move.

Invariant: pure values; a mark lies inside the text it was made for, or, with start = end = 0, stands for the whole.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from followup_tui.domain.contacts import Level

if TYPE_CHECKING:
    from followup_tui.words.tone import Finding, Report


class Kind(enum.Enum):
    """What a mark is about, the gravest first; its sign tells it where colours do not."""

    FIX = "!"
    """Put it right before it goes out (red)."""
    SOFTEN = "•"
    """Better put otherwise (amber)."""
    ALIKE = "≈"
    """Stands in another letter to the same house too."""


class Mark(NamedTuple):
    """One marked place."""

    start: int
    """The first character, counted in `LetterEditor.text`; 0 with `end` 0 for the text as a whole."""
    end: int
    kind: Kind
    name: str
    """The rule, or whose letter it is alike to: "T3", "Raj Patel"."""
    words: str
    """The marked words, on one line; empty for the whole text."""
    why: str
    softer: str
    """What to do instead; may be empty."""

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the text as a whole."""
        return self.end == 0


_KINDS: Final = {Level.RED: Kind.FIX, Level.AMBER: Kind.SOFTEN, Level.GREEN: Kind.SOFTEN}


def tone_marks(report: Report | None) -> tuple[Mark, ...]:
    """What the tone lint found, as marks; nothing before it has read the text."""
    return tuple(_of(one) for one in report.findings) if report is not None else ()


def _of(one: Finding) -> Mark:
    return Mark(one.start, one.end, _KINDS[one.severity], one.rule, one.words, one.why, one.softer)


def shifted(marks: Iterable[Mark], before: str, after: str) -> tuple[Mark, ...]:
    """The marks where they belong after an edit; those that the edit reached into are dropped.

    Between two readings of the text this keeps every mark under its own words.
    """
    same = _common(before, after)
    tail = _common(before[same:][::-1], after[same:][::-1])
    changed_to, by = len(before) - tail, len(after) - len(before)
    moved: list[Mark] = []
    for mark in marks:
        if mark.is_whole or mark.end <= same:
            moved.append(mark)
        elif mark.start >= changed_to:
            moved.append(mark._replace(start=mark.start + by, end=mark.end + by))
    return tuple(moved)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))


def within(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    """The marks that have a character in start..end, in the order of the text."""
    found = [mark for mark in marks if not mark.is_whole and mark.start < end and mark.end > start]
    return sorted(found, key=lambda mark: (mark.start, _gravity(mark)))


def gravest(marks: Iterable[Mark]) -> Mark | None:
    """The one to be seen to first, or None."""
    return min(marks, key=lambda mark: (_gravity(mark), mark.start), default=None)


def nearest(marks: Sequence[Mark], place: int) -> Mark | None:
    """The mark at a character, else the one closest to it; None without any."""

    def distance(mark: Mark) -> tuple[int, int]:
        return max(mark.start - place, place - mark.end, 0), _gravity(mark)

    return min(marks, key=distance, default=None)


def following(marks: Iterable[Mark], place: int) -> Mark | None:
    """The next mark that begins after a character, or the first one of all; None without any."""
    placed = sorted((one for one in marks if not one.is_whole), key=lambda mark: mark.start)
    return next((one for one in placed if one.start > place), placed[0] if placed else None)


def _gravity(mark: Mark) -> int:
    return list(Kind).index(mark.kind)
