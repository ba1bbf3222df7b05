"""R2: what was on time and what was not, through the use-cases, each kind of follow-up done in its own way.

Invariant: the user and the employers are in New York; what happens is recorded at the moment it happens.
"""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.punctuality import FollowUp
from followup_tui.domain.records import Channel, Outcome, Purpose, Result
from followup_tui.domain.week import Week
from followup_tui.errors import NotFoundError
from followup_tui.tracker.values import ApplicationEdit, LogContact, Met, OfferNews, PersonEdit
from tests.fakes import at
from tests.tracker.support import JANE, RAJ, World

ANN = Met(name="Ann Lee", title="VP Ops", address="ann@gum.example")
FRIDAY = "2026-11-20 17:30"
"""Half an hour after an interview that began at four."""


def held(*met: Met, promise: str | None = "Friday", now: str = FRIDAY) -> tuple[World, str]:
    """Interviewed on Friday 20 November; a decision promised for Friday 27."""
    world = World(now)
    app = world.add()
    world.met(app, "2026-11-20 16:00", *(met or (JANE,)), promise=promise)
    return world, app


def told(world: World, when: str, kind: Purpose | None = None, days: int = 7) -> list[tuple[Purpose, bool]]:
    """Each follow-up that fell due in the week up to that moment, and whether it was on time."""
    world.move_to(when)
    found = world.tracker.week(days).follow_ups
    return [(one.reminder.kind, one.is_on_time) for one in found if kind in (None, one.reminder.kind)]


