"""Shortens the message for a machine, with its length in words and seconds at every key.

Invariant: nothing is recorded; the changed message is for this call alone.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.inputs import SafeArea, clean_block
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.leaving import LeftOnce
from followup_tui.words.compose import count_words, spoken_seconds


def length_says(text: str, most: int | None) -> Content:
    """"62 words · about 25 seconds", and by how many words it is too long."""
    words = count_words(text)
    said = f"{words:d} word{'' if words == 1 else 's'} · about {spoken_seconds(text):d} seconds"
    if most is not None and words > most:
        more = f"{words - most:d} words more than the {most:d} a machine bears"
        return Content.styled(f"! {said} · {more}", "$text-warning")
    return Content.styled(f"✓ {said}", "$text-success")


class VoicemailDialog(ModalScreen[str | None], LeftOnce[str | None]):
    """The message, to be changed; it answers with the text, or with None when it is to stay as it was."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep"),
        Binding("escape", "leave", "Leave"),
    ]

    def __init__(self, text: str, most: int | None) -> None:
        super().__init__()
        self._text = text
        self._most = most

    def compose(self) -> ComposeResult:
        """The message, its length, the keys."""
        with Vertical(id="box"):
            yield Static(Content.styled("The message for a machine", "bold $text-primary"), id="title")
            yield SafeArea(clean_block(self._text), compact=True, id="text", highlight_cursor_line=False)
            yield Static(length_says(self._text, self._most), id="said")
            yield Keys([("ctrl+s", "keep for this call", "keep"), ("esc", "as it was", "leave")], id="keys")

    @on(TextArea.Changed)
    def _measure(self, event: TextArea.Changed) -> None:
        self.query_one("#said", Static).update(length_says(event.text_area.text, self._most))

    def action_keep(self) -> None:
        """Answer with the message as it stands; an empty one stays as it was."""
        self.dismiss(self.query_one(SafeArea).text.strip() or None)

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
