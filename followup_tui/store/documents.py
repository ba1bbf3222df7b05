"""One stored document as its line in the file, opened only when somebody looks inside.

Invariant: a stored document never changes; an edit puts another one in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import msgspec

from followup_tui.domain.records import TABLES, Record
from followup_tui.store import codec


class StoredDocument(Mapping[str, Any]):
    """A document in its encoded form; TinyDB sees an ordinary mapping."""

    __slots__ = ("_fields", "line", "record")

    def __init__(self, line: bytes, record: Record | None = None) -> None:
        self.line = line
        """`"12":{…}`: TinyDB's document id and the document, as they stand in the file."""
        self.record = record
        """What it says, for the tables of records; None for others."""
        self._fields: codec.Fields | None = None

    @property
    def raw(self) -> bytes:
        """The document alone, as JSON."""
        return self.line[self.line.index(b":") + 1 :]

    def _open(self) -> codec.Fields:
        if self._fields is None:
            self._fields = codec.loads(self.raw)
        return self._fields

    def __getitem__(self, name: str) -> Any:
        return self._open()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


Documents = dict[str, StoredDocument]
"""One table: TinyDB's document id, as text → document, in the order of the ids."""


def line_of(key: str, fields: Mapping[str, Any]) -> bytes:
    """The line of a document in the file."""
    return b'"%s":%s' % (key.encode(), codec.encode(fields))


def opened(table: str, lines: Collection[bytes], known: Documents) -> Documents:
    """The documents in these lines, taken from `known` where the line is the same; raises `DamageError`."""
    found: Documents = {}
    decode = codec.decoder(table).decode if lines and table in TABLES else _no_record
    for line in lines:
        end = line.index(b'"', 1)
        key = line[1:end].decode()
        old = known.get(key)
        if old is not None and old.line == line:
            found[key] = old
            continue
        try:
            found[key] = StoredDocument(line, decode(memoryview(line)[end + 2 :]))
        except msgspec.DecodeError:
            found[key] = StoredDocument(line, codec.decode(table, line[end + 2 :]))
    return found


def _no_record(_raw: memoryview) -> None:
    return None
