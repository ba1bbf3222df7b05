"""Tells whose troubles and demands a sentence speaks of: what is said of others, or in praise, is harmless (T1 to T7).

Invariant: what the writer says of themselves, and what follows a "but", is never spared.
"""

from __future__ import annotations

import re
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.warm.interest import LIKING

_PEOPLE: Final = (
    r"(?:people|persons|famil(?:ies|y)|couples?|tenants?|clients?|callers?|customers?|patients?|residents?|households?"
    r"|guests?|visitors?|members|students?|pupils?|borrowers?|claimants?|debtors?|farmers?|workers?|users?|women|men"
    r"|ladies|youngsters?|teenagers?|refugees?|neighbours?|mothers|fathers|parents|children|victims?|survivors?"
    r"|passengers?|motorists?|travellers?|dispatchers?|volunteers?|nurses|doctors|clerks?|colleagues?|officers?"
    r"|readers?|listeners?|subscribers?|buyers?|suppliers?|widows?|veterans?|prisoners?|inmates|addicts?|strangers?)"
)
_SELF: Final = r"I(?:'m| am| was)(?: \w+){0,5} who|(?:me|us),? who|I|we|my|our|me|us|myself|mine"
_SUBJECT: Final = (rf"(?P<own>{_SELF})|who(?:se|m)?|{_PEOPLE}|themselves",)
_OWN: Final = (_SELF,)
_OF_OTHERS: Final = re.compile(rf"\s+(?:\w+\s+)?{_PEOPLE}\b(?!\s+(?:like|with|of)\b)", re.IGNORECASE)
"""Of whom a word is said that stands before them, as in "desperate clients"."""
_TOLD: Final = (
    r"thank(?:s|ing)?(?: you)? (?:\w+ )?for (?:[\w'-]+ ){0,6}?(?:how|that|about|of|on|where|why|what)",
    r"(?:when|what) you (?:said|told (?:me|us))|you (?:\w+ )?(?:described|explained|showed|taught)|told me about",
)
"""What opens the account of somebody else's work."""
_POINT: Final = (r"(?:your|the) (?:\w+ )?(?:point|rule|idea|remark|advice|example|principle|motto) (?:that|of|about)",)
"""What the reader said about the work."""
_JOIN: Final = (r"that|how|what|way|where|why|which|who|when|by|rule|idea|from|with",)
"""What joins praise to the thing praised, within so many characters after it."""
_JOINED_WITHIN: Final = 30
_TURN: Final = (r"but|yet|however|though|although|nevertheless|and (?:I|so|now|please|then)|so I|please|because I",)
"""Where an account or praise ends and the writer turns to something else."""
_ASKED_TO: Final = (
    r"you (?:\w+ ){0,2}?(?:said|asked|told|wanted|invited|suggested|encouraged|mentioned|offered|kind enough)(?: (?:as"
    r"|me|us|all|of|that|enough)){0,3} (?:to|I (?:should|could|can|may|might))(?: \w+)? (?:call|ring|phone|write|chase"
    r"|nudge|remind|ask|contact|get|check|follow|let|tell|touch|e-?mail|try|shout|say|send|drop|report|poke|bother"
    r"|pester|bug|text|be in touch)",
)
"""What the reader invited the writer to do."""
_TERMS: Final = (r"(?:\w+ )?at the latest|(?:\w+ ){0,4}immediately|no later than \w+",)
_THEIR_TERMS: Final = (
    r"you(?:'ve)? (?:\w+ )?(?:need|needed|want|wanted|asked|require|required|requested|wrote|set)|they (?:need|want"
    r"|asked|expect)|(?:I'll|will|shall|can) (?:be|have|let|give|send|answer|reply|come|return|sign|confirm|get|reach"
    r"|follow|arrive|bring)",
)
"""Whose date it is where it is theirs, or the writer's own promise."""
_SO_I_ASK: Final = (
    r"so I(?:'m| am| thought I'd| wanted to)(?: just)? (?:ask|ring|call|writ|check|follow|see)\w*|so I (?:add|attach"
    r"|enclose|send|include|will|'ll)",
)
_ASKING_AS: Final = (
    r"(?:calling|ringing|writing|asking|enquiring|getting in touch|contacting you)(?: [\w'-]+){0,3} (?:because|as"
    r"|since)",
)
_AS: Final = (r"as|since",)
_TAKEN: Final = (r"I (?:take it|assume|imagine|gather|suppose|presume)",)
_KNOWN: Final = (
    r"I (?:do |quite |fully |can )?(?:know|understand|see|realise|realize|appreciate)(?: that)?(?: you)?",
    r"(?:please )?(?:do not|don't|you need not|no need to) (?:feel|think)",
)
"""What grants them their own duties, as in "I know that you have to decide"."""
_FINE: Final = (
    r"(?:that's|which is|this is) (?:fine|no problem|no trouble|all right|ok|okay|clear)|no problem|you(?:'ll| will)"
    r" have it",
)
_NEEDY: Final = frozenset({"T1", "T4"})
_INVITED: Final = frozenset({"T3", "T4", "T5", "T7"})
_SPARING: Final = _NEEDY | _INVITED | {"T2", "T6"}


