"""The sequences that set the title and ring the bell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from followup_tui.system.notify import bell, title_sequence


def test_the_title_is_set_by_osc_2() -> None:
    assert title_sequence("3 due · followup") == "\x1b]2;3 due · followup\x07"


@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_no_text_ends_the_sequence_early_or_starts_another(text: str) -> None:
    inside = title_sequence(text).removeprefix("\x1b]2;").removesuffix("\x07")
    assert not [mark for mark in inside if ord(mark) < 32 or 0x7F <= ord(mark) < 0xA0]


def test_the_bell_is_one_character() -> None:
    assert bell() == "\a"
