"""A text as the checks read it: without what is quoted, with one kind of apostrophe, each character in its place.

Invariant: every form of the text has the text's own length, so that a span in one is a span in all of them.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import Final

from followup_tui.words.letter import Letter, Span, parts

QUOTED: Final = "\ufffc"
"""Stands for each quoted character: neither a letter nor a blank, so that no phrase reaches across."""

_SAME: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " "})
_QUOTED_LINE: Final = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_QUOTATION: Final = re.compile(r"“[^”“]{1,2000}”|«[^»«]{1,2000}»|„[^“”„]{1,2000}[“”]|\"[^\"]{1,2000}\"")
_PARAGRAPH_END: Final = re.compile(r"\n\s*\n")
WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
"""A word, with its hyphens and apostrophes."""
_SENTENCE: Final = re.compile(r"[^.!?…\n]+(?:[.!?…]+|\n|\Z)")
_ABBREVIATED: Final = re.compile(r"\b(mr|mrs|ms|mx|dr|prof|st|e\.g|i\.e|a\.m|p\.m)\.(?=\s)", re.IGNORECASE)


class Reading:
    """One text, read once for all checks."""

    def __init__(self, text: str) -> None:
        self.text = text
        same = text.translate(_SAME)
        self.own = _QUOTED_LINE.sub(_blank, same)
        """Without quoted lines, with what stands between quotation marks."""
        self.seen = _QUOTATION.sub(_blank_quotation, self.own)
        """Without quoted lines and quotations."""

    @functools.cached_property
    def letter(self) -> Letter:
        """The parts of the message."""
        return parts(self.seen)

    @functools.cached_property
    def body(self) -> Span:
        """What stands between greeting and sign-off."""
        return self.letter.body

    @functools.cached_property
    def words(self) -> list[tuple[str, int]]:
        """The body's words in lower case, each with where it begins."""
        return [(match[0].lower(), match.start()) for match in WORD.finditer(self.seen, *self.body)]

    @functools.cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the body; a line break within a paragraph does not end one."""
        start, end = self.body
        flat = re.sub(r"\n(?![ \t]*(?:\n|- ))", " ", self.seen)
        flat = _ABBREVIATED.sub(lambda match: match[0][:-1] + " ", flat)
        return [Span(*match.span()) for match in _SENTENCE.finditer(flat, start, end) if match[0].strip()]

    def sentence(self, place: int) -> Span | None:
        """The sentence in which this character stands; outside the body there is none."""
        at = bisect.bisect_right(self.sentences, place, key=lambda one: one.start) - 1
        if at >= 0 and place < self.sentences[at].end:
            return self.sentences[at]
        return None

    def matches(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Where the pattern occurs in what is not quoted."""
        return (Span(*match.span()) for match in pattern.finditer(self.seen))

    def line(self, place: int) -> int:
        """The line, counted from 1, in which this character stands."""
        return bisect.bisect_left(self._breaks, place) + 1

    @functools.cached_property
    def _breaks(self) -> list[int]:
        return [place for place, one in enumerate(self.text) if one == "\n"]


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if one == "\n" else QUOTED for one in match[0])


def _blank_quotation(match: re.Match[str]) -> str:
    """A quotation, blanked; one that runs on into another paragraph is a stray mark and stays."""
    return match[0] if _PARAGRAPH_END.search(match[0]) else _blank(match)
