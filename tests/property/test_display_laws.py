"""Laws of the display boundary, for any text whatever.

Invariant: nothing that acts on a terminal comes out, however it goes in.
"""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.display import show, show_block

NASTY = st.sampled_from(
    ["\x1b", "\r\n", "\n", "\t", "\x9b", "\u200d", "\ufe0f", "\u202e", "\u0301", "👩", "❤", "\ud800", "\U000e0041", "a"]
)
TEXTS = st.one_of(st.text(), st.lists(NASTY, max_size=40).map("".join), st.characters().map(lambda c: c * 9))
LIMITS = st.integers(1, 60)
INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(TEXTS, LIMITS)
def test_nothing_that_acts_comes_out(text: str, limit: int) -> None:
    shown = show(text, limit)
    assert not {unicodedata.category(one) for one in shown if one != "\u200d"} & INVISIBLE


def test_every_character_without_a_glyph_is_replaced() -> None:
    hidden = [one for one in map(chr, range(0x110000)) if unicodedata.category(one) in INVISIBLE]
    assert len(hidden) > 2000
    assert [one for one in hidden if unicodedata.category(show(f"a{one}b")[1]) in INVISIBLE] == []


@given(TEXTS, LIMITS)
def test_it_fits(text: str, limit: int) -> None:
    assert len(show(text, limit)) <= limit


@given(TEXTS, LIMITS)
def test_once_is_enough(text: str, limit: int) -> None:
    shown = show(text, limit)
    assert show(shown, limit) == shown


@given(TEXTS)
def test_what_comes_out_can_be_written_to_a_file(text: str) -> None:
    assert show(text).encode("utf-8").decode("utf-8") == show(text)


@given(TEXTS, LIMITS)
def test_a_block_is_lines_of_shown_text(text: str, limit: int) -> None:
    lines = show_block(text, 5, limit)
    assert 1 <= len(lines) <= 5
    assert all(line == show(line, limit) and len(line) <= limit for line in lines)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_plain_text_is_only_ever_cut(text: str) -> None:
    assert show(text, 30) == (text if len(text) <= 30 else text[:29] + "…")
