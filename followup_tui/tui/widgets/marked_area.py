"""A text field whose marked words are underlined, with the mark's sign in the margin of their line.

Invariant: a mark is told by its sign, never by colour alone; drawing the marks never changes the text.
"""

from __future__ import annotations

from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widgets.text_area import Location

from followup_tui.tui.dialogs.inputs import SafeArea
from followup_tui.tui.widgets.marks import Kind, Mark, gravest, within

MARGIN: Final = 2
"""Cells left of the text: the sign and a blank."""


class MarkedArea(SafeArea):
    """Several lines of text with marks."""

    DEFAULT_CSS = """
    MarkedArea > .marked--fix { color: $text-error; text-style: underline; }
    MarkedArea > .marked--soften { color: $text-warning; text-style: underline; }
    MarkedArea > .marked--alike { color: $text-secondary; text-style: underline; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"marked--fix", "marked--soften", "marked--alike"}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, compact=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False  # a blinking cursor would write to the terminal for ever
        self._marks: tuple[Mark, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked, in characters of this field."""
        return self._marks

    @marks.setter
    def marks(self, marks: tuple[Mark, ...]) -> None:
        if marks != self._marks:
            self._marks = marks
            self._line_cache.clear()
            self.refresh()

    @property
    def gutter_width(self) -> int:
        """The width of the margin in which the signs stand."""
        return MARGIN

    @property
    def place(self) -> int:
        """The character at which the cursor stands."""
        return self.place_of(self.cursor_location)

    @property
    def paragraph(self) -> tuple[int, int]:
        """Where the line of the text in which the cursor stands begins and ends, in characters."""
        row = self.cursor_location[0]
        start = self.place_of((row, 0))
        return start, start + len(self.document.get_line(row)) + 1

    def place_of(self, location: Location) -> int:
        """The character at a row and column."""
        row, column = location
        return sum(len(self.document.get_line(one)) + 1 for one in range(row)) + column

    def go_to(self, place: int) -> None:
        """Put the cursor at a character."""
        before = self.document.text[:place]
        row = before.count("\n")
        self.move_cursor((row, place - (before.rfind("\n") + 1)))

    def get_line(self, line_index: int) -> Text:
        """A line of the text, its marked words underlined."""
        line = super().get_line(line_index)
        start = self.place_of((line_index, 0))
        for mark in reversed(within(self._marks, start, start + len(line.plain))):
            line.stylize(self._style(mark.kind), max(mark.start - start, 0), mark.end - start)
        return line

    def _style(self, kind: Kind) -> Style:
        return self.get_component_rich_style(f"marked--{kind.name.lower()}", partial=True)

    def _render_line(self, y: int) -> Strip:
        """A line as drawn: the sign of its gravest mark, and the text."""
        strip = super()._render_line(y)
        sign = self._sign(y + self.scroll_offset.y)
        base = self.rich_style
        margin = Segment(f"{sign.value} ", base + self._plain(sign)) if sign else Segment(" " * MARGIN, base)
        width = self.scrollable_content_region.width
        return Strip.join([Strip([margin], MARGIN), strip]).adjust_cell_length(width, base)

    def _plain(self, kind: Kind) -> Style:
        return self._style(kind) + Style(underline=False, bold=True)

    def _sign(self, y: int) -> Kind | None:
        """The sign for a drawn line: of the marks that begin on it."""
        if y >= self.wrapped_document.height:
            return None
        row, section = self.wrapped_document._offset_to_line_info[y]
        cuts = [0, *self.wrapped_document.get_offsets(row), len(self.document.get_line(row)) + 1]
        start = self.place_of((row, 0))
        here = start + cuts[section], start + cuts[section + 1]
        mark = gravest(one for one in within(self._marks, *here) if one.start >= here[0])
        return mark.kind if mark else None

    def notify_style_update(self) -> None:
        """Draw anew in another theme."""
        super().notify_style_update()
        self._line_cache.clear()
