"""The letter editor: marks where the words are, the softer move on the cursor's line, and never a key lost."""

from __future__ import annotations

from typing import Any

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from followup_tui.domain.records import Purpose
from followup_tui.tui.theme import DARK, LIGHT
from followup_tui.tui.widgets import letter_editor
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.tui.widgets.letter_fields import OpenLetter
from followup_tui.tui.widgets.marks import Kind, Mark
from followup_tui.words.tone import Context, Score
from tests.tui._dialog_fakes import HOSTILE, screen_text
from tests.waiting import until

BODY = """Hello Jane,

Thank you for the talk about keeping sensor data clean at the edge. I really need this job.

I am just checking in about it, and I would like this role.

Kind regards,
Sam Sample"""

THANKS = Context(purpose=Purpose.THANK_YOU)


class Desk(App[None]):
    """An editor alone, which notes what it tells."""

    def __init__(self, letter: OpenLetter) -> None:
        super().__init__()
        self.letter = letter
        self.told: list[str] = []
        self.edited: list[str] = []

    def compose(self) -> ComposeResult:
        yield LetterEditor()

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.editor.open(self.letter)
        self.editor.take_keys()

    @property
    def editor(self) -> LetterEditor:
        return self.query_one(LetterEditor)

    @on(LetterEditor.Edited, "#letter")
    def note_edit(self, event: LetterEditor.Edited) -> None:
        self.edited.append(event.control.text)

    @on(LetterEditor.Judged)
    @on(LetterEditor.Left)
    def note(self, event: LetterEditor.Judged | LetterEditor.Left) -> None:
        self.told.append(type(event).__name__)


def letter(**more: Any) -> OpenLetter:
    return OpenLetter(**{"body": BODY, "context": THANKS, "subject": "Data Engineer role", "limit": 180, **more})


async def read(pilot: Pilot[None], desk: Desk) -> None:
    """Wait until the lint has read what stands there."""
    await until(pilot, lambda: desk.editor.report is not None, "it was never read")


async def test_what_is_opened_stands_there_and_is_not_an_edit() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        await until(pilot, lambda: "Judged" in desk.told, "nobody was told")
        assert desk.editor.text == f"Subject: Data Engineer role\n\n{BODY}"
        assert desk.editor.values == {"subject": "Data Engineer role", "body": BODY}
        assert desk.edited == []
        seen = screen_text(desk)
    assert "Subject  Data Engineer role" in seen
    assert "! needy" in seen
    assert "1 to put right" in seen
    assert "of 180 words" in seen


async def test_a_mark_has_its_sign_in_the_margin_and_its_words_underlined() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        lines = screen_text(desk).splitlines()
        assert any(line.startswith("! ") and "really" in line for line in lines)
        assert any(line.startswith("• I am just checking in") for line in lines)
        segments = [one for strip in desk.screen._compositor.render_strips() for one in strip]
        under = "".join(one.text for one in segments if one.style is not None and one.style.underline)
        assert "really need" in under
        assert "just checking" in under


async def test_on_the_cursors_line_stand_reason_and_softer_move() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert "→" not in screen_text(desk), "nothing is marked in the greeting"
        await pilot.press("down", "down")
        await until(pilot, lambda: "! T1 “really need”" in screen_text(desk), "the reason never came")
        assert "→ name one concrete reason why this role fits" in screen_text(desk)
        await pilot.press("f8")
        assert desk.editor.body[desk.editor._area.place :].startswith("really need")
        await pilot.press("f8")
        await until(pilot, lambda: "• T3 “just checking”" in screen_text(desk), "the next mark never came")


async def test_typing_is_told_at_once_and_read_a_moment_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter_editor, "AFTER", 60.0)
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        marks = desk.editor.marks
        await pilot.press("X", "Y")
        await until(pilot, lambda: len(desk.edited) == 2, "the edits were not told")
        assert desk.edited[-1].endswith(BODY)
        assert desk.editor.body == f"XY{BODY}"
        assert desk.editor.report is None
        assert "· …" in screen_text(desk)
        assert [one.words for one in desk.editor.marks] == [one.words for one in marks], "marks stay with their words"
        for one in desk.editor.marks:
            assert desk.editor.text[one.start : one.end].split() == one.words.split()
        assert (await desk.editor.judged()).score is Score.NEEDY


def found(desk: Desk) -> set[str]:
    """The rules that were found broken, none while it is being read."""
    return {one.rule for one in desk.editor.report.findings} if desk.editor.report is not None else set()


