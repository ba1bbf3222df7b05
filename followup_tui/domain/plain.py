"""The plain values that records are made of: ids, moments, counts and texts, with their limits.

Invariant: a limit here is enforced wherever a record is read.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Final

import msgspec

ID_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford base 32: no I, L, O or U, so that an id survives being read aloud."""

ID_LENGTH: Final = 8
"""Characters of an id; random, never reused."""

Id = Annotated[str, msgspec.Meta(min_length=ID_LENGTH, max_length=ID_LENGTH)]
"""A record's own short random id; records refer to each other by it. Its letters are checked by `is_id` where a
file comes from outside: a pattern here would take half the time of loading a store."""

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its offset from UTC; one without could be any hour of the day."""

Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
"""A small whole number."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
"""A required one-line text."""

Text = Annotated[str, msgspec.Meta(max_length=100_000)]
"""Free text; may hold anything a person can paste. The screen cuts it, the store never does."""


def is_id(text: str) -> bool:
    """Whether the text has the form of an id."""
    return re.fullmatch(f"[{ID_ALPHABET}]{{{ID_LENGTH}}}", text) is not None
