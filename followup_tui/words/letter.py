"""Finds the parts of a message: subject, greeting, body and sign-off, so that the checks look at what was written anew.

Invariant: the parts are spans of the text as it stands, in that order, and do not overlap; each may be empty.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import msgspec

_SUBJECT: Final = re.compile(r"\s*subject:[^\n]*(?:\n|\Z)", re.IGNORECASE)
_HONORIFIC: Final = r"(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|madam|father|judge)\b\.?"
_GREETING: Final = re.compile(
    rf"\s*(?:(?:dear|hi|hello|hey|good\s(?:morning|afternoon|evening|day)|greetings|to\s(?:the|whom))\b"
    rf"|{_HONORIFIC}(?=\s+\w))"
    rf"(?:\s+(?:{_HONORIFIC}|[\w'’-]+)){{0,6}}?\s*(?:[,:!.—]+|\n)",
    re.IGNORECASE,
)
_CLOSING_WORDS: Final = (
    r"(?:(?:with|my|many|kind|kindest|best|warm|warmest|very|yours|all|the|good|friendly|cordial)\s+)*"
    r"(?:regards|wishes|best|sincerely|faithfully|truly|thanks|thank\s+you|cheers|greetings|respectfully|warmly|cordially|love|(?:talk|speak|see\s+you|chat)\s+soon|thanking\s+you)"
    r"(?:\s+(?:again|in\s+advance|a\s+lot|yours))?"
)
_NAME: Final = r"(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,3}"
_CLOSING: Final = re.compile(
    rf"(?:(?<=\n)|(?<=[.!?…]\s)){_CLOSING_WORDS}\s*(?:[,.!—-]\s*(?:{_NAME})?[ \t]*|(?=\n|\Z))(?:\n|\Z)", re.IGNORECASE
)
_NAME_ALONE: Final = re.compile(r"(?:(?<=\n)|(?<=[.!?…]\s))[ \t]*[A-Z][\w.'’-]*(?:[ \t]+[A-Z][\w.'’-]*){0,3}\s*\Z")
_TAIL: Final = 400
"""Characters from the end within which a sign-off stands, with the lines of the signature."""

_CAPITALISED: Final = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]+")
_NO_NAMES_TEXT: Final = """
Dear Hi Hello Hey Good Morning Afternoon Evening Day Greetings To The Whom Mr Mrs Ms Mx Miss Dr Prof Professor Sir
Madam Sirs Father Judge Team There Again Kind Kindest Best Warm Warmest Regards Wishes Yours Sincerely Faithfully
Truly Thanks Thank You Cheers Respectfully Warmly Love With My Many All Very Phone Hiring Manager Committee Panel
Selection Colleagues
"""
_NO_NAMES: Final = frozenset(_NO_NAMES_TEXT.split())


class Span(NamedTuple):
    """Characters of a text, `start` up to but without `end`."""

    start: int
    end: int


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """Where the parts of a message stand."""

    subject: Span
    greeting: Span
    body: Span
    closing: Span
    names: tuple[str, ...] = ()
    """Words of names found in greeting and sign-off, longest first."""


def parts(text: str) -> Letter:
    """The parts of the message."""
    subject = _SUBJECT.match(text)
    start = subject.end() if subject else 0
    greeting = _GREETING.match(text, start)
    opened = greeting.end() if greeting else start
    closed = max(_closing(text), opened)
    named = f"{text[start:opened]} {text[closed:]}"
    found = {name for name in _CAPITALISED.findall(named) if name not in _NO_NAMES}
    return Letter(
        subject=Span(0, start),
        greeting=Span(start, opened),
        body=Span(opened, closed),
        closing=Span(closed, len(text)),
        names=tuple(sorted(found, key=lambda name: (-len(name), name))),
    )


def _closing(text: str) -> int:
    """Where the sign-off begins; the end of the text when there is none."""
    tail = max(0, len(text) - _TAIL)
    signed = [match.start() for match in _CLOSING.finditer(text, tail)]
    if signed:
        return signed[-1]
    alone = _NAME_ALONE.search(text, tail)
    return alone.start() if alone else len(text)
