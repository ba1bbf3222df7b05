"""The records as one value: edits share what they do not touch, and look-ups are carried along.

Invariant: a look-up that was carried equals the one built from nothing.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from followup_tui.domain.records import Application, Column, Employer, Lead, Outcome, Person, Purpose, Role, is_id
from followup_tui.domain.search import Search
from tests.fakes import at
from tests.scene import EPOCH, Scene


def filled() -> Scene:
    scene = Scene()
    who, grace = scene.person(), scene.reference("Grace Example")
    scene.held("2026-11-20 16:00", who)
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, who)
    scene.contact("2026-11-19 18:00", Purpose.ALERT_REFERENCES, grace)
    scene.contact("2026-02-19 18:00", Purpose.OTHER, who)
    return scene


def same_look_ups(search: Search) -> bool:
    new = Search(search.tables)
    for app in search.applications:
        assert search.contacts_of(app) == new.contacts_of(app)
    for employer in search.employers:
        assert sorted(search.applications_at(employer)) == sorted(new.applications_at(employer))
        assert search.person_at(employer) == new.person_at(employer)
    for person in search.people:
        assert search.alerts_to(person) == new.alerts_to(person)
    assert search.open_applications() == new.open_applications()
    moment = at("2026-11-19 12:00")
    mine, theirs = (each.contacts_since(moment - timedelta(days=1)) for each in (search, new))
    assert mine == theirs
    assert search.contacts_since(moment) is mine
    assert search.steps() == new.steps()
    return search.references() == new.references()


def test_an_edit_leaves_the_old_value_and_shares_the_rest() -> None:
    scene = filled()
    old = scene.search
    scene.change(notes="x")
    assert old.applications[scene.app].notes == ""
    assert old.tables["contacts"] is scene.search.tables["contacts"]
    assert scene.search.employers[scene.employer] is old.employers[scene.employer]


def test_look_ups_are_carried_through_every_kind_of_edit() -> None:
    scene = filled()
    assert same_look_ups(scene.search)
    grace = next(iter(scene.search.references()))
    other = scene.add_employer("Globex")
    for edit in (
        lambda: scene.change(notes="x"),
        lambda: scene.change(employer=other),
        lambda: scene.change(agency=scene.add_employer("Hire Example", agency=True)),
        lambda: scene.contact("2026-11-18 10:00", Purpose.OTHER, applications=(scene.app, "unknown")),
        lambda: scene.contact("2026-11-18 10:00", Purpose.ALERT_REFERENCES, grace.id),
        lambda: scene.put(replace(next(iter(scene.search.contacts.values())), purpose=Purpose.OTHER)),
        lambda: scene.person("Ann Lee", employer=other),
        lambda: scene.put(replace(grace, roles=(Role.NETWORK,))),
        lambda: scene.reference("Lee Sample"),
        lambda: scene.put(Lead(id=scene.new_id(), text="x", when=EPOCH)),
        lambda: scene.contact("2026-11-17 10:00", Purpose.OTHER, grace.id),
        lambda: scene.contact("2026-02-17 10:00", Purpose.OTHER),
        lambda: scene.contact("2026-11-17 11:00", Purpose.REFERRAL),
        lambda: scene.change_person(grace.id, roles=(Role.REFERENCE,)),
        lambda: scene.change(column=Column.CLOSED),
        lambda: scene.change(column=Column.AWAITING),
        lambda: scene.change(archived=True),
        lambda: scene.put(*(replace(scene.search.applications[scene.app], notes=text) for text in "ab")),
    ):
        edit()
        assert same_look_ups(scene.search)


@pytest.mark.parametrize("table", ["contacts", "applications", "people", "employers", "leads"])
def test_look_ups_are_carried_through_a_drop(table: str) -> None:
    scene = filled()
    scene.contact("2026-11-19 19:00", Purpose.OTHER, scene.person("Sam Ortiz", roles=(Role.NETWORK,)))
    scene.put(Lead(id=scene.new_id(), text="x", when=EPOCH))
    assert same_look_ups(scene.search)
    for record in list(scene.search.tables[table].values()):
        scene.search = scene.search.drop(record)
        assert same_look_ups(scene.search)
    assert not scene.search.tables[table]


def test_dropping_what_is_not_there_changes_nothing() -> None:
    scene = filled()
    stranger = Lead(id="00000099", text="x", when=EPOCH)
    assert scene.search.drop(stranger).tables == scene.search.tables


def test_records_are_found_by_kind_and_id() -> None:
    scene = filled()
    assert scene.search.find(Application, scene.app) is scene.search.applications[scene.app]
    assert scene.search.find(Employer, scene.app) is None
    assert scene.search.find(Person, "nobody") is None


def test_look_ups_of_strangers_are_empty() -> None:
    search = filled().search
    assert (search.contacts_of("x"), search.applications_at("x"), search.alerts_to("x")) == ((), (), ())
    assert search.person_at("x") is None


def test_contacts_stand_by_time() -> None:
    scene = filled()
    assert [one.when.day for one in scene.search.contacts_of(scene.app)] == [19, 19, 20]


def test_references_and_staff_stand_by_how_long_they_are_known() -> None:
    scene = filled()
    young = scene.search.references()[0]
    scene.put(replace(young, id="0000000A", created=EPOCH.replace(year=2020)))
    assert [one.id for one in scene.search.references()] == ["0000000A", young.id]
    first = scene.search.person_at(scene.employer)
    scene.person("Ann Lee")
    assert first is not None
    assert scene.search.person_at(scene.employer) == first


@pytest.mark.parametrize(("text", "right"), [("0A1B2C3D", True), ("0A1B2C3", False), ("0A1B2C3I", False)])
def test_the_form_of_an_id(text: str, right: bool) -> None:
    assert is_id(text) is right


def test_acceptances_are_known_with_their_moments_the_first_one_first() -> None:
    scene = filled()
    assert scene.search.accepted() == ()
    late = scene.add_application("SRE", column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=EPOCH + timedelta(2))
    soon = scene.add_application("Lead", column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=EPOCH)
    scene.add_application("Clerk", column=Column.CLOSED, outcome=Outcome.ACCEPTED)
    assert [(when, one.id) for when, one in scene.search.accepted()] == [(EPOCH, soon), (EPOCH + timedelta(2), late)]
    scene.change(soon, outcome=Outcome.DECLINED)
    assert [one.id for _, one in scene.search.accepted()] == [late]
    scene.change(notes="x")
    assert [one.id for _, one in scene.search.accepted()] == [late]
