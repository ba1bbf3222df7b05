"""Damaged files searched for what can still be read: whole records only, and none taken for another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from followup_tui.store import salvage
from followup_tui.store.salvage import Wreck
from tests.store.support import application, employer, filled, person, putting, store_at


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    path = tmp_path / "store.json"
    filled(path).transact("add Globex", putting(employer(2, name="Globex — “the” {\"1\":{ one"), person(2)))
    return path.read_bytes()


def ids(wreck: Wreck) -> list[str]:
    return [one.record.id for one in wreck.pieces]


ALL = ["E0000001", "E0000002", "P0000001", "P0000002", "A0000001", "A0000002", "A0000003"]


def test_a_whole_file_yields_everything(data: bytes) -> None:
    wreck = salvage.search(data)
    assert ids(wreck) == ALL
    assert [one.table for one in wreck.pieces] == ["employers"] * 2 + ["people"] * 2 + ["applications"] * 3
    assert (wreck.broken, wreck.generation, wreck.schema) == ((), 5, 1)
    assert wreck.highest == json.loads(data)["_meta"]["1"]["seq"]
    assert [one.line for one in wreck.pieces][:3] == [3, 4, 7]


@pytest.mark.parametrize("layout", ["one line", "indented"])
def test_the_layout_of_other_programs_is_searched_too(data: bytes, layout: str) -> None:
    text = json.dumps(json.loads(data), indent=2 if layout == "indented" else None).encode()
    assert ids(salvage.search(text)) == ALL
    assert ids(salvage.search(text[: text.index(b"A0000003")])) == ALL[:-1]


def test_what_is_cut_off_costs_only_itself(data: bytes) -> None:
    wreck = salvage.search(data[: data.index(b"A0000002") + 30])
    assert ids(wreck) == ALL[:5]
    assert [(one.table, one.name) for one in wreck.broken] == [("applications", "")]


def test_one_bad_byte_costs_one_record_whose_name_is_told_as_far_as_it_goes(data: bytes) -> None:
    wreck = salvage.search(data.replace(b'"Acme","tz"', b'"Acme","t\xe9"'))
    assert ids(wreck) == ALL[1:]
    assert [one[:] for one in wreck.broken] == [(3, "1", "employers", "Acme")]
    assert salvage.search(data.replace(b'"Acme"', b'"Acm\xe9"')).broken[0].name == ""


def test_a_record_that_lost_its_end_swallows_none_that_follow(data: bytes) -> None:
    start = data.index(b'"A0000001"')
    end = data.index(b"}", start)
    wreck = salvage.search(data[:end] + b" " + data[end + 1 :])
    assert ids(wreck) == [one for one in ALL if one != "A0000001"]
    assert [one.key for one in wreck.broken] == ["4"]


def test_under_a_lost_heading_records_are_known_by_their_fields(data: bytes) -> None:
    for heading in (b'"people":{', b'"applications":{'):
        wreck = salvage.search(data.replace(heading, heading.replace(b"p", b"q")))
        assert ids(wreck) == ALL
        assert {one.table for one in wreck.pieces} == {"employers", "people", "applications"}


def test_what_fits_no_table_is_told_and_not_guessed(data: bytes) -> None:
    odd = data.replace(b'"people":{', b'"qeople":{').replace(b'"id":"P0000001"', b'"id":"P0000001","mood":1')
    wreck = salvage.search(odd)
    assert ids(wreck) == [one for one in ALL if one != "P0000001"]
    assert [(one.table, one.name) for one in wreck.broken] == [("", "Jane Doe")]


def test_the_fields_of_a_broken_record_are_no_headings(data: bytes) -> None:
    broken = b'"4":{"offer":{"received":"x"},"id":\n'
    start = data.index(b'"4":{')
    wreck = salvage.search(data[:start] + broken + data[data.index(b"\n", start) + 1 :])
    assert ids(wreck) == [one for one in ALL if one != "A0000001"]


def test_both_sides_of_a_merge_are_found(data: bytes) -> None:
    theirs = data.replace(b'"role":"Data Engineer"', b'"role":"SRE"')
    wreck = salvage.search(b"<<<<<<< HEAD\n" + data + b"=======\n" + theirs + b">>>>>>> theirs\n")
    assert ids(wreck) == ALL * 2


@pytest.mark.parametrize(
    "record",
    [
        {"id": "odd", "name": "Acme", "tz": "UTC", "country": "US", "created": "2026-12-01T09:30:00Z"},
        {"id": "E0000009", "name": ""},
        {"id": "E000000!", "name": "Acme", "tz": "UTC", "country": "US", "created": "2026-12-01T09:30:00Z"},
    ],
)
def test_what_is_no_record_is_not_taken_for_one(record: dict[str, str]) -> None:
    wreck = salvage.search(json.dumps({"employers": {"7": record}}).encode())
    assert wreck.pieces == ()
    assert [(one.key, one.table, one.line) for one in wreck.broken] == [("7", "employers", 1)]


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 4096, b"[" * 100_000, b'{"1":' * 50_000, b'"7":{"x":' + b"9" * 5000 + b"}"],
    ids=["empty", "NULs", "lists", "nested", "long number"],
)
def test_hopeless_files_are_searched_all_the_same(data: bytes) -> None:
    assert salvage.search(data).pieces == ()


def test_a_first_line_that_makes_no_sense_counts_for_nothing() -> None:
    for meta in ({"gen": "x", "schema": -1, "seq": 2**60}, {"gen": [1]}):
        wreck = salvage.search(json.dumps({"_meta": {"1": meta}}).encode())
        assert (wreck.generation, wreck.schema, wreck.highest) == (0, 0, 0)
    assert salvage.search(b'{"_meta":{"1":{"gen":}}}').generation == 0


def test_the_undo_history_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = store_at(path)
    store.transact("add", putting(employer()))
    store.transact("drop", lambda search: search.drop(employer()))
    assert salvage.search(path.read_bytes()).pieces == ()
    assert application().id not in path.read_text()
