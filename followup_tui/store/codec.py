"""Turns records into documents and back, keeping whatever a document holds that this version does not know.

Invariant: for every valid record, `decode(encode(document(record)))` equals it; an unknown field survives every
edit of its record.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import msgspec

from followup_tui.domain.records import TABLES, Record
from followup_tui.store.damage import DamageError

Fields = dict[str, Any]
"""A document: what JSON can hold, by field name."""

_KINDS: Final = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "date": "a date",
    "datetime": "a date and time",
    "null": "nothing",
}


@cache
def decoder(table: str) -> msgspec.json.Decoder[Record]:
    """The decoder for the records of one table."""
    return msgspec.json.Decoder(TABLES[table])


def decode(table: str, raw: bytes | memoryview) -> Record:
    """The record in an encoded document; raises `DamageError` naming table, id and field."""
    try:
        return decoder(table).decode(raw)
    except msgspec.ValidationError as error:
        raise DamageError(f"{table} {_id_in(raw)}: {plain(str(error))}") from None
    except msgspec.DecodeError:
        return _decode_loosely(table, bytes(raw))


def _decode_loosely(table: str, raw: bytes) -> Record:
    # Half a surrogate pair, as some programs paste it, is text to Python and JSON but not to msgspec.
    document = loads(raw)
    try:
        return msgspec.convert(document, TABLES[table])
    except msgspec.ValidationError as error:
        raise DamageError(f"{table} {_id_in(raw)}: {plain(str(error))}") from None
    except UnicodeEncodeError:
        raise DamageError(f"{table} {_id_in(raw)}: the name of a field is not text") from None


def loads(raw: bytes) -> Any:
    """The plain value in an encoded document; raises `DamageError`."""
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError:
        from followup_tui.store import strict

        return strict.loads(raw)


def encode(document: Mapping[str, Any]) -> bytes:
    """One line of JSON, without line breaks, in UTF-8; half a surrogate pair is written as an escape."""
    try:
        return msgspec.json.encode(document)
    except UnicodeEncodeError:
        import json

        return json.dumps(document, separators=(",", ":")).encode("ascii")


def document(record: Record, old: Mapping[str, Any] | None = None) -> Fields:
    """The fields of a record as JSON has them, with what only the `old` document of that record knows."""
    fields: Fields = msgspec.to_builtins(record)
    if old is None:
        return fields
    known = msgspec.to_builtins(msgspec.convert(dict(old), type(record)))
    merged: Fields = _with_unknown(fields, dict(old), known)
    return merged


def _with_unknown(new: Any, old: Any, known: Any) -> Any:
    """`new` with what stands in `old` but not in `known`, which is `old` as far as it was understood.

    A known field that `old` spells out although it has its default value counts as unknown, which is
    harmless: it is kept only where `new` leaves it out, and so has that default too.
    """
    if isinstance(new, dict) and isinstance(old, dict):
        merged = {name: _with_unknown(value, old.get(name), known.get(name)) for name, value in new.items()}
        return merged | {name: value for name, value in old.items() if name not in known and name not in new}
    if isinstance(new, tuple) and isinstance(old, list):
        return [_element_with_unknown(value, old, known) for value in new]
    return new


def _element_with_unknown(value: Any, old: list[Any], known: Any) -> Any:
    """A list's element with what its former self knew: the one with its id, or else its equal."""
    if not isinstance(value, dict):
        return value
    for before, understood in zip(old, known, strict=True):
        if value == understood or ("id" in value and value["id"] == understood["id"]):
            return _with_unknown(value, before, understood)
    return value


def _id_in(raw: bytes | memoryview) -> str:
    """The id of a document that could not be understood; its shape is checked because it is shown."""
    found = re.search(rb'"id":\s*"(\w{1,40})"', bytes(raw))
    return found[1].decode("ascii", "replace") if found else "(no id)"


def plain(message: str) -> str:
    """One of msgspec's complaints in plain words, without the value complained about."""
    text, _, place = message.partition(" - at `$")
    field = place.rstrip("`").lstrip(".")
    if missing := re.match(r"Object missing required field `(\w+)`", text):
        return f"{field}.{missing[1]} is missing".lstrip(".")
    return f"{field or 'the document'} {_must(text)}"


def _must(text: str) -> str:
    if length := re.search(r"of length ([<>])= (\d+)", text):
        return f"must have at {'most' if length[1] == '<' else 'least'} {length[2]} characters"
    if "timezone" in text:
        return "is not a moment with its offset from UTC, such as 2026-12-01T09:30:00Z"
    if expected := re.match(r"Expected `([\w |]+)`", text):
        return "must be " + " or ".join(_KINDS.get(kind, kind) for kind in expected[1].split(" | "))
    if "RFC3339" in text or text.startswith("Invalid date"):
        return "is not a date in the form 2026-12-01, or with a time 2026-12-01T09:30:00Z"
    return "has a value that is not known"
