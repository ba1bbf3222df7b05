"""Processes that save at once, and processes killed while saving: what was acknowledged is there, and whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_tui.domain.search import Search
from tests.store.support import employer, putting, store_at

FULL = os.environ.get("FOLLOWUP_FAULTS") == "full"
ROUNDS = 1500 if FULL else 25
COMMANDS = 400 if FULL else 4
SAVES = 300 if FULL else 20


class Writers:
    """The process that starts the writers, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.saved: set[str] = set()
        """Acknowledged ids."""
        self.ends: list[str] = []

    def start(self, path: Path, writers: int, saves: int, door: str = "store") -> list[int]:
        """Start writers; returns their process ids. What they say is heard by `wait`."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{path} {writers} {saves} {door}\n")
        self._process.stdin.flush()
        while True:
            word, *rest = self._line()
            if word == "pids":
                return [int(one) for one in rest]
            self.saved.update(rest)

    def wait(self) -> list[str]:
        """Hear them out; the wait status of each."""
        while True:
            word, *rest = self._line()
            if word == "end":
                return rest
            self.saved.update(rest)

    def _line(self) -> list[str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the writers' process ended"
        return line.split()


@pytest.fixture
def writers() -> Iterator[Writers]:
    command = [sys.executable, "-m", "tests.faults.writers"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Writers(process)


def assert_whole(search: Search) -> None:
    """Every employer has its application: no save is there by half."""
    assert {one.employer for one in search.applications.values()} == set(search.employers)


@pytest.mark.faults
def test_row_1_every_acknowledged_save_survives_kill_9(tmp_path: Path, writers: Writers) -> None:
    chance = random.Random(1)
    unacknowledged = 0
    for number in range(ROUNDS):
        path = tmp_path / str(number // 50) / "store.json"
        if number % 50 == 0:
            writers.saved.clear()
        victims = writers.start(path, 2, 0)
        time.sleep(chance.uniform(0.002, 0.05))
        for victim in victims:
            os.kill(victim, signal.SIGKILL)
        assert writers.wait() == ["9", "9"]
        store = store_at(path)
        found = store.load()
        assert store.state().banner == ""
        assert writers.saved <= set(found.employers)
        assert_whole(found)
        assert len(list(path.parent.glob("*.tmp"))) <= 1
        unacknowledged += len(found.employers) - len(writers.saved)
        writers.saved.update(found.employers)
    assert unacknowledged <= 2 * ROUNDS
    store.transact("afterwards", putting(employer(1)))
    assert not list(path.parent.glob("*.tmp"))


@pytest.mark.faults
def test_row_1_every_card_the_command_line_said_it_added_survives_kill_9(tmp_path: Path, writers: Writers) -> None:
    chance = random.Random(11)
    for number in range(COMMANDS):
        path = tmp_path / str(number // 50) / "store.json"
        if number % 50 == 0:
            writers.saved.clear()
        victims = writers.start(path, 2, 0, "command")
        time.sleep(chance.uniform(0.05, 0.4))
        for victim in victims:
            os.kill(victim, signal.SIGKILL)
        assert writers.wait() == ["9", "9"]
        store = store_at(path)
        found = store.load()
        assert store.state().banner == ""
        assert_whole(found)
        assert writers.saved <= {one.name for one in found.employers.values()}


@pytest.mark.faults
def test_row_8_four_processes_saving_at_once_lose_nothing(tmp_path: Path, writers: Writers) -> None:
    path = tmp_path / "store.json"
    writers.start(path, 4, SAVES)
    assert writers.wait() == ["0"] * 4
    found = store_at(path).load()
    assert set(found.employers) == writers.saved
    assert len(writers.saved) == 4 * SAVES
    assert_whole(found)


@pytest.mark.faults
def test_reading_while_another_process_saves_sees_whole_states_only(tmp_path: Path, writers: Writers) -> None:
    path = tmp_path / "store.json"
    store_at(path).transact("add", putting(employer(1)))
    store_at(path).transact("drop", lambda search: search.drop(employer(1)))
    writers.start(path, 1, SAVES)
    ended = threading.Event()

    def hear() -> None:
        writers.wait()
        ended.set()

    listener = threading.Thread(target=hear)
    listener.start()
    reader, sizes = store_at(path), [0]
    while not ended.is_set():
        found = reader.load()
        assert_whole(found)
        assert reader.state().banner == ""
        sizes.append(len(found.employers))
    listener.join()
    assert sizes == sorted(sizes)
    assert len(reader.load().employers) == SAVES
