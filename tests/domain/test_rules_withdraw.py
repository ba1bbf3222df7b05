"""R12 after a yes elsewhere: the notice that is owed, and what rests meanwhile.

Invariant: an acceptance ends the pursuit of every other card, never what they asked for themselves.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.records import Column, Dismissal, Outcome, Purpose, Result
from followup_tui.domain.reminders import Status
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum

WITHDRAW = Purpose.WITHDRAW
D = date.fromisoformat


def taken(when: str = "2026-11-25 10:00") -> Scene:
    """Fir's offer is accepted while Gum, interviewed on Friday 20 November and not thanked, still decides."""
    scene = fir_and_gum("2026-11-20 10:00", "2026-11-30 17:00")
    scene.change(FIR, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at(when))
    return scene


def test_r12_after_a_yes_the_others_are_told_within_a_business_day() -> None:
    one = taken().one("2026-11-25 11:00", WITHDRAW)
    assert one.id == f"withdraw:{one.application}:{FIR}"
    assert (one.opens, one.due, one.due_at) == (D("2026-11-25"), D("2026-11-27"), at("2026-11-27 23:59:59"))
    assert one.says == "Tell Ann Lee (VP Ops) that you withdraw, with the thanks you owe Ann Lee"
    assert one.because == "you accepted the offer from Fir"
    assert (one.rule, one.status, one.steps[0].setting) == ("R12", Status.OPEN, "withdraw_days")


def test_r12_thanks_given_are_not_owed_with_the_notice() -> None:
    scene = taken()
    met = scene.search.applications[scene.app].interviews[0].interviewers[0]
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, met)
    assert scene.one("2026-11-25 11:00", WITHDRAW).says == "Tell Ann Lee (VP Ops) that you withdraw"


def test_r12_all_else_rests_but_what_they_asked_for() -> None:
    scene = taken()
    grace = scene.reference("Grace Example")
    scene.contact("2026-11-20 18:00", Purpose.REFERENCE_CONTACTED, grace)
    scene.heard("2026-11-24 10:00", needs_reply=True)
    scene.heard("2026-11-24 11:00", call_back=D("2026-11-30"))
    before = {one.kind for one in scene.reminders("2026-11-25 09:00")}
    assert {Purpose.THANK_YOU, Purpose.ALERT_REFERENCES} <= before
    after = {one.kind for one in scene.reminders("2026-11-25 11:00")}
    assert after == {WITHDRAW, Purpose.REPLY, Purpose.CALLBACK, Purpose.THANK_REFERENCES}


def test_r12_an_offer_elsewhere_rests_too() -> None:
    scene = taken()
    scene.offer("2026-11-24 10:00", "2026-12-01 17:00")
    assert {one.kind for one in scene.reminders("2026-11-25 11:00")} == {WITHDRAW}


def test_r12_who_keeps_a_card_on_purpose_keeps_its_rules() -> None:
    scene = taken()
    owed = scene.one("2026-11-25 11:00", WITHDRAW).id
    scene.put(Dismissal(id=scene.new_id(), reminder=owed, reason="not signed yet", when=at("2026-11-25 12:00")))
    kinds = {one.kind for one in scene.reminders("2026-11-25 13:00")}
    assert WITHDRAW not in kinds
    assert Purpose.THANK_YOU in kinds


def test_r12_a_card_made_after_the_yes_is_none_of_the_others() -> None:
    scene = taken()
    scene.change(created=at("2026-11-25 23:00"))
    assert scene.reminders("2026-11-26 11:00", WITHDRAW)
    scene.change(created=at("2026-11-26 08:00"))
    assert not scene.reminders("2026-11-26 11:00", WITHDRAW)
    elm = scene.add_application("SRE", employer=scene.add_employer("Elm"))
    scene.change(elm, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2027-01-12 10:00"))
    assert scene.one("2027-01-12 11:00", WITHDRAW).because == "you accepted the offer from Elm"


def test_r12_a_yes_recorded_for_later_asks_for_nothing_yet() -> None:
    scene = taken("2026-12-01 10:00")
    assert not scene.reminders("2026-12-01 09:59", WITHDRAW)
    assert scene.reminders("2026-12-01 10:00", WITHDRAW)


def test_r12_an_accepted_card_does_not_withdraw_from_itself() -> None:
    scene = taken()
    assert not scene.reminders("2026-11-25 11:00", WITHDRAW, FIR)
    scene.change(FIR, archived=True)
    assert not scene.reminders("2026-11-25 11:00", WITHDRAW)


def left() -> Scene:
    """Gum's card was closed as withdrawn on Wednesday 25 November."""
    scene = fir_and_gum("2026-11-20 10:00", "2026-11-30 17:00")
    scene.change(column=Column.CLOSED, outcome=Outcome.WITHDRAWN, closed_at=at("2026-11-25 10:00"))
    return scene


def test_r12_nobody_learns_of_a_withdrawal_by_silence() -> None:
    one = left().one("2026-11-25 11:00", WITHDRAW)
    assert (one.opens, one.due) == (D("2026-11-25"), D("2026-11-27"))
    assert one.because == "you closed it as withdrawn on Wed 25 Nov"
    assert one.says.endswith("that you withdraw, with the thanks you owe Ann Lee")


@pytest.mark.parametrize(
    ("when", "result", "told"),
    [
        ("2026-11-25 09:00", Result.SENT, True),
        ("2026-11-26 09:00", Result.VOICEMAIL, True),
        ("2026-11-26 09:00", Result.GATEKEEPER, False),
        ("2026-11-24 09:00", Result.SENT, False),
    ],
)
def test_r12_a_notice_since_then_ends_it(when: str, result: Result, told: bool) -> None:
    scene = left()
    scene.contact(when, WITHDRAW, result=result)
    assert bool(scene.reminders("2026-11-27 11:00", WITHDRAW)) is not told


@pytest.mark.parametrize(("outcome", "closed"), [(Outcome.REJECTED, True), (Outcome.WITHDRAWN, False)])
def test_r12_no_notice_is_owed_for_another_end(outcome: Outcome, closed: bool) -> None:
    scene = left()
    scene.change(outcome=outcome, closed_at=at("2026-11-25 10:00") if closed else None)
    assert not scene.reminders("2026-11-25 11:00", WITHDRAW)


def test_r12_persons_are_named_once_however_many_rounds() -> None:
    scene = taken()
    ann = scene.search.applications[scene.app].interviews[0].interviewers[0]
    raj, gone = scene.person("Raj Patel"), "0000NONE"
    scene.held("2026-11-23 16:00", ann, raj, gone)
    assert scene.one("2026-11-25 11:00", WITHDRAW).says.endswith("the thanks you owe Ann Lee and Raj Patel")
