"""Words that sound pushy: what they are told to do, and by when (T5).

Invariant: these are words as people write them; whether they jar is decided by the sentence about them (`lint.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_ANSWER: Final = (
    r"(?:(?:an?|your|the|some|my) )?(?:\w+ )?(?:answer|reply|response|decision|update|offer|call|yes or no|contract"
    r"|confirmation|explanation|date)"
)
_DAY: Final = r"(?:today|tonight|tomorrow|noon|now|(?:\w+ )?\w+day|the \d+\w*|(?:the )?(?:end|close) of (?:the )?\w+)"
_BY: Final = rf"(?: \w+){{0,4}}? (?:by|before|within|no later than) {_DAY}"

_DATES: Final = (
    rf"I (?:\w+ )?(?:need|want|require|demand|expect) (?:to (?:know|hear)|{_ANSWER}){_BY}",
    r"(?:give|giving|gave) you (?:until|till|\w+ (?:days|hours))|you have (?:until|till)|time is running out|deadline",
    r"asap|a\.s\.a\.p|immediately|at once|right away|without (?:further )?delay|by return|at the latest|no later than",
)
_ORDERS: Final = (
    r"you (?:must|have to|need to|had better|ought to)|make up your mind|get on with it|hurry up|yes or no",
    rf"I (?:\w+ )?(?:demand|insist|expect (?:you|your|{_ANSWER}))|I'm (?:owed|entitled)|(?:deserve|owe me) {_ANSWER}",
    r"take it or leave it|not (?:negotiable|up for discussion)|(?:my|these are my) (?:terms|conditions)",
)
_THREATS: Final = (
    r"(?:or|otherwise|if not,?) (?:else )?(?:I'll|I will|I shall) \w+|or else|final (?:notice|warning|reminder)",
    r"(?:take|escalate) (?:this|it) (?:up|to)|(?:speak|talk) to your (?:manager|boss|director|superior)",
    r"(?:I'll|I shall) (?:keep|be) (?:calling|ringing|writing|coming)|I won't (?:take no|wait|be|accept)",
    r"last chance to|go over your head|your loss",
)
PRESSURE: Final = (*_DATES, *_ORDERS, *_THREATS)
"""T5: dates set for them, orders and threats."""

_WORN: Final = (r"at your earliest (?:convenience|opportunity)",)


def worn(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Pressure so worn that it only advises (T5, amber)."""
    for found in reading.matches(pattern(*_WORN)):
        yield Hit(*found, Level.AMBER)
