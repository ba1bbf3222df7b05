"""A letter in a real terminal: from its reminder by enter, from the palette by name, copied, and logged as sent."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.test_copying import sent

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T10:05"


def test_a_no_is_answered_from_its_reminder(start: Start, demo_week: Fill, cli: Cli) -> None:
    """W17: enter on the card, enter on the reminder; y copies, x logs what was copied."""
    demo_week(NOW)
    assert cli(NOW, "config", "me.name", "Alex Doe")["code"] == 0
    screen = start(NOW, environ={"SSH_TTY": "/dev/pts/1"})
    screen.step("l", "l", "l", "l")
    screen.press("enter")
    screen.wait_for("m letter")
    screen.press("enter")
    screen.wait_for("Answer to a no to Alex Umbrellason")
    screen.wait_for("Hello Alex,")
    screen.press("y")
    screen.wait_for(lambda: len(sent(screen)) == 1, "that the letter was sent to the terminal")
    assert sent(screen)[0].startswith("Subject: DevOps Engineer")
    screen.press("x")
    screen.wait_for("From what you copied")
    screen.press("ctrl+s")
    screen.wait_for("gracious reply logged")
    timeline = cli(NOW, "show", "umbrella")["timeline"]
    assert any("gracious reply" in one["says"] for one in timeline)


def test_a_letter_is_found_by_its_name_in_the_palette(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW)
    screen.step("l", "l")
    screen.press("ctrl+p")
    screen.wait_for("Search for commands")
    screen.press(*"letter: declin")
    screen.wait_for("Letter: Declining")
    screen.press("down", "enter")
    screen.wait_for("Declining to ")
