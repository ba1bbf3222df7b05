"""What each way to start the program imports: the price of a start, kept low by keeping libraries out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_PROBE = """
import json, sys
from followup_tui.__main__ import guarded
code = guarded(json.loads(sys.argv[1]))
print(file=sys.stderr)
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


def _imports(place: Path, *args: str) -> set[str]:
    """The top-level packages in memory when the command has ended, with its home and its store in that folder."""
    # Measuring coverage imports much by itself.
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "COVERAGE_"))}
    env |= {"HOME": str(place), "FOLLOWUP_STORE": str(place / "store.json"), "FOLLOWUP_NOW": "2026-11-23T09:41"}
    command = [sys.executable, "-c", _PROBE, json.dumps(args)]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    code, names = json.loads(ran.stderr.splitlines()[-1])
    assert code == 0, ran.stderr
    return set(names)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with an interview in it, and the holidays it needs cached; made once, as each command is a process."""
    place = tmp_path_factory.mktemp("place")
    _imports(place, "add", "Acme", "SRE", "--tz", "America/New_York", "--country", "US")
    _imports(place, "interview", "acme", "--at", "2026-11-20 16:00", "--with", "Jane Doe", "--promise", "2026-11-27")
    _imports(place, "due")
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """A copy of it to each test."""
    return shutil.copytree(made, tmp_path / "place")


@pytest.mark.parametrize("args", [("due",), ("due", "--json"), ("status",), ("--json", "status")])
def test_a_glance_imports_next_to_nothing(place: Path, args: tuple[str, ...]) -> None:
    heavy = {"textual", "rich", "click", "holidays", "arrow", "dateutil", "dateparser", "jinja2", "rapidfuzz"}
    heavy |= {"pyperclip", "tinydb", "tzlocal", "asyncio", "logging", "typing_extensions", "inspect"}
    assert _imports(place, *args) & heavy == set()


@pytest.mark.parametrize(
    "args",
    [("board",), ("people",), ("agenda",), ("forecast",), ("forecast", "acme", "--if", "voicemail"),
     ("show", "acme"), ("why", "acme"), ("may-contact", "acme"), ("paths",), ("config",),
     ("promise", "acme", "end of next week"), ("log", "acme", "thank-you"), ("heard", "acme", "--hold"), ("lead", "x"),
     ("demo", "--path"), ("schema",), ("export", "csv", "-"), ("--help",), ("interview", "--help")],
)  # fmt: skip
def test_no_command_imports_textual(place: Path, args: tuple[str, ...]) -> None:
    assert _imports(place, *args) & {"textual", "rich", "pyperclip", "dateparser", "icalendar", "vobject"} == set()
