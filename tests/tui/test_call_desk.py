"""The call desk: before, during and after a call, and the guard's word all the while."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from followup_tui.domain.records import Channel, Direction, Purpose, Result
from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import StoreBusyError
from followup_tui.ports import CopyResult
from followup_tui.tracker.values import (
    ApplicationEdit,
    Change,
    Debrief,
    Heard,
    LogContact,
    Met,
    NewApplication,
    OfferNews,
    PersonEdit,
)
from followup_tui.tui.copied import Copied
from followup_tui.tui.dialogs.after_call import AfterCallDialog
from followup_tui.tui.dialogs.inputs import SafeArea
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.dialogs.voicemail import VoicemailDialog
from followup_tui.tui.screens.call_desk import CallDeskScreen
from followup_tui.tui.screens.desk_keys import BEFORE
from followup_tui.tui.widgets.call_clock import CallClock
from followup_tui.words.library import Library
from followup_tui.words.templates import CATALOGUE
from tests.fakes import at
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, hostile_bench, screen_text
from tests.tui.test_card import Copier
from tests.waiting import until


def thanked(settings: Settings | None = None) -> Bench:
    """A bench on which Initech waits for a call."""
    bench = Bench(settings=settings)
    bench.thank(bench.initech, "2026-11-10 10:00")
    return bench


async def shown(pilot: Pilot[None], host: Host, text: str) -> None:
    """Wait for a text on the screen."""
    await until(pilot, lambda: text in screen_text(host), f"{text!r} never came up")


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type letters, figures and blanks."""
    await pilot.press(*("space" if one == " " else one for one in text))


def reminder_of(bench: Bench) -> str:
    """The id of the status call."""
    return next(one.id for one in bench.tracker.reminders() if one.kind is Purpose.STATUS_CALL)


async def test_before_the_call_it_tells_what_to_know() -> None:
    bench = thanked()
    ann = next(one for one in bench.tracker.search.people.values() if one.name == "Ann Lee")
    bench.tracker.edit_person(ann.id, PersonEdit(fact="sails", pronounced="lay"))
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder_of(bench)))
    async with host.run_test(size=(120, 36)) as pilot:
        for text in (
            "Ann Lee, VP Ops  Initech · Backend Developer", "number   +1 555 0111", "Mon 09:41 in New York",
            "say      lay", "best     Tue 24 Nov 10:00–11:30", "agreed   “20 November”", "You may, with care",
            "last     Tue 10 Nov: thank-you", "+ I make slow pipelines fast", "· sails", "· moving the batch jobs",
            "1   Hello Ann, this is Sam Sample.",
        ):  # fmt: skip
            await shown(pilot, host, text)


async def test_the_voicemail_is_measured_and_shortened_for_this_call() -> None:
    bench, copier = thanked(), Copier()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, copier=copier))
    async with host.run_test(size=(120, 50), notifications=True) as pilot:
        spoken = bench.tracker.script(bench.initech).voicemail
        words = len([one for one in spoken.split() if any(mark.isalnum() for mark in one)])
        await pilot.press("tab")
        await shown(pilot, host, f"On a machine  ✓ {words} words · about {round(words / 2.5)} seconds")
        await pilot.press("V")
        await until(pilot, lambda: isinstance(host.screen, VoicemailDialog), "the message never came up")
        area = host.screen.query_one(SafeArea)
        area.text = " ".join(["word"] * 80)
        await shown(pilot, host, "! 80 words · about 32 seconds · 5 words more than the 75 a machine bears")
        area.text = "Hello Ann"
        await shown(pilot, host, "✓ 2 words · about 1 seconds")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "On a machine  ✓ 2 words")
        await pilot.press("v")
        await until(pilot, lambda: copier.texts == ["Hello Ann"], "the shortened one was never copied")
        await pilot.press("V", "escape")
        await shown(pilot, host, "On a machine  ✓ 2 words")


