"""Draws the pictures of the README from the sample data at a fixed moment: `python screenshots/take.py [FOLDER]`.

Invariant: the same program draws the same pictures, on any machine and on any day.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from followup_tui.domain.settings import Settings
from followup_tui.ports import CopyResult, CopyRoute
from followup_tui.store import open_store
from followup_tui.system.holiday_days import HolidayDays, country_of_zone
from followup_tui.tracker import Tracker, demo
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.widgets.letter_editor import LetterEditor

MOMENT = datetime(2026, 11, 24, 14, 41, tzinfo=UTC)
"""Tuesday morning, 9:41 in New York."""


class Shot(NamedTuple):
    """One picture: its file name, the terminal's size, and the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()


SHOTS = (
    Shot("board-120x36", (120, 36)),
    Shot("board-80x24", (80, 24)),
    Shot("card-120x36", (120, 36), ("enter",)),
    Shot("card-80x24", (80, 24), ("enter",)),
    Shot("notes-desk-120x36", (120, 36), ("t", "j")),
    Shot("notes-desk-80x24", (80, 24), ("t", "j")),
    Shot("call-desk-120x36", (120, 36), ("l", "l", "c")),
    Shot("call-desk-80x24", (80, 24), ("l", "l", "c")),
    Shot("call-desk-points-80x24", (80, 24), ("l", "l", "c", "space")),
    Shot("letter-desk-120x36", (120, 36), ("l", "l", "l", "l", "m")),
    Shot("letter-desk-80x24", (80, 24), ("l", "l", "l", "l", "m", "enter")),
    Shot("why-120x36", (120, 36), ("l", "l", "w")),
    Shot("interview-120x36", (120, 36), ("i",)),
    Shot("empty-80x24", (80, 24)),
)


class SlowClock:
    """A clock that all but stands still: a millisecond passes between two looks, so that records keep their order."""

    def __init__(self) -> None:
        self._looks = 0

    def now(self) -> datetime:
        """The moment of the pictures."""
        self._looks += 1
        return MOMENT + timedelta(milliseconds=self._looks)

    def zone(self) -> str:
        """The zone of the pictures."""
        return demo.NEW_YORK


class NoClipboard:
    """A clipboard that takes nothing."""

    def copy(self, text: str, osc52: object) -> CopyResult:  # noqa: ARG002 (the port's signature)
        """Say so."""
        return CopyResult(CopyRoute.NONE, "not copied")


async def take(shot: Shot, folder: Path) -> None:
    """Take one picture into the folder, as SVG."""
    with tempfile.TemporaryDirectory() as place:
        settings = Settings(me=demo.ME)
        store = open_store(Path(place) / "store.json", now=lambda: MOMENT)
        holidays = HolidayDays(Path(place) / "cache")
        tracker = Tracker(store, SlowClock(), holidays, lambda: settings, country_of_zone)
        if not shot.name.startswith("empty"):
            demo.build(tracker, MOMENT)
        app = FollowupApp(tracker, settings, NoClipboard(), save_settings=lambda _settings: None)
        async with app.run_test(size=shot.size) as pilot:
            await pilot.pause()
            for key in shot.keys:
                await pilot.press(key)
                await pilot.pause(0.3)
            while any(one.report is None for one in app.screen.query(LetterEditor)):
                await pilot.pause(0.3)
            (folder / f"{shot.name}.svg").write_text(app.export_screenshot(title="followup"), encoding="utf-8")


def main() -> None:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        asyncio.run(take(shot, folder))


if __name__ == "__main__":
    main()
