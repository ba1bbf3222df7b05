"""A calendar that any program reads: right days and hours, the same ids, and no text that adds anything."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from msgspec.structs import replace

from followup_tui.domain.records import Column
from followup_tui.exchange.events import Event, events
from followup_tui.exchange.ics import written
from followup_tui.tracker.values import Met, OfferNews
from tests.fakes import at
from tests.tracker.support import World, acme

NOW = at("2026-11-24 10:00")
ODD = "a;b,c\\ d\r\nEND:VEVENT\nBEGIN:VEVENT\r" + "会" * 60 + "\x1b]52;c;x\x07\0\x85\u2028\u202e\ud800" + "é" * 40


def calendar(world: World, *only: str) -> list[Any]:
    """The entries of the calendar, read again by the library."""
    search, now = world.tracker.search, world.tracker.now()
    cards = [one for one in search.applications.values() if not only or one.id in only]
    text = written(events(search, cards, world.tracker.every_reminder(), now, date(2026, 11, 24)), now)
    parsed = icalendar.Calendar.from_ical(text)
    assert not parsed.errors
    return list(parsed.walk("VEVENT"))


def by_uid(world: World, start: str) -> Any:
    (found,) = [one for one in calendar(world) if str(one["uid"]).startswith(start)]
    return found


@pytest.mark.parametrize("day", [date(2026, 11, 24), None])
def test_row_56_odd_characters_make_one_valid_entry(day: date | None) -> None:
    from followup_tui.domain.display import show

    start = None if day else NOW
    title, line = show(ODD, 300), show(ODD * 3, 300)
    text = written([Event("interview", "x-1", title, (line, "second"), date(2026, 11, 24), start, start)], NOW)
    lines = text.split("\r\n")
    assert all(len(one.encode()) <= 75 for one in lines)
    assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u202e\ud800]", text) is None
    assert text.count("\nBEGIN:VEVENT") == text.count("\nEND:VEVENT") == 1
    assert not re.search("(?<!\r)\n", text)
    assert text.endswith("END:VCALENDAR\r\n")
    (entry,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert (str(entry["summary"]), str(entry["description"])) == (title, f"{line}\nsecond")


def test_row_56_a_hostile_record_adds_nothing_to_the_calendar() -> None:
    world = World()
    app = world.add(ODD.replace("\ud800", ""), "x" + ODD.replace("\ud800", ""))
    world.met(app, "2026-11-20 16:00", Met(name=ODD.replace("\ud800", "")), topics=(ODD,), kind=ODD)
    titles = [str(one["summary"]) for one in calendar(world)]
    assert sum(one.startswith("Interview: ") for one in titles) == 1
    assert all(one.isprintable() or "\ufffd" in one for one in titles)
    assert "\x1b" not in "".join(titles)


def test_an_interview_is_in_utc_with_its_length_and_people() -> None:
    world, app = acme(topics=("caching",))
    one = by_uid(world, "interview-")
    assert (one["dtstart"].dt, one["dtend"].dt) == (at("2026-11-20 16:00"), at("2026-11-20 17:00"))
    assert one["dtstart"].to_ical() == b"20261120T210000Z"
    assert "VALUE" not in one["dtstart"].params
    assert str(one["summary"]) == "Interview: Acme Robotics · Data Engineer"
    assert str(one["description"]) == "round 1\npanel\nwith Jane Doe, CTO, Raj Patel\ncaching"
    assert (str(one["transp"]), str(one["class"])) == ("OPAQUE", "PRIVATE")
    assert str(one["uid"]) == f"interview-{world.app(app).interviews[0].id}@followup-tui"


def test_a_promised_date_and_what_is_to_be_done_are_whole_days() -> None:
    world, app = acme()
    decision = by_uid(world, f"decision-{app}")
    assert (decision["dtstart"].dt, decision["dtstart"].params["VALUE"]) == (date(2026, 11, 27), "DATE")
    assert str(decision["summary"]) == "Their decision: Acme Robotics · Data Engineer"
    assert str(decision["transp"]) == "TRANSPARENT"
    thanks = [one for one in calendar(world) if "thank_you" in str(one["uid"])]
    assert {(str(one["summary"]), one["dtstart"].dt) for one in thanks} == {
        ("Acme Robotics: Thank Raj Patel", date(2026, 11, 24)),
        ("Acme Robotics: Thank Jane Doe (CTO)", date(2026, 11, 24)),
    }
    later = {str(one["uid"]).split(":")[0]: one["dtstart"].dt for one in calendar(world)}
    assert later["reminder-status_call"] == date(2026, 12, 1)
    assert not any("dtend" in one for one in calendar(world) if "interview-" not in str(one["uid"]))


def test_what_needs_no_more_words_has_none() -> None:
    text = written([Event("date", "x", "Their decision", (), date(2026, 11, 24))], NOW)
    assert "DESCRIPTION" not in text


def test_what_is_overdue_stands_on_today_and_what_was_put_off_on_its_day() -> None:
    world, _ = acme()
    world.move_to("2026-11-26 10:00")
    search, reminders = world.tracker.search, world.tracker.every_reminder()
    late = next(one for one in reminders if one.kind == "thank_you")
    found = list(events(search, (), [replace(late, application=None)], world.tracker.now(), date(2026, 11, 26)))
    assert [(one.day, one.title) for one in found] == [(date(2026, 11, 26), late.says)]
    off = replace(late, application=None, snoozed_until=date(2026, 12, 3))
    (one,) = events(search, (), [off], world.tracker.now(), date(2026, 11, 26))
    assert one.day == date(2026, 12, 3)
    told = [replace(off, lasting=True), replace(off, within="x"), replace(off, application="00000000")]
    assert list(events(search, (), told, world.tracker.now(), date(2026, 11, 26))) == []


def test_an_offer_is_to_be_answered_by_its_day_at_the_employer() -> None:
    world, app = acme()
    world.tracker.offer(app, OfferNews(at=NOW, answer_by=at("2026-12-04 23:30", "America/New_York")))
    answer = by_uid(world, "answer-")
    assert (answer["dtstart"].dt, str(answer["description"])) == (date(2026, 12, 4), "by 23:30 America/New_York")
    assert not [one for one in calendar(world) if str(one["uid"]).startswith("decision-")]


def test_a_thing_keeps_its_id_and_counts_up() -> None:
    world, _ = acme()
    before = {str(one["uid"]): int(one["sequence"]) for one in calendar(world)}
    stamped = by_uid(world, "interview-")["dtstamp"].dt
    assert stamped == NOW
    world.clock.forward(minutes=1)
    after = {str(one["uid"]): int(one["sequence"]) for one in calendar(world)}
    assert before.keys() == after.keys()
    assert all(after[uid] == number + 1 for uid, number in before.items())


def test_what_is_over_or_hidden_is_left_out() -> None:
    world, app = acme()
    card = world.app(app)
    world.store.search = world.store.search.put(replace(card, archived=True))
    world.tracker.refresh()
    assert not [one for one in calendar(world) if app in str(one["uid"]) or "interview-" in str(one["uid"])]
    ended = replace(card, column=Column.CLOSED, outcome="rejected", closed_at=NOW)
    world.store.search = world.store.search.put(ended)
    world.tracker.refresh()
    uids = [str(one["uid"]) for one in calendar(world, app)]
    assert any(one.startswith("interview-") for one in uids)
    assert not any(one.startswith("decision-") for one in uids)


def test_moments_at_the_end_of_time_do_no_harm() -> None:
    world, app = acme()
    card = world.app(app)
    far = replace(card.interviews[0], start=datetime.max.replace(tzinfo=UTC))
    world.store.search = world.store.search.put(replace(card, interviews=(far,)))
    found = list(events(world.store.search, [world.store.search.applications[app]], (), NOW, date(2026, 11, 24)))
    assert (found[0].start, found[0].end) == (datetime.max.replace(tzinfo=UTC), None)
    assert "DTSTART:99991231T235959Z" in written(found, datetime.min.replace(tzinfo=UTC))
