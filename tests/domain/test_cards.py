"""How an application becomes a card: its tone, its three lines and its place.

Invariant: every line tells its state in words.
"""

from __future__ import annotations

from datetime import date

from followup_tui.domain.cards import card
from followup_tui.domain.picture import Card, Tone
from followup_tui.domain.records import Column, Dismissal, Outcome, PromiseKind, Purpose
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum, waiting


def seen(scene: Scene, now: str) -> Card:
    return card(scene.case(now), scene.reminders(now))


def lines(scene: Scene, now: str) -> list[tuple[Tone, str]]:
    return [(one.tone, one.text) for one in seen(scene, now).lines]


def met() -> tuple[Scene, str]:
    scene = Scene()
    who = scene.person()
    scene.held("2026-11-20 16:00", who)
    return scene, who


def test_what_is_owed_comes_first_and_colours_the_card() -> None:
    scene, _ = met()
    shown = seen(scene, "2026-11-24 12:00")
    assert (shown.employer, shown.role, shown.column) == ("Acme Robotics", "Data Engineer", Column.INTERVIEWED)
    assert shown.tone is Tone.OVERDUE
    assert lines(scene, "2026-11-24 12:00") == [
        (Tone.DUE, "thank-yous 0/1 · today"),
        (Tone.OVERDUE, "tell references: 1 d late"),
        (Tone.DUE, "ask for a date: today"),
    ]


def test_thank_yous_before_and_after_their_date() -> None:
    scene, _ = met()
    assert lines(scene, "2026-11-23 12:00")[0] == (Tone.QUIET, "thank-yous 0/1 · Tue 24 Nov")
    assert lines(scene, "2026-11-26 12:00")[0] == (Tone.OVERDUE, "thank-yous 0/1 · 2 d late")


def test_days_late_are_counted_from_the_due_date() -> None:
    scene, _ = met()
    assert (Tone.OVERDUE, "tell references: 3 d late") in lines(scene, "2026-11-26 12:00")


def test_thanked_is_told_until_the_card_moves_on() -> None:
    scene, who = met()
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, who)
    assert (Tone.DONE, "thanked 1/1") in lines(scene, "2026-11-20 19:00")
    assert (Tone.MISSING, "ask for a date by Tue 24 Nov") in lines(scene, "2026-11-20 19:00")
    scene.change(column=Column.AWAITING)
    assert (Tone.DONE, "thanked 1/1") not in lines(scene, "2026-11-20 19:00")


def quiet() -> Scene:
    """Thanked, references told, a date given: nothing is owed until the call."""
    scene, who = met()
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, who)
    scene.contact("2026-11-20 18:00", Purpose.ALERT_REFERENCES)
    scene.promise("2026-11-20", "2026-11-27")
    scene.change(column=Column.AWAITING)
    return scene


def test_a_quiet_card_tells_what_it_waits_for() -> None:
    shown = seen(quiet(), "2026-11-21 12:00")
    assert [one.text for one in shown.lines] == ["call opens Mon 30 Nov", "said Fri 27 Nov", "day 1 · about 24"]
    assert (shown.tone, shown.touches, shown.sort[0]) == (Tone.QUIET, 0, 9)


def test_a_rest_after_a_contact_is_told_with_the_meter() -> None:
    scene = quiet()
    scene.touch("2026-12-01")
    shown = seen(scene, "2026-12-02 12:00")
    assert shown.lines[0].text == "resting until Tue 8 Dec"
    assert shown.touches == 1
    scene.touch("2026-12-08", "2026-12-15", "2026-12-22")
    assert seen(scene, "2026-12-23 12:00").touches == 3


def test_without_a_date_the_days_are_counted() -> None:
    scene, who = met()
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, who)
    scene.contact("2026-11-20 18:00", Purpose.ALERT_REFERENCES)
    scene.promise("2026-11-20", kind=PromiseKind.NONE)
    scene.change(column=Column.AWAITING)
    texts = [text for _, text in lines(scene, "2026-11-23 12:00")]
    assert texts == ["call opens Fri 27 Nov", "no date given", "day 3 · about 24"]


def test_r9_the_days_stand_aside_for_anything_that_is_open() -> None:
    scene = quiet()
    scene.heard("2026-11-23 10:00", needs_reply=True)
    assert "day 3 · about 24" not in [text for _, text in lines(scene, "2026-11-23 12:00")]


def test_a_hold_and_a_round_to_come_are_told() -> None:
    scene = quiet()
    scene.change(hold_at=at("2026-11-23 10:00"))
    assert [text for _, text in lines(scene, "2026-11-23 12:00")][:2] == ["on hold", "resting until Tue 22 Dec"]
    scene.change(hold_at=None)
    scene.held("2026-12-03 10:00", scene.person("Ann Lee"))
    texts = [text for _, text in lines(scene, "2026-11-23 12:00")]
    assert texts == ["round 2 · Thu 3 Dec", "said Fri 27 Nov"]


def test_without_any_answer_the_round_is_named() -> None:
    scene, who = met()
    scene.contact("2026-11-20 18:00", Purpose.THANK_YOU, who)
    scene.contact("2026-11-20 18:00", Purpose.ALERT_REFERENCES)
    scene.held("2026-12-03 10:00", who)
    assert [text for _, text in lines(scene, "2026-11-20 19:00")] == [
        "thanked 1/1", "round 2 · Thu 3 Dec", "round 1 · Fri 20 Nov"
    ]  # fmt: skip


