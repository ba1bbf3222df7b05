"""Texts that would act on a terminal, put into every text field of every record, and what to look for afterwards.

Invariant: only what a person types is touched; ids, zones, codes and dates stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search
from followup_tui.store import open_store
from followup_tui.tracker import demo
from followup_tui.wiring import build

PAYLOADS: Final = {
    "markup": "[/][@click=app.quit]x[/][red]{{7*7}}e" + "\u0301\u0328" * 20 + "\na\tb\rc\x0b",
    "escapes": "\x1b[2J\x1b]0;E\x07\x1bPq\x1b\\\x00\x08\x7f\x0e\x1bc\x1b]52;c;RVZJTA==\x07",
    "eight bits": "\x9b2J\x9d0;E\x9c\x85\x90q\x9c\u202ee\u200b\u2066\u2028\u00ad\U000e0041",
}
"""What they are → the text: markup, lines and marks; sequences; the same in C1, and what turns or hides text."""

AS_SHOWN: Final = {"markup": "[/][@click=app.quit]x[/][red]", "escapes": "␛[2J␛]0;E␇␛Pq", "eight bits": "�2J�0;E�"}
"""How each begins where there is room for it."""

_TYPED: Final = frozenset((
    "name", "pronounced", "title", "department", "email", "phone", "via", "relation", "facts", "role", "topics",
    "kind", "words", "who", "text", "proof", "need", "questions", "terms", "tags", "notes", "industry", "override",
    "reason", "strengths", "promises", "interviews", "offer",
))  # fmt: skip
"""Fields that hold what a person typed, or records that do."""

PERMITTED: Final = re.compile(
    rb"\x1b\[[\d;]*m"  # colours
    rb"|\x1b\[\d+;\d+H"  # the cursor
    rb"|\x1b\[\?\d+(?:[hl]|\$p)"  # the terminal's modes
    rb"|\x1b\[[<>]?\d*u|\x1b\[2[23];0t"  # its keyboard, its title kept and given back
    rb"|\x1b\]22;[a-z]+\x07"  # the mouse's pointer
    rb"|\x1b\]2;(?:\d+ due \xc2\xb7 )?followup\x07"
    rb"|\r\n"
)
"""Every sequence the program has reason to send; none of them holds a record's text."""

_FORBIDDEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e0fff]"
    "|[\u0300-\u036f]{5,}"
)
"""What may not stand in anything shown, nor more marks than four on a character."""


def harm_on_screen(raw: bytes, *, rings: bool = False) -> list[str]:
    """Everything in a terminal's bytes that the program would not send of itself; `rings`: it may ring the bell."""
    text = PERMITTED.sub(b"", raw).decode("utf-8", "surrogateescape")
    return _FORBIDDEN.findall(text.replace("\x07", "") if rings else text)


def harm_in_text(text: str) -> list[str]:
    """Everything in a command's output that could act on a terminal."""
    return _FORBIDDEN.findall(text)


def spoil(record: Any, how: Callable[[str], str]) -> Any:
    """The record with every typed text changed; works on parts of records too."""
    if isinstance(record, str) and type(record) is str:
        return how(record) if record else record
    if isinstance(record, tuple):
        return tuple(spoil(one, how) for one in record)
    if not isinstance(record, msgspec.Struct):
        return record
    typed = (one.name for one in msgspec.structs.fields(record) if one.name in _TYPED)
    return replace(record, **{name: spoil(getattr(record, name), how) for name in typed})


def every_record(search: Search) -> list[Record]:
    """All records of a search."""
    tables = (search.employers, search.people, search.applications, search.contacts, search.leads,
              search.snoozes, search.dismissals)  # fmt: skip
    return [record for table in tables for record in table.values()]


def demo_week_spoilt(store: Path, now: str, how: Callable[[str], str]) -> None:
    """The demonstration's records in a store, every typed text of theirs changed."""
    tracker = build(store, now).tracker
    demo.build(tracker, tracker.now())

    def change(search: Search) -> Search:
        return search.put(*(spoil(record, how) for record in every_record(search)))

    open_store(store, now=tracker.now).transact("spoil", change)
