"""R10, R9 and the agency's debrief: calls they asked for, messages to answer, positions on hold.

Invariant: what they asked for comes first and ends only when it is met, or when all is over.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Outcome, Purpose, Result
from followup_tui.domain.reminders import Status
from tests.fakes import at
from tests.scene import Scene, waiting

CALL, ANSWER, HOLD = Purpose.CALLBACK, Purpose.REPLY, Purpose.HOLD_CHECK
DEBRIEF, CLOSE = Purpose.RECRUITER_DEBRIEF, Purpose.SUGGEST_CLOSE


def asked() -> Scene:
    """On Friday 20 November they asked for a call on Wednesday 25."""
    scene = waiting()
    scene.heard("2026-11-20 15:00", call_back=date(2026, 11, 25))
    return scene


def test_r10_a_call_they_asked_for_opens_on_its_day_above_all() -> None:
    scene = asked()
    assert scene.one("2026-11-24 12:00", CALL).status is Status.HIDDEN
    one = scene.one("2026-11-25 09:00", CALL)
    assert (one.rule, one.status, one.urgency) == ("R10", Status.DUE, 0)
    assert (one.says, one.due_at) == ("Call Jane Doe (CTO): they asked you to", at("2026-11-25 16:30"))
    assert scene.one("2026-11-26 09:00", CALL).status is Status.OVERDUE


def test_r10_the_call_goes_to_who_asked_for_it() -> None:
    scene = waiting()
    scene.heard("2026-11-20 15:00", scene.person("Ann Lee", title=""), call_back=date(2026, 11, 25))
    assert scene.one("2026-11-25 09:00", CALL).says == "Call Ann Lee: they asked you to"


@pytest.mark.parametrize(
    ("purpose", "channel", "result", "ends"),
    [
        (CALL, Channel.PHONE, Result.SPOKE, True),
        (CALL, Channel.EMAIL, Result.SENT, True),
        (Purpose.STATUS_CALL, Channel.PHONE, Result.VOICEMAIL, True),
        (Purpose.STATUS_CALL, Channel.EMAIL, Result.SENT, False),
        (CALL, Channel.PHONE, Result.NO_ANSWER, False),
        (CALL, Channel.PHONE, Result.GATEKEEPER, False),
        (Purpose.OTHER, Channel.PHONE, Result.SPOKE, False),
    ],
)
def test_r10_the_call_ends_when_it_was_made(purpose: Purpose, channel: Channel, result: Result, ends: bool) -> None:
    scene = asked()
    scene.contact("2026-11-25 10:00", purpose, channel=channel, result=result)
    assert bool(scene.reminders("2026-11-25 11:00", CALL)) is not ends


def test_r10_a_newer_wish_replaces_the_older() -> None:
    scene = asked()
    scene.heard("2026-11-25 10:00", call_back=date(2026, 12, 2))
    assert scene.one("2026-11-25 11:00", CALL).due.isoformat() == "2026-12-02"


def test_r10_their_message_is_answered_within_a_business_day() -> None:
    scene = waiting()
    scene.heard("2026-11-20 18:00", scene.person("Ann Lee", title=""), needs_reply=True)
    one = scene.one("2026-11-20 19:00", ANSWER)
    assert (one.says, one.due.isoformat(), one.urgency) == ("Answer Ann Lee", "2026-11-23", 2)
    assert scene.one("2026-11-23 12:00", ANSWER).urgency == 1
    assert scene.one("2026-11-24 12:00", ANSWER).urgency == 0


@pytest.mark.parametrize(
    ("purpose", "result", "ends"),
    [
        (ANSWER, None, True), (CALL, Result.SPOKE, True), (Purpose.STATUS_CALL, Result.SPOKE, True),
        (Purpose.LOGISTICS, None, True), (Purpose.OTHER, None, True),
        (Purpose.THANK_YOU, None, False), (Purpose.STATUS_CALL, Result.NO_ANSWER, False),
    ],
)  # fmt: skip
def test_r10_a_message_is_answered_by_a_talk_that_reached_them(
    purpose: Purpose, result: Result | None, ends: bool
) -> None:
    scene = waiting()
    scene.heard("2026-11-20 18:00", needs_reply=True)
    scene.contact("2026-11-23 10:00", purpose, result=result)
    assert bool(scene.reminders("2026-11-23 11:00", ANSWER)) is not ends


def test_r10_each_message_waits_for_its_own_answer() -> None:
    scene = waiting()
    scene.heard("2026-11-20 18:00", needs_reply=True)
    scene.contact("2026-11-21 10:00", ANSWER)
    scene.heard("2026-11-22 18:00", needs_reply=True)
    scene.heard("2026-11-22 19:00")
    assert [one.due.isoformat() for one in scene.reminders("2026-11-23 11:00", ANSWER)] == ["2026-11-23"]


def test_r10_what_was_asked_before_it_was_over_is_over() -> None:
    scene = asked()
    scene.heard("2026-11-20 16:00", needs_reply=True)
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-24 10:00"))
    assert scene.reminders("2026-11-25 10:00") == []
    scene.heard("2026-11-25 11:00", needs_reply=True, call_back=date(2026, 11, 27))
    assert scene.visible("2026-11-27 12:00") == {CALL, ANSWER}


def test_r10_a_message_recorded_for_later_waits_until_then() -> None:
    scene = waiting()
    scene.heard("2026-11-20 18:00", needs_reply=True, call_back=date(2026, 11, 25))
    assert {CALL, ANSWER}.isdisjoint(one.kind for one in scene.reminders("2026-11-20 17:59"))


def test_r9_a_hold_is_checked_a_set_number_of_times() -> None:
    scene = Scene(Policy(hold_checks=2))
    scene.held("2026-11-02 10:00", scene.person())
    scene.change(hold_at=at("2026-11-23 10:00"))
    one = scene.one("2026-11-23 12:00", HOLD)
    assert (one.rule, one.status, one.due.isoformat()) == ("R9", Status.HIDDEN, "2026-12-22")
    assert (one.because, one.says) == (
        "on hold; check 1 of 2", "Ask Jane Doe (CTO) whether the hold still stands"
    )  # fmt: skip
    scene.contact("2026-11-20 10:00", HOLD)
    scene.contact("2026-12-22 10:00", HOLD)
    assert scene.one("2026-12-23 12:00", HOLD).because == "on hold; check 2 of 2"
    scene.contact("2027-01-22 10:00", HOLD)
    assert scene.reminders("2027-01-22 12:00", HOLD) == []
    one = scene.one("2027-01-22 12:00", CLOSE)
    assert (one.rule, one.due.isoformat(), one.because) == ("R9", "2027-02-22", "on hold; asked 2 times")


@pytest.mark.parametrize("column", [Column.OFFER, Column.CLOSED])
def test_r9_rests_when_it_is_decided(column: Column) -> None:
    scene = waiting()
    scene.change(column=column, hold_at=at("2026-11-23 10:00"))
    assert scene.reminders("2026-12-23 12:00", HOLD) == []


def through_agency() -> Scene:
    scene = Scene()
    scene.change(agency=scene.add_employer("Hire Example", agency=True))
    scene.held("2026-11-21 10:00", scene.person())
    return scene


def test_r7_the_recruiter_hears_the_same_day() -> None:
    scene = through_agency()
    assert scene.reminders("2026-11-21 09:59", DEBRIEF) == []
    one = scene.one("2026-11-21 12:00", DEBRIEF)
    assert (one.rule, one.opens.isoformat(), one.due.isoformat()) == ("R7", "2026-11-21", "2026-11-23")
    assert one.says == "Tell Hire Example how it went"
    scene.contact("2026-11-23 10:00", DEBRIEF)
    assert scene.reminders("2026-11-23 11:00", DEBRIEF) == []


def test_r7_no_debrief_without_an_agency() -> None:
    assert waiting().reminders("2026-11-02 12:00", DEBRIEF) == []


def test_r7_a_debrief_belongs_to_the_rounds_before_it() -> None:
    scene = through_agency()
    scene.contact("2026-11-21 12:00", DEBRIEF)
    second = scene.held("2026-11-30 10:00")
    assert scene.one("2026-11-30 12:00", DEBRIEF).interview == second
