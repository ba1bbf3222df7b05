"""Nothing is late the moment it first shows: what something else kept back is due only once it can be done."""

from __future__ import annotations

from followup_tui.domain.board import off_hold
from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Column, Purpose, Result
from followup_tui.domain.reminders import Status
from followup_tui.domain.rules import evaluate
from tests.fakes import at
from tests.scene import Scene, fir_and_gum, texts, two_houses, waiting


def dates(scene: Scene, now: str, kind: Purpose, app: str | None = None) -> tuple[str, str]:
    one = scene.one(now, kind, app)
    return one.opens.isoformat(), one.due.isoformat()


def test_a_call_they_wanted_is_what_the_waiting_counts_from_though_it_met_a_machine() -> None:
    """R7, R10: asked on Monday 9 for a call on Friday 20, which meets a voicemail."""
    scene = waiting()
    scene.heard("2026-11-09 10:00", call_back=at("2026-11-20 12:00").date())
    assert not scene.reminders("2026-11-12 10:00", Purpose.STATUS_CALL)
    scene.contact("2026-11-20 10:00", Purpose.CALLBACK, result=Result.VOICEMAIL)
    assert dates(scene, "2026-11-20 11:00", Purpose.STATUS_CALL) == ("2026-11-27", "2026-11-30")


def test_a_call_they_never_asked_for_counts_as_a_touch_and_not_as_a_word() -> None:
    """R7, B0: without a wish of theirs the waiting still counts from the interview."""
    scene = waiting()
    scene.contact("2026-11-20 10:00", Purpose.CALLBACK, result=Result.VOICEMAIL)
    assert dates(scene, "2026-11-20 11:00", Purpose.SECOND_FOLLOW_UP) == ("2026-11-30", "2026-11-30")


def test_a_step_that_is_put_later_by_a_call_they_wanted_shows_how() -> None:
    """R7, R10: written to in between, the next step still comes a week after the call they had asked for."""
    scene = waiting()
    scene.heard("2026-11-09 10:00", call_back=at("2026-11-20 12:00").date())
    scene.touch("2026-11-17")
    scene.contact("2026-11-20 10:00", Purpose.CALLBACK, result=Result.VOICEMAIL)
    one = scene.one("2026-11-20 11:00", Purpose.SECOND_FOLLOW_UP)
    assert (one.opens.isoformat(), one.due.isoformat()) == ("2026-11-27", "2026-11-30")
    assert one.due in [step.result for step in one.steps]


def test_a_card_that_another_one_held_up_is_due_only_after_it_is_free() -> None:
    """R7, B2, B8: three contacts about a sibling were too many; a word about it frees the other one."""
    scene, app, sibling, _ = two_houses()
    for day in ("2026-11-30", "2026-12-07", "2026-12-21"):
        scene.touch(day, applications=(sibling,))
    assert dates(scene, "2026-12-22 10:00", Purpose.SUGGEST_CLOSE, app) == ("2027-01-06", "2027-01-06")
    scene.heard("2027-01-05 10:00", applications=(sibling,))
    assert dates(scene, "2027-01-05 11:00", Purpose.STATUS_CALL, app) == ("2026-12-29", "2027-01-07")


def test_where_they_want_no_calls_one_message_about_a_sibling_is_enough_to_hold_a_card_up() -> None:
    """R7, B7, B8."""
    scene, app, sibling, _ = two_houses()
    scene.change_employer(no_calls=True)
    scene.touch("2026-11-30", applications=(sibling,), result=Result.SENT, channel=Channel.EMAIL)
    scene.heard("2026-12-08 10:00", applications=(sibling,))
    assert dates(scene, "2026-12-08 11:00", Purpose.STATUS_CALL, app) == ("2026-12-07", "2026-12-10")


def test_letting_go_is_counted_from_the_last_contact_whoever_had_a_word_since() -> None:
    """R7, B3, B8: the word about a sibling does not move the date back."""
    scene, app, sibling, _ = two_houses()
    scene.policy = type(scene.policy)(touches_lifetime=3)
    scene.touch("2026-10-05", "2026-10-19", "2026-11-30")
    scene.touch("2026-12-07", applications=(sibling,))
    before = dates(scene, "2026-12-08 10:00", Purpose.SUGGEST_CLOSE, app)
    scene.heard("2026-12-09 10:00", applications=(sibling,))
    assert dates(scene, "2026-12-09 11:00", Purpose.SUGGEST_CLOSE, app) == before == ("2026-12-21", "2026-12-21")


def test_a_ladder_that_nobody_climbs_ends_all_the_same() -> None:
    """R2, R7: 5, 10 and 10 business days after the call was due, letting go is suggested beside it."""
    scene = waiting()
    assert dates(scene, "2026-11-12 10:00", Purpose.STATUS_CALL)[1] == "2026-11-12"
    assert not scene.reminders("2026-12-17 23:00", Purpose.SUGGEST_CLOSE)
    one = scene.one("2026-12-18 00:00", Purpose.SUGGEST_CLOSE)
    assert (one.status, one.because) == (Status.DUE, "not followed up since Thu 12 Nov, and no answer")
    assert scene.one("2026-12-18 00:00", Purpose.STATUS_CALL).status is Status.OVERDUE