async def test_it_is_read_again_when_the_typing_stops() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert "T9" not in found(desk)
        await pilot.press("down", "down", "end", *"!!")
        await until(pilot, lambda: "T9" in found(desk), "the edit was not taken up")


async def test_a_letter_that_reads_well_says_so() -> None:
    body = BODY.replace("I really need this job. ", "").replace("I am just checking in about it, and ", "")
    desk = Desk(letter(body=body.replace("I really need this job.", "")))
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert "✓ warm" in screen_text(desk)
        assert "nothing here to put differently" in screen_text(desk)


@pytest.mark.parametrize(("more", "says"), [({"limit": 20}, "too many"), ({"fewest": 60}, "60 at least")])
async def test_words_are_counted_against_the_limit(more: dict[str, Any], says: str) -> None:
    desk = Desk(letter(**more))
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert says in screen_text(desk)


async def test_a_fault_in_the_subject_is_marked_there() -> None:
    desk = Desk(letter(subject="I am desperate"))
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert "! Subject  I am desperate" in screen_text(desk)
        await pilot.press("shift+tab")
        await until(pilot, lambda: "! T1 “desperate”" in screen_text(desk), "the reason never came")
        await pilot.press("Z")
        await until(pilot, lambda: desk.editor.subject.endswith("Z"), "nothing was typed into the subject")
        await pilot.press("enter")
        await until(pilot, lambda: desk.focused is desk.editor._area, "enter never went on to the text")


async def test_marks_of_the_screen_stand_beside_the_lints() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        start = desk.editor.text.index("keeping sensor data")
        shared = Mark(start, start + 19, Kind.ALIKE, "Raj Patel", "keeping sensor data", "in that note too", "")
        desk.editor.also((shared,))
        await pilot.press("down", "down")
        await until(pilot, lambda: "≈ Raj Patel “keeping sensor data”" in screen_text(desk), "it was never told")
        assert any(line.startswith(("≈ ", "! ")) for line in screen_text(desk).splitlines())


async def test_what_came_back_from_elsewhere_is_an_edit_that_can_be_undone() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        desk.editor.replace("Another", "Hello Jane,\n\nanother text.")
        await until(pilot, lambda: desk.edited, "it was no edit")
        assert desk.editor.values == {"subject": "Another", "body": "Hello Jane,\n\nanother text."}
        await pilot.press("ctrl+z")
        await until(pilot, lambda: desk.editor.body == BODY, "it could not be undone")


async def test_a_card_has_no_subject() -> None:
    desk = Desk(letter(subject=None))
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        assert "Subject" not in screen_text(desk)
        assert desk.editor.text == BODY
        desk.editor.replace(None, "other")
        assert desk.editor.text == "other"


async def test_a_sent_letter_cannot_be_changed_and_says_why() -> None:
    desk = Desk(letter(locked="sent Mon 23 Nov"))
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        await pilot.press("X", "down")
        assert desk.editor.body == BODY
        await until(pilot, lambda: "sent Mon 23 Nov" in screen_text(desk), "it never said why")


async def test_escape_leaves_and_themes_change() -> None:
    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        await pilot.press("escape")
        await until(pilot, lambda: "Left" in desk.told, "nobody was told")
        desk.theme = LIGHT.name
        await until(pilot, lambda: "just checking" in screen_text(desk), "nothing was drawn")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (30, 10)])
async def test_hostile_text_stays_text(size: tuple[int, int]) -> None:
    desk = Desk(letter(body=f"{HOSTILE}\n" * 30, subject=HOSTILE))
    async with desk.run_test(size=size) as pilot:
        await read(pilot, desk)
        await pilot.press("pagedown", "f8", "x")
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(desk))
        assert desk.is_running


@pytest.mark.faulty
async def test_a_check_that_fails_says_so_and_the_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(_self: LetterEditor) -> None:
        raise ValueError("made for the test")

    desk = Desk(letter())
    async with desk.run_test(size=(80, 24)) as pilot:
        await read(pilot, desk)
        monkeypatch.setattr(LetterEditor, "_check", fails)
        await pilot.press("X")
        await until(pilot, lambda: "something went wrong" in screen_text(desk), "it never said so")
        assert desk.editor.body == f"X{BODY}"


async def test_of_a_letter_that_is_not_written_nothing_is_said() -> None:
    desk = Desk(letter(body="", subject=""))
    async with desk.run_test(size=(90, 24)) as pilot:
        await read(pilot, desk)
        assert "T14" not in screen_text(desk)
        assert "words" not in screen_text(desk)
        await pilot.press("x")
        await until(pilot, lambda: "1 of 180 words" in screen_text(desk), "it was never measured")
