"""A question with a few answers, each one key.

Invariant: escape always means "leave everything as it is".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.leaving import LeftOnce

STYLES: Final = Path(__file__).parent.parent / "styles" / "dialogs.tcss"
"""The sheet of all dialogs, loaded with the first one."""


class ConfirmDialog(ModalScreen[str | None], LeftOnce[str | None]):
    """Asks; answers with the chosen key, or None after escape.

    `choices` are (key, what it does); enter stands for the first.
    """

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "choose('')", "Back"),
        Binding("enter", "first", "Yes", show=False),
    ]

    def __init__(
        self, question: str, detail: str = "", choices: Sequence[tuple[str, str]] = (("y", "yes"), ("n", "no"))
    ) -> None:
        super().__init__()
        self._question = question
        self._detail = detail
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The question, a line about it, the keys."""
        with Vertical(id="box"):
            yield Static(Content(show(self._question)), id="title")
            if self._detail:
                yield Static(Content(show(self._detail, limit=600)), id="detail")
            keys = [(key, says, f"choose({key!r})") for key, says in self._choices]
            yield Keys([*keys, ("esc", "back", "choose('')")], id="keys")

    def on_key(self, event: events.Key) -> None:
        """Answer to the keys asked for."""
        if event.key in dict(self._choices):
            event.stop()
            self.dismiss(event.key)

    def action_choose(self, key: str) -> None:
        """Answer with a key; the empty one is "leave it"."""
        self.dismiss(key or None)

    def action_first(self) -> None:
        """Answer with the first choice."""
        self.dismiss(self._choices[0][0])
