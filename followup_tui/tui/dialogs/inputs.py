"""Text fields whose content can never carry control characters to the terminal.

Invariant: whatever is typed, pasted or put in stands in the field as `domain.display` shows it.
"""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from followup_tui.domain.display import show, show_block
from followup_tui.tui.containment import Contained

_ROOM = 100_000
"""Characters a field takes at most; the longest a record's text may be."""

_LINES = 10_000
"""Lines a field takes at most."""


def clean_block(text: str) -> str:
    """A text of several lines as it may stand in a field."""
    return "\n".join(show_block(text, _LINES, _ROOM))


class SafeInput(Input, Contained):
    """One line of text."""

    def validate_value(self, value: str) -> str:
        """Clean whatever becomes the value."""
        return show(value, limit=_ROOM)

    def _on_paste(self, event: events.Paste) -> None:
        """Paste all lines as one, where Textual would drop all but the first."""
        line = show(" ".join(event.text.split()), limit=_ROOM)
        if line:
            self.replace(line, *self.selection)
        event.stop()
        event.prevent_default()


class SafeArea(TextArea, Contained):
    """Several lines of text."""

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste it cleaned."""
        event.prevent_default()
        event.stop()
        if self.read_only:
            return
        if result := self._replace_via_keyboard(clean_block(event.text), *self.selection):
            self.move_cursor(result.end_location)
            self.focus()
