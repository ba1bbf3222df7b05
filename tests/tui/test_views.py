"""The views beside the board: agenda and people, as they are used, and that they never show anything stale."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from followup_tui.domain.records import Purpose
from followup_tui.domain.settings import Settings
from followup_tui.tracker.values import Debrief, Heard, LogContact, NewApplication, PersonEdit
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.command import Pane
from followup_tui.tui.commands import BY_ID
from followup_tui.tui.dialogs.forecast import ForecastDialog
from followup_tui.tui.dialogs.interview import InterviewDialog
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.dialogs.what_if import WhatIfDialog
from followup_tui.tui.palette import CommandProvider
from followup_tui.tui.screens.agenda import AgendaScreen
from followup_tui.tui.screens.card import CardScreen
from followup_tui.tui.screens.dashboard import DashboardScreen
from followup_tui.tui.screens.people import PeopleScreen
from followup_tui.tui.screens.view import ViewScreen
from followup_tui.tui.screens.why import WhyScreen
from followup_tui.tui.views import NAMES, after
from followup_tui.tui.widgets.lines import KeyLine
from tests.fakes import ME, at
from tests.tui._dialog_fakes import Bench, hostile_bench
from tests.tui._fakes import FakeClipboard
from tests.tui._looking import screen_lines
from tests.waiting import until

WIDE = (120, 36)


def app_on(bench: Bench) -> FollowupApp:
    settings = Settings(me=ME)
    return FollowupApp(bench.tracker, settings, FakeClipboard(), save_settings=lambda _: None)


def text(app: FollowupApp) -> str:
    return "\n".join(screen_lines(app))


def view(app: FollowupApp) -> ViewScreen:
    assert isinstance(app.screen, ViewScreen)
    return app.screen


def chosen(app: FollowupApp) -> str:
    """The line under the cursor."""
    return next((line for line in screen_lines(app) if line.startswith("▌")), "")


async def shown(pilot: Pilot[Any], app: FollowupApp, sought: str) -> None:
    await until(pilot, lambda: sought in text(app), f"{sought!r} never came up:\n{text(app)}")


async def seek(pilot: Pilot[Any], app: FollowupApp, words: str) -> None:
    """Type words after / and wait for what they leave."""
    await pilot.press("slash", *words, "enter")
    await until(pilot, lambda: view(app).is_settled, "the filter never took effect")


async def go_to(pilot: Pilot[Any], app: FollowupApp, screen: type[Any]) -> None:
    """Press v until that view is there, and filled."""
    for _ in NAMES:
        if isinstance(app.screen, screen):
            break
        await pilot.press("v")
        await until(pilot, lambda: app.screen.is_running, "the next view never came")
    if issubclass(screen, ViewScreen):
        await until(pilot, lambda: view(app).is_settled, "the view was never filled")


def test_the_views_follow_each_other_in_a_ring() -> None:
    assert [after(mode) for mode in NAMES] == ["agenda", "people", "_default"]
    assert [BY_ID["view"].title_in(pane) for pane in Pane] == ["Agenda", "Agenda", "People", "Board"]


async def test_v_goes_through_the_views_and_escape_goes_home() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        for screen in (AgendaScreen, PeopleScreen, DashboardScreen, AgendaScreen):
            await pilot.press("v")
            await until(pilot, lambda: isinstance(app.screen, screen), f"{screen.__name__} never came")  # noqa: B023
        await pilot.press("escape")
        assert isinstance(app.screen, DashboardScreen)
        await pilot.press("v", "v", "escape")
        assert isinstance(app.screen, DashboardScreen)


async def test_the_agenda_opens_with_today_and_tells_what_was_and_what_comes() -> None:
    bench = Bench()
    bench.tracker.interview(bench.acme, Debrief(at=at("2026-12-03 11:00"), kind="on-site"))
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        assert chosen(app).startswith("▌ Today")
        assert "! overdue" in chosen(app)
        for sought in ("Board · Agenda · People", "saved   Mon 23 Nov 09:41", "• due     Thank Ann Lee (VP Ops)",
                       "December 2026  ──", "11:00 ◆ meet    interview, round 2 · on-site", "v People"):  # fmt: skip
            await shown(pilot, app, sought)
        await pilot.press("g")
        await shown(pilot, app, "◆ met     round 1 · Ann Lee, Raj Patel")
        assert "← they    they said: “20 November” → Fri 20 Nov" in text(app)


async def test_the_cursor_goes_by_line_by_day_by_page_and_to_the_ends() -> None:
    app = app_on(Bench())
    async with app.run_test(size=(120, 14)) as pilot:
        await go_to(pilot, app, AgendaScreen)
        first = chosen(app)
        await pilot.press("j")
        assert chosen(app) != first
        await pilot.press("k")
        assert chosen(app) == first
        await pilot.press("l")
        assert "Tomorrow" in chosen(app)
        await pilot.press("j", "h")
        assert "Tomorrow" in chosen(app)
        await pilot.press("h")
        assert chosen(app) == first
        await pilot.press("ctrl+d")
        assert chosen(app) != first
        await pilot.press("ctrl+u")
        await pilot.press("G", "j", "l")
        last = chosen(app)
        await pilot.press("pagedown")
        assert chosen(app) == last
        await pilot.press("g")
        assert "Mon 9 " in chosen(app)
        await pilot.press("h")
        assert "Mon 9 " in chosen(app)


async def test_the_first_line_in_view_always_tells_its_date() -> None:
    bench = Bench()
    for number in range(30):
        bench.tracker.lead(f"lead {number}", at=at("2026-11-22 10:00") + timedelta(minutes=number))
    app = app_on(bench)
    async with app.run_test(size=(100, 12)) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await pilot.press("h", *["j"] * 15)
        assert screen_lines(app)[2].strip("▌ ").startswith("Sun 22 Nov")


async def test_enter_opens_the_card_and_what_changes_there_is_shown_here() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await seek(pilot, app, "ann")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CardScreen), "the card never opened")
        bench.tracker.heard(bench.initech, Heard(text="a word of theirs", at=at("2026-11-23 09:00")))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, AgendaScreen), "the agenda never came back")
        await pilot.press("escape")
        await shown(pilot, app, "← they    news · a word of theirs")


async def test_a_lead_belongs_to_no_card_and_says_so() -> None:
    bench = Bench()
    bench.tracker.lead("a talk", at=at("2026-11-23 09:30"))
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await seek(pilot, app, "talk")
        assert "+ lead    lead: a talk" in chosen(app)
        for key, says in (("enter", "there is nothing to open here"), ("x", "this row belongs to no card")):
            await pilot.press(key)
            assert says in text(app)


async def test_what_is_still_to_open_is_explained_too() -> None:
    bench = Bench()
    bench.tracker.promise(bench.acme, "end of next week")
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await seek(pilot, app, "opens")
        assert "+ opens   Call Ann Lee" in chosen(app)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WhyScreen), "nothing was explained")
        await shown(pilot, app, "How the dates come about")
        await pilot.press("escape")
        await pilot.press("s")
        assert "nothing is owed on this card now" in text(app)


async def test_a_card_can_be_worked_on_from_the_agenda() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await seek(pilot, app, "initech")
        await pilot.press("W")
        await until(pilot, lambda: isinstance(app.screen, WhatIfDialog), "what if never opened")
        await pilot.press("escape", "F")
        await until(pilot, lambda: isinstance(app.screen, ForecastDialog), "the forecast never opened")
        await pilot.press("escape", "escape")
        assert "• due     Thank Ann Lee (VP Ops)" in text(app)
        await pilot.press("u")
        await shown(pilot, app, "undone: log an interview at Acme")
        await until(pilot, lambda: "• due     Thank Ann Lee" not in text(app), "what was undone is still shown")
        await pilot.press("escape")
        assert isinstance(app.screen, DashboardScreen)
        await shown(pilot, app, "undone: log an interview at Acme")


async def test_the_forecast_opens_with_the_day_under_the_cursor() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await pilot.press("G")
        day = view(app).day_in_mind
        assert day is not None
        await pilot.press("F")
        await shown(pilot, app, f"{day.isoformat()}")


async def test_the_past_is_read_on_as_one_goes_into_it() -> None:
    bench = Bench()
    for number in range(500):
        bench.tracker.lead(f"lead {number}", at=at("2025-01-01 12:00") + timedelta(days=number))
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        sheet = view(app).sheet
        await pilot.press("g")
        await until(pilot, lambda: not sheet.first, "nothing earlier was read")
        for _ in range(4):
            await pilot.press("g")
            await pilot.app.workers.wait_for_complete()
        assert "January 2025" in text(app)
        assert "lead: lead 0" in chosen(app)
        assert "earlier: k goes on" not in text(app)


async def test_a_filter_searches_the_whole_past() -> None:
    bench = Bench()
    for number in range(500):
        bench.tracker.lead(f"lead {number}", at=at("2025-01-01 12:00") + timedelta(days=number))
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await seek(pilot, app, "lead 7")
        await pilot.press("g")
        await until(pilot, lambda: "lead: lead 7" in chosen(app), "the oldest was never found")
        await shown(pilot, app, "/lead 7  esc clears")
        await pilot.press("escape")
        assert isinstance(app.screen, AgendaScreen)
        await seek(pilot, app, "nobody at all")
        await pilot.press("j")
        assert "nothing fits the filter: esc clears it" in text(app)
        assert "Nothing fits the filter" in text(app)


async def test_another_process_is_seen_in_every_view() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        employer = bench.tracker.search.employers[bench.application(bench.acme).employer]
        bench.store.search = bench.store.search.put(replace(employer, name="Renamed Works"))
        app.on_app_focus()
        await shown(pilot, app, "Renamed Works")
        await go_to(pilot, app, PeopleScreen)
        await shown(pilot, app, "Renamed Works")
        bench.store.search = bench.store.search.put(replace(employer, name="Once More"))
        app.on_app_focus()
        await shown(pilot, app, "Once More")
        await pilot.press("v")
        await shown(pilot, app, "Once More")


async def test_nothing_is_stale_after_midnight() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await shown(pilot, app, "• due     Thank Ann Lee (VP Ops)")
        bench.clock.moment = at("2026-11-25 00:00")
        app.on_app_focus()
        await shown(pilot, app, "Wed 25 Nov 00:00")
        await shown(pilot, app, "! overdue Thank Ann Lee (VP Ops)")
        today = next(number for number, line in enumerate(screen_lines(app)) if "Today" in line)
        assert "Wed 25" in screen_lines(app)[today + 1]


async def test_a_minute_costs_the_clock_alone() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        bench.clock.forward(seconds=40)
        app.on_app_focus()
        await shown(pilot, app, "Mon 23 Nov 09:41")
        bench.clock.forward(seconds=40)
        app.on_app_focus()
        await shown(pilot, app, "Mon 23 Nov 09:42")


async def test_names_are_masked_everywhere_once_they_are() -> None:
    bench = Bench()
    bench.person("Jane Roe")
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        for screen in (AgendaScreen, PeopleScreen):
            await go_to(pilot, app, screen)
            await until(pilot, lambda: "•••" in text(app), "nothing was masked")
            assert not [one for one in ("Initech", "Acme", "Ann", "Raj", "Jane", "example.com") if one in text(app)]
        await pilot.press("P")
        await shown(pilot, app, "Ann Lee")
        await pilot.press("P", "v")
        await until(pilot, lambda: isinstance(app.screen, DashboardScreen), "the board never came")
        assert "Initech" not in text(app)
        await pilot.press("P")
        await go_to(pilot, app, AgendaScreen)
        await shown(pilot, app, "Ann Lee")


async def test_people_stand_in_groups_with_their_next_date() -> None:
    bench = Bench()
    jane = bench.person("Jane Roe")
    for days in (1, 2, 3, 4):
        contact = LogContact(purpose=Purpose.ALERT_REFERENCES, people=(jane,), at=at(f"2026-11-{19 + days} 09:00"))
        bench.tracker.log(bench.acme, contact)
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, PeopleScreen)
        for sought in ("References  1  ──", "! ●●●  warned 4 times in 30 days: better ask somebody else",
                       "told Mon 23 Nov Acme · Data Engineer", "and 1 earlier", "Interviewers  4  ──",
                       "Ann Lee  VP Ops", "a Add person   v Board"):  # fmt: skip
            assert sought in text(app), sought
        assert "Jane Roe" in chosen(app)
        await pilot.press("l")
        assert "Interviewers" in text(app)
        assert "Jane" not in chosen(app)
        await pilot.press("h")
        assert "Jane Roe" in chosen(app)


async def test_enter_on_a_person_opens_their_form_and_the_change_is_shown() -> None:
    bench = Bench()
    bench.tracker.add_person(PersonEdit(name="Nat Worker", roles=("network",)))
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, PeopleScreen)
        for key in ("enter", "e"):
            await seek(pilot, app, "nat")
            await pilot.press(key)
            await until(pilot, lambda: isinstance(app.screen, PersonDialog), "the form never opened")
            await shown(pilot, app, "Nat Worker")
            await pilot.press("escape", "escape")
            await until(pilot, lambda: isinstance(app.screen, PeopleScreen), "the people never came back")
        await pilot.press("G", "enter")
        await until(pilot, lambda: isinstance(app.screen, PersonDialog), "the form never opened")
        await pilot.press("tab", *"Sage", "ctrl+s")
        await shown(pilot, app, "Nat Worker updated")
        await shown(pilot, app, "Nat Worker  Sage")


async def test_somebody_can_be_added_from_the_people() -> None:
    bench = Bench()
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, PeopleScreen)
        await pilot.press("x")
        assert "this row belongs to no card" in text(app)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, PersonDialog), "the form never opened")
        await pilot.press(*"Rita", "ctrl+s")
        await shown(pilot, app, "Rita recorded")
        await shown(pilot, app, "References  1")


async def test_empty_views_say_what_to_do() -> None:
    bench = Bench()
    bench.store.search = type(bench.store.search)()
    bench.tracker.refresh()
    app = app_on(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await shown(pilot, app, "Nothing has happened yet, and nothing is coming")
        await pilot.press("j", "l", "ctrl+d")
        assert "nothing has happened yet" in text(app)
        await go_to(pilot, app, PeopleScreen)
        await shown(pilot, app, "Nobody is on record yet")
        await pilot.press("enter")
        assert "there is nothing to open here" in text(app)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewDialog), "the form never opened")


async def test_a_day_without_anything_but_later_ones_is_said_to_be_empty() -> None:
    bench = Bench()
    bench.store.search = type(bench.store.search)()
    bench.tracker.refresh()
    made = bench.tracker.add(NewApplication(employer="Wonka", role="Engineer"))
    assert made.application is not None
    bench.tracker.interview(made.application.id, Debrief(at=at("2026-12-20 11:00")))
    bench.clock.moment = at("2026-11-28 09:00")
    app = app_on(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await shown(pilot, app, "Today")
        await shown(pilot, app, "◆ meet    interview, round 1")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 10), (20, 5)])
async def test_hostile_records_stay_text_at_every_size(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    bench.person("Eve [/] [red]x[/red] \x1b]52;c;eA==\x07 \u202e")
    app = app_on(bench)
    async with app.run_test(size=size) as pilot:
        for screen in (AgendaScreen, PeopleScreen):
            await go_to(pilot, app, screen)
            for _ in range(6):
                assert not {"\x1b", "\x07", "\u202e"} & set(text(app))
                await pilot.press("pagedown")
            await pilot.press("g", "W")
            await pilot.pause()
            assert not {"\x1b", "\x07", "\u202e"} & set(text(app))
            await pilot.press("escape")
            if not isinstance(app.screen, screen):
                await pilot.press("v")
        assert app.is_running


async def test_a_click_selects_and_the_second_opens() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        row = next(number for number, line in enumerate(screen_lines(app)) if "Thank Raj Patel" in line)
        await pilot.click(offset=(30, row))
        assert "Thank Raj Patel" in chosen(app)
        blank = next(number for number, line in enumerate(screen_lines(app)) if number > row and not line.strip())
        await pilot.click(offset=(30, blank))
        assert "Thank Raj Patel" in chosen(app)
        await pilot.click(offset=(30, row), times=2)
        await until(pilot, lambda: isinstance(app.screen, CardScreen), "the card never opened")


async def test_a_click_on_a_key_runs_it() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        line = screen_lines(app)[-1]
        await pilot.click(offset=(line.index("v People"), WIDE[1] - 1))
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen), "the people never came")


async def test_a_new_size_is_taken_up_by_all_views() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        await pilot.resize_terminal(80, 24)
        await shown(pilot, app, "Today")
        await until(pilot, lambda: len(screen_lines(app)) == 24, "the new size was never taken up")
        await pilot.press("escape")
        await until(pilot, lambda: len(screen_lines(app)) == 24, "the board kept its old size")
        assert all(len(line) <= 80 for line in screen_lines(app))
        await pilot.resize_terminal(120, 36)
        await pilot.press("v")
        await until(pilot, lambda: len(screen_lines(app)) == 36, "the agenda kept its old size")


async def test_the_palette_knows_what_each_view_can_do() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        provider = CommandProvider(app.screen, None)
        found = [hit async for hit in provider.discover()]
        titles = {str(hit.prompt) for hit in found}
        assert not [one for one in titles if one.startswith("Unfold")]
        assert [one for one in titles if one.startswith("Forecast")]


async def test_the_theme_and_the_settings_reach_the_views() -> None:
    app = app_on(Bench())
    async with app.run_test(size=WIDE) as pilot:
        await go_to(pilot, app, AgendaScreen)
        before = app.screen._compositor.render_strips()
        app.theme = "followup-light"
        await until(pilot, lambda: app.screen._compositor.render_strips() != before, "the theme changed nothing")
        changed = Settings(me=ME, keys={"view": "Z"})
        view(app).adopt(changed)
        await shown(pilot, app, "settings saved")
        await pilot.press("j")
        await shown(pilot, app, "Z People")
        await pilot.press("Z")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen), "the new key did nothing")
        view(app).adopt(None)


@pytest.mark.faulty
async def test_a_failure_while_reading_is_told_and_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench()

    def fail() -> None:
        raise OSError("disk")

    monkeypatch.setattr(bench.tracker, "agenda", fail)
    app = app_on(bench)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("v")
        await shown(pilot, app, "something went wrong while reading the agenda")
        assert app.screen.query_one(KeyLine).said
        monkeypatch.undo()
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and view(app).is_read, "no way on")
