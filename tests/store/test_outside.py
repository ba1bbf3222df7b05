"""Changes by other programs: taken up, told, and kept."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from followup_tui.domain.records import Promise, PromiseKind, Strength
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError
from followup_tui.store import references
from followup_tui.store.damage import DamageError
from tests.store.support import (
    NOW,
    Hands,
    application,
    contact,
    document,
    employer,
    filled,
    interview,
    person,
    putting,
    same,
    store_at,
)


def test_row_21_a_hand_edit_is_accepted_told_and_pinned(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    edited = path.read_bytes().replace(b'"name":"Acme"', b'"name":"Acme Ltd"')
    path.write_bytes(edited)
    assert store.load().employers["E0000001"].name == "Acme Ltd"
    assert store.state().banner.startswith("changed outside followup")
    assert not store.state().read_only
    store.transact("add", putting(application(9)))
    assert store.state().banner == ""
    [pinned] = (tmp_path / "backups").glob("*.outside-*")
    assert pinned.name == "store.json.outside-000004.20261201T093000Z.json"
    assert pinned.read_bytes() == edited
    assert store_at(path).load().employers["E0000001"].name == "Acme Ltd"


def test_row_21_what_stock_tinydb_writes_is_taken_up(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before = store.load()
    with TinyDB(path) as database:
        database.table("applications").insert(document(path)["applications"]["4"] | {"id": "A0000005"})
    after = store.load()
    assert list(after.applications) == ["A0000001", "A0000002", "A0000003", "A0000005"]
    assert after.applications["A0000001"] is before.applications["A0000001"]
    store.transact("add", putting(application(6)))
    assert [int(key) for key in document(path)["applications"]] == [4, 6, 8, 9, 10]


def test_row_24_unknown_tables_and_fields_survive_an_edit(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    promise = Promise(kind=PromiseKind.NONE, words="soon", said=NOW.date(), round=1, at=NOW)
    card = application(
        interviews=(interview(1), interview(2)), promises=(promise,), strengths=(Strength(text="SQL"),)
    )
    store = store_at(path)
    store.transact("add", putting(employer(), card))
    root = document(path)
    [fields] = root["applications"].values()
    fields |= {"mood": "good", "notes": "", "layers": {"a": [1, {"b": None}]}}
    fields["interviews"][1]["room"] = "4.17"
    fields["promises"][0]["source"] = "phone"
    fields["strengths"][0]["stars"] = 5
    root["ideas"] = {"900": {"text": "of another program"}}
    path.write_text(json.dumps(root))
    changed = application(
        role="SRE", interviews=(interview(2, minutes=30), interview(3)),
        promises=(promise, Promise(kind=PromiseKind.THEY_CALL, words="x", said=NOW.date(), round=1, at=NOW)),
        tags=("remote",),
    )
    store.transact("edit", putting(changed))
    assert document(path)["_meta"]["1"]["seq"] == 901
    [kept] = document(path)["applications"].values()
    assert (kept["mood"], kept["layers"], kept["role"]) == ("good", {"a": [1, {"b": None}]}, "SRE")
    assert [one.get("room") for one in kept["interviews"]] == ["4.17", None]
    assert [one.get("source") for one in kept["promises"]] == ["phone", None]
    assert "strengths" not in kept
    assert document(path)["ideas"] == {"900": {"text": "of another program"}}
    assert store_at(path).load().applications == {"A0000001": changed}


def test_row_29_a_file_replaced_by_rename_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    filled(tmp_path / "other" / "store.json", applications=5)
    (tmp_path / "other" / "store.json").replace(path)
    assert len(store.load().applications) == 5
    assert store.state().banner == ""


def test_row_29_a_conflict_copy_is_named_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before = store.load()
    copy = tmp_path / "store.sync-conflict-20261201-093000-ABCDEFG.json"
    copy.write_text("{}")
    assert same(store.load(), before)
    assert store.state().banner == f"not used: the conflict copy {copy.name}"
    assert not store.state().read_only
    copy.unlink()
    store.load()
    assert store.state().banner == ""


def test_row_30_backups_stay_in_order_when_the_clock_is_set_back(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.json", Hands()
    store = filled(path, applications=1, clock=clock)
    clock.move(days=-3)
    for number in range(2, 5):
        store.transact(f"add {number}", putting(application(number)))
    names = sorted(one.name for one in (tmp_path / "backups").iterdir())
    assert [name.split(".")[2] for name in names] == ["000001", "000002", "000003", "000004"]
    counts = [len(document(tmp_path / "backups" / name)["applications"]) for name in names]
    assert counts == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (person(2, employer="E0000009"), "people P0000002: its employer is not among the employers"),
        (application(2, agency="E0000009"), "applications A0000002: its agency is not among the employers"),
        (application(2, contact="P0000009"), "applications A0000002: its contact is not among the people"),
        (application(2, references=("P0000009",)), "its reference is not among the people"),
        (
            application(2, interviews=(interview(interviewers=("P0000009",)),)),
            "its interviewer is not among the people",
        ),
        (contact(2, applications=["A0000009"]), "contacts C0000002: its application is not among"),
        (contact(2, people=["P0000009"]), "contacts C0000002: its person is not among the people"),
    ],
)
def test_a_hand_edit_that_breaks_a_reference_is_refused(tmp_path: Path, record: object, says: str) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=1)
    store.transact("add", putting(record))
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(BadDataError, match=says):
        store.load()


def test_an_id_of_another_form_is_refused() -> None:
    with pytest.raises(DamageError, match=r"^employers: 'acme\\n' is not an id$"):
        references.check(Search().put(msgspec.structs.replace(employer(), id="acme\n")))


def test_a_hand_edit_that_breaks_no_reference_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path, applications=1)
    card = application(
        2, agency="E0000001", contact="P0000001", references=("P0000001",),
        interviews=(interview(interviewers=("P0000001",)),),
    )
    store.transact("add", putting(card, person(2, employer="E0000001"), contact(people=["P0000001"])))
    before = store.load()
    path.write_bytes(path.read_bytes() + b" ")
    assert same(store_at(path).load(), before)
