"""The settings screen: every number with its range and reasons, what a change would bring, and nothing lost."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from followup_tui.domain.policy import Policy
from followup_tui.domain.settings import Settings
from followup_tui.errors import CannotWriteError
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.screens.settings import SettingsScreen
from followup_tui.tui.theme import DARK
from followup_tui.tui.widgets.setting_list import SettingList
from tests.fakes import ME
from tests.tui._dialog_fakes import Bench, Host, hostile_bench, screen_text
from tests.waiting import until

WIDE, NARROW = (120, 36), (80, 24)


class Case:
    """A screen on a bench, and what it saved."""

    def __init__(self, bench: Bench | None = None, drafts: Path | None = None, **given: Any) -> None:
        self.bench = bench or Bench()
        self.saved: list[Settings] = []
        self.error: Exception | None = None
        settings = given.pop("settings", Settings(me=ME))
        screen = SettingsScreen(self.bench.tracker, settings, self.save, self.personal, **given)
        self.host = Host(screen, drafts)
        self.screen = screen

    def save(self, settings: Settings) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(settings)

    def personal(self, settings: Settings) -> Screen[Settings | None]:
        return SettingsDialog(settings, self.saved.append)

    @property
    def text(self) -> str:
        return screen_text(self.host)

    @property
    def name(self) -> str:
        """The selected number."""
        one = self.screen.query_one(SettingList).number
        return one.name if one else ""


async def seen(pilot: Pilot[None], case: Case, *texts: str) -> None:
    for text in texts:
        await until(pilot, lambda: text in case.text, f"{text!r} never came up")  # noqa: B023


async def gone(pilot: Pilot[None], case: Case, text: str) -> None:
    await until(pilot, lambda: text not in case.text, f"{text!r} never went")


async def look_for(pilot: Pilot[None], *words: str) -> None:
    """Filter the list."""
    await pilot.press("slash", *words, "enter")


THANK_YOU = ("j", "j", "j", "j", "j")
"""The keys that lead to `thank_you_days`."""


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_it_lists_the_numbers_and_explains_the_selected_one(size: tuple[int, int]) -> None:
    case = Case()
    async with case.host.run_test(size=size) as pilot:
        await seen(pilot, case, "R1 Ask when they will decide", "decision date days", "1–5", "asked in the thank-you")
        await pilot.press(*THANK_YOU)
        await seen(pilot, case, "thank_you_days  2  the default", "business days of", "accepts", "(CareerBuilder",
                   "ctrl+s save", "esc back")  # fmt: skip
        assert case.name == "thank_you_days"


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_change_shows_at_once_what_it_would_bring_and_saves_nothing(size: tuple[int, int]) -> None:
    case = Case()
    async with case.host.run_test(size=size) as pilot:
        await pilot.press(*THANK_YOU, "plus")
        await seen(pilot, case, "1 changed, not saved", "thank_you_days  3  default 2", "In Do next now: ",
                   "→ R4 Thank Ann Lee")  # fmt: skip
        assert case.saved == []
        await pilot.press("minus")
        await gone(pilot, case, "In Do next now")
        await gone(pilot, case, "not saved")


async def test_rows_that_come_and_go_and_what_the_guard_would_say() -> None:
    bench = Bench()
    bench.thank(bench.initech, "2026-11-10 10:00")
    case = Case(bench)
    async with case.host.run_test(size=WIDE) as pilot:
        await look_for(pilot, *"call", "space", *"opens")
        await until(pilot, lambda: case.name == "call_opens_days", "it was never found")
        await pilot.press("plus")
        await seen(pilot, case, "− R7 Call Ann Lee (VP Ops), Initech", "1 row goes")


async def test_names_are_masked_on_a_shared_screen() -> None:
    case = Case(private=True)
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus")
        await seen(pilot, case, "→ R4")
        assert "Ann" not in case.text


async def test_a_value_is_typed_and_a_wrong_one_says_what_is_accepted() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "9")
        await seen(pilot, case, "9")
        await pilot.press("enter")
        await seen(pilot, case, "! policy.thank_you_days must be a whole number from 1 to 5")
        await pilot.press("backspace", "4", "enter")
        await seen(pilot, case, "thank_you_days  4  default 2")
        await gone(pilot, case, "must be a whole number")
        await pilot.press("enter")
        await until(pilot, lambda: case.screen.line.value == "4", "the value never stood there")
        await pilot.press("escape")
        await until(pilot, lambda: not case.screen.line.display, "the line never went")
        await pilot.press("r")
        await seen(pilot, case, "thank_you_days  2  the default")


async def test_the_end_of_a_range_is_told_and_moving_forgets_it() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "minus", "minus")
        await seen(pilot, case, "! thank_you_days must be a whole number from 1 to 5")
        await pilot.press("j")
        await gone(pilot, case, "must be")


async def test_moving_leaves_a_value_half_typed() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press("4", "down")
        await until(pilot, lambda: not case.screen.line.display, "the line never went")
        assert case.name == "review_weekday"


async def test_it_is_saved_in_a_thread_and_answers_with_the_settings() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "ctrl+s")
        await seen(pilot, case, "saved")
        await gone(pilot, case, "not saved")
        await gone(pilot, case, "In Do next now")
        made = Settings(me=ME, policy=Policy(thank_you_days=3))
        assert case.saved == [made]
        await pilot.press("ctrl+s", "escape")
        await until(pilot, lambda: case.host.answer == made, "it never closed")
    assert len(case.saved) == 1


async def test_nothing_changed_leaves_at_once() -> None:
    case = Case()
    async with case.host.run_test() as pilot:
        await pilot.press("ctrl+s", "q")
        await until(pilot, lambda: case.host.answer is None, "it never closed")
    assert case.saved == []


async def test_a_failed_save_says_so_in_one_line_and_keeps_everything() -> None:
    case = Case()
    case.error = CannotWriteError("the disk is full")
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "ctrl+s")
        await seen(pilot, case, "! the disk is full", "1 changed, not saved", "thank_you_days  3")
        await pilot.press("escape")
        await seen(pilot, case, "Leave with 1 changed number not saved?")
        await pilot.press("s")
        await seen(pilot, case, "! the disk is full")
        assert case.host.answer == "none yet"
        case.error = None
        await pilot.press("escape")
        await seen(pilot, case, "Leave with 1 changed number not saved?")
        await pilot.press("s")
        await until(pilot, lambda: isinstance(case.host.answer, Settings), "it never closed")
    assert case.saved[0].policy.thank_you_days == 3


async def test_leaving_waits_for_its_own_save_whatever_becomes_of_others() -> None:
    case, gate, begun = Case(), threading.Event(), threading.Event()

    def slow(settings: Settings) -> None:
        begun.set()
        gate.wait(10)
        case.save(settings)

    case.screen._save = slow
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "escape")
        await seen(pilot, case, "Leave with 1 changed number not saved?")
        await pilot.press("s")
        await until(pilot, begun.is_set, "it was never saved")
        case.screen.workers.cancel_group(case.screen, "save")
        gate.set()
        await until(pilot, lambda: isinstance(case.host.answer, Settings), "it never closed")
    assert len(case.saved) == 1


@pytest.mark.parametrize(("key", "left"), [("escape", False), ("d", True)])
async def test_leaving_with_edits_asks_first(key: str, left: bool) -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "j", "plus", "escape")
        await seen(pilot, case, "Leave with 2 changed numbers not saved?")
        await pilot.press(key)
        await gone(pilot, case, "Leave with")
        if left:
            await until(pilot, lambda: case.host.answer is None, "it never closed")
        else:
            await seen(pilot, case, "2 changed, not saved")
    assert case.saved == []


async def test_what_was_left_unsaved_comes_back(tmp_path: Path) -> None:
    first = Case(drafts=tmp_path)
    async with first.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "escape")
        await seen(pilot, first, "keep as a draft")
        await pilot.press("k")
        await until(pilot, lambda: first.host.answer is None, "it never closed")
    again = Case(drafts=tmp_path)
    async with again.host.run_test(size=WIDE) as pilot:
        await seen(pilot, again, "1 changed, not saved")
        await pilot.press("R")
        await gone(pilot, again, "not saved")
        await until(pilot, lambda: not list(tmp_path.iterdir()), "the draft was never dropped")
        await pilot.press(*THANK_YOU, "plus", "escape")
        await seen(pilot, again, "throw away")
        await pilot.press("d")
        await until(pilot, lambda: again.host.answer is None, "it never closed")
    assert list(tmp_path.iterdir()) == []


async def test_the_filter_looks_into_names_rules_and_texts() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press("slash", *"voicemail")
        await seen(pilot, case, "voicemail gap days")
        await gone(pilot, case, "decision date days")
        await pilot.press("enter")
        await seen(pilot, case, "/voicemail")
        await pilot.press("escape")
        await seen(pilot, case, "touch gap days")
        await pilot.press("slash", *"zzzz")
        await seen(pilot, case, "Nothing fits the filter")
        await pilot.press("enter", "plus", "enter", "j", "G")
        await pilot.press("slash", "escape")
        await seen(pilot, case, "decision date days")
        await pilot.press("slash", *"R12", "enter")
        await seen(pilot, case, "severe days")
        assert case.host.answer == "none yet"


async def test_personal_settings_are_one_key_away() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus", "m")
        await seen(pilot, case, "Your name")
        await pilot.press("end", "space", "J", "r", "ctrl+s")
        await seen(pilot, case, "1 changed, not saved")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: len(case.saved) == 2, "it was never saved")
        assert (case.saved[1].me.name, case.saved[1].policy.thank_you_days) == ("Sam Sample Jr", 3)
        await pilot.press("m")
        await seen(pilot, case, "Your name")
        await pilot.press("escape")
        await gone(pilot, case, "Your name")


@pytest.mark.faulty
async def test_a_preview_that_fails_is_told_and_the_screen_lives_on(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case()

    def fail(_policy: Policy) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(case.bench.tracker, "preview", fail)
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus")
        await seen(pilot, case, "! something went wrong while working out what would change")


async def test_changed_records_are_previewed_anew() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus")
        await seen(pilot, case, "→ R4 Thank Ann Lee")
        case.bench.thank(case.bench.acme, "2026-11-23 09:00")
        case.bench.thank(case.bench.initech, "2026-11-23 09:00")
        case.screen.reload()
        await gone(pilot, case, "→ R4 Thank Ann Lee")
        await seen(pilot, case, "In Do next now: no row changes")


async def test_the_cursor_goes_everywhere() -> None:
    case = Case()
    async with case.host.run_test(size=NARROW) as pilot:
        await pilot.press("G")
        await until(pilot, lambda: case.name == "list_rows", "the end was never reached")
        await seen(pilot, case, "The Do-next list")
        await pilot.press("k", "g")
        await until(pilot, lambda: case.name == "decision_date_days", "the start was never reached")
        await seen(pilot, case, "R1 Ask when they will decide")
        await pilot.press("pagedown", "pagedown", "pageup")
        await until(pilot, lambda: case.name not in ("", "decision_date_days"), "a page never moved it")
        await pilot.press("J", "K")


async def test_the_mouse_selects_and_opens() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await seen(pilot, case, "review weekday")
        row = next(y for y, line in enumerate(case.text.splitlines()) if "review weekday" in line)
        await pilot.click(offset=(10, row))
        await until(pilot, lambda: case.name == "review_weekday", "the click selected nothing")
        await pilot.click(offset=(10, row - 1))
        await pilot.pause()
        assert case.name == "review_weekday"
        case.screen.query_one(SettingList).on_mouse_scroll_down()
        await until(pilot, lambda: case.name == "pause_most_days", "the wheel moved nothing")
        case.screen.query_one(SettingList).on_mouse_scroll_up()
        await pilot.click(offset=(10, row), times=2)
        await until(pilot, lambda: case.screen.line.display, "the second click opened nothing")


async def test_another_theme_draws_it_anew() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        case.host.register_theme(DARK)
        case.host.theme = DARK.name
        await seen(pilot, case, "decision date days")


async def test_while_it_saves_nothing_changes() -> None:
    case = Case()
    async with case.host.run_test(size=WIDE) as pilot:
        await pilot.press(*THANK_YOU, "plus")
        case.screen._saving = True
        await pilot.press("plus", "R", "ctrl+s", "escape")
        await pilot.pause()
        assert case.screen.edits.changes == {"policy.thank_you_days": "3"}
        assert case.host.answer == "none yet"


@pytest.mark.parametrize("size", [WIDE, NARROW, (40, 10), (20, 5)])
async def test_hostile_records_stay_text_at_every_size(size: tuple[int, int]) -> None:
    case = Case(hostile_bench())
    async with case.host.run_test(size=size) as pilot:
        await pilot.press(*THANK_YOU, "plus", "plus")
        await until(pilot, lambda: case.screen.edits.changes, "nothing was changed")
        await pilot.pause()
        assert not {"\x1b", "\x07", "\u202e"} & set(case.text)
        await pilot.press("G", "g")
        assert case.host.is_running

