"""How long one waits with ten thousand records: `python -m tests.bench.large [APPLICATIONS]`.

In a pseudo-terminal, until what was asked for stands there: the start (until the board can be used), each letter of a
search, moving on the board, and an undo and a redo, each of which is saved. Milliseconds, median · most.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.bench.fill import fill, records
from tests.bench.stopwatch import Stopwatch
from tests.terminal.pty_screen import PtyScreen

APPLICATIONS = 1_480
"""With a tenth of them open they make ten thousand records."""

NOW = "2026-11-24T10:00"
FIRST = "Sample Works 00000"
"""The card that stands first while nothing is searched for."""

ROUNDS = 8
"""Starts, and changes and searches after each."""


def measure(path: Path) -> Stopwatch:
    """How long each kind of waiting took over that store."""
    watch = Stopwatch()
    for _ in range(ROUNDS):
        with PtyScreen("--store", str(path), "--now", NOW) as screen:
            watch.screen = screen
            with watch.timing("start, until it can be used"):
                screen.wait_for("? Help")
            watch.move_a_card()
            for _ in range(ROUNDS):
                for key in "jk":
                    watch.step("moving", key)
                watch.until("saving an undo", "u", "undone:")
                watch.until("saving a redo", "ctrl+r", "done again:")
                screen.press("slash")
                watch.until("the first letter of a search", "9", "/9", FIRST)
                screen.press("backspace")
                for letter in "0012":
                    watch.step("a letter of it", letter)
                watch.until("the last letter", "3", "/00123", "00124")
                screen.press("escape")
                screen.wait_for(FIRST)
    return watch


def main() -> int:
    """Fill a store and print what was measured."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else APPLICATIONS
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name.lower())
        path = Path(folder) / "store.json"
        fill(path, count, count // 10)
        print(f"{sum(1 for _ in records(count, count // 10)):,} records")
        print(measure(path).told())
    return 0


if __name__ == "__main__":
    sys.exit(main())
