"""Brings typed or pasted words about a date into one plain form, so that reading them needs few patterns.

Invariant: what is dropped carries no date; a word that is not known stays, so that it is refused later, not ignored.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Names in the order of `date.weekday`."""

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""Names, January first."""

_NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_PLAIN: Final = {
    **{name[:3]: name for name in (*WEEKDAYS, *MONTHS)},
    "tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday", "sept": "september",
    **{word: str(number) for number, word in enumerate(_NUMBERS, 1)},
    "thirty": "30", "middle": "mid", "beginning": "early", "start": "early", "later": "late",
    "following": "next", "working": "business", "work": "business", "biz": "business",
    "workday": "business day", "workdays": "business days", "bd": "business days",
    "wk": "week", "wks": "weeks", "hrs": "hours",
}
"""Other ways to write a word of the plain form."""

_FILLERS: Final = frozenset({
    "about", "aim", "aiming", "and", "answer", "approximately", "around", "at", "be", "before", "by", "decide",
    "decided", "decision", "expect", "for", "from", "give", "have", "he", "hear", "her", "him", "hiring", "his",
    "hope", "hopefully", "hoping", "hr", "i", "in", "is", "it", "know", "latest", "likely", "made", "make",
    "manager", "maybe", "me", "most", "need", "of", "on", "our", "perhaps", "please", "possibly", "probably",
    "recruiter", "roughly", "said", "say", "says", "she", "should", "so", "some", "sometime", "team", "the",
    "their", "them", "then", "they", "think", "time", "told", "up", "us", "was", "we", "were", "who", "will",
    "within", "would", "you", "your",
})
"""Words that say nothing about which date is meant."""

_MONTH: Final = rf"(?:{'|'.join(f'{name[:3]}[a-z]*' for name in MONTHS)})"
_DAYNAME: Final = rf"(?:{'|'.join(f'{name[:3]}[a-z]*' for name in WEEKDAYS)})"
_UNIT: Final = r"(?:(?:business )?days?|weeks?|months?|hours?)\b"


_Rules = tuple[tuple[str, str], ...]
"""Patterns and what takes their place; kept as text, for they are rarely needed and compiling them takes time."""

_SIMPLE: Final[_Rules] = (
    (r"[’‘`´]", "'"),
    (r"[‐‑−]", "-"),
    (r"[‒–—―]|\.\.+", " – "),
    (r"'ll\b", " will"),
    (r"n't\b", " not"),
    (r"\b(do|did|does)nt\b", r"\1 not"),
    (r"\bthis (?:morning|afternoon|evening)\b|\btonight\b", "today"),
    (r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)|\b\d{1,2}:\d\d\b|\bnoon\b|\bmidday\b", " "),
    (r"\b(?:morning|afternoon|evening)\b", " "),
    (r"\bno later than\b|\bor so\b|\bfrom (?:now|today)\b", " "),
    (r"\bweek after next\b", "overnext week"),
    (r"\bday after tomorrow\b", "overmorrow"),
    (r"\b(?:end|close) of (?:the )?(?:day|business|play)\b|\b[ec]ob\b", "eod"),
    (r"\bweek (?:beginning|starting|commencing)\b", "week of"),
    (rf"\b(?:this )?coming (?={_DAYNAME}\b)", ""),
    (r"\b(?:this )?coming\b", "next"),
    (rf"\b({_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?)-(?=[a-z\d])", r"\1 – "),
    (rf"(?<!\d-)\b({_MONTH})-(?=\d{{1,2}}(?!\d))", r"\1 – "),
    (rf"\b({_DAYNAME})-(?={_DAYNAME}\b)", r"\1 – "),
    (r"(?<![\d/.-])(\d{1,2}(?:st|nd|rd|th)?)-(?=\d{1,2}(?!\d|[-/.]\d))", r"\1 – "),
    (r"\bbetween (.+?) and ", r"\1 – "),
)
"""What is rewritten before anything is looked for; a range comes out with " – " in it."""

_TIDY: Final[_Rules] = (
    (r"(?<=[a-z])-(?=[a-z\d])|(?<=\d)-(?=[a-z])", " "),
    (r"(\d)(?=[a-z])(?!(?:st|nd|rd|th)\b)", r"\1 "),
    (r"'s?(?= |$)|[^\w/.' -]|\.(?!\d)|(?<!\w)-|-(?!\w)", " "),
)
_COUNTED: Final[_Rules] = (
    (r"\b(?:an? )?couple\b", "2"),
    (r"\b(?:an? )?fortnight\b", "2 weeks"),
    (rf"\ban? (?={_UNIT})", "1 "),
    (r"\ban?\b", ""),
    (r"\bnext (?=day\b)", "1 "),
    (r"\b20 (\d)(?= )", r"2\1"),
    (r"\b(?:this|next) (?=\d)", ""),
    (r"^eod$", "today"),
    (r"\beod\b", ""),
)


def simple(words: str) -> str:
    """The words in lower case, with plain quotes, dashes and spaces, and times of day left out."""
    text = unicodedata.normalize("NFKC", words).casefold()
    text = " ".join("".join(one for one in text if unicodedata.category(one) != "Cf").split())
    return _rewritten(text, _SIMPLE)


def plain(text: str) -> str:
    """One phrase of a `simple` text in the form that `spoken.read` knows: "end next week", "5 business days"."""
    tokens = [_PLAIN.get(token, token) for token in _rewritten(text, _TIDY).split()]
    return _rewritten(" ".join(token for token in tokens if token not in _FILLERS), _COUNTED)


def _rewritten(text: str, rules: _Rules) -> str:
    for pattern, new in rules:
        text = re.sub(pattern, new, text, flags=re.ASCII)
    return " ".join(text.split())
