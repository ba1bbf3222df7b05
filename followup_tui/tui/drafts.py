"""Keeps what is being typed into a form, so that a closed terminal or a power cut costs nothing.

Invariant: a draft is a small file of its own (0600), replaced whole; a damaged or foreign one is passed over, and no
failure to keep a draft ever disturbs the form.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

WRITE_EVERY: Final = 2.0
"""Seconds between two writes of an open form's draft, at the least."""

_LARGEST: Final = 1_000_000
"""Bytes; a larger file is none of ours."""


class Drafts:
    """The drafts folder; safe to call from several threads, a signal's helper thread among them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._disk = threading.Lock()
        """Held while the disk is waited for, which may be long: what is typed meanwhile is remembered all the same."""
        self._pending: dict[str, dict[str, str]] = {}

    def keep(self, key: str, values: Mapping[str, str]) -> None:
        """Remember the newest values (field id → text) in memory; `write` puts them on disk."""
        with self._lock:
            self._pending[key] = dict(values)

    def write(self) -> None:
        """Put everything remembered on disk; blocks on it. A disk that refuses is passed over."""
        with self._disk:
            with self._lock:
                taken, self._pending = self._pending, {}
            for key, values in taken.items():
                with contextlib.suppress(OSError, UnicodeEncodeError):
                    self._put(self._path(key), msgspec.json.encode(values))

    def load(self, key: str) -> dict[str, str]:
        """The kept values, or none at all; blocks on the disk."""
        try:
            path = self._path(key)
            if path.stat().st_size > _LARGEST:
                return {}
            return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}

    def drop(self, key: str) -> None:
        """Forget a draft, in memory and on disk; blocks on the disk."""
        with self._disk:
            with self._lock:
                self._pending.pop(key, None)
            with contextlib.suppress(OSError):
                self._path(key).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{re.sub('[^A-Za-z0-9]+', '-', key)}.json"

    def _put(self, path: Path, data: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        temp = path.with_suffix(".tmp")
        temp.unlink(missing_ok=True)
        handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temp.replace(path)


class DraftOf:
    """The draft of one form; where an app keeps none, or the form has no key, nothing happens."""

    def __init__(self, app: object, key: str) -> None:
        found = getattr(app, "drafts", None)
        self._drafts = found if isinstance(found, Drafts) and key else None
        self._key = key

    @property
    def is_kept(self) -> bool:
        """Whether there is a place to keep it."""
        return self._drafts is not None

    def keep(self, values: Mapping[str, str]) -> None:
        """Remember the newest values in memory."""
        if self._drafts is not None:
            self._drafts.keep(self._key, values)

    async def load(self) -> dict[str, str]:
        """The kept values, or none at all."""
        return await asyncio.to_thread(self._drafts.load, self._key) if self._drafts is not None else {}

    async def write(self) -> None:
        """Put what is remembered on disk."""
        if self._drafts is not None:
            await asyncio.to_thread(self._drafts.write)

    async def drop(self) -> None:
        """Forget it."""
        if self._drafts is not None:
            await asyncio.to_thread(self._drafts.drop, self._key)
