"""Logging a contact that was made, and what was heard from them.

Invariant: a red warning refuses unless a reason is given, and the reason is kept.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.contacts import Level, Verdict
from followup_tui.domain.kinds import ABOUT_SEARCH
from followup_tui.domain.records import Channel, Column, Contact, Outcome, Purpose, Result, Role
from followup_tui.errors import BadInputError, NotFoundError, RefusedError
from followup_tui.tracker.values import Change, Met, OfferNews, PersonEdit
from tests.fakes import at
from tests.tracker.support import JANE, RAJ, World

ANN = Met(name="Ann Lee", title="VP Ops", address="ann.lee@initech.example")


def initech() -> tuple[World, str]:
    """Interviewed on Thursday 12, thanked, a decision promised for Friday 20: the call is due today."""
    world = World()
    app = world.add("Initech", "Backend Developer")
    world.met(app, "2026-11-12 16:00", ANN, promise="Friday the 20th")
    world.log(app, Purpose.THANK_YOU, "2026-11-13 10:00")
    return world, app


def contact(change: Change) -> Contact:
    assert isinstance(change.record, Contact)
    return change.record


def test_the_last_thank_you_moves_the_card_on() -> None:
    world = World()
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE, RAJ)
    with pytest.raises(BadInputError, match="one at a time: Jane Doe, Raj Patel"):
        world.log(app, Purpose.THANK_YOU)
    world.log(app, Purpose.THANK_YOU, people=(world.person("Raj"),))
    assert world.column(app) is Column.INTERVIEWED
    change = world.log(app, Purpose.THANK_YOU)
    assert contact(change).people == (world.person("Jane"),)
    assert world.column(app) is Column.THANKED
    assert Purpose.THANK_YOU in [one.kind for one in change.resolved]
    world.tracker.promise(app, "none given")
    assert world.column(app) is Column.AWAITING
    assert contact(world.log(app, Purpose.THANK_YOU)).people in {(world.person("Jane"),), (world.person("Raj"),)}


def test_row_52_two_contacts_of_one_second_are_two_entries_and_count_as_one_touch() -> None:
    world, app = initech()
    first, second = (
        contact(world.log(app, Purpose.STATUS_CALL, "2026-11-23 10:00", result=Result.VOICEMAIL, override="twice"))
        for _ in range(2)
    )
    assert first.id != second.id
    assert (first.when, second.when) == (at("2026-11-23 10:00"),) * 2
    assert {first.id, second.id} <= {one.id for one in world.tracker.search.contacts_of(app)}
    verdict = world.tracker.may_contact(app)
    assert [one.rule for one in verdict.reasons if one.level is Level.RED] == ["B1"]


def test_a_thank_you_needs_somebody_to_thank() -> None:
    world = World()
    with pytest.raises(BadInputError, match="no interviewer is on record"):
        world.log(world.add(), Purpose.THANK_YOU)


@pytest.mark.parametrize("result", [None, Result.VOICEMAIL, Result.SPOKE])
def test_a_call_is_a_touch_however_it_went(result: Result | None) -> None:
    world, app = initech()
    change = world.log(app, Purpose.STATUS_CALL, result=result)
    made = contact(change)
    assert (made.channel, made.people, made.result) == (Channel.PHONE, (world.person("Ann"),), result)
    world.move_to("2026-11-26 10:00")
    with pytest.raises(RefusedError, match=r"Initech: .*touched Tue 24 Nov; next from Wed 2 Dec") as refused:
        world.log(app, Purpose.STATUS_CALL)
    verdict = refused.value.verdict
    assert isinstance(verdict, Verdict)
    assert (verdict.level, verdict.next_allowed) == (Level.RED, date(2026, 12, 2))
    made = contact(world.log(app, Purpose.STATUS_CALL, override=" they moved the deadline "))
    assert made.override == "they moved the deadline"


def test_a_reason_without_a_warning_is_not_kept() -> None:
    world, app = initech()
    assert contact(world.log(app, Purpose.STATUS_CALL, override="because")).override == ""


def test_a_call_that_reached_nobody_comes_back_tomorrow() -> None:
    world, app = initech()
    change = world.log(app, Purpose.STATUS_CALL, result=Result.NO_ANSWER)
    assert change.says == "status call logged for Initech; nobody reached, so it comes back on the next working day"
    assert Purpose.STATUS_CALL not in world.kinds()
    world.move_to("2026-11-25 09:00")
    assert Purpose.STATUS_CALL in world.kinds()


def test_an_amber_warning_is_told_with_what_was_logged() -> None:
    world, app = initech()
    world.move_to("2026-11-23 10:00")
    assert "B4 Fri 20 Nov has only just passed" in world.log(app, Purpose.STATUS_CALL).says


@pytest.mark.parametrize(("purpose", "instead"), [
    (Purpose.SUGGEST_CLOSE, "close the card"), (Purpose.NEWS, "followup heard"),
    (Purpose.REFERENCE_CONTACTED, "followup heard"), (Purpose.HUNT_IDLE, "record a lead"),
    (Purpose.PIPELINE_LOW, "record a lead"), (Purpose.ONE_BASKET, "record a lead"),
    (Purpose.WEEKLY_REVIEW, "mark it as done"),
])  # fmt: skip
def test_what_is_no_contact_of_ours_is_not_logged(purpose: Purpose, instead: str) -> None:
    world, app = initech()
    with pytest.raises(BadInputError, match=f"nothing you send: .*{instead}"):
        world.log(app, purpose)


def test_the_channel_is_guessed_from_purpose_and_wishes() -> None:
    world, app = initech()
    assert contact(world.log(app, Purpose.OTHER)).channel is Channel.EMAIL
    other = world.add("Globex", "SRE", prefers=Channel.EMAIL)
    assert contact(world.log(other, Purpose.STATUS_CALL)).channel is Channel.EMAIL
    assert contact(world.log(other, Purpose.LOGISTICS, channel=Channel.VIDEO)).channel is Channel.VIDEO
    assert contact(world.log(other, Purpose.LOGISTICS)).people == ()


def test_one_call_covers_several_cards() -> None:
    world, app = initech()
    sibling = world.add("Initech", "Data Analyst")
    assert contact(world.log(app, Purpose.STATUS_CALL, covers=(sibling, app))).applications == (app, sibling)
    with pytest.raises(NotFoundError):
        world.log(app, Purpose.LOGISTICS, covers=("X",))


def test_a_longer_deadline_is_kept_with_the_offer() -> None:
    world, app = initech()
    with pytest.raises(BadInputError, match="no offer is on record"):
        world.log(app, Purpose.OFFER_EXTEND, answer_by=at("2026-12-04 17:00"))
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-27 17:00")))
    with pytest.raises(BadInputError, match="the new deadline is past already"):
        world.log(app, Purpose.OFFER_EXTEND, answer_by=at("2026-11-24 10:00"))
    world.log(app, Purpose.OFFER_EXTEND, answer_by=at("2026-12-04 17:00"))
    assert (world.offer(app).answer_by, world.offer(app).extended) == (at("2026-12-04 17:00"), True)


def test_more_time_that_was_asked_for_is_remembered_granted_or_not() -> None:
    world, app = initech()
    world.log(app, Purpose.OFFER_EXTEND)
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-27 17:00")))
    world.log(app, Purpose.OFFER_EXTEND, result=Result.NO_ANSWER)
    assert not world.offer(app).extended
    world.log(app, Purpose.OFFER_EXTEND)
    assert (world.offer(app).answer_by, world.offer(app).extended) == (at("2026-11-27 17:00"), True)
    assert "ask once only" in world.log(app, Purpose.OFFER_EXTEND).says


def test_the_notice_of_a_withdrawal_closes_every_card_it_covers() -> None:
    world, app = initech()
    sibling, ended = world.add("Initech", "Data Analyst"), world.add("Initech", "Tester")
    world.tracker.close(ended, Outcome.REJECTED)
    world.log(app, Purpose.WITHDRAW, result=Result.GATEKEEPER)
    assert world.column(app) is not Column.CLOSED
    change = world.log(app, Purpose.WITHDRAW, "2026-11-24 09:00", covers=(sibling, ended))
    assert change.says == "withdraw logged for Initech; the card is closed as withdrawn"
    for one in (app, sibling):
        card = world.app(one)
        assert (card.column, card.outcome, card.closed_at) == (
            Column.CLOSED, Outcome.WITHDRAWN, at("2026-11-24 09:00")
        )  # fmt: skip
    assert world.app(ended).outcome is Outcome.REJECTED
    assert Purpose.WITHDRAW not in world.kinds()


def test_a_decision_that_was_told_still_closes_the_card_by_hand() -> None:
    world, app = initech()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-27 17:00")))
    assert world.log(app, Purpose.OFFER_DECIDE).says.endswith("now close the card with what you decided (K)")


def test_leverage_needs_the_users_word_where_the_ranks_say_nothing() -> None:
    world, app = initech()
    world.tracker.offer(world.add("Fir", "Analyst"), OfferNews(answer_by=at("2026-11-27 17:00")))
    with pytest.raises(RefusedError, match="only if you would accept Initech over Fir: confirm that first"):
        world.log(app, Purpose.LEVERAGE)
    assert contact(world.log(app, Purpose.LEVERAGE, would_accept=True)).override == ""
    verdict = world.tracker.may_contact(app, purpose=Purpose.LEVERAGE)
    assert "R12" in {one.rule for one in verdict.reasons}
    allowed = world.tracker.may_contact(app, purpose=Purpose.LEVERAGE, would_accept=True)
    assert "R12" not in {one.rule for one in allowed.reasons}


def reference(world: World, name: str) -> str:
    change = world.tracker.add_person(PersonEdit(name=name, roles=("reference",)))
    assert change.record is not None
    return change.record.id


def test_references_who_were_told_are_named_in_the_record() -> None:
    world, app = initech()
    assert contact(world.log(app, Purpose.ALERT_REFERENCES)).people == ()
    grace = reference(world, "Grace Example")
    other = world.add("Globex", "SRE")
    world.met(other, "2026-11-20 16:00", ANN)
    assert contact(world.log(other, Purpose.ALERT_REFERENCES)).people == (grace,)
    lee = reference(world, "Lee Sample")
    assert contact(world.log(other, Purpose.ALERT_REFERENCES)).people == (lee,)
    assert set(contact(world.log(other, Purpose.ALERT_REFERENCES)).people) == {grace, lee}


def test_references_owed_thanks_are_found() -> None:
    world, app = initech()
    grace = reference(world, "Grace Example")
    with pytest.raises(BadInputError, match="say whom you thanked"):
        world.log(app, Purpose.THANK_REFERENCES)
    world.heard(app, reference_contacted=grace)
    assert Purpose.THANK_REFERENCES in world.kinds()
    assert contact(world.log(app, Purpose.THANK_REFERENCES)).people == (grace,)
    assert Purpose.THANK_REFERENCES not in world.kinds()


def test_an_agency_is_written_to_instead_of_the_employer() -> None:
    world = World()
    app = world.add("Initech", "Backend Developer", agency="Hire Example")
    world.met(app, "2026-11-20 16:00", ANN)
    with pytest.raises(RefusedError, match="all contact goes through Hire Example"):
        world.log(app, Purpose.THANK_YOU)
    world.log(app, Purpose.THANK_YOU, result=Result.DELEGATED)
    assert world.column(app) is Column.THANKED
    world.tracker.add_person(PersonEdit(name="Rob Stone", roles=("recruiter",), employer="hire example"))
    assert contact(world.log(app, Purpose.RECRUITER_DEBRIEF)).people == (world.person("Rob"),)
    rob = world.tracker.search.people[world.person("Rob")]
    assert (rob.employer, rob.roles) == (world.app(app).agency, (Role.RECRUITER,))


def test_their_word_is_recorded_with_what_follows() -> None:
    world, app = initech()
    change = world.heard(app, "2026-11-23 10:00", text="still deciding", person=world.person("Ann"),
                         promise="end of next week", call_back="next Wednesday", needs_reply=True,
                         channel=Channel.PHONE)  # fmt: skip
    assert change.says.startswith("heard from Initech; decision: end of next week → Fri 4 Dec; call them on Wed")
    made = contact(change)
    assert (made.text, made.needs_reply, made.channel, made.people) == (
        "still deciding", True, Channel.PHONE, (world.person("Ann"),)
    )  # fmt: skip
    assert world.app(app).promises[-1].who == "Ann Lee"
    assert Purpose.REPLY in world.kinds()


def test_a_hold_lasts_until_they_name_a_date() -> None:
    world, app = initech()
    world.heard(app, hold=True)
    assert world.app(app).hold_at == world.clock.now()
    world.heard(app, text="no change")
    assert world.app(app).hold_at is not None
    world.heard(app, promise="2026-12-04")
    assert (world.app(app).hold_at, world.app(app).hold_ended_at) == (None, world.clock.now())


def test_checking_references_comes_first() -> None:
    world, app = initech()
    world.heard(app, checking_references=True)
    assert world.tracker.reminders()[0].kind is Purpose.ALERT_REFERENCES


def test_a_no_closes_the_card_and_a_word_after_it_opens_it_again() -> None:
    world, app = initech()
    world.heard(app, "2026-11-24 09:00", rejected=True)
    assert (world.column(app), world.app(app).outcome) == (Column.CLOSED, Outcome.REJECTED)
    assert world.app(app).closed_at == at("2026-11-24 09:00")
    world.heard(app, reference_contacted=reference(world, "Grace Example"))
    assert world.column(app) is Column.CLOSED
    world.heard(app, text="another role has opened")
    assert (world.column(app), world.app(app).outcome, world.app(app).closed_at) == (Column.AWAITING, None, None)


def test_an_offer_is_taken_back_only_where_there_is_one() -> None:
    world, app = initech()
    with pytest.raises(BadInputError, match="no offer is on record"):
        world.heard(app, rescinded=True)
    world.tracker.offer(app, OfferNews())
    world.heard(app, rescinded=True)
    assert world.app(app).outcome is Outcome.RESCINDED


def test_a_word_after_an_acceptance_leaves_it_accepted() -> None:
    world, app = initech()
    world.tracker.offer(app, OfferNews())
    world.tracker.close(app, Outcome.ACCEPTED)
    world.heard(app, text="welcome", needs_reply=True)
    assert world.column(app) is Column.CLOSED
    assert [one for one in world.kinds() if one not in ABOUT_SEARCH] == [Purpose.REPLY]


def test_an_unknown_speaker_is_told() -> None:
    world, app = initech()
    with pytest.raises(NotFoundError, match="there is no person X"):
        world.heard(app, person="X")


def joint() -> tuple[World, str, str]:
    """Two cards at Initech whose calls are both due today."""
    world, app = initech()
    other = world.add("Initech", "Data Analyst")
    world.met(other, "2026-11-12 11:00", ANN, promise="Friday the 20th")
    world.log(other, Purpose.THANK_YOU, "2026-11-13 11:00")
    return world, app, other


def test_b8_a_step_of_the_ladder_covers_the_cards_its_reminder_names() -> None:
    """B8: one call resolves them all, and is told as being about all of them."""
    world, app, other = joint()
    desk = world.tracker.call_desk(app)
    assert desk.covers == (world.app(other),)
    assert desk.script is not None
    assert "I have also interviewed for the Data Analyst role. How does it look there?" in desk.script.points
    assert world.tracker.script(app) == desk.script
    change = world.log(app, Purpose.STATUS_CALL, result=Result.VOICEMAIL)
    assert change.says == "status call logged for Initech, about Data Analyst too"
    assert contact(change).applications == (app, other)
    assert {one.application for one in change.resolved} == {app, other}
    assert Purpose.STATUS_CALL not in world.kinds()


@pytest.mark.parametrize(("purpose", "covers"), [(Purpose.STATUS_CALL, ()), (Purpose.LOGISTICS, None)])
def test_b8_a_contact_covers_no_other_card_against_the_users_word(
    purpose: Purpose, covers: tuple[str, ...] | None
) -> None:
    world, app, _ = joint()
    change = world.log(app, purpose, covers=covers)
    assert contact(change).applications == (app,)
    assert "too" not in change.says


def test_b8_the_talking_points_name_every_role() -> None:
    world, app, _ = joint()
    third = world.add("Initech", "the SRE position")
    world.met(third, "2026-11-12 12:00", ANN, promise="Friday the 20th")
    assert any("for the Data Analyst and SRE roles." in one for one in world.tracker.script(app).points)


def test_b8_cards_named_by_the_user_are_those_covered() -> None:
    world, app, _ = joint()
    third = world.add("Initech", "SRE")
    change = world.log(app, Purpose.STATUS_CALL, covers=(third,))
    assert contact(change).applications == (app, third)
    assert change.says == "status call logged for Initech"


@pytest.mark.parametrize(
    ("promise", "told"),
    [("2026-11-30", True), ("2026-12-01", True), ("2026-12-02", False), ("2026-11-24", True), ("none given", False)],
)
def test_r4_a_letter_needs_the_decision_five_business_days_away(promise: str, told: bool) -> None:
    """R4: from Tuesday 24 November five business days reach to Wednesday 2 December; nearer wants an e-mail too."""
    world = World()
    app = world.add()
    world.met(app, "2026-11-23 16:00", JANE, promise=promise)
    says = world.log(app, Purpose.THANK_YOU, channel=Channel.LETTER).says
    assert ("send an e-mail too" in says) is told
    world.tracker.undo()
    assert "too" not in world.log(app, Purpose.THANK_YOU, channel=Channel.EMAIL).says
