"""Finding what is meant by a few letters.

Invariant: what fits several is refused with all of them named; what fits none names what is near.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Outcome, Purpose
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.tracker.finding import find_person
from followup_tui.tracker.values import Met, PersonEdit
from tests.tracker.support import World


def three() -> tuple[World, list[str]]:
    world = World()
    ids = [world.add("Acme Robotics", "Data Engineer"), world.add("Acme Robotics", "Data Analyst"),
           world.add("Globex", "SRE")]  # fmt: skip
    return world, ids


def test_by_id_or_its_unique_start_in_any_case() -> None:
    world, ids = three()
    for one in ids:
        assert world.tracker.find_application(one).id == one
        assert world.tracker.find_application(one.lower()).id == one


def test_by_part_of_employer_or_role() -> None:
    world, (engineer, analyst, globex) = three()
    assert world.tracker.find_application("globex").id == globex
    assert world.tracker.find_application("Data  analyst").id == analyst
    assert world.tracker.find_application("acme eng").id == engineer
    assert world.tracker.find_application("Acme Robotics · Data Engineer").id == engineer


def test_a_whole_name_or_role_goes_before_a_part_of_one() -> None:
    world, _ = three()
    short = world.add("Data", "SRE Lead")
    assert world.tracker.find_application("data").id == short
    assert world.tracker.find_application("sre").id != short


def test_what_fits_several_names_them_all() -> None:
    world, _ = three()
    with pytest.raises(BadInputError, match=r"“acme” fits 2: Acme Robotics · Data Engineer \(\w+\); Acme .*; say more"):
        world.tracker.find_application("acme")


def test_many_candidates_are_cut() -> None:
    world = World()
    for number in range(9):
        world.add("Acme Robotics", f"Engineer {number}")
    with pytest.raises(BadInputError, match=r"fits 9: .*; and 3 more; say more"):
        world.tracker.find_application("acme")


def test_the_only_open_one_of_several_is_meant() -> None:
    world, (engineer, analyst, _) = three()
    world.tracker.close(engineer, Outcome.REJECTED)
    assert world.tracker.find_application("acme").id == analyst
    world.tracker.close(analyst, Outcome.REJECTED)
    with pytest.raises(BadInputError, match="fits 2"):
        world.tracker.find_application("acme")


@pytest.mark.parametrize(("text", "near"), [("globx", "; did you mean Globex · SRE?"), ("qqqqq", ""), ("", "")])
def test_what_fits_none_names_what_is_near(text: str, near: str) -> None:
    world, _ = three()
    with pytest.raises(NotFoundError) as missing:
        world.tracker.find_application(text)
    assert str(missing.value) == f"no application fits “{text}”{near}"


def test_people_of_the_application_come_first() -> None:
    world, (engineer, _, globex) = three()
    world.met(engineer, "2026-11-20 10:00", Met(name="Jane Doe"))
    world.met(globex, "2026-11-20 10:00", Met(name="Jane Roe"))
    assert world.tracker.find_person("jane d").name == "Jane Doe"
    with pytest.raises(BadInputError, match="“jane” fits 2"):
        world.tracker.find_person("jane")
    assert world.tracker.find_person("jane", application_id=globex).name == "Jane Roe"
    initech = world.add("Initech", "SRE")
    other = world.app(initech)
    with pytest.raises(BadInputError, match="“jane” fits 2"):
        find_person(world.tracker.search, "jane", other)


def test_an_exact_name_goes_before_a_longer_one() -> None:
    world = World()
    for name in ("Ann Lee", "Ann Leeson"):
        world.tracker.add_person(PersonEdit(name=name))
    assert world.tracker.find_person("ann lee").name == "Ann Lee"


def test_reminders_by_id_or_part_the_visible_ones_first() -> None:
    world, (engineer, _, globex) = three()
    world.met(engineer, "2026-11-20 10:00", promise="end of next week")
    call = world.tracker.find_reminder("status_call")
    assert (call.kind, call.application) == (Purpose.STATUS_CALL, engineer)
    assert world.tracker.find_reminder(call.id) == call
    assert world.tracker.find_reminder(globex.lower()).kind is Purpose.PERSON_DETAILS
    with pytest.raises(BadInputError, match="fits 2"):
        world.tracker.find_reminder("person_details")
    with pytest.raises(NotFoundError, match="no reminder fits “offer”"):
        world.tracker.find_reminder("offer")
