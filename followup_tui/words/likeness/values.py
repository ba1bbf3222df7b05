"""The values of the likeness check: a note with what was filled into it, and what two notes have in common.

Invariant: positions are characters of the texts as they were given.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from followup_tui.domain.contacts import Level
from followup_tui.words.letter import Span


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One text that was or may be sent."""

    text: str
    id: str = ""
    """Whose it is, or which file: what a reader knows it by."""
    facts: Mapping[str, str] = {}
    """Dotted field names of the templates → what was filled in: "p.first", "app.role", "topic", …"""
    variant: str = ""
    """The catalogue's name of what it was written from: W2."""
    employer: str = ""
    round: int | None = None
    day: date | None = None
    """When it was sent, or is to be."""


class Alike(msgspec.Struct, frozen=True):
    """One rule by which two notes are too alike."""

    rule: str
    """V2 to V7."""
    level: Level
    says: str


class Shared(msgspec.Struct, frozen=True):
    """A phrase that stands in both notes."""

    words: str
    first: Span
    """Where it stands in the first note."""
    second: Span


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """How alike two notes are."""

    level: Level
    """GREEN: send; AMBER: may be sent; RED: only when confirmed (R4, "essentially the same")."""
    shingles: float
    """Jaccard of their three-word shingles, of two-word ones for very short notes; 0 to 1 (V2, V7)."""
    indel: float
    """Word-level Indel similarity, 0 to 1 (V4)."""
    longest: int
    """Words of the longest run they share (V3)."""
    reasons: tuple[Alike, ...] = ()
    shared: tuple[Shared, ...] = ()
    """Phrases in both, longest first."""


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two notes of one house that were compared (V8)."""

    first: Note
    second: Note
    likeness: Likeness
    instead: str = ""
    """A variant that neither this house has had nor another draft uses, or empty."""
