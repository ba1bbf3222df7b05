"""Left open over midnight, the dashboard turns the day by itself and says once what that made overdue."""

from __future__ import annotations

import re

import pytest

from tests.terminal.conftest import Fill, Start
from tests.terminal.pty_screen import LEFT, TITLE_BACK, PtyScreen

pytestmark = pytest.mark.terminal

JUST_BEFORE = "2026-11-24T23:59:48"
OSC = re.compile(rb"\x1b\][^\x07\x1b]*\x07")
COUNTS = re.compile(r"(\d+) overdue · (\d+) today")
TITLE = re.compile(rb"\x1b\]2;([^\x07]*)\x07")


def counted(screen: PtyScreen) -> tuple[int, int]:
    """What is overdue and what is due today, by the header."""
    (overdue, today), *_ = COUNTS.findall(screen.text)
    return int(overdue), int(today)


def test_the_day_turns_by_itself(start: Start, demo_week: Fill) -> None:
    demo_week("2026-11-24T09:41")
    screen = start(JUST_BEFORE)
    screen.wait_for(lambda: COUNTS.search(screen.text), "what is overdue and due")
    overdue, today = counted(screen)
    screen.wait_for(lambda: re.search(r"• R12 +Call Ann Lee", screen.text), "the call, due today")
    assert TITLE.findall(screen.raw) == [f"{overdue + today} due · followup".encode()]
    assert b"\x07" not in OSC.sub(b"", screen.raw)

    screen.wait_for("Wed 25 Nov 00:00")
    screen.wait_for(lambda: counted(screen)[0] > overdue, "more that is overdue")
    late = counted(screen)[0] - overdue
    assert 1 < late <= today, "all but what is still due further west"
    screen.wait_for(lambda: re.search(r"! R12 +Call Ann Lee", screen.text), "the call, overdue")
    screen.wait_for(f"{late} are overdue now")
    screen.wait_for(lambda: len(TITLE.findall(screen.raw)) == 2, "the new title")
    assert OSC.sub(b"", screen.raw).count(b"\x07") == 1
    screen.press("q")
    assert screen.wait_exit() == 0
    assert TITLE_BACK in screen.raw.rpartition(LEFT)[0]