async def test_where_only_my_name_is_missing_that_is_said_on_every_page() -> None:
    """At the machine's and the switchboard's words too, with the key that types it in."""
    bench = Bench(settings=Settings())
    settings = SettingsDialog(Settings(), lambda _: None)
    host = Host(CallDeskScreen(bench.tracker, bench.initech, settings=lambda: settings))
    async with host.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("tab")
        await shown(pilot, host, "If somebody else picks up")
        await shown(pilot, host, "!   your name is missing: press , in the dashboard")
        assert "no words" not in screen_text(host)
        for number, key in enumerate("v0Vy1", 1):
            await pilot.press(key)
            await until(pilot, lambda: len(host._notifications) == number, f"{key} said nothing")  # noqa: B023
        assert all(one.message.startswith("your name is missing: press ,") for one in host._notifications)
        await pilot.press("f")
        await until(pilot, lambda: isinstance(host.screen, SettingsDialog), "the settings never opened")


async def test_a_machine_needs_my_number_and_says_so() -> None:
    bench = Bench(settings=Settings(me=Profile(name="Sam Sample")))
    bench.thank(bench.initech, "2026-11-10 10:00")
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("v")
        await until(pilot, lambda: host._notifications, "nothing was said")
        assert next(iter(host._notifications)).message.startswith("your phone number, for the voicemail (press ,")


async def test_somebody_else_picks_up() -> None:
    """S4: the words for the switchboard, and the key that copies them."""
    bench, copier = thanked(), Copier()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder_of(bench), copier=copier))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("tab")
        await shown(pilot, host, "If somebody else picks up")
        await shown(pilot, host, "I am calling for Ann Lee. We met on Monday 9 November")
        await shown(pilot, host, "Tuesday between")
        await pilot.press("0")
        await until(pilot, lambda: copier.texts, "nothing was copied")
        switchboard = bench.tracker.call_desk(bench.initech, reminder_id=reminder_of(bench)).switchboard
        assert switchboard is not None
        assert copier.texts == [switchboard.text]
        await pilot.press("9", "space", "9")
        await until(pilot, lambda: len(copier.texts) > 1 or "points." in screen_text(host), "the key kept silent")


async def test_two_strengths_and_the_open_questions_stand_ready() -> None:
    """R8: the one least used with her first, with how often it was told."""
    bench = thanked()
    for text in ("I teach — nine juniors promoted", "I write", "I sing"):
        bench.tracker.edit(bench.initech, ApplicationEdit(strength=text))
    bench.tracker.edit(bench.initech, ApplicationEdit(question="how is success measured"))
    sold = LogContact(purpose=Purpose.STATUS_CALL, result=Result.SPOKE, strength="slow pipelines", override="x")
    for day in ("2026-11-12 10:00", "2026-11-13 10:00"):
        bench.tracker.log(bench.initech, replace(sold, at=at(day)))
    told = replace(sold, strength="teach", at=at("2026-11-16 10:00"))
    bench.tracker.log(bench.initech, told)
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 50)) as pilot:
        await shown(pilot, host, "+ I write — no proof yet")
        await shown(pilot, host, "? how is success measured")
        shown_text = screen_text(host)
        assert shown_text.index("+ I write") < shown_text.index("+ I sing")
        assert "I teach" not in shown_text
        for text in ("I write — it is read", "I sing — in a choir"):
            bench.tracker.log(bench.initech, replace(sold, strength=text[:6], at=at("2026-11-17 10:00")))
        bench.tracker.log(bench.initech, replace(told, strength="sing", at=at("2026-11-17 11:00")))
        assert isinstance(host.screen, CallDeskScreen)
        host.screen.reload()
        await shown(pilot, host, "told them once")
        await until(pilot, lambda: "I teach — nine juniors" in screen_text(host), "the other one never came up")


async def test_their_time_goes_on_with_the_minute() -> None:
    bench = thanked()
    bench.tracker.edit(bench.initech, ApplicationEdit(tz="America/Los_Angeles"))
    desk = CallDeskScreen(bench.tracker, bench.initech)
    host = Host(desk)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Mon 06:41 in Los Angeles")
        bench.clock.moment = at("2026-11-23 09:42")
        desk._next_minute()
        await shown(pilot, host, "Mon 06:42 in Los Angeles")
        await shown(pilot, host, "09:42 here")


