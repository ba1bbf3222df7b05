"""What is written out as a table is run by no spreadsheet, and is the same again after an import."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.records import Application, Column, Outcome, Purpose
from followup_tui.domain.search import Search
from followup_tui.exchange.clocks import wall
from followup_tui.exchange.columns import LOG, OWN
from followup_tui.exchange.formulas import bare, guarded
from followup_tui.exchange.incoming import Options, read
from followup_tui.exchange.names import slug
from followup_tui.exchange.outgoing import applications_table, contacts_table
from followup_tui.tracker import Tracker, demo
from followup_tui.tracker.values import Met, OfferNews
from tests.fakes import at, tracker_at
from tests.tracker.support import World

NOW = at("2026-11-24 10:00")
TODAY = date(2026, 11, 24)
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def exported(search: Search) -> str:
    return applications_table(search, search.applications.values(), NOW)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def imported(text: str) -> Tracker:
    """An empty store with that table in it."""
    ours, _, _ = tracker_at(NOW)
    ours.import_applications(read(text.encode(), Options(), TODAY).rows)
    return ours


def texts(start: str) -> dict[str, Any]:
    return {name: f'{start}cmd|"{name}"' for name in ("notes", "link", "source", "role")}


@pytest.mark.parametrize("start", [*STARTS, *(f"'{one}" for one in STARTS), "''=", "'", "a=", ""])
def test_row_55_what_looks_like_a_formula_is_quoted_and_the_same_again(start: str) -> None:
    world = World()
    app = world.add(f"{start}Acme", phone=f"{start}1")
    person = f"{start}Jo"
    world.met(app, "2026-11-20 16:00", Met(name=person.strip() or "Jo", title=f"{start}CTO"))
    changed = {**texts(start), "tags": ("a", "b")}
    search = world.tracker.search
    search = search.put(msgspec.structs.replace(world.app(app), **changed))
    text = exported(search)
    for row in rows(text):
        assert [cell for cell in row.values() if cell.startswith(STARTS)] == []
    assert exported(imported(text).search) == text
    (again,) = imported(text).search.applications.values()
    assert {name: getattr(again, name) for name in changed} == changed


def test_row_55_a_whole_search_is_the_same_again() -> None:
    ours, _, _ = tracker_at(NOW)
    demo.build(ours, NOW)
    text = exported(ours.search)
    there = imported(text)
    assert exported(there.search) == text
    assert there.search.applications.keys() == ours.search.applications.keys()
    assert there.import_applications(read(text.encode("utf-8-sig"), Options(), TODAY).rows).added == ()
    assert len(ours.import_applications(read(text.encode(), Options(), TODAY).rows).same) == len(rows(text))


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_row_55_for_every_text_the_protection_comes_off_again(text: str) -> None:
    assert bare(guarded(text)) == text
    assert not guarded(text).startswith(STARTS)


def test_what_a_table_cannot_hold_is_replaced() -> None:
    world = World()
    app = world.add()
    lone = world.tracker.search.put(
        Application(id=app, employer=world.app(app).employer, role="a\0b\ud800", column=Column.CLOSED,
                    outcome=Outcome.REJECTED, created=NOW)
    )  # fmt: skip
    (row,) = rows(exported(lone))
    assert (row["role"], row["since"], row["outcome"]) == ("a\u2400b\ufffd", "", "rejected")


def one_row(world: World) -> dict[str, str]:
    ((row),) = rows(exported(world.tracker.search))
    assert tuple(row) == OWN
    return row


def test_the_facts_of_a_card_stand_under_their_names() -> None:
    world = World()
    app = world.add("Acme", "SRE", tz="Asia/Tokyo", country="JP", rank=2, agency="Hire Sample", phone="03 555")
    person = Met(name="Jane Doe", title="CTO", address="jane@acme.example")
    world.met(app, "2026-11-20 20:00", person, promise="2026-12-04")
    row = one_row(world)
    assert (row["id"], row["employer"], row["role"], row["status"]) == (app, "Acme", "SRE", "interviewed")
    assert (row["interviewed"], row["decision date"], row["tz"]) == ("2026-11-21 10:00", "2026-12-04", "Asia/Tokyo")
    assert (row["rank"], row["agency"], row["employer phone"]) == ("2", "Hire Sample", "03 555")
    assert (row["contact"], row["contact title"], row["email"]) == ("Jane Doe", "CTO", "jane@acme.example")
    world.tracker.offer(app, OfferNews(at=at("2026-11-23 20:00"), answer_by=at("2026-12-03 08:00")))
    row = one_row(world)
    assert (row["status"], row["since"], row["answer by"]) == ("offer", "2026-11-24", "2026-12-03")
    world.tracker.close(app, Outcome.WITHDRAWN, at=at("2026-11-24 09:00"))
    row = one_row(world)
    assert (row["since"], row["outcome"], row["answer by"]) == ("2026-11-24", "withdrawn", "")


def test_an_interview_to_come_is_told_while_there_was_none() -> None:
    world = World()
    app = world.add(tz="America/New_York", country="US")
    assert one_row(world)["interviewed"] == ""
    world.met(app, "2026-11-30 09:00")
    assert (one_row(world)["status"], one_row(world)["interviewed"]) == ("scheduled", "2026-11-30 09:00")
    world.met(app, "2026-11-20 09:00")
    assert (one_row(world)["status"], one_row(world)["interviewed"]) == ("interviewed", "2026-11-20 09:00")


def test_the_log_of_contacts_tells_what_was_done_and_when() -> None:
    world = World()
    app, other = world.add("Acme"), world.add("Acme", "Dev")
    world.met(app)
    world.log(app, Purpose.THANK_YOU, "2026-11-23 09:05", people=(world.person("Jane Doe"),), text="=hello")
    world.log(app, Purpose.STATUS_CALL, "2026-11-24 09:30", covers=(other,), override="they asked")
    search = world.tracker.search
    first, second, third = rows(contacts_table(search, search.contacts.values()))
    assert tuple(first) == LOG
    assert (first["day"], first["time"], first["purpose"], first["people"]) == (
        "2026-11-23", "09:05", "thank-you", "Jane Doe",
    )  # fmt: skip
    assert (first["text"], first["direction"], first["employer"]) == ("'=hello", "out", "Acme")
    assert (second["role"], third["role"], second["reason"]) == ("Data Engineer", "Dev", "they asked")


def test_a_contact_that_belongs_to_no_card_has_its_line_too() -> None:
    world = World()
    app = world.add()
    world.log(app, Purpose.OTHER, "2026-11-23 09:05", text="hello")
    (logged,) = world.tracker.search.contacts.values()
    alone = msgspec.structs.replace(logged, applications=())
    (row,) = rows(contacts_table(world.tracker.search, [alone]))
    assert (row["employer"], row["role"], row["text"]) == ("", "", "hello")


def test_a_place_or_moment_that_no_clock_knows_is_shown_in_utc() -> None:
    last = at("9999-12-31 23:00", "UTC")
    assert wall(last, "Asia/Tokyo") == last
    for tz in ("Europe/Nowhere", "../x", "", "a\0b", "x" * 5000):
        assert wall(NOW, tz).hour == 15


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("followup", "Acme & Søn", "Data Engineer"), "followup-acme-sn-data-engineer"),
        (("../../etc/passwd",), "etc-passwd"),
        ((".hidden", "É"), "hidden-e"),
        (("会社", "\x1b[2J"), "2j"),
        (("", "-"), "followup"),
        (("x" * 200,), "x" * 80),
    ],
)
def test_a_name_of_a_file_leads_nowhere_else(parts: Any, name: str) -> None:
    assert slug(*parts) == name
