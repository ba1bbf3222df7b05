"""The weekly review on screen, and advice that belongs to no card, from row to record."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from followup_tui.domain.picture import Tone
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Purpose
from followup_tui.domain.settings import Settings
from followup_tui.tracker.values import Change, LogContact
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.present import counts
from followup_tui.tui.screens.review import ReviewScreen, look_back
from followup_tui.tui.screens.why import WhyScreen
from tests.fakes import ME, at
from tests.tui._dialog_fakes import Bench, Host, hostile_bench, screen_text
from tests.tui._fakes import FakeClipboard, sample
from tests.tui._looking import dashboard, screen_lines
from tests.waiting import until


async def review(bench: Bench, *, private: bool = False) -> ReviewScreen:
    return await look_back(bench.tracker, private=private)


async def test_the_week_stands_there_and_d_marks_it_as_done() -> None:
    """R2: overdue, on time, contacts, hunt, shares; a key marks it as done."""
    bench = Bench(at("2026-11-24 09:41"))
    bench.call(bench.initech, "2026-11-23 10:00")
    bench.call(bench.initech, "2026-11-24 09:30")
    host = Host(await review(bench))
    async with host.run_test(size=(120, 60)) as pilot:
        await until(pilot, lambda: "Your week" in screen_text(host), "it never opened")
        shown = screen_text(host)
        parts = ["Your week", "follow-ups this week", "Late, or not done", "! not done", "Overdue now",
                 "Contacts and answers", "touches", "against advice", "status call, Initech: sample", "The hunt",
                 "live", "2; 3 at least, 6 are safer", "Where your actions of the last 14 days went",
                 "Initech, Backend Developer · 100 %", "The review", "none yet"]  # fmt: skip
        places = [shown.index(part) for part in parts]
        assert places == sorted(places)
        assert "d mark the review as done" in shown
        await pilot.press("j", "k", "G", "g", "d")
        await until(pilot, lambda: isinstance(host.answer, Change), "it was not marked")
    assert host.answer.says == "week reviewed; the next review is due Mon 30 Nov"
    assert bench.tracker.week().last_review == date(2026, 11, 24)


async def test_one_that_is_not_due_says_when_the_next_one_is() -> None:
    bench = Bench(at("2026-11-24 09:41"))
    bench.tracker.review_done()
    host = Host(await review(bench))
    async with host.run_test(size=(80, 24), notifications=True) as pilot:
        await until(pilot, lambda: "Your week" in screen_text(host), "it never opened")
        assert "mark the review" not in screen_text(host)
        await pilot.press("d")
        await until(pilot, lambda: bool(host._notifications), "it said nothing")
        assert [one.message for one in host._notifications] == ["no review is due: the next one is on Mon 30 Nov"]
        await pilot.press("escape")
        await until(pilot, lambda: host.answer is None, "it never closed")


async def test_hostile_records_are_literal_and_privacy_masks_them() -> None:
    bench = hostile_bench()
    host = Host(await review(bench))
    async with host.run_test(size=(140, 60)) as pilot:
        await until(pilot, lambda: "Evil [/]" in screen_text(host), "it never opened")
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(host))
    host = Host(await review(Bench(at("2026-11-24 09:41")), private=True))
    async with host.run_test(size=(140, 60)) as pilot:
        await until(pilot, lambda: "Your week" in screen_text(host), "it never opened")
        assert "Initech" not in screen_text(host)
        assert "Overdue now" in screen_text(host)


def app_of(bench: Bench, settings: Settings | None = None) -> FollowupApp:
    return FollowupApp(
        bench.tracker, settings or Settings(me=ME), FakeClipboard(), save_settings=[].append  # type: ignore[arg-type]
    )  # fmt: skip


async def go_to(app: FollowupApp, kind: Purpose) -> None:
    """The cursor in Do next, on the row of that kind."""
    screen = dashboard(app)
    screen.action_command("switch")
    screen.list.unfold()
    while screen.list.row is not None and screen.list.row.reminder.kind is not kind:
        assert screen.list.move(1), f"no row of {kind}"


async def test_enter_on_the_review_opens_it_and_what_it_did_is_told() -> None:
    """R2: the row's key is R, and enter does the row."""
    bench = Bench(at("2026-11-24 09:41"))
    app = app_of(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        await go_to(app, Purpose.WEEKLY_REVIEW)
        row = dashboard(app).list.row
        assert row is not None
        assert (row.key, row.action, row.employer) == ("R", "review", "")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen), "the review never opened")
        await pilot.press("d")
        await until(pilot, lambda: "week reviewed" in "\n".join(screen_lines(app)), "it was not told")
        assert Purpose.WEEKLY_REVIEW not in [one.reminder.kind for one in dashboard(app).picture.rows]


