"""How a number of the rules is declared: its accepted range, what it sets, and where its default comes from.

Invariant: whatever explains or edits a setting reads it here, so that it cannot differ from what is enforced.
"""

from __future__ import annotations

import msgspec


def number(low: int, high: int, says: str, evidence: str) -> msgspec.Meta:
    """A whole number from `low` to `high`: what it sets, with its rule, and the evidence for the default."""
    return msgspec.Meta(ge=low, le=high, description=says, extra={"evidence": evidence})


def hours(says: str, evidence: str) -> msgspec.Meta:
    """A time of day on the employer's clock."""
    return msgspec.Meta(description=says, extra={"evidence": evidence})


def day(says: str, evidence: str) -> msgspec.Meta:
    """A date of the user's own calendar, or none."""
    return msgspec.Meta(description=says, extra={"evidence": evidence})
