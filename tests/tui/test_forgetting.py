"""A screen that was left is gone from memory, with all that was typed and drawn on it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import Screen
from textual.widget import Widget

from followup_tui.domain.settings import Settings
from followup_tui.tui.dialogs.application import ApplicationDialog
from followup_tui.tui.screens.settings import SettingsScreen
from followup_tui.tui.screens.why import WhyScreen
from tests.tui._dialog_fakes import Bench
from tests.tui._fakes import app_for
from tests.tui._looking import dashboard
from tests.tui.test_dashboard import WIDE
from tests.waiting import until

OPENED: dict[str, Callable[[Bench], Screen[Any]]] = {
    "a form with a text": lambda bench: ApplicationDialog(bench.tracker, bench.acme),
    "the settings": lambda bench: SettingsScreen(bench.tracker, Settings(), lambda _: None, lambda _: Screen()),
}


def parts_of(screen: Screen[Any]) -> list[weakref.ref[object]]:
    """Its widgets, and what each has drawn."""
    widgets: list[Widget] = [screen, *screen.query("*").results(Widget)]
    return [weakref.ref(part) for one in widgets for part in (one, one._styles_cache)]


@pytest.mark.parametrize("name", OPENED)
async def test_nothing_of_it_is_kept_once_others_were_left(name: str) -> None:
    bench, app = Bench(), app_for()
    async with app.run_test(size=WIDE) as pilot:

        async def visit(screen: Screen[Any]) -> list[weakref.ref[object]]:
            app.push_screen(screen)
            await until(pilot, lambda: screen.is_mounted and app.screen is screen, "it never opened")
            await pilot.pause()
            parts = parts_of(screen)
            screen.dismiss(None)
            await until(pilot, lambda: app.screen is dashboard(app), "it was never left")
            return parts

        parts = await visit(OPENED[name](bench))
        assert len(parts) > 40
        for _ in range(2):
            await visit(WhyScreen(bench.tracker.why_not(bench.acme)))
        gc.collect()
        assert [found for one in parts if (found := one()) is not None] == []
