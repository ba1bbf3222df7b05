"""Runs the real program in a pseudo-terminal and looks at it as a person would: by keys and by what stands there.

Invariant: every wait is for something to be seen, ends as soon as it is, and fails with the whole screen; every byte
the program wrote is kept.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

from tests.terminal.emulator import Emulator

ROOT: Final = Path(__file__).parents[2]
"""Where the package lies."""

_DRESS: Final = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
"""What the program is started with, from the test's own home, where it leaves what it is asked to save as a file."""

DEADLINE: Final = 30.0
"""Seconds a condition is waited for; far beyond what it takes, so that only what never comes runs into it."""

QUIET: Final = 0.04
"""Seconds without output after which what was being drawn is drawn."""

LEFT: Final = b"\x1b[?1049l"
"""What leaves the alternate screen, and so gives the terminal back."""

ENTERED: Final = b"\x1b[?1049h"

TITLE_BACK: Final = b"\x1b[23;0t"
"""What gives the terminal's title back: the first that the program does when it leaves."""

KEYS: Final = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "backspace": "\x7f", "space": " ",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "delete": "\x1b[3~",
    "slash": "/", "comma": ",", "question_mark": "?",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}  # fmt: skip
"""Names of keys, as Textual has them, and what a terminal sends for them."""

Condition = Callable[[], object]


