"""The Do-next list: what is owed, in order, with a cursor of its own.

Invariant: at most the policy's number of rows is shown unless unfolded, fewer on a low screen; only lines whose strip
changed are repainted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from followup_tui.domain.picture import Picture, Row
from followup_tui.tui.present import Ink, Line, fitted
from followup_tui.tui.present_rows import Columns, columns_for, row_line, title_line
from followup_tui.tui.widgets.inks import Ground, Inks
from followup_tui.tui.widgets.pane import Pane

_AIRY = 30
"""Lines of a screen from which one below the list can be spared."""


class DoNext(Pane):
    """Rows of reminders under a title line."""

    DEFAULT_CSS: ClassVar[str] = "DoNext { height: auto; }"

    class Moved(Message):
        """The cursor stands on another row."""

    class Opened(Message):
        """A row was clicked on twice."""

    def __init__(self, picture: Picture, inks: Callable[[], Inks], *, rows: int, id: str) -> None:
        super().__init__(inks, id=id)
        self._rows = picture.rows
        self._most = rows
        self._private = False
        self._index = 0
        self._first = 0
        self._room = rows
        self.expanded = False
        """Whether the rest is unfolded."""
        self._frame: list[Strip] = []
        self._cache: dict[tuple[str, Ground], tuple[object, Strip]] = {}

    @property
    def row(self) -> Row | None:
        """The selected row."""
        return self._rows[self._index] if self._rows else None

    @property
    def folded(self) -> int:
        """How many rows are not shown and cannot be reached without unfolding."""
        return 0 if self.expanded else max(0, len(self._rows) - self._shown())

    def show(self, picture: Picture) -> None:
        """Show new rows; the cursor stays with its reminder, or else where it is.

        At the top of a list that is not in use it stays at the top: what presses most is what is gone to next.
        """
        before, count = self.row if self._index or self.has_focus else None, self._shown()
        self._rows = picture.rows
        place = {row.reminder.id: index for index, row in enumerate(self._rows)}
        found = place.get(before.reminder.id) if before else None
        self._index = self._index if found is None else found
        self._settle(count)

    def fold_after(self, rows: int) -> None:
        """Show so many rows from now on, and fold the rest."""
        if rows != self._most:
            self._most = rows
            self._settle(-1)

    def restyle(self, private: bool) -> None:
        """Draw everything anew: another theme, or names to be masked."""
        self._private = private
        self._cache.clear()
        self._frame = []
        self.update()

    def unfold(self) -> None:
        """Show the rest, or fold it away again."""
        self.expanded = not self.expanded
        self._settle(-1)

    def move(self, down: int) -> bool:
        """Move the cursor, stopping at the ends; False when it cannot go there."""
        before, self._index = self._index, self._index + down
        self._clamp()
        self.update()
        return self._index != before

    def on_resize(self) -> None:
        """Lay the rows out for the new size."""
        self._frame = []
        self._clamp()
        self.update()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """A rule, the title and the rows that there is room for."""
        self._room = max(1, viewport.height * (3 if self.expanded else 2) // 5 - 3)
        return 2 + self._shown() + (viewport.height >= _AIRY)

    def on_click(self, event: events.Click) -> None:
        """Select the row clicked on; do it at the second click."""
        self.screen.set_focus(self)
        index = self._first + event.y - 2
        if event.y == 1:
            self.unfold()
        elif 0 <= event.y - 2 < self._shown() and index < len(self._rows):
            self._index = index
            self.update()
            self.post_message(self.Moved())
            if event.chain == 2:
                self.post_message(self.Opened())

    def on_mouse_scroll_down(self) -> None:
        """Go down one row."""
        if self.move(1):
            self.post_message(self.Moved())

    def on_mouse_scroll_up(self) -> None:
        """Go up one row."""
        if self.move(-1):
            self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        """The rule, the title or a row."""
        if not self._frame:
            self._frame = self._made()
        return self._frame[y] if y < len(self._frame) else self.inks().blank(self.size.width)

    def update(self) -> None:
        """Repaint the lines that differ from what is on screen."""
        if not self.size or not self.is_mounted:
            return
        old, self._frame = self._frame, self._made()
        if len(old) != len(self._frame):
            self.refresh()
            return
        width = self.size.width
        regions = [Region(0, y, width, 1) for y, strip in enumerate(self._frame) if strip is not old[y]]
        if regions:
            self.refresh(*regions)

    def _shown(self) -> int:
        return min(len(self._rows), self._room if self.expanded else min(self._most, self._room))

    def _settle(self, count: int) -> None:
        self._clamp()
        if self._shown() != count:
            self._frame = []
            self.refresh(layout=True)
        self.update()

    def _clamp(self) -> None:
        last = len(self._rows) if self.expanded else self._shown()
        self._index = min(max(self._index, 0), max(0, last - 1))

    def _made(self) -> list[Strip]:
        width, shown = self.size.width, self._shown()
        self._first = min(max(self._first, self._index - shown + 1), self._index)
        self._first = max(0, min(self._first, len(self._rows) - shown))
        columns = columns_for(self._rows[: max(self._most, self._first + shown)], width - 2, self._private)
        title = title_line(len(self._rows), shown, self.expanded, width - 2)
        rule: Line = ((" " + "─" * max(0, width - 2), Ink.RULE),)
        frame = [
            self._strip("rule", Ground.BOARD, rule, lambda: rule),
            self._strip("title", Ground.BOARD, title, lambda: ((" ", Ink.TEXT), *title)),
        ]
        for index in range(self._first, self._first + shown):
            ground = Ground.CHOSEN if index == self._index and self.has_focus else Ground.BOARD
            frame.append(self._row(self._rows[index], columns, ground))
        return frame

    def _row(self, row: Row, columns: Columns, ground: Ground) -> Strip:
        def make() -> Line:
            return ((" ", Ink.TEXT), *row_line(row, columns, self._private))

        return self._strip(row.reminder.id, ground, (row, columns), make)

    def _strip(self, key: str, ground: Ground, source: object, make: Callable[[], Line]) -> Strip:
        known = self._cache.get((key, ground))
        if known is not None and known[0] == source:
            return known[1]
        if len(self._cache) > 2000:
            self._cache.clear()
        strip = self.inks().strip(fitted(make(), self.size.width), ground)
        self._cache[key, ground] = (source, strip)
        return strip
