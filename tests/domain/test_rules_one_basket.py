"""R11: the advice not to lean on one job.

Invariant: it is Thanksgiving week 2026 in New York.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Direction, Lead, Offer, Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate_search
from tests.fakes import at
from tests.scene import EPOCH, Scene

NOW = "2026-11-24 12:00"


def basket(scene: Scene, now: str = NOW) -> Reminder | None:
    (*one,) = (each for each in evaluate_search(scene.whole(now)).reminders if each.kind is Purpose.ONE_BASKET)
    assert len(one) < 2
    return one[0] if one else None


def lead(scene: Scene, when: str) -> None:
    scene.put(Lead(id=scene.new_id(), text="met Sam Ortiz", when=at(when)))


@pytest.mark.parametrize(("now", "wanted"), [
    ("2026-11-19 12:00", Status.HIDDEN), ("2026-11-20 00:00", Status.DUE), ("2026-12-20 12:00", Status.DUE),
])  # fmt: skip
def test_a_single_live_application_is_one_basket_after_five_business_days(now: str, wanted: Status) -> None:
    """R11: alone since Friday 13, so from Friday 20 on; it lasts and is never overdue."""
    scene = Scene()
    scene.add_application("SRE", column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-13 09:00"))
    one = basket(scene, now)
    assert one is not None
    assert (one.due, one.status, one.urgency) == (date(2026, 11, 20), wanted, 3)
    assert one.says == "Acme Robotics is your only live application: add one lead today"
    assert one.id == f"one_basket:{scene.app}"
    assert dict(one.facts)["the only one since"] == "Fri 13 Nov"


def test_a_lead_starts_the_five_days_anew() -> None:
    """R11: resolved by a new lead."""
    scene = Scene()
    lead(scene, "2026-11-23 09:00")
    one = basket(scene)
    assert one is not None
    assert (one.due, one.status) == (date(2026, 12, 1), Status.HIDDEN)


def test_one_on_hold_leaves_the_other_alone_and_one_closed_ahead_of_time_counts_as_today() -> None:
    scene = Scene()
    scene.add_application("SRE", hold_at=at("2026-11-16 09:00"))
    scene.add_application("QA", archived=True)
    one = basket(scene)
    assert one is not None
    assert one.due == date(2026, 11, 23)
    scene.add_application("DBA", column=Column.CLOSED, outcome=Outcome.WITHDRAWN, closed_at=at("2027-01-01 09:00"))
    one = basket(scene)
    assert one is not None
    assert one.due == date(2026, 12, 2)


def busy(mine: int, others: int, leads: int, last: str = "2026-11-23 09:00", **more: Any) -> Scene:
    """Two live applications of different employers, with so many contacts each, and leads, all on one day."""
    scene = Scene(**more)
    globex = scene.add_application("SRE", employer=scene.add_employer("Globex"))
    for app, count in ((scene.app, mine), (globex, others)):
        for _ in range(count):
            scene.contact(last, Purpose.THANK_YOU, applications=(app,))
    for _ in range(leads):
        lead(scene, last)
    return scene


@pytest.mark.parametrize(("mine", "others", "leads", "says"), [
    (8, 1, 1, "8 of 10 actions went to Acme Robotics: add one lead today"),
    (6, 4, 0, "6 of 10 actions went to Acme Robotics: add one lead today"),
    (6, 0, 4, "6 of 10 actions went to Acme Robotics: add one lead today"),
    (1, 6, 0, "6 of 7 actions went to Globex: add one lead today"),
    (6, 5, 0, ""), (5, 0, 0, ""), (6, 0, 0, "6 of 6 actions went to Acme Robotics: add one lead today"),
    (3, 0, 3, ""),
])  # fmt: skip
def test_most_of_the_work_on_one_application_is_one_basket(mine: int, others: int, leads: int, says: str) -> None:
    """R11: at least 60 percent of at least six actions in the trailing fourteen days."""
    one = basket(busy(mine, others, leads))
    assert (one.says if one else "") == says
    if one is not None:
        assert (one.status, one.due, one.lasting) == (Status.DUE, date(2026, 11, 24), True)


def test_only_the_trailing_fortnight_and_your_own_actions_count() -> None:
    scene = busy(6, 0, 0, "2026-11-11 00:00")
    assert basket(scene) is not None
    assert basket(busy(6, 0, 0, "2026-11-10 23:59")) is None
    assert basket(busy(6, 0, 0, "2026-11-24 12:01")) is None
    assert basket(busy(6, 0, 0), "2026-11-24 12:00") is not None
    scene = busy(5, 0, 0)
    scene.heard("2026-11-23 10:00")
    assert basket(scene) is None


def test_an_action_elsewhere_or_a_lead_today_resolves_it_for_the_day() -> None:
    """R11: resolved by a new lead or an action elsewhere."""
    globex = "00000004"
    for step in ("lead", "contact", "application"):
        scene = busy(8, 0, 0)
        assert scene.search.applications[globex].role == "SRE"
        if step == "lead":
            lead(scene, "2026-11-24 09:00")
        elif step == "application":
            scene.add_application("QA", created=at("2026-11-24 09:00"))
        else:
            scene.contact("2026-11-24 09:00", Purpose.OTHER, applications=(globex,))
        assert basket(scene) is None
        assert basket(scene, "2026-11-25 09:00") is not None


def test_work_on_what_has_ended_counts_against_no_live_one() -> None:
    scene = busy(2, 8, 0)
    globex = scene.search.applications["00000004"]
    scene.change(globex.id, column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-23 12:00"))
    one = basket(scene)
    assert one is not None
    assert (one.status, one.says) == (
        Status.HIDDEN, "Acme Robotics is your only live application: add one lead today",
    )  # fmt: skip


def test_the_share_speaks_while_the_only_one_is_not_alone_for_long() -> None:
    scene = busy(8, 0, 0)
    scene.change("00000004", column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-23 12:00"))
    one = basket(scene)
    assert one is not None
    assert one.says.startswith("8 of 8 actions went to Acme Robotics")


@pytest.mark.parametrize(("answer", "is_quiet"), [
    ("2026-11-30 17:00", True), ("2026-11-24 11:00", True), ("2026-12-01 17:00", False), ("2026-11-23 17:00", False),
    (None, True),
])  # fmt: skip
def test_an_offer_to_decide_within_days_silences_it(answer: str | None, is_quiet: bool) -> None:
    """R11: suppressed while a card in offer has three business days or fewer to decide."""
    scene = busy(8, 0, 0)
    offer = Offer(received=at("2026-11-20 12:00"), answer_by=at(answer) if answer else None)
    scene.change("00000004", column=Column.OFFER, offer=offer)
    assert (basket(scene) is None) is is_quiet


def test_a_card_moved_to_offer_without_one_does_not() -> None:
    scene = busy(8, 0, 0)
    scene.change("00000004", column=Column.OFFER)
    assert basket(scene) is not None


def test_it_ends_with_the_hunt() -> None:
    """R11: nothing is said once an offer is accepted and signed, nor without a live application."""
    scene = busy(8, 0, 0)
    scene.change("00000004", column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=EPOCH,
                 offer=Offer(received=EPOCH, signed=True))  # fmt: skip
    assert basket(scene) is None
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=EPOCH)
    assert basket(scene) is None


def test_one_call_may_cover_several_cards() -> None:
    scene = busy(0, 0, 0)
    for _ in range(3):
        scene.contact("2026-11-23 09:00", Purpose.OTHER, applications=(scene.app, "00000004"))
    assert basket(scene) is None
    scene.contact("2026-11-23 09:00", Purpose.OTHER, direction=Direction.OUT)
    assert basket(scene) is None
    policy = Policy(basket_share=50)
    scene.policy = policy
    one = basket(scene)
    assert one is not None
    assert one.says == "4 of 7 actions went to Acme Robotics: add one lead today"
