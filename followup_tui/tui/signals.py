"""Leaves in good order when the process is told to end: drafts kept, terminal restored, the customary exit code.

Invariant: once a signal has come the process is gone within `GRACE` seconds, even if the terminal takes no output.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import termios
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Final

GRACE: Final = 2.0
"""Seconds an orderly exit may take."""

_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP)
_RESTORE: Final = (
    b"\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?7h\x1b[23;0t\x1b[?1049l\x1b[?25h"
)
"""What gives the terminal back when the driver no longer can."""


class Leaving:
    """Catches the signals while the dashboard runs; use it as a context around the run."""

    def __init__(self, leave: Callable[[int], None], keep: Callable[[], None]) -> None:
        """`leave` asks the app to exit with a code and `keep` writes the drafts; both are called in a thread."""
        self._leave = leave
        self._keep = keep
        self._asked = threading.Event()
        self._over = threading.Event()
        self._code = 0
        self._before: list[Any] | None = None
        self._handlers: dict[int, Any] = {}

    def __enter__(self) -> Leaving:
        with contextlib.suppress(termios.error, OSError):
            self._before = termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ else None
        for one in _SIGNALS:
            self._handlers[one] = signal.signal(one, self._caught)
        threading.Thread(target=self._wait, name="followup-leaving", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._asked.set()
        for one, handler in self._handlers.items():
            signal.signal(one, handler)

    def _caught(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 (signal's)
        self._code = 128 + number
        self._asked.set()

    def _wait(self) -> None:
        self._asked.wait()
        if self._over.is_set():
            return
        # A disk that hangs must not keep the process alive, so even keeping the drafts has only so much time.
        threading.Thread(target=self._go, name="followup-going", daemon=True).start()
        if not self._over.wait(GRACE):
            self._restore()
            os._exit(self._code)

    def _go(self) -> None:
        with contextlib.suppress(Exception):
            self._keep()
        self._leave(self._code)

    def _restore(self) -> None:
        with contextlib.suppress(Exception):
            if self._before is not None and sys.__stdin__ is not None:
                termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, self._before)
            os.set_blocking(2, False)
            os.write(2, _RESTORE)
