"""A terminal driver that sleeps until something is typed, where Textual's own wakes ten times a second to look.

Invariant: the input thread blocks without a limit unless an escape sequence is unfinished; it ends when woken through
its pipe or when the terminal is gone, and never spins.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import termios
from codecs import getincrementaldecoder

from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

_KEEP_TITLE = "\x1b[22;0t"
_GIVE_TITLE_BACK = "\x1b[23;0t"
_TICK = 0.001
"""Seconds added to a wait, so that the escape sequence has surely timed out when it ends."""


class QuietDriver(LinuxDriver):
    """The Linux and macOS driver with a blocking wait for input, and the terminal's title kept and given back."""

    _wake: tuple[int, int] | None = None
    _is_gone = _is_taking = False

    def start_application_mode(self) -> None:
        """Take the terminal over; also called when coming back from a suspension."""
        self._wake = os.pipe()
        LinuxDriver.start_application_mode(self)  # type: ignore[no-untyped-call]  # Textual leaves it so
        if self._writer_thread is not None:
            self.write(_KEEP_TITLE)

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal over again, unless it is gone: who is hung up is told to go on as well."""
        with contextlib.suppress(termios.error):
            termios.tcgetattr(self.fileno)
            LinuxDriver._sigcont_application(self)

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self.write(_GIVE_TITLE_BACK)
        super().stop_application_mode()

    def disable_input(self) -> None:
        """End the input thread at once."""
        if self._wake is not None:
            reader, writer = self._wake
            os.write(writer, b"x")
            super().disable_input()
            if self._key_thread is not None:
                self._key_thread.join()
            self._wake = None
            os.close(reader)
            os.close(writer)

    def run_input_thread(self) -> None:
        """Pass on what is typed until woken or until the terminal is gone."""
        if self._wake is None:
            return
        woken = self._wake[0]
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        while True:
            ready, _, _ = select.select([self.fileno, woken], [], [], _patience(parser))
            if woken in ready:
                return
            self._is_taking = bool(ready)
            if ready:
                data = self._read()
                if not data:
                    self._is_gone = True
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
                if text := decode(data):
                    for event in parser.feed(text):
                        self.process_message(event)
            for event in parser.tick():
                self.process_message(event)
            self._is_taking = False

    @property
    def has_unread(self) -> bool:
        """Whether something was typed that the input thread has not passed on yet."""
        with contextlib.suppress(OSError, ValueError):
            return not self._is_gone and (self._is_taking or bool(select.select([self.fileno], [], [], 0)[0]))
        return False

    def _read(self) -> bytes:
        """What there is to read; nothing when the terminal is gone."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""


def _patience(parser: XTermParser) -> float | None:
    """Seconds until an unfinished escape sequence counts as typed by hand; None when there is none."""
    until = parser._timeout_time
    return None if until is None else max(0.0, until - get_time()) + _TICK
