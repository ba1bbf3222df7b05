"""Times what a person waits for in a pseudo-terminal, from a key until what it asks for stands there."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.terminal.pty_screen import PtyScreen


class Stopwatch:
    """Presses keys and notes how long each kind of key waited, in milliseconds."""

    screen: PtyScreen

    def __init__(self) -> None:
        self.waited: dict[str, list[float]] = {}

    @contextmanager
    def timing(self, kind: str) -> Iterator[None]:
        """Note how long it took to see what was asked for."""
        start = time.monotonic()
        yield
        self.waited.setdefault(kind, []).append(1000 * (time.monotonic() - start))

    def step(self, kind: str, key: str) -> None:
        """A key that anything drawn answers."""
        self.screen.wait_for(self.screen.is_quiet, "quiet")
        heard = len(self.screen.raw)
        with self.timing(kind):
            self.screen.press(key)
            self.screen.wait_for(lambda: len(self.screen.raw) > heard, f"an answer to {key}")

    def until(self, kind: str, key: str, shows: str, no_more: str = "") -> None:
        """A key until one thing stands there, and another no more."""
        self.screen.wait_for(self.screen.is_quiet, "quiet")
        with self.timing(kind):
            self.screen.press(key)
            self.screen.wait_for(
                lambda: self.screen.shows(shows) and not (no_more and self.screen.shows(no_more)), shows
            )

    def opening(self, kind: str, key: str, shows: str) -> None:
        """A key that opens something, and escape after it."""
        self.screen.wait_for(self.screen.is_quiet, "quiet")
        with self.timing(kind):
            self.screen.press(key)
            self.screen.wait_for(shows)
        self.screen.press("escape")
        self.screen.wait_for(lambda: not self.screen.shows(shows), f"an end of {shows}")

    def move_a_card(self) -> None:
        """Give undo something to do."""
        self.screen.press("L")
        self.screen.wait_for("Move to Thanked?")
        self.screen.press("x")
        self.screen.press("ctrl+s")
        self.screen.wait_for(lambda: not self.screen.shows("Move to Thanked?"), "an end of the move")

    def told(self) -> str:
        """One line for each kind: median · most, and how many there were."""
        return "\n".join(
            f"  {kind:30}{statistics.median(waited):5.0f} · {max(waited):4.0f}   ({len(waited)})"
            for kind, waited in self.waited.items()
        )
