"""Tells a warm text from a flat one: does it say that one wants the role, and why this one (T14)?

Invariant: a text is specific when it speaks of something that would not stand in a letter to any other employer, or
of a fact on record; polite phrases alone never make it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.reading import WORD, Reading
from followup_tui.words.tone.interest import LASTING, LIKING, WISH
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.stock import STOCK
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.weighing import weigh

_INTEREST: Final = (*WISH, *LIKING, *LASTING)
"""What says that the writer likes or wants something here."""

_WISHING_ELSE: Final = frozenset({Purpose.FEEDBACK, Purpose.WITHDRAW})
"""Messages whose wishes are for advice or for another job."""

_DATE: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d-\d\d-\d\d")
_PHONE: Final = re.compile(r"\+?\d[\d ()-]{4,}\d")
_ENDINGS: Final = ("ies", "es", "s", "ing", "ed", "ly", "'s")
_OWN_WORDS: Final = 2
"""Words out of stock that make a text specific."""
_ROLE: Final = (
    r"(?:position|role|job|post|vacancy|opening|place|opportunity)s? (?:of|as|for) (?:an? |the |your"
    r" )?(?P<named>[\w-]+(?: [\w-]+){0,2})",
    r"(?P<named>[\w-]+(?: [\w-]+){0,2}) (?:position|role|job|post|vacancy|opening|interview|application)",
)
"""The role by its name, which every letter about it holds."""
_REACH: Final = 5
"""Words before and after a word of interest, within which the thing stands that it is about."""
_ROLE_COUNTS: Final = 1
"""Words of the role's name that do so together with another."""
_OWN_NAME: Final = (r"(?:my name is|this is|I am|I'm|it's) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?",)
_REASON: Final = (
    r"my (?!answer|reply|response|decision|mind|side|end|thanks|regards|best|offer|part|word|sincere|date)\w+",
    r"(?:is|are|am|will be) (?:\w+ )?(?:away|abroad|travelling|not available|unavailable|back)|appointment|because"
    r"|since|so (?:that )?I can|(?<!soon )(?<!well )(?<!far )(?<!much )as (?:I|my|we|our|the)|before (?:I|we)",
)
"""Why more time is needed."""
_FACT_WORDS: Final = 2
"""Words shared with a fact on record that do so, or all of a shorter one's."""


def says_interest(reading: Reading, context: Context | None = None) -> bool:
    """Whether the text says that the writer likes or wants something here; some messages wish for other things."""
    elsewhere = context is not None and (context.purpose in _WISHING_ELSE or not context.interested)
    counted = (*LIKING, *LASTING) if elsewhere else _INTEREST
    return next(reading.matches(pattern(*counted)), None) is not None


def is_specific(reading: Reading, context: Context) -> bool:
    """Whether the text holds something that only this employer could be told."""
    spoken = _content(reading, context)
    for fact in context.facts:
        told = {word for word in re.findall(r"\w+", fact.lower()) if word not in STOCK}
        if told and len(told & spoken) >= min(_FACT_WORDS, len(told)):
            return True
    return len(spoken) + min(len(_named(reading)), _ROLE_COUNTS) >= _OWN_WORDS or _liked(reading, spoken)


def _liked(reading: Reading, spoken: set[str]) -> bool:
    """Whether what is liked or wanted is itself out of stock, as in "I enjoyed seeing the garden"."""
    for found in reading.matches(pattern(*_INTEREST)):
        start, end = reading.sentence(found.start) or found
        before = WORD.findall(reading.seen[start : found.start].lower())[-_REACH:]
        after = WORD.findall(reading.seen[found.end : max(end, found.end)].lower())[:_REACH]
        if not spoken.isdisjoint(before + after):
            return True
    return False


def _content(reading: Reading, context: Context) -> set[str]:
    """The body's words out of stock, without names, dates and numbers to ring."""
    names = {part.lower() for name in context.allowed for part in re.findall(r"\w+", name)}
    names |= {name.lower() for name in reading.letter.names}
    apart = [match.span() for match in _PHONE.finditer(reading.seen)]
    apart += [match.span("named") for match in _roles(reading)]
    apart += [match.span() for match in pattern(*_OWN_NAME).finditer(reading.seen)]
    return {
        word
        for word, place in reading.words
        if len(word) > 1
        and not _is_stock(word)
        and word.removesuffix("'s") not in names
        and not _DATE.fullmatch(word)
        and not any(start <= place < end for start, end in apart)
    }


def _named(reading: Reading) -> set[str]:
    """The words out of stock of which the role's name is made."""
    found = (match["named"] for match in _roles(reading))
    return {word for name in found for word in name.lower().split() if not _is_stock(word)}


def _roles(reading: Reading) -> Iterator[re.Match[str]]:
    return (match for one in _ROLE for match in pattern(one).finditer(reading.seen, *reading.body))


def _is_stock(word: str) -> bool:
    if word in STOCK or word.endswith("n't") or ("'" in word and word.partition("'")[0] in STOCK):
        return True
    if "-" in word and all(part in STOCK for part in word.split("-")):
        return True
    return any(word.endswith(end) and word[: -len(end)] in STOCK for end in _ENDINGS)


def is_warm(reading: Reading, context: Context) -> bool:
    """Whether the text says that the role is wanted and why this one, or weighs as warm in other words."""
    return says_warmly(reading, context) or weigh(reading).is_warm


def says_warmly(reading: Reading, context: Context) -> bool:
    """Whether the text says that the role is wanted and why this one; a call leaves no time for the reason."""
    return says_interest(reading, context) and (context.channel is Channel.PHONE or is_specific(reading, context))


def _says_why(reading: Reading) -> bool:
    """Whether a request for time gives its reason, which is all that it needs."""
    return next(reading.matches(pattern(*_REASON)), None) is not None


def flatness(reading: Reading, context: Context) -> Iterator[Hit]:
    """What is missing: a word of interest, a reason that fits only here, or both (T14)."""
    if not context.interested or (context.purpose is Purpose.OFFER_EXTEND and _says_why(reading)):
        return
    if is_warm(reading, context):
        return
    if not says_interest(reading):
        yield Hit(softer="say plainly that you would like this role, and why")
    else:
        yield Hit(softer="add one reason that fits only this employer: a topic of theirs, a need, a proof of yours")
