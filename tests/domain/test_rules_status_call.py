"""R7: the ladder of follow-ups; one step at a time, and what silences it.

Invariant: the dates are those of the calendar of New York unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, PromiseKind, Purpose, Result, Role
from followup_tui.domain.reminders import Reminder, Status
from tests.fakes import at
from tests.scene import Scene, waiting

CALL, AGAIN, LAST = Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE
CLOSE = Purpose.SUGGEST_CLOSE
LADDER = {CALL, AGAIN, LAST, CLOSE}


def step(scene: Scene, now: str, app: str | None = None) -> Reminder | None:
    """The one step of the ladder that stands."""
    found = [one for one in scene.reminders(now, app=app) if one.kind in LADDER]
    assert len(found) <= 1
    return found[0] if found else None


def stands(scene: Scene, now: str, app: str | None = None) -> tuple[Purpose, str, str]:
    one = step(scene, now, app)
    assert one is not None
    return (one.kind, one.opens.isoformat(), one.due.isoformat())


def dated() -> Scene:
    scene = Scene()
    scene.held("2026-11-12 10:00", scene.person())
    scene.promise("2026-11-12", "2026-11-20")
    return scene


def test_r7_says_whom_to_call_and_why() -> None:
    one = step(dated(), "2026-11-24 09:00")
    assert one is not None
    assert (one.rule, one.says, one.because) == ("R7", "Call Jane Doe (CTO)", "decision was due Fri 20 Nov")
    assert (one.status, one.urgency, one.due_at) == (Status.DUE, 1, at("2026-11-24 16:30"))
    assert one.slot is not None
    assert one.slot.start == at("2026-11-24 10:00")
    assert dict(one.facts)["they said"] == "“2026-11-20”"
    early = step(dated(), "2026-11-16 09:00")
    assert early is not None
    assert early.because == "decision is due Fri 20 Nov"


@pytest.mark.parametrize(
    "fields",
    [{"column": Column.OFFER}, {"column": Column.CLOSED}, {"hold_at": at("2026-11-21 10:00")}, {"archived": True}],
)
def test_r7_rests_when_something_else_comes_first(fields: dict[str, object]) -> None:
    scene = dated()
    scene.change(None, **fields)
    assert LADDER.isdisjoint(one.kind for one in scene.reminders("2026-11-24 09:00"))


def test_r7_rests_before_any_round_and_while_one_is_to_come() -> None:
    assert step(Scene(), "2026-11-24 09:00") is None
    scene = dated()
    scene.held("2026-12-03 10:00", scene.person())
    assert step(scene, "2026-11-24 09:00") is None
    assert stands(scene, "2026-12-03 12:00") == (CALL, "2026-12-10", "2026-12-14")


def test_r7_rests_while_they_want_a_call_of_their_own() -> None:
    scene = dated()
    scene.heard("2026-11-23 10:00", call_back=date(2026, 12, 2))
    assert step(scene, "2026-11-24 09:00") is None


def test_r7_counts_from_their_last_word_when_the_date_is_overtaken() -> None:
    scene = dated()
    scene.heard("2026-11-19 10:00")
    assert stands(scene, "2026-11-23 09:00") == (CALL, "2026-11-23", "2026-11-24")
    scene.heard("2026-11-23 10:00")
    assert stands(scene, "2026-11-23 12:00") == (CALL, "2026-11-30", "2026-12-03")
    one = step(scene, "2026-11-23 12:00")
    assert one is not None
    assert (one.because, dict(one.facts)["last word"]) == ("no word since Mon 23 Nov", "Mon 23 Nov")


def test_r7_a_word_on_the_day_the_date_was_given_does_not_overtake_it() -> None:
    scene = dated()
    scene.heard("2026-11-20 09:00")
    scene.promise("2026-11-20", "2026-11-20")
    assert stands(scene, "2026-11-23 09:00") == (CALL, "2026-11-23", "2026-11-24")


def test_r7_slips_are_among_the_facts() -> None:
    scene = dated()
    scene.promise("2026-11-23", "2026-11-27")
    one = step(scene, "2026-12-01 09:00")
    assert one is not None
    assert dict(one.facts)["date moved"] == "once"
    scene.promise("2026-11-30", "2026-12-04")
    one = step(scene, "2026-12-08 09:00")
    assert one is not None
    assert dict(one.facts)["date moved"] == "2 times"


def test_r7_a_call_that_reached_nobody_comes_back_on_the_next_working_day() -> None:
    scene = dated()
    scene.touch("2026-11-25", result=Result.NO_ANSWER)
    assert stands(scene, "2026-11-25 12:00") == (CALL, "2026-11-27", "2026-11-27")
    one = step(scene, "2026-11-27 09:00")
    assert one is not None
    assert one.says == "Call Jane Doe (CTO) again"
    scene.touch("2026-11-27", result=Result.GATEKEEPER)
    one = step(scene, "2026-11-30 09:00")
    assert one is not None
    assert one.says == "Call Jane Doe (CTO) again, and leave a voicemail"


def test_r7_second_goes_by_mail_unless_the_first_did() -> None:
    scene = dated()
    scene.touch("2026-11-24")
    one = step(scene, "2026-12-02 09:00")
    assert one is not None
    assert (one.kind, one.says, one.slot) == (AGAIN, "Write to Jane Doe (CTO) once more", None)
    other = dated()
    other.touch("2026-11-24", result=Result.SENT, channel=Channel.EMAIL)
    one = step(other, "2026-12-02 09:00")
    assert one is not None
    assert (one.says, one.slot is None) == ("Call Jane Doe (CTO) once more", False)


def test_r7_writes_where_mail_is_preferred() -> None:
    scene = Scene(prefers=Channel.EMAIL)
    scene.held("2026-11-12 10:00", scene.person())
    scene.promise("2026-11-12", "2026-11-20")
    one = step(scene, "2026-11-24 09:00")
    assert one is not None
    assert (one.says, one.slot, one.due_at) == ("Write to Jane Doe (CTO)", None, at("2026-11-24 23:59:59"))


def test_r7_closing_note_then_letting_go() -> None:
    scene = waiting()
    scene.touch("2026-11-12", "2026-11-19")
    one = step(scene, "2026-12-04 09:00")
    assert one is not None
    assert (one.kind, one.says, one.due.isoformat()) == (LAST, "Send Jane Doe (CTO) a closing note", "2026-12-04")
    scene.contact("2026-12-04 10:00", LAST, channel=Channel.EMAIL)
    assert stands(scene, "2026-12-04 12:00") == (CLOSE, "2026-12-18", "2026-12-18")


@pytest.mark.parametrize("how", ["no calls", "they call"])
def test_r7_one_mail_where_they_want_no_calls(how: str) -> None:
    scene = Scene(no_calls=how == "no calls")
    scene.held("2026-11-12 10:00", scene.person())
    scene.promise("2026-11-12", kind=PromiseKind.THEY_CALL if how == "they call" else None)
    one = step(scene, "2026-11-12 12:00")
    assert one is not None
    assert (one.says, one.slot, one.due.isoformat()) == ("Write to Jane Doe (CTO)", None, "2026-11-19")
    scene.touch("2026-11-19", result=Result.SENT, channel=Channel.EMAIL)
    assert stands(scene, "2026-11-20 12:00") == (CLOSE, "2026-12-04", "2026-12-04")


def test_r7_the_one_mail_waits_for_the_silence_too() -> None:
    """B7 and B5: where a longer silence is set, it counts, and the step shows why."""
    scene = Scene(Policy(silence_opens_days=14, silence_due_days=20), no_calls=True)
    scene.held("2026-11-12 10:00", scene.person())
    one = step(scene, "2026-11-12 12:00")
    assert one is not None
    assert (one.due.isoformat(), [it.setting for it in one.steps]) == (
        "2026-11-27", ["no_calls_days", "silence_opens_days"]
    )  # fmt: skip


def test_r7_one_mail_five_days_after_the_promised_date() -> None:
    scene = Scene(no_calls=True)
    scene.held("2026-11-02 10:00", scene.person())
    scene.promise("2026-11-02", "2026-11-12")
    assert stands(scene, "2026-11-12 12:00") == (CALL, "2026-11-19", "2026-11-19")


def test_r7_waits_for_contacts_about_a_sibling_card() -> None:
    scene = dated()
    sibling = scene.add_application("Data Analyst")
    scene.touch("2026-11-13", "2026-11-20", applications=(sibling,))
    one = step(scene, "2026-11-24 12:00")
    assert one is not None
    assert (one.opens.isoformat(), one.due.isoformat()) == ("2026-11-30", "2026-11-30")
    assert (one.steps[-1].setting, one.steps[-1].base) == ("touch_gap_days", date(2026, 11, 20))


def test_r7_lets_go_when_the_employer_has_been_asked_often_enough() -> None:
    scene = dated()
    sibling = scene.add_application("Data Analyst")
    scene.touch("2026-11-13", "2026-11-20", "2026-11-30", applications=(sibling,))
    assert stands(scene, "2026-11-30 12:00") == (CLOSE, "2026-12-14", "2026-12-14")


def test_r7_lets_go_after_five_contacts_in_all() -> None:
    scene = Scene(Policy(touches_lifetime=3))
    scene.held("2026-11-02 10:00", scene.person())
    for day in ("09", "16", "23"):
        scene.touch(f"2026-11-{day}")
        scene.heard(f"2026-11-{day} 15:00")
    assert stands(scene, "2026-11-24 12:00") == (CLOSE, "2026-12-17", "2026-12-17")


def test_r7_goes_to_the_recruiter_of_an_agency() -> None:
    scene = dated()
    agency = scene.add_employer("Hire Example", agency=True)
    scene.change(agency=agency)
    one = step(scene, "2026-11-24 09:00")
    assert one is not None
    assert one.says == "Call them"
    scene.person("Rob Stone", employer=agency, title="", roles=(Role.RECRUITER,))
    scene.touch("2026-11-20")
    one = step(scene, "2026-11-24 09:00")
    assert one is not None
    assert (one.says, one.steps[-1].setting) == ("Write to Rob Stone once more", "second_days")


def test_r7_waits_for_other_contacts_to_the_same_recruiter() -> None:
    scene = dated()
    agency = scene.add_employer("Hire Example", agency=True)
    sibling = scene.add_application("SRE", employer=scene.add_employer("Globex"), agency=agency)
    scene.change(agency=agency)
    scene.touch("2026-11-23", applications=(sibling,))
    one = step(scene, "2026-11-24 09:00")
    assert one is not None
    assert (one.due.isoformat(), one.steps[-1].setting) == ("2026-12-01", "recruiter_gap_days")


def test_r7_asks_the_person_named_as_contact() -> None:
    scene = dated()
    scene.change(contact=scene.person("Ann Lee", title="VP Ops"))
    one = step(scene, "2026-11-24 09:00")
    assert one is not None
    assert one.says == "Call Ann Lee (VP Ops)"


def test_r7_tells_the_facts_it_counts_from() -> None:
    scene = dated()
    scene.heard("2026-11-23 10:00")
    scene.touch("2026-12-01", "2026-12-09")
    one = step(scene, "2026-12-10 09:00")
    assert one is not None
    assert one.facts == (
        ("last round", "Thu 12 Nov"),
        ("they said", "“2026-11-20”"),
        ("last word", "Mon 23 Nov"),
        ("contacts since", "Tue 1 Dec, Wed 9 Dec"),
    )
