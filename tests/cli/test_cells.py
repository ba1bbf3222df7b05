"""Text measured in terminal cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.cli import cells


@pytest.mark.parametrize(
    ("text", "wide"),
    [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("会社", 4), ("👍", 2), ("❤\ufe0f", 2), ("ﾊﾝ", 2), ("a\u200db", 2)],
)
def test_width(text: str, wide: int) -> None:
    assert cells.width(text) == wide


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…"), ("会社社", 4, "会…"), ("abc", 0, ""), ("abc", 1, "…")],
)
def test_fit(text: str, room: int, shown: str) -> None:
    assert cells.fit(text, room) == shown


@given(st.text(), st.integers(0, 40))
def test_nothing_is_wider_than_asked_for(text: str, room: int) -> None:
    assert cells.width(cells.fit(text, room)) <= room
    assert cells.width(cells.pad(text, room)) == room


@given(st.text(), st.integers(10, 60))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: int) -> None:
    lines = cells.wrap(text, room, "  ")
    assert all(cells.width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    if all(cells.width(word) <= room - 2 for word in text.split()):
        assert " ".join(lines).split() == text.split()


def test_wrap_indents_what_follows() -> None:
    assert cells.wrap("one two three", 9, "    ", "- ") == ["- one two", "    three"]


def test_a_word_longer_than_a_line_is_broken_and_goes_on_in_the_next() -> None:
    assert cells.wrap("to /some/long/place now", 9, "  ", "- ") == ["- to", "  /some/l", "  ong/pla", "  ce now"]
    assert cells.wrap("会社会社", 5, " ") == ["会社", " 会社"]
    assert cells.wrap("abcdef", 2, "  ") == ["a…"]
