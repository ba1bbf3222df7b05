"""Chooses a different thank-you for each member of a panel, by what is known of each (R4).

Invariant: a pure function; a variant comes a second time only when every other that can be written is taken as often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from followup_tui.tracker.note_values import VARIANTS

_SENIOR: Final = re.compile(
    r"\b(?:chief|president|founder|owner|partner|head of|director|c[a-z]o|[se]?vp|vice|managing|chair\w*|dean)\b",
    re.IGNORECASE,
)
"""Titles of people who get a short note."""

BRIEF: Final = 20
"""Minutes of an interview that is a brief contact."""


class Known(NamedTuple):
    """What is known for one note."""

    key: str
    facts: Mapping[str, str]
    """Dotted field names → texts; a fact that is not known is empty."""
    title: str = ""
    minutes: int = 60
    writable: frozenset[str] = frozenset(VARIANTS)
    """The variants whose required facts are all there, the user's own among them."""
    chosen: str = ""
    """The variant the user chose, or empty."""


class Pick(NamedTuple):
    """The variant for one note."""

    variant: str
    reason: str
    choices: tuple[str, ...]
    """All that can be written, the best first, those less used before the others."""


def ranked(known: Known) -> list[tuple[str, str]]:
    """The variants that can be written for one person, the most fitting first, each with its reason."""
    has = {name for name, text in known.facts.items() if text}
    found: list[tuple[str, str]] = []
    if {"concern", "strength"} <= has:
        found.append(("W5", "there was a doubt to answer"))
    if {"queried", "answer"} <= has:
        found.append(("W3", "an answer to complete"))
    if _SENIOR.search(known.title):
        found.append(("W6", "for somebody senior"))
    elif known.minutes <= BRIEF:
        found.append(("W6", "the meeting was brief"))
    if "topic" in has:
        found.append(("W2", "they raised a topic"))
    found += [("W4", ""), ("W1", ""), ("W6", ""), ("W2", "")]
    found += [(name, "") for name in sorted(known.writable.difference(VARIANTS))]
    first = dict(reversed(found))
    order = dict.fromkeys(name for name, _ in found)
    return [(name, first[name]) for name in order if name in known.writable]


def pick(panel: Sequence[Known], used: Iterable[str]) -> dict[str, Pick]:
    """A variant for every note, by its key; `used` are those this employer was sent before.

    Whom something particular is known about chooses first; of those alike, whoever was met first.
    """
    count = Counter(used)
    for one in panel:
        count[one.chosen] += 1
    count.pop("", None)
    picked: dict[str, Pick] = {}
    for one in sorted(panel, key=lambda one: _particular(ranked(one))):
        rows = ranked(one)
        free = sorted(rows, key=lambda row: count[row[0]] - (row[0] == one.chosen))
        choices = tuple(name for name, _ in free)
        best, reason = (one.chosen, "your choice") if one.chosen else free[0] if free else ("W1", "")
        if not one.chosen:
            count[best] += 1
        picked[one.key] = Pick(best, reason, choices)
    return {one.key: picked[one.key] for one in panel}


def _particular(rows: Sequence[tuple[str, str]]) -> int:
    """0 where the first choice is one that few can have."""
    return 0 if rows and rows[0][0] in ("W5", "W3", "W6") else 1
