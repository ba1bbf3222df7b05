"""The contact guard on patterns rather than counts: one person, one message a day, no calls at night (R10, T16).

Invariant: a pattern is advised against in amber, and only a third channel within one day in red.
"""

from __future__ import annotations

from datetime import date, time

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Purpose, Result
from tests.scene import Scene, rules_of, waiting

D = date.fromisoformat
EMAIL, PHONE, MESSAGE = Channel.EMAIL, Channel.PHONE, Channel.MESSAGE


def test_t16_a_second_message_on_one_day() -> None:
    """T16: it names the day from which the next one is in order."""
    scene = waiting()
    scene.touch("2026-11-10")
    verdict = scene.judge("2026-11-10 15:00", EMAIL)
    assert rules_of(verdict) == [("T16", "amber")]
    assert verdict.says == "T16 contacted by phone today; next from Wed 18 Nov"


@pytest.mark.parametrize("result", [Result.NO_ANSWER, Result.GATEKEEPER])
def test_t16_a_call_that_reached_nobody_is_no_message(result: Result) -> None:
    scene = waiting()
    scene.touch("2026-11-10", result=result)
    assert scene.judge("2026-11-10 15:00", EMAIL).level is Level.GREEN
    assert scene.judge("2026-11-10 15:00").level is Level.GREEN


def test_t16_what_is_owed_is_no_second_message() -> None:
    scene = waiting()
    scene.touch("2026-11-10")
    assert scene.judge("2026-11-10 15:00", EMAIL, Purpose.THANK_YOU).level is Level.GREEN
    scene = waiting()
    scene.contact("2026-11-10 10:00", Purpose.THANK_YOU, channel=EMAIL)
    assert scene.judge("2026-11-10 15:00").level is Level.GREEN


def test_t16_a_third_channel_on_one_day_is_red() -> None:
    """R14: of the rules of tone the one about the pattern of contacts."""
    scene = waiting()
    scene.touch("2026-11-10", result=Result.GATEKEEPER)
    assert scene.judge("2026-11-10 12:00", MESSAGE).level is Level.GREEN
    scene.contact("2026-11-10 13:00", Purpose.OTHER, channel=EMAIL)
    verdict = scene.judge("2026-11-10 15:00", MESSAGE)
    assert rules_of(verdict) == [("T16", "red")]
    assert "contacted by phone and by e-mail today; no third way on one day" in verdict.says
    assert verdict.next_allowed == D("2026-11-18")  # B1 counts the mail from tomorrow on
    assert rules_of(scene.judge("2026-11-10 15:00")) == [("T16", "amber")]


def test_t16_counts_a_day_over_all_cards_at_an_employer() -> None:
    """B8: the sibling card's message is the employer's message too."""
    scene = waiting()
    scene.touch("2026-11-10", applications=(scene.add_application("Data Analyst"),))
    assert rules_of(scene.judge("2026-11-10 15:00", EMAIL)) == [("T16", "amber")]


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-10 08:59", "it is 08:59 there; best Tue 10 Nov 10:00–11:30"),
        ("2026-11-10 09:00", ""),
        ("2026-11-10 17:00", ""),
        ("2026-11-10 17:01", "it is 17:01 there; best Thu 12 Nov 10:00–11:30"),
        ("2026-11-11 10:00", "nobody is there on Wed 11 Nov (Veterans Day); best Thu 12 Nov 10:00–11:30"),
        ("2026-11-14 10:00", "nobody is there on Sat 14 Nov (Saturday); best Tue 17 Nov 10:00–11:30"),
    ],
)
def test_t16_no_calls_at_night_or_on_a_day_off(now: str, says: str) -> None:
    scene = waiting()
    verdict = scene.judge(now)
    assert rules_of(verdict) == ([("T16", "amber")] if says else [])
    assert verdict.says == (f"T16 {says}" if says else "")
    assert scene.judge(now, EMAIL).level is Level.GREEN


def test_t16_the_hours_are_the_employers_and_the_policys() -> None:
    """C3: ten in New York is three in the morning in Auckland."""
    scene = Scene(tz="Pacific/Auckland", country="NZ")
    assert "it is 04:00 there" in scene.judge("2026-11-10 10:00").says
    scene = Scene(Policy(calls_from=time(6), calls_to=time(8)))
    assert scene.judge("2026-11-10 07:00").level is Level.GREEN
    assert rules_of(scene.judge("2026-11-10 10:00")) == [("T16", "amber")]


def test_t16_names_no_hour_on_a_day_that_is_too_early_anyway() -> None:
    """B5 names the day; a slot before it would contradict it."""
    scene = waiting()
    assert rules_of(scene.judge("2026-11-05 20:00")) == [("B5", "red")]


def test_t16_holds_for_calls_that_are_owed_but_not_for_one_they_asked_for() -> None:
    scene = waiting()
    assert rules_of(scene.judge("2026-11-10 20:00", purpose=Purpose.THANK_YOU)) == [("T16", "amber")]
    assert scene.judge("2026-11-10 20:00", purpose=Purpose.ALERT_REFERENCES).level is Level.GREEN
    scene.heard("2026-11-10 10:00", call_back=D("2026-11-10"))
    assert scene.judge("2026-11-10 20:00", purpose=Purpose.CALLBACK).level is Level.GREEN


def test_r10_status_goes_to_one_person() -> None:
    """R10: with several panel members, only the primary contact is asked where things stand."""
    scene = Scene()
    ann, raj = scene.person("Ann Lee"), scene.person("Raj Patel")
    scene.held("2026-11-02 10:00", ann, raj)
    assert scene.judge("2026-11-10 10:00", purpose=Purpose.STATUS_CALL, person=ann).level is Level.GREEN
    verdict = scene.judge("2026-11-10 10:00", purpose=Purpose.STATUS_CALL, person=raj)
    assert rules_of(verdict) == [("R10", "amber")]
    assert verdict.says == "R10 status goes to one person: Ann Lee"
    assert rules_of(scene.judge("2026-11-10 10:00", person=raj)) == [("R10", "amber")]
    assert scene.judge("2026-11-10 10:00", EMAIL, Purpose.THANK_YOU, person=raj).level is Level.GREEN
    scene.change(contact=raj)
    assert scene.judge("2026-11-10 10:00", purpose=Purpose.STATUS_CALL, person=raj).level is Level.GREEN


def test_r10_says_nothing_while_nobody_is_known() -> None:
    scene = Scene()
    stranger = scene.person("Kim Lane", employer=None)
    assert scene.judge("2026-11-10 10:00", person=stranger).level is Level.GREEN
