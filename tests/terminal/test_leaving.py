"""However the program is made to end, what was being typed is kept and the terminal is given back."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.pty_screen import ENTERED, LEFT, ROOT, PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"
WITHOUT_HANGUPS = """
import runpy, signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
runpy.run_module("followup_tui", run_name="__main__")
"""


def type_half_a_form(screen: PtyScreen) -> None:
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into("Half Typed Ltd")
    screen.tab_to("Role")
    screen.type_into("Half a ro")


def see_it_offered_again(start: Start, role: str = "Half a ro") -> None:
    screen = start(NOW)
    screen.press("n")
    screen.wait_for("Brought back what you had typed here")
    screen.wait_for(role)
    screen.wait_for("Half Typed Ltd")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_while_typing(start: Start, number: int, code: int) -> None:
    screen = start(NOW)
    type_half_a_form(screen)
    screen.send("le")  # typed in the last moment
    screen.signal(number)
    assert screen.wait_exit() == code
    after = screen.raw.rpartition(LEFT)[2]
    assert LEFT in screen.raw
    assert screen.raw.count(LEFT) == screen.raw.count(ENTERED)
    assert not re.search(rb"\x1b\[\?(1000|1003|1006|2004|1049)h", after)
    see_it_offered_again(start, "Half a role")


def test_the_window_is_closed_while_typing(start: Start) -> None:
    screen = start(NOW)
    type_half_a_form(screen)
    screen.hang_up()
    assert screen.wait_exit() == 129
    see_it_offered_again(start)


def test_the_window_is_closed_and_hangups_are_ignored(start: Start) -> None:
    screen = start(NOW, command=(sys.executable, "-c", WITHOUT_HANGUPS))
    type_half_a_form(screen)
    screen.hang_up()
    assert screen.wait_exit() == 129
    see_it_offered_again(start)


def test_quitting_gives_the_terminal_back(start: Start) -> None:
    screen = start(NOW)
    screen.press("q")
    assert screen.wait_exit() == 0
    assert screen.raw.count(LEFT) == screen.raw.count(ENTERED)
    assert not screen.raw.rpartition(LEFT)[2].replace(b"\x1b[?25h", b"").replace(b"\x1b[?1004l", b"").strip()


def test_suspended_and_brought_back_it_shows_what_was_written_meanwhile(demo_week: Fill, cli: Cli) -> None:
    demo_week(NOW)
    with PtyScreen(command=("bash", "--norc", "--noprofile", "-i"), environ={"PS1": "shell$ "}) as screen:
        screen.wait_for("shell$")
        screen.send(f"'{sys.executable}' -m followup_tui --now {NOW}\r")
        screen.wait_for("1 Interviewed 2")
        screen.press("ctrl+z")
        screen.wait_for(lambda: b"shell$" in screen.raw.partition(LEFT)[2], "the shell again")
        assert cli(NOW, "add", "Aardvark", "Poet")["code"] == 0
        screen.send("fg\r")
        screen.wait_for("Aardvark")
        screen.wait_for("1 Interviewed 3")
        assert screen.raw.count(ENTERED) == screen.raw.count(LEFT) + 1
        screen.press("q")
        screen.wait_for(lambda: screen.raw.count(ENTERED) == screen.raw.count(LEFT), "the terminal given back")


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_draw(term: str) -> None:
    with PtyScreen("--now", NOW, environ={"TERM": term}) as screen:
        assert screen.wait_exit() == 2
        assert b"\x1b" not in screen.raw
        assert b"followup due" in screen.raw


@pytest.mark.parametrize("kept", ["stdin", "stdout", "stderr", "none"])
def test_no_terminal(kept: str, tmp_path: Path) -> None:
    master, slave = os.openpty()
    file = (tmp_path / "out").open("w+b")
    given, out, err = (slave if name == kept else file.fileno() for name in ("stdin", "stdout", "stderr"))
    command = [sys.executable, "-m", "followup_tui", "--now", NOW]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "TERM": "xterm-256color"}, timeout=60, stdin=given, stdout=out, stderr=err
    )
    os.set_blocking(master, False)
    seen = os.read(master, 65_536) if kept == "stderr" else b""
    file.seek(0)
    seen += file.read()
    for one in (master, slave):
        os.close(one)
    file.close()
    assert done.returncode == 2
    assert b"followup due" in seen
    assert b"\x1b" not in seen
