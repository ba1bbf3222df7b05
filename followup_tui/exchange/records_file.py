"""Writes every record out as JSON, one in a line, for another program or another machine.

Invariant: it is exact, in plain ASCII, and fits the published schema; what this version does not know is in it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from followup_tui.exchange.schema import EXCHANGE_SCHEMA

Contents = Mapping[str, Mapping[str, Mapping[str, object]]]
"""Table → record id → what the record holds."""


def written(contents: Contents) -> str:
    """The file's text."""
    return "".join(_lines(contents))


def _lines(contents: Contents) -> Iterator[str]:
    yield f'{{"schema":{EXCHANGE_SCHEMA}'
    for table, records in contents.items():
        yield f",\n{_json(table)}:["
        yield ",".join(f"\n{_json(one)}" for one in records.values())
        yield "\n]" if records else "]"
    yield "}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("\x7f", "\\u007f")
