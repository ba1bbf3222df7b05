"""Publishes the shape of the JSON exchange format, so that other programs can write what `followup import` reads.

Invariant: it is derived from the records themselves, so the two cannot disagree.
"""

from __future__ import annotations

from types import GenericAlias
from typing import Any, Final, Literal

import msgspec

from followup_tui.domain.records import TABLES

EXCHANGE_SCHEMA: Final = 1
"""The version of the format; a file says it under `schema`."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an export: an object with `schema` and one list of records per table."""
    fields: list[tuple[str, Any, Any]] = [
        (table, GenericAlias(list, (kind,)), msgspec.field(default_factory=list)) for table, kind in TABLES.items()
    ]
    exchange = msgspec.defstruct(
        "Followup",
        [("schema", Literal[1]), *fields],
        namespace={"__doc__": "A job search exported by followup: records refer to each other by id."},
    )
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(exchange)}
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(schema))
    return plain
