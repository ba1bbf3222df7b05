"""The body of the short-lived process that hands a text to the system's clipboard program.

Run as a script: the text comes on stdin in UTF-8, the name of each program tried goes to stdout, and the exit
status tells the end. It is a process of its own because pyperclip waits for ever for a program that hangs.

Invariant: success is reported only when every program pyperclip ran returned 0, which pyperclip itself does
not look at; no program inherits our stdout, so one that stays to serve the clipboard keeps nobody waiting.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import PurePath
from typing import Any

DONE = 0
NO_PROGRAM = 3
"""Nothing on this machine can be copied with."""
FAILED = 4
"""A program was run and refused."""


class _Watched(subprocess.Popen[bytes]):
    """A process that announces its program's name and is remembered."""

    started: list[_Watched] = []

    def __init__(self, args: Any, **options: Any) -> None:
        print(PurePath(args[0]).name, flush=True)
        options.setdefault("stdout", subprocess.DEVNULL)
        super().__init__(args, **options)
        self.started.append(self)


def main() -> int:
    """Copy what stdin brings; the process's exit status."""
    text = sys.stdin.buffer.read().decode("utf-8")
    # A Qt clipboard dies with the process that owns it, so what it "copied" would be gone at once.
    barred: dict[str, Any] = {"qtpy": None, "PyQt5": None}
    sys.modules.update(barred)
    try:
        import pyperclip
    except ImportError:
        return NO_PROGRAM
    vars(subprocess)["Popen"] = _Watched
    try:
        copy: Any
        copy, _ = pyperclip.determine_clipboard()
        if not copy:
            return NO_PROGRAM
        copy(text)
    except Exception:
        return FAILED
    return FAILED if any(process.returncode for process in _Watched.started) else DONE


if __name__ == "__main__":
    sys.exit(main())
