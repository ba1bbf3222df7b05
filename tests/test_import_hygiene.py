"""What each way to start the program imports: the price of a start, kept low by keeping libraries out."""

from __future__ import annotations

import json
import os
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


def _imports(store: Path, *args: str) -> set[str]:
    """The top-level packages in memory when the command has ended."""
    env = {**os.environ, "FOLLOWUP_STORE": str(store), "FOLLOWUP_NOW": "2026-11-23T09:41"}
    env.pop("COVERAGE_PROCESS_CONFIG", None)  # measuring coverage imports much by itself
    env.pop("COVERAGE_PROCESS_START", None)
    command = [sys.executable, "-c", _PROBE, json.dumps(args)]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    code, names = json.loads(ran.stderr.splitlines()[-1])
    assert code == 0, ran.stderr
    return set(names)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with an interview in it, and the holidays it needs cached."""
    path = tmp_path / "store" / "store.json"
    _imports(path, "add", "Acme", "SRE", "--tz", "America/New_York", "--country", "US")
    _imports(path, "interview", "acme", "--at", "2026-11-20 16:00", "--with", "Jane Doe", "--promise", "2026-11-27")
    _imports(path, "due")
    return path


@pytest.mark.parametrize("args", [("due",), ("due", "--json"), ("status",), ("--json", "status")])
def test_a_glance_imports_next_to_nothing(store: Path, args: tuple[str, ...]) -> None:
    heavy = {"textual", "rich", "click", "holidays", "arrow", "dateutil", "dateparser", "jinja2", "rapidfuzz"}
    heavy |= {"pyperclip", "tinydb", "tzlocal", "asyncio", "logging", "typing_extensions", "inspect"}
    assert _imports(store, *args) & heavy == set()


@pytest.mark.parametrize(
    "args",
    [("board",), ("people",), ("agenda",), ("forecast",), ("forecast", "acme", "--if", "voicemail"),
     ("show", "acme"), ("why", "acme"), ("may-contact", "acme"), ("paths",), ("config",),
     ("promise", "acme", "end of next week"), ("log", "acme", "thank-you"), ("heard", "acme", "--hold"), ("lead", "x"),
     ("demo", "--path"), ("schema",), ("export", "csv", "-"), ("--help",), ("interview", "--help")],
)  # fmt: skip
def test_no_command_imports_textual(store: Path, args: tuple[str, ...]) -> None:
    assert _imports(store, *args) & {"textual", "rich", "pyperclip", "dateparser", "icalendar", "vobject"} == set()
