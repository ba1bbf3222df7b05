"""Remembers what each action changed, in the store's own file, so that it can be taken back even after a restart.

Invariant: an action and its entry are one save; taking an entry back makes the entry that brings it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from followup_tui.domain.records import TABLES, Record
from followup_tui.errors import EditConflictError
from followup_tui.store import codec
from followup_tui.store.damage import DamageError
from followup_tui.store.documents import Documents, StoredDocument

if TYPE_CHECKING:
    from followup_tui.store.storage import Work

DONE: Final = "history"
"""The table of what undo takes back, the newest last."""

UNDONE: Final = "undone"
"""The table of what redo brings again, the newest last."""

TOTAL_BYTES: Final = 4 * 1024 * 1024
"""The oldest entries go when all are larger than this; the newest is kept whatever its size."""


class Change(NamedTuple):
    """What a save does to one document."""

    table: str
    id: str
    before: bytes | None
    """The encoded document as it was; None when it is new."""
    after: bytes | None
    """As it will be; None when it goes."""
    record: Record | None
    """What it will say."""


class Step(msgspec.Struct, frozen=True, array_like=True):
    """One document to be put back."""

    table: str
    id: str
    restores: dict[str, Any] | None
    """Its fields then; None = it was not there."""
    expects: str | None
    """The digest of the document as it has to stand now; None = it must not be there."""


class Entry(msgspec.Struct, frozen=True):
    """One action that can be taken back, or brought again."""

    label: str
    at: str
    """When it was saved, UTC, RFC 3339."""
    steps: tuple[Step, ...]


class _Label(msgspec.Struct):
    label: str = ""


_LABEL: Final = msgspec.json.Decoder(_Label)


def entry(label: str, now: datetime, changes: Sequence[Change]) -> codec.Fields:
    """The document that remembers how to take these changes back."""
    steps = tuple(
        Step(one.table, one.id, None if one.before is None else codec.loads(one.before), digest(one.after))
        for one in changes
    )
    fields: codec.Fields = msgspec.to_builtins(Entry(label, now.isoformat(), steps))
    return fields


def opened(document: StoredDocument) -> Entry:
    """The entry in a document; raises `DamageError`."""
    try:
        found = msgspec.convert(dict(document), Entry)
    except (msgspec.ValidationError, UnicodeEncodeError):
        found = None
    if found is None or any(step.table not in TABLES for step in found.steps):
        raise DamageError("this step of the undo history is not readable")
    return found


def put_back(work: Work, entry: Entry) -> None:
    """Put back what an entry remembers; raises `EditConflictError` when something else stands there by now."""
    put: dict[str, dict[str, codec.Fields]] = {}
    gone: dict[str, list[str]] = {}
    for step in entry.steps:
        current = work.stored(step.table, step.id)
        if digest(None if current is None else current.raw) != step.expects:
            raise EditConflictError(
                f"nothing was changed: what {entry.label!a} did was changed again elsewhere",
                None if current is None else current.record,
            )
        if step.restores is None:
            gone.setdefault(step.table, []).append(step.id)
        else:
            put.setdefault(step.table, {})[step.id] = step.restores
    for table, documents in put.items():
        work.put(table, documents)
    for table, ids in gone.items():
        work.drop(table, ids)


def newest(documents: Documents) -> str | None:
    """The key of the entry to take next, or None."""
    return next(reversed(documents), None)


def label(documents: Documents) -> str:
    """The label of the entry to take next, or empty."""
    key = newest(documents)
    if key is None:
        return ""
    try:
        return _LABEL.decode(documents[key].raw).label
    except msgspec.DecodeError:
        # Half a surrogate pair in a name that the label quotes.
        return str(documents[key].get("label", ""))


def surplus(documents: Documents, limit: int) -> list[str]:
    """The keys of the oldest entries, which need not be kept."""
    gone, total = [], 0
    for place, (key, document) in enumerate(reversed(documents.items())):
        total += len(document.line)
        if place >= limit or (place and total > TOTAL_BYTES):
            gone.append(key)
    return gone


def digest(raw: bytes | None) -> str | None:
    """What tells one state of a document from another."""
    return None if raw is None else hashlib.sha256(raw).hexdigest()[:20]
