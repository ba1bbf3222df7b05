"""Hostile files through every loader: it is understood or refused in one line, never a traceback.

`make faults` tries a hundred thousand; every run tries a sample. A case that fails is named by its number, and
`python -m tests.faults.test_hostile_files NUMBER` runs it alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from followup_tui.domain.settings import Settings
from followup_tui.errors import FollowupError
from followup_tui.store import layout, snapshot
from followup_tui.store.damage import DamageError
from followup_tui.store.documents import line_of
from followup_tui.store.files import Signature
from followup_tui.store.migrations import STEPS, migrated
from followup_tui.store.store import JsonStore
from followup_tui.system.settings import load_settings
from followup_tui.tracker import Tracker, demo
from followup_tui.words.library import try_out
from followup_tui.words.templates import CATALOGUE, parse_template
from tests.fakes import HandClock, RealHolidays, at
from tests.faults.hostile_cases import Cases
from tests.faults.hostile_files import as_text, changed, damaged, places

FULL = os.environ.get("FOLLOWUP_FAULTS") == "full"
CASES = 100_000 if FULL else 1_500
BATCHES = 20
NOW = at("2026-11-24 10:00")
NO_FILE = Signature(0, 0, 0, 0)


class Base(NamedTuple):
    """Good files to start from."""

    store: Any
    ways: list[tuple[Any, ...]]
    settings: dict[str, Any]
    setting_ways: list[tuple[Any, ...]]
    templates: list[str]


@cache
def base() -> Base:
    """A store that has a little of everything, with its history; all settings; all templates."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.json"
        tracker = _tracker(JsonStore(path, now=lambda: NOW, undo_limit=6))
        demo.build(tracker, NOW)
        tracker.undo()
        tree = json.loads(path.read_bytes())
    settings = msgspec.to_builtins(Settings())
    texts = [path.read_text(encoding="utf-8") for path in sorted(CATALOGUE.glob("*.md"))]
    return Base(tree, list(places(tree)), settings, list(places(settings)), texts)


def _tracker(store: JsonStore) -> Tracker:
    return Tracker(store, HandClock(NOW), RealHolidays(), Settings)


def a_store(chance: random.Random) -> None:
    """The file as text, through the reader of stores; what is read is written and read again."""
    data = as_text(changed(base().store, base().ways, chance), chance)
    found = snapshot.of_bytes(data, NO_FILE, None, lambda one: migrated(one, STEPS))
    lines = {name: [one.line for one in documents.values()] for name, documents in found.tables.items()}
    again = layout.parse(b"".join(layout.render(found.meta, lines)))
    assert again.intact or len(found.meta.saved_at) > 500
    assert again.tables == lines


def a_vouched_store(chance: random.Random) -> None:
    """Documents changed in a file whose checksum holds, as a defect of ours would leave it."""
    tree = changed(base().store, base().ways, chance)
    tables = {
        name: [line_of(key, one) for key, one in documents.items() if key.isdecimal() and isinstance(one, dict)]
        for name, documents in tree.items()
        if name != "_meta" and isinstance(documents, dict)
    }
    tables = {name: lines for name, lines in tables.items() if name.isprintable()}
    data = b"".join(layout.render(layout.Meta(seq=10**6), tables or {"employers": []}))
    snapshot.of_bytes(data, NO_FILE, None, lambda one: migrated(one, STEPS))


def a_used_store(chance: random.Random) -> None:
    """A file opened as the program does it: shown, looked at, undone and brought again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.json"
        path.write_bytes(as_text(changed(base().store, base().ways, chance), chance))
        tracker = _tracker(JsonStore(path, now=lambda: NOW))
        tracker.picture()
        for one in list(tracker.search.applications)[:3]:
            tracker.detail(one)
            tracker.call_desk(one)
        tracker.week()
        tracker.people()
        tracker.state()
        for step in (tracker.undo, tracker.undo, tracker.redo):
            with contextlib.suppress(FollowupError):
                step()


def some_settings(chance: random.Random) -> None:
    """A settings file, through its loader."""
    import tomli_w

    tree = changed(base().settings, base().setting_ways, chance)
    try:
        text = tomli_w.dumps(_for_toml(tree)).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        text = b"[policy]\n"
    if chance.random() < 0.4:
        text = damaged(text, chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(text)
        load_settings(path)


def _for_toml(value: Any) -> Any:
    """The value without what has no form in TOML."""
    if isinstance(value, dict):
        return {str(key): _for_toml(one) for key, one in value.items() if one is not None}
    return [_for_toml(one) for one in value if one is not None] if isinstance(value, list) else value


def a_template(chance: random.Random) -> None:
    """A template, through its parser, filled in with all facts and with few."""
    text = chance.choice(base().templates)
    for _ in range(chance.choice((1, 2, 4))):
        if chance.random() < 0.5:
            at, token = chance.randrange(len(text) + 1), chance.choice(TOKENS)
            text = text[:at] + token + text[at + chance.choice((0, 0, 1, 9)) :]
        else:
            text = damaged(text.encode(), chance)[:16_000].decode("utf-8", "replace")
    try_out(parse_template(text, "X.md"))


TOKENS = (
    "{{", "}}", "{%", "%}", "{#", "#}", "{{ topic }}", "{{ topic.__class__ }}", "{{ 'x' * 10**9 }}", "{{ 9**9**9 }}",
    "{% for i in range(10**9) %}x{% endfor %}", "{% set x = topic * 99 %}", "{% include 'x' %}", "{% raw %}",
    "{% if topic %}", "{% else %}", "{% endif %}", "|raised", "|center(10**9)", "|wordcount", "~", "---\n", "\n- ",
    "\n", "name: S1\n", "limit: 0\n", "voicemail: Z9\n", "(" * 500, "not " * 500, "\0", "\u202e", "<", ">=", "==",
    "'", '"', "me", "me.name", "{{ me }}", "%", "{{ self }}",
)  # fmt: skip
"""What a hostile hand puts into a template."""

ALL = Cases(
    ((a_store, 30), (a_vouched_store, 20), (some_settings, 25), (a_template, 23), (a_used_store, 2)),
    (FollowupError, DamageError),
)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_hostile_files_are_understood_or_refused(batch: int) -> None:
    assert 0.03 < ALL.share(range(batch, CASES, BATCHES)) < 0.9  # both ends are met


if __name__ == "__main__":
    ALL.show(sys.argv[1:])
