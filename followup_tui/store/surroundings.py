"""Looks at what lies around the store's file: whether it can be written, what sync programs did, and where it lies.

Invariant: looking costs two `stat` calls as long as nothing changed, and nothing found here is ever loaded.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.errors import CannotWriteError
from followup_tui.store.backups import Backup, Backups, Kind
from followup_tui.store.files import Signature, signature
from followup_tui.store.mounts import network_kind

_WRITE_BITS = 0o222
_HEAD: Final = re.compile(rb'^\{"_meta":\{"1":\{[^}]*"gen":(\d{1,15})[,}]')


class Found(NamedTuple):
    """What there is to say."""

    read_only: str = ""
    """Why the store cannot be written, or empty."""
    conflicts: tuple[str, ...] = ()
    """Names of conflict copies."""
    network: str = ""
    """The kind of network file system it lies on, or empty."""
    other_names: int = 0
    """Further names of the very file that are no backups."""
    last: Backup | None = None
    """The newest backup that a save made, unless it is the very file,"""
    generation: int = 0
    """and how often the store had been saved then; 0 if that cannot be read. Both hold for"""
    beside: Signature | None = None
    """the store's file of this signature only: a save may have come in between."""


class Surroundings:
    """Watches the file and its folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._backups = Backups(path)
        self._seen: object = None
        self._found = Found()
        self._network: str | None = None

    def look(self) -> Found:
        """What there is to say now; the same object while nothing changed."""
        seen = (_state(self._path), _state(self._path.parent))
        if seen != self._seen:
            if self._network is None:
                self._network = network_kind(self._path)
            before = _signature(self._path)
            last, generation = self._last()
            self._found = Found(
                _why_read_only(self._path),
                _conflict_copies(self._path),
                self._network,
                self._other_names(),
                last,
                generation,
                beside=before if before == _signature(self._path) else None,
            )
            self._seen = seen
        return self._found

    def _last(self) -> tuple[Backup | None, int]:
        """The newest backup that a save made, and the generation in its first line."""
        try:
            made = [one for one in self._backups.all() if one.kind is not Kind.KEPT]
            # After a death in the middle of a save it is another name of the store.
            if not made or os.path.samefile(made[-1].path, self._path):
                return None, 0
            with open(made[-1].path, "rb") as file:
                head = _HEAD.match(file.read(1000))
        except OSError:
            return None, 0
        return made[-1], int(head[1]) if head else 0

    def _other_names(self) -> int:
        """How many more names the file has than followup gave it."""
        try:
            here = self._path.stat()
            if here.st_nlink == 1:
                return 0
            own = [one.path for one in self._backups.all()]
            own += self._path.parent.glob(f"{self._path.name}.damaged-*")
            known = sum(1 for one in own if os.path.samestat(one.stat(), here))
        except OSError:
            return 0
        return here.st_nlink - 1 - known


def _signature(path: Path) -> Signature | None:
    try:
        return signature(path)
    except CannotWriteError:
        return None


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
    """What sync programs leave beside a file that was changed in two places, by the names they give it."""
    try:
        names = os.listdir(path.parent)
    except OSError:
        return ()
    return tuple(sorted(conflicts_among(path, names)))


def conflicts_among(path: Path, names: Iterable[str]) -> list[str]:
    """The names that are conflict copies of the file at `path`.

    Syncthing writes store.sync-conflict-20261201-093000-ABCDEFG.json, Dropbox and Nextcloud store (… conflicted
    copy …).json, ownCloud store_conflict-….json, Google Drive store (1).json.
    """
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    wanted = re.compile(rf"{stem}(?:[ ._(-].*conflict.*| ?\(\d+\)){suffix}", re.IGNORECASE)
    return [one for one in names if wanted.fullmatch(one)]
