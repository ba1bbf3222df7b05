"""R13: the reply to a no, the question for feedback, the wish for a referral, and what ends each of them.

Invariant: the week of Thanksgiving 2026 in New York: Thursday 26 November is off.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Dismissal, Offer, Outcome, Purpose, Result
from followup_tui.domain.reminders import Status
from tests.fakes import at
from tests.scene import EPOCH, NY, Scene

D = date.fromisoformat
GR, FB, RF = Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK, Purpose.REFERRAL


def ended(outcome: Outcome = Outcome.REJECTED, closed: str = "2026-11-25 10:00", policy: Policy | None = None) -> Scene:
    """Interviewed and thanked; closed on the day before Thanksgiving."""
    scene = Scene(policy)
    jane = scene.person()
    scene.held("2026-11-12 10:00", jane)
    scene.contact("2026-11-12 18:00", Purpose.THANK_YOU, jane)
    scene.change(column=Column.CLOSED, outcome=outcome, closed_at=at(closed))
    return scene


def declined(answer_by: str | None, closed: str, outcome: Outcome = Outcome.DECLINED) -> Scene:
    scene = ended(outcome, closed)
    scene.change(offer=Offer(received=at("2026-11-16 10:00"), answer_by=at(answer_by) if answer_by else None))
    return scene


def accept_elsewhere(scene: Scene, when: str) -> str:
    """Another employer's offer, accepted at a moment."""
    return scene.add_application(
        "SRE", employer=scene.add_employer("Globex"), column=Column.CLOSED, outcome=Outcome.ACCEPTED,
        closed_at=at(when), offer=Offer(received=at("2026-11-16 10:00")),
    )  # fmt: skip


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.RESCINDED])
def test_r13_a_no_gets_a_reply_from_the_next_day_within_two(outcome: Outcome) -> None:
    scene = ended(outcome)
    one = scene.one("2026-11-25 12:00", GR)
    assert (one.rule, one.opens, one.due, one.status) == ("R13", D("2026-11-27"), D("2026-11-30"), Status.HIDDEN)
    assert scene.one("2026-11-27 09:00", GR).status is Status.OPEN
    assert scene.one("2026-11-30 09:00", GR).status is Status.DUE
    late = scene.one("2026-12-02 09:00", GR)
    assert (late.status, late.days_late, late.urgency) == (Status.OVERDUE, 2, 3)


@pytest.mark.parametrize(
    ("outcome", "says", "because"),
    [
        (Outcome.REJECTED, "Write Jane Doe (CTO) a kind reply to their no", "they said no on Wed 25 Nov"),
        (Outcome.RESCINDED, "Write Jane Doe (CTO) a kind reply to the offer taken back", "they took the offer back"),
        (Outcome.DECLINED, "Write Jane Doe (CTO) a kind no to their offer", "you declined on Wed 25 Nov"),
        (Outcome.EXPIRED, "Write Jane Doe (CTO) a kind word on the offer that ran out", "the offer ran out on"),
    ],
)
def test_r13_the_reply_says_to_whom_and_why(outcome: Outcome, says: str, because: str) -> None:
    """R13 and row 35: an invitation to connect goes well with the reply."""
    one = ended(outcome).one("2026-11-25 12:00", GR)
    assert one.says == says
    assert one.because.startswith(because)
    assert one.because.endswith("an invitation to connect goes well with it")


@pytest.mark.parametrize("outcome", [Outcome.NO_RESPONSE, Outcome.FROZEN, Outcome.WITHDRAWN, Outcome.ACCEPTED])
def test_r13_no_reply_is_owed_where_nobody_said_no(outcome: Outcome) -> None:
    assert not {GR, FB, RF} & {one.kind for one in ended(outcome).reminders("2026-11-30 12:00")}


