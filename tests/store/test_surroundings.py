"""What lies around the store: conflict copies, older states put in its place, other names, network file systems."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from followup_tui.store import mounts
from followup_tui.store.backups import Backup
from followup_tui.store.mounts import network_kind
from followup_tui.store.surroundings import Found, Surroundings, conflicts_among
from tests.store.support import Hands, application, filled, putting, store_at
from tests.store.test_recover import keeper_at


def banner(path: Path) -> str:
    store = store_at(path)
    store.load()
    assert not store.state().read_only
    return store.state().banner


@pytest.mark.parametrize(
    "name",
    [
        "store.sync-conflict-20261201-093000-ABCDEFG.json",
        "store (conflicted copy 2026-12-01 093000).json",
        "store (Jane Doe's conflicted copy 2026-12-01).json",
        "store_conflict-20261201-093000.json",
        "store (Case Conflict).json",
        "store (1).json",
        "store(2).json",
    ],
)
def test_row_29_the_conflict_copies_of_sync_programs_are_known_by_their_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "store.json"
    filled(path)
    (tmp_path / name).write_text("{}")
    assert banner(path) == f"not used: the conflict copy {name}"


def test_other_files_are_no_conflict_copies() -> None:
    names = ["store.json", "store.json.lock", "store.json.tmp", "conflict.json", "restore (1).json", "store.txt",
             "store.json.damaged-20261201T093000Z", "store-notes.json", "storeconflict.json"]  # fmt: skip
    assert conflicts_among(Path("/x/store.json"), names) == []


def test_row_29_of_many_conflict_copies_three_are_named(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    for number in range(1, 6):
        (tmp_path / f"store ({number}).json").write_text("{}")
    says = "the conflict copies store (1).json, store (2).json, store (3).json and 2 more"
    assert banner(path) == f"not used: {says}"


def put_in_place(path: Path, number: int) -> None:
    """What a sync program does that takes an earlier version for the newest."""
    [older] = (path.parent / "backups").glob(f"*.{number:06d}.*")
    shutil.copy(older, path.with_name("synced"))
    path.with_name("synced").replace(path)


def test_row_29_an_older_state_in_the_stores_place_is_told(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.json", Hands()
    store = filled(path, clock=clock)
    clock.move(days=1)
    store.transact("add", putting(application(9)))
    put_in_place(path, 1)
    assert banner(path) == (
        "an older state took the store's place; "
        "followup backup restore 4 puts back what was saved after 2026-12-01 09:30"
    )
    keeper_at(path).restore("4")
    assert banner(path) == ""
    assert len(store_at(path).load().applications) == 3


def test_row_29_the_state_before_the_last_save_in_the_stores_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    put_in_place(path, 3)
    says = "an older state took the store's place: it is as before the last save, of which there is no backup"
    assert banner(path) == says
    store.transact("add", putting(application(9)))
    assert banner(path) == ""


def test_an_older_state_whose_moment_is_not_known_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    first = min((tmp_path / "backups").iterdir()).read_bytes()
    path.write_bytes(first.replace(b'"saved_at":"2026-12-01T09:30:00+00:00"', b'"saved_at":""'))
    assert "followup backup restore 3 puts back what was saved after it" in banner(path)


def test_ordinary_saves_undo_restoring_and_recovering_are_no_older_states(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    store.undo()
    assert banner(path) == ""
    keeper_at(path).keep()
    keeper_at(path).restore("2")
    assert banner(path) == ""
    path.write_bytes(path.read_bytes()[:-30])
    keeper_at(path).recover()
    assert banner(path) == ""
    path.unlink()
    keeper_at(path).recover()
    assert banner(path) == ""


def test_a_save_that_died_before_its_end_is_no_older_state(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    os.link(path, tmp_path / "backups" / "store.json.000004.20261201T093000Z.json")
    assert banner(path) == ""


def test_a_save_that_comes_between_two_looks_is_no_older_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    other = filled(path)
    store = store_at(path)
    look = Surroundings.look

    def late(self: Surroundings) -> Found:
        monkeypatch.undo()
        other.transact("meanwhile", putting(application(9)))
        return look(self)

    monkeypatch.setattr(Surroundings, "look", late)
    assert len(store.load().applications) == 3
    assert store.state().banner == ""
    last = Surroundings._last

    def later(self: Surroundings) -> tuple[Backup | None, int]:
        monkeypatch.undo()
        other.transact("meanwhile", putting(application(8)))
        return last(self)

    monkeypatch.setattr(Surroundings, "_last", later)
    assert Surroundings(path).look().beside is None


def test_a_path_that_leads_in_circles_has_no_surroundings(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    path.symlink_to(path)
    assert Surroundings(path).look().beside is None


def test_a_backup_without_a_readable_first_line_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    (tmp_path / "backups" / "store.json.000009.20261201T093000Z.json").write_bytes(b"{}")
    assert banner(path) == ""
    (tmp_path / "backups" / "store.json.000010.20261201T093000Z.json").mkdir()
    assert banner(path) == ""


def test_another_name_of_the_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    assert banner(path) == ""
    os.link(path, tmp_path / "mine.json")
    assert banner(path) == "the store has another name (a hard link), which will not see further changes"
    before = (tmp_path / "mine.json").read_bytes()
    store_at(path).transact("add", putting(application(9)))
    assert banner(path) == ""
    assert (tmp_path / "mine.json").read_bytes() == before


def test_names_that_cannot_be_counted_are_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.json"
    filled(path)
    os.link(path, tmp_path / "mine.json")
    (tmp_path / "backups" / "store.json.000009.20261201T093000Z.json").symlink_to(tmp_path / "gone")
    assert Surroundings(path).look().other_names == 0


TABLE = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw - proc proc rw
30 22 0:40 / /home rw shared:9 master:2 - nfs4 server:/home rw,vers=4.2
31 30 0:41 / /home/jane/local\\040disk rw - xfs /dev/sdb1 rw
32 22 0:42 / /mnt rw - ext4 /dev/sdc1 rw
33 32 0:43 / /mnt rw - cifs //server/share rw
34 22 0:44 / /home2 rw - nfs server:/x rw
not a line of it
35 22 0:45 / /x
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/jane/store.json", "nfs4"),
        ("/home/jane/local disk/store.json", ""),
        ("/homes/store.json", ""),
        ("/mnt/store.json", "cifs"),
        ("/var/store.json", ""),
    ],
)
def test_a_network_file_system_is_known_by_what_is_mounted_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, kind: str
) -> None:
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "mountinfo")
    assert network_kind(Path(path)) == ""
    (tmp_path / "mountinfo").write_text(TABLE)
    assert network_kind(Path(path)) == kind


def test_a_store_on_a_network_file_system_says_so_and_can_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "mountinfo")
    (tmp_path / "mountinfo").write_text(f"22 1 0:40 / {tmp_path} rw - nfs4 server:/home rw\n")
    path = tmp_path / "store.json"
    filled(path)
    assert banner(path) == "on a network file system (nfs4): change it from one machine at a time"
