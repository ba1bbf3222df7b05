"""A whole call in a real terminal, and copying when the clipboard program hangs, fails or is not there."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.pty_screen import PtyScreen
from tests.terminal.test_copying import sent

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T10:05"
PLAIN = dict.fromkeys(("SSH_TTY", "SSH_CONNECTION", "WAYLAND_DISPLAY", "STY", "TMUX"), "")


def program(folder: Path, script: str) -> dict[str, str]:
    """An environment in which xclip is this script."""
    xclip = folder / "bin" / "xclip"
    xclip.parent.mkdir()
    xclip.write_text(f"#!/bin/sh\n{script}\n")
    xclip.chmod(xclip.stat().st_mode | stat.S_IXUSR)
    return {**PLAIN, "DISPLAY": ":9", "PATH": f"{xclip.parent}:/usr/bin:/bin"}


@pytest.fixture
def initech(demo_week: Fill, cli: Cli) -> None:
    """The sample week, in which Initech waits for a status call."""
    demo_week(NOW)
    for key, value in (("me.name", "Alex Doe"), ("me.phone", "+1 212 555 0134")):
        assert cli(NOW, "config", key, value)["code"] == 0
    for one in cli(NOW, "due")["reminders"]:
        if one["kind"] == "leverage":
            assert cli(NOW, "dismiss", one["id"], "--reason", "not to be told")["code"] == 0


def told(screen: PtyScreen, text: str) -> bool:
    """Whether all these words stand there; a message over the board is broken by what stands beside it."""
    shown = screen.words
    return all(word in shown for word in text.split())


def at_initech(start: Start, environ: dict[str, str]) -> PtyScreen:
    screen = start(NOW, environ=environ)
    screen.step("l", "l")
    return screen


@pytest.mark.usefixtures("initech")
def test_a_voicemail_from_opening_the_desk_to_the_next_step(start: Start, cli: Cli) -> None:
    """S1, S5: one point copied, the message for a machine copied and left; the next step sets itself."""
    screen = at_initech(start, {"SSH_TTY": "/dev/pts/1"})
    script = cli(NOW, "script", "initech")["script"]
    screen.press("c")
    screen.wait_for("+1 212 555 0199")
    screen.press("2")
    screen.wait_for(lambda: sent(screen) == [script["points"][1]], "that the second point was sent")
    screen.wait_for("▶ 00:0", "the clock")
    screen.press("v")
    screen.wait_for(lambda: sent(screen)[1:] == [script["voicemail"]], "that the message was sent")
    screen.wait_for("seconds", "its length")
    screen.press("m")
    screen.wait_for("next: Write to Ann Lee", "what comes next")
    logged = cli(NOW, "show", "initech")
    assert any("status call · phone · Ann Lee · voicemail" in one["says"] for one in logged["timeline"])


@pytest.mark.usefixtures("initech")
def test_what_was_copied_waits_in_the_log(start: Start, cli: Cli) -> None:
    screen = at_initech(start, {"SSH_TTY": "/dev/pts/1"})
    screen.press("y")
    screen.wait_for("x logs it")
    screen.press("x")
    screen.wait_for("From what you copied Tue 24 Nov 10:05")
    screen.wait_for(cli(NOW, "script", "initech")["script"]["points"][0][:40])
    screen.press("escape")
    screen.wait_gone("From what you copied")


@pytest.mark.usefixtures("initech")
def test_a_clipboard_that_hangs_holds_nothing_up(start: Start, tmp_path: Path) -> None:
    screen = at_initech(start, program(tmp_path, "cat > /dev/null; exec sleep 60"))
    screen.press("y", "j")
    screen.wait_for(lambda: any("▌ Cyberdyne" in line for line in screen.lines), "the cursor moving meanwhile")
    assert not told(screen, "within")
    screen.wait_for(lambda: told(screen, "sent to the terminal, unchecked: Y shows it"))
    assert sent(screen)
    assert "copied to the clipboard" not in screen.text


@pytest.mark.usefixtures("initech")
@pytest.mark.parametrize(
    ("script", "says"),
    [("cat > /dev/null; echo no display >&2; exit 1", "sent to the terminal"), ("", "copied to the clipboard")],
    ids=["failing", "working"],
)
def test_a_clipboard_program_is_believed_only_when_it_ends_well(
    start: Start, tmp_path: Path, script: str, says: str
) -> None:
    screen = at_initech(start, program(tmp_path, script or "cat > /dev/null"))
    screen.press("y")
    screen.wait_for(lambda: told(screen, says), says)
    assert bool(sent(screen)) is bool(script)
    assert "no display" not in screen.text


@pytest.mark.usefixtures("initech")
def test_without_any_clipboard_the_text_can_be_shown(start: Start, tmp_path: Path, cli: Cli) -> None:
    screen = at_initech(start, {**PLAIN, "DISPLAY": "", "PATH": str(tmp_path), "HOME": str(tmp_path)})
    screen.press("y")
    screen.wait_for(lambda: told(screen, "sent to the terminal, unchecked: Y shows it"))
    assert "copied" not in screen.text
    screen.press("Y")
    screen.wait_for("Select with shift and the arrows")
    screen.wait_for(lambda: told(screen, "because no clipboard program was found"))
    screen.wait_for("Status call, the decision date has passed")
    screen.wait_for(cli(NOW, "script", "initech")["script"]["points"][0][:40])