def spared(reading: Reading, rule: str, start: int, end: int) -> bool:
    """Whether these words are said of others or in praise, or are what the reader asked for."""
    sentence = next((one for one in reading.sentences if one.start <= start < one.end), None)
    if rule not in _SPARING or start == end or sentence is None:
        return False
    before, words, after = (
        reading.seen[sentence.start : start], reading.seen[start:end], reading.seen[end : sentence.end],
    )  # fmt: skip
    return (
        (rule in _INVITED and pattern(*_ASKED_TO).search(before + words + after) is not None)
        or (rule in _NEEDY and _is_of_others(before, words, after))
        or (rule == "T5" and (_is_their_date(before, words) or _is_granted(before, after)))
        or (rule == "T7" and _is_plain(before, after))
        or _is_praised(before)
    )


def _is_of_others(before: str, words: str, after: str) -> bool:
    """Whether others are nearest before the words or right after them, or an account of their troubles goes on."""
    if pattern(*_OWN).search(words) is not None:
        return False
    named = [*pattern(*_SUBJECT).finditer(before)]
    told = pattern(*_TOLD).search(before)
    return (
        bool(named and not named[-1]["own"])
        or _OF_OTHERS.match(after) is not None
        or (told is not None and pattern(*_TURN).search(before, told.end()) is None)
    )


def _is_their_date(before: str, words: str) -> bool:
    """Whether it is a date which the reader set, or the writer's own promise."""
    return pattern(*_TERMS).fullmatch(words) is not None and pattern(*_THEIR_TERMS).search(before) is not None


def _is_granted(before: str, after: str) -> bool:
    """Whether what they need or must do is only granted them."""
    return pattern(*_KNOWN).fullmatch(before.strip()) is not None or pattern(*_FINE).search(after) is not None


def _is_plain(before: str, after: str) -> bool:
    """Whether a date or a silence is only the reason for what the writer asks or takes for given."""
    taken = pattern(*_AS).match(before.lstrip()) is not None and pattern(*_TAKEN).search(after) is not None
    asked = pattern(*_ASKING_AS).search(before) is not None or pattern(*_SO_I_ASK).search(after) is not None
    return taken or asked


def _is_praised(before: str) -> bool:
    """Whether praise stands before, and what it praises goes on."""
    for liked in pattern(*LIKING).finditer(before):
        joined = pattern(*_JOIN).search(before, liked.start(), liked.end() + _JOINED_WITHIN)
        if joined is not None and pattern(*_TURN).search(before, liked.end()) is None:
            return True
    return pattern(*_POINT).search(before) is not None
