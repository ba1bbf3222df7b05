"""Names of a megabyte and notes of a hundred thousand lines: cut before they are laid out, wherever they stand."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from textual.screen import Screen
from textual.widgets import TextArea

from followup_tui.domain.records import Contact, Person, Record
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.tracker import Tracker, demo
from followup_tui.tui.app import FollowupApp
from tests.fakes import ME, at, tracker_at
from tests.terminal.hostile import every_record, spoil
from tests.tui._fakes import FakeClipboard
from tests.tui._looking import dashboard, screen_lines
from tests.tui.test_dashboard import WIDE
from tests.waiting import until

NAME, NOTE = "N" * 1_000_000, "a line\n" * 100_000
SEEN = {"enter": "esc back", "e": "ctrl+s save", "i": "ctrl+s save", "x": "ctrl+s log", "o": "ctrl+s", "t": "esc back",
        "c": "esc back", "m": "esc back", "W": "esc close", "w": "esc close", "F": "esc close", "R": "esc close"}
"""Key → what stands at the foot of its screen, with the cursor on that card."""

TALLEST, LONGEST = 400, 120_000
"""Lines of the tallest widget, and characters that a field takes, at most."""


def giant(text: str) -> str:
    return NOTE if len(text) > 40 else text + NAME


def of_employer(search: Search, employer: str) -> list[Record]:
    """All records that belong to an employer."""
    roles = {one.id for one in search.applications.values() if one.employer == employer}
    return [
        one
        for one in every_record(search)
        if one.id in {employer, *roles}
        or (isinstance(one, Person) and one.employer == employer)
        or (isinstance(one, Contact) and roles & set(one.applications))
    ]


def search_with_giants() -> Tracker:
    """The demonstration, in which everything about Initech is very large."""
    tracker, clock, store = tracker_at(at("2026-11-24 09:41"))
    demo.build(tracker, clock.now())
    employer = next(one.id for one in tracker.search.employers.values() if one.name == "Initech")

    def grow(search: Search) -> Search:
        grown: list[Any] = [spoil(one, giant) for one in of_employer(search, employer)]
        return search.put(*(replace(one, notes=NOTE) if hasattr(one, "notes") else one for one in grown))

    store.transact("grow", grow)
    tracker.refresh()
    return tracker


def foot(app: FollowupApp) -> str:
    """Where the keys stand."""
    return "\n".join(screen_lines(app)[-12:])


def largest(screen: Screen[Any]) -> tuple[int, int]:
    """Lines of the tallest widget, and characters in the longest field."""
    texts = [len(one.text) for one in screen.query(TextArea)]
    tallest = max(one.virtual_size.height for one in screen.query("*") if not isinstance(one, TextArea))
    return tallest, max(texts, default=0)


async def test_row_36_every_screen_cuts_them_and_answers_the_next_key() -> None:
    app = FollowupApp(search_with_giants(), Settings(me=ME), FakeClipboard(), save_settings=lambda _: None)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("l", "l")
        board = dashboard(app)
        assert board.board.model.card is not None
        assert board.board.model.card.employer.startswith("InitechNNN")
        for key, seen in SEEN.items():
            await pilot.press(key)
            await until(pilot, lambda: seen in foot(app), f"{key} never showed {seen}")  # noqa: B023
            tallest, longest = largest(app.screen)
            assert tallest < TALLEST, (key, tallest)
            assert longest < LONGEST, (key, longest)
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is board, f"{key}: it was never left")
