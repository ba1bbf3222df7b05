"""Earlier states of the store: which are kept, and that they cost nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from followup_tui.store import backups
from followup_tui.store.backups import Backup, Backups
from followup_tui.store.files import Sys
from tests.store.support import Hands, application, employer, filled, putting, store_at


def test_each_save_puts_the_state_before_it_aside(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before, inode = path.read_bytes(), path.stat().st_ino
    store.transact("add", putting(application(9)))
    newest = Backups(path).all()[-1]
    assert newest.path.read_bytes() == before
    assert newest.path.stat().st_ino == inode
    assert path.stat().st_nlink == 1


def test_twenty_and_the_last_of_each_of_fourteen_days_are_kept(tmp_path: Path) -> None:
    clock = Hands()
    store = store_at(tmp_path / "store.json", clock)
    for number in range(16 * 4):
        store.transact(f"add {number}", putting(employer(number)))
        clock.move(hours=6)
    found = Backups(tmp_path / "store.json").all()
    numbers = [one.number for one in found]
    assert numbers[-20:] == list(range(44, 64))
    days = sorted({one.day for one in found})
    assert len(days) == 14
    assert days[-1] == "20261217"
    assert len(found) == 20 + 14 - len({one.day for one in found[-20:]})


def test_what_another_program_wrote_is_never_removed(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=1)
    path.write_bytes(path.read_bytes() + b"\n")
    for number in range(2, 30):
        store.transact("add", putting(application(number)))
    found = Backups(path).all()
    assert [one.number for one in found if one.pinned] == [2]
    assert len(found) == 21


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("notes.txt", "store.json.000001.20261201T093000Z.json.gz", "other.json.000099.20261201T093000Z.json"):
        (folder / name).write_text("mine")
    filled(tmp_path / "store.json", applications=25)
    assert len([one for one in folder.iterdir() if one.read_bytes() == b"mine"]) == 3
    assert Backups(tmp_path / "store.json").all()[-1].number == 25


def test_large_backups_are_fewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for number in range(1, 11):
        path = tmp_path / str(number)
        path.write_bytes(b"x" * 100)
        made.append(Backup(number, "20261201", path, False))
    monkeypatch.setattr(backups, "TOTAL_BYTES", 450)
    assert [one.number for one in backups.surplus(made)] == [6, 5, 4, 3, 2, 1]
    monkeypatch.setattr(backups, "TOTAL_BYTES", 10)
    assert [one.number for one in backups.surplus(made)] == [7, 6, 5, 4, 3, 2, 1]


def test_a_backup_that_cannot_be_removed_does_not_stop_the_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=22)

    def unlink(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "unlink", unlink)
    store.transact("add", putting(application(90)))
    assert "A0000090" in store.load().applications
    monkeypatch.undo()
    assert len(Backups(path).all()) == 21


@pytest.mark.parametrize("error", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK])
def test_where_there_are_no_links_backups_are_copies(tmp_path: Path, error: int) -> None:
    class NoLinks(Sys):
        def link(self, path: Path, other: Path) -> None:
            raise OSError(error, os.strerror(error))

    path = tmp_path / "store.json"
    filled(path)
    before = path.read_bytes()
    store_at(path, sys=NoLinks()).transact("add", putting(application(9)))
    newest = Backups(path).all()[-1].path
    assert newest.read_bytes() == before
    assert newest.stat().st_mode & 0o777 == 0o600


def test_a_temporary_file_left_by_a_crash_is_removed_by_the_next_save(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    (tmp_path / "store.json.tmp").write_bytes(b"half")
    store.transact("add", putting(application(9)))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["backups", "store.json", "store.json.lock"]
