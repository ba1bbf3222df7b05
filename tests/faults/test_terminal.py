"""A terminal that hangs, and hands that press whatever there is: the dashboard answers and lets nothing out."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path

import pytest

from tests.faults.test_kill_loop import FULL
from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.hostile import PAYLOADS, PERMITTED, demo_week_spoilt, harm_on_screen
from tests.terminal.pty_screen import KEYS, TITLE_BACK, PtyScreen

pytestmark = [pytest.mark.terminal, pytest.mark.faults]

NOW = "2026-11-24T09:41"
SECONDS = 600
SEEDS = (1, 2, 3)
COPIED = re.compile(rb"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")
SIZES = ((120, 36), (80, 24), (60, 20), (121, 36))
NAMES = sorted(KEYS.keys() - {"ctrl+z", "ctrl+c", "ctrl+q"})
"""Named keys, but for those that are meant to end or suspend the program."""
LETTERS = "abcdefghijklmnoprstuvwxyzFGHKLPRW0123456789 .,/?"
"""No q, which quits."""


def test_row_44_a_terminal_that_stops_reading(demo_week: Fill, start: Start, cli: Cli) -> None:
    demo_week(NOW)
    screen = start(NOW)
    screen.stall()
    for key in "jk" * 400:
        screen.press(key)
    assert cli(NOW, "add", "Aardvark", "Poet")["code"] == 0
    screen.go_on()
    screen.wait_for("Aardvark")
    screen.step("l")
    screen.press("q")
    assert screen.wait_exit() == 0


class Hands:
    """Presses keys at random, in bursts, and waits for an answer after each."""

    def __init__(self, seed: int, screen: PtyScreen) -> None:
        self.chance = random.Random(seed)
        self.screen = screen
        self.slowest = 0.0
        """Seconds until an answer, by the clock."""
        self.dearest = 0.0
        """Seconds of processor time for an answer."""
        self._size = SIZES[0]

    def burst(self) -> None:
        """Some keys, then another size of the window, to which every screen answers."""
        for _ in range(self.chance.randint(1, 12)):
            key = self.chance.choice(NAMES) if self.chance.random() < 0.4 else self.chance.choice(LETTERS)
            try:
                self.screen.press(key)
            except OSError:  # the palette has a way to quit too
                return
        heard = len(self.screen.raw)
        start, worked = time.monotonic(), self.screen.worked()
        self._size = self.chance.choice([one for one in SIZES if one != self._size])
        self.screen.resize(*self._size)
        self.screen.wait_for(
            lambda: len(self.screen.raw) > heard or self.screen.process.poll() is not None, "any answer to these keys"
        )
        self.slowest = max(self.slowest, time.monotonic() - start)
        if self.screen.process.poll() is None:
            self.dearest = max(self.dearest, self.screen.worked() - worked)


@pytest.mark.skipif(not FULL, reason="takes ten minutes for each seed: make faults runs it")
@pytest.mark.parametrize("seed", SEEDS)
def test_rows_31_33_34_any_keys_over_hostile_records(
    seed: int, start: Start, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    evil = list(PAYLOADS.values())
    demo_week_spoilt(store, NOW, lambda text: f"{evil[len(text) % len(evil)]}{text}")
    until, slowest, dearest, bursts = time.monotonic() + SECONDS, 0.0, 0.0, 0
    while time.monotonic() < until:
        hands = Hands(seed + bursts, start(NOW))
        ended = False
        while time.monotonic() < until and not ended:
            hands.burst()
            bursts += 1
            ended = hands.screen.process.poll() is not None
            if bursts % 20 == 0 and not ended:
                hands.screen.wait_for(hands.screen.is_quiet, "an end of the drawing")
                ended = judge(hands.screen.seen_so_far())
        slowest, dearest = max(slowest, hands.slowest), max(dearest, hands.dearest)
        if ended:
            assert hands.screen.wait_exit() == 0
        judge(hands.screen.seen_so_far())
    assert bursts > 3
    print(f"seed {seed}: {bursts} bursts, the slowest answer after {slowest:.2f} s, the dearest {dearest:.2f} s work")


def judge(raw: bytes) -> bool:
    """Nothing came out that would act on a terminal, but texts that were copied; whether the program left it then.

    From then on the terminal echoes keys that nobody reads.
    """
    drawn, left, _ = raw.partition(TITLE_BACK)
    assert b"\x1b]52;c;RVZJTA==" not in drawn
    rest = PERMITTED.sub(b"", COPIED.sub(b"", drawn))
    odd = rest.find(b"\x1b")
    assert harm_on_screen(rest, rings=True) == [], rest[max(odd - 60, 0) : odd + 60]
    return bool(left)