def test_from_the_second_step_or_the_last_it_is_less_far_to_the_end() -> None:
    """R2, R7."""
    scene = waiting()
    scene.touch("2026-11-12")
    assert dates(scene, "2027-01-31 10:00", Purpose.SUGGEST_CLOSE)[1] == "2026-12-18"
    scene.touch("2026-11-19")
    assert dates(scene, "2027-01-31 10:00", Purpose.SUGGEST_CLOSE)[1] == "2026-12-18"


def test_where_they_want_no_calls_one_message_is_all_there_is_before_letting_go() -> None:
    """R7, B7."""
    scene = waiting()
    scene.change_employer(no_calls=True)
    assert dates(scene, "2026-12-31 10:00", Purpose.STATUS_CALL)[1] == "2026-11-09"
    assert dates(scene, "2026-12-31 10:00", Purpose.SUGGEST_CLOSE)[1] == "2026-11-24"


def on_hold() -> Scene:
    scene = waiting()
    scene.heard("2026-11-09 10:00")
    scene.change(hold_at=at("2026-11-09 10:00"))
    return scene


def test_a_check_on_a_hold_counts_from_their_last_word() -> None:
    """R9: 20 business days after the hold, and after whatever they said since."""
    scene = on_hold()
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-12-09"
    scene.heard("2026-12-01 10:00")
    assert dates(scene, "2026-12-01 11:00", Purpose.HOLD_CHECK)[1] == "2026-12-30"


def test_a_check_on_a_hold_waits_for_the_date_they_gave() -> None:
    """R9, B4, B7."""
    scene = on_hold()
    scene.promise("2026-11-09", "2026-12-15")
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-12-16"
    scene.change_employer(no_calls=True)
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-12-22"
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[0] == "2026-12-22"


def test_a_date_they_gave_that_is_over_by_then_changes_nothing() -> None:
    """R9."""
    scene = on_hold()
    scene.promise("2026-11-09", "2026-11-20")
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-12-09"


def test_a_check_on_a_hold_keeps_its_distance_from_contacts_about_other_cards() -> None:
    """R9, B1, B8."""
    scene, app, sibling, _ = two_houses()
    scene.change(app, hold_at=at("2026-11-20 17:00"))
    scene.touch("2026-12-17", applications=(sibling,))
    assert dates(scene, "2026-12-18 10:00", Purpose.HOLD_CHECK, app)[1] == "2026-12-24"
    scene.touch("2026-12-01", applications=(sibling,))
    scene.touch("2026-11-30", applications=(sibling,))
    one = scene.one("2026-12-18 10:00", Purpose.SUGGEST_CLOSE, app)
    assert (one.due.isoformat(), one.because) == ("2027-01-19", "on hold, and every contact used up")
    scene.heard("2027-01-05 10:00", applications=(sibling,))
    assert dates(scene, "2027-01-05 11:00", Purpose.HOLD_CHECK, app)[1] == "2027-01-07"


def test_an_answer_they_wait_for_is_in_order_however_late() -> None:
    """R10, B0: it is owed, so the guard does not stand in its way."""
    scene = waiting()
    scene.heard("2026-11-03 10:00", needs_reply=True)
    assert scene.judge("2026-11-06 10:00", Channel.EMAIL, Purpose.REPLY).level is Level.GREEN
    scene.contact("2026-11-06 10:00", Purpose.REPLY, channel=Channel.EMAIL)
    assert scene.judge("2026-11-09 10:00", Channel.EMAIL, Purpose.REPLY).level is Level.RED


def test_names_handed_over_are_due_by_the_end_of_the_users_own_day() -> None:
    """R5: in the evening of Los Angeles it is the next day in Berlin already."""
    scene = Scene(tz="Europe/Berlin", country="DE")
    scene.change(references_given=at("2026-11-20 12:00").date())
    scene.reference("Grace Example")
    (found,) = (one for one in evaluate(scene.case("2026-11-20 23:00", tz="America/Los_Angeles")).reminders
                if one.kind is Purpose.ALERT_REFERENCES)  # fmt: skip
    assert (found.status, found.due.isoformat()) == (Status.DUE, "2026-11-21")
    assert dates(scene, "2026-11-20 12:00", Purpose.ALERT_REFERENCES)[1] == "2026-11-21"


