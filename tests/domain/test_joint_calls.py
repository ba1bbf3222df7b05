"""B8: several cards at one employer are asked about in one call, and the guard never asks to call twice.

Invariant: a joint step names the other cards and carries their ids; one contact that covers them resolves them all.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Dismissal, PromiseKind, Purpose, Result, Snooze
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.search import Search
from tests.fakes import at
from tests.scene import CALENDARS, NY, Scene, rules_of

CALL = Purpose.STATUS_CALL
LADDER = {CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE}
NOW = "2026-11-24 10:00"


def joint(*roles: str, day: str = "2026-11-12") -> tuple[Scene, list[str]]:
    """Data Engineer and further roles at Acme, all interviewed on Thursday 12 November, no date given."""
    scene = Scene()
    apps = [scene.app, *(scene.add_application(role) for role in roles)]
    for app in apps:
        scene.held(f"{day} 10:00", scene.person(), app=app)
    return scene, apps


def step(scene: Scene, now: str, app: str) -> Reminder:
    (found,) = [one for one in scene.reminders(now, app=app) if one.kind in LADDER]
    return found


def test_b8_each_step_carries_the_others_and_says_so() -> None:
    """F1 is joint for one employer."""
    scene, (mine, other) = joint("Data Analyst")
    assert (step(scene, NOW, mine).says, step(scene, NOW, mine).covers) == (
        "Call Jane Doe (CTO) about Data Analyst too", (other,)
    )  # fmt: skip
    assert (step(scene, NOW, other).says, step(scene, NOW, other).covers) == (
        "Call Jane Doe (CTO) about Data Engineer too", (mine,)
    )  # fmt: skip
    assert step(scene, "2026-11-18 10:00", mine).covers == ()


def test_b8_several_others_stand_in_the_order_of_their_names() -> None:
    scene, (mine, sre, analyst) = joint("SRE", "analyst")
    one = step(scene, NOW, mine)
    assert (one.says, one.covers) == ("Call Jane Doe (CTO) about analyst and SRE too", (analyst, sre))
    scene, (mine, *_) = joint("SRE", "Analyst", "Writer")
    assert step(scene, NOW, mine).says.endswith("about Analyst, SRE and Writer too")


def covering(scene: Scene, now: str, result: Result, *apps: str) -> None:
    scene.contact(now, CALL, result=result, applications=apps)


@pytest.mark.parametrize("result", [Result.VOICEMAIL, Result.SPOKE, Result.SENT, Result.NO_ANSWER])
def test_b8_one_call_resolves_them_all(result: Result) -> None:
    scene, apps = joint("Data Analyst", "SRE")
    covering(scene, "2026-11-24 10:00", result, *apps)
    for app in apps:
        assert not LADDER & scene.visible("2026-11-24 11:00", app)


def test_b8_nobody_reached_brings_them_all_back_as_one() -> None:
    scene, apps = joint("Data Analyst")
    covering(scene, "2026-11-24 10:00", Result.NO_ANSWER, *apps)
    one = step(scene, "2026-11-25 10:00", apps[0])
    assert (one.status, one.covers) == (Status.DUE, (apps[1],))


def test_b8_the_guard_never_asks_to_call_twice() -> None:
    """B1: had the call not covered the other card, calling about that one would be red."""
    scene, (mine, other) = joint("Data Analyst")
    covering(scene, "2026-11-24 10:00", Result.VOICEMAIL, mine)
    assert rules_of(scene.judge("2026-11-25 10:00", app=other)) == [("B1", "red")]
    assert step(scene, "2026-11-25 10:00", other).status is Status.HIDDEN
    scene, apps = joint("Data Analyst")
    covering(scene, "2026-11-24 10:00", Result.VOICEMAIL, *apps)
    for day in range(25, 31):
        assert not any(LADDER & scene.visible(f"2026-11-{day} 10:00", app) for app in apps)
    second = step(scene, "2026-12-02 10:00", apps[0])
    assert (second.kind, second.covers) == (Purpose.SECOND_FOLLOW_UP, (apps[1],))
    assert scene.judge("2026-12-02 10:00", Channel.EMAIL, Purpose.SECOND_FOLLOW_UP).level is not Level.RED


@pytest.mark.parametrize(
    "change",
    [
        {"column": Column.OFFER},
        {"column": Column.CLOSED},
        {"archived": True},
        {"hold_at": at("2026-11-20 10:00")},
    ],
)
def test_b8_a_card_with_nothing_to_ask_is_left_out(change: dict[str, object]) -> None:
    scene, (mine, other) = joint("Data Analyst")
    scene.change(other, **change)
    assert step(scene, NOW, mine).covers == ()


def test_b8_a_card_that_waits_for_something_else_is_left_out() -> None:
    scene, (mine, other) = joint("Data Analyst")
    scene.heard("2026-11-20 10:00", applications=(other,), call_back=date(2026, 12, 1))
    assert step(scene, "2026-11-30 10:00", mine).covers == ()


def test_b8_a_card_whose_step_is_not_open_is_left_out() -> None:
    scene = Scene()
    other = scene.add_application("Data Analyst")
    scene.held("2026-11-12 10:00", scene.person())
    scene.held("2026-11-20 10:00", scene.person(), app=other)
    assert step(scene, NOW, scene.app).covers == ()
    assert step(scene, "2026-11-27 10:00", scene.app).covers == (other,)


def test_b8_a_card_that_wants_no_calls_is_not_called_about() -> None:
    scene, (mine, other) = joint("Data Analyst")
    old, scene.app = scene.app, other
    scene.promise("2026-11-12", kind=PromiseKind.THEY_CALL)
    scene.app = old
    assert step(scene, NOW, mine).covers == ()


def test_b8_a_card_through_an_agency_is_not_asked_about_directly() -> None:
    """B9: it goes through the recruiter."""
    scene, (mine, other) = joint("Data Analyst")
    agency = scene.add_employer("Hirewell", agency=True)
    scene.change(other, agency=agency)
    assert (step(scene, NOW, mine).covers, step(scene, NOW, other).covers) == ((), ())
    scene.change(other, direct_ok=True)
    assert step(scene, NOW, mine).covers == (other,)


def test_b8_a_step_put_off_or_dismissed_is_left_out() -> None:
    scene, (mine, other) = joint("Data Analyst")
    one = step(scene, NOW, other)
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=date(2026, 11, 27), when=at(NOW)))
    assert step(scene, NOW, mine).covers == ()
    assert step(scene, "2026-11-27 10:00", mine).covers == (other,)
    scene.put(Dismissal(id=scene.new_id(), reminder=one.id, reason="no", when=at(NOW)))
    assert step(scene, "2026-11-27 10:00", mine).covers == ()


def test_b8_letting_go_is_not_joint() -> None:
    scene, (mine, other) = joint("Data Analyst", day="2026-09-02")
    scene.touch("2026-09-14", "2026-09-21", "2026-10-05", applications=(mine, other))
    (one,) = [r for r in scene.reminders(NOW, app=mine) if r.rule == "R7"]
    assert (one.kind, one.covers) == (Purpose.SUGGEST_CLOSE, ())


def test_b8_what_is_kept_follows_the_other_card() -> None:
    """A snooze or a contact of the other card concerns this one too."""
    scene, (mine, other) = joint("Data Analyst")
    kept = Evaluator(CALENDARS)

    def covers(search: Search) -> tuple[str, ...]:
        found = kept.reminders(search, Policy(), at(NOW), NY)
        assert found == Evaluator(CALENDARS).reminders(search, Policy(), at(NOW), NY)
        return next(one.covers for one in found[mine] if one.kind in LADDER)

    assert covers(scene.search) == (other,)
    before = scene.search
    scene.put(Snooze(id=scene.new_id(), reminder=step(scene, NOW, other).id, until=date(2026, 11, 27), when=at(NOW)))
    assert covers(scene.search) == ()
    assert covers(before) == (other,)
    scene.search = before
    scene.heard("2026-11-23 10:00", applications=(other,))
    assert covers(scene.search) == ()
