"""What is asked of the contact guard, and what it answers.

Invariant: a verdict only ever advises; the front ends turn red into a question that a stated reason answers (B11).
"""

from __future__ import annotations

import enum
from datetime import date
from functools import lru_cache

import msgspec

from followup_tui.domain.records import Channel, Person, Purpose
from followup_tui.domain.reminders import Step


class Level(enum.StrEnum):
    """How a contact now would be judged."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Reason(msgspec.Struct, frozen=True):
    """One rule of contact accounting that speaks."""

    rule: str
    """B1 to B11, R10, R12 or T16."""
    level: Level
    says: str
    until: date | None = None
    """The first date on which this reason is no longer red, when there is one."""
    steps: tuple[Step, ...] = ()
    """The arithmetic behind its date."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a contact is in order."""

    level: Level
    reasons: tuple[Reason, ...] = ()
    next_allowed: date | None = None
    """Employer-local date from which it is in order again; None when it is not red now, or for good."""

    @property
    def says(self) -> str:
        """All reasons in one line."""
        return "; ".join(f"{one.rule} {one.says}" for one in self.reasons)


@lru_cache(maxsize=4096)
def day_text(day: date) -> str:
    """A date as the screens write it: "Fri 20 Nov"."""
    return f"{day:%a} {day.day} {day:%b}"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The contact that is being considered."""

    channel: Channel
    purpose: Purpose | None = None
    person: Person | None = None
    would_accept: bool = False
    """The user's word that they would accept this one over the offer in hand (R12)."""
