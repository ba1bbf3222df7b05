"""A one-of-several field that is answered with the arrow keys and shows every option at once.

Invariant: exactly one option is chosen as long as there are any.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained

_GAP = 3
"""Cells between two options on one line."""


class Choice(Widget, Contained, can_focus=True):
    """Options in a row that wraps, or one below the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "step(-1)", "Previous", show=False),
        Binding("right,down", "step(1)", "Next", show=False),
        Binding("space", "step(1)", "Next", show=False),
        Binding("home", "step(-999)", "First", show=False),
        Binding("end", "step(999)", "Last", show=False),
        Binding("enter", "submit", "Done", show=False),
    ]

    value: reactive[str] = reactive("", layout=False)

    class Changed(Message):
        """Another option was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Submitted(Message):
        """Enter was pressed on it."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(
        self, options: Sequence[tuple[str, str]], value: str, *, stacked: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.options = tuple((key, show(label, limit=60)) for key, label in options)
        """Key and label of each; labels may be record text."""
        self.stacked = stacked
        self.set_reactive(Choice.value, value if value in dict(options) else options[0][0])

    def render(self) -> Content:
        """The options, the chosen one marked by sign and by colour."""
        lines: list[list[Content]] = [[]]
        for index, (x, y) in enumerate(self._places(self.size.width)):
            while len(lines) <= y:
                lines.append([])
            lines[y].append(Content(" " * (x - sum(part.cell_length for part in lines[y]))))
            lines[y].append(self._option(index))
        return Content("\n").join(Content("").join(line) for line in lines)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many lines as the options take at this width."""
        return 1 + max((y for _, y in self._places(width)), default=0)

    def validate_value(self, value: str) -> str:
        """Keep to the options; anything else leaves the choice as it is."""
        return value if value in dict(self.options) else self.value

    def watch_value(self) -> None:
        """Tell the form."""
        if self.is_mounted:
            self.post_message(self.Changed(self))

    def action_step(self, by: int) -> None:
        """Choose another option, stopping at either end."""
        keys = [key for key, _ in self.options]
        self.value = keys[min(max(keys.index(self.value) + by, 0), len(keys) - 1)]

    def action_submit(self) -> None:
        """Go on to the next field."""
        self.post_message(self.Submitted(self))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        for index, (x, y) in enumerate(self._places(self.size.width)):
            if y == event.y and x <= event.x < x + self._width(index):
                self.value = self.options[index][0]

    def _option(self, index: int) -> Content:
        key, label = self.options[index]
        if key != self.value:
            return Content.assemble(("○ ", "$foreground-disabled"), (show(label), "$foreground-muted"))
        style = "bold $text-primary" if self.has_focus else "bold"
        return Content.assemble(("● ", "$text-primary"), (show(label), style))

    def _width(self, index: int) -> int:
        return 2 + cell_len(self.options[index][1])

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Column and line of each option at this width."""
        if self.stacked:
            return [(0, index) for index in range(len(self.options))]
        places, x, y = [], 0, 0
        for index in range(len(self.options)):
            if x and x + self._width(index) > width:
                x, y = 0, y + 1
            places.append((x, y))
            x += self._width(index) + _GAP
        return places
