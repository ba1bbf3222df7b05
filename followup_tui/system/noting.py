"""Notes in the log what the store was asked for and how long it took, for whoever looks for what is slow (`--verbose`).

Invariant: it passes everything on as it is, and notes no word of the records, labels of actions included.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search
from followup_tui.ports import NOTHING, Commit, Contents, Store, StoreState

T = TypeVar("T")

_log = logging.getLogger(__name__)


class NotedStore:
    """A store whose every call is noted; implements `ports.Store`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: Search | None = None

    def load(self) -> Search:
        """As of the store; what was known already is not noted, as the dashboard looks every second."""
        start = time.perf_counter()
        found = self._store.load()
        if found is not self._known:
            self._known = found
            _log.debug("read %d applications in %.1f ms", len(found.applications), _since(start))
        return found

    def transact(self, label: str, change: Callable[[Search], Search], contents: Contents = NOTHING) -> Commit:
        """As of the store."""
        return self._noted("saved", lambda: self._store.transact(label, change, contents))

    def contents(self) -> Mapping[str, Contents]:
        """As of the store."""
        return self._noted("read whole", self._store.contents)

    def understood(self, data: bytes) -> tuple[tuple[Record, ...], Contents]:
        """As of the store."""
        return self._noted("understood", lambda: self._store.understood(data))

    def undo(self) -> Commit | None:
        """As of the store."""
        return self._noted("undone", self._store.undo)

    def redo(self) -> Commit | None:
        """As of the store."""
        return self._noted("redone", self._store.redo)

    def state(self) -> StoreState:
        """As of the store."""
        return self._store.state()

    def _noted(self, what: str, call: Callable[[], T]) -> T:
        start = time.perf_counter()
        try:
            done = call()
        except Exception as error:
            _log.debug("not %s (%s), after %.1f ms", what, type(error).__name__, _since(start))
            raise
        _log.debug("%s in %.1f ms", what, _since(start))
        return done


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000
