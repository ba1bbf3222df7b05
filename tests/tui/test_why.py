"""The explanation of a reminder: all of it, in order, literal, and readable where it does not fit."""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Purpose
from followup_tui.domain.setting import number
from followup_tui.domain.why import Count, Counted, Why
from followup_tui.tui.screens.why import WhyScreen
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, screen_text
from tests.waiting import until


def a_why(steps: int = 2) -> Why:
    return Why(
        title=f"Call Ann Lee {HOSTILE}",
        rule="R7 Phone when the promised date passes",
        facts=(("they said", f"20 November {HOSTILE}"), ("contacts since", "none")),
        arithmetic=tuple(Count((f"step {one} {HOSTILE}",), DAYS if one == 0 else ()) for one in range(steps)),
        settings=(number(Policy(call_due_days=3), "call_due_days"), number(Policy(), "pause_from")),
        protects=("A date is a plan.",),
        resolve="log the contact",
        next_change="due Tue 24 Nov",
        ignored=("Nobody asks for you.",),
    )


DAYS = (
    Counted(date(2026, 11, 22), 0, "weekend"),
    Counted(date(2026, 11, 23), 1, ""),
    Counted(date(2026, 11, 24), 2, "", "due"),
)


async def test_everything_stands_there_in_order_and_literally() -> None:
    host = Host(WhyScreen(a_why()))
    async with host.run_test(size=(120, 60)) as pilot:
        await until(pilot, lambda: "Call Ann Lee" in screen_text(host), "it never opened")
        shown = screen_text(host)
        parts = ["Call Ann Lee [/]", "R7 Phone", "What it protects", "A date is a plan", "What is known", "they said",
                 "How the dates come about", "step 0 [/]", "Sun 22 Nov   –  weekend", "Mon 23 Nov   1",
                 "Tue 24 Nov   2  → due", "step 1 [/]", "The numbers used", "call_due_days 3", "(default 2, 1–7",
                 "pause_from none", "(the default)", "What ends it", "log the contact", "What comes next",
                 "due Tue 24 Nov", "If it is ignored", "Nobody asks for you"]  # fmt: skip
        places = [shown.index(part) for part in parts]
        assert places == sorted(places)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


async def test_values_stand_under_each_other() -> None:
    host = Host(WhyScreen(a_why()))
    async with host.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "contacts since" in screen_text(host), "it never opened")
        lines = screen_text(host).splitlines()
        first = next(line for line in lines if "they said" in line)
        second = next(line for line in lines if "contacts since" in line)
        assert first.index("20 November") == second.index("none")


async def test_what_is_empty_has_no_heading() -> None:
    host = Host(WhyScreen(Why(title="t", rule="R1", facts=(), arithmetic=(), resolve="", next_change="later")))
    async with host.run_test() as pilot:
        await until(pilot, lambda: "later" in screen_text(host), "it never opened")
        assert "What is known" not in screen_text(host)
        assert "What ends it" not in screen_text(host)


@pytest.mark.parametrize("key", ["escape", "q", "w", "enter"])
async def test_it_closes(key: str) -> None:
    host = Host(WhyScreen(a_why()))
    async with host.run_test() as pilot:
        await pilot.press(key)
        await until(pilot, lambda: host.answer is None, "it never closed")


async def test_it_scrolls_by_key_and_keeps_title_and_keys_in_sight() -> None:
    host = Host(WhyScreen(a_why(60)))
    async with host.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "step 0" in screen_text(host), "it never opened")
        await pilot.press(*["pagedown"] * 20)
        await until(pilot, lambda: "Nobody asks for you" in screen_text(host), "the end never came into sight")
        assert "Call Ann Lee" in screen_text(host)
        assert "esc close" in screen_text(host)
        await pilot.press(*["k"] * 3, *["pageup"] * 20)
        await until(pilot, lambda: "step 0" in screen_text(host), "the beginning never came back")
        await pilot.press("G")
        await until(pilot, lambda: "Nobody asks for you" in screen_text(host), "the end never came into sight")
        await pilot.press("g")
        await until(pilot, lambda: "step 0" in screen_text(host), "the beginning never came back")


async def test_a_real_explanation_shows_its_arithmetic() -> None:
    bench = Bench()
    reminder = next(one for one in bench.tracker.reminders() if one.kind is Purpose.STATUS_CALL)
    host = Host(WhyScreen(bench.tracker.why(reminder.id)))
    async with host.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Fri 20 Nov + 2 business days = Tue 24 Nov" in screen_text(host), "no arithmetic")
