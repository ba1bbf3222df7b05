"""Measures text in terminal cells, so that columns line up whatever script a name is written in.

Invariant: what `fit` and `pad` return is never wider than asked for.
"""

from __future__ import annotations

import functools
import re
import unicodedata

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_EMOJI_STYLE = "\ufe0f"
_JOINER = "\u200d"


def width(text: str) -> int:
    """How many cells the text takes: wide characters two, marks set upon others none."""
    if text.isascii():
        return len(text)
    others = _NOT_ASCII.findall(text)
    return len(text) - len(others) + sum(map(_cells, others))


@functools.cache
def _cells(one: str) -> int:
    if one == _JOINER or unicodedata.category(one) in ("Mn", "Me"):
        return 1 if one == _EMOJI_STYLE else 0
    return 2 if unicodedata.east_asian_width(one) in "WF" else 1


def fit(text: str, cells: int) -> str:
    """The text, cut to that many cells; a cut one ends in "…"."""
    if width(text) <= cells:
        return text
    return f"{_head(text, cells - 1).rstrip()}…" if cells > 0 else ""


def _head(text: str, cells: int) -> str:
    """As much of the text as so many cells hold."""
    used = 0
    for place, one in enumerate(text):
        used += _cells(one)
        if used > cells:
            return text[:place]
    return text


def pad(text: str, cells: int) -> str:
    """The text cut or filled with spaces to exactly that many cells."""
    cut = fit(text, cells)
    return cut + " " * (cells - width(cut))


def wrap(text: str, cells: int, indent: str = "", first: str = "") -> list[str]:
    """The text in lines of at most that many cells, broken at spaces; `first` and `indent` begin them.

    A word longer than a line, such as a path or a link, is broken where the line ends, for its end matters too.
    """
    lines, line, bare = [], first, True
    for word in text.split():
        joined = line + word if bare else f"{line} {word}"
        if width(joined) > cells and not bare:
            lines.append(line)
            joined = indent + word
        while width(joined) > cells and width(indent) < cells - 1:
            lines.append(_head(joined, cells))
            joined = indent + joined[len(lines[-1]) :]
        line, bare = joined, False
    return [fit(one, max(cells, 1)) for one in [*lines, line]]
