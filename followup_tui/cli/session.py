"""What one run of the command line shares: the global options and the world built from them.

Invariant: the world is built, and its records read, once: when a command first asks for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_tui.domain.settings import Profile
    from followup_tui.ports import Keeper
    from followup_tui.tracker import Tracker
    from followup_tui.wiring import World


class Session:
    """The global options of one run; a command finds it in its click context."""

    def __init__(self, *, store: str | None = None, now: str | None = None, json: bool = False) -> None:
        self.store = store
        self.now = now
        self.json = json
        self.verbose = False
        """Whether what is done is noted in the log."""
        self.dashboard = False
        """Set by a command that wants the dashboard opened on the world when it has ended."""
        self.me: Profile | None = None
        """Who stands in for the user while the settings name nobody."""
        self._world: World | None = None

    @property
    def world(self) -> World:
        """Everything the commands work with; raises whatever reading settings or store raises."""
        if self._world is None:
            from followup_tui.wiring import build

            store = Path(self.store) if self.store else None
            self._world = build(store, self.now, self.me, verbose=self.verbose)
        return self._world

    @property
    def tracker(self) -> Tracker:
        """The tracker of the world."""
        return self.world.tracker

    def keeper(self) -> Keeper:
        """Who looks after the store's file; neither the store nor the settings need be readable."""
        from followup_tui.wiring import find_keeper

        return find_keeper(Path(self.store) if self.store else None, self.now)
