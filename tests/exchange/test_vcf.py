"""Business cards that any telephone reads: one for each, the same id always, and no text that adds anything."""

from __future__ import annotations

import re
from typing import Any

import vobject
from msgspec.structs import replace

from followup_tui.domain.records import Person, Role
from followup_tui.exchange.vcf import people_of, written
from followup_tui.tracker.values import PersonEdit
from tests.fakes import at
from tests.tracker.support import acme

NOW = at("2026-11-24 10:00")
ODD = "a;b,c\\ d\r\nEND:VCARD\nBEGIN:VCARD\r" + "会" * 60 + "\x1b]52;c;x\x07\0\x85\u2028\u202e\ud800" + "é" * 40


def cards(text: str) -> list[Any]:
    return list(vobject.readComponents(text))


def test_a_person_is_told_with_title_house_and_ways_to_reach_them() -> None:
    world, _ = acme()
    jane = world.tracker.search.people[world.person("Jane Doe")]
    jane = replace(jane, phone="+1 212 555 0100", department="Data", facts=("secret",))
    jane = replace(jane, pronounced="jayn", via="reception")
    text = written(world.tracker.search, [jane], (), NOW)
    (card,) = cards(text)
    assert (card.fn.value, card.n.value.family, card.n.value.given) == ("Jane Doe", "Doe", "Jane")
    assert (card.org.value, card.title.value) == (["Acme Robotics", "Data"], "CTO")
    assert (card.tel.value, card.email.value) == ("+1 212 555 0100", "jane.doe@acme.example")
    assert card.note.value == "interviewer; say: jayn; via reception"
    assert (card.uid.value, card.rev.value) == (f"{jane.id}@followup-tui", "2026-11-24T15:00:00Z")
    assert card.version.value == "3.0"
    assert "secret" not in text


def test_somebody_of_whom_little_is_known_and_an_employer_with_a_number() -> None:
    world, app = acme()
    alone = Person(id="0000000A", name="Cher", created=NOW)
    employer = world.tracker.search.employers[world.app(app).employer]
    person, house = cards(written(world.tracker.search, [alone], [employer], NOW))
    assert (person.n.value.family, person.n.value.given) == ("Cher", "")
    assert not {"org", "title", "tel", "email", "note"} & person.contents.keys()
    assert (house.fn.value, house.org.value, house.tel.value) == ("Acme Robotics", ["Acme Robotics"], "555 0199")


def test_odd_characters_make_one_valid_card_with_short_lines() -> None:
    world, _ = acme()
    fields = dict.fromkeys(("title", "email", "phone", "department", "via", "pronounced"), ODD)
    odd = replace(Person(id="0000000A", name=ODD, created=NOW), **fields)
    text = written(world.tracker.search, [odd], (), NOW)
    lines = text.split("\r\n")
    assert all(len(one.encode()) <= 75 for one in lines)
    assert (lines.count("BEGIN:VCARD"), lines.count("END:VCARD")) == (1, 1)
    assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u202e\ud800]", text) is None
    assert not re.search("(?<!\r)\n", text)
    (card,) = cards(text)
    assert card.fn.value.startswith("a;b,c\\ d⏎END:VCARD⏎")
    assert card.title.value == card.fn.value
    blank = Person(id="0000000A", name=" \t", created=NOW)
    assert cards(written(world.tracker.search, [blank], (), NOW))[0].fn.value == "?"


def test_the_people_of_an_application_are_those_met_asked_or_there() -> None:
    world, app = acme()
    world.tracker.add_person(PersonEdit(name="Grace Example", roles=("reference",)))
    world.tracker.add_person(PersonEdit(name="Nat Worker", roles=("network",)))
    world.tracker.add_person(PersonEdit(name="Cory Desk", roles=("coordinator",), employer=world.app(app).employer))
    search, card = world.tracker.search, world.app(app)
    assert sorted(one.name for one in people_of(search, card)) == ["Cory Desk", "Jane Doe", "Raj Patel"]
    grace = world.person("Grace Example")
    asked = people_of(search, replace(card, references=(grace,)))
    assert [one.name for one in asked if Role.REFERENCE in one.roles] == ["Grace Example"]