@pytest.mark.parametrize(
    ("size", "names"),
    [((80, 24), ("Before", "Talking points", "Machine")), ((120, 36), ("Talking points", "Machine"))],
)
async def test_the_pages_are_turned_by_key_and_by_click(size: tuple[int, int], names: tuple[str, ...]) -> None:
    marks = {"Before": "number   +1", "Talking points": "1   Hello Ann", "Machine": "If somebody else picks up"}
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=size) as pilot:
        for name in (*names, names[0]):
            await shown(pilot, host, marks[name])
            others = [marks[one] for one in names if one is not name]
            assert not any(one in screen_text(host) for one in others)
            await pilot.press("tab")
        await pilot.press("shift+tab")
        await shown(pilot, host, marks[names[0]])
        lines = screen_text(host).splitlines()
        row = next(number for number, line in enumerate(lines) if "tab turns" in line)
        await pilot.click(offset=(lines[row].index("Machine") + 2, row))
        await shown(pilot, host, marks["Machine"])
        await pilot.click(offset=(lines[row].index("tab turns"), row))
        await shown(pilot, host, marks["Machine"])
        await pilot.press("space")
        await shown(pilot, host, marks["Talking points"])


async def test_a_page_that_a_wider_window_took_away_is_left_by_key() -> None:
    bench = thanked()
    desk = CallDeskScreen(bench.tracker, bench.initech)
    host = Host(desk)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "1   Hello Ann")
        desk._page = BEFORE
        await pilot.press("tab")
        await shown(pilot, host, "If somebody else picks up")


async def test_one_key_copies_one_point_and_starts_the_clock() -> None:
    bench, copier = thanked(), Copier()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, copier=copier))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "  00:00")
        assert "▶" not in screen_text(host)
        script = bench.tracker.script(bench.initech)
        await pilot.press("2", "y", "v", "9")
        await until(pilot, lambda: len(copier.texts) == 3, "not everything was copied")
        assert copier.texts == [script.points[1], script.text, script.voicemail]
        await shown(pilot, host, "▶ 00:0")


