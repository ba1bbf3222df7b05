"""Turns inks and grounds into terminal styles of the current theme.

Invariant: the same ink on the same ground is the same style object for as long as the theme stays, so strips compare
and cache cheaply.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from followup_tui.tui.present import Ink, Line, Span, width_of


class Ground(enum.Enum):
    """What a line is drawn on."""

    BOARD = "board"
    CARD = "card"
    CHOSEN = "chosen"
    """The selected card or row of the pane that has the keys."""
    RESTING = "resting"
    """The selected card or row of the other pane."""
    BAR = "bar"


_SHARE: Final[dict[Ink, tuple[str, float]]] = {
    Ink.TEXT: ("foreground", 0.88),
    Ink.TITLE: ("foreground", 1.0),
    Ink.FAINT: ("foreground", 0.68),
    Ink.QUIET: ("foreground", 0.68),
    Ink.RULE: ("foreground", 0.22),
    Ink.ACCENT: ("primary", 1.0),
    Ink.KEY: ("accent", 1.0),
    Ink.OVERDUE: ("error", 1.0),
    Ink.DUE: ("warning", 1.0),
    Ink.MISSING: ("warning", 1.0),
    Ink.DONE: ("success", 0.86),
    Ink.OFFER: ("success", 1.0),
}
"""The theme colour of each ink, and how much of it shows over the ground."""

_BOLD: Final = frozenset({Ink.TITLE, Ink.KEY, Ink.ACCENT, Ink.OVERDUE})
_TINT: Final[dict[Ground, float]] = {Ground.CHOSEN: 0.15, Ground.RESTING: 0.09}
_MORE: Final = 0.14
_EDGE_OF_QUIET: Final = 0.32


class Inks:
    """The styles of one theme."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """`variables` are the theme's, as Textual hands them out."""
        self._colors = {
            name: Color.parse(variables[name])
            for name in ("foreground", "background", "surface", "primary", "accent", "error", "warning", "success")
        }
        self._styles: dict[tuple[Ink, Ground], Style] = {}
        self._edges: dict[tuple[Ink, Ground], Style] = {}
        self._blanks: dict[tuple[int, Ground], Strip] = {}
        self.is_plain = all(color.ansi is None and color.a == 1 for color in self._colors.values())
        """Whether every style names its colours outright, so that no filter has to translate them."""

    def style(self, ink: Ink, ground: Ground = Ground.BOARD) -> Style:
        """Text of that ink on that ground."""
        found = self._styles.get((ink, ground))
        if found is None:
            name, share = _SHARE[ink]
            # What is faint elsewhere has to stand out a little more from the tinted ground to be read.
            share = min(1.0, share + _MORE) if ground is Ground.CHOSEN else share
            found = self._make(name, share, ground, bold=ink in _BOLD)
            self._styles[ink, ground] = found
        return found

    def edge(self, ink: Ink, ground: Ground) -> Style:
        """The edge of a card in the colour of its state."""
        found = self._edges.get((ink, ground))
        if found is None:
            name, share = ("foreground", _EDGE_OF_QUIET) if ink in (Ink.QUIET, Ink.DONE) else _SHARE[ink]
            found = self._edges[ink, ground] = self._make(name, share, ground, bold=False)
        return found

    def strip(self, line: Line, ground: Ground = Ground.BOARD, edge: Segment | None = None) -> Strip:
        """A line as a strip, after an edge if one is given."""
        segments = [Segment(text, self.style(ink, ground)) for text, ink in _merged(line)]
        if edge is not None:
            segments.insert(0, edge)
        return Strip(segments, width_of(line) + (edge.cell_length if edge else 0))

    def blank(self, width: int, ground: Ground = Ground.BOARD) -> Strip:
        """An empty stretch."""
        strip = self._blanks.get((width, ground))
        if strip is None:
            strip = Strip([Segment(" " * width, self.style(Ink.TEXT, ground))] if width else [], width)
            self._blanks[width, ground] = strip
        return strip

    def _make(self, name: str, share: float, ground: Ground, *, bold: bool) -> Style:
        back = self._ground(ground)
        color = _mix(back, self._colors[name], share)
        background = None if back.a == 0 else back.rich_color
        faint = share < 0.7 and color.ansi is not None
        # Where a theme has no colours to blend, the selection is told by reversing.
        reverse = ground is Ground.CHOSEN and self._colors["surface"].a == 0
        return Style(color=color.rich_color, bgcolor=background, bold=bold or None, dim=faint, reverse=reverse)

    def _ground(self, ground: Ground) -> Color:
        surface = self._colors["surface"]
        if ground is Ground.BOARD:
            return self._colors["background"]
        return _mix(surface, self._colors["primary"], _TINT[ground]) if ground in _TINT else surface


def _mix(back: Color, front: Color, share: float) -> Color:
    """Part of a colour over another; ANSI colours and see-through grounds cannot be blended."""
    if back.a == 0 or front.ansi is not None or back.ansi is not None:
        return back if share < 0.3 else front
    return back.blend(front, share)


def _merged(line: Line) -> list[Span]:
    """The line in fewer pieces: spaces look the same in any ink, and every piece costs bytes on the way out."""
    made: list[Span] = []
    for text, ink in line:
        if made and (ink is made[-1][1] or not text.strip(" ")):
            made[-1] = (made[-1][0] + text, made[-1][1])
        elif made and not made[-1][0].strip(" "):
            made[-1] = (made[-1][0] + text, ink)
        elif text:
            made.append((text, ink))
    return made
