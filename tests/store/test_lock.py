"""One process saves at a time; the others wait a little and then say so."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup_tui.errors import CannotWriteError, StoreBusyError
from followup_tui.store import lock
from tests.store.support import application, filled, putting, store_at

HOLDER = """
import fcntl, sys, time
file = open(sys.argv[1], "r+")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(60)
"""


@contextmanager
def holding(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of the store at `path`."""
    command = [sys.executable, "-c", HOLDER, f"{path}.lock"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_row_13_a_lock_held_by_a_stopped_process_is_waited_for_only_so_long(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    before = path.read_bytes()
    store = store_at(path, patience=0.2)
    with holding(path) as process:
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(StoreBusyError, match=r"another followup has been saving for 0.2 seconds"):
            store.transact("add", putting(application(9)))
        assert path.read_bytes() == before
        assert len(store.load().applications) == 3
    store.transact("add", putting(application(9)))
    assert len(store.load().applications) == 4


def test_row_14_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    with holding(path) as process:
        process.kill()
        process.wait()
        store_at(path, patience=0.0).transact("add", putting(application(9)))
    assert (tmp_path / "store.json.lock").exists()


def test_a_lock_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "store.json.lock").mkdir()
    with pytest.raises(CannotWriteError, match=r"^not saved: .*store.json.lock cannot be written: "):
        filled(tmp_path / "store.json")


def test_a_file_system_without_locks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(_fd: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", flock)
    with pytest.raises(CannotWriteError, match="No locks available"), lock.held(tmp_path / "lock", 0.1):
        pass
