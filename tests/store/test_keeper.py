"""Backups made, read and put back on request: the present state is kept first, and undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import TinyDB

from followup_tui.errors import BadDataError, NotFoundError
from tests.store.support import application, document, employer, filled, putting, same, store_at
from tests.store.test_recover import keeper_at
from tests.store.test_schema import of_schema


def test_a_backup_on_request_is_a_copy_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    made = keeper_at(path).keep()
    assert (made.number, made.kind, made.name) == (4, "kept", "store.json.kept-000004.20261201T093000Z.json")
    copy = tmp_path / "backups" / made.name
    assert copy.read_bytes() == path.read_bytes()
    assert made.size == copy.stat().st_size
    assert copy.stat().st_mode & 0o777 == 0o600
    with TinyDB(path) as database:
        database.table("ideas").insert({"text": "written into the file itself"})
    assert copy.read_bytes() != path.read_bytes()
    for number in range(10, 45):
        store.transact("add", putting(application(number)))
    assert copy.exists()


def test_the_first_backup_makes_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store_at(path).transact("add", putting(employer()))
    assert keeper_at(path).keep().number == 1
    assert (tmp_path / "backups").stat().st_mode & 0o777 == 0o700


def test_nothing_can_be_kept_of_a_store_that_is_not_there_or_damaged(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with pytest.raises(NotFoundError, match=r"there is nothing to back up: .*store.json was not saved yet"):
        keeper_at(path).keep()
    path.write_bytes(b"")
    with pytest.raises(BadDataError, match="followup recover"):
        keeper_at(path).keep()
    assert keeper_at(path).backups() == ()


def test_backups_are_listed_and_read_oldest_first(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    keeper = keeper_at(path)
    keeper.keep()
    names = sorted((tmp_path / "backups").iterdir(), key=lambda one: one.name.split("0000")[1])
    names[0].write_bytes(names[0].read_bytes()[:-9])
    names[1].write_bytes(names[1].read_bytes() + b"\n")
    of_schema(names[2], 2)
    kinds = [(one.number, one.kind) for one in keeper.backups()]
    assert kinds == [(1, "saved"), (2, "saved"), (3, "saved"), (4, "kept")]
    found = keeper.check()
    assert [one.problem for one in found][:2] == ["its end is missing", ""]
    assert [one.remark for one in found] == ["", "changed outside followup", "", ""]
    assert found[2].problem.startswith("written by a newer followup (schema 2")
    assert [len(one.search.applications) for one in found] == [0, 1, 0, 3]
    assert [one.backup.number for one in keeper.check("2")] == [2]
    assert keeper.check(names[3].name)[0].backup.number == 4
    for name in ("9", "store.json", "../store.json", "9" * 5000, "²"):
        with pytest.raises(NotFoundError, match="there is no backup"):
            keeper.check(name)


def test_a_backup_put_back_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    old = store.load()
    store.transact("edit", putting(application(2, role="SRE"), employer(2, name="Globex")))
    store.transact("drop", lambda search: search.drop(application(3)))
    present = store.load()
    done = keeper_at(path).restore("5")
    assert (done.came, done.changed, done.went) == (1, 0, 0)
    done = keeper_at(path).restore("4")
    assert (done.backup.number, done.came, done.changed, done.went) == (4, 0, 1, 1)
    assert same(store.load(), old)
    assert [one.number for one in keeper_at(path).backups() if one.kind == "kept"] == [6, 7]
    assert store.state().undo == "put back backup 4"
    store.undo()
    store.undo()
    assert same(store.load(), present)
    store.redo()
    assert "A0000003" in store.load().applications


def test_a_backup_put_back_brings_its_unknown_fields(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    with TinyDB(path) as database:
        database.table("applications").update({"mood": "good"}, doc_ids=[4])
    store.transact("other", putting(employer(2)))
    with TinyDB(path) as database:
        database.table("applications").update({"mood": "bad"}, doc_ids=[4])
    keeper_at(path).restore("4")
    assert document(path)["applications"]["4"]["mood"] == "good"
    assert "E0000002" not in store.load().employers


def test_putting_back_what_is_there_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    keeper = keeper_at(path)
    made = keeper.keep()
    before = path.read_bytes()
    done = keeper.restore(made.name)
    assert (done.came, done.changed, done.went) == (0, 0, 0)
    assert path.read_bytes() == before


def test_a_backup_that_is_not_good_is_not_put_back(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    newest = max((tmp_path / "backups").iterdir())
    newest.write_bytes(b"{")
    before = path.read_bytes()
    with pytest.raises(BadDataError, match=r"nothing was changed: .*03.* cannot be put back \(its end is missing\)"):
        keeper_at(path).restore("3")
    newest.unlink()
    newest.mkdir()
    with pytest.raises(BadDataError, match="is not a file"):
        keeper_at(path).restore("3")
    assert path.read_bytes() == before
