"""Screens are as large as the terminal, however late and in whatever order they are told so."""

from __future__ import annotations

from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen

from followup_tui.tui.fitted import Fitted
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
