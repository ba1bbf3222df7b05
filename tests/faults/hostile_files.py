"""Makes hostile files out of good ones: the shape is nearly right, and something in it is not.

Invariant: the case of a number is the same on every machine and at every run.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

LONG = "x" * 5000
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53, 2**53 + 1, -(2**63), 2**64, 0.5, 1e308, float("nan"), float("inf"),
    "", " ", "0", "x", LONG, "\0", "\x1b]52;c;x\x07", "\ud800", "\u202e", "é" * 90, "[/]", "{{ 7*7 }}",
    "None", "-", "a\nb",
    "2026-13-45", "2026-02-29", "0001-01-01", "9999-12-31", "2026-12-01", "24:00", "25:61", "09:00", "99999999",
    "2026-11-23T09:41:00Z", "2026-11-23T09:41:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-11-01T01:30:00-99:99",
    "Europe/Nowhere", "../../etc/passwd",
    "America/New_York", "US", "usa", "phone", "closed", "awaiting", "thank_you", "AAAAAAAA", "aaaaaaaa",
    [], {}, [[]], [{}], [None], {"": ""}, {"1": {}}, ["x"] * 300, {"a": {"a": {"a": {}}}},
)  # fmt: skip
"""What may stand where something else belongs."""


def deep(levels: int) -> Any:
    """A list in a list in a list."""
    made: Any = []
    for _ in range(levels):
        made = [made]
    return made


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*way, key)
        yield from places(one, (*way, key))


def changed(good: Any, ways: list[tuple[Any, ...]], chance: random.Random) -> Any:
    """A copy of the tree with one to three things in it changed; only what stands on the ways is copied."""
    made = good
    for way in chance.sample(ways, chance.choice((1, 1, 1, 2, 3))):
        made = _with(made, way, chance)
    return made


def _with(tree: Any, way: tuple[Any, ...], chance: random.Random) -> Any:
    key, *rest = way
    if not isinstance(tree, dict | list) or (isinstance(tree, dict) and key not in tree) or (
        isinstance(tree, list) and (not isinstance(key, int) or key >= len(tree))
    ):  # fmt: skip
        return tree  # an earlier change took it away
    made = tree.copy()
    if rest:
        made[key] = _with(tree[key], tuple(rest), chance)
        return made
    act = chance.randrange(8)
    if act == 0:
        del made[key]
    elif act == 1 and isinstance(made, dict):
        made[chance.choice(("", "id", "extra", "_meta", "1", "01", str(key) + "x", "\ud800"))] = made.pop(key)
    elif act == 2:
        made[key] = deep(chance.choice((3, 60, 70, 300)))
    elif act == 3:
        made[key] = chance.choice(list(made.values() if isinstance(made, dict) else made))
    else:
        made[key] = chance.choice(VALUES)
    return made


def as_text(tree: Any, chance: random.Random) -> bytes:
    """The tree as a file, now and then damaged as text too."""
    text = json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return damaged(text, chance) if chance.random() < 0.3 else text


def damaged(text: bytes, chance: random.Random) -> bytes:
    """The text cut, with another byte, with a piece twice or elsewhere, or in another encoding."""
    at, to = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    piece = bytes(chance.choice(b"\0\"'{}[],:\n\r\x1b\xff\xc3-9.e#=") for _ in range(chance.choice((1, 1, 2, 8))))
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: text[:at],
        lambda: text[:at] + piece + text[at:],
        lambda: text[:at] + piece + text[at + len(piece) :],
        lambda: text[:to] + text[at:to] + text[to:] if to - at < 10_000 else text[at:],
        lambda: text[:at] + text[to:],
        lambda: b"\xef\xbb\xbf" + text,
        lambda: text.decode("utf-8", "replace").encode("utf-16"),
        lambda: text + text[at:to][:1000],
        lambda: text[:at] + b"[" * 3000 + text[at:],
        lambda: text[:at] + b"9" * 6000 + text[at:],
    )
    return chance.choice(ways)()
