"""Records exported elsewhere come in by their ids; what is on record otherwise stays unless asked for."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from followup_tui.domain.records import Record
from followup_tui.errors import BadDataError
from followup_tui.exchange.records_file import written
from followup_tui.tracker import Tracker, demo
from tests.fakes import at, tracker_at
from tests.store.support import application, contact, employer, interview, person
from tests.tracker.support import World


def exported(*records: Record) -> bytes:
    tables: dict[str, dict[str, Any]] = {}
    for one in records:
        table = {"E": "employers", "P": "people", "A": "applications", "C": "contacts"}[one.id[0]]
        tables.setdefault(table, {})[one.id] = msgspec.to_builtins(one)
    return written(tables).encode()


def another() -> Tracker:
    return World().tracker


def test_a_whole_search_moves_to_an_empty_store_and_a_second_time_nothing_does() -> None:
    ours, _, _ = tracker_at(at("2026-11-24 10:00"))
    demo.build(ours, ours.now())
    data = written(ours.contents()).encode()
    there, store = World().tracker, World()
    assert there.import_records(data, dry_run=True).added
    assert there.search.employers == {}
    found = there.import_records(data)
    assert there.search.tables == ours.search.tables
    assert len(found.added) == sum(map(len, ours.search.tables.values()))
    again = there.import_records(data)
    assert (again.added, again.differing, again.same) == ((), (), len(found.added))
    there.undo()
    there.undo()
    assert there.search.employers == {}
    assert store.tracker.import_records(data).done().says == f"{len(found.added)} records added"


def test_what_is_on_record_otherwise_is_named_and_left_or_replaced() -> None:
    there = another()
    there.import_records(exported(employer(), person()))
    data = exported(employer(name="Acme Ltd"), person())
    left = there.import_records(data)
    assert ([one.id for one in left.differing], left.same, left.replaced) == (["E0000001"], 1, False)
    assert there.search.employers["E0000001"].name == "Acme"
    assert there.import_records(data, replace=True, dry_run=True).replaced
    assert there.search.employers["E0000001"].name == "Acme"
    there.import_records(data, replace=True)
    assert there.search.employers["E0000001"].name == "Acme Ltd"
    there.undo()
    assert there.search.employers["E0000001"].name == "Acme"


def test_what_a_record_names_may_be_on_record_already() -> None:
    there = another()
    there.import_records(exported(employer()))
    there.import_records(exported(application()))
    assert list(there.search.applications) == ["A0000001"]


@pytest.mark.parametrize(
    ("records", "says"),
    [
        ([application()], "applications A0000001: its employer is not among the employers, neither in the file nor on"),
        ([contact()], "contacts C0000001: its application is not among the applications, neither"),
        ([person(employer="E0000009")], "people P0000001: its employer is not among the employers"),
        ([employer(tz="Europe/Nowhere")], "employers E0000001: "),
        ([employer(country="XX")], "employers E0000001: "),
        ([employer(), application(), contact(zone="Mars/Base")], "contacts C0000001: "),
        ([employer(), application(interviews=(interview(zone="Mars/Base"),))], "applications A0000001: "),
    ],
)
def test_what_does_not_fit_is_refused_as_a_whole(records: list[Record], says: str) -> None:
    there = another()
    with pytest.raises(BadDataError) as caught:
        there.import_records(exported(*records))
    assert str(caught.value).startswith(says)
    assert all(not many for many in there.search.tables.values())


def test_an_id_that_another_kind_of_record_has_is_refused() -> None:
    there = another()
    there.import_records(exported(employer()))
    data = exported(employer()).replace(b"employers", b"people")
    with pytest.raises(BadDataError, match="people E0000001: another kind of record has that id here"):
        there.import_records(data, replace=True)
