"""A whole panel thanked with keys alone: a note for each, one of them edited outside, and the card moves by itself."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from tests.terminal.conftest import Cli, Start
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"
LATER = "2026-11-24T12:00"
NAMES = ("Ann Lee", "Raj Patel", "Kim Roe")
OSC52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


@pytest.fixture
def panel(cli: Cli) -> None:
    """Three people at Acme, met yesterday, and a decision date."""
    cli(NOW, "config", "me.name", "Sam Sample")
    cli(NOW, "add", "Acme", "Data Engineer", "--tz", "America/New_York", "--country", "US")
    told = [f"{name}, Engineer, {name.split()[0].lower()}@acme.example" for name in NAMES]
    people = [part for one in told for part in ("--with", one)]
    cli(NOW, "interview", "acme", "--at", "2026-11-23 16:00", *people, "--topic", "keeping sensor data clean",
        "--promise", "end of next week")  # fmt: skip


def editor(tmp_path: Path, script: str) -> dict[str, str]:
    """An editor that is a shell script."""
    path = tmp_path / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return {"EDITOR": str(path), "VISUAL": "", "SSH_TTY": "/dev/pts/1"}


def open_desk(screen: PtyScreen) -> None:
    screen.press("tab")
    screen.wait_for("tab Board")
    screen.press("t")
    screen.wait_for("0 of 3 thanked")
    screen.wait_for("Hello Ann,")


def type_first(screen: PtyScreen) -> None:
    """Type a word at the start of the note; however fast it comes after the key, it goes into the text."""
    screen.send("eX ")
    screen.wait_for("X Hello Ann,")
    screen.wait_for("✓ warm 70 of 180 words")


def leave_text(screen: PtyScreen) -> None:
    screen.wait_for("esc leaves the text")
    screen.press("escape")
    screen.wait_gone("esc leaves the text")


def test_r4_a_panel_is_thanked_and_the_card_moves(panel: None, start: Start, cli: Cli, tmp_path: Path) -> None:
    screen = start(NOW, environ=editor(tmp_path, 'sed -i s/Hello/Dear/ "$1"'))
    open_desk(screen)
    type_first(screen)
    leave_text(screen)
    screen.press("s")
    screen.wait_for("sent to the terminal")
    screen.press("enter")
    screen.wait_for("1 of 3 thanked")
    screen.wait_for("Hello Raj,")
    screen.press("E")
    screen.wait_for("Dear Raj,")
    screen.press("enter")
    screen.wait_for("2 of 3 thanked")
    screen.wait_for("Hello Kim,")
    screen.press("l")
    screen.wait_for(lambda: len(OSC52.findall(screen.raw)) == 2, "the link")
    link = base64.b64decode(OSC52.findall(screen.raw)[-1]).decode()
    assert link.startswith("mailto:kim@acme.example?subject=Thank%20you%20for%20Monday%2023%20November")
    screen.press("enter")
    screen.wait_for("thank-you logged for Acme")
    screen.wait_gone("2 of 3 thanked")
    screen.press("q")
    assert screen.wait_exit() == 0
    shown = cli(LATER, "show", "acme")
    assert shown["application"]["column"] == "awaiting"
    notes = [cli(LATER, "note", "acme", name)["note"] for name in NAMES]
    assert [one["state"] for one in notes] == ["sent"] * 3
    assert len({one["variant"] for one in notes}) == 3
    assert notes[0]["body"].startswith("X Hello Ann,")
    assert notes[1]["body"].startswith("Dear Raj,")


def test_an_editor_that_breaks_says_so_and_loses_nothing(panel: None, start: Start, tmp_path: Path) -> None:
    screen = start(NOW, environ=editor(tmp_path, "echo broken; exit 1"))
    open_desk(screen)
    type_first(screen)
    leave_text(screen)
    screen.press("E")
    screen.wait_for("ended with an error (1)")
    screen.wait_for("X Hello Ann,")
    screen.press("e")
    screen.wait_for("esc leaves the text")
    screen.press("Y")
    screen.wait_for("X YHello Ann,")


def test_a_terminal_closed_while_typing_costs_nothing(panel: None, start: Start) -> None:
    screen = start(NOW, size=(80, 24))
    open_desk(screen)
    screen.send("eMy own words. ")
    screen.wait_for("My own words. Hello Ann,")
    screen.wait_for("✓ warm 72 of 180 words")
    screen.wait_for("edited")
    screen.hang_up()
    screen.wait_exit()
    screen = start(NOW, size=(80, 24))
    screen.press("tab")
    screen.wait_for("tab Board")
    screen.press("t")
    screen.wait_for("brought back what you had typed here")
    screen.wait_for("My own words. Hello Ann,")

