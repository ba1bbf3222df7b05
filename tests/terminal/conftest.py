"""What the terminal tests share: a store of their own, the command line beside the dashboard, and terminals to end.

Invariant: whatever a test started has ended with it; a test passes over a fault of the program's own only where it is
marked `faulty`, because it causes one on purpose.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from followup_tui.__main__ import guarded
from followup_tui.tracker import demo
from followup_tui.wiring import build
from tests.terminal.pty_screen import PtyScreen

Start = Callable[..., PtyScreen]
Cli = Callable[..., Any]
Fill = Callable[[str], None]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the records of this test are, for the dashboard and the command line alike."""
    path = tmp_path / "records" / "store.json"
    monkeypatch.setenv("FOLLOWUP_STORE", str(path))
    return path


@pytest.fixture
def start(request: pytest.FixtureRequest, own_home: Path) -> Iterator[Start]:
    """Opens the dashboard at a moment, in a terminal of its own, and waits until the board is there."""
    opened: list[PtyScreen] = []

    def begin(now: str, *args: str, **more: Any) -> PtyScreen:
        screen = PtyScreen("--now", now, *args, **more)
        opened.append(screen)
        screen.wait_for("? Help", "the dashboard")
        return screen

    yield begin
    for screen in opened:
        screen.close()
    logs = [path.read_text(encoding="utf-8") for path in own_home.glob(".local/state/*/log/followup.log")]
    faults = [line for log in logs for line in log.splitlines() if " ERROR " in line]
    assert faults == [] or request.node.get_closest_marker("faulty") is not None


@pytest.fixture
def cli() -> Cli:
    """Runs a command at a moment with --json, and gives the object it answered with, its exit code as `code`."""

    def run(now: str, *args: str) -> Any:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code = guarded(["--now", now, *args, "--json"])
        return {**json.loads(out.getvalue()), "code": code}

    return run


@pytest.fixture
def demo_week(store: Path) -> Fill:
    """Fills the store with the demonstration's records as they are at a moment."""

    def fill(now: str) -> None:
        tracker = build(store, now).tracker
        demo.build(tracker, tracker.now())

    return fill