@pytest.mark.parametrize(
    ("answer_by", "closed", "due", "steps"),
    [
        (None, "2026-11-17 10:00", "2026-11-19", 1),
        ("2026-11-25 17:00", "2026-11-17 10:00", "2026-11-19", 1),
        ("2026-11-19 17:00", "2026-11-17 10:00", "2026-11-19", 1),
        ("2026-11-18 17:00", "2026-11-17 10:00", "2026-11-18", 2),
        ("2026-11-29 17:00", "2026-11-26 10:00", "2026-11-27", 2),
        ("2026-11-17 17:00", "2026-11-17 10:00", "2026-11-17", 2),
    ],
)
def test_r13_an_offer_declined_is_answered_before_its_deadline(
    answer_by: str | None, closed: str, due: str, steps: int
) -> None:
    """R13: the same courtesy, not after A, which lies on a working day; it shows on the day it was declined."""
    one = declined(answer_by, closed).one(closed, GR)
    assert (one.opens, one.due) == (D(closed[:10]), D(due))
    assert len(one.steps) == steps


def test_r13_an_offer_that_ran_out_is_answered_on_the_day_it_was_closed() -> None:
    one = declined("2026-11-20 17:00", "2026-11-23 10:00", Outcome.EXPIRED).one("2026-11-23 12:00", GR)
    assert (one.opens, one.due, one.status) == (D("2026-11-23"), D("2026-11-23"), Status.DUE)
    assert [step.result for step in one.steps] == [D("2026-11-25"), D("2026-11-20"), D("2026-11-23")]


def test_r13_a_reply_may_be_set_due_on_the_day_it_opens() -> None:
    one = ended(policy=Policy(reply_opens_days=2, reply_to_no_days=1)).one("2026-11-25 12:00", GR)
    assert one.opens == one.due == D("2026-11-27")


@pytest.mark.parametrize(
    ("result", "ends"), [(Result.SENT, True), (Result.SPOKE, True), (None, True), (Result.NO_ANSWER, False)]
)
def test_r13_the_reply_ends_when_it_was_sent(result: Result | None, ends: bool) -> None:
    scene = ended()
    scene.contact("2026-11-27 10:00", GR, result=result)
    assert bool(scene.reminders("2026-11-27 12:00", GR)) is not ends


def test_r13_a_reply_logged_earlier_on_the_day_of_the_no_counts() -> None:
    scene = ended()
    scene.contact("2026-11-25 08:00", GR)
    assert not scene.reminders("2026-11-27 12:00", GR)


def test_r13_a_reply_to_an_earlier_no_does_not_count() -> None:
    scene = ended()
    scene.contact("2026-11-10 10:00", GR)
    assert scene.one("2026-11-27 12:00", GR)


def test_r13_the_reply_ends_when_it_is_skipped_with_a_reason() -> None:
    scene = ended()
    skip = scene.one("2026-11-27 12:00", GR).id
    scene.put(Dismissal(id=scene.new_id(), reminder=skip, reason="said it on the phone", when=EPOCH))
    assert not scene.reminders("2026-11-27 12:00", GR)


def test_r13_an_end_without_a_date_asks_for_nothing() -> None:
    scene = ended()
    scene.change(closed_at=None)
    assert scene.reminders("2026-11-30 12:00") == []


def test_r13_owed_thanks_go_into_the_reply_and_are_settled_by_it() -> None:
    scene = Scene()
    ann, raj, max_ = scene.person("Ann Lee", title="VP Ops"), scene.person("Raj Patel"), scene.person("Max Roe")
    scene.held("2026-11-12 10:00", ann, raj, max_)
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-25 10:00"))
    one = scene.one("2026-11-27 10:00", GR)
    assert one.says.endswith(", with the thanks you owe Ann Lee, Raj Patel and Max Roe")
    assert dict(one.facts)["thanks owed"] == "Ann Lee, Raj Patel, Max Roe"
    scene.contact("2026-11-16 10:00", Purpose.THANK_YOU, ann)
    scene.contact("2026-11-16 10:00", Purpose.THANK_YOU, raj)
    assert scene.one("2026-11-27 10:00", GR).says.endswith("with the thanks you owe Max Roe")
    scene.contact("2026-11-27 11:00", GR, ann)
    scene.change(column=Column.AWAITING, outcome=None, closed_at=None)
    assert not scene.reminders("2026-11-28 10:00", Purpose.THANK_YOU)
    scene.held("2026-11-30 10:00", max_)
    assert len(scene.reminders("2026-11-30 18:00", Purpose.THANK_YOU)) == 1


