"""R12 on the other cards: who is told of an offer in hand, when, and until when.

Invariant: dates are those of the employer to be rung.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Dismissal, Outcome, Purpose, Result
from followup_tui.domain.reminders import Status
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum

TELL = Purpose.LEVERAGE
D = date.fromisoformat


def test_r12_a_better_employer_hears_of_the_offer_a_business_day_later() -> None:
    one = fir_and_gum().one("2026-12-01 11:00", TELL)
    assert one.id == f"leverage:{one.application}:{FIR}"
    assert (one.opens, one.due, one.due_at) == (D("2026-12-01"), D("2026-12-02"), at("2026-12-02 16:30"))
    assert one.slot is not None
    assert one.slot.start == at("2026-12-02 10:00")
    assert one.says == "Call Ann Lee (VP Ops): you have an offer to answer by Thu 3 Dec"
    assert one.because == "you rank it above Fir, whose offer you have"
    assert (one.rule, one.status, one.urgency) == ("R12", Status.OPEN, 0)
    assert dict(one.facts) == {
        "offer from": "Fir", "answer by": "Thu 3 Dec", "rank of this one": "1", "rank of the offer": "2"
    }  # fmt: skip
    assert [step.result for step in one.steps] == [D("2026-12-02"), D("2026-11-30")]


def test_r12_telling_comes_before_everything_three_business_days_before_the_deadline() -> None:
    scene = fir_and_gum(answer_by="2026-12-15 17:00")
    found = [scene.one(f"2026-12-{day} 11:00", TELL) for day in ("01", "02", "03", "10")]
    assert [one.urgency for one in found] == [2, 1, 1, 0]


@pytest.mark.parametrize(
    ("received", "answer_by", "due"),
    [
        ("2026-11-20 18:00", "2026-11-27 17:00", "2026-11-23"),
        ("2026-11-25 19:00", "2026-12-04 17:00", "2026-11-27"),
        ("2026-12-01 10:00", "2026-12-02 17:00", "2026-12-01"),
        ("2026-12-01 10:00", "2026-12-01 17:00", "2026-12-01"),
        ("2026-11-28 10:00", "2026-11-30 17:00", "2026-11-30"),
        ("2026-11-28 10:00", "2026-11-29 20:00", "2026-11-29"),
    ],
    ids=["evening", "before a holiday", "one day left", "the same day", "weekend to Monday", "within a weekend"],
)
def test_r12_telling_is_due_at_once_where_one_day_is_left(received: str, answer_by: str, due: str) -> None:
    scene = fir_and_gum(received, answer_by)
    one = scene.one(received, TELL)
    assert (one.due, one.opens) == (D(due), D(received.split()[0]))
    assert one.due_at <= at(answer_by)
    assert one.steps[0].base == D(due if due == "2026-11-29" else received.split()[0])


def test_r12_the_slot_lies_before_the_deadline_or_there_is_none() -> None:
    scene = fir_and_gum("2026-11-20 10:00", "2026-11-23 17:00")
    one = scene.one("2026-11-20 11:45", TELL)
    assert one.slot is not None
    assert one.slot.start == at("2026-11-20 14:00")
    late = scene.one("2026-11-20 18:00", TELL).slot
    assert late is not None
    assert late.start == at("2026-11-23 10:00")
    assert scene.one("2026-11-23 16:45", TELL).slot is None


def test_r12_a_slot_that_ends_with_the_deadline_is_in_time() -> None:
    scene = fir_and_gum(answer_by="2026-12-03 11:30")
    one = scene.one("2026-12-03 09:00", TELL)
    assert one.slot is not None
    assert one.slot.end == at("2026-12-03 11:30")
    scene = fir_and_gum("2026-11-27 10:00", "2026-11-30 11:30")
    late = scene.one("2026-11-27 17:00", TELL).slot
    assert late is not None
    assert late.end == at("2026-11-30 11:30")


def test_r12_telling_ends_when_they_were_told_or_the_deadline_has_passed() -> None:
    scene = fir_and_gum()
    scene.contact("2026-12-01 09:00", TELL)
    scene.contact("2026-12-01 11:00", TELL, result=Result.NO_ANSWER)
    scene.heard("2026-12-01 11:30", purpose=TELL)
    assert scene.one("2026-12-03 16:59", TELL).status is Status.OVERDUE
    assert not scene.reminders("2026-12-03 17:00", TELL)
    scene.contact("2026-12-01 12:00", TELL, result=Result.VOICEMAIL)
    assert not scene.reminders("2026-12-01 13:00", TELL)


def test_r12_when_nobody_was_reached_it_is_told_in_writing() -> None:
    scene = fir_and_gum()
    scene.contact("2026-12-01 11:00", TELL, result=Result.GATEKEEPER)
    one = scene.one("2026-12-01 12:00", TELL)
    assert one.says == "Write to Ann Lee (VP Ops): you have an offer to answer by Thu 3 Dec"
    assert (one.slot, one.due_at) == (None, at("2026-12-02 23:59:59"))


def test_r12_only_a_call_about_the_offer_counts_as_a_try() -> None:
    scene = fir_and_gum()
    scene.contact("2026-12-01 11:00", Purpose.LOGISTICS)
    scene.contact("2026-12-01 09:00", TELL, result=Result.NO_ANSWER)
    assert scene.one("2026-12-01 12:00", TELL).says.startswith("Call ")
    scene.contact("2026-12-01 10:00", TELL, result=Result.NO_ANSWER)
    assert scene.one("2026-12-01 12:00", TELL).says.startswith("Write to ")


def test_r12_a_round_still_to_come_holds_nothing_up() -> None:
    scene = fir_and_gum(answer_by="2026-12-10 17:00")
    scene.change(interviews=(), column=Column.SCHEDULED)
    scene.held("2026-12-08 10:00", scene.person())
    assert scene.one("2026-12-01 11:00", TELL).due == D("2026-12-02")


def test_r12_who_was_added_after_the_offer_is_told_a_day_after_that() -> None:
    scene = fir_and_gum(answer_by="2026-12-10 17:00")
    scene.change(created=at("2026-12-04 09:00"), interviews=())
    one = scene.one("2026-12-04 10:00", TELL)
    assert (one.opens, one.due) == (D("2026-12-04"), D("2026-12-07"))


def test_r12_a_further_offer_is_told_of_again() -> None:
    scene = fir_and_gum()
    scene.contact("2026-12-01 12:00", TELL)
    elm = scene.add_application("SRE", employer=scene.add_employer("Elm"), rank=3)
    scene.offer("2026-12-01 15:00", "2026-12-09 17:00", elm)
    assert scene.one("2026-12-01 16:00", TELL).id.endswith(elm)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"rank": 2}, True),
        ({"rank": 3}, False),
        ({"rank": None}, False),
        ({"hold_at": at("2026-11-25 10:00")}, False),
        ({"column": Column.OFFER}, False),
        ({"column": Column.CLOSED, "outcome": Outcome.REJECTED, "closed_at": at("2026-11-25 10:00")}, False),
        ({"column": Column.SCHEDULED, "interviews": ()}, True),
        ({"archived": True}, False),
    ],
    ids=str,
)
def test_r12_told_is_who_decides_and_is_wanted_at_least_as_much(change: dict[str, Any], told: bool) -> None:
    scene = fir_and_gum()
    scene.change(**change)
    assert bool(scene.reminders("2026-12-01 13:00", TELL)) is told


def test_r12_unranked_ones_are_equal_last() -> None:
    scene = fir_and_gum()
    scene.change(rank=None)
    scene.change(FIR, rank=None)
    assert scene.one("2026-12-01 13:00", TELL).because == "if you would accept it over the offer from Fir"


def test_r12_an_offer_that_is_archived_or_still_to_come_is_told_of_to_nobody() -> None:
    scene = fir_and_gum()
    assert not scene.reminders("2026-12-01 09:59", TELL)
    scene.change(FIR, archived=True)
    assert not scene.reminders("2026-12-01 13:00", TELL)


def test_r12_without_a_stated_deadline_none_is_claimed() -> None:
    one = fir_and_gum(answer_by=None).one("2026-12-01 13:00", TELL)
    assert one.says == "Call Ann Lee (VP Ops): you have an offer in hand"
    assert dict(one.facts)["answer by"] == "not stated"


def test_r12_who_wants_no_calls_is_written_to() -> None:
    scene = fir_and_gum()
    scene.change_employer(prefers=Channel.EMAIL)
    one = scene.one("2026-12-01 13:00", TELL)
    assert (one.says, one.slot) == ("Write to Ann Lee (VP Ops): you have an offer to answer by Thu 3 Dec", None)
    assert one.due_at == at("2026-12-02 23:59:59")


def test_r12_a_private_offer_is_marked_as_such() -> None:
    one = fir_and_gum(private=True).one("2026-12-01 13:00", TELL)
    assert "Fir" not in one.says
    assert dict(one.facts)["offer from"] == "Fir, whose name stays with you"


def test_r12_days_are_those_of_the_employer_to_be_rung() -> None:
    scene = fir_and_gum("2026-11-25 20:00", "2026-12-04 17:00")
    scene.change_employer(tz="Europe/London", country="GB", subdiv="ENG")
    one = scene.one("2026-11-25 21:00", TELL)
    assert (one.opens, one.due, one.due_at) == (D("2026-11-26"), D("2026-11-27"), at("2026-11-27 11:30"))


def test_r12_of_many_offers_the_most_pressing_are_told_of() -> None:
    scene = fir_and_gum(answer_by="2026-12-10 17:00")
    scene.policy = Policy(leverage_offers=2)
    for number, day in enumerate(("09", "08"), 1):
        other = scene.add_application("SRE", employer=scene.add_employer(f"Elm {number}"))
        scene.offer("2026-12-01 10:00", f"2026-12-{day} 17:00", other)
    assert len(scene.reminders("2026-12-01 13:00", TELL)) == 2
    assert FIR not in {one.id.rpartition(":")[2] for one in scene.reminders("2026-12-01 13:00", TELL)}
    scene.policy = Policy()
    assert len(scene.reminders("2026-12-01 13:00", TELL)) == 3


def test_r12_everybody_is_told_but_nobody_of_their_own_offer() -> None:
    scene = Scene()
    scene.offer("2026-12-01 10:00", "2026-12-03 17:00")
    assert not scene.reminders("2026-12-01 13:00", TELL)


def test_r12_once_an_offer_was_accepted_a_further_one_is_told_of_to_nobody() -> None:
    scene = fir_and_gum()
    yew = scene.add_application("Tester", employer=scene.add_employer("Yew"))
    scene.offer("2026-11-30 10:00", "2026-12-03 17:00", yew)
    assert len(scene.reminders("2026-12-01 11:00", TELL)) == 2
    scene.change(yew, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-01 12:00"))
    assert scene.reminders("2026-12-01 13:00", TELL) == []


def test_r12_the_call_about_the_offer_stands_for_the_status_call() -> None:
    """R7, R12: nobody is asked to ring the same person twice on one day."""
    scene = fir_and_gum("2026-12-15 10:00", None)
    assert scene.one("2026-12-15 09:00", Purpose.STATUS_CALL).status is Status.DUE
    assert not scene.reminders("2026-12-15 11:00", Purpose.STATUS_CALL)
    assert scene.one("2026-12-15 11:00", TELL).status is Status.OPEN


def test_r7_the_status_call_waits_a_business_day_after_they_were_told_of_the_offer() -> None:
    scene = fir_and_gum("2026-12-15 10:00", None)
    scene.contact("2026-12-18 11:00", TELL, result=Result.VOICEMAIL)
    found = scene.one("2026-12-18 12:00", Purpose.STATUS_CALL)
    assert (found.opens, found.status) == (D("2026-12-21"), Status.HIDDEN)
    assert "not on the day they heard of your offer" in [step.says for step in found.steps]


def test_r7_a_word_of_theirs_after_the_offer_counts_instead() -> None:
    scene = fir_and_gum("2026-12-15 10:00", None)
    scene.contact("2026-12-18 11:00", TELL, result=Result.SPOKE)
    found = scene.one("2026-12-18 12:00", Purpose.STATUS_CALL)
    assert "not on the day they heard of your offer" not in [step.says for step in found.steps]


def test_r7_the_status_call_stands_where_telling_them_was_decided_against() -> None:
    scene = fir_and_gum("2026-12-15 10:00", None)
    told = scene.one("2026-12-15 11:00", TELL)
    scene.put(Dismissal(id=scene.new_id(), reminder=told.id, reason="my own choice", when=at("2026-12-15 11:00")))
    assert scene.one("2026-12-15 11:00", Purpose.STATUS_CALL).status is Status.DUE
