"""Adding and editing applications and their employers.

Invariant: nothing is lost by an edit.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.records import Channel, Column, Purpose, Strength
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.tracker import Tracker
from followup_tui.tracker.applications import strength
from followup_tui.tracker.values import ApplicationEdit, NewApplication, PersonEdit
from tests.fakes import HandClock, MemoryStore, RealHolidays, at
from tests.tracker.support import World


def employer_of(world: World, app: str) -> object:
    return world.tracker.search.employers[world.app(app).employer]


def test_add_makes_a_card_and_its_employer() -> None:
    world = World()
    change = world.tracker.add(NewApplication(
        employer="  Acme   Robotics ", role=" Data  Engineer ", tz="America/Los_Angeles", country="us", subdiv="CA",
        rank=1, prefers=Channel.EMAIL, no_calls=True, phone="555 0100", industry="robots", at=at("2026-11-20 09:00"),
    ))  # fmt: skip
    made, house = change.application, change.employer
    assert made is not None
    assert house is not None
    assert (made.role, made.rank, made.column, made.created) == (
        "Data Engineer", 1, Column.INTERVIEWED, at("2026-11-20 09:00")
    )  # fmt: skip
    assert (house.name, house.country, house.subdiv) == ("Acme Robotics", "US", "CA")
    assert (house.prefers, house.no_calls, house.phone, house.industry) == (Channel.EMAIL, True, "555 0100", "robots")
    assert change.says == "Acme Robotics · Data Engineer added"
    raised = [Purpose.PERSON_DETAILS, Purpose.WEEKLY_REVIEW, Purpose.PIPELINE_LOW]
    assert [one.kind for one in change.raised] == raised


def test_a_card_is_never_made_in_the_future() -> None:
    world = World()
    assert world.app(world.add(at=at("2027-01-01 10:00"))).created == world.clock.now()


def test_add_takes_the_employer_on_record_with_what_is_new() -> None:
    world = World()
    first, second = world.add(tz="Europe/London", country="GB"), world.add("ACME robotics", "Analyst", phone="555 0100")
    assert world.app(first).employer == world.app(second).employer
    house = world.tracker.search.employers[world.app(first).employer]
    assert (house.tz, house.phone) == ("Europe/London", "555 0100")


def test_the_same_role_twice_is_told() -> None:
    world = World()
    world.add()
    change = world.tracker.add(NewApplication(employer="Acme Robotics", role="data engineer"))
    assert "the same role there is on record already" in change.says


@pytest.mark.parametrize(
    ("settings", "guess", "country"),
    [
        (Settings(), {}, "US"),
        (Settings(country="DE"), {"America/New_York": "CA"}, "DE"),
        (Settings(), {"America/New_York": "CA"}, "CA"),
    ],
)
def test_the_country_comes_from_settings_zone_or_default(
    settings: Settings, guess: dict[str, str], country: str
) -> None:
    clock = HandClock(at("2026-11-24 10:00"))
    tracker = Tracker(MemoryStore(), clock, RealHolidays(), lambda: settings, guess.get)
    change = tracker.add(NewApplication(employer="Acme", role="SRE"))
    assert change.employer is not None
    assert (change.employer.tz, change.employer.country) == ("America/New_York", country)


def test_the_country_of_a_stated_zone_goes_before_the_users() -> None:
    tracker = Tracker(
        MemoryStore(), HandClock(at("2026-11-24 10:00")), RealHolidays(), lambda: Settings(country="DE"),
        {"Europe/London": "GB"}.get,
    )  # fmt: skip
    change = tracker.add(NewApplication(employer="Acme", role="SRE", tz="Europe/London"))
    assert change.employer is not None
    assert change.employer.country == "GB"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"employer": " "}, "needs an employer's name"),
        ({"role": ""}, "needs a role"),
        ({"rank": 0}, "a rank is 1 for the most wanted"),
        ({"tz": "Nowhere/Land"}, "Nowhere/Land"),
    ],
)
def test_add_refuses_what_makes_no_sense(given: dict[str, Any], says: str) -> None:
    world = World()
    with pytest.raises(BadInputError, match=says):
        world.tracker.add(NewApplication(**{"employer": "Acme", "role": "SRE", **given}))
    assert not world.tracker.search.employers


def test_an_agency_is_made_once() -> None:
    world = World()
    first, second = world.add(agency="Hire Example"), world.add("Globex", "SRE", agency=" hire example ")
    assert world.app(first).agency == world.app(second).agency
    agency = world.tracker.search.employers[world.app(first).agency or ""]
    assert (agency.name, agency.agency) == ("Hire Example", True)


def test_edit_changes_card_and_employer_alike() -> None:
    world = World()
    app = world.add()
    world.tracker.edit(app, ApplicationEdit(
        employer="Acme", role="Staff Engineer", tz="America/Chicago", rank=2, notes="x", strength="Calm — on call",
        question="Why now?", open_day=date(2026, 11, 27), closed_day=date(2026, 12, 24), prefers=Channel.PHONE,
        references_given=date(2026, 11, 21),
    ))  # fmt: skip
    card, house = world.app(app), world.tracker.search.employers[world.app(app).employer]
    assert (card.role, card.rank, card.notes, card.questions) == ("Staff Engineer", 2, "x", ("Why now?",))
    assert card.strengths == (Strength(text="Calm", proof="on call"),)
    assert card.references_given == date(2026, 11, 21)
    assert (house.name, house.tz, house.prefers) == ("Acme", "America/Chicago", Channel.PHONE)
    assert (house.open_days, house.closed_days) == ((date(2026, 11, 27),), (date(2026, 12, 24),))


def test_an_empty_edit_changes_nothing() -> None:
    world = World()
    app = world.add()
    before = (world.app(app), employer_of(world, app))
    world.tracker.edit(app, ApplicationEdit())
    assert (world.app(app), employer_of(world, app)) == before


@pytest.mark.parametrize("edit", [ApplicationEdit(role=" "), ApplicationEdit(employer=""), ApplicationEdit(rank=-1)])
def test_edit_refuses_empty_names_and_ranks(edit: ApplicationEdit) -> None:
    world = World()
    app = world.add()
    with pytest.raises(BadInputError):
        world.tracker.edit(app, edit)


@pytest.mark.parametrize(
    ("text", "claim", "proof"),
    [
        ("Calm — on call", "Calm", "on call"), ("Calm – on call", "Calm", "on call"),
        ("Calm - on call", "Calm", "on call"), ("Calm: on call", "Calm", "on call"), (" Calm ", "Calm", ""),
    ],
)  # fmt: skip
def test_a_strength_is_parted_from_its_proof(text: str, claim: str, proof: str) -> None:
    assert strength(text) == Strength(text=claim, proof=proof)


def test_an_unknown_application_is_told() -> None:
    world = World()
    with pytest.raises(NotFoundError, match="there is no application X"):
        world.tracker.edit("X", ApplicationEdit(role="SRE"))


def test_r5_references_are_chosen_for_a_role() -> None:
    """R5: somebody else may be named, and all of them again."""
    world = World()
    app = world.add()
    grace, lee = (
        world.tracker.add_person(PersonEdit(name=name, roles=("reference",))).record for name in ("Grace", "Lee")
    )
    assert grace is not None
    assert lee is not None
    world.tracker.edit(app, ApplicationEdit(references=(lee.id, lee.id)))
    assert world.app(app).references == (lee.id,)
    jane = world.tracker.add_person(PersonEdit(name="Jane")).record
    assert jane is not None
    with pytest.raises(BadInputError, match="Jane is no reference"):
        world.tracker.edit(app, ApplicationEdit(references=(jane.id,)))
    world.tracker.edit(app, ApplicationEdit(references=()))
    assert world.app(app).references == ()


def test_b9_direct_contact_is_allowed_by_an_agency_only() -> None:
    world = World()
    app = world.add(agency="Hirewell")
    world.tracker.edit(app, ApplicationEdit(direct_ok=True, industry="government"))
    assert world.app(app).direct_ok
    assert world.tracker.search.employers[world.app(app).employer].industry == "government"
    plain = world.add("Globex", "SRE")
    with pytest.raises(BadInputError, match="runs through no agency"):
        world.tracker.edit(plain, ApplicationEdit(direct_ok=True))
    world.tracker.edit(plain, ApplicationEdit(direct_ok=False))
