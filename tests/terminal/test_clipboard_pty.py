"""In a real terminal: no clipboard program may write over the screen, and OSC 52 arrives as it should."""

from __future__ import annotations

import base64
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from followup_tui.system.clipboard import SystemClipboard, osc52_sequence

def to_terminal(text):
    sys.stdout.write(osc52_sequence(text))

result = SystemClipboard(limit=30).copy("Hello Ann", to_terminal)
sys.stdout.write(f"<{result.route}>")
"""


def screen_of(environ: dict[str, str]) -> bytes:
    """Run the program in a pty and return every byte that reached it."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, **environ},
        cwd=Path(__file__).parents[2],
        start_new_session=True,
    ) as process:
        os.close(slave)
        seen = b""
        while True:
            try:
                piece = os.read(master, 65_536)
            except OSError:  # Linux answers EIO once the last writer is gone
                break
            if not piece:
                break
            seen += piece
        os.close(master)
        assert process.wait(30) == 0
    return seen


def noisy(root: Path, status: int) -> dict[str, str]:
    program = root / "xclip"
    program.write_text(
        "#!/bin/sh\ncat > /dev/null\necho on the screen\necho on the screen >&2\n"
        f"echo on the screen > /dev/tty\nexit {status}\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    plain = dict.fromkeys(("SSH_TTY", "SSH_CONNECTION", "WAYLAND_DISPLAY", "STY", "TMUX"), "")
    return {**plain, "DISPLAY": ":9", "PATH": f"{root}:/usr/bin:/bin"}


@pytest.mark.terminal
def test_a_noisy_program_writes_nothing_on_the_screen(tmp_path: Path) -> None:
    assert screen_of(noisy(tmp_path, 0)) == b"<native>"


@pytest.mark.terminal
def test_after_a_failure_the_screen_gets_the_sequence_and_nothing_else(tmp_path: Path) -> None:
    payload = base64.b64encode(b"Hello Ann")
    assert screen_of(noisy(tmp_path, 1)) == b"\x1b]52;c;" + payload + b"\x07<terminal>"
