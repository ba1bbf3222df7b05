"""A fault of the program's own: told in one line, written down without record text, and survived."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Fill, Start

pytestmark = [pytest.mark.terminal, pytest.mark.faulty]

NOW = "2026-11-24T09:41"
FAULTY = """
import runpy
from followup_tui.tui.screens.acting import ActingScreen

def fail(_screen):
    raise ValueError("Jane Doe said 95,000")

ActingScreen._do_help = fail
runpy.run_module("followup_tui", run_name="__main__")
"""


def test_a_key_that_fails_is_told_and_written_down(demo_week: Fill, start: Start, own_home: Path) -> None:
    demo_week(NOW)
    screen = start(NOW, command=(sys.executable, "-c", FAULTY))
    screen.press("?")
    screen.wait_for("something went wrong while doing “Help” (ValueError); the log has the details")
    (log,) = own_home.glob(".local/state/followup-tui/log/followup.log")
    assert "ValueError at " in log.read_text()
    assert "Jane" not in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600
    screen.step("j")
    screen.press("q")
    assert screen.wait_exit() == 0
