"""The line of keys at the foot of a dialog or screen, each of which can be clicked too.

Invariant: a click does what the key does, through the same action.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class Key(Static):
    """One key and what it does."""

    def __init__(self, key: str, says: str, action: str) -> None:
        super().__init__(Content.assemble((key, "bold $text-primary"), (f" {says}", "$foreground-muted")))
        self.action = action

    async def on_click(self) -> None:
        """Run the action on the screen it stands on."""
        await self.screen.run_action(self.action)


class Keys(Horizontal):
    """Keys side by side."""

    DEFAULT_CSS = """
    Keys { height: 1; }
    Keys > Key { width: auto; margin-right: 3; pointer: pointer; }
    """

    def __init__(self, keys: Sequence[tuple[str, str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One widget per key, so that each can be clicked."""
        for key, says, action in self._keys:
            yield Key(key, says, action)
