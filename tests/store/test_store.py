"""The store as its users see it: what is saved is there, and what did not change keeps its identity."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.ports import Store
from followup_tui.store import open_store
from followup_tui.store.documents import StoredDocument
from tests.store.support import (
    NOW,
    Hands,
    application,
    contact,
    document,
    employer,
    files_under,
    filled,
    interview,
    person,
    putting,
    same,
    store_at,
)


def test_reading_a_store_that_is_not_there_creates_nothing(tmp_path: Path) -> None:
    store: Store = open_store(tmp_path / "new" / "store.json", now=Hands().now)
    assert same(store.load(), Search())
    assert store.undo() is None
    assert store.redo() is None
    assert list(tmp_path.iterdir()) == []
    assert store.state().path.endswith("store.json")
    assert not store.state().read_only
    assert store.state().banner == ""


def test_what_was_saved_is_read_by_the_next_process(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "store.json"
    records = (employer(), person(), application(interviews=(interview(interviewers=("P0000001",)),)), contact())
    commit = store_at(path).transact("add all", putting(*records))
    assert commit.label == "add all"
    assert same(commit.before, Search())
    loaded = store_at(path).load()
    assert same(loaded, commit.after)
    assert loaded.contacts_of("A0000001") == (records[3],)


def test_the_commit_holds_the_very_objects_of_the_change(tmp_path: Path) -> None:
    store = store_at(tmp_path / "store.json")
    record = employer()
    commit = store.transact("add", putting(record))
    assert commit.after.employers[record.id] is record
    assert store.load() is commit.after


def test_load_returns_the_same_object_while_the_file_is_the_same(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json")
    assert store.load() is store.load()


def test_records_whose_line_did_not_change_keep_their_identity(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    reader, other = store_at(path), store_at(path)
    before = reader.load()
    other.transact("edit", putting(application(2, role="SRE")))
    other.transact("drop", lambda search: search.drop(application(3)))
    after = reader.load()
    assert after.applications["A0000001"] is before.applications["A0000001"]
    assert after.employers is before.employers
    assert after.applications["A0000002"].role == "SRE"
    assert "A0000003" not in after.applications
    assert list(after.applications) == ["A0000001", "A0000002"]


def test_a_change_to_the_undo_history_alone_keeps_the_search(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    reader = store_at(path)
    before = reader.load()
    with TinyDB(path) as database:
        database.table("ideas").insert({"text": "of another program"})
    assert reader.load() is before


@pytest.mark.parametrize("change", [lambda search: search, putting(employer(name="Acme"))])
def test_a_change_that_changes_nothing_saves_nothing(tmp_path: Path, change: Any) -> None:
    store = filled(tmp_path / "store.json")
    before = files_under(tmp_path)
    commit = store.transact("nothing", change)
    assert commit.after is commit.before
    assert files_under(tmp_path) == before
    assert store.state().undo == "add 3"


def test_a_change_that_raises_saves_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json")
    before = files_under(tmp_path)

    def refuse(_search: Search) -> Search:
        raise BadInputError("no such day")

    with pytest.raises(BadInputError, match="no such day"):
        store.transact("promise", refuse)
    assert files_under(tmp_path) == before
    store.transact("next", putting(application(9)))
    assert "A0000009" in store.load().applications


def test_a_record_that_could_not_be_read_back_is_not_saved(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json")
    before = files_under(tmp_path)
    with pytest.raises(BadDataError, match=r"^not saved: employers E0000002: name must have at least 1 characters$"):
        store.transact("bad", putting(employer(2, name="")))
    assert files_under(tmp_path) == before
    assert "E0000002" not in store.load().employers


def test_stock_tinydb_opens_the_file(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    store.transact("rename", putting(application(2, role="SRE")))
    database = TinyDB(path)
    table = database.table("applications")
    assert [one.doc_id for one in table.all()] == [4, 6, 8]
    assert table.get(where("role") == "SRE") == document(path)["applications"]["6"]
    assert database.tables() >= {"employers", "people", "applications", "contacts", "leads", "history"}
    database.close()


def test_the_file_holds_one_document_per_line_under_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path, applications=2)
    lines = path.read_text().splitlines()
    meta = json.loads(lines[0].rstrip(",") + "}")["_meta"]["1"]
    assert (meta["app"], meta["schema"], meta["gen"], meta["seq"]) == ("followup", 1, 3, 7)
    assert meta["saved_at"] == "2026-12-01T09:30:00+00:00"
    assert [line.partition(":")[0] for line in lines if '"A000000' in line[:30]] == ['"4"', '"6"']


def test_row_16_the_id_of_a_deleted_record_is_not_given_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    store_at(path).transact("drop", lambda search: search.drop(application(3)))
    highest = max(int(key) for key in document(path)["applications"])
    given = {key for table in document(path).values() for key in table}
    store_at(path).transact("add", putting(application(4)))
    new = set(document(path)["applications"]) - given
    assert len(new) == 1
    assert int(new.pop()) > highest + 1


def test_half_a_surrogate_pair_survives(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = store_at(path)
    store.transact("add \ud800", putting(employer(name="A\ud800cme")))
    fresh = store_at(path)
    assert fresh.load().employers["E0000001"].name == "A\ud800cme"
    assert fresh.state().undo == "add \ud800"
    store.transact("edit", putting(employer(name="A\ud800cme", phone="1")))
    assert store_at(path).load().employers["E0000001"].phone == "1"
    store.undo()
    assert store_at(path).load().employers["E0000001"].phone == ""


def test_the_store_imports_tinydb_and_the_lock_with_the_first_save_only(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    code = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from followup_tui.store import open_store\n"
        "assert 'followup_tui.store.store' not in sys.modules\n"
        "store = open_store(Path(sys.argv[1]), now=lambda: datetime.now(UTC))\n"
        "assert len(store.load().applications) == 3\n"
        "print([name for name in ('tinydb', 'filelock') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_stored_document_is_an_ordinary_mapping() -> None:
    one = StoredDocument(b'"7":{"id":"E0000001","tags":["a:b"]}')
    assert dict(one) == {"id": "E0000001", "tags": ["a:b"]}
    assert (len(one), list(one), one["id"], one.get("no")) == (2, ["id", "tags"], "E0000001", None)


def test_the_collector_is_left_as_it_was(tmp_path: Path) -> None:
    import gc

    path = tmp_path / "store.json"
    filled(path)
    gc.disable()
    try:
        store_at(path).load()
        assert not gc.isenabled()
    finally:
        gc.enable()
    store_at(path).load()
    assert gc.isenabled()


def test_saves_are_stamped_by_the_given_clock(tmp_path: Path) -> None:
    clock = Hands()
    store = filled(tmp_path / "store.json", clock=clock)
    clock.move(hours=5)
    store.transact("add", putting(application(9)))
    assert document(tmp_path / "store.json")["_meta"]["1"]["saved_at"] == "2026-12-01T14:30:00+00:00"
    assert NOW.hour == 9
