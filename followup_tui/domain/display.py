"""The one boundary that user text crosses on its way to a screen or terminal, so that no text can act there.

Invariant: what comes out holds no control, no character that is invisible or turns the writing direction, no line
break and at most the asked number of characters; passing it through again changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

REPLACEMENT: Final = "\ufffd"
"""Stands for a character that must not be drawn and has no picture of its own."""

NEWLINE: Final = "⏎"
"""Stands for a line break in a text shown on one line."""

ELLIPSIS: Final = "…"
"""Ends a text that was cut."""

_MARKS_IN_A_ROW: Final = 4
"""Combining marks kept on one character; no language in use needs more."""

_ROOM: Final = 4
"""Characters looked at for each one shown, as surplus marks are dropped."""

_PICTURES: Final[dict[int, int | str]] = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    ord("\t"): " ",
    ord("\n"): NEWLINE,
}
"""C0 and DEL → their visible pictures; tab and newline apart."""

_LATIN_END: Final = "\u0300"
"""A printable text of characters before this one holds nothing that has to be replaced."""

# Patterns are kept as text: compiling them takes longer than showing a screenful that needs none.
_HIDDEN: Final = (
    "["
    "\x80-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5"  # C1, soft hyphen, joiners and fillers without a glyph
    "\u180b-\u180f\u200b\u200c\u200e\u200f"  # Mongolian selectors, zero width, direction marks
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0"  # separators, bidi, word joiners, fillers, selectors
    "\ud800-\udfff\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff"  # surrogates, non-characters, interlinear marks
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"  # signs that swallow the digits after them
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # layout of hieroglyphs, shorthand, music
    "\U000e0000-\U000e0fff"  # tags and further variation selectors
    "]"
)
_EMOJI: Final = "\u2190-\u23ff\u2440-\u2bff\U0001f000-\U0001faff"
_LOOSE_JOINER: Final = f"(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
"""Zero-width joiners elsewhere than between two emoji."""

_LOOSE_SELECTOR: Final = (
    f"(?<![{_EMOJI}#*0-9\xa9\xae\u203c\u2049\u2122\u2139\u3030\u303d\u3297\u3299])[\ufe0e\ufe0f]"
)
"""Text and emoji selectors elsewhere than after a symbol that has both forms."""


def show(text: str, limit: int = 200) -> str:
    """The text made safe for one line of a screen, at most `limit` characters (1 or more).

    A control turns into its picture (␛), a line break into ⏎, a tab into a space; what is invisible or turns the
    writing direction into U+FFFD; a fifth combining mark in a row is dropped; a text cut short ends in "…".
    """
    if len(text) <= limit and text.isprintable() and (text.isascii() or max(text) < _LATIN_END):
        return text
    start = text[: limit - 1]
    if len(text) > limit and start.isascii() and start.isprintable():
        return start + ELLIPSIS
    # Cut first: a name may be a megabyte long.
    shown = text[: _ROOM * limit + 1].replace("\r\n", "\n").translate(_PICTURES)
    shown = re.sub(_HIDDEN, REPLACEMENT, shown)
    shown = re.sub(_LOOSE_SELECTOR, REPLACEMENT, shown)
    shown = _few_marks(re.sub(_LOOSE_JOINER, REPLACEMENT, shown))
    if len(shown) <= limit and len(text) <= _ROOM * limit + 1:
        return shown
    return shown[: limit - 1].rstrip("\u200d") + ELLIPSIS


def show_block(text: str, limit_lines: int, limit: int) -> list[str]:
    """The lines of a text, each made safe as by `show`; at most `limit_lines` (1 or more), with "…" for the rest."""
    lines = text.split("\n", limit_lines)
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    shown = [show(line.removesuffix("\r"), limit) for line in lines[:limit_lines]]
    if len(lines) > limit_lines:
        shown[-1] = ELLIPSIS
    return shown


def _few_marks(text: str) -> str:
    """The text without surplus combining marks; one at its very start, which would sit on the frame, is replaced."""
    kept: list[str] = []
    row = 0
    for one in text:
        marks = unicodedata.category(one) in ("Mn", "Me")
        row = row + 1 if marks else 0
        if marks and not kept:
            kept.append(REPLACEMENT)
            row = 0
        elif row <= _MARKS_IN_A_ROW:
            kept.append(one)
    return "".join(kept)
