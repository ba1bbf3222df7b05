"""The values of the tone lint: what is known about a text, what a rule is, and what was found.

Invariant: they hold no text but what was given; positions are characters of the text as it was given.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.tone.occasions import OFFERED

if TYPE_CHECKING:
    from followup_tui.words.reading import Reading


class Score(enum.StrEnum):
    """How a text sounds as a whole."""

    WARM = "warm"
    NEUTRAL = "neutral"
    NEEDY = "needy"
    PUSHY = "pushy"
    BITTER = "bitter"


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about a text before it is read."""

    purpose: Purpose = Purpose.OTHER
    """What the text is for; several rules hold for some purposes only."""
    channel: Channel = Channel.EMAIL
    """PHONE for talking points and voicemails, which may ask more than once."""
    allowed: tuple[str, ...] = ()
    """Names, roles and employers that belong into this text."""
    foreign: tuple[str, ...] = ()
    """Names, roles and employers of other applications, which must not occur (T15)."""
    bosses: tuple[str, ...] = ()
    """Names of superiors of the reader, not to be used as pressure (T12)."""
    facts: tuple[str, ...] = ()
    """Topic, need, proof and the like: whichever of them occurs makes the text specific (T14)."""
    offer: bool = False
    """Whether this employer has made an offer (T12)."""
    late: bool = False
    """Whether the writer was late; then one apology is in order (T4)."""
    interested: bool = True
    """False for a role the writer does not want: no false interest is asked for (T14)."""
    moment: datetime | None = None
    """When it is to go out, aware; None leaves T16 out."""
    tz: str = "UTC"
    """The employer's zone (T16)."""
    today: tuple[Channel, ...] = ()
    """Channels already used towards this employer on that day (T16)."""
    policy: Policy = Policy()

    @property
    def has_offer(self) -> bool:
        """Whether there is an offer, as the purpose alone may tell."""
        return self.offer or self.purpose in OFFERED


class Hit(NamedTuple):
    """What one rule found: a span, or (0, 0) for the text as a whole."""

    start: int = 0
    end: int = 0
    severity: Level | None = None
    """Set where it differs from the rule's own."""
    softer: str = ""
    """Set where the rule has a closer one than its general advice."""


Find = Callable[["Reading", Context], Iterable[Hit]]
"""Finds what a rule looks for."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the tone lint."""

    id: str
    """T1 to T16."""
    name: str
    """One word or two for it: "need or plea"."""
    severity: Level
    find: Find
    why: str
    softer: str
    """What to do instead."""
    purposes: frozenset[Purpose] | None = None
    """The purposes it holds for; None for all."""

    def holds_for(self, purpose: Purpose) -> bool:
        """Whether the rule looks at texts of this purpose."""
        return self.purposes is None or purpose in self.purposes


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One place, or the whole text, that should be put differently."""

    rule: str
    severity: Level
    """RED is to be fixed before the text is ready, AMBER advises."""
    line: int
    """Counted from 1; 0 for the text as a whole."""
    start: int
    """Character of the text at which it begins; 0 with `end` 0 for the text as a whole."""
    end: int
    words: str
    """The words found, on one line; empty for the text as a whole."""
    why: str
    softer: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What the tone lint says of a text."""

    score: Score
    words: int
    """Words of the text, without a subject line."""
    findings: tuple[Finding, ...] = ()
    """In the order of the text; those of the whole text come first."""

    @property
    def level(self) -> Level:
        """The most severe finding's level; GREEN without any."""
        return max((one.severity for one in self.findings), key=list(Level).index, default=Level.GREEN)
