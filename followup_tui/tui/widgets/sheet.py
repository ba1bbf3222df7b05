"""A long list of lines to move on, of which only those in view are drawn.

Invariant: the cursor stands on a line that has a key, if there is any; it follows its line by key when the lines
change, and what is in view stays in view when lines are put before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from followup_tui.tui.present import Ink, Line, fitted
from followup_tui.tui.widgets.inks import Ground, Inks
from followup_tui.tui.widgets.pane import Pane


class SheetLine(Protocol):
    """What the sheet must know of a line."""

    @property
    def key(self) -> Hashable:
        """Names the line; None for one that cannot be selected."""
        ...

    @property
    def group(self) -> int:
        """The number of the day or group it belongs to."""
        ...


L = TypeVar("L", bound=SheetLine)

_KEPT = 2000
"""Drawn lines that are kept at most."""


Draw = Callable[[L, int, bool], Line]
"""Makes a line for a width in cells; True for the first in view, whose head may be out of it."""

Empty = Callable[[int, int], Sequence[Line]]
"""Makes what is shown while there are no lines, for a width and a height."""


class Sheet(Pane, ScrollView, Generic[L], can_focus=True, inherit_bindings=False):
    """Lines with a cursor."""

    DEFAULT_CSS: ClassVar[str] = """
    Sheet { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; scrollbar-color: $panel;
            scrollbar-background: $background; scrollbar-background-hover: $background; }
    """

    class Moved(Message):
        """The cursor stands on another line."""

    class Opened(Message):
        """A line was clicked on twice."""

    def __init__(self, inks: Callable[[], Inks], draw: Draw[L], empty: Empty, *, id: str) -> None:
        super().__init__(inks, id=id)
        self._draw = draw
        self._empty = empty
        self._lines: Sequence[L] = ()
        self._places: dict[Hashable, int] = {}
        self._order: list[int] = []
        """The places that can be selected, ascending."""
        self._at = -1
        self._cache: dict[tuple[int, Ground, bool], tuple[int, Strip]] = {}

    @property
    def line(self) -> L | None:
        """The selected line."""
        return self._lines[self._at] if 0 <= self._at < len(self._lines) else None

    @property
    def first(self) -> bool:
        """Whether the cursor stands on the first line that can be selected."""
        return not self._order or self._at == self._order[0]

    def show(self, lines: Sequence[L], *, at: int | None = None) -> None:
        """Show these lines. The cursor stays with its line; where that is gone, or at first, it goes to `at` or on."""
        old, before = self.line, self._at
        self._lines = lines
        self._places = {one.key: place for place, one in enumerate(lines) if one.key is not None}
        self._order = list(self._places.values())
        kept = self._places.get(old.key) if old is not None else None
        self._cache.clear()
        self._at = self._nearest(before if at is None else at) if kept is None else kept
        self.virtual_size = Size(self.size.width, len(lines))
        if kept is not None:
            self.scroll_to(y=self.scroll_offset.y + kept - before, animate=False, force=True)
        elif at is not None:
            self.scroll_to(y=at, animate=False, force=True)
        self._keep_in_view()
        self.refresh()

    def move(self, by: int) -> bool:
        """Move the cursor by so many lines that can be selected, stopping at the ends; False when it stays."""
        if not self._order:
            return False
        index = bisect_left(self._order, self._at) + by
        return self._go(self._order[min(max(index, 0), len(self._order) - 1)])

    def move_group(self, by: int) -> bool:
        """Move to the first line of the group before or after; False when there is none."""
        here = self.line
        if here is None:
            return False
        groups: dict[int, int] = {}
        for place in self._order:
            groups.setdefault(self._lines[place].group, place)
        order = list(groups)
        index = order.index(here.group) + by
        if by < 0 and groups[here.group] != self._at:
            index += 1  # first back to the beginning of this one
        return 0 <= index < len(order) and self._go(groups[order[index]])

    @property
    def page(self) -> int:
        """How many lines a page key goes."""
        return max(1, self.size.height - 2)

    def move_page(self, by: int) -> bool:
        """Move by pages."""
        return self._go(self._nearest(self._at + by * self.page))

    def restyle(self) -> None:
        """Draw everything anew."""
        self._cache.clear()
        self.refresh()

    def update(self) -> None:
        """Repaint the selected line."""
        if self.is_mounted and self._at >= 0:
            self.refresh_line(self._at)

    def on_resize(self) -> None:
        """Lay the lines out for the new width."""
        self._cache.clear()
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._keep_in_view()

    def on_click(self, event: events.Click) -> None:
        """Select the line clicked on; open it at the second click."""
        self.screen.set_focus(self)
        place = self.scroll_offset.y + event.y
        if place < len(self._lines) and self._lines[place].key is not None:
            self._go(place)
            self.post_message(self.Moved())
            if event.chain == 2:
                self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """A line in view, or one of what stands there while there are none."""
        place, width = self.scroll_offset.y + y, self.size.width
        if not self._lines:
            shown = self._empty(width, self.size.height)
            return self.inks().strip(fitted(shown[y] if y < len(shown) else (), width))
        if place >= len(self._lines):
            return self.inks().blank(width)
        ground = Ground.BOARD
        if place == self._at:
            ground = Ground.CHOSEN if self.has_focus else Ground.RESTING
        known = self._cache.get((place, ground, y == 0))
        if known is None or known[0] != width:
            if len(self._cache) > _KEPT:
                self._cache.clear()
            known = self._cache[place, ground, y == 0] = (width, self._strip(place, ground, width, y == 0))
        return known[1]

    def _strip(self, place: int, ground: Ground, width: int, top: bool) -> Strip:
        edge: Line = (("▌ ", Ink.ACCENT) if place == self._at else ("  ", Ink.TEXT),)
        line = self._draw(self._lines[place], max(0, width - 4), top)
        return self.inks().strip(fitted((*edge, *line), width), ground)

    def _go(self, place: int) -> bool:
        before, self._at = self._at, place
        if before != place:
            self.refresh_line(before)
            self.refresh_line(place)
        self._keep_in_view()
        return before != place

    def _nearest(self, place: int) -> int:
        """The line that can be selected nearest after a place, or the last one before it."""
        if not self._order:
            return -1
        return self._order[min(bisect_left(self._order, place), len(self._order) - 1)]

    def _keep_in_view(self) -> None:
        """Scroll so far that the selected line is seen, and what heads it where it is the first of its group."""
        if self._at < 0 or not self.size.height:
            return
        top = self._at
        while top > 0 and self._lines[top - 1].key is None and self._at - top < 3:
            top -= 1
        low, high = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        if top < low:
            self.scroll_to(y=top, animate=False, force=True)
        elif self._at >= high:
            self.scroll_to(y=self._at - self.size.height + 1, animate=False, force=True)