class SlowCopier(Copier):
    """Takes its time until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()

    async def copy(self, text: str, about: Copied | None = None) -> CopyResult:
        await self.gate.wait()
        return await super().copy(text, about)


async def test_a_clipboard_that_takes_its_time_holds_no_key_up() -> None:
    bench, copier = thanked(), SlowCopier()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, copier=copier))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "  00:00")
        await pilot.press("2", "s")
        await shown(pilot, host, "Your words")
        assert copier.texts == []
        copier.gate.set()
        await until(pilot, lambda: copier.texts, "it was never copied")


async def test_the_clock_is_started_and_stopped_with_space() -> None:
    bench = thanked()
    desk = CallDeskScreen(bench.tracker, bench.initech)
    host = Host(desk)
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("space")
        await shown(pilot, host, "▶ 00:0")
        moved = "▶ 00:00"
        await until(pilot, lambda: "▶ 00:0" in screen_text(host) and moved not in screen_text(host), "it never ran on")
        await pilot.press("space")
        await until(pilot, lambda: "▶" not in screen_text(host), "the clock never stopped")
        assert not desk.query_one(CallClock).is_running
        await pilot.press("space")
        await shown(pilot, host, "▶ 00:0")


async def test_a_red_verdict_stands_there_at_once() -> None:
    bench = thanked()
    bench.call(bench.initech, "2026-11-20 10:30")
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(80, 24)) as pilot:
        await shown(pilot, host, "Better not now · next from Mon 30 Nov")
        await shown(pilot, host, "touched Fri 20 Nov; next from Mon 30 Nov (5 business days)")


async def logged(pilot: Pilot[None], host: Host) -> Change:
    """Wait until the desk closed with what was logged."""
    await until(pilot, lambda: isinstance(host.answer, Change), "nothing was logged")
    change: Change = host.answer
    return change


@pytest.mark.parametrize(
    ("key", "result"), [("m", Result.VOICEMAIL), ("n", Result.NO_ANSWER)]
)
async def test_one_key_logs_a_call_that_reached_nobody(key: str, result: Result) -> None:
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder_of(bench)))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        await logged(pilot, host)
    made = list(bench.tracker.search.contacts.values())[-1]
    assert (made.purpose, made.result, made.override) == (Purpose.STATUS_CALL, result, "")


async def test_a_gatekeeper_may_tell_a_name_and_a_day() -> None:
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder_of(bench)))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("g")
        await shown(pilot, host, "Who answered")
        await type_in(pilot, "Mr Fox")
        await pilot.press("tab")
        await type_in(pilot, "soonish")
        await until(pilot, lambda: "→ next:" not in screen_text(host), "an unreadable day still led somewhere")
        await pilot.press(*["backspace"] * 7)
        await type_in(pilot, "3 December")
        await shown(pilot, host, "→ next: Call Ann Lee")
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    call, news = list(bench.tracker.search.contacts.values())[-2:]
    assert (call.result, call.text) == (Result.GATEKEEPER, "Mr Fox answered")
    assert news.call_back is not None
    assert (news.people, news.call_back.isoformat()) == ((), "2026-12-03")


async def test_the_copied_points_are_logged_unless_deleted() -> None:
    bench, copier = thanked(), Copier()
    script = bench.tracker.script(bench.initech)
    host = Host(CallDeskScreen(bench.tracker, bench.initech, copier=copier))
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "1")
        await until(pilot, lambda: len(copier.texts) == 2, "the points were never copied")
        await shown(pilot, host, "2✓")
        about = copier.about[0]
        assert about is not None
        assert (about.purpose, about.channel) == (Purpose.STATUS_CALL, Channel.PHONE)
        await pilot.press("s")
        await shown(pilot, host, "Your words")
        await shown(pilot, host, script.points[0][:40])
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    made = list(bench.tracker.search.contacts.values())[-1]
    assert made.text == "\n\n".join(script.points[:2])


async def test_the_copied_voicemail_is_logged_with_it() -> None:
    bench, copier = thanked(), Copier()
    spoken = bench.tracker.script(bench.initech).voicemail
    host = Host(CallDeskScreen(bench.tracker, bench.initech, copier=copier))
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.press("v")
        await until(pilot, lambda: len(copier.texts) == 1, "it was never copied")
        await pilot.press("m")
        change = await logged(pilot, host)
    assert "; next: Write to Ann Lee (VP Ops) once more (opens Tue 1 Dec)" in change.says
    assert list(bench.tracker.search.contacts.values())[-1].text == spoken


async def test_s8_the_recruiter_hears_how_it_went() -> None:
    bench = Bench()
    bench.tracker.offer(bench.acme, OfferNews(answer_by=at("2026-12-04 17:00")))
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE", agency="Hays Sample")).application
    assert made is not None
    assert made.agency is not None
    rita = PersonEdit(name="Rita Roe", roles=("recruiter",), employer=made.agency, address="555 0177")
    bench.tracker.add_person(rita)
    bench.tracker.interview(made.id, Debrief(at=at("2026-11-20 10:00"), met=(Met(name="Ida Novak"),)))
    reminder = next(one for one in bench.tracker.reminders() if one.kind is Purpose.RECRUITER_DEBRIEF)
    host = Host(CallDeskScreen(bench.tracker, made.id, reminder.id))
    async with host.run_test(size=(120, 50)) as pilot:
        for text in ("Rita Roe", "Debrief with the recruiter", "My interest on a scale from 1 to 5", "555 0177",
                     "Your other processes", "an offer,", "they decide by"):  # fmt: skip
            await shown(pilot, host, text)
        await pilot.press("tab")
        await shown(pilot, host, "a recruiter picks up: no words for anybody else")
        await pilot.press("s", "ctrl+s")
        await logged(pilot, host)
    assert list(bench.tracker.search.contacts.values())[-1].purpose is Purpose.RECRUITER_DEBRIEF


def joint() -> tuple[Bench, str]:
    """A second card at Initech, whose call is open too."""
    bench = thanked()
    made = bench.tracker.add(NewApplication(employer="Initech", role="Data Analyst")).application
    assert made is not None
    met = (Met(name="Ann Lee"),)
    bench.tracker.interview(made.id, Debrief(at=at("2026-11-09 12:00"), met=met, promise="20 November"))
    return bench, made.id


@pytest.mark.parametrize("key", ["m", "s"])
async def test_b8_one_call_is_logged_for_all_cards_it_was_about(key: str) -> None:
    bench, other = joint()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "about    Backend Developer and")
        await pilot.press(key)
        if key == "s":
            await shown(pilot, host, "It was about Data Analyst too")
            await pilot.press("ctrl+s")
        change = await logged(pilot, host)
    assert list(bench.tracker.search.contacts.values())[-1].applications == (bench.initech, other)
    assert {one.application for one in change.resolved if one.rule == "R7"} == {bench.initech, other}


async def test_b8_a_card_it_was_not_about_is_unticked() -> None:
    bench, other = joint()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
        assert isinstance(host.screen, AfterCallDialog)
        host.screen._fill({f"covers-{other}": ""})
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    assert list(bench.tracker.search.contacts.values())[-1].applications == (bench.initech,)


async def test_a_talk_is_logged_with_their_news_and_a_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = thanked()
    ticks = itertools.count()
    monkeypatch.setattr(bench.clock, "now", lambda: bench.clock.moment + timedelta(milliseconds=next(ticks)))
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
        await type_in(pilot, "end of next week")
        await shown(pilot, host, "→ Fri 4 Dec")
        await pilot.press("tab", "tab")
        await type_in(pilot, "a work sample")
        await shown(pilot, host, "→ next: Answer")
        await pilot.press("tab")
        await type_in(pilot, "sails")
        await pilot.press("ctrl+s")
        change = await logged(pilot, host)
    assert "; next: Answer" in change.says
    call, news = list(bench.tracker.search.contacts.values())[-2:]
    assert (call.direction, call.result) == (Direction.OUT, Result.SPOKE)
    assert (news.direction, news.purpose) == (Direction.IN, Purpose.NEWS)
    assert (news.text, news.needs_reply) == ("asked for: a work sample", True)
    promise = bench.application(bench.initech).promises[-1]
    assert (promise.words, promise.who) == ("end of next week", "Ann Lee")
    assert any("sails" in one.facts for one in bench.tracker.search.people.values())


async def test_a_talk_without_news_is_one_entry() -> None:
    bench = thanked()
    before = len(bench.tracker.search.contacts)
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    assert len(bench.tracker.search.contacts) == before + 1


async def test_a_call_they_asked_for_needs_its_date() -> None:
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("b")
        await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "Write when they asked you to call")
        await type_in(pilot, "3 December")
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    news = list(bench.tracker.search.contacts.values())[-1]
    assert news.call_back is not None
    assert news.call_back.isoformat() == "2026-12-03"


@pytest.mark.parametrize("key", ["m", "s"])
async def test_against_advice_a_reason_is_asked_before_anything_is_logged(key: str) -> None:
    bench = thanked()
    bench.call(bench.initech, "2026-11-20 10:30")
    before = len(bench.tracker.search.contacts)
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        await shown(pilot, host, "Reason to go on")
        await until(pilot, lambda: host.focused is not None and host.focused.id == "override", "no reason was asked")
        assert len(bench.tracker.search.contacts) == before
        await type_in(pilot, "she rang me")
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    assert list(bench.tracker.search.contacts.values())[-1].override == "she rang me"


async def test_a_call_is_logged_once_however_often_saving_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = thanked()
    before = len(bench.tracker.search.contacts)
    heard = bench.tracker.heard
    failures = [StoreBusyError("another program holds the records: try again")]

    def sometimes(card: str, news: Heard) -> Change:
        if failures:
            raise failures.pop()
        return heard(card, news)

    monkeypatch.setattr(bench.tracker, "heard", sometimes)
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
        await type_in(pilot, "end of next week")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "another program holds the records")
        await pilot.press("ctrl+s")
        await logged(pilot, host)
    assert len(bench.tracker.search.contacts) == before + 2


async def test_the_missing_name_is_filled_in_right_there() -> None:
    bench = thanked(Settings())
    opened: list[SettingsDialog] = []

    def settings() -> SettingsDialog:
        opened.append(SettingsDialog(Settings(), lambda new: None))
        return opened[-1]

    desk = CallDeskScreen(bench.tracker, bench.initech, settings=settings)
    host = Host(desk)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "No talking points yet")
        await shown(pilot, host, "your name is missing")
        await pilot.press("y")
        await pilot.press("f")
        await until(pilot, lambda: opened and host.screen is opened[0], "the settings never opened")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is desk, "it never came back")


async def test_missing_facts_open_the_forms_they_are_typed_in() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE"))
    assert made.application is not None
    card = made.application.id
    desk = CallDeskScreen(bench.tracker, card)
    host = Host(desk)
    async with host.run_test(size=(120, 50), notifications=True) as pilot:
        await shown(pilot, host, "the name of the person to talk to is missing")
        await pilot.press("f")
        await until(pilot, lambda: "A new person" in screen_text(host), "the form for a person never opened")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is desk, "it never came back")
        bench.tracker.interview(card, Debrief(at=at("2026-11-09 10:00"), met=(Met(name="Sam Ortiz"),)))
        desk.reload()
        await shown(pilot, host, "better with a rapport fact")
        await pilot.press("f")
        await until(pilot, lambda: "Edit a person  Sam Ortiz" in screen_text(host), "the person never came up")
        await type_in(pilot, "Sam Ortiz")
        await pilot.press("tab", "tab", "tab")
        await type_in(pilot, "sails")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "better with a strength")
        await pilot.press("f")
        await until(pilot, lambda: "Edit the card" in screen_text(host), "the form for the card never opened")


async def test_r8_a_thin_script_is_told_and_filled_in() -> None:
    """R8: the desk says what is missing, and one key types it in, where the words themselves want nothing."""
    bench = thanked()
    bench.tracker.heard(bench.initech, Heard(at=at("2026-11-23 09:00"), call_back="today"))
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "• R8 thin script: add a rapport fact about Ann Lee (press a)")
        await pilot.press("f")
        await until(pilot, lambda: "Edit a person  Ann Lee" in screen_text(host), "the person never came up")
        await pilot.press("tab", "tab", "tab")
        await type_in(pilot, "sails")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "✓ R8 ready: 1 of 3 strengths, 1 rapport fact")


@pytest.mark.parametrize(("key", "sold"), [("s", "I make slow pipelines fast"), ("m", "")])
async def test_r8_a_talk_is_logged_with_the_strength_it_sold(key: str, sold: str) -> None:
    """R8: a voicemail sells nothing, so the next call may still say it."""
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        if key == "s":
            await until(pilot, lambda: isinstance(host.screen, AfterCallDialog), "the form never opened")
            await pilot.press("ctrl+s")
        await logged(pilot, host)
    assert list(bench.tracker.search.contacts.values())[-1].strength == sold


async def test_nothing_missing_is_said() -> None:
    bench = thanked()
    ann = next(one for one in bench.tracker.search.people.values() if one.name == "Ann Lee")
    bench.tracker.edit_person(ann.id, PersonEdit(fact="sails"))
    assert bench.tracker.script(bench.initech).missing == ()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f")
        await shown(pilot, host, "Nothing is missing.")


async def test_the_reminder_may_be_gone_when_the_desk_looks_again() -> None:
    bench = thanked()
    desk = CallDeskScreen(bench.tracker, bench.initech, reminder_of(bench))
    host = Host(desk)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Ann Lee")
        bench.call(bench.initech, "2026-11-23 09:40", Result.SPOKE)
        desk.reload()
        await shown(pilot, host, "Better not now")
        bench.store.search = bench.store.search.drop(bench.application(bench.initech))
        bench.tracker.refresh()
        desk.reload()
        await until(pilot, lambda: host.answer is None, "it never closed")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_hostile_records_stay_text_at_every_size(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    person = next(one for one in bench.tracker.search.people.values() if one.name.startswith("Eve"))
    bench.tracker.edit_person(person.id, PersonEdit(fact=HOSTILE, pronounced=HOSTILE))
    host = Host(CallDeskScreen(bench.tracker, bench.acme))
    async with host.run_test(size=size) as pilot:
        await shown(pilot, host, "Eve [/]")
        for _ in range(10):
            assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(host))
            await pilot.press("pagedown")
        assert host.is_running


async def test_all_keys_stand_at_the_foot_at_eighty_columns() -> None:
    bench = thanked()
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(80, 24)) as pilot:
        for text in ("1–9 point", "y all", "v voicemail", "0 switchboard", "space clock", "esc back", "s spoke",
                     "m voicemail", "g gatekeeper", "n no answer", "b call back on…"):  # fmt: skip
            await shown(pilot, host, text)


async def test_a_broken_template_of_ones_own_is_named_and_the_built_in_words_stand_there(tmp_path: Path) -> None:
    bench = thanked()
    source = (CATALOGUE / "S1.md").read_text(encoding="utf-8")
    (tmp_path / "S1.md").write_text(source.replace("{% if question %}", "{% if quest %}"))
    bench.tracker.library = Library(tmp_path)
    host = Host(CallDeskScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(160, 60)) as pilot:
        await shown(pilot, host, "`quest`; the built-in words are")
        await shown(pilot, host, "When we spoke, you expected a decision")
