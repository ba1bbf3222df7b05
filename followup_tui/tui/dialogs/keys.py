"""The line of keys at the foot of a dialog or screen, each of which can be clicked too.

Invariant: a click does what the key does, through the same action; all keys are in sight at every width, on as many
lines as they take.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained

GAP: Final = 3
"""Cells between two keys."""


class Key(Static, Contained):
    """One key and what it does."""

    def __init__(self, key: str, says: str, action: str) -> None:
        text = Content.assemble((show(key), "bold $text-primary"), (f" {show(says)}", "$foreground-muted"))
        super().__init__(text)
        self.action = action
        self.cells = text.cell_length
        """Its width."""

    async def on_click(self) -> None:
        """Run the action on the screen it stands on."""
        await self.screen.run_action(self.action)


class Keys(Widget, Contained):
    """Keys side by side, and below each other where they do not fit."""

    DEFAULT_CSS = """
    Keys { height: 1; }
    Keys > Key { position: absolute; width: auto; pointer: pointer; }
    """

    def __init__(self, keys: Sequence[tuple[str, str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One widget per key, so that each can be clicked."""
        for key, says, action in self._keys:
            yield Key(key, says, action)

    def on_resize(self) -> None:
        """Place the keys, filling line by line."""
        room, x, y = self.content_size.width, 0, 0
        for key in self.query(Key):
            if x and x + key.cells > room:
                x, y = 0, y + 1
            key.styles.offset = (x, y)
            x += key.cells + GAP
        self.styles.height = y + 1