def test_an_offer_shows_the_day_to_answer_by_in_their_time() -> None:
    scene = Scene(tz="America/Los_Angeles")
    scene.offer("2026-11-20 10:00", "2026-11-27 20:00")
    assert lines(scene, "2026-11-20 12:00") == [
        (Tone.OFFER, "answer by Fri 27 Nov, 17:00"), (Tone.QUIET, "thank for the offer by Mon 23 Nov")
    ]  # fmt: skip
    assert lines(scene, "2026-11-27 12:00")[0] == (Tone.DUE, "answer by Fri 27 Nov, 17:00")
    assert lines(scene, "2026-11-28 12:00") == [(Tone.OVERDUE, "answer by Fri 27 Nov, 17:00")]
    assert seen(scene, "2026-11-20 12:00").touches is None


def test_a_deadline_on_a_day_off_shows_the_day_before() -> None:
    scene = Scene()
    scene.offer("2026-11-20 10:00", "2026-11-29 12:00")
    assert lines(scene, "2026-11-20 12:00")[0] == (Tone.OFFER, "answer by Fri 27 Nov, 17:00")


def test_an_offer_without_a_deadline_says_so() -> None:
    scene = Scene()
    scene.offer("2026-11-20 10:00")
    shown = lines(scene, "2026-11-25 12:00")
    assert shown[0] == (Tone.MISSING, "offer: no deadline stated")
    assert shown[2] == (Tone.QUIET, "decide by Mon 30 Nov")
    scene.change(offer=None)
    assert lines(scene, "2026-11-23 12:00") == [(Tone.MISSING, "offer: no deadline stated")]


def test_an_offer_counts_who_is_to_be_told_of_it() -> None:
    scene = fir_and_gum()
    other = scene.add_application("SRE", employer=scene.add_employer("Oak"), rank=2)
    fir = scene.search.applications[FIR]

    def texts(now: str) -> list[str]:
        return [one.text for one in card(scene.case(now, FIR), scene.reminders(now, app=FIR)).lines]

    assert texts("2026-12-01 12:00")[:2] == ["answer by Thu 3 Dec, 17:00", "2 to tell"]
    scene.contact("2026-12-01 13:00", Purpose.LEVERAGE)
    assert texts("2026-12-01 14:00")[1] == "1 to tell"
    leverage = f"leverage:{other}:{fir.id}"
    scene.put(Dismissal(id=scene.new_id(), reminder=leverage, reason="too early there", when=at("2026-12-01 14:00")))
    assert "to tell" not in "".join(texts("2026-12-01 15:00"))


def test_after_an_acceptance_nobody_is_left_to_tell() -> None:
    scene = fir_and_gum()
    elm = scene.add_application("SRE", employer=scene.add_employer("Elm"))
    scene.change(elm, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-01 11:00"))
    now = "2026-12-01 12:00"
    shown = card(scene.case(now, FIR), scene.reminders(now, app=FIR)).lines
    assert [one.text for one in shown] == ["answer by Thu 3 Dec, 17:00", "withdraw by Wed 2 Dec"]


def test_a_closed_card_tells_how_and_when_it_ended() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-11-12 10:00"))
    shown = seen(scene, "2026-11-23 12:00")
    assert [(one.tone, one.text) for one in shown.lines] == [(Tone.DONE, "accepted · Thu 12 Nov")]
    assert (shown.tone, shown.touches) == (Tone.QUIET, None)
    scene.change(outcome=None, closed_at=None)
    assert lines(scene, "2026-11-23 12:00") == [(Tone.DONE, "closed")]


def test_a_closed_card_tells_what_r13_asks_for_and_what_comes_next() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-12 10:00"))
    assert lines(scene, "2026-11-12 12:00") == [
        (Tone.DONE, "no · Thu 12 Nov"), (Tone.QUIET, "reply from Fri 13 Nov")
    ]  # fmt: skip
    assert lines(scene, "2026-11-13 12:00")[0] == (Tone.QUIET, "reply by Mon 16 Nov")
    scene.contact("2026-11-16 10:00", Purpose.GRACIOUS_REPLY)
    after = [(Tone.DONE, "no · Thu 12 Nov"), (Tone.QUIET, "keep in touch from Mon 14 Dec")]
    assert lines(scene, "2026-11-16 12:00") == after
    assert seen(scene, "2026-11-16 12:00").tone is Tone.QUIET
    assert lines(scene, "2026-12-14 12:00")[0] == (Tone.DUE, "keep in touch: today")
    assert lines(scene, "2026-12-15 12:00")[0] == (Tone.DUE, "keep in touch since Mon 14 Dec")


def test_a_closed_card_still_tells_what_is_owed() -> None:
    scene = Scene()
    grace = scene.reference("Grace Example")
    scene.contact("2026-11-10 10:00", Purpose.ALERT_REFERENCES, grace)
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-12 10:00"))
    shown = seen(scene, "2026-11-16 12:00")
    assert shown.lines[0].text == "thank references: today"
    assert (shown.tone, shown.sort[0]) == (Tone.DUE, 1)


def test_closed_cards_stand_newest_first() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-12 10:00"))
    old = seen(scene, "2026-11-23 12:00").sort
    scene.change(closed_at=at("2026-11-13 10:00"))
    assert seen(scene, "2026-11-23 12:00").sort < old


def test_a_call_they_asked_for_shows_at_once() -> None:
    scene = waiting()
    scene.heard("2026-11-20 15:00", call_back=date(2026, 11, 25))
    assert (Tone.DUE, "call: they asked: today") in lines(scene, "2026-11-25 12:00")


def test_the_filter_finds_names_rules_and_states() -> None:
    scene, _ = met()
    scene.change(tags=("Remote",), hold_at=at("2026-11-23 10:00"))
    words = seen(scene, "2026-11-24 12:00").haystack.split("\n")
    for wanted in ("acme robotics", "data engineer", "jane doe", "remote", "rule:r4", "overdue", "hold"):
        assert wanted in words
