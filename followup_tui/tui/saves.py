"""What is being saved just now, so that the program is not left in the middle of it.

Invariant: a save that was begun is waited for, whatever becomes of the screen that began it; leaving goes on only when
nothing failed meanwhile, for whoever is gone reads no error.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final, TypeVar

from textual.worker import Worker, get_current_worker

R = TypeVar("R")

_LOOK_EVERY: Final = 0.02
"""Seconds between two looks whether all is saved, while somebody waits for that."""


class Saves:
    """The saves of one app."""

    def __init__(self) -> None:
        self._running: set[asyncio.Future[Any]] = set()
        self._workers: set[Worker[Any]] = set()
        self._failures = 0

    @property
    def is_running(self) -> bool:
        """Whether anything is being saved, or what comes of it is still to be shown."""
        self._workers = {one for one in self._workers if not one.is_finished}
        return bool(self._running or self._workers)

    async def run(self, call: Callable[[], R]) -> R:
        """What a call that saves returns; it is made in a thread, and this in a worker."""
        worker = get_current_worker()
        saving = asyncio.ensure_future(asyncio.to_thread(call))
        self._running.add(saving)
        self._workers.add(worker)
        saving.add_done_callback(self._done)
        try:
            return await asyncio.shield(saving)
        except Exception:
            self._workers.discard(worker)  # it asks or tells now, and may do so for long
            raise

    def _done(self, saving: asyncio.Future[Any]) -> None:
        self._running.discard(saving)
        self._failures += saving.cancelled() or saving.exception() is not None

    async def settled(self) -> bool:
        """Wait until all is saved; False as soon as something failed."""
        before = self._failures
        while self.is_running and self._failures == before:
            await asyncio.sleep(_LOOK_EVERY)
        return self._failures == before


async def saved(app: object, call: Callable[[], R]) -> R:
    """What a call that saves returns, made in a thread; the app, if it counts its saves, is not left meanwhile."""
    found = getattr(app, "saves", None)
    return await (found if isinstance(found, Saves) else Saves()).run(call)
