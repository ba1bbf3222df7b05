"""Reads JSON that somebody else may have written, accepting nothing that a later save would silently change.

Invariant: what is accepted is written back with the same meaning: no key twice, no NaN or infinity, no
number or nesting that another reader would refuse.
"""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn

from followup_tui.store.damage import DamageError

DEPTH_LIMIT: Final = 64
"""Levels of nesting accepted; records need six."""

INTEGER_LIMIT: Final = 2**53
"""Whole numbers beyond this lose digits in readers that know only floating point."""


def loads(data: bytes) -> Any:
    """The value in a JSON text in UTF-8; raises `DamageError` with the reason."""
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_no_key_twice,
            parse_constant=_no_constant,
            parse_int=_whole_number,
            parse_float=_finite,
        )
        check_depth(value, DEPTH_LIMIT)
    except UnicodeDecodeError as error:
        raise DamageError(f"byte {error.start + 1} is not UTF-8 text") from None
    except RecursionError:
        raise DamageError("nested too deeply") from None
    except json.JSONDecodeError as error:
        raise DamageError(_why(data, error)) from None
    return value


def check_depth(value: Any, left: int) -> None:
    """Raise `DamageError` when lists and objects nest deeper than `left` levels."""
    if not isinstance(value, dict | list):
        return
    if left == 0:
        raise DamageError("nested too deeply")
    for inner in value.values() if isinstance(value, dict) else value:
        check_depth(inner, left - 1)


def _why(data: bytes, error: json.JSONDecodeError) -> str:
    if not data.strip():
        return "the file is empty"
    if b"\0" in data:
        return "it holds NUL bytes, as after a power cut"
    if b"<<<<<<< " in data:
        return "it holds git conflict marks"
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated"):
        return "its end is missing"
    if error.msg == "Extra data":
        return f"line {error.lineno} goes on after the end"
    return f"line {error.lineno} is not JSON"


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DamageError("a key stands twice in one object")
    return found


def _no_constant(_text: str) -> NoReturn:
    raise DamageError("it holds a number that is not a number (NaN or Infinity)")


def _whole_number(text: str) -> int:
    if len(text) > 17 or abs(number := int(text)) > INTEGER_LIMIT:
        raise DamageError("it holds a whole number of too many digits")
    return number


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise DamageError("it holds a number too large")
    return number