def do(world: World, app: str, when: str, purpose: Purpose, **more: object) -> None:
    world.move_to(when)
    world.tracker.log(app, LogContact(purpose=purpose, override="told to", **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("sent", "on_time"), [
    ("2026-11-20 17:10", True), ("2026-11-20 18:00", True), ("2026-11-24 23:59", True), ("2026-11-25 00:00", False),
    (None, False),
])  # fmt: skip
def test_a_thank_you_is_on_time_until_the_end_of_its_day(sent: str | None, on_time: bool) -> None:
    """R4: due Tuesday 24; one sent before it even opens is on time too."""
    world, app = held()
    if sent is not None:
        do(world, app, sent, Purpose.THANK_YOU)
    assert told(world, "2026-11-26 09:00", Purpose.THANK_YOU) == [(Purpose.THANK_YOU, on_time)]
    assert told(world, "2026-12-02 09:00", Purpose.THANK_YOU) == []


def test_what_has_not_fallen_due_yet_is_not_counted_yet() -> None:
    world, app = held()
    do(world, app, "2026-11-21 10:00", Purpose.THANK_YOU)
    assert told(world, "2026-11-24 23:59", Purpose.THANK_YOU) == []
    assert told(world, "2026-11-25 00:00", Purpose.THANK_YOU) == [(Purpose.THANK_YOU, True)]


def test_one_passed_on_and_one_merged_are_done_too() -> None:
    world, app = held(JANE, RAJ)
    do(world, app, "2026-11-23 10:00", Purpose.THANK_YOU, people=(world.person("Jane"),), result=Result.DELEGATED)
    do(world, app, "2026-11-25 10:00", Purpose.THANK_YOU, people=(world.person("Raj"),), result=Result.MERGED)
    assert sorted(told(world, "2026-11-26 09:00", Purpose.THANK_YOU)) == [
        (Purpose.THANK_YOU, False), (Purpose.THANK_YOU, True),
    ]  # fmt: skip


@pytest.mark.parametrize(("filled", "on_time"), [
    ("2026-11-20 18:00", True), ("2026-11-23 09:00", False), (None, False),
])  # fmt: skip
def test_details_are_on_time_on_the_day_of_the_interview(filled: str | None, on_time: bool) -> None:
    """R3: due on the interview's own day."""
    world, _app = held(RAJ)
    if filled is not None:
        world.move_to(filled)
        world.tracker.edit_person(world.person("Raj"), PersonEdit(title="Lead", address="raj.patel@acme.example"))
    assert told(world, "2026-11-24 09:00", Purpose.PERSON_DETAILS) == [(Purpose.PERSON_DETAILS, on_time)]


def test_details_that_were_never_missing_are_no_follow_up() -> None:
    world, _app = held(JANE)
    assert told(world, "2026-11-24 09:00", Purpose.PERSON_DETAILS) == []


def test_details_filled_in_before_the_interview_are_none_either() -> None:
    world = World("2026-11-19 09:00")
    app = world.add()
    world.met(app, "2026-11-20 16:00", RAJ)
    world.tracker.edit_person(world.person("Raj"), PersonEdit(title="Lead", address="raj.patel@acme.example"))
    assert told(world, "2026-11-24 09:00", Purpose.PERSON_DETAILS) == []


@pytest.mark.parametrize(("asked", "on_time"), [("2026-11-23 09:00", True), ("2026-11-25 09:00", False)])
def test_the_decision_date_is_done_when_they_say_it(asked: str, on_time: bool) -> None:
    """R1: due with the thank-you, on Tuesday 24."""
    world, app = held(promise=None)
    world.move_to(asked)
    world.tracker.promise(app, "end of next week")
    assert told(world, "2026-11-26 09:00", Purpose.DECISION_DATE) == [(Purpose.DECISION_DATE, on_time)]


@pytest.mark.parametrize(("when", "on_time"), [("2026-11-23 23:00", True), ("2026-11-24 09:00", False)])
def test_references_are_told_by_the_next_business_day(when: str, on_time: bool) -> None:
    """R5: by Monday 23; a reference who came on record later was not there to be told then."""
    world = World("2026-11-19 09:00")
    world.tracker.add_person(PersonEdit(name="Grace Example", roles=("reference",)))
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE, promise="Friday")
    do(world, app, when, Purpose.ALERT_REFERENCES)
    assert told(world, "2026-11-26 09:00", Purpose.ALERT_REFERENCES) == [(Purpose.ALERT_REFERENCES, on_time)]
    world.tracker.add_person(PersonEdit(name="Lee Sample", roles=("reference",)))
    assert told(world, "2026-11-26 09:00", Purpose.ALERT_REFERENCES) == [(Purpose.ALERT_REFERENCES, False)]
    do(world, app, "2026-11-26 10:00", Purpose.ALERT_REFERENCES, people=(world.person("Lee"),))
    found = told(world, "2026-11-26 10:00", Purpose.ALERT_REFERENCES)
    assert found == [(Purpose.ALERT_REFERENCES, False)]


def test_what_was_dismissed_counts_neither_way() -> None:
    world, app = held()
    assert told(world, "2026-11-26 09:00", Purpose.ALERT_REFERENCES) == [(Purpose.ALERT_REFERENCES, False)]
    world.tracker.dismiss(f"alert_references:{app}", "they know")
    assert told(world, "2026-11-26 09:00", Purpose.ALERT_REFERENCES) == []
    do(world, app, "2026-11-26 10:00", Purpose.ALERT_REFERENCES)
    assert told(world, "2026-11-26 11:00", Purpose.ALERT_REFERENCES) == []


@pytest.mark.parametrize(("called", "on_time"), [
    ("2026-12-01 16:30", True), ("2026-12-01 16:31", False), ("2026-12-03 10:00", False), (None, False),
])  # fmt: skip
def test_a_step_of_the_ladder_is_on_time_until_the_last_slot_of_its_day(called: str | None, on_time: bool) -> None:
    """R7, C4: due Tuesday 1 December, half past four."""
    world, app = held()
    do(world, app, "2026-11-21 10:00", Purpose.THANK_YOU)
    if called is not None:
        do(world, app, called, Purpose.STATUS_CALL, result=Result.VOICEMAIL)
    assert told(world, "2026-12-04 09:00", Purpose.STATUS_CALL) == [(Purpose.STATUS_CALL, on_time)]