def test_what_was_owed_before_the_end_is_due_when_they_come_back() -> None:
    """R2, R4: two thank-yous were unsent when they said no; they come back on a Saturday."""
    scene = waiting()
    scene.change(reopened_at=at("2026-12-05 10:00"))
    assert dates(scene, "2026-12-05 11:00", Purpose.THANK_YOU) == ("2026-11-02", "2026-12-07")
    assert scene.one("2026-12-05 11:00", Purpose.THANK_YOU).status is Status.OPEN
    assert scene.one("2026-12-08 11:00", Purpose.THANK_YOU).status is Status.OVERDUE
    assert "not before they came back" in [one.says for one in scene.one("2026-12-05 11:00", Purpose.THANK_YOU).steps]


def test_what_falls_due_after_they_came_back_keeps_its_date() -> None:
    """R7."""
    scene = waiting()
    scene.change(reopened_at=at("2026-11-04 10:00"))
    assert dates(scene, "2026-11-05 11:00", Purpose.STATUS_CALL)[1] == "2026-11-12"


def test_a_closed_card_keeps_its_dates() -> None:
    """R5: what is owed to the references after the end does not wait for another return."""
    scene = waiting()
    grace = scene.reference("Grace Example")
    scene.contact("2026-11-03 10:00", Purpose.ALERT_REFERENCES, grace)
    scene.change(column=Column.CLOSED, closed_at=at("2026-11-05 10:00"), reopened_at=at("2026-11-20 10:00"))
    assert dates(scene, "2026-11-25 10:00", Purpose.THANK_REFERENCES)[1] == "2026-11-09"
    assert texts(scene.reminders("2026-11-25 10:00", Purpose.THANK_REFERENCES)) == ["Thank Grace Example"]


def test_a_word_about_a_sibling_frees_no_card_that_was_asked_about_often_enough() -> None:
    """R9, B2, B8: with two contacts allowed, two checks on a hold are all there are, whatever the sibling hears."""
    scene, app, sibling, _ = two_houses()
    scene.policy = type(scene.policy)(touches_unanswered=2)
    scene.change(app, hold_at=at("2026-11-20 17:00"))
    for day in ("2026-12-21", "2027-01-21"):
        scene.contact(f"{day} 10:00", Purpose.HOLD_CHECK, channel=Channel.EMAIL)
    scene.heard("2027-01-25 10:00", applications=(sibling,))
    assert scene.visible("2027-03-01 10:00", app) & {Purpose.HOLD_CHECK, Purpose.SUGGEST_CLOSE} == {
        Purpose.SUGGEST_CLOSE
    }


def test_a_check_on_a_hold_comes_no_sooner_than_any_question_would() -> None:
    """R9, B5, B7: with checks every 5 business days and 14 days of silence wanted before any question."""
    scene = on_hold()
    scene.policy = type(scene.policy)(hold_check_days=5, silence_opens_days=14)
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-11-23"
    scene.policy = type(scene.policy)(hold_check_days=5, no_calls_days=12)
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-11-17"
    scene.change_employer(no_calls=True)
    assert dates(scene, "2026-11-09 11:00", Purpose.HOLD_CHECK)[1] == "2026-11-27"


def test_what_they_asked_for_is_moot_when_its_day_passed_while_the_card_was_closed() -> None:
    """R10: a call for Friday 20, and a message of Thursday 12; a no on Friday 13, and they come back."""
    scene = waiting()
    scene.heard("2026-11-12 10:00", call_back=at("2026-11-20 12:00").date(), needs_reply=True)
    assert {Purpose.CALLBACK, Purpose.REPLY} <= {one.kind for one in scene.reminders("2026-11-12 11:00")}
    scene.change(reopened_at=at("2026-11-13 15:00"))
    assert {Purpose.CALLBACK, Purpose.REPLY} <= {one.kind for one in scene.reminders("2026-11-13 16:00")}
    scene.change(reopened_at=at("2026-12-01 15:00"))
    assert not {Purpose.CALLBACK, Purpose.REPLY} & {one.kind for one in scene.reminders("2026-12-01 16:00")}
    scene.heard("2026-12-01 15:00", call_back=at("2026-12-03 12:00").date(), needs_reply=True)
    assert {Purpose.CALLBACK, Purpose.REPLY} <= {one.kind for one in scene.reminders("2026-12-01 16:00")}


def test_who_was_on_hold_hears_of_an_offer_a_day_after_that() -> None:
    """R12: the offer came on Tuesday 1, the hold ended on Monday 7 December."""
    scene = fir_and_gum(answer_by="2026-12-18 17:00")
    scene.change(hold_at=at("2026-11-24 10:00"))
    assert not scene.reminders("2026-12-07 09:00", Purpose.LEVERAGE)
    scene.put(off_hold(scene.search.applications[scene.app], at("2026-12-07 10:00")))
    assert dates(scene, "2026-12-07 11:00", Purpose.LEVERAGE) == ("2026-12-07", "2026-12-08")
    untouched = scene.search.applications[scene.app]
    assert off_hold(untouched, at("2026-12-09 10:00")) is untouched
