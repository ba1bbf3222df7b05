"""What must be put right before a text goes out at all: gaps, other people's names, length and asks (T15).

Invariant: what is quoted may hold others' names and questions, but a gap that was left unfilled shows everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Channel
from followup_tui.words.compose import count_words
from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import ASKING, ONE_ASK
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

LONGEST: Final = 180
"""Words of a written text."""

_GAP: Final = re.compile(r"\{[^{}\n]{0,80}\}+|\[[^\[\]\n]{0,80}\]|<<[^<>\n]{0,80}>>")
_REQUEST: Final = (
    r"(?:could|would|can) you|please (?:let me know|tell me|send|call|write|confirm)",
    r"let me know (?:if|when|whether|how|what|where|about)|(?:may|might) I ask",
    r"(?:would )?(?:appreciate|welcome|be grateful for) (?:an? )?(?:\w+ )?(?:update|word|answer|line|news)",
)
"""What asks without a question mark."""
_ANNOUNCED: Final = (
    r"(?:calling|writing|getting in touch|contacting you|message is) (?:\w+ )?(?:to ask|about|regarding|concerning"
    r"|with a question)",
    r"I(?:'d| would) (?:like|love) to (?:know|ask|hear (?:about|when|where))",
    r"(?:so|and) (?:I'm|here I am|I am|I thought I'd|I'd|here's|that's) (?:\w+ )?(?:ask|check|chas|follow|call|ring"
    r"|writ|look|see|what I'm doing|the nudge|the reminder|my)\w*|so here I am|here's (?:the|your|my) (?:nudge"
    r"|reminder|call)",
    r"I wonder(?:ed)? (?:if|when|whether)|(?:to|I) ask (?:when|whether|how|where|about|if)",
)
"""What announces a question, and asks where none follows."""
_OFFERED: Final = (
    r"anything (?:else )?(?:missing|more|further|that would help|(?:I can|I could|you need|you would like))",
    r"is this (?:still )?a good|good (?:moment|minute|time)",
    r"if you (?:need|have|would like|want)|you can reach me|a (?:call|one-line|short|single)|do you prefer",
    r"how shall we|feel free|should you|if (?:that|this|it) (?:is|isn't|does|doesn't|would|wouldn't|suits?)|if you'd"
    r" rather",
    r"may I ask (?:you )?(?:just )?(?:one|a) (?:\w+ )?(?:question|thing)",
)
"""Questions that offer something rather than ask for it."""


def gaps(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Places still to be filled in, quoted text included, quoted lines apart."""
    for match in _GAP.finditer(reading.own):
        yield Hit(*match.span(), softer="fill the gap in")


def strangers(reading: Reading, context: Context) -> Iterator[Hit]:
    """Names, roles and employers of another application."""
    for name in context.foreign:
        written = r"\s+".join(re.escape(part) for part in name.split())
        if not written:
            continue
        for match in re.finditer(rf"(?<!\w){written}(?!\w)", reading.seen):
            if not _belongs(reading.seen, match.start(), match.end(), context.allowed):
                yield Hit(*match.span(), softer=f"“{name}” belongs to another application")


def _belongs(text: str, start: int, end: int, allowed: tuple[str, ...]) -> bool:
    """Whether these characters are part of a name that may stand there: "Ann" of "Ann Lee"."""
    for name in allowed:
        reach = max(0, end - len(name)), min(len(text), start + len(name))
        if name and name in text[reach[0] : reach[1]]:
            return True
    return False


def length(reading: Reading, context: Context) -> Iterator[Hit]:
    """A written text that is too long to be read at once."""
    words = text_words(reading)
    if context.channel is not Channel.PHONE and words > LONGEST:
        yield Hit(softer=f"cut it to {LONGEST} words; it has {words}")


def text_words(reading: Reading) -> int:
    """Words of the text without its subject and without quoted lines."""
    return count_words(reading.own[reading.letter.subject.end :].replace("\ufffc", ""))


def asks(reading: Reading, context: Context) -> Iterator[Hit]:
    """A status message that asks nothing, and a written one that asks two things."""
    sentences = [(span, reading.seen[span.start : span.end]) for span in reading.sentences]
    wanting = [(span, told) for span, told in sentences if not pattern(*_OFFERED).search(told)]
    found = [span for span, told in wanting if "?" in told or pattern(*_REQUEST).search(told)]
    found = found or [span for span, told in wanting if pattern(*_ANNOUNCED).search(told)][:1]
    if context.purpose in ASKING and not found:
        yield Hit(softer="ask one thing: how the timing looks")
    if context.purpose in ONE_ASK and context.channel is not Channel.PHONE and len(found) > 1:
        start, end = found[1]
        text = reading.seen[start:end]
        asked = (start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        yield Hit(*asked, softer="keep the one ask that matters")
