"""Sample records and stores for the tests of the store."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from followup_tui.domain.records import Application, Column, Contact, Employer, Interview, Person
from followup_tui.domain.search import Search
from followup_tui.store.files import Sys
from followup_tui.store.store import JsonStore

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


class Hands:
    """A clock whose hands can be moved."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


def employer(number: int = 1, **fields: Any) -> Employer:
    given: dict[str, Any] = {"name": "Acme", "tz": "America/New_York", "country": "US", "created": NOW}
    return Employer(id=f"E{number:07d}", **(given | fields))


def person(number: int = 1, **fields: Any) -> Person:
    given: dict[str, Any] = {"name": "Jane Doe", "created": NOW}
    return Person(id=f"P{number:07d}", **(given | fields))


def application(number: int = 1, **fields: Any) -> Application:
    given: dict[str, Any] = {
        "employer": "E0000001",
        "role": "Data Engineer",
        "column": Column.AWAITING,
        "created": NOW,
    }
    return Application(id=f"A{number:07d}", **(given | fields))


def interview(number: int = 1, **fields: Any) -> Interview:
    given: dict[str, Any] = {"round": 1, "start": NOW, "zone": "Europe/Berlin"}
    return Interview(id=f"N{number:07d}", **(given | fields))


def store_at(path: Path, clock: Hands | None = None, **options: Any) -> JsonStore:
    return JsonStore(path, now=(clock or Hands()).now, **options)


def putting(*records: Any) -> Callable[[Search], Search]:
    return lambda search: search.put(*records)


def filled(path: Path, applications: int = 3, clock: Hands | None = None) -> JsonStore:
    """A store with one employer, one person and some applications, each its own save."""
    store = store_at(path, clock)
    store.transact("add Acme", putting(employer(), person()))
    for number in range(1, applications + 1):
        store.transact(f"add {number}", putting(application(number)))
    return store


def same(one: Search, other: Search) -> bool:
    return one.tables == other.tables


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file's bytes, by path; the lock's are left out."""
    return {
        str(one.relative_to(folder)): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file() and not one.name.endswith(".lock")
    }


def document(path: Path) -> dict[str, Any]:
    """The whole file as JSON."""
    found: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    return found


class Died(BaseException):
    """The process is gone: nothing after it happens."""


class Faulty(Sys):
    """System calls of which one goes wrong; numbers count from 1."""

    def __init__(self, at: int = 0, *, error: int = errno.EIO, death: str = "", only: str = "") -> None:
        self.at = at
        self.error = error
        self.death = death
        """"before", "after" or "middle" the call at that number: nothing later happens."""
        self.only = only
        """Count only calls of this name."""
        self.calls: list[str] = []
        self.dead = False

    def _run(self, name: str, call: Callable[[], Any], half: Callable[[], Any] | None = None) -> Any:
        if self.dead:
            raise Died
        if self.only in ("", name):
            self.calls.append(name)
        hit = len(self.calls) == self.at and self.only in ("", name)
        if not hit:
            return call()
        if not self.death:
            raise OSError(self.error, os.strerror(self.error))
        self.dead = True
        if self.death == "after":
            call()
        if self.death == "middle" and half is not None:
            half()
        raise Died

    def open(self, path: Path, flags: int) -> int:
        found: int = self._run("open", lambda: Sys.open(self, path, flags))
        return found

    def fchmod(self, fd: int) -> None:
        self._run("fchmod", lambda: Sys.fchmod(self, fd))

    def write(self, fd: int, data: bytes | memoryview) -> int:
        found: int = self._run("write", lambda: os.write(fd, data), lambda: os.write(fd, data[: len(data) // 2]))
        return found

    def fsync(self, fd: int) -> None:
        self._run("fsync", lambda: Sys.fsync(self, fd))

    def close(self, fd: int) -> None:
        self._run("close", lambda: Sys.close(self, fd))

    def link(self, path: Path, other: Path) -> None:
        self._run("link", lambda: Sys.link(self, path, other))

    def rename(self, path: Path, other: Path) -> None:
        self._run("rename", lambda: Sys.rename(self, path, other))

    def unlink(self, path: Path) -> None:
        self._run("unlink", lambda: Sys.unlink(self, path))


def contact(number: int = 1, **fields: Any) -> Contact:
    given: dict[str, Any] = {
        "when": NOW,
        "zone": "Europe/Berlin",
        "direction": "out",
        "channel": "phone",
        "purpose": "status_call",
        "applications": ["A0000001"],
        "created": NOW,
    }
    made: Contact = msgspec.convert({"id": f"C{number:07d}"} | given | fields, Contact)
    return made
