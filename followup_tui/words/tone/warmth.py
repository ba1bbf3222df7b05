"""Tells a warm text from a flat one: does it say that one wants the role, and why this one (T14)?

Invariant: a text is specific when it speaks of something that would not stand in a letter to any other employer, or
of a fact on record; polite phrases alone never make it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.stock import STOCK
from followup_tui.words.tone.values import Context, Hit

_INTEREST: Final = (
    r"enjoy(?:ed|s|ing)?|interested|interests? me|(?:my|great|real|strong) interest(?! (?:at|is|was))",
    r"excit(?:ed|es|ing|ement)|keen|eager|enthusias\w+|thrilled|delighted|fascinat\w+|inspir\w+",
    r"would (?:\w+ )?(?:welcome|like (?:this|the|that|it|to (?:work|join|help|be|do|learn|make|build|run|bring|see"
    r"|play|serve|take))|love|enjoy)",
    r"I'd (?:\w+ )?(?:welcome|like (?:this|the|that|it|to (?:work|join|help|be|do|learn|make|build|run|bring|see"
    r"|play|serve|take|sit|solve|start|try|teach|coach|close))|love|enjoy|be (?:\w+ )?(?:glad|happy|proud|delighted"
    r"|thrilled))",
    r"(?:would|'d) (?:\w+ )?be (?:\w+ )?(?:glad|happy|proud|delighted|thrilled|pleased|an honou?r)|gladly",
    r"(?:was|were|been|felt) (?:\w+ )?(?:glad|moved|impressed|struck|at home)",
    r"(?:appeals?|appealed|attracts?|attracted|draws?|drew) (?:to )?me|drawn to|draws me",
    r"(?:me|was|am|were|very) impressed|impressed (?:me|by)|struck (?:me|by)|(?:made|makes) me (?:want|smile|laugh)",
    r"(?<!to what )I (?:still |do |really |just |most )?want(?:ed)? (?:to|this|the job|it|in)|and want to|me want",
    r"something I want|hope to (?:join|work|serve|be)|I (?:really )?(?:liked?|love|loved)|my first choice|happily",
    r"high point|favou?rite|already know (?:which|what|how|where)|why I (?:applied|want)|reason I",
    r"(?:stay|stays|stayed|stuck|been|has been|be) (?:with me|on my mind)|let go of me|leave me alone|hooked|charmed",
    r"ever since|after this job|whenever I|thinking about|keep (?:coming back|thinking|sketching)",
    r"look(?:ing)? forward to (?:meeting|working|the|our)",
    r"a (?:\w+ )?(?:pleasure|treat|joy|delight|fun \w+)|fun|lively|absorbing|lovely|wonderful|made up my mind",
    r"motivat\w+|convinced",
)


_DATE: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d-\d\d-\d\d")
_PHONE: Final = re.compile(r"\+?\d[\d ()-]{4,}\d")
_ENDINGS: Final = ("ies", "es", "s", "ing", "ed", "ly", "'s")
_OWN_WORDS: Final = 2
"""Words out of stock that make a text specific."""
_FACT_WORDS: Final = 2
"""Words shared with a fact on record that do so, or all of a shorter one's."""


def says_interest(reading: Reading) -> bool:
    """Whether the text says that the writer likes or wants something here."""
    return next(reading.matches(pattern(*_INTEREST)), None) is not None


def is_specific(reading: Reading, context: Context) -> bool:
    """Whether the text holds something that only this employer could be told."""
    spoken = _content(reading, context)
    for fact in context.facts:
        told = {word for word in re.findall(r"\w+", fact.lower()) if word not in STOCK}
        if told and len(told & spoken) >= min(_FACT_WORDS, len(told)):
            return True
    return len(spoken) >= _OWN_WORDS


def _content(reading: Reading, context: Context) -> set[str]:
    """The body's words out of stock, without names, dates and numbers to ring."""
    names = {part.lower() for name in context.allowed for part in re.findall(r"\w+", name)}
    names |= {name.lower() for name in reading.letter.names}
    phones = [match.span() for match in _PHONE.finditer(reading.seen)]
    return {
        word
        for word, place in reading.words
        if len(word) > 1
        and not _is_stock(word)
        and word.removesuffix("'s") not in names
        and not _DATE.fullmatch(word)
        and not any(start <= place < end for start, end in phones)
    }


def _is_stock(word: str) -> bool:
    if word in STOCK or ("'" in word and word.partition("'")[0] in STOCK):
        return True
    if "-" in word and all(part in STOCK for part in word.split("-")):
        return True
    return any(word.endswith(end) and word[: -len(end)] in STOCK for end in _ENDINGS)


def is_warm(reading: Reading, context: Context) -> bool:
    """Whether the text says that the role is wanted and why this one."""
    return says_interest(reading) and is_specific(reading, context)


def flatness(reading: Reading, context: Context) -> Iterator[Hit]:
    """What is missing: a word of interest, a reason that fits only here, or both (T14)."""
    if not context.interested:
        return
    if not says_interest(reading):
        yield Hit(softer="say plainly that you would like this role, and why")
    elif not is_specific(reading, context):
        yield Hit(softer="add one reason that fits only this employer: a topic of theirs, a need, a proof of yours")
