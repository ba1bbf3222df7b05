"""The terminal is made smaller and larger again: everything is drawn anew and nothing that was typed is lost."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Fill, Start
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"
LARGEST = (120, 36)
SIZES = [(100, 30), (80, 24), (60, 20)]


def fits(screen: PtyScreen, size: tuple[int, int]) -> None:
    """The header fills the first line up to the clock, and the keys fill the last one."""
    columns, lines = size
    screen.wait_for(
        lambda: screen.lines[0].endswith("09:41") and len(screen.lines[0]) == columns - 1, f"a header of {size}"
    )
    screen.wait_for(lambda: len(screen.lines) == lines and screen.lines[-1].endswith("? Help"), f"the keys at {size}")


def cards(screen: PtyScreen) -> int:
    return sum(line.count("▎ ") + line.count("▌ ") for line in screen.lines)


def test_the_board_in_every_size(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW, size=LARGEST)
    screen.step("l", "l")
    for size in SIZES:
        screen.resize(*size)
        fits(screen, size)
        screen.wait_for(lambda: any("▌ Initech" in line for line in screen.lines), "the cursor on Initech")
    screen.resize(20, 5)
    screen.wait_for("too small")
    assert cards(screen) == 0
    screen.resize(*LARGEST)
    fits(screen, LARGEST)
    screen.wait_for(lambda: any("▌ Initech" in line for line in screen.lines), "the cursor on Initech")
    screen.wait_for("Do next")


def test_a_form_in_every_size(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW, size=LARGEST)
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into("Half Typed Ltd")
    screen.tab_to("Role")
    screen.type_into("Half a ro")
    for size in [*SIZES, (20, 5), (1, 1), *reversed(SIZES), LARGEST]:
        screen.resize(*size)
        if size[0] >= 60:
            screen.wait_for("Half a ro")
            screen.at_field("Role")
    screen.send("le")
    screen.wait_for("Half a role")
    screen.wait_for("Half Typed Ltd")


def test_many_sizes_in_a_row(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW, size=LARGEST)
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into("Half Typed Ltd")
    for number in range(200):
        screen.resize(40 + number * 7 % 100, 8 + number * 5 % 40)
    screen.resize(*LARGEST)
    screen.wait_for("Half Typed Ltd")
    screen.press("escape")
    screen.wait_for("Leave without saving?")
