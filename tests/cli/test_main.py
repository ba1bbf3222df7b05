"""The program as it is started: in a process of its own, with the environments people have."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest

from followup_tui import __main__, __version__
from followup_tui.cli.app import GROUPS, root
from followup_tui.wiring import World
from tests.cli.conftest import Cli

ALL = sorted(name for group in GROUPS.values() for name in group)


def _start(
    *args: str, env: Mapping[str, str] | None = None, stdout: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    whole = {**os.environ, "FOLLOWUP_NOW": "2026-11-23T09:41", **(env or {})}
    command = [sys.executable, "-m", "followup_tui", *args]
    return subprocess.run(
        command, env=whole, stdin=subprocess.DEVNULL, stdout=stdout or subprocess.PIPE, stderr=subprocess.PIPE,
        timeout=60, check=False,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A store with one application whose names need more than ASCII."""
    path = str(tmp_path / "s" / "store.json")
    assert _start("--store", path, "add", "Café 会社", "Développeur").returncode == 0
    return path


def test_a_round_trip_through_processes(store: str) -> None:
    ran = _start("due", "--json", "--store", store)
    told = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert told["reminders"][0]["application"]["employer"] == "Café 会社"
    assert ran.stdout.isascii()


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"LANG": "C"},
                                    {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])  # fmt: skip
def test_any_locale_prints_something_readable(store: str, locale: dict[str, str]) -> None:
    ran = _start("due", "--store", store, env=locale)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Log the interview" in ran.stdout
    failed = _start("show", "会", "--store", f"{store}.other", env=locale)
    assert (failed.returncode, failed.stderr.count(b"\n")) == (1, 1)
    assert b"\\u201c" not in failed.stderr


def test_no_terminal_no_escape_and_a_hint() -> None:
    ran = _start()
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"followup due" in ran.stderr
    assert b"\x1b" not in ran.stderr


def test_a_reader_that_leaves_early_is_no_error(store: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = _start("board", "--store", store, stdout=writer)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_stdout_is_told(store: str) -> None:
    with open("/dev/full", "wb") as full:
        ran = _start("board", "--store", store, stdout=full.fileno())
    assert ran.returncode == 74
    assert ran.stderr.count(b"\n") == 1


def _closed(stream: str, *args: str) -> subprocess.CompletedProcess[bytes]:
    """Run it by a shell that closes a stream first."""
    command = ["sh", "-c", f'exec "$0" -m followup_tui "$@" {stream}>&-', sys.executable, *args]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


def test_with_a_closed_stdout_nothing_is_done_and_that_is_said(store: str) -> None:
    before = Path(store).read_bytes()
    ran = _closed("", "--store", store, "add", "Globex", "SRE")
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)
    assert b"standard output is closed, and nothing was done" in ran.stderr
    assert Path(store).read_bytes() == before


def test_with_a_closed_stderr_nothing_that_belongs_there_is_among_the_data(store: str) -> None:
    ran = _closed("2", "--store", store, "export", "vcf", "-")
    assert (ran.returncode, ran.stdout) == (0, b"")
    ran = _closed("2", "--store", store, "show", "nothing of that name")
    assert (ran.returncode, ran.stdout) == (1, b"")


def test_an_argument_that_is_not_utf_8() -> None:
    command = [sys.executable.encode(), b"-m", b"followup_tui", b"show", b"\xff"]
    ran = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"not valid UTF-8" in ran.stderr


def test_main_leaves_with_the_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["followup", "--version"])
    try:
        with pytest.raises(SystemExit) as left:
            __main__.main()
    finally:
        gc.enable()  # the program goes without; the other tests of this process do not
    assert left.value.code == 0
    assert capsys.readouterr().out == f"followup {__version__}\n"


def test_a_shell_can_ask_what_comes_next() -> None:
    asked = {"_FOLLOWUP_COMPLETE": "bash_complete", "COMP_WORDS": "followup ma", "COMP_CWORD": "1"}
    ran = _start(env=asked)
    assert (ran.returncode, ran.stdout) == (0, b"plain,may-contact\n")
    assert b"_FOLLOWUP_COMPLETE=bash_complete" in _start(env={"_FOLLOWUP_COMPLETE": "bash_source"}).stdout
    assert _start(env={"_FOLLOWUP_COMPLETE": "nonsense"}).returncode == 1


def test_help_lists_every_command_with_a_line(cli: Cli) -> None:
    out = cli("--help").out
    assert all(f"\n  {name} " in out for name in ALL)
    assert all(f"\n{section}:\n" in out for section in GROUPS)


@pytest.mark.parametrize("name", ALL)
def test_every_command_has_help_and_the_global_options(cli: Cli, name: str) -> None:
    ran = cli(name, "--help")
    assert ran.code == 0
    assert all(option in ran.out for option in ("--store PATH", "--now WHEN", "--json"))


@pytest.mark.parametrize("name", ["interview", "promise", "log", "heard", "offer", "accept", "decline", "withdraw",
                                  "close", "move", "lead", "add"])  # fmt: skip
def test_every_recording_command_takes_the_moment(name: str) -> None:
    group = root()
    command = group.get_command(click.Context(group), name)
    assert command is not None
    at = [one for one in command.params if "--at" in one.opts]
    assert len(at) == 1


def test_demo_and_no_command_open_the_dashboard(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(world: World) -> int:
        opened.append(str(world.paths.store))
        return 7

    monkeypatch.setattr(__main__, "_require_terminal", lambda: None)
    monkeypatch.setattr(__main__, "_show", show)
    assert cli().code == 7
    assert cli("demo").code == 7
    assert opened[0].endswith("/store/store.json")
    assert "followup-demo-" in opened[1]
