"""The text of the store's file: one TinyDB document per line under a first line that vouches for the rest.

Invariant: the file is always JSON that stock TinyDB opens; a file whose checksum holds was written by us,
whole, and may be taken apart by its line ends.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

import msgspec

from followup_tui.store.damage import DamageError

APP: Final = "followup"
"""Stands in every store, so that another program's TinyDB file is not taken for one."""

SCHEMA: Final = 1
"""The version of the records this program reads and writes."""

_FIRST: Final = b'{"_meta":{"1":'
_AFTER: Final = b'"}},\n'
_SUM: Final = b'"sha256":"'
_COMMA: Final = 0x2C
_BOM: Final = b"\xef\xbb\xbf"
_DIGITS: Final = 64
_LONGEST_ID: Final = 16
"""Digits of a document's id; a save a second takes 300 million years to need more."""


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """What the first line says about the rest."""

    app: str = APP
    schema: int = SCHEMA
    gen: int = 0
    """Counts the saves."""
    saved_at: str = ""
    """When it was last saved, UTC, RFC 3339."""
    seq: int = 0
    """The highest document id ever given; ids are never used twice."""
    sha256: str = ""
    """Of the whole file but these 64 digits; last in the line."""


class Layout(NamedTuple):
    """A file taken apart."""

    meta: Meta
    tables: dict[str, list[bytes]]
    """Table name → the lines of its documents, in the order of their ids."""
    intact: bool
    """True when the checksum holds: nobody but us changed it."""


def render(meta: Meta, tables: Mapping[str, Collection[bytes]]) -> list[bytes]:
    """The file's bytes in pieces, to be written one after the other."""
    blocks: list[bytes] = []
    for table, lines in tables.items():
        blocks += [_name(table), b":{\n", b",\n".join(lines), b"\n},\n" if lines else b"},\n"]
    blocks[-1] = blocks[-1].removesuffix(b",\n") + b"\n}\n"
    first = _FIRST + msgspec.json.encode(msgspec.structs.replace(meta, sha256=""))
    before = first.removesuffix(b'"}')
    return [before, _digest([before, _AFTER, *blocks]), _AFTER, *blocks]


def parse(data: bytes) -> Layout:
    """The parts of a file; raises `DamageError` when it is not a store, or not safely readable."""
    data = data.removeprefix(_BOM)
    return _own(data) or _foreign(data)


def _own(data: bytes) -> Layout | None:
    """Our own untouched text by its line ends, or None when the checksum does not vouch for it."""
    mark = data.find(_SUM, 0, 1000) + len(_SUM)
    end = mark + _DIGITS
    view = memoryview(data)
    first = end + len(_AFTER)
    if not data.startswith(_FIRST) or data[end:first] != _AFTER:
        return None
    if _digest([view[:mark], view[end:]]) != data[mark:end]:
        return None
    tables: dict[str, list[bytes]] = {}
    lines: list[bytes] = []
    at = first
    while (end := data.find(b"\n", at)) >= 0:
        line = data[at : end - (data[end - 1] == _COMMA)]
        if line.endswith(b":{"):
            lines = tables.setdefault(msgspec.json.decode(line[:-2], type=str), [])
        elif line != b"}":
            lines.append(line)
        at = end + 1
    return Layout(_meta(data[len(_FIRST) : first - 3]), tables, True)


def _foreign(data: bytes) -> Layout:
    """A text somebody else wrote or changed, read with suspicion."""
    from followup_tui.store import strict
    from followup_tui.store.documents import line_of

    root = strict.loads(data)
    meta = root.pop("_meta", None) if isinstance(root, dict) else None
    if not isinstance(meta, dict) or meta.keys() != {"1"}:
        raise DamageError("it is not a followup store")
    tables: dict[str, list[bytes]] = {}
    highest = 0
    for name, documents in root.items():
        keys = _document_ids(name, documents)
        highest = max([highest, *keys])
        tables[name] = [line_of(str(key), documents[str(key)]) for key in keys]
    try:
        found = _meta(msgspec.json.encode(meta["1"]))
    except UnicodeEncodeError:
        raise DamageError("its first line is not that of a followup store") from None
    return Layout(msgspec.structs.replace(found, seq=max(found.seq, highest)), tables, False)


def _document_ids(table: str, documents: object) -> list[int]:
    """TinyDB's ids of a table's documents, in order."""
    try:
        _name(table)
        found = msgspec.convert(documents, dict[str, dict[str, object]])
    except (msgspec.ValidationError, UnicodeEncodeError):
        raise DamageError("one of its tables is not a table of documents") from None
    for key in found:
        if not (key.isascii() and key.isdecimal() and len(key) <= _LONGEST_ID) or key != str(int(key)):
            raise DamageError(f"a document of {table!a} has an id that is not a number")
    return sorted(map(int, found))


def _meta(raw: bytes) -> Meta:
    try:
        meta = msgspec.json.decode(raw, type=Meta)
    except msgspec.DecodeError:
        raise DamageError("its first line is not that of a followup store") from None
    if meta.app != APP:
        raise DamageError("it is the store of another program")
    return meta


def _name(table: str) -> bytes:
    return msgspec.json.encode(table)


def _digest(pieces: list[bytes] | list[memoryview]) -> bytes:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest().encode()
