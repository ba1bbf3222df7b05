"""Copies a text for the user and says exactly what became of it.

Invariant: the clipboard is asked in a thread, for it may hang; nothing is called copied that may not have been.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from textual.app import App

from followup_tui.domain.display import show
from followup_tui.ports import Clipboard, CopyResult, CopyRoute
from followup_tui.tui.containment import Guard
from followup_tui.tui.copied import Copied, CopiedOf

_ON_TRUST: Final = "sent to the terminal, unchecked: Y shows it"
"""Said of a text that the terminal may have taken, or not."""


class _Last(NamedTuple):
    """The text that was copied last."""

    title: str
    text: str
    says: str
    """What became of it, in full."""


class Copier:
    """Copies texts on behalf of the screens of one app."""

    def __init__(self, app: App[None], clipboard: Clipboard, save_folder: Path, write: Callable[[str], None]) -> None:
        """`write` sends raw text to the terminal; it is called on the app's thread only."""
        self._app = app
        self._clipboard = clipboard
        self._save_folder = save_folder
        self._write = write
        self._last: _Last | None = None
        self._turn = asyncio.Lock()

    async def copy(self, text: str, about: Copied | None = None, *, masked: bool = False) -> CopyResult:
        """Copy and tell what happened; a text that could go nowhere is shown for selecting or saving. Never raises.

        One after the other, so that the text asked for last is the one that stays. `about` says for which card it is;
        it is remembered for that card's log, which is told too. While names are `masked` nothing is shown.
        """
        result = CopyResult(CopyRoute.NONE, "nothing took the text: select it here, or save it")
        with Guard("copying", self._complain):
            async with self._turn:
                result = await asyncio.to_thread(self._clipboard.copy, text, self._send)
        self._last = _Last(about.title if about else "Text", text, result.says)
        says = _ON_TRUST if result.route is CopyRoute.TERMINAL else result.says
        if result.route is CopyRoute.NONE and masked:
            says = "not copied, and not shown as names are masked: P, then Y shows it"
        elif result.route is CopyRoute.NONE:
            self.show_last()
        if about is not None:
            with Guard("remembering what was copied", self._complain):
                await CopiedOf(self._app, about.application).keep(about)
                says += " · x logs it"
        self._app.notify(show(says, limit=400), markup=False)
        return result

    def show(self, title: str, text: str) -> None:
        """Show a text for selecting by hand, or for saving to a file."""
        from followup_tui.tui.dialogs.text import TextDialog

        became = self._last.says if self._last and self._last.text == text else ""
        self._app.push_screen(TextDialog(title, text, self._save_folder, became))

    def show_last(self) -> bool:
        """Show the text that was copied last; whether there is one."""
        if self._last is not None:
            self.show(self._last.title, self._last.text)
        return self._last is not None

    def _complain(self, text: str) -> None:
        self._app.notify(show(text), severity="error", markup=False)

    def _send(self, text: str) -> None:
        from followup_tui.system.clipboard import osc52_sequence

        self._app.call_from_thread(self._write, osc52_sequence(text))
