"""Undo and redo: one step per action, across restarts, never over somebody else's change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from tinydb import TinyDB

from followup_tui.domain.records import Column
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, EditConflictError
from followup_tui.store import history
from followup_tui.store.documents import StoredDocument, line_of
from tests.store.support import application, contact, document, employer, filled, putting, same, store_at


def test_undo_after_a_restart_takes_one_action_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    before = filled(path).load()
    after = (
        store_at(path)
        .transact("log a call", lambda search: search.put(contact(), application(1, role="SRE")).drop(application(3)))
        .after
    )
    store = store_at(path)
    store.load()
    assert store.state().undo == "log a call"
    commit = store.undo()
    assert commit is not None
    assert (commit.label, same(commit.before, after), same(commit.after, before)) == ("log a call", True, True)
    assert same(store_at(path).load(), before)
    assert (store.state().undo, store.state().redo) == ("add 3", "log a call")


def test_redo_after_a_restart_brings_it_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    after = filled(path).load()
    store = store_at(path)
    labels = [commit.label for commit in iter(store.undo, None)]
    assert labels == ["add 3", "add 2", "add 1", "add Acme"]
    assert same(store.load(), Search())
    again = store_at(path)
    assert [commit.label for commit in iter(again.redo, None)] == labels[::-1]
    assert same(again.load(), after)
    assert same(store_at(path).load(), after)
    assert (again.state().undo, again.state().redo) == ("add 3", "")


def test_a_new_action_ends_redo(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json")
    store.undo()
    store.transact("other", putting(application(9)))
    assert store.state().redo == ""
    assert store.redo() is None
    assert document(tmp_path / "store.json")["undone"] == {}


def test_only_so_many_actions_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = store_at(path, undo_limit=2)
    for number in range(1, 6):
        store.transact(f"add {number}", putting(employer(number)))
    assert [commit.label for commit in iter(store.undo, None)] == ["add 5", "add 4"]
    assert len(store_at(path).load().employers) == 3


def test_the_oldest_go_when_all_together_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = {str(one): StoredDocument(line_of(str(one), {"label": "x" * 100})) for one in range(1, 5)}
    assert history.surplus(entries, 200) == []
    monkeypatch.setattr(history, "TOTAL_BYTES", 250)
    assert history.surplus(entries, 200) == ["2", "1"]
    monkeypatch.setattr(history, "TOTAL_BYTES", 10)
    assert history.surplus(entries, 200) == ["3", "2", "1"]


def test_undo_refuses_what_was_changed_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    store.transact("rename", putting(application(1, role="SRE")))
    with TinyDB(path) as database:
        database.table("applications").update({"role": "Staff SRE"}, doc_ids=[4])
    before = path.read_bytes()
    with pytest.raises(EditConflictError, match="what 'rename' did was changed again elsewhere") as caught:
        store.undo()
    assert caught.value.theirs == application(1, role="Staff SRE")
    assert path.read_bytes() == before


def test_undo_refuses_what_was_deleted_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    with TinyDB(path) as database:
        database.table("applications").remove(doc_ids=[8])
    with pytest.raises(EditConflictError) as caught:
        store.undo()
    assert caught.value.theirs is None


def test_undo_brings_back_unknown_fields_too(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    with TinyDB(path) as database:
        database.table("applications").update({"mood": "good"}, doc_ids=[4])
    store.transact("drop", lambda search: search.drop(application(1)))
    store.undo()
    [found] = [one for one in document(path)["applications"].values() if one["id"] == "A0000001"]
    assert found["mood"] == "good"


def test_undo_finds_nothing_when_another_process_was_quicker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    store_at(path).transact("add", putting(employer()))
    store, other = store_at(path), store_at(path)
    lock = store.place.locked

    def late() -> Any:
        monkeypatch.undo()
        other.undo()
        return lock()

    monkeypatch.setattr(store.place, "locked", late)
    assert store.undo() is None
    assert store.load().employers == {}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"label": "x"}, "x"),
        ({"label": 5, "at": "", "steps": []}, "5"),
        ({"steps": []}, ""),
        ({"label": "x", "\ud800": 1}, "x"),
    ],
)
def test_an_unreadable_entry_stops_undo_but_nothing_else(tmp_path: Path, entry: Any, says: str) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    with TinyDB(path) as database:
        database.table("history").insert(entry)
    store.load()
    assert store.state().undo == says
    with pytest.raises(BadDataError, match="this step of the undo history is not readable"):
        store.undo()
    store.transact("go on", putting(application(9)))
    assert store.state().undo == "go on"


def test_an_entry_that_would_leave_a_record_without_what_it_names_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    (acme,) = (one for one in document(path)["employers"].values())
    expects = history.digest(msgspec.json.encode(acme))
    with TinyDB(path) as database:
        steps = [["employers", acme["id"], None, expects]]
        database.table("history").insert({"label": "x", "at": "", "steps": steps})
    before = path.read_bytes()
    with pytest.raises(BadDataError, match=r"^not saved: applications A0000001: its employer is not among"):
        store.undo()
    assert path.read_bytes() == before


def test_an_entry_that_restores_nonsense_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    steps = [["employers", "E0000009", {"id": "E0000009"}, None]]
    with TinyDB(path) as database:
        database.table("history").insert({"label": "x", "at": "", "steps": steps})
    with pytest.raises(BadDataError, match=r"employers E0000009: name is missing"):
        store.undo()


def test_an_entry_for_a_table_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    with TinyDB(path) as database:
        database.table("history").insert({"label": "x", "at": "", "steps": [["ideas", "E0000009", None, None]]})
    with pytest.raises(BadDataError, match="undo history"):
        store.undo()


def test_moving_a_card_and_back_leaves_the_documents_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before = {name: table for name, table in document(path).items() if name == "applications"}
    card = store.load().applications["A0000002"]
    store.transact("move", putting(msgspec.structs.replace(card, column=Column.OFFER)))
    store.undo()
    assert {name: table for name, table in document(path).items() if name == "applications"} == before
