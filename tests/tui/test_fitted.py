"""Screens are as large as the terminal, however late and in whatever order they are told so."""

from __future__ import annotations

from textual._context import visible_screen_stack
from textual.events import Resize
from textual.geometry import Size
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen

from followup_tui.tui.fitted import Fitted
from followup_tui.tui.screens.help import HelpScreen
from tests.tui._fakes import app_for
from tests.tui._looking import dashboard
from tests.tui.test_dashboard import WIDE
from tests.tui.test_leaving_screens import ours_among
from tests.waiting import until


def test_every_screen_of_ours_follows_the_terminal_alone() -> None:
    assert {one for one in ours_among(Screen) if not issubclass(one, Fitted)} == set()


async def test_a_size_that_is_told_late_is_not_taken_over() -> None:
    """Else screens below another one tell each other an old and a new size in turn, and never end."""
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("question_mark")
        below, taken = dashboard(app), [False]
        below.post_message(Resize(Size(80, 24), Size(80, 24)))
        below.call_later(lambda: taken.__setitem__(0, True))
        await until(pilot, lambda: taken[0], "the size was never told")
        assert below.board.size.width == WIDE[0]


async def test_a_screen_lies_on_the_one_below_it_even_when_it_is_asked_from_above() -> None:
    """Else two screens come to lie on each other, and drawing them never ends."""
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        first, second, third = HelpScreen({}), HelpScreen({}), HelpScreen({})
        for screen in (first, second, third):
            await app.push_screen(screen)
        await pilot.pause()
        for screen in (first, second, third):
            screen._layout_cache.clear()
        first._compositor.get_style_at(0, 0)  # as where the mouse is looked for
        second.refresh()
        third.refresh()
        below = []
        for screen in (first, second, third):
            visible_screen_stack.set(app._background_screens)
            ground = screen.render()
            assert isinstance(ground, BackgroundScreen)
            below.append(ground.screen)
        assert below == [dashboard(app), first, second]
        await pilot.press("escape", "escape", "escape")
        assert app.screen is dashboard(app)
