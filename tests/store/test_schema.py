"""Stores of other versions: later ones are read only, earlier ones are brought up to date in one save."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from followup_tui.errors import BadDataError, CannotWriteError
from followup_tui.store.migrations import Tables
from tests.store.support import document, employer, files_under, filled, putting, store_at


def of_schema(path: Path, schema: int, **tables: Any) -> bytes:
    """Make the store at this path one of another schema; returns its bytes."""
    root = document(path) | tables
    root["_meta"]["1"]["schema"] = schema
    path.write_text(json.dumps(root))
    return path.read_bytes()


def companies(tables: Tables) -> Tables:
    """What a step might do: version 0 called the employers companies."""
    tables["employers"] = tables.pop("companies")
    for fields in tables["employers"].values():
        fields["name"] = fields.pop("company")
    return tables


def version_0(path: Path) -> bytes:
    filled(path)
    root = document(path)
    [(key, fields)] = root.pop("employers").items()
    path.write_text(json.dumps(root))
    return of_schema(path, 0, companies={key: {"company" if k == "name" else k: v for k, v in fields.items()}})


def test_row_23_a_newer_store_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    before = of_schema(path, 2)
    store = store_at(path)
    assert len(store.load().applications) == 3
    assert store.state().read_only
    assert store.state().banner.startswith("written by a newer followup (schema 2, this one knows 1): update followup")
    with pytest.raises(BadDataError, match=r"^not saved: .* was written by a newer followup \(schema 2"):
        store.transact("add", putting(employer(2)))
    with pytest.raises(BadDataError, match="newer followup"):
        store.undo()
    assert path.read_bytes() == before


def test_row_23_a_newer_store_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    before = of_schema(path, 2, employers={"1": {"id": "E0000001", "title": "Acme"}})
    with pytest.raises(BadDataError, match=r"written by a newer followup \(schema 2.*update followup") as caught:
        store_at(path).load()
    assert "backups" not in str(caught.value)
    assert path.read_bytes() == before


def test_an_older_store_is_brought_up_to_date_in_one_save(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    before = version_0(path)
    store = store_at(path, steps={0: companies})
    assert store.load().employers["E0000001"].name == "Acme"
    assert document(path)["_meta"]["1"]["schema"] == 1
    assert "companies" not in document(path)
    assert (tmp_path / "store.json.before-schema-1").read_bytes() == before
    assert max((tmp_path / "backups").iterdir()).read_bytes() == before
    assert store.state().undo == ""
    assert len(store_at(path).load().applications) == 3


def test_an_older_store_that_cannot_be_written_is_still_shown(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    before = version_0(path)
    path.chmod(0o400)
    store = store_at(path, steps={0: companies})
    assert store.load().employers["E0000001"].name == "Acme"
    assert path.read_bytes() == before
    assert not (tmp_path / "store.json.before-schema-1").exists()
    with pytest.raises(CannotWriteError):
        store.transact("add", putting(employer(2)))


def test_row_24_unknown_tables_and_fields_survive_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    version_0(path)
    root = document(path)
    [fields] = root["companies"].values()
    fields["mood"] = "good"
    root["ideas"] = {"900": {"text": "of another program"}}
    path.write_text(json.dumps(root))
    store = store_at(path, steps={0: companies})
    assert store.load().employers["E0000001"].name == "Acme"
    store.transact("edit", putting(employer(phone="5")))
    [fields] = document(path)["employers"].values()
    assert (fields["mood"], fields["phone"]) == ("good", "5")
    assert document(path)["ideas"] == {"900": {"text": "of another program"}}


def test_the_copy_of_an_older_store_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    version_0(path)
    (tmp_path / "store.json.before-schema-1").write_bytes(b"an earlier copy")
    store_at(path, steps={0: companies}).load()
    assert (tmp_path / "store.json.before-schema-1").read_bytes() == b"an earlier copy"


def test_row_25_a_step_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    version_0(path)
    before = files_under(tmp_path)

    def broken(tables: Tables) -> Tables:
        tables.clear()
        raise RuntimeError("not today")

    for steps in ({0: broken}, {}):
        with pytest.raises(BadDataError, match="its records of schema 0 could not be brought up to date"):
            store_at(path, steps=steps).load()
    copy = "store.json.before-schema-1"
    assert files_under(tmp_path) == before | {copy: before["store.json"]}


def test_two_processes_that_find_an_older_store_bring_it_up_to_date_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    version_0(path)
    store, other = store_at(path, steps={0: companies}), store_at(path, steps={0: companies})
    lock = store.place.locked

    def late() -> Any:
        monkeypatch.undo()
        other.load()
        return lock()

    monkeypatch.setattr(store.place, "locked", late)
    assert store.load().employers["E0000001"].name == "Acme"
    assert document(path)["_meta"]["1"]["gen"] == 5
