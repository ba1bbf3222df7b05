"""Screens are left once, take no other along, and no action that fails ends the program."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import pkgutil
from typing import Any

import pytest
from textual import work
from textual.command import CommandInput, CommandList, DiscoveryHit
from textual.css.query import NoMatches
from textual.message_pump import MessagePump
from textual.screen import Screen

import followup_tui.tui
from followup_tui.tui.app import DEEPEST
from followup_tui.tui.containment import Contained, Guard
from followup_tui.tui.leaving import LeftOnce, Palette
from followup_tui.tui.screens.acting import ActingScreen
from followup_tui.tui.screens.dashboard import DashboardScreen
from followup_tui.tui.screens.help import HelpScreen
from followup_tui.tui.screens.narrowing import NarrowingScreen
from tests.tui._fakes import app_for
from tests.tui._looking import dashboard, screen_lines
from tests.tui.test_dashboard import WIDE, said
from tests.waiting import until


def subclasses(kind: type[Any]) -> set[type[Any]]:
    return {kind, *(below for one in kind.__subclasses__() for below in subclasses(one))}


def ours_among(kind: type[Any]) -> set[type[Any]]:
    """The subclasses that the dashboard defines."""
    for one in pkgutil.walk_packages(followup_tui.tui.__path__, "followup_tui.tui."):
        importlib.import_module(one.name)
    return {one for one in subclasses(kind) if one.__module__.startswith("followup_tui.tui.")}


def test_every_screen_of_ours_that_is_left_is_left_once() -> None:
    ours = ours_among(Screen)
    opened = {one for one in ours if not one.__subclasses__() and not issubclass(one, ActingScreen)}
    assert len(opened) > 20
    assert {one for one in opened if not issubclass(one, LeftOnce)} == set()


def test_every_screen_and_widget_of_ours_goes_on_when_a_handler_fails() -> None:
    ours = ours_among(MessagePump)
    assert len(ours) > 60
    assert {one for one in ours if not issubclass(one, Contained)} == set()


async def test_leaving_twice_takes_nothing_else_along() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("question_mark")
        help_screen = app.screen
        assert isinstance(help_screen, HelpScreen)
        help_screen.dismiss(None)
        help_screen.dismiss(None)
        await pilot.pause()
        assert app.screen is dashboard(app)
        await pilot.press("l")
        assert "Acme" in "\n".join(screen_lines(app))


async def test_a_screen_left_before_it_stands_is_left_then() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        palette = Palette()
        app.push_screen(palette)
        palette.dismiss()
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")


async def test_the_palette_is_opened_once_and_runs_one_command() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        app.action_command_palette()
        app.action_command_palette()
        await until(pilot, lambda: isinstance(app.screen, Palette), "the palette never opened")
        assert len(app.screen_stack) == 2
        app.push_screen(HelpScreen({}))
        app.action_command_palette()
        await until(pilot, lambda: isinstance(app.screen, HelpScreen), "the help never opened")
        assert len(app.screen_stack) == 3
        app.screen.dismiss(None)
        await until(pilot, lambda: isinstance(app.screen, Palette), "the palette never came back")
        app.screen.dismiss()
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")


async def test_a_palette_opens_while_the_one_before_is_still_being_left() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        app.action_command_palette()
        before = app.screen
        assert isinstance(before, Palette)
        await until(pilot, lambda: before.is_mounted, "the palette never opened")
        before.dismiss()
        app.action_command_palette()
        assert isinstance(app.screen, Palette)
        assert app.screen is not before
        await until(pilot, lambda: not before.is_running, "it was never left")


async def test_two_quick_returns_in_the_palette_run_its_command_once() -> None:
    app = app_for()
    runs: list[str] = []
    async with app.run_test(size=WIDE) as pilot:
        palette = Palette()
        await app.push_screen(palette)
        line = palette.query_one(CommandInput)
        await until(pilot, lambda: palette._list_visible, "the list never came up")
        palette._list_visible, palette._selected_command = False, DiscoveryHit("Theme", lambda: runs.append("run"))
        for _ in range(3):
            palette.post_message(CommandInput.Submitted(line, ""))
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")
        await until(pilot, lambda: bool(runs), "the command was never run")
        assert runs == ["run"]


async def test_the_themes_are_chosen_in_a_palette_that_is_left_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_for()

    def fail(self: CommandList) -> None:
        raise KeyError(0)

    async with app.run_test(size=WIDE) as pilot:
        monkeypatch.setattr(CommandList, "action_page_down", fail)
        app.search_themes()
        await until(pilot, lambda: isinstance(app.screen, Palette), "the palette never opened")
        await pilot.press("pagedown")
        palette = app.screen
        palette.dismiss()
        palette.dismiss()
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")
        assert not app._notifications


@pytest.mark.faulty
async def test_an_action_that_fails_is_told_and_the_program_lives_on() -> None:
    app = app_for()

    async def fail() -> None:
        raise KeyError("Acme is secret")

    async with app.run_test(size=WIDE) as pilot:
        app.action_bell = fail  # type: ignore[method-assign]
        assert await app.run_action("app.bell") is True
        says = "something went wrong while doing what this key asks for (KeyError); the log has the details"
        await until(pilot, lambda: [one.message for one in app._notifications] == [says], "it was never told")
        await pilot.press("u")
        await until(pilot, lambda: bool(said(app)), "no key does anything any more")


@pytest.mark.faulty
async def test_a_job_in_the_background_that_fails_is_told_and_the_program_lives_on() -> None:
    app = app_for()

    async def fail() -> None:
        raise KeyError("Acme is secret")

    async with app.run_test(size=WIDE) as pilot:
        app.run_worker(fail())
        says = "something went wrong while working in the background (KeyError); the log has the details"
        await until(pilot, lambda: [one.message for one in app._notifications] == [says], "it was never told")
        assert app.return_code is None


async def test_a_palette_that_is_being_left_ends_nothing_when_it_still_wants_to_show_something() -> None:
    app, asked = app_for(), [False]

    def show_busy() -> None:
        asked[0] = True
        raise NoMatches("its parts are gone")

    async with app.run_test(size=WIDE) as pilot:
        app.action_command_palette()
        await until(pilot, lambda: isinstance(app.screen, Palette), "the palette never opened")
        app.screen._pruning = True
        app.screen.call_next(show_busy)
        await until(pilot, lambda: asked[0], "it never wanted to")
        app.screen._pruning = False
        app.screen.dismiss()
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")
        assert not app._notifications


@pytest.mark.faulty
async def test_a_handler_that_fails_is_told_and_its_screen_lives_on(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_for()

    def fail(self: NarrowingScreen) -> None:
        raise IndexError("Acme is secret")

    async with app.run_test(size=WIDE) as pilot:
        monkeypatch.setattr(DashboardScreen, "narrow", fail)
        await pilot.press("slash", "a")
        says = "something went wrong while answering what was done here (IndexError); the log has the details"
        await until(pilot, lambda: says in [one.message for one in app._notifications], "it was never told")
        monkeypatch.undo()
        await pilot.press("escape", "u")
        await until(pilot, lambda: bool(said(app)), "no key does anything any more")
        assert app.return_code is None


class Late(LeftOnce[None]):
    """A screen whose jobs look for a part of it only when they are let, and go on when they are ended."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.done = asyncio.Event(), 0

    @work(exit_on_error=False)
    async def guarded(self) -> None:
        with Guard("showing what was found", self.report_fault):
            await self._show()

    @work
    async def alone(self) -> None:
        await self._show()

    async def _show(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await self.left.wait()
        self.done += 1
        self.query_one("#part")


async def test_what_comes_too_late_for_its_screen_is_no_fault() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        screen = Late()
        await app.push_screen(screen)
        screen.guarded()
        screen.alone()
        screen.dismiss(None)
        await until(pilot, lambda: app.screen is dashboard(app), "it was never left")
        screen.left.set()
        await until(pilot, lambda: screen.done == 2, "the jobs never ended")
        assert not app._notifications


@pytest.mark.faulty
async def test_a_part_that_is_missing_while_its_screen_stands_is_a_fault() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        screen = Late()
        await app.push_screen(screen)
        screen.guarded()
        screen.left.set()
        await until(pilot, lambda: len(app._notifications) == 1, "the fault was never told")
        screen.alone()
        await until(pilot, lambda: len(app._notifications) == 2, "the fault was never told")


async def test_a_key_typed_right_after_a_screen_was_opened_waits_for_it_to_stand() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        opened = HelpScreen({})
        app.push_screen(opened)
        stood = [opened.is_mounted]
        assert await app.run_action("screen.scroll_down", opened) is True
        stood.append(opened.is_mounted)
        assert stood == [False, True]
        await pilot.pause()
        assert not app._notifications


async def test_no_screen_is_opened_above_a_dozen_others() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        for _ in range(DEEPEST + 3):
            await app.push_screen(HelpScreen({}))
        assert len(app.screen_stack) == DEEPEST
        await until(pilot, lambda: bool(app._notifications), "it was never told")
        assert {one.message for one in app._notifications} == {"too much is open already: esc closes what is on top"}
        assert await app.push_screen(HelpScreen({}), wait_for_dismiss=True) is None
        await pilot.press("escape")
        await until(pilot, lambda: len(app.screen_stack) == DEEPEST - 1, "escape left nothing")
