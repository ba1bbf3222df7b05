"""The boundary that user text crosses on its way to the screen.

Invariant: every hazard is named by what it would do to a terminal.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.display import show, show_block

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

HARMLESS = {
    "ascii": "Jane Doe (CTO), Acme [red]x[/]",
    "latin": "José Müller, Zürich",
    "cjk": "山田太郎 株式会社",
    "hebrew": "שלום",
    "combining": "re\u0301sume\u0301",
    "vietnamese": "Nguye\u0302\u0303n",
    "no-break space": "5\xa0pm",
    "emoji": "👍🏽 ok",
    "family": FAMILY,
    "heart on fire": "❤\ufe0f\u200d🔥",
    "keycap": "1\ufe0f\u20e3",
    "empty": "",
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert show(text) == text


HAZARDS = {
    "clears the screen": ("a\x1b[2Jb", "a␛[2Jb"),
    "writes the clipboard": ("\x1b]52;c;eA==\x07", "␛]52;c;eA==␇"),
    "nul": ("a\0b", "a␀b"),
    "backspace": ("a\bb", "a␈b"),
    "shift out": ("\x0e", "␎"),
    "delete": ("a\x7fb", "a␡b"),
    "carriage return": ("safe\revil", "safe␍evil"),
    "newline": ("a\nb", "a⏎b"),
    "windows newline": ("a\r\nb", "a⏎b"),
    "tab": ("a\tb", "a b"),
    "eight-bit csi": ("\x9b2J", "\ufffd2J"),
    "next line": ("a\x85b", "a\ufffdb"),
    "line separator": ("a\u2028b\u2029c", "a\ufffdb\ufffdc"),
    "right to left": ("a\u202ebc", "a\ufffdbc"),
    "isolates": ("\u2066a\u2069", "\ufffda\ufffd"),
    "marks of direction": ("a\u200e\u200f\u061cb", "a\ufffd\ufffd\ufffdb"),
    "zero width space": ("a\u200bb", "a\ufffdb"),
    "zero width no-break": ("\ufeffa", "\ufffda"),
    "soft hyphen": ("Ac\xadme", "Ac\ufffdme"),
    "word joiner": ("a\u2060b", "a\ufffdb"),
    "hangul filler": ("a\u3164b", "a\ufffdb"),
    "grapheme joiner": ("a\u034fb", "a\ufffdb"),
    "tags": ("a\U000e0041\U000e007f", "a\ufffd\ufffd"),
    "surrogate": ("a\ud800b", "a\ufffdb"),
    "non-character": ("a\uffffb", "a\ufffdb"),
    "joiner between letters": ("a\u200db", "a\ufffdb"),
    "joiner after an emoji": ("👍\u200db", "👍\ufffdb"),
    "joiner at the end": ("👍\u200d", "👍\ufffd"),
    "selector on a letter": ("a\ufe0fb", "a\ufffdb"),
    "selector of another kind": ("❤\ufe01", "❤\ufffd"),
    "selectors beyond": ("葛\U000e0100", "葛\ufffd"),
    "marks stacked": ("e" + "\u0301" * 50 + "x", "e" + "\u0301" * 4 + "x"),
    "mark on the frame": ("\u0301a", "\ufffda"),
}


@pytest.mark.parametrize(("text", "shown"), HAZARDS.values(), ids=HAZARDS)
def test_hazards_are_made_visible(text: str, shown: str) -> None:
    assert show(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("abcdef", 1, "…"),
        ("ab\n\n\n\n", 4, "ab⏎…"),
        ("山" * 300, 3, "山山…"),
        (f"a{FAMILY}", 4, "a\U0001f468…"),
        ("e" + "\u0301" * 10_000 + "x", 20, "e" + "\u0301" * 4 + "…"),
        ("e" + "\u0301" * 6, 5, "e" + "\u0301" * 4),
        ("x" * 1_000_000, 200, "x" * 199 + "…"),
        ("\x1b" * 1_000_000, 200, "␛" * 199 + "…"),
    ],
    ids=range(10),
)
def test_long_text_is_cut(text: str, limit: int, shown: str) -> None:
    assert show(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\ntwo\n", ["one", "two"]),
        ("one\r\n\r\ntwo", ["one", "", "two"]),
        ("one\ntwo\nthree\n", ["one", "two", "three"]),
        ("one\ntwo\nthree\nfour", ["one", "two", "…"]),
        ("one\n\n\n\n", ["one", "", "…"]),
        ("a\x1bb\nlonger than ten", ["a␛b", "longer th…"]),
        ("\n" * 100_000, ["", "", "…"]),
    ],
    ids=range(9),
)
def test_a_block_keeps_its_lines(text: str, lines: list[str]) -> None:
    assert show_block(text, 3, 10) == lines