@pytest.mark.parametrize("purpose", [GR, Purpose.WITHDRAW])
def test_r13_a_farewell_that_reached_nobody_thanks_nobody(purpose: Purpose) -> None:
    scene = Scene()
    scene.held("2026-11-12 10:00", scene.person())
    scene.contact("2026-11-16 10:00", purpose, result=Result.NO_ANSWER)
    assert scene.reminders("2026-11-16 12:00", Purpose.THANK_YOU)
    scene.contact("2026-11-17 10:00", purpose, result=Result.SENT)
    assert not scene.reminders("2026-11-17 12:00", Purpose.THANK_YOU)


def test_r13_a_round_that_never_took_place_asks_for_no_thanks_and_no_feedback() -> None:
    scene = Scene()
    scene.held("2026-11-27 10:00", scene.person())
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-25 10:00"))
    assert "thanks" not in scene.one("2026-11-30 10:00", GR).says
    assert not scene.reminders("2026-11-30 10:00", FB)


def test_r13_where_nobody_is_known_the_reply_is_owed_all_the_same() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-25 10:00"))
    one = scene.one("2026-11-27 10:00", GR)
    assert (one.says, one.person) == ("Write a kind reply to their no", None)


def test_r13_feedback_is_asked_for_once_within_five_days() -> None:
    scene = ended()
    one = scene.one("2026-11-25 12:00", FB)
    assert (one.opens, one.due) == (D("2026-11-27"), D("2026-12-03"))
    assert (one.says, one.because) == (
        "Ask Jane Doe (CTO) for feedback, in one question", "once, best within the reply"
    )  # fmt: skip
    scene.contact("2026-11-27 10:00", GR)
    assert scene.one("2026-11-27 12:00", FB).because == "once, after your reply of Fri 27 Nov"
    scene.contact("2026-11-27 10:00", FB, result=Result.MERGED)
    assert not scene.reminders("2026-11-27 12:00", FB)


def test_r13_feedback_may_be_due_before_it_would_open() -> None:
    one = ended(policy=Policy(reply_opens_days=2, feedback_days=2)).one("2026-11-25 12:00", FB)
    assert one.opens == one.due == D("2026-11-30")


@pytest.mark.parametrize("outcome", [*Outcome])
def test_r13_feedback_follows_only_a_no(outcome: Outcome) -> None:
    assert bool(ended(outcome).reminders("2026-11-30 12:00", FB)) is (outcome is Outcome.REJECTED)


@pytest.mark.parametrize("kind", [FB, RF])
def test_r13_without_an_interview_nobody_is_asked_for_anything(kind: Purpose) -> None:
    scene = ended()
    scene.change(interviews=())
    scene.contact("2026-11-30 10:00", GR)
    assert not scene.reminders("2026-12-14 12:00", kind)


def test_r13_a_referral_may_be_asked_for_ten_days_after_the_reply() -> None:
    scene = ended()
    assert not scene.reminders("2026-12-14 12:00", RF)
    scene.contact("2026-11-30 10:00", GR)
    one = scene.one("2026-11-30 12:00", RF)
    assert (one.opens, one.due, one.status) == (D("2026-12-14"), D("2026-12-14"), Status.HIDDEN)
    assert one.says == "Ask Jane Doe (CTO) whom else you might talk to"
    assert one.because == "your reply went out on Mon 30 Nov; only where the parting was warm"