def test_a_call_that_reached_nobody_is_not_done() -> None:
    world, app = held()
    do(world, app, "2026-12-01 10:00", Purpose.STATUS_CALL, result=Result.NO_ANSWER)
    assert told(world, "2026-12-01 23:00", Purpose.STATUS_CALL) == []
    do(world, app, "2026-12-02 10:00", Purpose.STATUS_CALL, result=Result.VOICEMAIL)
    assert told(world, "2026-12-04 09:00", Purpose.STATUS_CALL) == [(Purpose.STATUS_CALL, True)]


@pytest.mark.parametrize(("heard", "found"), [
    ("2026-11-30 10:00", []), ("2026-12-02 10:00", [(Purpose.STATUS_CALL, False)]),
])  # fmt: skip
def test_what_their_word_ended_counts_only_once_it_was_late(heard: str, found: list[tuple[Purpose, bool]]) -> None:
    world, app = held()
    world.move_to(heard)
    world.heard(app, text="we are still deciding")
    assert told(world, "2026-12-04 09:00", Purpose.STATUS_CALL) == found


@pytest.mark.parametrize(("called", "on_time"), [("2026-11-25 11:00", True), ("2026-11-27 11:00", False)])
def test_a_call_they_asked_for_is_on_time_on_its_day(called: str, on_time: bool) -> None:
    """R10: asked for Wednesday 25."""
    world, app = held()
    world.move_to("2026-11-23 10:00")
    world.heard(app, call_back="2026-11-25")
    do(world, app, called, Purpose.CALLBACK, result=Result.SPOKE)
    assert told(world, "2026-11-30 09:00", Purpose.CALLBACK) == [(Purpose.CALLBACK, on_time)]


@pytest.mark.parametrize(("sent", "on_time"), [("2026-11-24 22:00", True), ("2026-11-25 09:00", False)])
def test_a_message_is_answered_within_a_business_day(sent: str, on_time: bool) -> None:
    """R10: it came on Monday 23."""
    world, app = held()
    world.move_to("2026-11-23 10:00")
    world.heard(app, needs_reply=True)
    do(world, app, sent, Purpose.REPLY)
    assert told(world, "2026-11-26 09:00", Purpose.REPLY) == [(Purpose.REPLY, on_time)]


def test_a_closed_card_keeps_what_was_late_on_it() -> None:
    """What was owed and late before their no stays late; what was not due yet is no longer owed."""
    world, app = held(JANE)
    world.move_to("2026-11-25 10:00")
    world.heard(app, rejected=True)
    found = dict(told(world, "2026-11-26 09:00"))
    assert found == {Purpose.THANK_YOU: False, Purpose.ALERT_REFERENCES: False, Purpose.DECISION_DATE: True}


def test_closing_a_card_is_what_a_suggestion_to_close_asks_for() -> None:
    world, app = held()
    for when in ("2026-12-01 10:00", "2026-12-08 10:00", "2026-12-22 10:00"):
        do(world, app, when, Purpose.OTHER)
    world.move_to("2027-01-07 15:00")
    world.tracker.close(app, Outcome.NO_RESPONSE)
    assert told(world, "2027-01-08 09:00", Purpose.SUGGEST_CLOSE) == [(Purpose.SUGGEST_CLOSE, True)]


def offered(world: World, app: str, when: str = "2026-11-24 10:00") -> None:
    """An offer to be answered by Tuesday 8 December, five in the afternoon."""
    world.move_to(when)
    world.tracker.offer(app, OfferNews(answer_by=at("2026-12-08 17:00"), written=True))


@pytest.mark.parametrize(("said", "on_time"), [
    ("2026-11-25 20:00", True), ("2026-11-27 09:00", False), (None, False),
])  # fmt: skip
def test_an_offer_is_acknowledged_within_a_business_day(said: str | None, on_time: bool) -> None:
    """R12: due Wednesday 25."""
    world, app = held()
    offered(world, app)
    if said is not None:
        do(world, app, said, Purpose.OFFER_ACKNOWLEDGE)
    assert told(world, "2026-11-28 09:00", Purpose.OFFER_ACKNOWLEDGE) == [(Purpose.OFFER_ACKNOWLEDGE, on_time)]


