"""A text to select and copy by hand, or to save to a file, when no clipboard took it.

Invariant: a file is only ever made new, readable by its owner alone, and its name is said.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.system.private_files import put_file
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.inputs import SafeArea, clean_block
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.leaving import LeftOnce


class TextDialog(ModalScreen[None], LeftOnce[None]):
    """A text, read-only; `s` saves it into the folder."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close"),
        Binding("s", "save", "Save to a file"),
    ]

    def __init__(self, title: str, text: str, save_folder: Path, became: str = "") -> None:
        """`became` tells what became of the text when it was copied."""
        super().__init__()
        self._became = became
        self._title = title
        self._text = text
        self._folder = save_folder

    def compose(self) -> ComposeResult:
        """The title, the text, what happened, the keys."""
        with Vertical(id="box"):
            yield Static(Content.styled(show(self._title), "bold $text-primary"), id="title")
            shown = clean_block(self._text)
            yield SafeArea(shown, read_only=True, compact=True, id="text", highlight_cursor_line=False)
            if self._became:
                yield Static(Content.styled(show(self._became, limit=400), "$foreground-muted"), id="became")
            says = "Select with shift and the arrows or the mouse, and copy with your terminal."
            yield Static(Content(says), id="said")
            yield Keys([("s", "save to a file", "save"), ("esc", "close", "close")], id="keys")

    @work(exclusive=True, group="save", exit_on_error=False)
    async def action_save(self) -> None:
        """Save the whole text, as recorded, to a new file."""
        said = self.query_one("#said", Static)
        try:
            path = await asyncio.to_thread(_save, self._folder, self._title, self._text)
        except OSError as error:
            said.update(Content(show(f"Not saved: {error.strerror or type(error).__name__}. Select it instead.")))
        else:
            said.update(Content(show(f"Saved to {path}", limit=1000)))

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


def _save(folder: Path, title: str, text: str) -> Path:
    """A new file with the text, 0600, whole; never one that exists."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "text"
    for number in range(1, 1000):
        path = folder / (f"{slug}.txt" if number == 1 else f"{slug}-{number}.txt")
        try:
            put_file(path, text.encode("utf-8", "replace"))
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "too many files of that name")
