"""Puts the real parts together: the one place that picks store, clock, holidays, settings and clipboard.

Invariant: nothing above this module names a concrete part, and nothing is imported here that
`followup status` does not need.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace

from followup_tui.domain.settings import Profile, Settings
from followup_tui.ports import Clipboard, Keeper, Store
from followup_tui.system.clock import StartedClock, SystemClock
from followup_tui.system.holiday_days import HolidayDays, country_of_zone
from followup_tui.system.paths import Paths, find_paths
from followup_tui.system.settings import load_settings, merged, save_settings
from followup_tui.tracker import Tracker

NOW_VARIABLE: Final = "FOLLOWUP_NOW"
"""Environment variable that holds the moment to pretend it is."""


class World(NamedTuple):
    """Everything a front end is handed."""

    tracker: Tracker
    settings: Callable[[], Settings]
    """The settings as they are now."""
    save_settings: Callable[[Settings], None]
    """Writes what differs from the settings as they are to their file; what else changed there meanwhile stays.

    From then on they hold. Raises as `save_settings` and `load_settings`.
    """
    paths: Paths

    def clipboard(self) -> Clipboard:
        """The clipboard, loaded when it is first wanted."""
        from followup_tui.system.clipboard import SystemClipboard

        return SystemClipboard()


def build(
    store: Path | None = None, now: str | None = None, me: Profile | None = None, *, verbose: bool = False
) -> World:
    """The real world; `store` and `now` go before FOLLOWUP_STORE and FOLLOWUP_NOW.

    `me` stands in for the user while the settings name nobody, as in a demonstration. `verbose` notes in the log what
    the store does.

    Raises `BadDataError` for broken settings or a damaged store, `CannotWriteError` for a store that cannot be
    opened, and `BadInputError` for a moment or path without meaning.
    """
    paths = find_paths(store)
    held = [load_settings(paths.settings)]

    def settings() -> Settings:
        return replace(held[0], me=me) if me is not None and not held[0].me.name else held[0]

    def save(new: Settings) -> None:
        together = merged(settings(), new, load_settings(paths.settings))
        save_settings(paths.settings, together)
        held[0] = together

    clock = find_clock(now, lambda: held[0].tz)
    return World(make_tracker(paths, clock, settings, verbose=verbose), settings, save, paths)


def make_tracker(
    paths: Paths, clock: SystemClock, settings: Callable[[], Settings], *, verbose: bool = False
) -> Tracker:
    """A tracker on the store at `paths.store`, by that clock; `verbose` as in `build`."""
    from followup_tui.store import open_store

    store: Store = open_store(paths.store, now=clock.now)
    if verbose:
        from followup_tui.system.logs import open_log
        from followup_tui.system.noting import NotedStore

        open_log(paths.log, verbose=True)
        store = NotedStore(store)
    return Tracker(store, clock, HolidayDays(paths.cache), settings, country_of_zone, paths.templates)


def find_keeper(store: Path | None = None, now: str | None = None) -> Keeper:
    """Who looks after the file of the records, for the time when it cannot be opened; the settings are not needed.

    `store` and `now` as in `build`. Raises `BadInputError` for a moment or path without meaning.
    """
    from followup_tui.store import open_keeper

    clock = find_clock(now, lambda: None)
    return open_keeper(find_paths(store).store, now=clock.now)


def find_clock(now: str | None, zone: Callable[[], str | None]) -> SystemClock:
    """The clock, which starts at `now`, at FOLLOWUP_NOW or as it is; `zone` gives the user's, None = the machine's.

    Raises `BadInputError` for a moment without meaning.
    """
    clock, now = SystemClock(zone), now or os.environ.get(NOW_VARIABLE) or None
    if now is None:
        return clock
    from followup_tui.system.moments import parse_moment

    return StartedClock(parse_moment(now, zone=clock.zone(), now=clock.now(), prefer="near"), zone)
