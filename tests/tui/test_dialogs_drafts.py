"""Drafts: on disk while typing, offered again, gone after saving; and never a nuisance."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from followup_tui.tui.dialogs import base
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import Form
from followup_tui.tui.drafts import DraftOf, Drafts
from tests.tui._dialog_fakes import HOSTILE, Host, screen_text
from tests.waiting import until


def test_a_draft_comes_back_as_it_was(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("note-1", {"name": HOSTILE})
    drafts.write()
    assert Drafts(tmp_path / "drafts").load("note-1") == {"name": HOSTILE}
    assert drafts.load("note-2") == {}


def test_a_draft_is_for_its_owner_alone(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("../evil/../key", {"name": "Ann"})
    drafts.write()
    (file,) = (tmp_path / "drafts").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_what_is_typed_waits_for_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts, begun, gate, kept = Drafts(tmp_path), threading.Event(), threading.Event(), threading.Event()

    def slow(_: int) -> None:
        begun.set()
        assert gate.wait(30)

    def type_on() -> None:
        drafts.keep("note", {"name": "Ann Lee"})
        kept.set()

    monkeypatch.setattr(os, "fsync", slow)
    drafts.keep("note", {"name": "Ann"})
    writing, typing = threading.Thread(target=drafts.write), threading.Thread(target=type_on)
    writing.start()
    assert begun.wait(30)
    typing.start()
    was_quick = kept.wait(10)
    gate.set()
    for one in (writing, typing):
        one.join()
    assert was_quick
    assert drafts.load("note") == {"name": "Ann"}
    drafts.write()
    assert drafts.load("note") == {"name": "Ann Lee"}


def test_a_dropped_draft_is_gone_from_disk_and_memory(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("note", {"name": "Ann"})
    drafts.write()
    drafts.keep("note", {"name": "Ann L"})
    drafts.drop("note")
    drafts.write()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff\xfe", b'{"a": "b"', b" " * 1_000_001])
def test_a_damaged_draft_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "note.json").write_bytes(content)
    assert Drafts(tmp_path).load("note") == {}


def test_a_place_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    drafts = Drafts(tmp_path / "file" / "drafts")
    drafts.keep("note", {"name": "Ann"})
    drafts.write()
    assert drafts.load("note") == {}
    drafts.drop("note")


async def test_an_app_without_drafts_keeps_none(tmp_path: Path) -> None:
    host = Host(Note(), tmp_path)
    for draft in (DraftOf(object(), "note"), DraftOf(host, "")):
        draft.keep({"text": "x"})
        await draft.write()
        assert not draft.is_kept
        assert await draft.load() == {}
        await draft.drop()
    assert list(tmp_path.iterdir()) == []


class Note(FormDialog[str]):
    """One field, with a draft."""

    draft_key = "note"

    def fields(self) -> Sequence[Field]:
        return [Field(id="text", label="Text", value="first")]

    def use_case(self, form: Form) -> Callable[[], str]:
        return lambda: form.text("text")


async def test_typing_is_kept_while_the_form_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "WRITE_EVERY", 0.01)
    host = Host(Note(), tmp_path)
    async with host.run_test() as pilot:
        await pilot.press("x")
        await until(pilot, lambda: (tmp_path / "note.json").exists(), "the draft was never written")
        await pilot.press("y")
        drafts = Drafts(tmp_path)
        await until(pilot, lambda: drafts.load("note") == {"text": "xy", "text was": "first"}, "it was never renewed")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer == "xy", "the form never closed")
    assert list(tmp_path.iterdir()) == []


async def test_a_kept_draft_is_brought_back_and_can_be_thrown_away(tmp_path: Path) -> None:
    kept = Host(Note(), tmp_path)
    async with kept.run_test() as pilot:
        await pilot.press("x", "escape")
        await until(pilot, lambda: "keep it as a draft" in screen_text(kept), "it never asked")
        await pilot.press("k")
        await until(pilot, lambda: kept.answer is None, "the form never closed")
    form = Note()
    again = Host(form, tmp_path)
    async with again.run_test() as pilot:
        await until(pilot, lambda: form.form.text("text") == "x", "the draft never came back")
        await until(pilot, lambda: "Brought back" in screen_text(again), "nothing told of the draft")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: form.form.text("text") == "first", "the form never started afresh")
        await until(pilot, lambda: "Brought back" not in screen_text(again), "the line about the draft stayed")
    assert list(tmp_path.iterdir()) == []


async def test_a_form_thrown_away_leaves_no_draft(tmp_path: Path) -> None:
    host = Host(Note(), tmp_path)
    async with host.run_test() as pilot:
        await pilot.press("x", "escape")
        await until(pilot, lambda: "throw it away" in screen_text(host), "it never asked")
        await pilot.press("d")
        await until(pilot, lambda: host.answer is None, "the form never closed")
    assert list(tmp_path.iterdir()) == []


async def test_a_form_left_while_it_starts_afresh_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begun, gate, done = threading.Event(), threading.Event(), threading.Event()

    def slow(_: Drafts, __: str) -> None:
        begun.set()
        assert gate.wait(30)
        done.set()

    monkeypatch.setattr(Drafts, "drop", slow)
    host = Host(Note(), tmp_path)
    async with host.run_test() as pilot:
        await pilot.press("ctrl+n")
        await until(pilot, begun.is_set, "it never started afresh")
        await pilot.press("escape")
        await until(pilot, lambda: host.answer is None, "the form never closed")
        gate.set()
        await until(pilot, done.is_set, "it never went on")
        await pilot.pause()
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
