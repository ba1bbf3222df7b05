"""Labels with texts beside them, each text wrapped under itself, in one widget.

Invariant: nothing is drawn in the label's column but labels, at any width.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from followup_tui.tui.containment import Contained

Pair = tuple[Content, Content]
"""A label and the text beside it."""


class Pairs(Widget, Contained):
    """Rows of a short label and a text."""

    DEFAULT_CSS = """
    Pairs { height: auto; }
    """

    rows: reactive[tuple[Pair, ...]] = reactive[tuple[Pair, ...]]((), layout=True)
    """What it shows."""
    gap: reactive[int] = reactive(0, layout=True)
    """Empty lines between two rows."""

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, pairs: Pairs, index: int) -> None:
            super().__init__()
            self.pairs = pairs
            self.index = index

    def __init__(
        self, rows: Sequence[Pair] = (), *, label: int = 0, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._label = label
        """Cells of the label's column; 0 = as wide as the longest label and a gap."""
        self.set_reactive(Pairs.rows, tuple(rows))

    def render(self) -> Content:
        """All rows, one below the other."""
        return Content("\n").join(line for line, _ in self._lines(self.size.width))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many lines as the texts take."""
        return len(self._lines(width))

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        lines = self._lines(self.size.width)
        if event.y < len(lines):
            self.post_message(self.Picked(self, lines[event.y][1]))

    def line_of(self, index: int) -> int:
        """The line on which that row begins, counted from the first."""
        return next((number for number, (_, row) in enumerate(self._lines(self.size.width)) if row == index), 0)

    def _lines(self, width: int) -> list[tuple[Content, int]]:
        label = self._label or max((one.cell_length for one, _ in self.rows), default=0) + 2
        lines: list[tuple[Content, int]] = []
        for index, (name, text) in enumerate(self.rows):
            lines += [(Content(""), index)] * (self.gap if index else 0)
            for number, part in enumerate(text.wrap(max(width - label, 10))):
                head = name if number == 0 else Content("")
                lines.append((head + Content(" " * (label - head.cell_length)) + part, index))
        return lines