class PtyScreen:
    """One run of the program in a terminal of a given size."""

    def __init__(
        self,
        *args: str,
        size: tuple[int, int] = (120, 36),
        environ: Mapping[str, str] | None = None,
        command: Sequence[str] = (sys.executable, "-m", "followup_tui"),
    ) -> None:
        """Start it; `size` is columns and lines, `environ` goes over that of the test."""
        self.raw = b""
        """Every byte that reached the terminal."""
        self._shown = Emulator(*size)
        self._heard = time.monotonic()
        self._news = threading.Condition(threading.RLock())
        self._master, slave = pty.openpty()
        self._set_size(*size)
        self._never_hold_back(slave)
        self.process = subprocess.Popen(
            [*command, *args], stdin=slave, stdout=slave, stderr=slave, cwd=Path.home(), start_new_session=True,
            env={**os.environ, **_DRESS, **(environ or {})},
            preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(slave)
        self._closed = False
        self._broken: Exception | None = None
        self._reads = threading.Event()
        self._reads.set()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> PtyScreen:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- what is seen ---

    @property
    def lines(self) -> list[str]:
        """The screen, a text per line."""
        with self._news:
            return self._shown.lines

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The screen as running text, with one blank between words; for what may be broken over lines."""
        return " ".join(re.sub("[▌▎│┃]", " ", self.text).split())

    def shows(self, *wanted: str) -> bool:
        """Whether every one of these texts stands on the screen, however it is broken over lines."""
        found = self.words
        return all(one in found for one in wanted)

    def wait_for(self, wanted: str | Condition, what: str = "", *, deadline: float = DEADLINE) -> None:
        """Wait until a text stands on the screen, or a condition holds; fail with `what` never happened."""
        holds = (lambda: self.shows(wanted)) if isinstance(wanted, str) else wanted
        until = time.monotonic() + deadline
        with self._news:
            while not holds():
                if self._broken is not None:
                    raise self._broken
                left = until - time.monotonic()
                if left <= 0:
                    never = what or (wanted if isinstance(wanted, str) else "the condition")
                    raise AssertionError(f"never seen: {never}\n{self._framed()}")
                # Some conditions look at other things than the screen, so look again though nothing came.
                self._news.wait(min(left, 0.05))

    def wait_gone(self, unwanted: str) -> None:
        """Wait until a text no longer stands on the screen, nor is only missing while it is drawn anew."""
        self.wait_for(lambda: self._is_quiet and not self.shows(unwanted), f"that this goes away: {unwanted}")

    # --- what is done ---

    def press(self, *keys: str) -> None:
        """Send keys by name ("enter", "ctrl+s"), or single characters."""
        for key in keys:
            self.send(KEYS.get(key, key))

    def send(self, text: str) -> None:
        """Send text as if it was typed."""
        os.write(self._master, text.encode())

    def click(self, text: str) -> None:
        """Click on the first place where that text stands."""
        line = next(number for number, shown in enumerate(self.lines) if text in shown)
        place = f"{self.lines[line].index(text) + 2};{line + 1}"
        self.send(f"\x1b[<0;{place}M\x1b[<0;{place}m")

    def step(self, *keys: str) -> None:
        """Send keys one by one, each when the one before has changed something to be seen.

        Typing faster than that is lost on the program: a key goes to whatever has the focus when it is read.
        """
        for key in keys:
            with self._news:
                caret = self._shown.cursor
                before = self._shown.look(caret)
            self.press(key)
            self.wait_for(lambda: self._shown.look(caret) != before, f"that {key} changes anything")  # noqa: B023

    def at_field(self, label: str) -> None:
        """Wait until a form has the focus in the field of that label, which is lit up then."""
        self.wait_for(lambda: self._shown.is_bold(label), f"the cursor in “{label}”")

    def tab_to(self, *labels: str) -> None:
        """Go on to the next field, which has this label, and so on."""
        for label in labels:
            self.press("tab")
            self.at_field(label)

    def type_into(self, text: str) -> None:
        """Type a text into the field at hand and wait until it stands there, before the cursor."""
        self.send(text)
        end = text[-12:]
        self.wait_for(lambda: self._shown.before_cursor().endswith(end), f"what was typed: {text}")

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the program is told as usual."""
        with self._news:
            self._shown.resize(columns, lines)
            self._set_size(columns, lines)

    def stall(self) -> None:
        """Stop reading, as a terminal does whose line hangs; one piece may still be taken."""
        self._reads.clear()

    def go_on(self) -> None:
        """Read again."""
        self._reads.set()

    def seen_so_far(self) -> bytes:
        """What reached the terminal since this was last asked, and no longer stands in `raw`; for long runs.

        The last sequence, which may not be complete, is left for the next time.
        """
        with self._news:
            end = self.raw.rfind(b"\x1b")
            seen, self.raw = (self.raw[:end], self.raw[end:]) if end >= 0 else (b"", self.raw)
        return seen

    def is_quiet(self) -> bool:
        """Whether nothing is being drawn."""
        return self._is_quiet

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal's window."""
        self._closed = True
        os.close(self._master)

    def worked(self) -> float:
        """Seconds of processor time the program has used so far, which other programs do not change; Linux only."""
        spent = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
        return sum(map(int, spent)) / os.sysconf("SC_CLK_TCK")

    def wait_exit(self, deadline: float = DEADLINE) -> int:
        """Wait for the program's end and all its output; returns its exit code."""
        try:
            code = self.process.wait(deadline)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"the program never ended\n{self._framed()}") from None
        self._reader.join(deadline)
        return code

    def close(self) -> None:
        """End the program if it still runs."""
        self._reads.set()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait(DEADLINE)
        self._reader.join(DEADLINE)
        if not self._closed:
            self._closed = True
            os.close(self._master)

    # --- within ---

    @property
    def _is_quiet(self) -> bool:
        return time.monotonic() - self._heard > QUIET

    def _framed(self) -> str:
        return "\n".join(f"|{line}" for line in self.lines)

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    @staticmethod
    def _never_hold_back(terminal: int) -> None:
        """Switch off what lets a ctrl+s, typed when the program has given the terminal back, stop its last words."""
        modes = termios.tcgetattr(terminal)
        modes[0] &= ~termios.IXON
        termios.tcsetattr(terminal, termios.TCSANOW, modes)

    def _read(self) -> None:
        while True:
            self._reads.wait()
            try:
                piece = os.read(self._master, 65_536)
            except OSError:  # Linux answers EIO once the last writer is gone
                return
            if not piece:
                return
            with self._news:
                before, self.raw = len(self.raw), self.raw + piece
                self._heard = time.monotonic()
                try:
                    self._shown.feed(piece)
                except Exception as error:
                    error.add_note(f"after the bytes {self.raw[max(0, before - 200):]!r}")
                    self._broken = error
                self._news.notify_all()


def _take_terminal() -> None:
    """Make the pseudo-terminal the controlling one, so that closing it hangs the program up."""
    with contextlib.suppress(OSError):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