@pytest.mark.parametrize(("outcome", "closed", "on_time"), [
    (Outcome.ACCEPTED, "2026-12-08 17:00", True), (Outcome.DECLINED, "2026-12-04 09:00", True),
    (Outcome.DECLINED, "2026-12-08 17:01", False), (Outcome.EXPIRED, "2026-12-09 09:00", False), (None, "", False),
])  # fmt: skip
def test_an_offer_is_decided_by_closing_its_card(outcome: Outcome | None, closed: str, on_time: bool) -> None:
    """R12: by the stated hour."""
    world, app = held()
    offered(world, app)
    if outcome is not None:
        world.move_to(closed)
        world.tracker.close(app, outcome)
    assert told(world, "2026-12-09 12:00", Purpose.OFFER_DECIDE) == [(Purpose.OFFER_DECIDE, on_time)]


def test_what_an_offer_put_an_end_to_counts_only_if_it_was_late() -> None:
    world, app = held()
    offered(world, app)
    found = dict(told(world, "2026-11-28 09:00"))
    assert found[Purpose.DECISION_DATE]
    assert Purpose.STATUS_CALL not in found


def test_more_time_is_asked_for_once() -> None:
    """R12: while one wanted at least as much decides later; due two business days before the deadline."""
    world, app = held()
    gum = world.add("Gum", "Editor", rank=1)
    world.met(gum, "2026-11-20 10:00", ANN, promise="2026-12-18")
    offered(world, app)
    do(world, app, "2026-12-03 10:00", Purpose.OFFER_EXTEND)
    assert told(world, "2026-12-05 09:00", Purpose.OFFER_EXTEND) == [(Purpose.OFFER_EXTEND, True)]
    world.tracker.undo()
    do(world, app, "2026-12-03 10:00", Purpose.OFFER_EXTEND, answer_by=at("2026-12-14 17:00"))
    assert told(world, "2026-12-05 09:00", Purpose.OFFER_EXTEND) == []  # by the deadline they gave, it is not due yet
    assert told(world, "2026-12-11 09:00", Purpose.OFFER_EXTEND) == [(Purpose.OFFER_EXTEND, True)]


@pytest.mark.parametrize(("rung", "on_time"), [("2026-11-25 11:00", True), ("2026-11-27 11:00", False)])
def test_the_others_hear_of_an_offer_in_time(rung: str, on_time: bool) -> None:
    """R12: the next business day, Wednesday 25."""
    world, app = held()
    gum = world.add("Gum", "Editor", rank=1)
    world.met(gum, "2026-11-20 10:00", ANN, promise="2026-12-18")
    offered(world, app)
    do(world, gum, rung, Purpose.LEVERAGE, would_accept=True, result=Result.SPOKE)
    assert told(world, "2026-11-30 09:00", Purpose.LEVERAGE) == [(Purpose.LEVERAGE, on_time)]


def test_an_acceptance_ends_what_the_others_were_to_hear_and_asks_to_withdraw() -> None:
    """R12: whoever was not told by then was told too late; withdrawing is due the next business day."""
    world, app = held()
    gum = world.add("Gum", "Editor", rank=1)
    world.met(gum, "2026-11-20 10:00", ANN, promise="2026-12-18")
    offered(world, app)
    world.move_to("2026-11-27 10:00")
    world.tracker.close(app, Outcome.ACCEPTED)
    assert told(world, "2026-11-28 09:00", Purpose.LEVERAGE) == [(Purpose.LEVERAGE, False)]
    do(world, gum, "2026-11-30 10:00", Purpose.WITHDRAW)
    assert told(world, "2026-12-01 09:00", Purpose.WITHDRAW) == [(Purpose.WITHDRAW, True)]


