"""Keeps a spreadsheet from running what a cell says, and takes that protection off again.

Invariant: for every text, `bare(guarded(text))` is that text.
"""

from __future__ import annotations

import re
from typing import Final

_STARTS: Final = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""With what a formula begins, full-width signs too (OWASP, CSV injection; LF since their pull request 1116)."""

_RISKY: Final = re.compile(f"'*[{_STARTS}]")
_GUARDED: Final = re.compile(f"'+[{_STARTS}]")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs: with a quote before what looks like a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def bare(text: str) -> str:
    """The text of a cell that was guarded."""
    return text[1:] if _GUARDED.match(text) else text
