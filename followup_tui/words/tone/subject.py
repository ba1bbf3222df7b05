"""Tells what a sentence is about: hard words may name the work, and then they say nothing of the reader (T5, T7, T13).

Invariant: what tells the reader off is never taken for a description of the work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.words.letter import Span
from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Find, Hit

_TOPIC: Final = (
    r"(?:exercise|task|test|case|question|module|course|class|talk|discussion|conversation|chapter|article|book|paper"
    r"|thesis|project|working|training|advice|clinic|seminar|study|campaign|learned|learnt|taught)s?"
    r"(?: [\w'-]+){0,3}? (?:about|on|against|into|around)"
    r"(?: (?!(?:your|my|this|that|how|you|i|was|were|is|are|being|it|felt|seemed|proved|me|us)\b)[\w'-]+,?){0,5} $"
)
"""Before a word, what makes it the subject of some work: "the exercise about"."""
_OF_LAW: Final = r"un ?fair|discriminat\w+|misleading|bias|corrupt\w*|prejudic\w*|unjust|racism|sexism|unlawful|scam"
"""What a law, a study or a campaign may be about, too."""
_LEGAL: Final = r" (?:contract|dismissals?|trading|clauses?|labels?|terms)"


def is_subject(before: str, word: str, after: str) -> bool:
    """Whether the word names what a law, a study or a piece of work is about."""
    if pattern(_OF_LAW).fullmatch(word) is None:
        return False
    return re.match(_LEGAL, after) is not None or pattern(_TOPIC).search(before) is not None


_OF_THE_WORK: Final = (
    r"(?:I|we)(?:'ve| have)?(?: \w+){0,2} (?:liked|enjoyed|loved|admired|learned|learnt|remember|was impressed|was"
    r" struck|found it|cut|halved|reduced|built|ran|led|worked)|impress\w*|refreshing|fascinat\w*"
    r"|interesting|(?:a|the) lesson|stayed with me|made me think|attach\w*|enclosed?|a sample",
    r"you also|you (?:wanted|need|needed|wrote|mentioned|described|showed me)(?! (?:me|us|to|you))"
    r"|in my (?:\w+ )?(?:last|old|present|current|previous|former)|(?:your|the|a) (?:\w+ )?(?:rule|point|idea|approach"
    r"|story|habit|question|example|tour) (?:that|about|of|on)|people who(?! gi)|families|patients|callers"
    r"|customers|tenants|residents|pupils|users",
)
"""What describes: something liked or learned, work done, papers sent, the people whom the work is for."""


_TURN: Final = (r"but|yet|however|though|although",)


def apart_from_the_work(find: Find) -> Find:
    """What this finds outside sentences that describe the work; what follows a "but" is outside."""

    def found(reading: Reading, context: Context) -> Iterator[Hit]:
        for hit in find(reading, context):
            sentence = next((one for one in reading.sentences if one.start <= hit.start < one.end), None)
            if sentence is None or not _describes(reading.seen, sentence, hit.start):
                yield hit

    return found


def _describes(seen: str, sentence: Span, place: int) -> bool:
    told = pattern(*_OF_THE_WORK).search(seen, *sentence)
    return told is not None and pattern(*_TURN).search(seen, sentence.start, place) is None
