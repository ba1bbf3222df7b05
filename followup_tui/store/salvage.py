"""Finds in a damaged file the documents that can still be read on their own.

Invariant: what is found was read as strictly as in a whole file; nothing is guessed but the table of a document whose
heading is lost, and that only where its fields fit one table alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import msgspec

from followup_tui.domain.records import TABLES, Record, is_id
from followup_tui.store import codec, strict
from followup_tui.store.damage import DamageError
from followup_tui.store.history import DONE, UNDONE

_META: Final = "_meta"
_OURS: Final = frozenset({_META, DONE, UNDONE, *TABLES})
_OPENING: Final = re.compile(r'"((?:[^"\\\n]|\\.){1,100})"[ \t\r\n]*:[ \t\r\n]*\{')
_NUMBER: Final = re.compile(r"[0-9]{1,15}")
_NAMING: Final = re.compile(r'"(?:name|role|text)"[ \t]*:[ \t]*("(?:[^"\\\n]|\\.){1,500}")')
_NEXT: Final = re.compile(r'\n|"[0-9]{1,15}"[ \t]*:[ \t]*\{')
_NESTED: Final = re.compile(r'(?:\{[ \t\r\n]*"(?:[^"\\\n]|\\.){1,100}"[ \t\r\n]*:[ \t\r\n]*)+')
_DECODER: Final = json.JSONDecoder()


class Piece(NamedTuple):
    """A record that can be read on its own."""

    line: int
    """Where it begins, counted from 1."""
    table: str
    fields: codec.Fields
    record: Record


class Broken(NamedTuple):
    """A document that cannot be read, or is no record."""

    line: int
    """Where it begins, counted from 1."""
    key: str
    """TinyDB's id of it."""
    table: str
    """Where it stood, or empty."""
    name: str
    """The first name or text of it that can still be read, or empty; record text."""


class Wreck(NamedTuple):
    """What there is in a damaged file."""

    pieces: tuple[Piece, ...]
    """In the order of the file."""
    broken: tuple[Broken, ...]
    generation: int
    """How often it had been saved, 0 if that cannot be read."""
    schema: int
    """Its schema, 0 if that cannot be read."""
    highest: int
    """The highest document id seen."""


def search(data: bytes) -> Wreck:
    """Look through the bytes of a file that is not a store any more."""
    # One character a byte: what is not UTF-8 in one record must not cost the others.
    text = data.decode("latin-1")
    pieces: list[Piece] = []
    broken: list[Broken] = []
    meta: dict[str, Any] = {}
    highest, line, counted = 0, 1, 0
    for table, key, start, value, end in _documents(text):
        if table == _META:
            meta = value or {}
            continue
        highest = max(highest, int(key))
        if table in (DONE, UNDONE):
            continue
        line, counted = line + text.count("\n", counted, start), start
        found = _piece(line, table, data[start:end]) if value is not None else None
        if found is not None:
            pieces.append(found)
        else:
            broken.append(Broken(line, key, table, _name(text, start)))
    return Wreck(
        tuple(pieces),
        tuple(broken),
        generation=_count(meta.get("gen")),
        schema=_count(meta.get("schema")),
        highest=max(highest, _count(meta.get("seq"))),
    )


def _documents(text: str) -> Iterator[tuple[str, str, int, dict[str, Any] | None, int]]:
    """Table, key, start, value if it can be read, and end of everything that looks like a document."""
    table, at = "", 0
    while match := _OPENING.search(text, at):
        name, start, at = match[1], match.end() - 1, match.end()
        if _NUMBER.fullmatch(name):
            value, end = _value(text, start)
            at = max(at, end)
            yield table, name, start, value, end
        elif name in _OURS:
            table = name
        elif match.start() == 0 or text[match.start() - 1] == "\n":
            table = ""  # of another program, or a heading that is damaged itself


def _value(text: str, start: int) -> tuple[dict[str, Any] | None, int]:
    try:
        value, end = _DECODER.raw_decode(text, start)
    except ValueError:
        return None, start
    except RecursionError:
        # Nested beyond sense: what is within need not be tried level by level.
        nested = _NESTED.match(text, start)
        return None, nested.end() if nested else start
    if any(_NUMBER.fullmatch(name) for name in value):
        return None, start  # its own end is lost, and it would swallow those that follow
    return value, end


def _piece(line: int, table: str, raw: bytes) -> Piece | None:
    try:
        fields = strict.loads(raw)
    except DamageError:
        return None
    if table not in TABLES:
        fitting = [name for name in TABLES if _fits(name, fields)]
        table = fitting[0] if len(fitting) == 1 else ""
    record = _record(table, raw) if table else None
    return Piece(line, table, fields, record) if record is not None else None


def _fits(table: str, fields: codec.Fields) -> bool:
    """Whether fields are those of one table and no others."""
    known = {one.name for one in msgspec.structs.fields(TABLES[table])}
    needed = {one.name for one in msgspec.structs.fields(TABLES[table]) if one.required}
    return needed <= fields.keys() <= known


def _record(table: str, raw: bytes) -> Record | None:
    try:
        record = codec.decode(table, raw)
    except DamageError:
        return None
    return record if is_id(record.id) else None


def _name(text: str, start: int) -> str:
    """What a document that cannot be read was called, as far as that can be told before the next one begins."""
    following = _NEXT.search(text, start)
    match = _NAMING.search(text, start, following.start() if following else len(text))
    try:
        return str(json.loads(match[1].encode("latin-1"))) if match else ""
    except ValueError:
        return ""


def _count(value: object) -> int:
    return value if isinstance(value, int) and 0 < value < strict.INTEGER_LIMIT else 0
