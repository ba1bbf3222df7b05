"""The real command line at places and stores that are no good: one line, the right code, and nothing changed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.support import filled
from tests.store.test_lock import holding
from tests.terminal.pty_screen import ROOT

pytestmark = pytest.mark.faults


def followup(store: Path, *args: str, umask: int = -1) -> subprocess.CompletedProcess[str]:
    """Run it; a hang fails the test."""
    command = [sys.executable, "-m", "followup_tui", "--store", str(store), "--now", "2026-11-24T09:41", *args]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, umask=umask, check=False)


def refused(store: Path, code: int, *args: str) -> str:
    """The one line of a refusal."""
    ran = followup(store, *args)
    assert (ran.returncode, ran.stdout) == (code, "")
    assert ran.stderr.count("\n") == 1
    assert "Traceback" not in ran.stderr
    return ran.stderr


def test_row_13_a_lock_held_by_a_stopped_process_is_told_as_busy(store: Path) -> None:
    filled(store)
    before = store.read_bytes()
    with holding(store) as process:
        process.send_signal(signal.SIGSTOP)
        assert "another followup has been saving for 5 seconds" in refused(store, 75, "add", "Acme", "Poet")
        assert followup(store, "due").returncode == 0
    assert store.read_bytes() == before


@pytest.mark.parametrize("place", ["folder", "pipe", "device", "dangling link"])
def test_row_27_a_place_that_is_no_file(tmp_path: Path, place: str) -> None:
    path = tmp_path / "here"
    if place == "folder":
        path.mkdir()
    elif place == "pipe":
        os.mkfifo(path)
    elif place == "device":
        path = Path(os.devnull)
    else:
        path.symlink_to(tmp_path / "gone")
    assert str(path) in refused(path, 73, "add", "Acme", "Poet")


def test_row_28_everything_the_program_makes_is_its_owners_alone(tmp_path: Path, own_home: Path) -> None:
    store = tmp_path / "new" / "store.json"
    for name in ("Acme", "Globex"):
        assert followup(store, "add", name, "Poet", umask=0).returncode == 0
    assert followup(store, "backup", umask=0).returncode == 0
    assert followup(store, "config", "touch_gap_days", "7", umask=0).returncode == 0
    store.write_bytes(store.read_bytes()[:-30])
    assert followup(store, "recover", umask=0).returncode == 0
    made = [one for folder in (store.parent, own_home) for one in folder.rglob("*")]
    files = {one for one in made if one.is_file()}
    assert {"settings.toml", "store.json", "store.json.lock"} <= {one.name for one in files}
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    ours = {one for one in made if one.is_dir() and "followup" in str(one.relative_to(one.parents[1]))}
    assert {stat.S_IMODE(one.stat().st_mode) for one in (*ours, store.parent, store.parent / "backups")} == {0o700}
