"""What if and the forecast as dialogs: what is typed is looked at, and nothing is ever recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from followup_tui.tracker.values import OfferNews
from followup_tui.tui.dialogs.choice import Choice
from followup_tui.tui.dialogs.forecast import ForecastDialog
from followup_tui.tui.dialogs.what_if import CHOICES, WhatIfDialog
from followup_tui.tui.screens.card import CardScreen
from tests.fakes import at
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, hostile_bench, screen_text
from tests.waiting import until

SIZE = (120, 40)


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def shown(pilot: Pilot[Any], host: Host, sought: str) -> None:
    await until(pilot, lambda: sought in screen_text(host), f"{sought!r} never came up:\n{screen_text(host)}")


async def choose(pilot: Pilot[Any], host: Host, what: str) -> None:
    """Step to a choice with the arrow keys."""
    choice = host.screen.query_one("#what", Choice)
    choice.focus()
    keys = [key for key, _ in choice.options]
    steps = keys.index(what) - keys.index(choice.value)
    await pilot.press(*["right" if steps > 0 else "left"] * abs(steps))
    await until(pilot, lambda: choice.value == what, f"{what} was never chosen")


async def test_the_likeliest_event_is_looked_at_at_once_and_nothing_is_recorded(bench: Bench) -> None:
    records = bench.store.search
    host = Host(WhatIfDialog(bench.tracker, bench.initech))
    async with host.run_test(size=SIZE) as pilot:
        for sought in ("What if…  nothing here is recorded  Initech · Backend Developer",
                       "I call and leave a voicemail", "ends", "Call Ann Lee (VP Ops)", "raises",
                       "Write to Ann Lee (VP Ops) once more — opens Tue 1 Dec", "stays in", "esc close"):  # fmt: skip
            await shown(pilot, host, sought)
        for what, _ in CHOICES:
            if what in {option for option, _ in host.screen.query_one("#what", Choice).options}:
                await choose(pilot, host, what)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("escape")
        assert host.answer is None
    assert bench.store.search is records


async def test_each_event_shows_its_own_consequences(bench: Bench) -> None:
    host = Host(WhatIfDialog(bench.tracker, bench.acme))
    async with host.run_test(size=SIZE) as pilot:
        for what, sought in (("thank", "Thank Raj Patel"), ("rejected", "moves to Closed"),
                             ("lead", "I find a new lead"), ("hold", "they put it on hold")):  # fmt: skip
            await choose(pilot, host, what)
            await shown(pilot, host, sought)


async def test_their_words_and_a_later_moment_are_taken_into_account(bench: Bench) -> None:
    host = Host(WhatIfDialog(bench.tracker, bench.initech))
    async with host.run_test(size=SIZE) as pilot:
        await choose(pilot, host, "spoke")
        await shown(pilot, host, "They decide")
        await pilot.press("tab", *"11 December")
        await shown(pilot, host, "→ Fri 11 Dec")
        await shown(pilot, host, "opens Mon 14 Dec")
        await shown(pilot, host, "touched Mon 23 Nov")
        await pilot.press("tab", *"tomorrow 10:00")
        await shown(pilot, host, "→ Tue 24 Nov 10:00 in New York")
        await shown(pilot, host, "touched Tue 24 Nov")


async def test_the_guard_speaks_in_the_dialog_too(bench: Bench) -> None:
    bench.call(bench.initech, "2026-11-20 10:00")
    host = Host(WhatIfDialog(bench.tracker, bench.initech))
    async with host.run_test(size=SIZE) as pilot:
        await shown(pilot, host, "! ")
        await shown(pilot, host, "Better not now")
        await shown(pilot, host, "B1")


async def test_what_cannot_be_read_is_said_and_the_dialog_stays(bench: Bench) -> None:
    host = Host(WhatIfDialog(bench.tracker, bench.initech))
    async with host.run_test(size=SIZE, notifications=True) as pilot:
        await choose(pilot, host, "heard")
        await pilot.press("tab", *"qqq")
        await until(pilot, lambda: host.screen.query_one("#stands").display, "nothing was said")
        await pilot.press(*["backspace"] * 3)
        await until(pilot, lambda: not host.screen.query_one("#stands").display, "it stands for ever")
        await pilot.press("tab", "enter")
        await shown(pilot, host, "There is nothing to save: nothing here is recorded.")
        await pilot.press("ctrl+s")
        assert isinstance(host.screen, WhatIfDialog)


async def test_the_ends_of_an_offer_are_offered_where_there_is_one(bench: Bench) -> None:
    host = Host(WhatIfDialog(bench.tracker, bench.acme))
    async with host.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "I accept" not in screen_text(host)
        await choose(pilot, host, "offer")
        await shown(pilot, host, "Answer by")
        await pilot.press("tab", *"Fri 4 Dec")
        await shown(pilot, host, "→ Fri 4 Dec 17:00 in New York")
        await shown(pilot, host, "moves to Offer")
    bench.tracker.offer(bench.acme, OfferNews(answer_by=at("2026-12-04 17:00")))
    host = Host(WhatIfDialog(bench.tracker, bench.acme))
    async with host.run_test(size=SIZE) as pilot:
        await choose(pilot, host, "accept")
        await shown(pilot, host, "I accept the offer")


async def test_it_opens_over_a_card_and_scrolls_where_the_screen_is_low(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(80, 16)) as pilot:
        await pilot.press("W")
        await until(pilot, lambda: isinstance(host.screen, WhatIfDialog), "it never opened")
        await shown(pilot, host, "nothing here is recorded")
        box = host.screen.query_one("#box")
        await until(pilot, lambda: box.max_scroll_y > 3, "there was nothing to scroll to")
        await pilot.press(*["ctrl+d"] * 4)
        await shown(pilot, host, "again")
        await pilot.press(*["ctrl+u"] * 4)
        assert box.scroll_offset.y == 0
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(host.screen, CardScreen), "the card never came back")


async def test_it_follows_the_records(bench: Bench) -> None:
    dialog = WhatIfDialog(bench.tracker, bench.initech)
    host = Host(dialog)
    async with host.run_test(size=SIZE) as pilot:
        await shown(pilot, host, "Call Ann Lee (VP Ops)")
        bench.tracker.promise(bench.initech, "11 December")
        dialog.reload()
        await shown(pilot, host, "they said Fri 11 Dec")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 10)])
async def test_hostile_records_stay_text(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    for dialog in (WhatIfDialog(bench.tracker, bench.acme), ForecastDialog(bench.tracker, date(2026, 12, 1))):
        host = Host(dialog)
        async with host.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.press(*["ctrl+d"] * 3)
            assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(host))
            assert host.is_running
    assert HOSTILE


async def test_the_forecast_opens_with_tomorrow_and_goes_by_days_and_weeks(bench: Bench) -> None:
    host = Host(ForecastDialog(bench.tracker, None))
    async with host.run_test(size=SIZE) as pilot:
        for sought in ("If nothing is done", "2026-11-24", "→ Tue 24 Nov, tomorrow", "overdue ·", "• R7",
                       "Call Ann Lee (VP Ops) · Initech"):  # fmt: skip
            await shown(pilot, host, sought)
        await pilot.press("down")
        await shown(pilot, host, "→ Wed 25 Nov, in 2 days")
        await pilot.press("pagedown")
        await shown(pilot, host, "→ Wed 2 Dec, in 9 days")
        await pilot.press("pageup", "pageup", "up")
        await shown(pilot, host, "→ Mon 23 Nov, today")


async def test_the_forecast_takes_a_day_in_words(bench: Bench) -> None:
    host = Host(ForecastDialog(bench.tracker, date(2026, 12, 1)))
    async with host.run_test(size=SIZE) as pilot:
        await shown(pilot, host, "→ Tue 1 Dec, in 8 days")
        await pilot.press(*["backspace"] * 10, *"Fri 4 Dec")
        await shown(pilot, host, "→ Fri 4 Dec, in 11 days")
        await pilot.press(*["backspace"] * 9)
        await shown(pilot, host, "Write a day: Tue 1 Dec, tomorrow, in 3 days.")
        await pilot.press("down")
        await shown(pilot, host, "→ Wed 2 Dec, in 9 days")
        await pilot.press(*["backspace"] * 10, *"yonder")
        await shown(pilot, host, "\"yonder\" names no moment")
        assert "R7" not in screen_text(host)
        await pilot.press(*["backspace"] * 6, *"2026-11-20")
        await shown(pilot, host, "! a forecast looks ahead")


async def test_the_forecast_masks_names_and_can_be_empty(bench: Bench) -> None:
    host = Host(ForecastDialog(bench.tracker, None, private=True))
    async with host.run_test(size=SIZE) as pilot:
        await shown(pilot, host, "status call")
        assert "Ann Lee" not in screen_text(host)
    bench.store.search = type(bench.store.search)()
    bench.tracker.refresh()
    host = Host(ForecastDialog(bench.tracker, None))
    async with host.run_test(size=SIZE) as pilot:
        await shown(pilot, host, "the list will be empty")
