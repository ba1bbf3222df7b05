"""The people of a search: their group, the last contact, what comes next, and what references were told."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Purpose
from followup_tui.domain.settings import Settings
from followup_tui.tracker.circle import Group, PersonView
from followup_tui.tracker.values import Met, PersonEdit
from tests.fakes import ME, at
from tests.tracker.support import World, acme


def view(world: World, name: str) -> PersonView:
    return next(one for one in world.tracker.people() if one.person.name == name)


def reference(world: World, name: str) -> str:
    made = world.tracker.add_person(PersonEdit(name=name, roles=("reference",), address="a@b.example"))
    assert made.record is not None
    return made.record.id


def test_everybody_stands_once_in_the_first_group_that_fits() -> None:
    world, _app = acme()
    for name, roles in (("Ref", ("network", "reference")), ("Rec", ("recruiter",)), ("Coo", ("coordinator",)),
                        ("Net", ("network",)), ("Nobody", ())):  # fmt: skip
        world.tracker.add_person(PersonEdit(name=name, roles=roles))
    assert [(one.person.name, one.group) for one in world.tracker.people()] == [
        ("Ref", Group.REFERENCES), ("Coo", Group.RECRUITERS), ("Rec", Group.RECRUITERS),
        ("Raj Patel", Group.INTERVIEWERS), ("Jane Doe", Group.INTERVIEWERS), ("Net", Group.NETWORK),
        ("Nobody", Group.OTHERS),
    ]  # fmt: skip


def test_the_last_contact_is_the_latest_of_contacts_and_rounds() -> None:
    world, app = acme()
    assert (view(world, "Jane Doe").last, view(world, "Jane Doe").last_says) == (at("2026-11-20 16:00"), "round 1")
    world.log(app, Purpose.THANK_YOU, "2026-11-20 18:00", people=(world.person("Jane"),))
    world.heard(app, "2026-11-19 09:00", person=world.person("Jane"))
    world.log(app, Purpose.OTHER, "2026-11-24 20:00", people=(world.person("Jane"),), override="later today")
    jane = view(world, "Jane Doe")
    assert (jane.last, jane.last_says) == (at("2026-11-20 18:00"), "thank-you · email · Jane Doe")
    assert jane.employer == "Acme Robotics"


def test_who_was_never_spoken_to_has_no_last_contact_and_comes_last() -> None:
    world, _app = acme()
    reference(world, "Prof. Lee")
    world.tracker.add_person(PersonEdit(name="Quiet One", roles=("interviewer",)))
    quiet = view(world, "Quiet One")
    assert (quiet.last, quiet.last_says, quiet.next, quiet.next_date, quiet.employer) == (None, "", None, None, "")
    assert [one.person.name for one in world.tracker.people() if one.group is Group.INTERVIEWERS][-1] == "Quiet One"


def test_what_comes_next_shows_before_what_is_still_to_open() -> None:
    world, app = acme()
    jane = view(world, "Jane Doe")
    assert jane.next is not None
    assert (jane.next.kind, jane.next_date) == (Purpose.THANK_YOU, date(2026, 11, 24))
    world.log(app, Purpose.THANK_YOU, people=(world.person("Jane"),))
    later = view(world, "Jane Doe")
    assert later.next is not None
    assert (later.next.kind, later.next_date) == (Purpose.STATUS_CALL, date(2026, 11, 30))


def test_a_reference_waits_to_be_told_until_she_is() -> None:
    """R5: the reminder is about all references; it concerns those not told yet."""
    world, app = acme()
    lee, kim = reference(world, "Prof. Lee"), reference(world, "Prof. Kim")
    assert {view(world, name).next is not None for name in ("Prof. Lee", "Prof. Kim")} == {True}
    world.log(app, Purpose.ALERT_REFERENCES, people=(lee,))
    assert view(world, "Prof. Lee").next is None
    waiting = view(world, "Prof. Kim").next
    assert waiting is not None
    assert waiting.kind is Purpose.ALERT_REFERENCES
    assert kim in [one.person.id for one in world.tracker.people()]


def test_the_load_of_a_reference_counts_recent_warnings_and_tells_each() -> None:
    """R5: at most three warnings in thirty days."""
    world, app = acme()
    lee = reference(world, "Prof. Lee")
    other = world.add("Globex", "SRE")
    for card, when in ((app, "2026-10-25 09:00"), (app, "2026-10-26 09:00"), (other, "2026-11-23 09:00")):
        world.log(card, Purpose.ALERT_REFERENCES, when, people=(lee,))
    one = view(world, "Prof. Lee")
    assert (one.load, one.most, one.is_overburdened) == (2, 3, False)
    assert [(two.employer, two.role, two.when) for two in one.told] == [
        ("Globex", "SRE", at("2026-11-23 09:00")), ("Acme Robotics", "Data Engineer", at("2026-10-26 09:00")),
        ("Acme Robotics", "Data Engineer", at("2026-10-25 09:00")),
    ]  # fmt: skip
    world.log(app, Purpose.ALERT_REFERENCES, people=(lee,))
    assert view(world, "Prof. Lee").is_overburdened
    assert not view(world, "Jane Doe").is_overburdened
    assert view(world, "Jane Doe").most == 0


def test_the_days_and_the_number_of_warnings_are_settings() -> None:
    settings = Settings(me=ME, policy=Policy(reference_load=1, reference_load_days=7))
    world = World(settings=settings)
    app = world.add()
    world.met(app, "2026-11-10 10:00", Met(name="Jane Doe"))
    lee = reference(world, "Prof. Lee")
    world.log(app, Purpose.ALERT_REFERENCES, "2026-11-17 09:00", people=(lee,))
    assert view(world, "Prof. Lee").load == 0
    world.log(app, Purpose.ALERT_REFERENCES, "2026-11-18 09:00", people=(lee,))
    assert (view(world, "Prof. Lee").load, view(world, "Prof. Lee").is_overburdened) == (1, True)


def test_a_warning_about_a_card_that_is_gone_is_passed_over() -> None:
    world, app = acme()
    lee = reference(world, "Prof. Lee")
    world.log(app, Purpose.ALERT_REFERENCES, people=(lee,))
    contact = next(one for one in world.store.search.contacts.values() if one.purpose is Purpose.ALERT_REFERENCES)
    world.store.search = world.store.search.put(replace(contact, applications=(app, "00000000")))
    world.tracker.refresh()
    assert [two.application for two in view(world, "Prof. Lee").told] == [app]
