"""What board and list share: a widget that can have the keys and shows it by repainting two cards or rows.

Invariant: gaining or losing the focus repaints only the lines that look different for it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from textual import events
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from followup_tui.tui.containment import Contained
from followup_tui.tui.widgets.inks import Inks


class Drawn(Widget, Contained):
    """A widget without border and padding whose lines are final: Textual's pass over them is left out.

    That pass costs more than drawing them did, for every line of the widget and at every key.
    """

    def __init__(self, inks: Callable[[], Inks], *, id: str) -> None:
        super().__init__(id=id)
        self.inks = inks
        """The styles of the theme in use."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the widget."""
        strips = [self.render_line(y) for y in crop.line_range]
        for one in self.get_line_filters():
            strips = [strip.apply_filter(one, self.background_colors[1]) for strip in strips]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters but for the one that translates colours, where there is nothing to translate."""
        filters = [one for one in super().get_line_filters() if one.enabled]
        if not filters or not self.inks().is_plain:
            return filters
        return [one for one in filters if not isinstance(one, ANSIToTruecolor)]


class Pane(Drawn, can_focus=True):
    """A focusable widget that repaints by comparing lines."""

    @abstractmethod
    def update(self) -> None:
        """Repaint the lines that differ from what is on screen."""

    def _on_focus(self, event: events.Focus) -> None:
        # Textual's own handler would repaint all of the widget
        # and restyle it, and nothing in the styles depends on it.
        event.prevent_default()
        self.set_reactive(Widget.has_focus, True)
        self.update()

    def _on_blur(self, event: events.Blur) -> None:
        event.prevent_default()
        self.set_reactive(Widget.has_focus, False)
        self.update()
