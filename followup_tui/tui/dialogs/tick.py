"""A tick box whose state can be told without colour.

Invariant: ticked and unticked differ in their characters.
"""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Checkbox

from followup_tui.tui.containment import Contained


class Tick(Checkbox, Contained):
    """A box and its label: "[✓] it is in writing"."""

    def render(self) -> Content:
        """The box, then the label."""
        box = Content.styled("[✓]", "bold $text-primary") if self.value else Content.styled("[ ]", "$foreground-muted")
        label = self.label.stylize_before("bold $text-primary") if self.has_focus else self.label
        return box + Content(" ") + label

    def get_content_width(self, _container: Size, _viewport: Size) -> int:
        """Box, a space, label."""
        return 4 + self.label.cell_length
