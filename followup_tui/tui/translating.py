"""Translates the terminal's own colours for the themes that do without them.

Invariant: it never fails, whatever the background is. Right after a change of theme that may still be the terminal's
own, with which Textual's translation cannot blend anything faint: it ended the program.
"""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import ANSIToTruecolor

_UNKNOWN: Final = Color(0, 0, 0)


class Translation(ANSIToTruecolor):
    """Textual's translation, with black where what lies behind a text is not known."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same pieces of a line in colours of the theme."""
        return super().apply(segments, background if background.ansi is None else _UNKNOWN)
