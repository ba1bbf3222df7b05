"""The contact guard, rule by rule: B6 to B11 of contact accounting.

Invariant: each test is named after the rule it proves.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Direction, Outcome, PromiseKind, Purpose, Result, Role
from followup_tui.domain.touches import house_touches, touch_days
from tests.fakes import at
from tests.scene import Scene, rules_of, waiting

D = date.fromisoformat
EMAIL, PHONE = Channel.EMAIL, Channel.PHONE


def test_b6_two_attempts_a_day_and_one_voicemail_after_three() -> None:
    scene = waiting()
    scene.touch("2026-11-10", result=Result.NO_ANSWER)
    assert scene.judge("2026-11-10 12:00").level is Level.GREEN
    scene.contact("2026-11-10 11:00", Purpose.STATUS_CALL, result=Result.GATEKEEPER)
    verdict = scene.judge("2026-11-10 12:00")
    assert (rules_of(verdict), verdict.next_allowed) == ([("B6", "red")], D("2026-11-12"))
    assert scene.judge("2026-11-10 12:00", EMAIL).level is Level.GREEN
    scene.touch("2026-11-12", result=Result.NO_ANSWER)
    assert "3 calls reached nobody: leave one voicemail now" in scene.judge("2026-11-12 12:00").says


def test_b6_attempts_start_anew_after_a_message_but_not_within_the_day() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-10", result=Result.NO_ANSWER)
    scene.contact("2026-11-10 12:00", Purpose.STATUS_CALL, result=Result.VOICEMAIL)
    assert rules_of(scene.judge("2026-11-10 13:00")) == [("B6", "red"), ("B6", "amber"), ("T16", "amber")]
    scene.touch("2026-11-18", result=Result.NO_ANSWER)
    assert scene.judge("2026-11-18 13:00").level is Level.GREEN


def test_b6_forgets_the_attempts_before_their_word() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-12", "2026-11-13", result=Result.NO_ANSWER)
    scene.heard("2026-11-13 15:00")
    assert scene.judge("2026-11-23 10:00").level is Level.GREEN


def test_b6_two_voicemails_are_enough() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-18")
    assert ("B6", "amber") in rules_of(scene.judge("2026-12-01 10:00"))
    scene.heard("2026-12-01 15:00")
    assert scene.judge("2026-12-15 10:00").level is Level.GREEN


def test_b6_voicemails_stay_three_days_apart() -> None:
    scene = Scene(Policy(touch_gap_days=2))
    scene.touch("2026-11-16")
    early = scene.judge("2026-11-18 10:00")
    assert rules_of(early) == [("B6", "amber")]
    assert "voicemail left Mon 16 Nov; leave no further one before Thu 19 Nov" in early.says
    assert scene.judge("2026-11-19 10:00").level is Level.GREEN
    assert scene.judge("2026-11-18 10:00", EMAIL).level is Level.GREEN


def test_b6_counts_voicemails_about_sibling_cards_too() -> None:
    scene = Scene(Policy(touch_gap_days=2))
    scene.touch("2026-11-16", applications=(scene.add_application("Data Analyst"),))
    assert rules_of(scene.judge("2026-11-18 10:00")) == [("B6", "amber")]


def test_b6_counts_voicemails_without_any_word_of_theirs() -> None:
    scene = Scene()
    scene.touch("2026-11-10", "2026-11-18")
    assert ("B6", "amber") in rules_of(scene.judge("2026-12-01 10:00"))


@pytest.mark.parametrize("how", ["no calls", "they call"])
def test_b7_no_calls_and_one_mail_after_five_days(how: str) -> None:
    scene = Scene(no_calls=how == "no calls")
    scene.held("2026-11-02 10:00", scene.person())
    scene.promise("2026-11-02", kind=PromiseKind.THEY_CALL if how == "they call" else None)
    assert ("B7", "red") in rules_of(scene.judge("2026-11-20 10:00"))
    assert scene.judge("2026-11-20 10:00").next_allowed is None
    assert scene.judge("2026-11-20 10:00", EMAIL).level is Level.GREEN
    scene.contact("2026-11-20 10:00", Purpose.STATUS_CALL, channel=EMAIL)
    assert "B7 one e-mail is enough" in scene.judge("2026-12-10 10:00", EMAIL).says


def test_b7_counts_from_the_promised_day() -> None:
    scene = Scene(no_calls=True)
    scene.held("2026-11-02 10:00", scene.person())
    scene.promise("2026-11-02", "2026-11-12")
    verdict = scene.judge("2026-11-17 10:00", EMAIL)
    assert (rules_of(verdict), verdict.next_allowed) == ([("B7", "red")], D("2026-11-19"))
    assert scene.judge("2026-11-19 10:00", EMAIL).level is Level.GREEN


def test_b7_before_any_word_only_the_phone_is_off() -> None:
    scene = Scene(no_calls=True)
    assert scene.judge("2026-11-17 10:00", EMAIL).level is Level.GREEN
    assert rules_of(scene.judge("2026-11-17 10:00")) == [("B7", "red")]


def test_b8_counts_all_applications_at_an_employer_together() -> None:
    scene = waiting()
    sibling = scene.add_application("Data Analyst")
    scene.touch("2026-11-10", applications=(sibling,))
    assert rules_of(scene.judge("2026-11-12 10:00")) == [("B1", "red")]
    scene.touch("2026-11-18", "2026-12-01", applications=(sibling,))
    assert rules_of(scene.judge("2026-12-15 10:00")) == [("B2", "red")]


def test_b8_one_contact_may_cover_several_cards() -> None:
    scene = waiting()
    sibling = scene.add_application("Data Analyst")
    scene.touch("2026-11-10", applications=(scene.app, sibling))
    case = scene.case("2026-11-12 10:00")
    assert touch_days(case, house_touches(case)) == [D("2026-11-10")]
    assert scene.judge("2026-11-12 10:00", app=sibling).level is Level.RED


def through_agency(*, direct_ok: bool = False) -> tuple[Scene, str, str]:
    scene = waiting()
    agency = scene.add_employer("Hire Example", agency=True)
    scene.change(agency=agency, direct_ok=direct_ok)
    recruiter = scene.person("Rob Stone", employer=agency, roles=(Role.RECRUITER,))
    return scene, recruiter, next(iter(scene.search.people))


def test_b9_all_contact_goes_through_the_recruiter() -> None:
    scene, recruiter, interviewer = through_agency()
    assert scene.judge("2026-11-10 10:00", person=recruiter).level is Level.GREEN
    verdict = scene.judge("2026-11-10 10:00", person=interviewer)
    assert (rules_of(verdict), verdict.next_allowed) == ([("B9", "red")], None)
    assert scene.judge("2026-11-10 10:00", EMAIL, Purpose.THANK_YOU, person=interviewer).level is Level.RED
    assert scene.judge("2026-11-10 10:00", EMAIL, Purpose.ALERT_REFERENCES, person=interviewer).level is Level.GREEN


def test_b9_direct_contact_where_it_was_allowed() -> None:
    scene, _, interviewer = through_agency(direct_ok=True)
    assert scene.judge("2026-11-10 10:00", person=interviewer).level is Level.GREEN


def test_b9_one_contact_to_the_recruiter_in_five_days() -> None:
    scene, recruiter, _ = through_agency()
    scene.touch("2026-11-18")
    assert rules_of(scene.judge("2026-11-20 10:00", person=recruiter)) == [("B9", "red")]


def test_b9_gaps_are_counted_per_recruiter() -> None:
    scene, recruiter, _ = through_agency()
    agency = scene.search.people[recruiter].employer
    kim = scene.person("Kim Lane", employer=agency, roles=(Role.RECRUITER,))
    other = scene.add_application("SRE", employer=scene.add_employer("Globex"), agency=agency, contact=kim)
    same = scene.add_application("Ops", employer=scene.add_employer("Hooli"), agency=agency)
    scene.touch("2026-11-18", applications=(same,))
    assert rules_of(scene.judge("2026-11-20 10:00", person=recruiter)) == [("B9", "red")]
    assert scene.judge("2026-11-20 10:00", app=other, person=kim).level is Level.GREEN
    assert rules_of(scene.judge("2026-11-20 10:00", app=other, person=recruiter)) == [("R10", "amber")]


def test_b9_direct_contact_is_counted_with_the_employer() -> None:
    scene, _, interviewer = through_agency(direct_ok=True)
    sibling = scene.add_application("Data Analyst")
    scene.touch("2026-11-18", applications=(sibling,))
    assert rules_of(scene.judge("2026-11-20 10:00", person=interviewer)) == [("B1", "red")]


def closed() -> Scene:
    scene = waiting()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-10 10:00"))
    return scene


def test_b10_one_message_in_28_days_once_closed() -> None:
    scene = closed()
    assert scene.judge("2026-11-11 10:00", EMAIL).level is Level.GREEN
    scene.contact("2026-11-12 10:00", Purpose.KEEP_IN_TOUCH, channel=EMAIL)
    verdict = scene.judge("2026-12-01 10:00", EMAIL)
    assert (rules_of(verdict), verdict.next_allowed) == ([("B10", "red")], D("2026-12-10"))
    assert scene.judge("2026-12-10 10:00", EMAIL).level is Level.GREEN


def test_b10_counts_from_the_last_message() -> None:
    scene = closed()
    for day in ("2026-11-12", "2026-11-20"):
        scene.contact(f"{day} 10:00", Purpose.KEEP_IN_TOUCH, channel=EMAIL)
        scene.heard(f"{day} 15:00")
    assert scene.judge("2026-12-01 10:00", EMAIL).next_allowed == D("2026-12-18")


def test_b10_leaves_the_dates_of_r13_alone_but_for_what_follows_a_referral() -> None:
    """X61: reply, feedback question and referral ask each come on their day; a message moves behind the referral."""
    scene = closed()
    for day, purpose in (
        ("2026-11-12", Purpose.GRACIOUS_REPLY), ("2026-11-13", Purpose.FEEDBACK), ("2026-11-30", Purpose.REFERRAL),
    ):  # fmt: skip
        assert scene.judge(f"{day} 10:00", EMAIL, purpose).level is Level.GREEN
        scene.contact(f"{day} 10:00", purpose, channel=EMAIL)
    verdict = scene.judge("2026-12-10 10:00", EMAIL, Purpose.KEEP_IN_TOUCH)
    assert (rules_of(verdict), verdict.next_allowed) == ([("B10", "red")], D("2026-12-28"))


def test_b10_stops_after_two_without_an_answer() -> None:
    scene = closed()
    for day in ("2026-11-12", "2026-12-15"):
        scene.contact(f"{day} 10:00", Purpose.KEEP_IN_TOUCH, channel=EMAIL)
    assert scene.judge("2027-06-01 10:00", EMAIL).next_allowed is None
    scene.heard("2027-06-02 10:00")
    assert scene.judge("2027-06-03 10:00", EMAIL).level is Level.GREEN


def test_b10_closing_date_unknown() -> None:
    scene = closed()
    scene.change(closed_at=None)
    scene.contact("2026-11-12 10:00", Purpose.KEEP_IN_TOUCH, channel=EMAIL, direction=Direction.OUT)
    assert scene.judge("2026-11-13 10:00", EMAIL).level is Level.GREEN


def test_b10_neither_the_reply_nor_a_first_question_for_feedback_counts() -> None:
    """R13: both are owed or asked once; a second question is one message like any other."""
    scene = closed()
    scene.contact("2026-11-12 10:00", Purpose.GRACIOUS_REPLY, channel=EMAIL)
    scene.contact("2026-11-13 10:00", Purpose.FEEDBACK, channel=EMAIL)
    for purpose in (Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH, None):
        assert scene.judge("2026-11-16 10:00", EMAIL, purpose).level is Level.GREEN
    scene.contact("2026-11-16 10:00", Purpose.FEEDBACK, channel=EMAIL)
    assert scene.judge("2026-11-17 10:00", EMAIL).next_allowed == D("2026-12-14")


def test_b10_the_reply_and_a_first_question_are_always_in_order() -> None:
    scene = closed()
    for day in ("2026-11-12", "2026-11-13"):
        scene.contact(f"{day} 10:00", Purpose.OTHER, channel=EMAIL)
    assert scene.judge("2026-11-16 10:00", EMAIL).level is Level.RED
    for purpose in (Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK):
        assert scene.judge("2026-11-16 10:00", EMAIL, purpose).level is Level.GREEN
    scene.contact("2026-11-16 10:00", Purpose.FEEDBACK, channel=EMAIL, result=Result.MERGED)
    assert scene.judge("2026-11-17 10:00", EMAIL, Purpose.FEEDBACK).level is Level.RED


@pytest.mark.parametrize("result", [Result.NO_ANSWER, Result.GATEKEEPER, Result.DELEGATED, Result.MERGED])
def test_b10_counts_only_messages_of_ones_own_that_were_left(result: Result) -> None:
    scene = closed()
    scene.contact("2026-11-12 10:00", Purpose.KEEP_IN_TOUCH, result=result)
    assert scene.judge("2026-11-13 10:00", EMAIL).level is Level.GREEN


def test_b10_an_answer_to_their_message_does_not_count() -> None:
    scene = closed()
    scene.heard("2026-11-12 10:00", needs_reply=True)
    scene.contact("2026-11-12 15:00", Purpose.REPLY, channel=EMAIL)
    assert scene.judge("2026-11-13 10:00", EMAIL).level is Level.GREEN
    scene = closed()
    scene.contact("2026-11-12 15:00", Purpose.REPLY, channel=EMAIL)
    assert scene.judge("2026-11-13 10:00", EMAIL).level is Level.RED


def test_b10_two_messages_on_one_day_are_one() -> None:
    """B0: what reaches them on one date counts once."""
    scene = closed()
    for hour in ("10:00", "15:00"):
        scene.contact(f"2026-11-12 {hour}", Purpose.KEEP_IN_TOUCH, channel=EMAIL)
    assert scene.judge("2026-12-10 10:00", EMAIL).level is Level.GREEN


def test_b10_counts_from_the_very_moment_of_the_end_and_from_their_last_word() -> None:
    scene = closed()
    scene.heard("2026-11-05 10:00")
    scene.contact("2026-11-10 10:00", Purpose.OTHER, channel=EMAIL)
    assert scene.judge("2026-11-11 10:00", EMAIL).next_allowed == D("2026-12-08")
    scene.contact("2026-12-08 10:00", Purpose.OTHER, channel=EMAIL)
    assert scene.judge("2027-06-01 10:00", EMAIL).level is Level.RED
    scene.heard("2026-12-09 10:00")
    assert scene.judge("2027-06-01 10:00", EMAIL).level is Level.GREEN


def test_b11_a_verdict_only_advises_and_says_everything_in_one_line() -> None:
    scene = Scene()
    scene.held("2026-11-20 10:00", scene.person())
    scene.promise("2026-11-20", "2026-12-04")
    scene.touch("2026-11-25")
    verdict = scene.judge("2026-11-30 10:00")
    assert [one.rule for one in verdict.reasons] == ["B1", "B4"]
    assert verdict.says.count(";") >= 1
    assert verdict.next_allowed == D("2026-12-07")
