"""A damaged or missing store brought back: what the newest good backup has, and over it what the file still says."""

from __future__ import annotations

import errno
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from followup_tui.domain.records import Application
from followup_tui.errors import BadDataError, CannotWriteError, NotFoundError, StoreBusyError
from followup_tui.ports import Keeper
from followup_tui.store import lock, open_keeper
from followup_tui.store.keeper import StoreKeeper
from tests.store.support import (
    Hands,
    application,
    contact,
    document,
    employer,
    files_under,
    filled,
    person,
    putting,
    same,
    store_at,
)
from tests.store.test_damage import DAMAGES
from tests.store.test_schema import companies, of_schema, version_0


def keeper_at(path: Path, **options: object) -> StoreKeeper:
    return StoreKeeper(path, now=Hands().now, **options)  # type: ignore[arg-type]


def last_saved(path: Path) -> None:
    """A store whose last save is in no backup yet: one record edited, one added."""
    store = filled(path)
    store.transact("edit", putting(application(2, role="SRE"), contact()))


@pytest.mark.parametrize("damage", [one[1] for one in DAMAGES], ids=[one[0] for one in DAMAGES])
def test_row_17_whatever_the_damage_the_store_is_brought_back(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "store.json"
    filled(path)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    found = keeper_at(path).recover()
    assert found.problem.startswith("is damaged (")
    assert Path(found.aside).read_bytes() == damaged
    store = store_at(path)
    assert same(store.load(), found.search)
    assert len(store.load().applications) >= 2
    assert store.state().banner == ""
    store.transact("afterwards", putting(employer(5)))
    assert keeper_at(path).recover().problem == ""


def test_what_only_the_damaged_file_has_is_put_over_the_backup_and_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    newest = store_at(path).load()
    path.write_bytes(path.read_bytes().replace(b'"Acme"', b'"Acm\xe9"').replace(b"Jane", b"J\xe4ne"))
    found = keeper_at(path).recover()
    assert same(store_at(path).load(), newest)
    assert [one.id for one in found.added] == ["C0000001"]
    assert found.newer == (newest.applications["A0000002"],)
    assert [(one.table, one.name, one.earlier) for one in found.unreadable] == [
        ("employers", "Acme", newest.employers["E0000001"]),
        ("people", "Jane Doe", newest.people["P0000001"]),
    ]
    assert (found.behind, found.unseen) == (1, 0)
    assert found.source is not None
    assert found.source.number == 4
    store = store_at(path)
    store.load()
    assert store.state().undo == "recover the store"
    store.undo()
    assert store.load().applications["A0000002"].role == "Data Engineer"
    assert store.state().undo == "add 3"
    assert document(path)["_meta"]["1"]["gen"] == 7


def test_what_the_damaged_file_does_not_show_is_as_in_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b'"applications"')])
    found = keeper_at(path).recover()
    assert (found.unseen, found.added, found.newer) == (3, (), ())
    store = store_at(path)
    assert store.load().applications["A0000002"].role == "Data Engineer"
    assert store.state().undo == "add 3"


def test_a_dry_run_tells_the_same_and_touches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "store.json"
    last_saved(path)
    path.write_bytes(path.read_bytes()[:-40])
    (path.parent / "store.json.lock").unlink()
    before = sorted(path.parent.rglob("*")), files_under(tmp_path)
    foreseen = keeper_at(path).recover(dry_run=True)
    assert (sorted(path.parent.rglob("*")), files_under(tmp_path)) == before
    done = keeper_at(path).recover()
    assert same(done.search, foreseen.search)
    assert replace(done, search=foreseen.search) == foreseen
    assert same(store_at(path).load(), foreseen.search)


def test_a_whole_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    before = files_under(tmp_path)
    found = keeper_at(path).recover()
    assert (found.problem, found.source, found.aside) == ("", None, "")
    assert same(found.search, store_at(path).load())
    assert files_under(tmp_path) == before


