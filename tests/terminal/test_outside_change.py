"""Another process writes while the dashboard is open: its card appears, and nothing at hand is disturbed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.terminal.conftest import Fill, Start
from tests.terminal.pty_screen import ROOT, PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"


def add_elsewhere(employer: str) -> None:
    """The real command in a process of its own."""
    command = [sys.executable, "-m", "followup_tui", "--now", NOW, "add", employer, "Poet"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def selected(screen: PtyScreen) -> str:
    """What the card under the cursor is called: the one with the thick edge, bold or not."""
    edges = (line.partition("▌")[2] for line in screen.lines if "▌" in line)
    return next(edges, "").split("  ")[0].strip()


def test_a_card_added_elsewhere_appears_and_the_cursor_stays_on_its_card(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW)
    screen.step("j")
    screen.wait_for(lambda: selected(screen) == "Borealis Labs", "the cursor on Borealis Labs")
    add_elsewhere("Aardvark")
    screen.wait_for("Aardvark")
    screen.wait_for("1 Interviewed 3")
    assert selected(screen) == "Borealis Labs"


def test_a_half_typed_form_is_left_alone(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW)
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into("Half Typed Ltd")
    screen.tab_to("Role")
    screen.type_into("Half a ro")
    add_elsewhere("Aardvark")
    screen.wait_for("1 Interviewed 3")
    screen.at_field("Role")
    screen.send("le")
    screen.wait_for("Half a role")
    screen.wait_for("Half Typed Ltd")
    screen.press("ctrl+s")
    screen.wait_for("Half Typed Ltd · Half a role added")
    screen.wait_for("Aardvark")
    screen.wait_for("1 Interviewed 4")
