"""The contact guard on offers: no bluff, no empty threat, one leverage contact per offer and card (R12, B0).

Invariant: each test is named after the rule it proves.
"""

from __future__ import annotations

from followup_tui.domain.contacts import Level, Verdict, judge
from followup_tui.domain.guard.offers import to_confirm
from followup_tui.domain.guard.verdict import Asked
from followup_tui.domain.records import Channel, Column, Outcome, Purpose, Result
from followup_tui.domain.touches import is_touch
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum, rules_of, waiting

TELL, EXTEND = Purpose.LEVERAGE, Purpose.OFFER_EXTEND
NOW = "2026-12-01 12:00"


def told(scene: Scene, now: str = NOW, *, would_accept: bool = False) -> Verdict:
    asked = Asked(channel=Channel.PHONE, purpose=TELL, would_accept=would_accept)
    return judge(scene.case(now), asked)


def test_r12_an_offer_in_hand_may_be_told_of_to_whom_is_wanted_more() -> None:
    assert told(fir_and_gum()).level is Level.GREEN


def test_r12_no_bluff() -> None:
    scene = waiting()
    verdict = told(scene)
    assert (verdict.level, verdict.next_allowed) == (Level.RED, None)
    assert verdict.reasons[0].says == "no offer is in hand elsewhere: never bluff"
    assert told(fir_and_gum(), "2026-12-01 09:59").reasons[0].says == verdict.reasons[0].says
    assert told(fir_and_gum(), "2026-12-03 17:00").reasons[0].says == verdict.reasons[0].says


def test_r12_nobody_wanted_less_is_told_whatever_the_user_says() -> None:
    scene = fir_and_gum()
    scene.change(rank=3)
    verdict = told(scene, would_accept=True)
    assert (verdict.level, verdict.next_allowed) == (Level.RED, None)
    assert verdict.reasons[0].says == "you rank it below the offer from Fir: there is nothing to tell them"


def test_r12_equals_are_told_on_the_users_word_only() -> None:
    scene = fir_and_gum()
    scene.change(rank=2)
    assert rules_of(told(scene)) == [("R12", "red")]
    assert told(scene).reasons[0].says == "only if you would accept Gum over Fir: confirm that first"
    assert told(scene, would_accept=True).level is Level.GREEN


def test_r12_what_is_to_be_confirmed_names_every_equal_offer() -> None:
    scene = fir_and_gum()
    assert to_confirm(scene.case(NOW)) == ""
    scene.change(rank=None)
    assert to_confirm(scene.case(NOW)) == ""
    for name in ("Elm", "Oak"):
        other = scene.add_application("SRE", employer=scene.add_employer(name))
        scene.offer("2026-12-01 11:00", "2026-12-09 17:00", other)
    assert to_confirm(scene.case(NOW)) == "accept Gum over Elm and Oak"


def test_r12_after_a_yes_there_is_no_leverage() -> None:
    scene = fir_and_gum()
    elm = scene.add_application("SRE", employer=scene.add_employer("Elm"))
    scene.change(elm, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-01 11:00"))
    assert told(scene).reasons[0].says == "you accepted the offer from Elm: withdraw instead"


def test_r12_a_closed_card_is_judged_as_any_closed_one() -> None:
    scene = fir_and_gum()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-30 10:00"))
    scene.contact("2026-11-30 12:00", Purpose.OTHER)
    assert [rule for rule, _ in rules_of(told(scene))] == ["B10"]


def test_b0_exempts_one_leverage_contact_for_each_offer() -> None:
    scene = fir_and_gum(answer_by="2026-12-18 17:00")
    scene.contact("2026-12-01 09:00", TELL, result=Result.SPOKE)
    scene.contact("2026-12-01 11:00", TELL, result=Result.NO_ANSWER)
    assert told(scene).level is Level.GREEN
    first = scene.contact("2026-12-01 12:00", TELL)
    assert [rule for rule, _ in rules_of(told(scene, "2026-12-02 12:00"))] == ["B1", "B4"]
    elm = scene.add_application("SRE", employer=scene.add_employer("Elm"), rank=4)
    scene.offer("2026-12-02 15:00", "2026-12-18 17:00", elm)
    assert told(scene, "2026-12-02 16:00").level is Level.GREEN
    second, third = (scene.contact(f"2026-12-{day} 10:00", TELL) for day in ("03", "04"))
    case = scene.case("2026-12-05 12:00")
    assert [is_touch(case, scene.search.contacts[one]) for one in (first, second, third)] == [False, False, True]


def test_b0_what_was_told_about_a_sibling_card_is_judged_by_that_card() -> None:
    scene = fir_and_gum(answer_by="2026-12-18 17:00")
    sibling = scene.add_application("Editor")
    scene.contact("2026-12-01 11:00", TELL)
    scene.contact("2026-12-01 12:00", TELL, applications=(sibling,))
    case = scene.case("2026-12-02 12:00")
    assert not any(is_touch(case, one) for one in case.house_contacts)
    scene.contact("2026-12-02 11:00", TELL, applications=(sibling,))
    case = scene.case("2026-12-02 12:00")
    assert [is_touch(case, one) for one in case.house_contacts] == [False, False, True]


def test_b0_an_offer_of_their_own_is_none_to_tell_them_of() -> None:
    scene = fir_and_gum()
    scene.change(FIR, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-02 10:00"), offer=None)
    scene.offer("2026-12-01 09:00", "2026-12-01 17:00")
    scene.change(column=Column.AWAITING)
    one = scene.contact("2026-12-01 11:00", TELL)
    assert is_touch(scene.case("2026-12-01 12:00"), scene.search.contacts[one])


def test_b0_what_was_told_before_any_offer_came_is_a_touch() -> None:
    scene = fir_and_gum()
    bluff = scene.contact("2026-12-01 09:00", TELL)
    assert is_touch(scene.case(NOW), scene.search.contacts[bluff])


def test_b0_an_offer_that_is_over_still_explains_what_was_told_of_it() -> None:
    scene = fir_and_gum()
    one = scene.contact("2026-12-01 11:00", TELL)
    scene.change(FIR, column=Column.CLOSED, outcome=Outcome.DECLINED, closed_at=at("2026-12-02 10:00"))
    assert not is_touch(scene.case("2026-12-04 12:00"), scene.search.contacts[one])


def test_r12_more_time_is_asked_for_once() -> None:
    scene = fir_and_gum()
    assert scene.judge(NOW, Channel.EMAIL, EXTEND, app=FIR).level is Level.GREEN
    assert scene.judge(NOW, Channel.EMAIL, EXTEND).level is Level.GREEN
    scene.contact("2026-12-01 11:00", EXTEND, applications=(FIR,))
    verdict = scene.judge(NOW, Channel.EMAIL, EXTEND, app=FIR)
    assert rules_of(verdict) == [("R12", "amber")]
    assert fir_and_gum(extended=True).judge(NOW, Channel.EMAIL, EXTEND, app=FIR).level is Level.AMBER
