"""The part of a save that is TinyDB's: table operations on an in-memory state that reaches the disk as a whole.

Invariant: TinyDB works on copies; the state it started from stays as it was, so a failed save needs no clearing up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from followup_tui.domain.records import TABLES, Record
from followup_tui.domain.search import Search
from followup_tui.ports import NOTHING, Contents
from followup_tui.store import codec
from followup_tui.store.documents import Documents, StoredDocument, line_of
from followup_tui.store.history import Change
from followup_tui.store.snapshot import Snapshot


class SafeStorage(Storage):
    """Holds the tables of one save; what TinyDB writes stays here until the whole file is replaced."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self.tables: dict[str, Any] = dict(tables)
        """Table name → document id → document."""

    def read(self) -> dict[str, Any]:
        """All tables."""
        return dict(self.tables)

    def write(self, data: dict[str, Any]) -> None:
        """Take all tables."""
        self.tables = data

    def thaw(self, table: str, keys: Iterable[str]) -> None:
        """Let these documents be changed: put copies in their place."""
        documents = self.tables[table]
        self.tables[table] = documents | {key: dict(documents[key]) for key in keys}


class Work:
    """The changes of one save, made by TinyDB on the tables of a snapshot."""

    def __init__(self, base: Snapshot) -> None:
        self._base = base
        self._storage = SafeStorage(base.tables)
        self._db = TinyDB(storage=lambda: self._storage)
        self._keys: dict[str, dict[str, str]] = {}
        self.seq = base.meta.seq
        """The highest document id given so far."""

    def stored(self, table: str, record_id: str) -> StoredDocument | None:
        """The document of a record as it was before this save."""
        key = self._keys_of(table).get(record_id)
        return None if key is None else self._base.tables[table][key]

    def put_records(self, table: str, records: Iterable[Record], contents: Contents = NOTHING) -> None:
        """Put records in the place of those with their ids, or add them; unknown fields are kept.

        So are those of `contents`, which has records by id as they came from elsewhere.
        """
        self.put(table, {one.id: codec.document(one, self._known(table, one.id, contents)) for one in records})

    def _known(self, table: str, record_id: str, contents: Contents) -> Mapping[str, Any] | None:
        """What is known of a record: its document as it was, and over it the one that came from elsewhere."""
        stored, came = self.stored(table, record_id), contents.get(record_id)
        return stored if came is None else {**(stored or {}), **came}

    def put(self, table: str, documents: Mapping[str, codec.Fields]) -> None:
        """Put documents of records, by record id, in the place of those that are there, or add them."""
        keys = self._keys_of(table)
        there = [keys[one] for one in documents if one in keys]
        if there:
            self._storage.thaw(table, there)

            def renew(document: Any) -> None:
                fields = documents[document["id"]]
                document.clear()
                document.update(fields)

            self._table(table).update(renew, doc_ids=[int(key) for key in there])
        self.add(table, [fields for one, fields in documents.items() if one not in keys])

    def add(self, table: str, documents: Iterable[codec.Fields]) -> None:
        """Add documents under new document ids."""
        new = [Document(fields, self._next()) for fields in documents]
        if new:
            self._table(table).insert_multiple(new)

    def drop(self, table: str, ids: Iterable[str]) -> None:
        """Remove the documents of records, by record id."""
        keys = self._keys_of(table)
        self.remove(table, [keys[one] for one in ids])

    def remove(self, table: str, keys: Iterable[str]) -> None:
        """Remove documents by document id."""
        doc_ids = [int(key) for key in keys]
        if doc_ids:
            self._table(table).remove(doc_ids=doc_ids)

    def clear(self, table: str) -> None:
        """Remove all documents of a table."""
        self.remove(table, self._storage.tables[table])

    def tables(self, search: Search | None = None) -> dict[str, Documents]:
        """All tables, new documents encoded and checked as they will be read; raises `DamageError`.

        Records are taken from `search`, if given, so that the objects of the change are the ones kept.
        """
        for name, table in self._storage.tables.items():
            if table is self._base.tables.get(name):
                continue
            for key, one in table.items():
                if not isinstance(one, StoredDocument):
                    table[key] = _frozen(name, key, one, search)
        return self._storage.tables

    def changes(self, search: Search | None) -> list[Change]:
        """How the tables of records differ from before, after checking them; raises `DamageError`."""
        found: list[Change] = []
        for name, table in self.tables(search).items():
            old = self._base.tables.get(name, {})
            if name not in TABLES or table is old:
                continue
            for key in [*old, *(key for key in table if key not in old)]:
                before, after = old.get(key), table.get(key)
                if before is not after:
                    found += _change(name, before, after)
        return found

    def _keys_of(self, table: str) -> dict[str, str]:
        if table not in self._keys:
            self._keys[table] = self._base.keys(table)
        return self._keys[table]

    def _next(self) -> int:
        self.seq += 1
        return self.seq

    def _table(self, name: str) -> Table:
        return self._db.table(name, cache_size=0)


def _frozen(table: str, key: str, fields: Mapping[str, Any], search: Search | None) -> StoredDocument:
    line = line_of(key, fields)
    if table not in TABLES:
        return StoredDocument(line)
    record = codec.decode(table, StoredDocument(line).raw)
    return StoredDocument(line, search.tables[table].get(record.id, record) if search is not None else record)


def _change(table: str, before: StoredDocument | None, after: StoredDocument | None) -> Iterator[Change]:
    """The difference between two documents of one record, if there is one."""
    old = before.record if before is not None else None
    new = after.record if after is not None else None
    raw_old = before.raw if before is not None else None
    raw_new = after.raw if after is not None else None
    named = new or old
    if named is not None and raw_old != raw_new:
        yield Change(table, named.id, raw_old, raw_new, new)
