"""Records exported elsewhere are read with the store's own suspicion, and kept with whatever else they hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError
from followup_tui.exchange.records_file import written
from followup_tui.store.arriving import understood
from tests.store.support import application, contact, employer, filled, person, putting, same, store_at

MOMENT = "2026-12-01T09:30:00Z"
EMPLOYER = {"id": "E0000001", "name": "Acme", "tz": "America/New_York", "country": "US", "created": MOMENT}


def refusal(data: Any) -> str:
    text = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(BadDataError) as caught:
        understood(text)
    return str(caught.value)


def test_what_was_exported_is_understood_again(tmp_path: Path) -> None:
    store = filled(tmp_path / "store.json")
    store.transact("contact", putting(contact()))
    text = written(store.contents())
    assert text.isascii()
    assert len(text.splitlines()) == 7 + 6 + sum(bool(one) for one in store.load().tables.values()) + 1
    records, contents = understood(text.encode())
    assert same(Search().put(*records), store.load())
    assert contents["E0000001"] == json.loads(json.dumps(store.contents()["employers"]["E0000001"]))
    assert understood(b"\xef\xbb\xbf" + text.encode())[0] == records


def test_an_export_of_nothing_is_one_too() -> None:
    text = written({"employers": {}, "people": {}})
    assert json.loads(text) == {"schema": 1, "employers": [], "people": []}
    assert understood(text.encode()) == ((), {})


def test_unknown_fields_are_kept_through_import_edit_undo_and_export(tmp_path: Path) -> None:
    fields = {**EMPLOYER, "mood": {"x": [1.5, "\ud800"]}}
    text = json.dumps({"schema": 1, "$schema": "x", "employers": [fields]}).encode()
    records, contents = understood(text)
    path = tmp_path / "store.json"
    store = store_at(path)
    store.transact("import", lambda search: search.put(*records), contents)
    assert json.loads(path.read_bytes())["employers"]["1"] == fields
    store.transact("edit", putting(employer(name="Acme Ltd")))
    store.undo()
    store.undo()
    store.redo()
    assert store.contents()["employers"]["E0000001"] == fields
    assert json.loads(written(store.contents()))["employers"] == [fields]
    assert understood(written(store.contents()).encode()) == (records, contents)


def test_a_record_that_is_replaced_keeps_what_either_side_knew(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    data = path.read_bytes().replace(b'"name":"Acme"', b'"name":"Acme","ours":1')
    path.write_bytes(data)
    arrived = {"id": "E0000001", "theirs": 2, **{key: value for key, value in EMPLOYER.items() if key != "id"}}
    store.transact("import", putting(employer(name="Acme Ltd")), {"E0000001": arrived})
    kept = store.contents()["employers"]["E0000001"]
    assert (kept["name"], kept["ours"], kept["theirs"]) == ("Acme Ltd", 1, 2)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b'{"schema":1', "its end is missing"),
        (b'{"schema":1}x', "line 1 goes on after the end"),
        (b'{"schema":\xff}', "byte 11 is not UTF-8 text"),
        (b'{"schema":1,"schema":1}', "a key stands twice in one object"),
        (b'{"schema":1,"x":NaN}', "it holds a number that is not a number"),
        (b"[" * 100_000, "nested too deeply"),
        ([], "it is no export of followup: it does not say its schema"),
        ({}, "it is no export of followup: it does not say its schema; from another tracker, export and import a"),
        ({"_meta": {"1": {}}}, "it is a store, not an export: name it with --store, or export it first"),
        *(({"schema": one}, "its schema is not a version") for one in (True, "1", 0, None)),
        ({"schema": 2}, "it was exported by a newer version of followup (schema 2); update followup first"),
        ({"schema": 1, "moods": []}, "it holds something that this version does not know: 'moods'"),
        ({"schema": 1, "employers": {}}, "its employers are not a list of records"),
        ({"schema": 1, "employers": [1]}, "its employers are not a list of records"),
        ({"schema": 1, "employers": [{"\ud800": 1}]}, "employers (no id): the name of a field is not text"),
        ({"schema": 1, "employers": [{**EMPLOYER, "name": 5}]}, "employers E0000001: name must be text"),
        ({"schema": 1, "employers": [{**EMPLOYER, "name": ""}]}, "employers E0000001: name must have at least 1"),
        ({"schema": 1, "employers": [{"id": "E0000001"}]}, "employers E0000001: name is missing"),
        ({"schema": 1, "employers": [{**EMPLOYER, "id": "UUUUUUUU"}]}, "employers: 'UUUUUUUU' is not an id"),
        ({"schema": 1, "employers": [EMPLOYER, EMPLOYER]}, "employers E0000001: another record in it has the same id"),
        (
            {"schema": 1, "employers": [EMPLOYER], "leads": [{"id": "E0000001", "text": "x", "when": MOMENT}]},
            "leads E0000001: another record in it has the same id",
        ),
    ],
)
def test_what_could_not_stand_in_the_store_is_refused(data: Any, says: str) -> None:
    assert refusal(data).startswith(says)


def test_the_contents_are_those_of_every_record(tmp_path: Path) -> None:
    store = store_at(tmp_path / "store.json")
    assert store.contents() == {table: {} for table in store.load().tables}
    store.transact("x", putting(employer(), person(), application()))
    assert {table: list(many) for table, many in store.contents().items() if many} == {
        "employers": ["E0000001"], "people": ["P0000001"], "applications": ["A0000001"],
    }  # fmt: skip
    assert store.understood(written(store.contents()).encode())[0] == tuple(
        one for many in store.load().tables.values() for one in many.values()
    )
