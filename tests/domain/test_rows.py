"""The rows of the Do-next list: when, and which key does it.

Invariant: times are the employer's, with the zone beside them.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.picture import Row, Tone
from followup_tui.domain.records import Column, Outcome, PromiseKind, Purpose
from followup_tui.domain.rows import row, zone_text
from tests.fakes import at
from tests.scene import Scene


def met(**employer: str) -> Scene:
    scene = Scene(None, **employer)
    scene.held("2026-11-20 16:00", scene.person(title=""))
    scene.promise("2026-11-20", kind=PromiseKind.NONE)
    return scene


def shown(scene: Scene, now: str, kind: Purpose) -> Row:
    return row(scene.one(now, kind), scene.search.employers[scene.employer], at(now))


@pytest.mark.parametrize(
    ("now", "when", "tone"),
    [
        ("2026-11-23 12:00", "by Tue 24 Nov", Tone.QUIET),
        ("2026-11-24 12:00", "today 23:59 EST", Tone.DUE),
        ("2026-11-25 12:00", "since Tue 24 Nov", Tone.OVERDUE),
    ],
)
def test_a_written_thing(now: str, when: str, tone: Tone) -> None:
    found = shown(met(), now, Purpose.THANK_YOU)
    assert (found.when, found.tone, found.employer) == (when, tone, "Acme Robotics")
    assert (found.key, found.action) == ("t", "notes desk")


@pytest.mark.parametrize(
    ("now", "when"),
    [("2026-11-30 12:00", "Tue 1 Dec 10:00–11:30 EST"), ("2026-12-01 12:00", "today 14:00–16:30 EST")],
)
def test_a_call_has_its_slot(now: str, when: str) -> None:
    found = shown(met(), now, Purpose.STATUS_CALL)
    assert (found.when, found.key, found.action) == (when, "c", "call desk")


def test_a_missing_fact_leads_to_where_it_is_typed_in() -> None:
    assert (shown(met(), "2026-11-20 18:00", Purpose.PERSON_DETAILS).key) == "e"
    found = shown(Scene(), "2026-11-20 18:00", Purpose.PERSON_DETAILS)
    assert (found.key, found.action) == ("i", "interview")


def test_a_missing_recruiter_is_added_as_a_person() -> None:
    """R3, B9: somebody at the agency, where nobody is on record."""
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    scene.change(agency=scene.add_employer("Hirewell", agency=True))
    one = scene.one("2026-11-20 18:00", Purpose.PERSON_DETAILS)
    found = row(one, None, at("2026-11-20 18:00"))
    assert (found.key, found.action) == ("a", "person")


def test_a_reminder_about_the_whole_search_has_no_employer() -> None:
    scene = met()
    found = row(scene.one("2026-11-24 12:00", Purpose.THANK_YOU), None, at("2026-11-24 12:00"))
    assert (found.employer, found.when) == ("", "today 04:59 UTC")


def test_zones_are_told_in_letters_or_hours() -> None:
    assert zone_text(at("2026-07-01 12:00"), "America/New_York") == "EDT"
    assert zone_text(at("2026-11-20 12:00"), "Asia/Singapore") == "UTC+08"


def test_advice_that_is_never_late_says_since_when_it_stands() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.NO_RESPONSE, closed_at=at("2026-11-02 10:00"))
    for now, when in (("2026-11-30 12:00", "today 23:59 EST"), ("2026-12-02 12:00", "since Mon 30 Nov")):
        found = shown(scene, now, Purpose.KEEP_IN_TOUCH)
        assert (found.when, found.tone) == (when, Tone.DUE)
