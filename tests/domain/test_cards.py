"""How an application becomes a card: its tone, its three lines and its place.

Invariant: every line tells its state in words.
"""

from __future__ import annotations

from datetime import date

from followup_tui.domain.cards import card
from followup_tui.domain.picture import Card, Tone
from followup_tui.domain.records import Column, Offer, Outcome, PromiseKind, Purpose
from tests.fakes import at
from tests.scene import Scene, waiting


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


def test_an_offer_shows_its_deadline_in_their_time() -> None:
    scene = Scene(tz="America/Los_Angeles")
    scene.change(column=Column.OFFER, offer=Offer(received=at("2026-11-20 10:00"), answer_by=at("2026-11-27 20:00")))
    shown = seen(scene, "2026-11-23 12:00")
    assert [(one.tone, one.text) for one in shown.lines] == [(Tone.OFFER, "answer by Fri 27 Nov, 17:00")]
    assert shown.touches is None
    scene.change(offer=Offer(received=at("2026-11-20 10:00")))
    assert lines(scene, "2026-11-23 12:00") == [(Tone.MISSING, "offer: no deadline stated")]


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
