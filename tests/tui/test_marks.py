"""Marks keep to their words while the text around them is typed, and the gravest speaks first."""

from __future__ import annotations

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.tui.widgets.marks import (
    Kind,
    Mark,
    following,
    gravest,
    nearest,
    shifted,
    tone_marks,
    within,
)
from followup_tui.words.tone import Context, check

TEXT = "Hello Jane, I really need this, and soon."


def mark(start: int, end: int, kind: Kind = Kind.SOFTEN) -> Mark:
    return Mark(start, end, kind, "T1", TEXT[start:end], "why", "softer")


NEED = mark(14, 25)
"""“really need”"""


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("Hello dear Jane, I really need this, and soon.", ["really need"]),
        ("I really need this, and soon.", ["really need"]),
        ("Hello Jane, I really need this, and very soon.", ["really need"]),
        ("Hello Jane, I really do need this, and soon.", []),
        ("Hello Jane, I like this, and soon.", []),
        ("", []),
        (TEXT, ["really need"]),
        (f"{TEXT}\n\n{TEXT}", ["really need"]),
    ],
)
def test_a_mark_stays_under_its_words_or_goes(after: str, words: list[str]) -> None:
    assert [after[one.start : one.end] for one in shifted((NEED,), TEXT, after)] == words


def test_a_mark_of_the_whole_text_stays_whatever_is_typed() -> None:
    whole = mark(0, 0)
    assert whole.is_whole
    assert shifted((whole,), TEXT, "anything") == (whole,)


def test_what_the_lint_finds_becomes_marks() -> None:
    text = "Hello Jane,\n\nI really need this job. I am just checking in.\n\nSam"
    marks = tone_marks(check(text, Context(purpose=Purpose.STATUS_CALL)))
    placed = {one.name: one for one in marks if not one.is_whole}
    assert (placed["T1"].kind, placed["T3"].kind) == (Kind.FIX, Kind.SOFTEN)
    assert text[placed["T3"].start : placed["T3"].end].lower() == placed["T3"].words.lower()
    assert placed["T1"].why
    assert placed["T1"].softer
    assert tone_marks(None) == ()
    assert {one.value for one in Level} == {"green", "amber", "red"}


def test_marks_are_found_by_place() -> None:
    first, second, whole = mark(0, 5), mark(14, 25, Kind.FIX), mark(0, 0, Kind.FIX)
    marks = (second, whole, first)
    assert within(marks, 0, 14) == [first]
    assert within(marks, 4, 15) == [first, second]
    assert within(marks, 5, 14) == []
    assert nearest([first, second], 8) == first
    assert nearest([first, second], 20) == second
    assert nearest([], 3) is None
    assert gravest([first, second]) == second
    assert gravest([]) is None
    assert following(marks, -1) == first
    assert following(marks, 0) == second
    assert following(marks, 14) == first
    assert following([whole], 0) is None
