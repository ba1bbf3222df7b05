"""Looks at what lies around the store's file: whether it can be written, and copies a sync program left beside it.

Invariant: looking costs two `stat` calls as long as nothing changed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

_WRITE_BITS = 0o222


class Found(NamedTuple):
    """What there is to say."""

    read_only: str = ""
    """Why the store cannot be written, or empty."""
    conflicts: tuple[str, ...] = ()
    """Names of conflict copies."""


class Surroundings:
    """Watches the file and its folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: object = None
        self._found = Found()

    def look(self) -> Found:
        """What there is to say now; the same object while nothing changed."""
        seen = (_state(self._path), _state(self._path.parent))
        if seen != self._seen:
            self._found = Found(_why_read_only(self._path), _conflict_copies(self._path))
            self._seen = seen
        return self._found


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mode, found.st_ctime_ns, found.st_ino)


def _why_read_only(path: Path) -> str:
    if os.path.exists(path) and not _writable(path):
        return f"{path} is read-only"
    folder = next(one for one in path.parents if os.path.exists(one))
    return "" if _writable(folder) else f"the folder {folder} is read-only"


def _writable(path: Path) -> bool:
    # The mode is looked at too, because to root every file is writable, yet somebody took the bits away.
    state = _state(path)
    return state is not None and bool(state[0] & _WRITE_BITS) and os.access(path, os.W_OK)


def _conflict_copies(path: Path) -> tuple[str, ...]:
    try:
        names = os.listdir(path.parent)
    except OSError:
        return ()
    return tuple(sorted(name for name in names if name.startswith(f"{path.stem}.sync-conflict-")))