async def test_a_row_without_a_card_is_explained_put_off_dismissed_and_done() -> None:
    """R6: w, s, d and enter work on it; what needs a card says why it does not."""
    bench = Bench(at("2026-11-24 09:41"))
    app = app_of(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        await go_to(app, Purpose.HUNT_IDLE)
        await pilot.press("x")
        await until(pilot, lambda: "this row belongs to no card" in "\n".join(screen_lines(app)), "no reason was given")
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen), "why never opened")
        assert "Add a lead, or write" in "\n".join(screen_lines(app))
        await pilot.press("escape", "enter")
        await until(pilot, lambda: "A lead" in "\n".join(screen_lines(app)), "the lead never opened")
        await pilot.press("escape", "s")
        await until(pilot, lambda: "Put off" in "\n".join(screen_lines(app)), "snooze never opened")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "put off until" in "\n".join(screen_lines(app)), "it was not put off")
        assert Purpose.HUNT_IDLE not in [one.reminder.kind for one in dashboard(app).picture.rows]
        await pilot.press("u")
        await until(pilot, lambda: "undone" in "\n".join(screen_lines(app)), "it was not undone")
        await go_to_again(app, Purpose.HUNT_IDLE)
        await pilot.press("d")
        await until(pilot, lambda: "Set aside" in "\n".join(screen_lines(app)), "dismiss never opened")
        await pilot.press(*"enough", "ctrl+s")
        await until(pilot, lambda: "dismissed: Add a lead" in "\n".join(screen_lines(app)), "it was not dismissed")


async def go_to_again(app: FollowupApp, kind: Purpose) -> None:
    screen = dashboard(app)
    screen.list.move(-100)
    while screen.list.row is not None and screen.list.row.reminder.kind is not kind:
        assert screen.list.move(1), f"no row of {kind}"


async def test_a_nudge_is_said_where_a_card_comes_to_awaiting() -> None:
    """R6: one line, in what is said about the change."""
    bench = Bench(at("2026-11-24 09:41"))
    for one in bench.tracker.detail(bench.acme).rounds[0].meetings:
        bench.tracker.log(bench.acme, LogContact(purpose=Purpose.THANK_YOU, people=(one.person.id,)))
    assert "now add a lead" in bench.tracker.promise(bench.acme, "end of next week").says


def test_the_header_tells_of_a_holiday() -> None:
    shown = replace(sample(), paused_until=date(2026, 12, 4))
    assert "".join(text for text, _ in counts(shown)).endswith(" · advice rests until Fri 4 Dec")
    assert "rests" not in "".join(text for text, _ in counts(sample()))


def test_a_holiday_is_part_of_the_picture() -> None:
    policy = Policy(pause_from=date(2026, 11, 23), pause_until=date(2026, 11, 24))
    bench = Bench(at("2026-11-24 09:41"), Settings(me=ME, policy=policy))
    assert bench.tracker.picture().paused_until == date(2026, 11, 24)
    assert all(one.tone is not Tone.OVERDUE or one.reminder.application for one in bench.tracker.picture().rows)
    bench.clock.moment = at("2026-11-25 00:00")
    assert bench.tracker.picture().paused_until is None
