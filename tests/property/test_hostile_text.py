"""Whatever text stands in the records, no command prints and no presenter draws anything that acts on a terminal.

Invariant: the text goes into every field that a person types into, of every record of a whole week.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from followup_tui.__main__ import guarded
from followup_tui.domain.search import Search
from followup_tui.store import open_store
from followup_tui.tracker import Tracker, demo
from followup_tui.tracker.details import Detail
from followup_tui.tui import present
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.present_heads import folded_marks, tab_line
from followup_tui.tui.present_rows import columns_for, row_line, says
from followup_tui.tui.screens import card_text
from followup_tui.wiring import build
from tests.terminal.hostile import PAYLOADS, every_record, harm_in_text, spoil

NOW = "2026-11-24T09:41"
PIECES = st.one_of(
    st.sampled_from([*PAYLOADS.values(), *"\x1b\x9b\x9d\x07\r\n\t\u202e", "\u0301" * 9, "[/]"]),
    st.characters(exclude_categories=["Cs"]),
)
EVIL = st.lists(PIECES, min_size=1, max_size=12).map("".join)

COMMANDS = [
    ["due"], ["due", "--ids"], ["status"], ["board"], ["people"], ["agenda", "--from", "2026-11-01", "--days", "90"],
    ["forecast"], ["forecast", "{id}", "--if", "spoke"], ["show", "{id}"], ["why", "{id}"],
    ["may-contact", "{id}"], ["script", "{id}"], ["show", "{evil}"], ["people", "{evil}"],
    ["log", "{id}", "status-call"], ["move", "{id}", "offer"],
]  # fmt: skip
"""Commands that tell; the last two are refused."""


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Search:
    """The demonstration's records."""
    tracker = build(tmp_path_factory.mktemp("week") / "store.json", NOW).tracker
    demo.build(tracker, tracker.now())
    return tracker.search


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spoilt")


def spoilt(folder: Path, week: Search, evil: str) -> tuple[Path, Tracker]:
    """A store with the week in it, the text before and after everything typed."""
    path = folder / "store.json"
    records = [spoil(record, lambda text: f"{evil}{text}{evil}"[:450]) for record in every_record(week)]
    tracker = build(path, NOW).tracker
    open_store(path, now=tracker.now).transact("spoil", lambda search: search.put(*records))
    tracker.refresh()
    return path, tracker


def printed(path: Path, *args: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = guarded(["--store", str(path), "--now", NOW, *args])
    return code, out.getvalue(), err.getvalue()


@given(EVIL)
@settings(max_examples=20, deadline=None)
def test_no_command_prints_it(folder: Path, week: Search, evil: str) -> None:
    path, tracker = spoilt(folder, week, evil)
    (card,) = tracker.picture().columns[2].cards[:1]
    for command in COMMANDS:
        args = [one.replace("{id}", card.id).replace("{evil}", f"x{evil}".replace("\x00", "")) for one in command]
        code, out, err = printed(path, *args)
        assert code in (0, 1, 2, 4, 65), (args, err)
        assert harm_in_text(out + err) == [], args
        _, out, err = printed(path, *args, "--json")
        assert out.isascii()
        assert json.loads(out)
        assert harm_in_text(out + err) == [], args


def drawn(tracker: Tracker, width: int, private: bool) -> Iterator[str]:
    """Every line and text that the board's presenters make."""
    picture = tracker.picture()
    lines: list[Sequence[present.Span]] = [
        present.counts(picture),
        present.coming_line(picture.strip, tracker.now(), tracker.zone(), width, private=private),
        tab_line(picture.columns, 0, width),
    ]
    for view in picture.columns:
        lines += folded_marks(view.cards, width, 9)
        for card in view.cards:
            lines += present.card_lines(card, width, private=private)
    columns = columns_for(picture.rows, width, private)
    for row in picture.rows:
        lines += [says(row, private), row_line(row, columns, private)]
    for line in lines:
        text = "".join(text for text, _ in line)
        assert "\n" not in text
        yield text


def told(detail: Detail, tracker: Tracker) -> Iterator[str]:
    """Every text that the card's presenters make."""
    pairs: list[Pair] = [
        (card_text.title(detail), card_text.subtitle(detail, tracker.now())),
        *card_text.owed(detail.rows, 0),
        *verdict_rows(detail.verdict),
    ]
    for part in (card_text.coming, card_text.rounds, card_text.promises, card_text.strengths, card_text.offer,
                 card_text.timeline, card_text.notes, card_text.patience):  # fmt: skip
        pairs += part(detail)
    for pair in pairs:
        for content in pair:
            assert isinstance(content, Content)
            yield content.plain


@given(EVIL, st.sampled_from([20, 38, 60, 118]), st.booleans())
@settings(max_examples=40, deadline=None)
def test_no_presenter_draws_it(folder: Path, week: Search, evil: str, width: int, private: bool) -> None:
    _, tracker = spoilt(folder, week, evil)
    for text in drawn(tracker, width, private):
        assert harm_in_text(text) == []
    for view in tracker.picture().columns:
        for card in view.cards:
            for text in told(tracker.detail(card.id), tracker):
                assert harm_in_text(text) == []


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_the_search_for_harm_finds_it(payload: str) -> None:
    assert harm_in_text(payload)
