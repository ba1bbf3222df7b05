"""One state of the store in memory: the documents as they stand in the file, and the records they say.

Invariant: a snapshot never changes; a document whose line is the same in the next one keeps its record's identity.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from followup_tui.domain.records import TABLES, Record
from followup_tui.domain.search import Search
from followup_tui.store import references
from followup_tui.store.codec import Fields
from followup_tui.store.damage import DamageError
from followup_tui.store.documents import Documents, opened
from followup_tui.store.files import Signature
from followup_tui.store.history import DONE, UNDONE, Change
from followup_tui.store.layout import SCHEMA, Layout, Meta, parse

ALL_TABLES: Final = (*TABLES, DONE, UNDONE)
"""The tables every store has; others are kept as they are."""


class Snapshot(NamedTuple):
    """What one file held."""

    signature: Signature | None
    """Of that file; None when there was none."""
    meta: Meta
    tables: dict[str, Documents]
    search: Search
    intact: bool = True
    """False when another program changed the file."""
    upgraded_from: int | None = None
    """The schema the file has, when it is an earlier one."""

    def keys(self, table: str) -> dict[str, str]:
        """Record id → TinyDB's document id, of one table of records."""
        return {record.id: key for key, record in records(self.tables[table])}

    def contents(self) -> dict[str, dict[str, Fields]]:
        """What all records hold, by table and record id, with what this version does not know."""
        return {
            table: {one.record.id: dict(one) for one in self.tables[table].values() if one.record is not None}
            for table in TABLES
        }

    def newer(self) -> bool:
        """Whether a later version of this program wrote it, so that this one must not."""
        return self.meta.schema > SCHEMA


def records(documents: Documents) -> Iterator[tuple[str, Record]]:
    """Document id and record of each document that is a record."""
    return ((key, one.record) for key, one in documents.items() if one.record is not None)


def empty() -> Snapshot:
    """A store before its first save."""
    return Snapshot(None, Meta(), {name: {} for name in ALL_TABLES}, Search())


def of_bytes(
    data: bytes, signature: Signature, known: Snapshot | None, upgrade: Callable[[Layout], Layout]
) -> Snapshot:
    """What a file's bytes say, sharing with `known` whatever did not change; raises `DamageError`."""
    layout = parse(data)
    schema = layout.meta.schema
    if schema < SCHEMA:
        return _of_layout(upgrade(layout), signature, known)._replace(upgraded_from=schema)
    try:
        return _of_layout(layout, signature, known)
    except DamageError as error:
        raise DamageError(str(error), newer=schema if schema > SCHEMA else 0) from None


def _of_layout(layout: Layout, signature: Signature, known: Snapshot | None) -> Snapshot:
    old = known.tables if known else {}
    with _no_collection():
        tables = {name: opened(name, lines, old.get(name, {})) for name, lines in layout.tables.items()}
    for name in ALL_TABLES:
        tables.setdefault(name, {})
    search = _search(tables) if known is None else _search_from(tables, known)
    for name in TABLES:
        if len(search.tables[name]) != len(tables[name]):
            raise DamageError(f"{name}: two of them have the same id")
    if not layout.intact:
        references.check(search)
    return Snapshot(signature, layout.meta, tables, search, layout.intact)


def changed(search: Search, changes: Iterable[Change]) -> Search:
    """The search with changes made, each to the record it names."""
    gone = [search.tables[one.table][one.id] for one in changes if one.record is None]
    return search.drop(*gone).put(*(one.record for one in changes if one.record is not None))


def _search(tables: dict[str, Documents]) -> Search:
    return Search({name: {record.id: record for _, record in records(tables[name])} for name in TABLES})


def _search_from(tables: dict[str, Documents], known: Snapshot) -> Search:
    """The known search with the difference put in, so that it keeps its look-ups."""
    came: list[Record] = []
    went: list[Record] = []
    for name in TABLES:
        new, old = tables[name], known.tables[name]
        came += [record for key, record in records(new) if old.get(key) is not new[key]]
        went += [record for key, record in records(old) if new.get(key) is not old[key]]
    if not came and not went:
        return known.search
    staying = {record.id for record in came}
    return known.search.drop(*(record for record in went if record.id not in staying)).put(*came)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from searching thousands of new records, none of which is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
