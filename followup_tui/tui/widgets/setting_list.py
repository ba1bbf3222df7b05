"""The list of the rules' numbers with a cursor, grouped by rule.

Invariant: the cursor is on a number or nowhere; the heading of its group is in sight with the group's first number.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from followup_tui.domain.setting import Setting, by_rule
from followup_tui.tui.present import Line
from followup_tui.tui.present_settings import heading_line, setting_line
from followup_tui.tui.widgets.inks import Ground, Inks
from followup_tui.tui.widgets.pane import Pane


class SettingList(Pane):
    """Numbers under their rules."""

    DEFAULT_CSS: ClassVar[str] = "SettingList { height: 1fr; }"

    class Moved(Message):
        """The cursor stands on another number."""

    class Opened(Message):
        """A number was clicked on twice."""

    def __init__(self, inks: Callable[[], Inks], *, id: str) -> None:
        super().__init__(inks, id=id)
        self._lines: list[Setting | str] = []
        self._edited: Collection[str] = ()
        self._index = 0
        self._top = 0
        self._frame: list[Strip] = []

    def show(self, numbers: Sequence[Setting], edited: Collection[str]) -> None:
        """Show these numbers; the cursor stays on the one it is on, if that is still there."""
        before = self.number
        self._lines, self._edited = [], edited
        for home, group in by_rule(numbers):
            self._lines += [home, *group]
        places = {one.name: at for at, one in enumerate(self._lines) if isinstance(one, Setting)}
        first = next(iter(places.values()), 0)
        self._index = places.get(before.name, first) if before else first
        self.update()

    @property
    def number(self) -> Setting | None:
        """The number under the cursor."""
        one = self._lines[self._index] if self._index < len(self._lines) else None
        return one if isinstance(one, Setting) else None

    @property
    def page(self) -> int:
        """Lines in view."""
        return max(1, self.size.height - 1)

    def move(self, down: int) -> None:
        """Move the cursor by so many numbers, stopping at the ends."""
        places = [at for at, one in enumerate(self._lines) if isinstance(one, Setting)]
        if places:
            now = places.index(self._index)
            self._index = places[min(max(now + down, 0), len(places) - 1)]
            self.update()
            self.post_message(self.Moved())

    def restyle(self) -> None:
        """Draw everything anew: another theme."""
        self._frame = []
        self.update()

    def on_resize(self) -> None:
        """Lay the lines out for the new size."""
        self._frame = []
        self.update()

    def on_click(self, event: events.Click) -> None:
        """Select the number clicked on; open it at the second click."""
        at = self._top + event.y
        if at < len(self._lines) and isinstance(self._lines[at], Setting):
            self._index = at
            self.update()
            self.post_message(self.Moved())
            if event.chain == 2:
                self.post_message(self.Opened())

    def on_mouse_scroll_down(self) -> None:
        """Go down one number."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Go up one number."""
        self.move(-1)

    def update(self) -> None:
        """Repaint the lines that differ from what is on screen."""
        if not self.size or not self.is_mounted:
            return
        old, self._frame = self._frame, self._made()
        if len(old) != len(self._frame):
            self.refresh()
            return
        regions = [Region(0, y, self.size.width, 1) for y, strip in enumerate(self._frame) if strip != old[y]]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """A heading, a number, or nothing."""
        if not self._frame:
            self._frame = self._made()
        return self._frame[y] if y < len(self._frame) else self.inks().blank(self.size.width)

    def _made(self) -> list[Strip]:
        height = self.size.height
        first = self._index - 1 if self._index and isinstance(self._lines[self._index - 1], str) else self._index
        self._top = min(max(self._top, self._index - height + 1), first)
        self._top = max(0, min(self._top, len(self._lines) - height))
        return [self._strip(at) for at in range(self._top, min(self._top + height, len(self._lines)))]

    def _strip(self, at: int) -> Strip:
        one, width = self._lines[at], self.size.width
        chosen = at == self._index
        line: Line
        if isinstance(one, str):
            line, ground = heading_line(one, width), Ground.BOARD
        else:
            line = setting_line(one, width, edited=one.name in self._edited)
            ground = (Ground.CHOSEN if self.has_focus else Ground.RESTING) if chosen else Ground.BOARD
        return self.inks().strip(line, ground)
