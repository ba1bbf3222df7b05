"""Looks at everything once, in the order in which a fault would be felt.

Invariant: as of the package; a look that fails does not keep the others from being taken.
"""

from __future__ import annotations

from pathlib import Path

from followup_tui.checkup import files, records, surroundings
from followup_tui.checkup.finding import Finding, looked_at
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.errors import FollowupError
from followup_tui.store import open_store
from followup_tui.system.holiday_days import HolidayDays
from followup_tui.system.paths import Paths, find_paths
from followup_tui.system.settings import load_settings
from followup_tui.wiring import find_clock, find_keeper


def examine(store: Path | None = None, now: str | None = None) -> tuple[Finding, ...]:
    """All findings; `store` and `now` as in `wiring.build`, which raises what this raises for them."""
    paths = find_paths(store)
    set_up = settings_of(paths)
    clock = find_clock(now, lambda: set_up.tz)
    moment = clock.now()
    opened = open_store(paths.store, now=clock.now)
    keeper = find_keeper(store, now)
    looks = (
        ("records", lambda: records.records(opened)),
        ("lock", lambda: records.lock_of(paths.store)),
        ("backups", lambda: records.backups(keeper, moment)),
        ("privacy", lambda: files.permissions(paths)),
        ("disk", lambda: files.room(paths.data)),
        ("settings", lambda: files.settings(paths)),
        ("templates", lambda: files.templates(paths)),
        ("clock", lambda: surroundings.clock(moment, clock.zone())),
        ("holidays", lambda: surroundings.days_off(
            HolidayDays(paths.cache), search_of(paths).employers.values(), moment.year
        )),
        ("clipboard", surroundings.clipboard),
        ("terminal", surroundings.terminal),
    )  # fmt: skip
    return tuple(found for name, look in looks for found in looked_at(name, look))


def settings_of(paths: Paths) -> Settings:
    """The settings, or the defaults while they cannot be read, which is a finding of its own."""
    try:
        return load_settings(paths.settings)
    except FollowupError:
        return Settings()


def search_of(paths: Paths) -> Search:
    """The records, or none while they cannot be read, which is a finding of its own."""
    try:
        return open_store(paths.store, now=find_clock(None, lambda: None).now).load()
    except FollowupError:
        return Search()