def test_a_check_of_references_and_their_names_count_from_when_they_were_announced() -> None:
    """R5: what was announced later was not owed before."""
    world, app = held()
    do(world, app, "2026-11-21 10:00", Purpose.ALERT_REFERENCES)
    world.move_to("2026-11-24 10:00")
    world.tracker.edit(app, ApplicationEdit(references_given=date(2026, 11, 24)))
    world.heard(app, checking_references=True)
    world.heard(app, hold=True)
    found = told(world, "2026-11-26 09:00", Purpose.ALERT_REFERENCES)
    assert found == [(Purpose.ALERT_REFERENCES, True)]


def test_what_was_put_off_beyond_its_day_counts_as_not_done() -> None:
    world, app = held()
    do(world, app, "2026-11-21 10:00", Purpose.THANK_YOU)
    world.move_to("2026-12-01 10:00")
    call = next(one for one in world.tracker.reminders() if one.kind is Purpose.STATUS_CALL)
    world.tracker.snooze(call.id, date(2026, 12, 4))
    assert told(world, "2026-12-01 23:00", Purpose.STATUS_CALL) == []
    assert told(world, "2026-12-02 09:00", Purpose.STATUS_CALL) == [(Purpose.STATUS_CALL, False)]


def test_nothing_is_known_of_a_card_before_it_was_opened_again() -> None:
    world, app = held()
    world.move_to("2026-11-23 10:00")
    world.heard(app, rejected=True)
    world.move_to("2026-11-25 10:00")
    world.heard(app, text="would you still be interested?")
    assert told(world, "2026-11-25 12:00", Purpose.THANK_YOU) == []


def test_an_archived_card_counts_for_nothing() -> None:
    world, app = held()
    world.store.search = world.store.search.put(replace(world.app(app), archived=True))
    world.tracker.refresh()
    assert told(world, "2026-11-26 09:00") == []


def week(world: World, when: str, days: int = 7) -> Week:
    world.move_to(when)
    return world.tracker.week(days)


def test_the_week_in_figures() -> None:
    """R2: on-time share, what is overdue, touches against answers, overrides, pipeline and target, leads, shares."""
    world, app = held()
    other = world.add("Globex", "SRE")
    world.met(other, "2026-11-20 10:00", Met(name="Ann Lee", title="VP Ops", address="ann@globex.example"))
    do(world, app, "2026-11-23 10:00", Purpose.THANK_YOU)
    world.move_to("2026-11-24 10:00")
    world.tracker.log(app, LogContact(purpose=Purpose.STATUS_CALL, override="she told me to"))
    world.move_to("2026-11-24 10:30")
    world.log(app, Purpose.OTHER, override="and again")
    world.heard(app, text="soon")
    world.tracker.lead("met Sam Ortiz")
    found = week(world, "2026-11-26 09:00")
    assert found.says == "6 follow-ups this week, 2 on time"
    assert (found.on_time, len(found.late)) == (2, 4)
    assert {one.application for one in found.overdue} == {app, other}
    assert {one.kind for one in found.overdue} == {
        Purpose.THANK_YOU, Purpose.ALERT_REFERENCES, Purpose.DECISION_DATE,
    }  # fmt: skip
    assert (found.touches, found.answers) == (1, 1)
    assert [(one.purpose, one.reason) for one in found.overrides] == [
        (Purpose.STATUS_CALL, "she told me to"), (Purpose.OTHER, "and again"),
    ]  # fmt: skip
    assert (found.active, found.low, found.target) == (2, 3, 6)
    assert (found.leads, found.made, found.networking) == (1, 2, 0)
    assert (found.actions, found.basket_days) == (4, 14)
    assert [(one.application, one.count) for one in found.shares] == [(app, 3)]
    assert found.review is not None
    assert (found.review.due, found.last_review) == (date(2026, 11, 23), None)


def test_a_quiet_week_says_so_and_one_follow_up_is_one() -> None:
    world = World()
    world.add()
    assert week(world, "2026-11-24 11:00").says == "no follow-ups this week"
    assert week(world, "2026-11-25 12:00", 28).says == "1 follow-up in 28 days, 0 on time"


