"""Takes out of a note what has to be the same or different by itself, so that only its wording is compared (V1, V5).

Invariant: what is left are words of the note in their order, each with its place; a masked field leaves nothing, a
slot of the skeleton leaves its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from followup_tui.words.likeness.values import Note
from followup_tui.words.reading import WORD, Reading

_PLAIN: Final = frozenset({"E", "until", "slot", "today", "owed"})
"""Fields without a group that are dates and names all the same."""

_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b"
_DATE: Final = re.compile(
    rf"\b(?:(?:{_WEEKDAY}),?\s+)?(?:(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+{_DAY})(?:,?\s+\d{{4}})?\b"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b|\bthe\s+\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """A word of a note in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Bared(NamedTuple):
    """A note made ready for comparing."""

    note: Note
    words: tuple[Word, ...]
    """The body without names, titles, employer, role and dates; greeting and signature are no body (V1)."""
    bones: tuple[str, ...]
    """The same with every fact that was filled in replaced by the name of its slot (V5); empty without facts."""
    ending: tuple[str, ...]
    """The words of the last sentence (V6)."""


def bare(note: Note) -> Bared:
    """The note made ready for comparing."""
    reading = Reading(note.text)
    told = {name: text for name, text in note.facts.items() if _is_content(name)}
    hidden = {name: text for name, text in note.facts.items() if name not in told}
    words = tuple(_words(reading, hidden, {}))
    bones = tuple(word.text for word in _words(reading, hidden, told)) if told else ()
    last = max((span.start for span in reading.sentences if words and span.start <= words[-1].start), default=0)
    return Bared(note, words, bones, tuple(word.text for word in words if word.start >= last))


def _is_content(field: str) -> bool:
    """Whether the field is content: two notes may tell the same facts, in other words."""
    return "." not in field and field not in _PLAIN


def _words(reading: Reading, hidden: Mapping[str, str], told: Mapping[str, str]) -> list[Word]:
    """The body's words; what is hidden leaves nothing, what is told leaves the name of its slot."""
    taken = {place: "" for match in _DATE.finditer(reading.own) for place in range(*match.span())}
    named = {f"name {number}": name for number, name in enumerate(reading.letter.names)}
    for slot, text in sorted({**named, **hidden, **told}.items(), key=lambda one: -len(one[1])):
        for match in _occurrences(text, reading.own):
            for place in range(*match.span()):
                taken.setdefault(place, slot if slot in told else "")
    left: list[Word] = []
    for match in WORD.finditer(reading.own, *reading.body):
        word = Word(match[0].lower(), *match.span())
        slot_of = taken.get(word.start)
        if slot_of is None:
            left.append(word)
        elif slot_of and (not left or left[-1].text != slot_of or taken.get(word.start - 1) != slot_of):
            left.append(word._replace(text=slot_of))
    return left


def _occurrences(text: str, within: str) -> list[re.Match[str]]:
    parts = [re.escape(part) for part in WORD.findall(text)]
    if not parts:
        return []
    written = r"[\W_]+".join(parts)
    return list(re.finditer(rf"(?<!\w){written}(?!\w)", within, re.IGNORECASE))
