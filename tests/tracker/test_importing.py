"""Rows of a table become cards: each once, with what their dates tell, in one change, and nothing on record altered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from followup_tui.domain.records import Application, Column, Dismissal, Employer, Outcome, Person, PromiseKind, Purpose
from followup_tui.errors import BadDataError
from followup_tui.exchange.incoming import Incoming
from followup_tui.tracker.importing import Imported
from followup_tui.tracker.values import Met
from tests.fakes import at
from tests.tracker.support import World


def row(line: int = 2, employer: str = "Acme", **facts: Any) -> Incoming:
    given: dict[str, Any] = {"role": "SRE", "column": Column.INTERVIEWED}
    return Incoming(line=line, employer=employer, **(given | facts))


def take(world: World, *rows: Incoming, **options: bool) -> Imported:
    return world.tracker.import_applications(rows, **options)


def card(*rows: Incoming, world: World | None = None) -> Application:
    """The one card that these rows make."""
    ((_, made),) = take(world or World(), *rows).added
    return made


def test_rows_become_cards_in_one_change_that_undo_takes_back() -> None:
    world = World()
    found = take(world, row(), row(3, role="Dev"), row(4, "Globex"))
    assert [line for line, _ in found.added] == [2, 3, 4]
    assert len(world.tracker.search.applications) == 3
    assert sorted(one.name for one in world.tracker.search.employers.values()) == ["Acme", "Globex"]
    assert world.store.past[-1].label == "import applications"
    world.tracker.undo()
    assert world.tracker.search.applications == {}


def test_a_dry_run_says_the_same_and_changes_nothing() -> None:
    world = World()
    found = take(world, row(), row(3), dry_run=True)
    assert ([line for line, _ in found.added], found.same) == ([2], (3,))
    assert world.tracker.search.applications == {}
    assert world.store.past == []


def test_what_is_on_record_is_found_by_name_and_left_as_it_is() -> None:
    world = World()
    app = world.add("Acme", "SRE", country="US", tz="America/New_York", phone="1")
    world.met(app, "2026-11-20 16:00", Met(name="Jane Doe", title="CTO"))
    before = world.tracker.search
    same = row(employer=" ACME ", role="sre", applied=date(2026, 1, 1), notes="other", tz="Asia/Tokyo")
    found = take(world, same, row(3, "acme", role="Dev", contact="jane DOE", contact_title="x", email="j@x.example"))
    assert found.same == (2,)
    after = world.tracker.search
    assert after.people == before.people
    assert after.employers == before.employers
    assert world.app(app) == before.applications[app]
    ((_, made),) = found.added
    assert made.contact == world.person("Jane Doe")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({}, {}, True),
        ({"applied": date(2026, 1, 1)}, {"applied": date(2026, 1, 1)}, True),
        ({"applied": date(2026, 1, 1)}, {"applied": date(2026, 7, 1)}, False),
        ({"applied": date(2026, 1, 1)}, {}, True),
        ({}, {"applied": date(2026, 1, 1)}, True),
        ({"source": "1"}, {"source": "1", "applied": date(2026, 1, 1)}, True),
        ({"source": "1"}, {"source": "2"}, False),
        ({"source": "1"}, {}, True),
        ({}, {"source": "1"}, True),
        ({"link": "x", "applied": date(2026, 1, 1)}, {"link": "x", "applied": date(2026, 7, 1)}, True),
        ({"link": "x", "role": "Dev"}, {"link": "x"}, False),
        ({"id": "0000000A"}, {"id": "0000000A", "role": "Dev"}, True),
        ({"id": "0000000A"}, {"id": "0000000B"}, False),
    ],
)
def test_which_rows_are_the_same_application(first: dict[str, Any], second: dict[str, Any], same: bool) -> None:
    found = take(World(), row(**first), row(3, **second))
    assert found.same == ((3,) if same else ())
    world = World()
    take(world, row(**first), row(3, **second))
    again = take(world, row(**first), row(3, **second))
    assert (again.added, again.same) == ((), (2, 3))


def test_without_an_interview_it_is_left_out_unless_asked_for() -> None:
    found = take(World(), row(column=None), row(3, "Globex"))
    assert (found.early, [line for line, _ in found.added]) == ((2,), [3])
    found = take(World(), row(column=None), applied=True)
    assert found.early == ()
    assert [one.column for _, one in found.added] == [Column.INTERVIEWED]


def test_the_facts_of_a_row_are_kept() -> None:
    world = World()
    made = card(
        row(
            rank=2, source="77", link="https://acme.example/1", tags=("a", "b"), notes="n", applied=date(2026, 10, 1),
            tz="America/Chicago", country="us", subdiv="IL", industry="Robots", agency="Hire Sample",
            contact="Jo Sample", contact_title="HR", email="jo@acme.example", phone="555 0100",
            employer_phone="555 0199",
        ),
        world=world,
    )  # fmt: skip
    assert (made.rank, made.source, made.link) == (2, "77", "https://acme.example/1")
    assert (made.tags, made.notes) == (("a", "b"), "n")
    assert (made.applied, made.created) == (date(2026, 10, 1), at("2026-10-01 12:00", "America/Chicago"))
    search = world.tracker.search
    employer, agency = search.employers[made.employer], search.employers[made.agency or ""]
    assert (employer.tz, employer.country, employer.subdiv) == ("America/Chicago", "US", "IL")
    assert employer.industry == "Robots"
    assert (employer.phone, employer.agency, agency.name, agency.agency, agency.phone) == (
        "555 0199", False, "Hire Sample", True, "",
    )  # fmt: skip
    person = search.people[made.contact or ""]
    assert (person.name, person.title, person.email, person.phone) == ("Jo Sample", "HR", "jo@acme.example", "555 0100")
    assert person.employer == employer.id


def test_a_number_without_a_person_is_the_employers_and_an_address_stands_for_a_name() -> None:
    world = World()
    made = card(row(phone="555 0100"), world=world)
    assert (made.contact, world.tracker.search.employers[made.employer].phone) == (None, "555 0100")
    made = card(row(employer="Globex", email="jobs@globex.example"), world=world)
    assert world.tracker.search.people[made.contact or ""].name == "jobs@globex.example"


def test_an_interview_is_one_by_the_employers_clock_or_the_offset_given() -> None:
    tokyo: dict[str, Any] = {"tz": "Asia/Tokyo", "country": "JP"}
    (held,) = card(row(interviewed=datetime(2026, 11, 20, 16), **tokyo)).interviews
    assert (held.start, held.zone, held.round) == (at("2026-11-20 16:00", "Asia/Tokyo"), "Asia/Tokyo", 1)
    (held,) = card(row(interviewed=at("2026-11-20 16:00"), **tokyo)).interviews
    assert held.start == at("2026-11-20 16:00")


@pytest.mark.parametrize("column", [None, Column.SCHEDULED, Column.INTERVIEWED])
def test_a_card_is_scheduled_when_its_interview_is_still_to_come(column: Column | None) -> None:
    for day, expected in ((20, Column.INTERVIEWED), (28, Column.SCHEDULED)):
        ((_, made),) = take(World(), row(column=column, interviewed=datetime(2026, 11, day, 9)), applied=True).added
        assert made.column is expected


def test_a_decision_date_becomes_their_promise() -> None:
    made = card(row(column=Column.AWAITING, interviewed=datetime(2026, 11, 20, 9), decision=date(2026, 11, 27)))
    (promise,) = made.promises
    assert (promise.kind, promise.date, promise.said, promise.round) == (
        PromiseKind.DATE, date(2026, 11, 27), date(2026, 11, 20), 1,
    )  # fmt: skip
    (promise,) = card(row(decision=date(2026, 11, 2))).promises
    assert (promise.said, promise.round) == (date(2026, 11, 2), 0)


def test_an_offer_is_one_with_its_deadline_at_the_close_of_business() -> None:
    ny: dict[str, Any] = {"tz": "America/New_York", "country": "US"}
    made = card(row(column=Column.OFFER, since=date(2026, 11, 19), answer_by=date(2026, 11, 27), **ny))
    assert made.offer is not None
    assert (made.offer.received, made.offer.answer_by) == (at("2026-11-19 12:00"), at("2026-11-27 17:00"))
    made = card(row(column=Column.OFFER, **ny))
    assert made.offer is not None
    assert (made.offer.received, made.offer.answer_by) == (at("2026-11-24 10:00"), None)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_closed_card_has_its_end(outcome: Outcome) -> None:
    made = card(row(column=Column.CLOSED, outcome=outcome, since=date(2026, 11, 20), tz="America/New_York"))
    assert (made.column, made.outcome, made.closed_at) == (Column.CLOSED, outcome, at("2026-11-20 12:00"))
    needs = outcome in (Outcome.ACCEPTED, Outcome.DECLINED, Outcome.EXPIRED, Outcome.RESCINDED)
    assert (made.offer is not None) is needs


def test_an_end_without_a_date_is_as_old_as_the_last_thing_known() -> None:
    closed: dict[str, Any] = {"column": Column.CLOSED, "outcome": Outcome.REJECTED, "tz": "America/New_York"}
    made = card(row(applied=date(2026, 10, 1), interviewed=datetime(2026, 10, 9, 16), **closed))
    assert made.closed_at == at("2026-10-09 16:00")
    assert card(row(**closed)).closed_at == at("2026-11-24 10:00")


def test_nothing_is_dated_in_the_future_but_what_is_to_come() -> None:
    made = card(row(column=Column.CLOSED, outcome=Outcome.REJECTED, since=date(2026, 12, 24), applied=date(2027, 1, 1)))
    assert made.closed_at == made.created == at("2026-11-24 10:00")


def test_what_was_over_long_before_asks_for_nothing() -> None:
    world = World()
    closed: dict[str, Any] = {"column": Column.CLOSED, "outcome": Outcome.REJECTED}
    found = take(world, row(since=date(2026, 4, 1), **closed), row(3, "Globex", since=date(2026, 11, 23), **closed))
    assert found.past == 1
    (dismissal,) = world.tracker.search.dismissals.values()
    assert dismissal.reason == "it was over before it was imported"
    assert world.kinds().count(Purpose.GRACIOUS_REPLY) == 1
    take(world, row(4, "Hooli", since=date(2026, 9, 15), **(closed | {"outcome": Outcome.NO_RESPONSE})))
    assert Purpose.KEEP_IN_TOUCH not in world.kinds()
    world.tracker.undo()
    assert {type(one) for one in found.records} == {Application, Employer}
    world.tracker.undo()
    assert world.tracker.search.dismissals == {}
    assert not found.search.find(Dismissal, "00000000")


def test_a_place_that_there_is_not_is_told_with_its_line() -> None:
    world = World()
    places = [("Europe/Nowhere", "US", ""), ("", "XX", ""), ("", "US", "XX")]
    for tz, country, subdiv in places:
        with pytest.raises(BadDataError, match=r"^line 3: "):
            take(world, row(), row(3, "Globex", tz=tz, country=country, subdiv=subdiv))
    assert world.tracker.search.applications == {}


def test_our_own_ids_are_taken_where_they_are_free() -> None:
    world = World()
    assert card(row(id="0000000A"), world=world).id == "0000000A"
    house = world.tracker.search.applications["0000000A"].employer
    assert card(row(employer="Globex", id=house), world=world).id != house
    assert card(row(employer="Hooli", id="no id"), world=world).id != "no id"
    assert {type(one) for one in world.tracker.search.people.values()} <= {Person}
