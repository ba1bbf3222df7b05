"""What a no, a silence or an answer to an offer does, from the closing to the card that goes on.

Invariant: what is told after an end is what the list holds on that day.
"""

from __future__ import annotations

from typing import Any

import pytest

from followup_tui.domain.records import Column, Contact, Outcome, Purpose, Result
from followup_tui.domain.touches import unanswered
from followup_tui.errors import BadInputError
from followup_tui.tracker.values import Change, NewApplication, OfferNews
from tests.fakes import at
from tests.tracker.support import JANE, RAJ, World

GR, FB, KT = Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK, Purpose.KEEP_IN_TOUCH


def rejected() -> tuple[World, str, Change]:
    """Interviewed by Jane and Raj, neither thanked, and a no on Tuesday 24 November."""
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE, RAJ, no_date=True)
    return world, app, world.heard(app, rejected=True)


def sent(world: World, app: str) -> list[tuple[Purpose, Result | None]]:
    return [(one.purpose, one.result) for one in world.tracker.search.contacts_of(app) if one.direction == "out"]


def test_a_no_says_what_follows() -> None:
    _, _, change = rejected()
    assert change.says == "Acme Robotics closed: no; next: reply by Fri 27 Nov, ask for feedback by Wed 2 Dec"


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (Outcome.NO_RESPONSE, "no answer; next: keep in touch from Tue 22 Dec"),
        (Outcome.FROZEN, "frozen; next: keep in touch from Tue 22 Dec"),
        (Outcome.WITHDRAWN, "withdrew; next: keep in touch from Tue 22 Dec"),
        (Outcome.DECLINED, "declined; next: reply by Wed 25 Nov, keep in touch from Tue 22 Dec"),
        (Outcome.RESCINDED, "rescinded; next: reply by Fri 27 Nov"),
        (Outcome.ACCEPTED, "accepted; get the terms in writing"),
    ],
)
def test_every_end_says_what_follows(outcome: Outcome, says: str) -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE)
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-25 17:00")))
    assert world.tracker.close(app, outcome).says == f"Acme Robotics closed: {says}"


def test_the_reply_settles_the_thanks_that_are_owed_even_if_it_goes_on() -> None:
    world, app, _ = rejected()
    world.move_to("2026-11-27 10:00")
    reply = next(one for one in world.tracker.reminders() if one.kind is GR)
    assert reply.says.endswith("with the thanks you owe Jane Doe and Raj Patel")
    world.log(app, GR)
    (meetings,) = (view.meetings for view in world.tracker.detail(app).rounds)
    assert {met.thanks for met in meetings} == {"thanked within a message Fri 27 Nov"}
    change = world.heard(app, "2026-12-01 10:00", text="another role has opened")
    assert change.says.startswith("heard from Acme Robotics, and it goes on: awaiting again")
    assert Purpose.THANK_YOU not in world.kinds()
    world.tracker.move(app, Column.THANKED)
    assert world.app(app).notes == ""


@pytest.mark.parametrize(("result", "asked"), [(None, True), (Result.SENT, True), (Result.NO_ANSWER, False)])
def test_the_question_for_feedback_may_be_in_the_reply(result: Result | None, asked: bool) -> None:
    world, app, _ = rejected()
    world.move_to("2026-11-27 10:00")
    change = world.log(app, GR, result=result, asks_feedback=True)
    assert isinstance(change.record, Contact)
    assert change.record.purpose is GR
    question = [(FB, Result.MERGED)] if asked else []
    assert sorted(sent(world, app), key=str) == sorted([(GR, result), *question], key=str)
    assert (FB in world.kinds()) is not asked


def test_the_question_for_feedback_is_in_nothing_else() -> None:
    world, app, _ = rejected()
    with pytest.raises(BadInputError, match="goes into a gracious reply"):
        world.log(app, Purpose.LOGISTICS, asks_feedback=True)