def test_r13_a_referral_is_asked_for_once_per_application() -> None:
    scene = ended()
    scene.contact("2026-11-30 10:00", GR)
    scene.contact("2026-10-05 10:00", RF, result=Result.NO_ANSWER)
    assert scene.reminders("2026-12-14 12:00", RF)
    scene.contact("2026-10-05 10:00", RF)
    assert not scene.reminders("2026-12-14 12:00", RF)


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.EXPIRED, Outcome.WITHDRAWN])
def test_r13_no_referral_from_those_whom_we_left(outcome: Outcome) -> None:
    scene = ended(outcome)
    scene.contact("2026-11-30 10:00", GR)
    assert not scene.reminders("2026-12-14 12:00", RF)


def test_r13_with_an_offer_accepted_elsewhere_only_the_reply_is_left() -> None:
    scene = ended()
    scene.contact("2026-11-30 10:00", GR)
    assert scene.visible("2026-12-14 12:00") == {FB, RF}
    accept_elsewhere(scene, "2026-12-10 10:00")
    assert scene.reminders("2026-12-14 12:00", FB) == scene.reminders("2026-12-14 12:00", RF) == []
    scene = ended()
    accept_elsewhere(scene, "2026-11-20 10:00")
    assert scene.visible("2026-11-30 12:00") == {GR}


def test_r13_a_referral_moves_behind_another_message() -> None:
    """R13 and B10: what is suggested is never what the guard warns against."""
    scene = ended()
    scene.contact("2026-11-30 10:00", GR)
    scene.contact("2026-12-04 10:00", Purpose.OTHER)
    one = scene.one("2026-12-14 12:00", RF)
    assert (one.opens, one.due) == (D("2027-01-04"), D("2027-01-04"))
    assert [step.setting for step in one.steps] == ["referral_days", "closed_gap_days"]


def test_r13_no_referral_where_two_messages_got_no_answer() -> None:
    scene = ended()
    scene.contact("2026-11-30 10:00", GR)
    for day in ("2026-12-01", "2026-12-02"):
        scene.contact(f"{day} 10:00", Purpose.OTHER)
    assert not scene.reminders("2026-12-14 12:00", RF)
    scene.heard("2026-12-02 15:00")
    assert scene.reminders("2026-12-14 12:00", RF)


def test_r13_in_a_matter_gone_cold_nothing_is_asked_any_more() -> None:
    scene = ended()
    scene.contact("2026-11-30 10:00", GR)
    assert scene.visible("2027-05-31 12:00") == {FB, RF, Purpose.KEEP_IN_TOUCH}
    assert not scene.reminders("2027-06-01 12:00")
    scene.heard("2027-06-01 13:00")
    assert scene.visible("2027-06-01 14:00") == {FB, RF, Purpose.KEEP_IN_TOUCH}


def test_r13_only_the_reply_is_ever_late() -> None:
    scene = ended()
    found = {one.kind: one.status for one in scene.reminders("2026-12-04 12:00")}
    assert found == {GR: Status.OVERDUE, FB: Status.DUE}
    scene.contact("2026-12-04 13:00", GR)
    found = {one.kind: one.status for one in scene.reminders("2027-02-01 12:00")}
    assert found == {FB: Status.DUE, RF: Status.DUE, Purpose.KEEP_IN_TOUCH: Status.DUE}


@pytest.mark.parametrize("tz", [NY, "Asia/Tokyo"])
def test_r13_rests_on_a_holiday_from_the_search(tz: str) -> None:
    """R13 pauses with R2, R6 and R11, on the dates of the user's zone, but for what is owed to the employer."""
    scene = ended(policy=Policy(pause_from=D("2026-11-28"), pause_until=D("2026-12-06")))
    for moment, stands in (
        ("2026-11-27 08:00", True), ("2026-11-30 12:00", False), ("2026-12-05 08:00", False), ("2026-12-07 12:00", True)
    ):  # fmt: skip
        found = scene.case(moment, tz=tz)
        assert found.is_paused is not stands
    assert scene.visible("2026-11-30 12:00") == {GR}
    assert scene.visible("2026-12-07 12:00") == {GR, FB}
