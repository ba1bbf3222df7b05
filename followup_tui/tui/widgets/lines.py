"""Widgets of one line each: the header, the banner, the strip of interviews to come, and the line of keys.

Invariant: setting the same content again repaints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from followup_tui.tui.present import Ink, Line, Span, fitted, spread, width_of
from followup_tui.tui.widgets.inks import Ground, Inks
from followup_tui.tui.widgets.pane import Drawn


class OneLine(Drawn):
    """A line laid out anew for each width by what it was given."""

    DEFAULT_CSS: ClassVar[str] = "OneLine { height: 1; }"
    ground: ClassVar[Ground] = Ground.BOARD

    def __init__(self, inks: Callable[[], Inks], *, id: str) -> None:
        super().__init__(inks, id=id)
        self._layout: Callable[[int], Line] = lambda _: ()
        self._drawn: tuple[Line, Inks] | None = None
        self._strip: Strip | None = None

    def lay(self, layout: Callable[[int], Line]) -> None:
        """Show what `layout` makes for a width in cells."""
        self._layout = layout
        width = self.size.width
        if width and self._drawn != (self._line(width), self.inks()):
            self.refresh(Region(0, 0, width, 1))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is but one)
        """The line."""
        source = (self._line(self.size.width), self.inks())
        if self._strip is None or source != self._drawn:
            self._drawn = source
            margin = self.inks().blank(1, self.ground)
            self._strip = Strip.join([margin, self.inks().strip(source[0], self.ground), margin])
        return self._strip

    def _line(self, width: int) -> Line:
        return fitted(self._layout(width - 2), max(0, width - 2))


class HeaderLine(OneLine):
    """The name, what is owed in numbers, whether all is saved, and the clock."""

    ground = Ground.BAR

    def tell(self, counts: Line, saved: Span, clock: str) -> None:
        """Set all of it; what does not fit gives way from the right of the left half."""

        def layout(width: int) -> Line:
            right: Line = ((" ", Ink.TEXT), saved, ("   ", Ink.TEXT), (clock, Ink.TEXT))
            room = width - width_of(right) - width_of(counts)
            title: Line = (("followup", Ink.ACCENT), ("   ", Ink.TEXT)) if room >= 11 else ()
            if room < 0:
                right = ((" ", Ink.TEXT), (clock, Ink.TEXT))
            return spread((*title, *counts), right, width)

        self.lay(layout)


class Hint(NamedTuple):
    """A key in the key line."""

    command: str
    key: str
    title: str
    applies: bool


class KeyLine(OneLine):
    """The keys that make sense now, clickable; or one line that has to be said."""

    ground = Ground.BAR

    class Clicked(Message):
        """A key was clicked on."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command
            """The command's id."""

    def __init__(self, inks: Callable[[], Inks], *, id: str) -> None:
        super().__init__(inks, id=id)
        self._hints: tuple[Hint, ...] = ()
        self._said: Span | None = None
        self._places: list[tuple[range, str]] = []

    def offer(self, hints: Sequence[Hint]) -> None:
        """The keys to show while nothing has to be said."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self._lay_all()

    def say(self, text: str, ink: Ink = Ink.TEXT) -> None:
        """Say one line, safe to show, until it is cleared."""
        self._said = (text, ink)
        self._lay_all()

    def clear(self) -> None:
        """Back to the keys."""
        if self._said is not None:
            self._said = None
            self._lay_all()

    @property
    def said(self) -> str:
        """What is being said, or nothing."""
        return self._said[0] if self._said else ""

    def on_click(self, event: events.Click) -> None:
        """Run the key under the mouse."""
        for place, command in self._places:
            if event.x - 1 in place:
                self.post_message(self.Clicked(command))

    def _lay_all(self) -> None:
        self.lay(lambda width: (self._said,) if self._said else self._keys(width))

    def _keys(self, width: int) -> Line:
        line: list[Span] = []
        places: list[tuple[range, str]] = []
        *hints, last = self._hints or (Hint("", "", "", False),)
        tail: Line = ((last.key, Ink.KEY), (f" {last.title}", Ink.TEXT))
        width -= width_of(tail) + 2
        for hint in hints:
            faint = not hint.applies
            piece: list[Span] = [(hint.key, Ink.FAINT if faint else Ink.KEY), (f" {hint.title}", Ink.FAINT)]
            if not faint:
                piece[1] = (f" {hint.title}", Ink.TEXT)
            start = width_of(line) + (3 if line else 0)
            end = start + width_of(piece)
            if end > width:
                continue
            line += [("   ", Ink.TEXT), *piece] if line else piece
            places.append((range(start, end), hint.command))
        places.append((range(width + 2, width + 2 + width_of(tail)), last.command))
        self._places = places
        return (*fitted(line, width + 2), *tail)
