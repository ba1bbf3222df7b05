"""A save that takes long: keys are answered meanwhile, nothing is saved twice, and leaving waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from followup_tui.domain.settings import Settings
from followup_tui.errors import DiskFullError
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.drafts import Drafts
from followup_tui.tui.screens.notes_desk import NotesDeskScreen
from followup_tui.tui.screens.review import look_back
from tests.fakes import ME, at
from tests.tui._dialog_fakes import Bench, Host, screen_text
from tests.tui._fakes import FakeClipboard
from tests.tui._looking import dashboard
from tests.waiting import until

WIDE = (120, 36)
PATIENCE = 30.0
"""Seconds after which a save that is never released fails."""


class SlowDisk:
    """Holds every save of a bench until it is released; a fault it is given makes the save fail."""

    def __init__(self, bench: Bench) -> None:
        self.begun = 0
        self.fault: Exception | None = None
        self._gate = threading.Event()
        for name in ("transact", "undo"):
            setattr(bench.store, name, self._held(getattr(bench.store, name)))

    def _held(self, save: Callable[..., Any]) -> Callable[..., Any]:
        def held(*given: Any) -> Any:
            self.begun += 1
            assert self._gate.wait(PATIENCE)
            if self.fault is not None:
                raise self.fault
            return save(*given)

        return held

    def release(self, fault: Exception | None = None) -> None:
        """Let what is being saved be saved, or fail."""
        self.fault = fault
        self._gate.set()


class Opened:
    """The dashboard over a bench whose disk is slow."""

    def __init__(self, folder: Path) -> None:
        self.bench = Bench()
        self.disk = SlowDisk(self.bench)
        self.drafts = Drafts(folder)
        self.app = FollowupApp(
            self.bench.tracker, Settings(me=ME), FakeClipboard(), save_settings=lambda _: None, drafts=self.drafts
        )

    @property
    def employers(self) -> set[str]:
        return {one.name for one in self.bench.store.search.employers.values()}

    async def shows(self, pilot: Pilot[None], text: str) -> None:
        await until(pilot, lambda: text in screen_text(self.app), f"{text!r} never came up")

    async def new_card(self, pilot: Pilot[None]) -> None:
        """A form for a new card, filled in and being saved."""
        await pilot.press("n")
        await self.shows(pilot, "New application")
        await pilot.press(*"Globex", "tab", *"Poet")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: self.disk.begun == 1, "it was never saved")
        await self.shows(pilot, "saving…")

    async def ends(self, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: self.app._exit, "it never ended")


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    return Opened(tmp_path / "drafts")


async def test_row_48_keys_are_answered_on_board_and_in_a_form_while_it_saves(opened: Opened) -> None:
    async with opened.app.run_test(size=WIDE) as pilot:
        board = dashboard(opened.app).board
        await pilot.press("u")
        await opened.shows(pilot, "saving…")
        before = board.model.card
        await pilot.press("l", "l")
        await until(pilot, lambda: board.model.card is not before, "the cursor never moved")
        await pilot.press("slash", *"acme")
        await opened.shows(pilot, "/acme")
        await pilot.press("escape", "n")
        await opened.shows(pilot, "New application")
        await pilot.press(*"Globex")
        await opened.shows(pilot, "Globex")
        assert opened.disk.begun == 1
        opened.disk.release()
        await until(pilot, lambda: dashboard(opened.app).saved[0] == "saved", "it was never saved")
        assert "Globex" in screen_text(opened.app)


async def test_row_48_leaving_in_the_middle_of_a_save_waits_for_it(opened: Opened) -> None:
    async with opened.app.run_test(size=WIDE, notifications=True) as pilot:
        await opened.new_card(pilot)
        await pilot.press("ctrl+q", "ctrl+q")
        await opened.shows(pilot, "saving…: it leaves as soon as that is done")
        assert not opened.app._exit
        opened.disk.release()
        await opened.ends(pilot)
    assert "Globex" in opened.employers
    opened.drafts.write()
    assert opened.drafts.load("application-new") == {}


async def test_row_48_leaving_is_given_up_when_the_save_fails(opened: Opened) -> None:
    async with opened.app.run_test(size=WIDE, notifications=True) as pilot:
        await opened.new_card(pilot)
        await pilot.press("ctrl+q")
        await opened.shows(pilot, "saving…: it leaves")
        opened.disk.release(DiskFullError("not saved, disk full: make room"))
        await opened.shows(pilot, "! not saved, disk full")
        assert "Globex" in screen_text(opened.app)
        assert not opened.app._exit
        await pilot.press("ctrl+q")
        await opened.ends(pilot)
    opened.drafts.write()
    assert opened.drafts.load("application-new")["employer"] == "Globex"


async def test_row_48_q_on_the_board_waits_too_and_leaves_at_once_when_all_is_saved(opened: Opened) -> None:
    async with opened.app.run_test(size=WIDE, notifications=True) as pilot:
        last = opened.bench.store.past[-1]
        await pilot.press("u", "q")
        await opened.shows(pilot, "saving…: it leaves")
        opened.disk.release()
        await opened.ends(pilot)
        assert opened.bench.store.future == [last]


async def test_row_48_a_note_is_logged_once_and_nothing_is_typed_into_it_meanwhile() -> None:
    bench = Bench()
    desk = NotesDeskScreen(bench.tracker, bench.acme)
    host, disk = Host(desk), SlowDisk(bench)
    async with host.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: desk.desk is not None and desk.editor.report is not None, "it was never read")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: disk.begun and "saving…" in screen_text(host), "it was never logged")
        body = desk.editor.body
        await pilot.press("enter", "q", "e", "X", "escape", "j")
        await until(pilot, lambda: desk.editor.body != body, "the other note never came up")
        assert host.screen is desk
        await pilot.press("k")
        await until(pilot, lambda: desk.editor.body == body, "the note never came back")
        disk.release()
        await until(pilot, lambda: "1 of 2 thanked" in screen_text(host), "it was never told")
    assert len(bench.store.search.contacts) == disk.begun == 1


async def test_row_48_a_note_that_could_not_be_logged_can_be_typed_into_again() -> None:
    bench = Bench()
    desk = NotesDeskScreen(bench.tracker, bench.acme)
    host, disk = Host(desk), SlowDisk(bench)
    async with host.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: desk.editor.report is not None, "it was never read")
        await pilot.press("enter")
        await until(pilot, lambda: disk.begun, "it was never logged")
        disk.release(DiskFullError("not saved, disk full"))
        await until(pilot, lambda: "0 of 2 thanked" in screen_text(host), "the failure was never told")
        await pilot.press("e", "X")
        await until(pilot, lambda: desk.editor.body.startswith("X"), "nothing can be typed")


async def test_row_48_a_review_is_marked_once() -> None:
    bench = Bench(at("2026-11-24 09:41"))
    host = Host(await look_back(bench.tracker))
    disk = SlowDisk(bench)
    async with host.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "Your week" in screen_text(host), "it never opened")
        await pilot.press("d", "d", "escape")
        await until(pilot, lambda: "saving…" in screen_text(host), "it was never marked")
        assert host.answer == "none yet"
        disk.release()
        await until(pilot, lambda: host.answer != "none yet", "it never closed")
    assert disk.begun == 1
    assert "week reviewed" in host.answer.says