def test_a_kind_word_leaves_the_card_closed_and_counts_as_an_answer() -> None:
    """B10: two messages without an answer are enough; one answer and the next is in order."""
    world, app, _ = rejected()
    world.log(app, GR, "2026-11-24 12:00")
    for moment in ("2026-12-22 10:00", "2027-03-23 10:00"):
        world.move_to(moment)
        world.log(app, KT)
    assert world.tracker.may_contact(app, purpose=KT, at=at("2027-06-22 10:00")).level == "red"
    change = world.heard(app, "2027-03-23 10:00", stays_closed=True, text="nice to hear from you", needs_reply=True)
    assert (world.column(app), world.app(app).outcome) == (Column.CLOSED, Outcome.REJECTED)
    assert change.says == "heard from Acme Robotics"
    assert Purpose.REPLY in world.kinds()
    assert world.tracker.may_contact(app, purpose=KT, at=at("2027-06-22 10:00")).level == "green"


@pytest.mark.parametrize("more", [{"hold": True}, {"promise": "end of next week"}, {"checking_references": True}])
def test_news_that_opens_a_card_does_not_leave_it_closed(more: dict[str, Any]) -> None:
    world, app, _ = rejected()
    with pytest.raises(BadInputError, match="opens the application again"):
        world.heard(app, stays_closed=True, **more)


def test_only_a_closed_card_can_stay_closed() -> None:
    world = World()
    with pytest.raises(BadInputError, match="is not closed"):
        world.heard(world.add(), stays_closed=True)


def test_a_card_that_goes_on_keeps_its_history_and_counts_anew() -> None:
    """Rules 2.2: history kept; contact count 0."""
    world, app, _ = rejected()
    world.log(app, GR, "2026-11-24 12:00")
    world.move_to("2026-12-22 10:00")
    world.log(app, KT)
    before = world.tracker.detail(app).timeline
    world.move_to("2026-12-22 16:00")
    world.heard(app, "2026-12-22 15:00", text="the role is open again")
    after = world.tracker.detail(app)
    assert "went on again after it was closed" in [one.says for one in after.timeline]
    assert {one for one in before if one.direction} < set(after.timeline)
    assert (after.card.column, after.card.touches) == (Column.AWAITING, 0)
    assert unanswered(world.tracker._desk().case(app)) == ()
    assert not {GR, FB, KT} & {one.kind for one in after.coming}


def test_another_no_after_silence_is_a_no() -> None:
    world, app, _ = rejected()
    assert world.heard(app, rejected=True).says == "heard from Acme Robotics"
    world.tracker.close(app, Outcome.NO_RESPONSE)
    assert world.heard(app, rejected=True).says.startswith("Acme Robotics closed: no; next: reply by ")


def test_x62_the_same_role_too_soon_is_told_when_it_is_added() -> None:
    """R13, row 30: the same role after six months, another one at any time."""
    world, app, _ = rejected()
    assert world.tracker.detail(app).reapply_from == at("2027-05-24 10:00").date()
    change = world.tracker.add(NewApplication(employer="Acme Robotics", role="Data Engineer"))
    assert change.says == (
        "Acme Robotics · Data Engineer added; note that they said no to the same role on Tue 24 Nov: "
        "better from Mon 24 May 2027"
    )
    assert world.tracker.add(NewApplication(employer="Acme Robotics", role="SRE")).says == "Acme Robotics · SRE added"
    world.move_to("2027-05-24 10:00")
    says = world.tracker.add(NewApplication(employer="Acme Robotics", role="data engineer")).says
    assert says.endswith("; note that the same role there is on record already")


def test_a_call_about_a_closed_card_keeps_in_touch() -> None:
    world, app, _ = rejected()
    assert world.tracker.call_desk(app).purpose is KT
    world.heard(app, stays_closed=True, call_back="Friday")
    world.move_to("2026-11-27 10:00")
    assert world.tracker.call_desk(app).purpose is Purpose.CALLBACK
