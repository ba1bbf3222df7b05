"""Reads records that were exported elsewhere, with the suspicion with which the store reads its own file.

Invariant: what passes could stand in the store as it is; a reason why it could not is one line and names the record.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from followup_tui.domain.records import TABLES, Record, is_id
from followup_tui.errors import BadDataError
from followup_tui.ports import Contents
from followup_tui.store import codec, layout, strict
from followup_tui.store.damage import DamageError

SCHEMA_KEY: Final = "schema"
"""Under which an exported file says what version of the format it is."""

_IGNORED: Final = frozenset({SCHEMA_KEY, "$schema"})


def understood(data: bytes) -> tuple[tuple[Record, ...], Contents]:
    """As `ports.Store.understood`."""
    try:
        return _records(_tables(strict.loads(data.removeprefix(b"\xef\xbb\xbf"))))
    except DamageError as error:
        raise BadDataError(str(error)) from None


def _tables(root: Any) -> dict[str, list[codec.Fields]]:
    """The lists of records in a file, by table."""
    if not isinstance(root, dict) or SCHEMA_KEY not in root:
        if isinstance(root, dict) and "_meta" in root:
            raise DamageError("it is a store, not an export: name it with --store, or export it first")
        says = "it is no export of followup: it does not say its schema"
        raise DamageError(f"{says}; from another tracker, export and import a table (CSV)")
    schema = root[SCHEMA_KEY]
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise DamageError("its schema is not a version")
    if schema > layout.SCHEMA:
        raise DamageError(f"it was exported by a newer version of followup (schema {schema}); update followup first")
    unknown = sorted(root.keys() - TABLES.keys() - _IGNORED)
    if unknown:
        raise DamageError(f"it holds something that this version does not know: {unknown[0][:40]!a}")
    found: dict[str, list[codec.Fields]] = {}
    for table in TABLES:
        try:
            found[table] = msgspec.convert(root.get(table, []), list[dict[str, Any]])
        except (msgspec.ValidationError, UnicodeEncodeError):
            raise DamageError(f"its {table} are not a list of records") from None
    return found


def _records(tables: dict[str, list[codec.Fields]]) -> tuple[tuple[Record, ...], Contents]:
    records: dict[str, Record] = {}
    documents: dict[str, codec.Fields] = {}
    for table, many in tables.items():
        for fields in many:
            one = codec.decode(table, codec.encode(fields))
            if not is_id(one.id):
                raise DamageError(f"{table}: {one.id[:40]!a} is not an id")
            if one.id in records:
                raise DamageError(f"{table} {one.id}: another record in it has the same id")
            records[one.id], documents[one.id] = one, fields
    return tuple(records.values()), documents
