"""A clock for a call: how long it has been going on.

Invariant: it is repainted once a second, and only while it runs.
"""

from __future__ import annotations

import time

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from followup_tui.tui.containment import Contained


class CallClock(Static, Contained):
    """Minutes and seconds, started and stopped."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ran = 0.0
        self._since: float | None = None
        self._ticks: Timer | None = None

    @property
    def is_running(self) -> bool:
        """Whether a call is going on."""
        return self._since is not None

    @property
    def seconds(self) -> int:
        """How long it ran so far."""
        return int(self._ran + (time.monotonic() - self._since if self._since is not None else 0))

    def on_mount(self) -> None:
        """Show that it stands."""
        self._tick()

    def start(self) -> None:
        """Let it run, if it does not yet."""
        if self._since is None:
            self._since = time.monotonic()
            self._ticks = self.set_interval(1, self._tick)
            self._tick()

    def stop(self) -> None:
        """Let it stand; it can run on later."""
        if self._since is not None:
            self._ran += time.monotonic() - self._since
            self._since = None
        if self._ticks is not None:
            self._ticks.stop()
        self._tick()

    def _tick(self) -> None:
        text = f"{'▶' if self.is_running else ' '} {self.seconds // 60:02d}:{self.seconds % 60:02d}"
        style = "bold $text-primary" if self.is_running else "$foreground-muted"
        self.update(Content.styled(text, style))
