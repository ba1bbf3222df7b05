"""The figures of the weekly review in words, as both front ends show them."""

from __future__ import annotations

from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Purpose
from followup_tui.tracker.values import LogContact
from followup_tui.tracker.week_words import MOST, Line, sections
from tests.tracker.support import World, acme


def told(world: World) -> dict[str, tuple[Line, ...]]:
    week = world.tracker.week()
    return {one.heading: one.lines for one in sections(world.tracker.search, week, world.tracker.zone())}


def test_what_was_late_names_its_employer_once_and_both_dates() -> None:
    world, app = acme()
    jane, raj = world.person("Jane"), world.person("Raj")
    world.tracker.log(app, LogContact(purpose=Purpose.THANK_YOU, people=(jane,)))
    world.move_to("2026-11-25 10:00")
    world.tracker.log(app, LogContact(purpose=Purpose.THANK_YOU, people=(raj,)))
    world.move_to("2026-11-26 10:00")
    late = told(world)["Late, or not done"]
    assert Line("late", "Thank Raj Patel, Acme Robotics — due Tue 24 Nov, done Wed 25 Nov", Tone.DUE) in late
    assert Line("not done", "Tell your references that Acme Robotics may call — due Mon 23 Nov", Tone.OVERDUE) in late
    assert not any("Jane" in one.text for one in late)


def test_a_call_after_its_slot_was_late_that_day() -> None:
    """C4: a call falls due with the last slot of its day."""
    world, app = acme()
    world.move_to("2026-12-01 18:00")
    world.log(app, Purpose.STATUS_CALL)
    assert any(one.text.endswith("due Tue 1 Dec, done later that day") for one in told(world)["Late, or not done"])


def test_a_quiet_search_has_no_empty_sections() -> None:
    world = World()
    found = told(world)
    assert set(found) == {"Contacts and answers", "The hunt", "The review"}
    assert found["The review"] == (Line("last", "none yet"),)
    assert found["Contacts and answers"][-1] == Line("against advice", "0")


def test_what_was_done_against_advice_stands_with_its_reason() -> None:
    """B11: overrides are counted in the weekly review."""
    world, app = acme()
    world.tracker.log(app, LogContact(purpose=Purpose.STATUS_CALL, override="she told me to"))
    assert told(world)["Contacts and answers"][2:] == (
        Line("against advice", "1", Tone.DUE), Line("", "Tue 24 Nov status call, Acme Robotics: she told me to"),
    )  # fmt: skip


def test_all_on_time_is_said() -> None:
    world, app = acme()
    for person in ("Jane", "Raj"):
        world.tracker.log(app, LogContact(purpose=Purpose.THANK_YOU, people=(world.person(person),)))
    for one in world.tracker.reminders():
        if one.kind in (Purpose.ALERT_REFERENCES, Purpose.PERSON_DETAILS):
            world.tracker.dismiss(one.id, "x")
    world.move_to("2026-11-26 10:00")
    assert told(world)["Late, or not done"] == (Line("all", "done by the moment they fell due", Tone.DONE),)


def test_the_hunt_and_the_shares() -> None:
    """R6 and R11: live applications beside what is safe, and where the actions went."""
    world, app = acme()
    for kind in (Purpose.LOGISTICS, Purpose.LOGISTICS):
        world.log(app, kind)
    world.tracker.lead("met Sam Ortiz")
    world.tracker.lead("met Lee Sample")
    world.move_to("2026-11-30 09:00")
    world.tracker.review_done()
    found = told(world)
    assert found["The hunt"] == (
        Line("live", "1; 3 at least, 6 are safer", Tone.OVERDUE),
        Line("new", "2 leads, 1 application, 0 networking messages", Tone.DONE),
    )
    assert found["Where your actions of the last 14 days went"] == (
        Line("2", "Acme Robotics, Data Engineer · 50 %"), Line("2", "leads · 50 %"),
    )  # fmt: skip
    assert found["The review"] == (Line("last", "Mon 30 Nov"), Line("due", "Mon 7 Dec"))


def test_enough_live_applications_are_told_as_such_and_long_lists_are_cut() -> None:
    world = World("2026-11-20 10:00")
    for number in range(MOST + 2):
        app = world.add(f"House {number:02}")
        if number < 4:
            world.log(app, Purpose.LOGISTICS)
    world.move_to("2026-11-24 10:00")
    found = told(world)
    assert found["The hunt"][0].tone is Tone.DONE
    assert found["Overdue now"][MOST] == Line("", "and 2 more")
    assert len(found["Where your actions of the last 14 days went"]) == 4


def test_between_low_and_safe_is_told_as_such() -> None:
    world = World()
    for number in range(4):
        world.add(f"House {number}")
    assert told(world)["The hunt"][0].tone is Tone.DUE


def test_texts_with_red_flags_are_told_with_their_share() -> None:
    """R2, R14: share of texts with red flags."""
    world, app = acme()
    fine = "Hello Jane, thank you for Friday. I enjoyed the talk about tide gates and would like this role very much."
    jane, raj = world.person("Jane"), world.person("Raj")
    world.tracker.log(app, LogContact(purpose=Purpose.THANK_YOU, people=(jane,), text=fine))
    assert told(world)["Contacts and answers"][3:] == (
        Line("texts", "1 kept, 0 with red flags in tone (0 %)", Tone.DONE),
    )  # fmt: skip
    text = f"{fine} I badly need it."
    world.tracker.log(app, LogContact(purpose=Purpose.THANK_YOU, people=(raj,), text=text))
    assert told(world)["Contacts and answers"][3:] == (
        Line("texts", "2 kept, 1 with red flags in tone (50 %)", Tone.DUE),
        Line("", "Tue 24 Nov thank-you, Acme Robotics: T1"),
    )  # fmt: skip