def test_row_22_a_missing_store_is_brought_back_from_its_newest_backup(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    path.unlink()
    found = keeper_at(path).recover()
    assert (found.problem, found.aside, found.behind, found.unseen) == ("is missing", "", None, 0)
    assert len(store_at(path).load().applications) == 3
    assert "A0000002" not in [one.id for one in found.newer]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["backups", "store.json", "store.json.lock"]


def test_a_damaged_backup_is_passed_over_and_one_changed_on_the_shelf_comes_last(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    shelf = sorted((tmp_path / "backups").iterdir())
    shelf[3].write_bytes(shelf[3].read_bytes()[:-9])
    shelf[2].write_bytes(shelf[2].read_bytes() + b"\n")
    path.unlink()
    source = keeper_at(path).recover(dry_run=True).source
    assert source is not None
    assert source.number == 2
    for one in shelf[:2]:
        one.unlink()
    source = keeper_at(path).recover(dry_run=True).source
    assert source is not None
    assert source.number == 3


def test_what_another_program_wrote_is_a_good_backup(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=1)
    path.write_bytes(path.read_bytes().replace(b'"Acme"', b'"Acme Ltd"'))
    store.transact("add", putting(application(2)))
    path.unlink()
    found = keeper_at(path).recover()
    assert found.source is not None
    assert found.source.kind == "outside"
    assert store_at(path).load().employers["E0000001"].name == "Acme Ltd"


def test_without_a_backup_all_that_can_be_read_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = store_at(path)
    cards = [application(number, employer=f"E000000{number}") for number in (1, 2)]
    people = [person(1, employer="E0000002"), person(2)]
    told = contact(applications=["A0000001", "A0000002"])
    store.transact("add", putting(employer(1), employer(2, name="Globex"), *people, *cards, told))
    path.write_bytes(path.read_bytes().replace(b'"Globex"', b'"Gl\xf6bex"'))
    found = keeper_at(path).recover()
    assert (found.source, found.behind) == (None, None)
    assert [one.id for one in found.added] == ["E0000001", "P0000002", "A0000001"]
    assert [(one.table, one.name, one.line, one.why) for one in found.unreadable] == [
        ("employers", "", 4, "it cannot be read"),
        ("people", "Jane Doe", 7, "its employer is not among the employers"),
        ("applications", "Data Engineer", 12, "its employer is not among the employers"),
        ("contacts", "", 15, "its application is not among the applications"),
    ]
    assert same(store_at(path).load(), found.search)


def test_a_newer_record_that_names_a_lost_one_gives_way_to_the_backups(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    moved = application(2, employer="E0000002")
    store.transact("move", putting(employer(2, name="Globex"), moved))
    path.write_bytes(path.read_bytes().replace(b'"Globex"', b'"Gl\xf6bex"'))
    found = keeper_at(path).recover()
    earlier = [one.earlier for one in found.unreadable if isinstance(one.earlier, Application)]
    assert [one.employer for one in earlier] == ["E0000001"]
    assert found.search.applications["A0000002"].employer == "E0000001"


def test_unknown_tables_and_fields_come_back(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    root = document(path)
    root["ideas"] = {"900": {"text": "of another program"}}
    root["employers"]["1"]["mood"] = "good"
    path.write_text(json.dumps(root))
    store.transact("add", putting(application(9)))
    data = path.read_bytes().replace(b'"role":"Data Engineer"', b'"role":"SRE"', 1)
    path.write_bytes(data.replace(b'"of another program"', b'"of anoth\xe9r"'))
    found = keeper_at(path).recover()
    assert found.unreadable == ()
    assert document(path)["ideas"] == {"900": {"text": "of another program"}}
    assert document(path)["employers"]["1"]["mood"] == "good"
    assert document(path)["_meta"]["1"]["seq"] >= 900
    assert [one.id for one in found.added] == ["A0000009"]


def test_a_document_of_which_nothing_is_known_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    odd = b'"lead":{\n"77":{"text":"Ask \\ud800 Bo","x":oops}\n}'
    path.write_bytes(path.read_bytes().replace(b'"leads":{\n}', odd))
    [lost] = keeper_at(path).recover().unreadable
    assert (lost.table, lost.name, lost.earlier) == ("", "Ask \ud800 Bo", None)


def test_a_copy_that_is_still_readable_elsewhere_makes_a_broken_one_harmless(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    data = path.read_bytes()
    path.write_bytes(b"<<<<<<< HEAD\n" + data + b"=======\n" + data.replace(b'"Acme"', b'"Acm\xe9"'))
    assert keeper_at(path).recover().unreadable == ()


def test_nothing_to_bring_back_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with pytest.raises(NotFoundError, match="was never saved, and has no backups"):
        keeper_at(path).recover()
    path.write_bytes(b"\0" * 100)
    before = files_under(tmp_path)
    with pytest.raises(NotFoundError, match=r"nothing can be brought back: .* there is no good backup of it; put back"):
        keeper_at(path).recover()
    assert files_under(tmp_path) == before


@pytest.mark.parametrize("broken", [False, True])
def test_row_23_the_store_of_a_newer_version_is_not_recovered(tmp_path: Path, broken: bool) -> None:
    path = tmp_path / "store.json"
    filled(path)
    of_schema(path, 2, employers={"1": {"id": "E0000001", "title": "Acme"}})
    if broken:
        path.write_bytes(path.read_bytes()[:-1])
    before = path.read_bytes()
    with pytest.raises(BadDataError, match=r"nothing was changed: .* written by a newer followup"):
        keeper_at(path).recover()
    assert path.read_bytes() == before


def test_backups_of_a_newer_version_are_not_used(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    newest = max((tmp_path / "backups").iterdir())
    of_schema(newest, 2)
    path.unlink()
    source = keeper_at(path).recover(dry_run=True).source
    assert source is not None
    assert source.number == 3


def test_backups_of_an_earlier_version_are_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    version_0(path)
    shelf = max((tmp_path / "backups").iterdir())
    shelf.write_bytes(path.read_bytes())
    path.unlink()
    assert keeper_at(path, steps={0: companies}).recover().search.employers["E0000001"].name == "Acme"
    assert document(path)["_meta"]["1"]["schema"] == 1


def test_row_26_a_read_only_store_is_not_recovered_but_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    path.write_bytes(path.read_bytes()[:-40])
    path.chmod(0o400)
    before = files_under(tmp_path)
    with pytest.raises(CannotWriteError, match=r"nothing was changed: .* is read-only; make it writable"):
        keeper_at(path).recover()
    assert keeper_at(path).recover(dry_run=True).source is not None
    assert files_under(tmp_path) == before


def test_backups_that_may_not_be_listed_do_not_pass_for_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    path.write_bytes(b"")

    def listdir(_path: object) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("followup_tui.store.backups.os.listdir", listdir)
    with pytest.raises(CannotWriteError, match="backups cannot be read: Permission denied"):
        keeper_at(path).recover()


def test_two_processes_that_recover_do_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    path.write_bytes(path.read_bytes()[:-40])
    keeper, other = keeper_at(path), keeper_at(path)
    locked = keeper._place.locked

    def late() -> object:
        monkeypatch.undo()
        other.recover()
        return locked()

    monkeypatch.setattr(keeper._place, "locked", late)
    assert keeper.recover().problem == ""
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1


def test_a_second_damaged_file_of_the_same_second_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    keeper: Keeper = open_keeper(path, now=Hands().now)
    last_saved(path)
    names = []
    for number in (1, 2, 3):
        path.write_bytes(b"x" * number)
        names.append(Path(keeper.recover().aside).name)
    assert names == [f"store.json.damaged-20261201T093000Z{more}" for more in ("", "-2", "-3")]
    for number, name in enumerate(names, start=1):
        assert (tmp_path / name).read_bytes() == b"x" * number
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_store_that_is_being_saved_is_not_recovered(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    last_saved(path)
    path.write_bytes(path.read_bytes()[:-40])
    with lock.held(tmp_path / "store.json.lock", 0.1), pytest.raises(StoreBusyError):
        keeper_at(path, patience=0.0).recover()
