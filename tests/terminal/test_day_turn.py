"""Left open over midnight, the dashboard turns the day by itself and says once what that made overdue."""

from __future__ import annotations

import re

import pytest

from tests.terminal.conftest import Fill, Start
from tests.terminal.pty_screen import LEFT

pytestmark = pytest.mark.terminal

JUST_BEFORE = "2026-11-24T23:59:48"
OSC = re.compile(rb"\x1b\][^\x07\x1b]*\x07")
GIVES_TITLE_BACK = b"\x1b[23;0t"
TITLE = re.compile(rb"\x1b\]2;([^\x07]*)\x07")


def test_the_day_turns_by_itself(start: Start, demo_week: Fill) -> None:
    demo_week("2026-11-24T09:41")
    screen = start(JUST_BEFORE)
    screen.wait_for("2 overdue · 4 today")
    screen.wait_for(lambda: re.search(r"• R7 Call Ann Lee", screen.text), "the call, due today")
    assert TITLE.findall(screen.raw) == [b"6 due \xc2\xb7 followup"]
    assert b"\x07" not in OSC.sub(b"", screen.raw)

    screen.wait_for("Wed 25 Nov 00:00")
    screen.wait_for("6 overdue")
    screen.wait_for(lambda: re.search(r"! R7 Call Ann Lee", screen.text), "the call, overdue")
    screen.wait_for("4 are overdue now")
    screen.wait_for(lambda: len(TITLE.findall(screen.raw)) == 2, "the new title")
    assert OSC.sub(b"", screen.raw).count(b"\x07") == 1
    screen.press("q")
    assert screen.wait_exit() == 0
    assert GIVES_TITLE_BACK in screen.raw.rpartition(LEFT)[0]