def test_a_touch_is_counted_once_for_an_employer_and_a_date() -> None:
    """B0: two cards at one employer, a call about both and a message on the same day are one touch."""
    world, app = held()
    sibling = world.add(role="Analyst")
    world.met(sibling, "2026-11-20 10:00", JANE, promise="Friday")
    world.move_to("2026-12-01 10:00")
    spoke = LogContact(purpose=Purpose.STATUS_CALL, covers=(sibling,), override="x", result=Result.SPOKE)
    world.tracker.log(app, spoke)
    world.tracker.log(sibling, LogContact(purpose=Purpose.OTHER, override="x"))
    assert (week(world, "2026-12-02 10:00").touches, week(world, "2026-12-02 10:00").answers) == (1, 1)


def test_a_review_is_marked_as_done_when_it_is_due_and_only_then() -> None:
    """R2, X64."""
    world = World("2027-01-11 09:00")
    with pytest.raises(NotFoundError, match="the search has not begun"):
        world.tracker.review_done()
    app = world.add()
    with pytest.raises(NotFoundError, match="the next one is on Tue 19 Jan"):
        world.tracker.review_done()
    world.move_to("2027-01-20 09:00")
    assert Purpose.WEEKLY_REVIEW in world.kinds()
    change = world.tracker.review_done()
    assert change.says == "week reviewed; the next review is due Mon 25 Jan"
    assert Purpose.WEEKLY_REVIEW in [one.kind for one in change.resolved]
    assert Purpose.WEEKLY_REVIEW not in world.kinds()
    assert world.tracker.week().last_review == date(2027, 1, 20)
    with pytest.raises(NotFoundError, match="the next one is on Mon 25 Jan"):
        world.tracker.review_done()
    world.tracker.undo()
    assert Purpose.WEEKLY_REVIEW in world.kinds()
    world.tracker.offer(app, OfferNews())
    world.tracker.close(app, Outcome.ACCEPTED)
    assert world.tracker.week().review is None
    with pytest.raises(NotFoundError, match="an offer was accepted"):
        world.tracker.review_done()


def test_a_follow_up_knows_whether_it_was_on_time() -> None:
    world, _app = held()
    one = world.tracker.reminders()[0]
    assert not FollowUp(one, None).is_on_time
    assert FollowUp(one, one.due_at).is_on_time


GOOD = "Hello Jane, thank you for Friday. Your point about the tide gates stayed with me, and I would like this role."
NEEDY = "Hello Jane, I badly need this job and I need an answer by Friday. Please, please give me a chance to show it."


def test_texts_that_went_out_red_are_counted() -> None:
    """R2, R14: the share of texts with red flags."""
    world, app = held(JANE, RAJ)
    assert (world.tracker.week().texts, world.tracker.week().flagged_percent) == (0, 0)
    do(world, app, "2026-11-21 10:00", Purpose.THANK_YOU, people=(world.person("Jane"),), text=GOOD)
    do(world, app, "2026-11-22 10:00", Purpose.OTHER, channel=Channel.EMAIL, text="sent the badly needed papers")
    do(world, app, "2026-11-23 11:00", Purpose.STATUS_CALL, channel=Channel.PHONE, text=NEEDY)
    do(world, app, "2026-11-24 11:00", Purpose.STATUS_CALL, channel=Channel.EMAIL, text=NEEDY)
    world.heard(app, "2026-11-24 12:00", text=NEEDY)
    week = world.tracker.week()
    assert (week.texts, week.flagged_percent) == (2, 50)
    (flagged,) = week.flagged
    assert (flagged.application, flagged.purpose, flagged.rules) == (app, Purpose.STATUS_CALL, ("T1", "T5", "T15"))
    assert flagged.when == at("2026-11-24 11:00")
    world.move_to("2026-12-01 10:30")
    assert world.tracker.week().texts == 1
    assert world.tracker.week(1).texts == 0
