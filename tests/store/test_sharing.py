"""One store for several threads and programs: nobody waits to read, nobody overwrites anybody."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from followup_tui.errors import StoreBusyError
from followup_tui.store.files import Sys
from tests.store.support import application, employer, filled, putting, same, store_at


def test_row_15_four_threads_saving_through_one_store_lose_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json", applications=0)

    def save(first: int) -> None:
        for number in range(first, first + 15):
            store.transact("add", putting(application(number)))

    threads = [threading.Thread(target=save, args=(1000 * one,)) for one in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.load().applications) == 60
    assert same(store_at(tmp_path / "store.json").load(), store.load())


class Stuck(Sys):
    """An fsync that takes as long as the test likes."""

    def __init__(self) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()

    def fsync(self, fd: int) -> None:
        self.reached.set()
        assert self.go_on.wait(10)


def test_reading_does_not_wait_for_a_save(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    slow = Stuck()
    store = store_at(path, sys=slow)
    before = store.load()
    saver = threading.Thread(target=store.transact, args=("add", putting(application(9))))
    saver.start()
    assert slow.reached.wait(10)
    assert store.load() is before
    assert store.state().undo == "add 3"
    slow.go_on.set()
    saver.join()
    assert "A0000009" in store.load().applications
    assert store.state().undo == "add"


def test_another_program_that_replaces_the_file_during_a_save_wins(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    theirs = path.read_bytes().replace(b"Data Engineer", b"Data engineer")

    class Stranger(Sys):
        def fsync(self, fd: int) -> None:
            new = tmp_path / "theirs"
            new.write_bytes(theirs)
            new.replace(path)

    store = store_at(path, sys=Stranger())
    with pytest.raises(StoreBusyError, match="another program replaced"):
        store.transact("add", putting(application(9)))
    assert path.read_bytes() == theirs
    assert not (tmp_path / "store.json.tmp").exists()
    store_at(path).transact("add", putting(application(9)))
    roles = {one.role for one in store.load().applications.values()}
    assert roles == {"Data engineer", "Data Engineer"}


def test_a_file_that_appears_during_the_first_save_wins(tmp_path: Path) -> None:
    path = tmp_path / "store.json"

    class Stranger(Sys):
        def fsync(self, fd: int) -> None:
            path.write_bytes(b"theirs")

    with pytest.raises(StoreBusyError):
        store_at(path, sys=Stranger()).transact("add", putting(employer()))
    assert path.read_bytes() == b"theirs"


def test_a_file_that_vanishes_during_a_save_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)

    class Stranger(Sys):
        def fsync(self, fd: int) -> None:
            path.unlink(missing_ok=True)

    with pytest.raises(StoreBusyError):
        store_at(path, sys=Stranger()).transact("add", putting(application(9)))
    assert not path.exists()
