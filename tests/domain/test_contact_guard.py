"""The contact guard, rule by rule: B0 to B5 of contact accounting.

Invariant: each test is named after the rule it proves.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.contacts import Level, day_text
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Purpose, Result
from followup_tui.domain.touches import is_touch, touch_days, touches
from tests.scene import Scene, rules_of, waiting

D = date.fromisoformat
EMAIL, PHONE = Channel.EMAIL, Channel.PHONE


def test_b0_all_contacts_of_one_date_are_one_touch() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-10")
    scene.contact("2026-11-10 17:00", Purpose.OTHER, channel=EMAIL)
    case = scene.case("2026-11-11 10:00")
    assert touch_days(case, touches(case)) == [D("2026-11-10")]
    assert rules_of(scene.judge("2026-11-10 18:00", EMAIL)) == [("T16", "amber")]


def test_b0_counts_dates_in_the_employers_zone() -> None:
    scene = Scene(tz="Australia/Sydney", country="AU")
    scene.contact("2026-11-10 10:00", Purpose.OTHER)
    scene.contact("2026-11-10 18:00", Purpose.OTHER)
    case = scene.case("2026-11-12 10:00")
    assert touch_days(case, touches(case)) == [D("2026-11-11")]


@pytest.mark.parametrize(
    "purpose",
    [
        Purpose.THANK_YOU, Purpose.LOGISTICS, Purpose.PERSON_DETAILS, Purpose.RECRUITER_DEBRIEF,
        Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND, Purpose.WITHDRAW,
        Purpose.GRACIOUS_REPLY, Purpose.ALERT_REFERENCES, Purpose.THANK_REFERENCES,
    ],
)  # fmt: skip
def test_b0_exempts_what_is_owed_or_expected(purpose: Purpose) -> None:
    scene = waiting()
    scene.touch("2026-11-10")
    scene.contact("2026-11-11 10:00", purpose)
    case = scene.case("2026-11-12 10:00")
    assert touch_days(case, touches(case)) == [D("2026-11-10")]
    assert scene.judge("2026-11-11 10:00", EMAIL, purpose).level is Level.GREEN


@pytest.mark.parametrize("result", [Result.NO_ANSWER, Result.GATEKEEPER, Result.DELEGATED, Result.MERGED])
def test_b0_a_contact_that_reached_nobody_is_no_touch(result: Result) -> None:
    scene = waiting()
    scene.touch("2026-11-10", result=result)
    assert scene.judge("2026-11-12 10:00").level is Level.GREEN


def test_b0_exempts_a_reply_within_a_business_day() -> None:
    scene = waiting()
    scene.touch("2026-11-19")
    scene.heard("2026-11-20 18:00")
    scene.contact("2026-11-23 10:00", Purpose.REPLY, channel=EMAIL)
    scene.contact("2026-11-24 10:00", Purpose.REPLY, channel=EMAIL)
    case = scene.case("2026-11-25 10:00")
    assert touch_days(case, touches(case)) == [D("2026-11-19"), D("2026-11-24")]
    assert scene.judge("2026-11-23 12:00", EMAIL, Purpose.REPLY).level is Level.GREEN
    assert scene.judge("2026-11-25 12:00", EMAIL, Purpose.REPLY).level is Level.RED


def test_b0_exempts_a_call_they_asked_for_around_its_date() -> None:
    scene = waiting()
    scene.heard("2026-11-10 10:00", call_back=D("2026-11-28"))
    asked_for = [scene.contact(f"{day} 10:00", Purpose.CALLBACK) for day in ("2026-11-27", "2026-12-01")]
    unasked = [scene.contact(f"{day} 10:00", Purpose.CALLBACK) for day in ("2026-11-25", "2026-12-02")]
    case = scene.case("2026-12-03 10:00")
    assert not any(is_touch(case, scene.search.contacts[one]) for one in asked_for)
    assert all(is_touch(case, scene.search.contacts[one]) for one in unasked)


def test_b0_exempts_what_answers_them_at_once() -> None:
    scene = waiting()
    scene.heard("2026-11-20 18:00", call_back=D("2026-11-20"))
    scene.contact("2026-11-20 18:00", Purpose.REPLY, channel=EMAIL)
    scene.contact("2026-11-20 18:00", Purpose.CALLBACK)
    case = scene.case("2026-11-21 10:00")
    assert touch_days(case, touches(case)) == []


@pytest.mark.parametrize("purpose", [None, Purpose.CALLBACK, Purpose.STATUS_CALL])
def test_b0_judges_a_call_they_asked_for_as_theirs(purpose: Purpose | None) -> None:
    scene = waiting()
    scene.touch("2026-11-10")
    scene.heard("2026-11-11 10:00", call_back=D("2026-11-13"))
    for day in ("12", "13", "16"):
        assert scene.judge(f"2026-11-{day} 10:00", purpose=purpose).level is Level.GREEN
    late = scene.judge("2026-11-17 10:00", purpose=purpose)
    assert late.level is (Level.GREEN if purpose is Purpose.CALLBACK else Level.RED)
    assert scene.judge("2026-11-11 12:00", purpose=purpose).level is Level.RED
    assert scene.judge("2026-11-13 10:00", purpose=Purpose.OTHER).level is Level.RED


def test_b0_their_messages_are_no_touches() -> None:
    scene = waiting()
    scene.heard("2026-11-10 10:00")
    case = scene.case("2026-11-11 10:00")
    assert touch_days(case, touches(case)) == []


def test_b1_is_red_for_five_business_days() -> None:
    scene = waiting()
    scene.touch("2026-11-19")
    verdict = scene.judge("2026-11-25 10:00")
    assert (verdict.level, verdict.next_allowed) == (Level.RED, D("2026-11-27"))
    assert "B1 touched Thu 19 Nov; next from Fri 27 Nov (5 business days)" in verdict.says
    assert scene.judge("2026-11-27 00:00", EMAIL).level is Level.GREEN


def test_b1_stays_red_after_a_contact_that_was_made_all_the_same() -> None:
    scene = waiting()
    scene.touch("2026-11-17", "2026-11-19")
    verdict = scene.judge("2026-11-19 15:00")
    assert rules_of(verdict) == [("B1", "red"), ("T16", "amber")]
    assert verdict.next_allowed == D("2026-11-27")


def test_b1_takes_its_days_from_the_policy() -> None:
    scene = Scene(Policy(touch_gap_days=2))
    scene.touch("2026-11-19")
    assert scene.judge("2026-11-20 10:00").next_allowed == D("2026-11-23")


def test_b2_wants_the_third_to_be_the_closing_note_and_stops_then() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-18")
    assert rules_of(scene.judge("2026-12-10 10:00", EMAIL)) == [("B2", "amber")]
    assert scene.judge("2026-12-10 10:00", EMAIL, Purpose.CLOSING_NOTE).level is Level.GREEN
    scene.contact("2026-12-10 10:00", Purpose.CLOSING_NOTE, channel=EMAIL)
    verdict = scene.judge("2027-03-01 10:00")
    assert (verdict.level, verdict.next_allowed) == (Level.RED, None)
    assert "3 contacts without an answer: stop until they reply" in verdict.says


def test_b2_starts_anew_with_their_word() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-18", "2026-12-01")
    scene.heard("2026-12-10 10:00")
    assert scene.judge("2026-12-18 10:00").level is Level.GREEN


def test_b2_is_never_free_when_the_wait_for_another_rule_ends() -> None:
    scene = waiting()
    scene.touch("2026-11-10", "2026-11-18", "2026-11-19")
    verdict = scene.judge("2026-11-19 15:00")
    assert (verdict.level, verdict.next_allowed) == (Level.RED, None)


def test_b3_counts_all_status_contacts_about_a_role() -> None:
    scene = waiting()
    for month in range(1, 6):
        scene.touch(f"2027-{month:02}-05")
        scene.heard(f"2027-{month:02}-15 10:00")
        reasons = rules_of(scene.judge(f"2027-{month:02}-28 12:00", EMAIL))
        assert reasons == {4: [("B3", "amber")], 5: [("B3", "red")]}.get(month, [])


def test_b4_before_and_just_after_the_promised_day() -> None:
    scene = Scene()
    scene.held("2026-11-20 10:00", scene.person())
    scene.promise("2026-11-20", "2026-12-04")
    early = scene.judge("2026-12-04 23:59", EMAIL)
    assert (rules_of(early), early.next_allowed) == ([("B4", "red")], D("2026-12-07"))
    assert "they said Fri 4 Dec; call from Mon 7 Dec" in early.says
    assert rules_of(scene.judge("2026-12-05 10:00", EMAIL)) == [("B4", "amber")]
    assert rules_of(scene.judge("2026-12-07 10:00")) == [("B4", "amber")]
    assert scene.judge("2026-12-08 00:00", EMAIL).level is Level.GREEN


def test_b4_rests_while_an_offer_is_in_hand() -> None:
    scene = Scene()
    scene.held("2026-11-20 10:00", scene.person())
    scene.promise("2026-11-20", "2026-12-04")
    scene.change(column=Column.OFFER)
    assert scene.judge("2026-11-30 10:00").level is Level.GREEN


def test_b5_waits_seven_days_when_no_date_was_given() -> None:
    scene = Scene()
    scene.held("2026-11-21 11:00", scene.person())
    verdict = scene.judge("2026-11-27 10:00")
    assert (rules_of(verdict), verdict.next_allowed) == ([("B5", "red")], D("2026-11-30"))
    assert scene.judge("2026-11-30 00:00", EMAIL).level is Level.GREEN


def test_b5_has_nothing_to_say_before_any_word() -> None:
    assert Scene().judge("2026-11-27 10:00").level is Level.GREEN


def test_a_date_is_written_as_on_the_screens() -> None:
    assert day_text(D("2026-12-04")) == "Fri 4 Dec"
