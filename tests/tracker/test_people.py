"""People: reading an address, finding somebody again, warning of look-alikes (R3).

Invariant: a person met twice is one record.
"""

from __future__ import annotations

from typing import Any

import pytest

from followup_tui.domain.records import Person, Role
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.tracker.people import address_fields
from followup_tui.tracker.values import Change, Met, PersonEdit
from tests.tracker.support import World


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("", {}),
        (" jane@acme.example ", {"email": "jane@acme.example"}),
        ("+1 (212) 555-0100", {"phone": "+1 (212) 555-0100"}),
        ("555 0100 ext 5", {"phone": "555 0100 ext 5"}),
        ("via the coordinator", {"via": "the coordinator"}),
        ("Via Ann", {"via": "Ann"}),
        ("the front desk", {"via": "the front desk"}),
        ("room 12345", {"via": "room 12345"}),
        ("+4", {"via": "+4"}),
    ],
)
def test_an_address_is_sorted_into_its_field(text: str, fields: dict[str, str]) -> None:
    assert address_fields(text) == fields


@pytest.mark.parametrize("text", ["jane@", "@acme.example", "jane doe@acme.example", "a@b@c"])
def test_a_broken_address_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="is not an e-mail address"):
        address_fields(text)


def person(change: Change) -> Person:
    assert isinstance(change.record, Person)
    return change.record


def test_somebody_met_again_is_the_same_person_with_more_known() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-16 10:00", Met(name="Jane  Doe"))
    world.met(app, "2026-11-20 10:00", Met(name="jane doe", title="CTO", address="555 0100", pronounced="JAYN"))
    (jane,) = world.tracker.search.people.values()
    assert (jane.name, jane.title, jane.phone, jane.pronounced, jane.roles) == (
        "Jane Doe", "CTO", "555 0100", "JAYN", (Role.INTERVIEWER,)
    )  # fmt: skip


def test_a_namesake_elsewhere_is_somebody_else() -> None:
    world = World()
    world.met(world.add(), "2026-11-16 10:00", Met(name="Jane Doe"))
    world.met(world.add("Globex", "SRE"), "2026-11-16 10:00", Met(name="Jane Doe"))
    assert len(world.tracker.search.people) == 2


def test_somebody_known_from_elsewhere_gains_a_part() -> None:
    world = World()
    grace = person(world.tracker.add_person(PersonEdit(name="Grace Example", roles=("reference",))))
    world.met(world.add(), "2026-11-16 10:00", Met(name="Grace Example"))
    assert world.tracker.search.people[grace.id].roles == (Role.REFERENCE, Role.INTERVIEWER)


def test_a_nameless_person_is_refused() -> None:
    world = World()
    with pytest.raises(BadInputError, match="a person needs a name"):
        world.met(world.add(), "2026-11-16 10:00", Met(name=" "))


@pytest.mark.parametrize(
    ("name", "address", "doubt"),
    [
        ("Jane Doe", "jane@acme.example", ""),
        ("Jane Doe", "j.d@acme.example", ""),
        ("Jane Doe", "doejan@acme.example", ""),
        ("Jane Doe", "", ""),
        ("Jane Doe", "12@acme.example", ""),
        ("李雷", "lilei@acme.example", ""),
        ("Jane Doe", "robert@acme.example", "robert@acme.example does not look like Jane Doe: check the address"),
        ("Ann Leee", "", "Ann Leee looks like Ann Lee: the same person?"),
    ],
)
def test_look_alikes_and_odd_addresses_are_told(name: str, address: str, doubt: str) -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-16 10:00", Met(name="Ann Lee"))
    says = world.met(app, "2026-11-20 10:00", Met(name=name, address=address)).says
    assert (doubt in says) if doubt else ("look" not in says)


def test_a_person_is_recorded_with_everything_known() -> None:
    world = World()
    house = world.app(world.add()).employer
    change = world.tracker.add_person(PersonEdit(
        name=" Ann  Lee ", title="VP Ops", address="ann@acme.example", pronounced="AN", department="Ops",
        relation="met at a fair", fact=" rows ", roles=("Network",), employer=house, verified=True,
    ))  # fmt: skip
    ann = person(change)
    assert change.says == "Ann Lee recorded"
    assert (ann.name, ann.title, ann.email, ann.facts, ann.roles) == (
        "Ann Lee", "VP Ops", "ann@acme.example", ("rows",), (Role.NETWORK,)
    )  # fmt: skip
    assert (ann.employer, ann.verified, ann.relation, ann.department) == (house, True, "met at a fair", "Ops")


def test_an_edit_adds_facts_and_leaves_the_rest() -> None:
    world = World()
    ann = person(world.tracker.add_person(PersonEdit(name="Ann Lee", fact="rows", title="VP")))
    change = world.tracker.edit_person(ann.id, PersonEdit(fact="sings", name="Ann B. Lee"))
    assert (change.says, change.label) == ("Ann B. Lee updated", "edit Ann Lee")
    assert (person(change).facts, person(change).title) == (("rows", "sings"), "VP")
    assert person(world.tracker.edit_person(ann.id, PersonEdit(fact=" "))).facts == ("rows", "sings")


def test_a_doubt_is_told_with_the_edit() -> None:
    world = World()
    world.tracker.add_person(PersonEdit(name="Ann Lee"))
    assert "looks like Ann Lee" in world.tracker.add_person(PersonEdit(name="Ann Leee")).says


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": None}, "needs a name"),
        ({"roles": ("boss",)}, "“boss” is no role; take one of interviewer"),
        ({"employer": "Nowhere"}, "that employer is not on record"),
        ({"address": "a@b@c"}, "is not an e-mail address"),
    ],
)
def test_what_makes_no_sense_is_refused(edit: dict[str, Any], says: str) -> None:
    world = World()
    with pytest.raises(BadInputError, match=says):
        world.tracker.add_person(PersonEdit(**{"name": "Ann Lee", **edit}))


def test_an_edit_keeps_a_name_and_knows_its_person() -> None:
    world = World()
    ann = person(world.tracker.add_person(PersonEdit(name="Ann Lee")))
    with pytest.raises(BadInputError, match="needs a name"):
        world.tracker.edit_person(ann.id, PersonEdit(name=""))
    with pytest.raises(NotFoundError, match="there is no person X"):
        world.tracker.edit_person("X", PersonEdit(name="Ann"))
