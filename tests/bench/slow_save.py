"""How long keys wait while a save takes three seconds: `python -m tests.bench.slow_save`.

Each key is pressed in a pseudo-terminal on the sample week and timed until what it asks for stands there, once with
nothing being saved, and once while every `fsync` is held for three seconds. Milliseconds, median · most.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.bench.stopwatch import Stopwatch
from tests.terminal.pty_screen import PtyScreen

HELD = 3.0
ROUNDS = 8
PROGRAM = f"""
import os, sys, time
real = os.fsync
def held(fd):
    if os.path.exists(os.environ["HOLD"]):
        time.sleep({HELD})
    real(fd)
os.fsync = held
sys.argv = ["followup", "demo"]
from followup_tui.__main__ import main
main()
"""


def measure(folder: Path, *, held: bool) -> Stopwatch:
    """How long each kind of key waited."""
    hold = folder / "hold"
    environ = {"HOLD": str(hold), "TZ": "America/New_York", "HOME": str(folder)}
    with PtyScreen(environ=environ, command=(sys.executable, "-c", PROGRAM)) as screen:
        screen.wait_for("? Help", "the board")
        watch = Stopwatch()
        watch.screen = screen
        watch.move_a_card()
        if held:
            hold.touch()
        for number in range(ROUNDS):
            screen.wait_for(lambda: not screen.shows("saving"), "an end of the save")
            screen.press("ctrl+r" if number % 2 else "u")
            for key in "jkjkjkjk":
                watch.step("moving", key)
            watch.opening("opening the keys", "question_mark", "several cards up")
            screen.press("slash")
            for letter in "data":
                watch.step("typing", letter)
            screen.press("escape")
            screen.wait_for(lambda: not screen.shows("esc clears"), "an end of the filter")
            watch.opening("opening the largest form", "n", "New application")
    return watch


def main() -> int:
    """Print both runs."""
    for held in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("CONFIG", "CACHE", "DATA", "STATE"):
                os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name.lower())
            print(f"while a save takes {HELD:g} s" if held else "with nothing being saved")
            print(measure(Path(folder), held=held).told())
    return 0


if __name__ == "__main__":
    sys.exit(main())
