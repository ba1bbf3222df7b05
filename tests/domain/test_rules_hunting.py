"""R6: the rules that keep the hunt going: nothing new for days, and too few live applications.

Invariant: it is Thanksgiving week 2026 in New York; every rule is shown alone before it is shown with others.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    Channel,
    Column,
    Contact,
    Direction,
    Dismissal,
    Lead,
    Offer,
    Outcome,
    Promise,
    PromiseKind,
    Purpose,
    Role,
    Snooze,
)
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate_search
from followup_tui.domain.rules.hunting import counted, nudge
from followup_tui.domain.whole import Whole
from tests.fakes import at
from tests.scene import EPOCH, Scene

IDLE, LOW = Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW


def hunters(live: int = 1, policy: Policy | None = None) -> Scene:
    """A scene with so many live applications, all made long ago."""
    scene = Scene(policy)
    for number in range(1, live):
        scene.add_application(f"Role {number}")
    if not live:
        scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=EPOCH)
    return scene


def lead(scene: Scene, when: str, text: str = "met Sam Ortiz") -> str:
    return scene.put(Lead(id=scene.new_id(), text=text, when=at(when)))


def found(scene: Scene, now: str, kind: Purpose) -> Reminder | None:
    """The reminder of that kind, hidden or not."""
    one = [each for each in evaluate_search(scene.whole(now)).reminders if each.kind is kind]
    assert len(one) < 2
    return one[0] if one else None


def status(scene: Scene, now: str, kind: Purpose) -> Status | None:
    one = found(scene, now, kind)
    return one.status if one else None


@pytest.mark.parametrize(("now", "wanted", "late"), [
    ("2026-11-24 12:00", Status.HIDDEN, 0), ("2026-11-25 00:00", Status.OPEN, 0),
    ("2026-11-29 12:00", Status.OPEN, 0), ("2026-11-30 12:00", Status.DUE, 0),
    ("2026-12-01 00:00", Status.OVERDUE, 1), ("2026-12-09 00:00", Status.OVERDUE, 9),
])  # fmt: skip
def test_idle_days_count_from_the_last_lead(now: str, wanted: Status, late: int) -> None:
    """R6, X63: a lead on Friday 20 is followed by a soft reminder on Wednesday 25 and a firm one on Monday 30."""
    scene = hunters(6)
    lead(scene, "2026-11-20 17:00")
    one = found(scene, now, IDLE)
    assert one is not None
    assert (one.opens, one.due, one.status, one.days_late) == (date(2026, 11, 25), date(2026, 11, 30), wanted, late)
    assert one.id == "hunt_idle:2026-11-20"
    assert (one.urgency, one.application) == (3, None)
    assert one.because == "no new lead since Fri 20 Nov"
    assert dict(one.facts)["last step"] == "Fri 20 Nov: met Sam Ortiz"


def test_the_days_are_those_of_the_users_own_zone() -> None:
    """C6: eleven at night in New York is already the next day in London."""
    scene = hunters(6)
    lead(scene, "2026-11-19 23:00")
    there = evaluate_search(scene.whole("2026-11-24 12:00", tz="Europe/London", country="GB")).reminders
    assert "hunt_idle:2026-11-20" in {one.id for one in there}


def contact(scene: Scene, when: str, purpose: Purpose, *people: str, **more: Any) -> None:
    scene.contact(when, purpose, *people, **more)


@pytest.mark.parametrize("step", ["lead", "application", "referral", "keep_in_touch", "network"])
def test_any_step_of_the_hunt_resolves_it(step: str) -> None:
    """R6: any new lead, application or networking contact."""
    scene = hunters(6)
    assert status(scene, "2026-11-24 12:00", IDLE) is Status.OVERDUE
    when = "2026-11-24 09:00"
    if step == "lead":
        lead(scene, when)
    elif step == "application":
        scene.change(scene.add_application("SRE"), created=at(when))
    elif step == "network":
        scene.contact(when, Purpose.OTHER, scene.person("Sam Ortiz", roles=(Role.NETWORK,), employer=None))
    else:
        scene.contact(when, Purpose(step))
    one = found(scene, "2026-11-24 12:00", IDLE)
    assert one is not None
    assert (one.id, one.status) == ("hunt_idle:2026-11-24", Status.HIDDEN)
    wanted = {"lead": "met Sam Ortiz", "application": "Acme Robotics, SRE", "network": "networking: other",
              "keep_in_touch": "networking: keep in touch", "referral": "networking: referral"}[step]  # fmt: skip
    assert dict(one.facts)["last step"] == f"Tue 24 Nov: {wanted}"


@pytest.mark.parametrize(("purpose", "direction", "role"), [
    (Purpose.OTHER, Direction.OUT, Role.INTERVIEWER), (Purpose.NEWS, Direction.IN, Role.NETWORK),
])  # fmt: skip
def test_an_ordinary_contact_is_no_step_of_the_hunt(purpose: Purpose, direction: Direction, role: Role) -> None:
    scene = hunters(6)
    scene.contact("2026-11-24 09:00", purpose, scene.person(roles=(role,)), direction=direction)
    assert status(scene, "2026-11-24 12:00", IDLE) is Status.OVERDUE


def test_what_is_recorded_for_later_counts_from_then_on() -> None:
    scene = hunters(6)
    lead(scene, "2026-11-24 15:00")
    assert status(scene, "2026-11-24 14:59", IDLE) is Status.OVERDUE
    assert evaluate_search(scene.whole("2026-11-24 14:59")).stable_until == at("2026-11-24 15:00")
    assert status(scene, "2026-11-24 15:00", IDLE) is Status.HIDDEN


@pytest.mark.parametrize(("live", "wanted", "says"), [
    (0, Status.DUE, "No live applications; three leads would make this safer"),
    (1, Status.DUE, "One live application; two more leads would make this safer"),
    (2, Status.DUE, "Two live applications; one more lead would make this safer"),
    (3, Status.OPEN, "Three live applications; three more leads would make this safer"),
    (5, Status.OPEN, "Five live applications; one more lead would make this safer"),
    (6, None, ""), (7, None, ""),
])  # fmt: skip
def test_few_live_applications_ask_for_more(live: int, wanted: Status | None, says: str) -> None:
    """R6: fewer than three are due, fewer than six are open."""
    one = found(hunters(live), "2026-11-24 12:00", LOW)
    assert (one.status if one else None) is wanted
    if one is not None:
        assert one.says == says
        assert (one.id, one.due) == (
            ("pipeline_low", date(2026, 11, 24)) if live < 3 else ("pipeline_low:target", date(2026, 11, 30))
        )


def test_the_open_form_keeps_its_dates_for_a_week_and_is_never_overdue() -> None:
    scene = hunters(4)
    for day, wanted in ((23, 30), (25, 30), (29, 30), (30, 37)):
        one = found(scene, f"2026-{11 + day // 31}-{day} 12:00", LOW)
        assert one is not None
        assert one.due == date.fromordinal(date(2026, 11, 1).toordinal() + wanted - 1)
        assert one.status is Status.OPEN


def test_a_lead_quiets_it_for_the_day_or_for_the_week() -> None:
    """R6: resolved by a lead; what it asks for is a lead a day, or a lead a week where it is less pressing."""
    scene = hunters(2)
    lead(scene, "2026-11-24 09:00")
    assert status(scene, "2026-11-24 12:00", LOW) is None
    assert status(scene, "2026-11-25 12:00", LOW) is Status.DUE
    scene = hunters(4)
    lead(scene, "2026-11-24 09:00")
    assert status(scene, "2026-11-29 12:00", LOW) is None
    assert status(scene, "2026-11-30 12:00", LOW) is Status.OPEN


def test_one_that_is_closed_archived_on_hold_or_still_to_come_is_not_live() -> None:
    for fields in ({"column": Column.CLOSED, "outcome": Outcome.REJECTED}, {"archived": True}, {"hold_at": EPOCH},
                   {"created": at("2026-11-24 15:00")}):  # fmt: skip
        scene = hunters(3)
        assert status(scene, "2026-11-24 12:00", LOW) is Status.OPEN
        scene.change(**fields)
        assert status(scene, "2026-11-24 12:00", LOW) is Status.DUE, fields


def slipped(scene: Scene, *ends: str) -> None:
    said = date(2026, 11, 2)
    given = tuple(
        Promise(kind=PromiseKind.DATE, words="x", date=date.fromisoformat(end), said=said, round=0, at=EPOCH)
        for end in ends
    )
    scene.change(promises=given)


def test_dates_that_slip_raise_the_target_by_one() -> None:
    """R1.2: at two slips one more lead is wanted."""
    scene = hunters(6)
    slipped(scene, "2026-11-10", "2026-11-17")
    assert status(scene, "2026-11-24 12:00", LOW) is None
    slipped(scene, "2026-11-10", "2026-11-17", "2026-11-27")
    one = found(scene, "2026-11-24 12:00", LOW)
    assert one is not None
    assert one.says == "Six live applications; one more lead would make this safer"
    assert one.because == "a decision date moved more than once, so one more than usual"
    scene.held("2026-11-24 15:00")  # a new round: what was said in the last one is over (2.2)
    assert evaluate_search(scene.whole("2026-11-24 14:00")).stable_until == at("2026-11-24 15:00")
    assert status(scene, "2026-11-24 15:00", LOW) is None


def accepted(scene: Scene, *, signed: bool) -> None:
    scene.change(
        column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-24 11:00"),
        offer=Offer(received=EPOCH, signed=signed),
    )  # fmt: skip


def test_only_a_signed_acceptance_ends_the_hunt() -> None:
    """R6: suppressed when accepted and signed; an unsigned or verbal offer does not suppress it."""
    scene = hunters(2)
    scene.change(column=Column.OFFER, offer=Offer(received=EPOCH, written=True))
    assert status(scene, "2026-11-24 12:00", LOW) is Status.DUE
    accepted(scene, signed=False)
    assert status(scene, "2026-11-24 12:00", LOW) is Status.DUE
    accepted(scene, signed=True)
    assert status(scene, "2026-11-24 10:00", LOW) is Status.DUE
    assert evaluate_search(scene.whole("2026-11-24 10:00")).stable_until == at("2026-11-24 11:00")
    assert status(scene, "2026-11-24 12:00", LOW) is None
    assert status(scene, "2026-11-24 12:00", IDLE) is None


HOLIDAY = Policy(pause_from=date(2026, 11, 23), pause_until=date(2026, 11, 29))


def test_a_holiday_silences_it_and_its_days_do_not_count() -> None:
    """R6: suppressed in holiday mode; afterwards the days are counted from its end."""
    scene = hunters(2, HOLIDAY)
    assert evaluate_search(scene.whole("2026-11-23 00:00")).reminders == ()
    assert evaluate_search(scene.whole("2026-11-29 23:59")).reminders == ()
    assert status(scene, "2026-11-22 12:00", IDLE) is Status.OVERDUE
    one = found(scene, "2026-11-30 00:00", IDLE)
    assert one is not None
    assert (one.opens, one.status) == (date(2026, 12, 2), Status.HIDDEN)
    assert status(scene, "2026-11-30 00:00", LOW) is Status.DUE


def test_nothing_speaks_before_the_search_has_begun() -> None:
    scene = hunters()
    scene.change(archived=True)
    assert evaluate_search(scene.whole("2026-11-24 12:00")).reminders == ()
    scene.change(archived=False, created=at("2026-11-24 15:00"))
    assert evaluate_search(scene.whole("2026-11-24 12:00")).reminders == ()
    assert evaluate_search(scene.whole("2026-11-24 12:00")).stable_until == at("2026-11-24 15:00")


def test_a_lead_alone_begins_the_search() -> None:
    scene = hunters()
    scene.search = scene.search.drop(scene.search.applications[scene.app])
    lead(scene, "2026-11-20 17:00")
    assert status(scene, "2026-11-25 12:00", IDLE) is Status.OPEN
    assert status(scene, "2026-11-25 12:00", LOW) is Status.DUE


def test_what_one_lead_would_answer_is_told_in_one_row() -> None:
    """R6 and R11: "add a lead" is said once, by the strongest, and every reason stays known."""
    scene = hunters(1)
    lead(scene, "2026-11-20 17:00")
    every = {one.kind: one for one in evaluate_search(scene.whole("2026-11-30 12:00")).reminders}
    idle, low, basket = every[IDLE], every[LOW], every[Purpose.ONE_BASKET]
    assert {one.status for one in (idle, low, basket)} == {Status.DUE}
    assert (idle.within, low.within, basket.within) == ("", idle.id, idle.id)
    assert idle.because == (
        "no new lead since Fri 20 Nov; one live application; Acme Robotics is your only live application"
    )


def test_the_strongest_speaks_and_a_snooze_lets_the_next_one_speak() -> None:
    scene = hunters(2)
    lead(scene, "2026-11-20 17:00")
    every = {one.kind: one for one in evaluate_search(scene.whole("2026-11-25 12:00")).reminders}
    assert (every[LOW].status, every[IDLE].status) == (Status.DUE, Status.OPEN)
    assert (every[LOW].within, every[IDLE].within) == ("", "pipeline_low")
    assert every[LOW].because == "no new lead since Fri 20 Nov"
    snooze = Snooze(id=scene.new_id(), reminder="pipeline_low", until=date(2026, 12, 1), when=at("2026-11-25 11:00"))
    scene.put(snooze)
    every = {one.kind: one for one in evaluate_search(scene.whole("2026-11-25 12:00")).reminders}
    assert (every[LOW].status, every[LOW].within, every[IDLE].within) == (Status.HIDDEN, "", "")
    scene.put(Dismissal(id=scene.new_id(), reminder=every[IDLE].id, reason="no", when=at("2026-11-25 11:30")))
    assert found(scene, "2026-11-25 12:00", IDLE) is None


def whole(scene: Scene, now: str = "2026-11-24 12:00") -> Whole:
    return scene.whole(now)


def test_the_nudge_is_quiet_once_something_was_found_today() -> None:
    """R6: one line when a card enters awaiting or offer, unless a lead was added today or the hunt is over."""
    scene = hunters(2)
    other = next(one for one in scene.search.applications if one != scene.app)
    assert nudge(whole(scene), scene.app).startswith("now add a lead")
    scene.change(created=at("2026-11-24 09:00"))
    assert nudge(whole(scene), scene.app)
    assert not nudge(whole(scene), other)
    scene.change(created=EPOCH)
    lead(scene, "2026-11-24 09:00")
    assert not nudge(whole(scene), scene.app)
    assert nudge(whole(scene, "2026-11-25 09:00"), scene.app)
    accepted(scene, signed=True)
    assert not nudge(whole(scene, "2026-11-25 09:00"), other)
    scene = hunters(2, HOLIDAY)
    assert not nudge(whole(scene), scene.app)


def test_amounts_are_in_words_as_far_as_twelve() -> None:
    assert [counted(many, "lead") for many in (0, 1, 12, 13)] == ["no leads", "one lead", "twelve leads", "13 leads"]


def test_a_person_who_joins_the_network_makes_old_words_to_them_steps_of_the_hunt() -> None:
    scene = hunters(6)
    sam = scene.person("Sam Ortiz", roles=(Role.INTERVIEWER,))
    scene.put(Contact(id=scene.new_id(), when=at("2026-11-23 09:00"), zone="UTC", direction=Direction.OUT,
                      channel=Channel.EMAIL, purpose=Purpose.OTHER, applications=(scene.app,), people=(sam,),
                      created=EPOCH))  # fmt: skip
    assert status(scene, "2026-11-24 12:00", IDLE) is Status.OVERDUE
    scene.person("Ann Lee")
    scene.change_person(sam, roles=(Role.INTERVIEWER, Role.NETWORK))
    assert status(scene, "2026-11-24 12:00", IDLE) is Status.HIDDEN
