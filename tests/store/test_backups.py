"""Earlier states of the store: which are kept, and that they cost nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from followup_tui.store import backups
from followup_tui.store.backups import Backup, Backups, Kind, surplus
from followup_tui.store.files import Sys
from tests.store.support import NOW, Hands, application, employer, filled, putting, store_at


def test_each_save_puts_the_state_before_it_aside(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before, inode = path.read_bytes(), path.stat().st_ino
    store.transact("add", putting(application(9)))
    newest = Backups(path).all()[-1]
    assert newest.path.read_bytes() == before
    assert newest.path.stat().st_ino == inode
    assert path.stat().st_nlink == 1


def saved(numbers: Iterable[int], start: datetime, every: timedelta) -> list[Backup]:
    """Backups without files, one after the other."""
    return [Backup(one, start + every * place, Path(f"/no/{one}")) for place, one in enumerate(numbers)]


def thinned(backups: list[Backup], monkeypatch: pytest.MonkeyPatch) -> list[Backup]:
    """Those left when after each one all were pruned, as saves do it."""
    monkeypatch.setattr(Path, "stat", lambda _path, **_how: SimpleNamespace(st_size=1))
    left: list[Backup] = []
    for one in backups:
        left.append(one)
        gone = surplus(left)
        left = [each for each in left if each not in gone]
    monkeypatch.undo()
    return left


def test_the_newest_and_the_last_of_days_weeks_and_months_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    made = saved(range(1, 2001), NOW, timedelta(hours=8))
    left = thinned(made, monkeypatch)
    assert [one.number for one in left[-20:]] == list(range(1981, 2001))
    last = {}
    for one in made:
        for span in (one.made.date(), one.made.isocalendar()[:2], (one.made.year, one.made.month, "month")):
            last[span] = one.number
    days = [number for span, number in last.items() if isinstance(span, date)][-14:]
    weeks = [number for span, number in last.items() if isinstance(span, tuple) and len(span) == 2][-8:]
    months = [number for span, number in last.items() if isinstance(span, tuple) and len(span) == 3][-12:]
    assert {one.number for one in left} == {*range(1981, 2001), *days, *weeks, *months}
    assert len(left) < 20 + 14 + 8 + 12


def test_row_30_a_clock_set_back_takes_no_newer_backup_for_an_older_one(monkeypatch: pytest.MonkeyPatch) -> None:
    before = saved(range(1, 61), NOW, timedelta(hours=2))
    after = saved(range(61, 121), NOW - timedelta(days=3), timedelta(hours=2))
    left = [one.number for one in thinned([*before, *after], monkeypatch)]
    assert left == sorted(left)
    assert left[-20:] == list(range(101, 121))
    # Of the day that came twice, the last one by number is its last.
    twice = [one for one in after if one.made.date() == NOW.date()]
    assert twice[-1].number in left
    assert not {one.number for one in before if one.made.date() == NOW.date()} & set(left)


def test_saving_thins_the_backups_out(tmp_path: Path) -> None:
    clock = Hands()
    store = store_at(tmp_path / "store.json", clock)
    for number in range(1, 31):
        store.transact(f"add {number}", putting(employer(number)))
    assert [one.number for one in Backups(tmp_path / "store.json").all()] == list(range(10, 30))


def test_what_another_program_wrote_is_never_removed(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=1)
    path.write_bytes(path.read_bytes() + b"\n")
    for number in range(2, 30):
        store.transact("add", putting(application(number)))
    found = Backups(path).all()
    assert [one.number for one in found if one.kind is Kind.OUTSIDE] == [2]
    assert len(found) == 21


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("notes.txt", "store.json.000001.20261201T093000Z.json.gz", "other.json.000099.20261201T093000Z.json",
                 "store.json.000098.20261399T093000Z.json"):  # fmt: skip
        (folder / name).write_text("mine")
    filled(tmp_path / "store.json", applications=25)
    assert len([one for one in folder.iterdir() if one.read_bytes() == b"mine"]) == 4
    assert Backups(tmp_path / "store.json").all()[-1].number == 25


def test_large_backups_are_fewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for number in range(1, 11):
        path = tmp_path / str(number)
        path.write_bytes(b"x" * 100)
        made.append(Backup(number, NOW, path))
    monkeypatch.setattr(backups, "TOTAL_BYTES", 450)
    assert [one.number for one in surplus(made)] == [6, 5, 4, 3, 2, 1]
    monkeypatch.setattr(backups, "TOTAL_BYTES", 10)
    assert [one.number for one in surplus(made)] == [7, 6, 5, 4, 3, 2, 1]


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
