"""Copying over SSH: the terminal gets exactly the text, by OSC 52, and nothing is called copied."""

from __future__ import annotations

import base64
import re

import pytest

from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"
OSC52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def sent(screen: PtyScreen) -> list[str]:
    return [base64.b64decode(one).decode() for one in OSC52.findall(screen.raw)]


@pytest.fixture
def over_ssh(demo_week: Fill, start: Start, cli: Cli) -> PtyScreen:
    demo_week(NOW)
    for key, value in (("me.name", "Alex Doe"), ("me.phone", "+1 212 555 0134")):
        assert cli(NOW, "config", key, value)["code"] == 0
    for one in cli(NOW, "due")["reminders"]:
        if one["kind"] == "leverage":  # what is left is the status call, which has a version for a machine
            assert cli(NOW, "dismiss", one["id"], "--reason", "not to be told")["code"] == 0
    screen = start(NOW, environ={"SSH_TTY": "/dev/pts/1"})
    screen.step("l", "l")
    return screen


def test_the_talking_points_of_a_card(over_ssh: PtyScreen, cli: Cli) -> None:
    screen = over_ssh
    screen.press("y")
    screen.wait_for("sent to the terminal")
    assert "copied" not in screen.text
    script = cli(NOW, "script", "initech")["script"]
    assert sent(screen) == [script["text"]]


def test_at_the_call_desk(over_ssh: PtyScreen, cli: Cli) -> None:
    screen = over_ssh
    script = cli(NOW, "script", "initech")["script"]
    screen.press("c")
    screen.wait_for("1–9 point")
    for number, (key, text) in enumerate([("1", script["points"][0]), ("y", script["text"]),
                                          ("v", script["voicemail"])], 1):  # fmt: skip
        screen.press(key)
        screen.wait_for(lambda: len(sent(screen)) == number, f"that {key} sends anything")  # noqa: B023
        assert sent(screen)[-1] == text
    screen.wait_for("sent to the terminal")
    assert "copied" not in screen.text


def test_from_the_card(over_ssh: PtyScreen, cli: Cli) -> None:
    screen = over_ssh
    screen.press("enter")
    screen.wait_for("esc back")
    screen.press("y")
    screen.wait_for("sent to the terminal")
    assert sent(screen) == [cli(NOW, "script", "initech")["script"]["text"]]
