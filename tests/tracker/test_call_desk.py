"""The call desk and the scripts: what is at hand before the phone is picked up.

Invariant: reading never changes a record.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Contact, Outcome, Purpose, Result, Strength
from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.tracker.values import ApplicationEdit, OfferNews, PersonEdit
from tests.fakes import at
from tests.tracker.support import World, acme


def test_the_call_desk_has_everything_for_the_call() -> None:
    world, app = acme(topics=("caching",), strengths=("Pipelines — cut a load from 5 h to 40 min",))
    world.tracker.edit_person(world.person("Jane"), PersonEdit(fact="rows at dawn"))
    world.move_to("2026-12-01 09:30")
    desk = world.tracker.call_desk(app)
    assert desk.person is not None
    assert (desk.person.name, desk.number, desk.zone) == ("Jane Doe", "555 0199", "America/New_York")
    assert (desk.purpose, desk.verdict.level, desk.slot_says) == (Purpose.STATUS_CALL, Level.GREEN, "Tue 10:00–11:30")
    assert desk.agreed == "“end of next week” → Fri 27 Nov, said Fri 20 Nov"
    assert desk.facts == ("rows at dawn", "caching")
    assert desk.script is not None
    assert (desk.script.name, desk.problem) == ("S1", "")
    assert any("40 min" in point for point in desk.script.points)


def test_the_call_desk_prefers_the_persons_own_number() -> None:
    world, app = acme()
    world.tracker.edit_person(world.person("Jane"), PersonEdit(address="555 0111"))
    assert world.tracker.call_desk(app).number == "555 0111"


def test_the_call_desk_of_a_call_they_asked_for() -> None:
    world, app = acme()
    world.heard(app, "2026-11-24 09:00", call_back="Wednesday", text="your salary wishes")
    desk = world.tracker.call_desk(app)
    assert (desk.purpose, desk.agreed) == (Purpose.CALLBACK, "they asked you to call on Wed 25 Nov")
    assert desk.script is not None
    assert desk.script.name == "S3"


def test_the_call_desk_without_any_call_to_make() -> None:
    world = World()
    app = world.add()
    desk = world.tracker.call_desk(app)
    assert (desk.person, desk.slot, desk.slot_says, desk.agreed, desk.facts) == (None, None, "", "", ())
    assert (desk.purpose, desk.number) == (Purpose.STATUS_CALL, "")


def test_the_call_desk_for_one_reminder_and_by_script_name() -> None:
    world, app = acme()
    call = world.tracker.find_reminder("status_call")
    assert world.tracker.call_desk(app, reminder_id=call.id).slot == call.slot
    thanks = world.tracker.find_reminder(f"thank_you:{app}:{world.person('Jane')}")
    assert world.tracker.call_desk(app, reminder_id=thanks.id).purpose is Purpose.STATUS_CALL
    shown = world.tracker.call_desk(app, name="S2")
    assert shown.script is not None
    assert shown.script.name == "S2"
    with pytest.raises(NotFoundError, match="that reminder is gone"):
        world.tracker.call_desk(app, reminder_id="X")


def test_where_they_want_no_calls_the_desk_judges_a_mail() -> None:
    world = World()
    app = world.add(no_calls=True)
    world.met(app, "2026-11-02 16:00", no_date=True)
    assert world.tracker.call_desk(app).verdict.level is Level.GREEN
    assert world.tracker.may_contact(app, channel=Channel.PHONE).level is Level.RED
    assert world.tracker.may_contact(app).level is Level.GREEN


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        ([], "S1"),
        ([(Purpose.STATUS_CALL, "2026-12-01 10:00")], "S6"),
        ([(Purpose.STATUS_CALL, "2026-12-01 10:00"), (Purpose.SECOND_FOLLOW_UP, "2026-12-08 10:00")], "S7"),
    ],
)
def test_the_script_follows_the_ladder(steps: list[tuple[Purpose, str]], name: str) -> None:
    world, app = acme()
    for purpose, when in steps:
        world.log(app, purpose, when, result=Result.VOICEMAIL)
    world.move_to("2026-12-30 10:00")
    assert world.tracker.script(app).name == name


def test_before_the_date_the_script_is_for_silence() -> None:
    world, app = acme()
    assert world.tracker.script(app).name == "S2"
    assert world.tracker.script(app, "S7").name == "S7"


def test_a_script_that_cannot_be_filled_in_says_why() -> None:
    world = World(settings=Settings(me=Profile()))
    app = world.add()
    desk = world.tracker.call_desk(app)
    assert desk.script is None
    assert desk.problem
    with pytest.raises(BadInputError):
        world.tracker.script(app)


TWO = ("Pipelines — cut a load from 5 h to 40 min", "Calm — ran the war room")


def test_r8_each_call_sells_another_strength() -> None:
    world, app = acme(strengths=TWO)
    world.tracker.edit_person(world.person("Jane"), PersonEdit(fact="rows at dawn"))
    desk = world.tracker.call_desk(app)
    assert (desk.strength, desk.sheet.says) == ("Pipelines", "ready: 2 of 3 strengths, 1 rapport fact")
    assert desk.detail.sheet == desk.sheet
    world.log(app, Purpose.STATUS_CALL, "2026-12-01 10:00", strength=desk.strength, result=Result.SPOKE)
    world.move_to("2026-12-14 10:00")
    desk = world.tracker.call_desk(app)
    assert desk.strength == "Calm"
    assert desk.script is not None
    assert any("war room" in point for point in desk.script.points)


def test_r8_nothing_is_sold_where_the_words_sell_nothing() -> None:
    world, app = acme(strengths=TWO)
    assert world.tracker.call_desk(app, name="S5").strength == ""
    world, app = acme()
    desk = world.tracker.call_desk(app)
    assert (desk.strength, desk.sheet.ready) == ("", False)


@pytest.mark.parametrize(
    ("named", "kept"), [("", ""), ("pipelines", "Pipelines"), ("CALM", "Calm"), ("pipe  lines", None), ("l", None)]
)
def test_r8_a_strength_is_logged_by_its_text(named: str, kept: str | None) -> None:
    world, app = acme(strengths=TWO)
    if kept is None:
        with pytest.raises(BadInputError, match="say which strength it was: Pipelines; Calm"):
            world.log(app, Purpose.LOGISTICS, strength=named)
        return
    made = world.log(app, Purpose.LOGISTICS, strength=named).record
    assert isinstance(made, Contact)
    assert made.strength == kept


def test_r8_a_strength_must_be_on_record() -> None:
    world, app = acme()
    with pytest.raises(BadInputError, match="no strength is on record"):
        world.log(app, Purpose.LOGISTICS, strength="Calm")


def test_r8_a_strength_typed_in_again_gets_its_proof() -> None:
    world, app = acme(strengths=("Calm", "Pipelines"))
    world.tracker.edit(app, ApplicationEdit(strength="calm — ran the war room"))
    world.tracker.edit(app, ApplicationEdit(strength="Calm: : nights"))
    assert world.app(app).strengths == (
        Strength(text="Calm", proof="ran the war room", need="nights"), Strength(text="Pipelines")
    )  # fmt: skip


def test_s4_the_switchboard_is_told_a_time_still_to_come() -> None:
    world, app = acme()
    world.move_to("2026-12-01 09:30")
    board = world.tracker.call_desk(app).switchboard
    assert board is not None
    assert "would today between 10:00 and 11:30 be better?" in board.text
    world.move_to("2026-12-01 10:15")
    now = world.tracker.call_desk(app).switchboard
    assert now is not None
    assert "when would be the best time to try again?" in now.text
    world.move_to("2026-11-30 18:00")
    before = world.tracker.call_desk(app).switchboard
    assert before is not None
    assert "would Tuesday between 10:00" in before.text


def test_what_was_exchanged_last_is_told() -> None:
    world, app = acme()
    assert world.tracker.call_desk(app).last == "Fri 20 Nov: decision: “end of next week” → Fri 27 Nov"
    world.log(app, Purpose.STATUS_CALL, "2026-12-01 10:00", result=Result.VOICEMAIL)
    world.move_to("2026-12-02 10:00")
    assert world.tracker.call_desk(app).last == "Tue 1 Dec: status call · phone · Jane Doe · voicemail"


def test_s8_a_recruiter_is_rung_at_the_agency_and_told_of_the_other_processes() -> None:
    world = World()
    app = world.add("Globex", "SRE", agency="Hays Sample")
    agency = world.tracker.search.applications[app].agency
    assert agency is not None
    rita = PersonEdit(name="Rita Roe", roles=("recruiter",), employer=agency)
    world.tracker.add_person(rita)
    promised, offered, closed, bare = (world.add(name, "Clerk") for name in ("Fir", "Gum", "Elm", "Oak"))
    world.met(promised, "2026-11-20 16:00", promise="end of next week")
    world.tracker.offer(offered, OfferNews(answer_by=at("2026-12-04 17:00")))
    world.tracker.close(closed, Outcome.WITHDRAWN)
    assert bare
    world.met(app, "2026-11-20 16:00")
    reminder = world.tracker.find_reminder("recruiter_debrief")
    desk = world.tracker.call_desk(app, reminder_id=reminder.id)
    assert desk.processes == (
        "Fir · Clerk — they decide by Fri 27 Nov", "Gum · Clerk — an offer, answer by Fri 4 Dec", "Oak · Clerk",
    )  # fmt: skip
    assert (desk.number, desk.switchboard, desk.purpose) == ("", None, Purpose.RECRUITER_DEBRIEF)
    assert desk.script is not None
    assert (desk.script.name, desk.strength) == ("S8", "")
