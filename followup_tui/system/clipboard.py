"""Puts text where the user can paste it, and says honestly where it went.

Invariant: `copy` never raises, never waits longer than its limit and never writes to the screen itself; a
text goes out whole or not at all; only what was confirmed is called "copied".
"""

from __future__ import annotations

import base64
import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from followup_tui.ports import CopyResult, CopyRoute
from followup_tui.system import _native_copy

LIMIT_SECONDS: Final = 2.0
"""How long the system's clipboard program may take."""

OSC52_MOST_BYTES: Final = 74_994
"""Bytes of UTF-8 text that OSC 52 may carry: 100,000 once encoded, where common terminals stop (hterm)."""

SCREEN_MOST_BYTES: Final = 570
"""The same inside GNU screen, which drops sequences of more than 768 bytes."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_BY_HAND: Final = "select it on the screen or save it to a file"


class SystemClipboard:
    """The `Clipboard` port: the system's clipboard, or the terminal's over SSH and on failure."""

    def __init__(self, environ: Mapping[str, str] | None = None, limit: float = LIMIT_SECONDS) -> None:
        self._environ = os.environ if environ is None else environ
        self._limit = limit

    def copy(self, text: str, osc52: Callable[[str], None] | None) -> CopyResult:
        """Copy the text; blocks for `limit` seconds at most.

        `osc52` is handed the text itself, as Textual's `App.copy_to_clipboard` takes it; a plain writer
        wraps it with `osc52_sequence`. Over SSH nothing else is tried: a clipboard program there would fill
        the clipboard of the wrong machine. Lone surrogates are copied as U+FFFD.
        """
        text = whole(text)
        if not text:
            return CopyResult(route=CopyRoute.NONE, says="not copied: there is nothing to copy")
        if self._environ.get("SSH_TTY") or self._environ.get("SSH_CONNECTION"):
            return self._to_terminal(text, osc52, "")
        trouble = _native(text, self._environ, self._limit)
        if trouble:
            return self._to_terminal(text, osc52, trouble)
        return CopyResult(route=CopyRoute.NATIVE, says=f"copied to the clipboard ({_words(text)})")

    def _to_terminal(self, text: str, osc52: Callable[[str], None] | None, trouble: str) -> CopyResult:
        if osc52 is None:
            return _not_copied(trouble or "this session has no terminal to send it to")
        refused = self._unfit(text)
        if not refused:
            try:
                osc52(text)
            except Exception as error:  # the port promises never to raise, and the writer is not ours
                refused = f"the terminal did not take it ({type(error).__name__})"
        if refused:
            return _not_copied("; ".join(filter(None, (trouble, refused))))
        after = f" because {trouble}" if trouble else ""
        return CopyResult(
            route=CopyRoute.TERMINAL,
            says=f"sent to the terminal (OSC 52){after}; "
            f"if pasting gives nothing, the terminal does not allow it: {self._remedy()}",
        )

    def _unfit(self, text: str) -> str:
        size = len(text.encode("utf-8"))
        most, taker = OSC52_MOST_BYTES, "the terminal (OSC 52)"
        if self._in_screen():
            most, taker = SCREEN_MOST_BYTES, "GNU screen"
        return f"{size:,} bytes are too long for {taker}, which takes {most:,}" if size > most else ""

    def _remedy(self) -> str:
        if self._environ.get("TMUX"):
            return f"try `tmux set -g set-clipboard on`, or {_BY_HAND}"
        if self._in_screen():
            return f"GNU screen often keeps it to itself, so {_BY_HAND}"
        return f"allow clipboard access in its settings, or {_BY_HAND}"

    def _in_screen(self) -> bool:
        return bool(self._environ.get("STY")) and not self._environ.get("TMUX")


def whole(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD, so that it can be encoded."""
    return _SURROGATE.sub("\ufffd", text)


def osc52_sequence(text: str) -> str:
    """The escape sequence that asks a terminal to put the text on its clipboard; plain ASCII."""
    return f"\x1b]52;c;{base64.b64encode(whole(text).encode('utf-8')).decode('ascii')}\x07"


def _not_copied(why: str) -> CopyResult:
    return CopyResult(route=CopyRoute.NONE, says=f"not copied: {why}; {_BY_HAND}")


def _words(text: str) -> str:
    count = len(text.split())
    return "1 word" if count == 1 else f"{count:,} words"


def _native(text: str, environ: Mapping[str, str], limit: float) -> str:
    """Copy with the system's clipboard program; what went wrong, or empty when it is confirmed."""
    command = [sys.executable, "-P", str(Path(_native_copy.__file__))]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            start_new_session=True,
        )
    except (OSError, ValueError, TypeError) as error:
        return f"the copying process did not start ({type(error).__name__})"
    with process:
        try:
            named, _ = process.communicate(text.encode("utf-8"), timeout=limit)
        except subprocess.TimeoutExpired as late:
            _kill(process)
            return f"{_program(late.output)} did not answer within {limit:g} s"
    return _verdict(process.returncode, _program(named))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and whatever it started, which share a process group of their own."""
    with contextlib.suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)


def _program(named: bytes | None) -> str:
    """The program that was running last, from the names the process gave."""
    names = (named or b"").decode("utf-8", "replace").split()
    return names[-1] if names else "the clipboard program"


def _verdict(status: int, program: str) -> str:
    if status == _native_copy.DONE:
        return ""
    if status == _native_copy.NO_PROGRAM:
        return "no clipboard program was found (install xclip, xsel or wl-clipboard)"
    return f"{program} failed"
