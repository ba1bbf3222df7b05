"""The parts of a message, and what of it the checks read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.words.letter import parts
from followup_tui.words.reading import QUOTED, Reading


def cut(text: str) -> tuple[str, str, str, str]:
    letter = parts(text)
    spans = (letter.subject, letter.greeting, letter.body, letter.closing)
    return tuple(text[span.start : span.end].strip() for span in spans)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("", "", "", "")),
        ("Just words.", ("", "", "Just words.", "")),
        (
            "Dear Ms. Orr,\n\nHello.\n\nKind regards,\nSam Rivera\nPhone: 1",
            ("", "Dear Ms. Orr,", "Hello.", "Kind regards,\nSam Rivera\nPhone: 1"),
        ),
        ("Subject: A role\nHi Jo! It is me. Best, Bo", ("Subject: A role", "Hi Jo!", "It is me.", "Best, Bo")),
        ("Good morning, this is Bo. Thanks for all.", ("", "Good morning,", "this is Bo. Thanks for all.", "")),
        ("Mr Orr, I need a yes. Bo Ek", ("", "Mr Orr,", "I need a yes.", "Bo Ek")),
        ("Hello again, any news? Many thanks, Lou", ("", "Hello again,", "any news?", "Many thanks, Lou")),
        ("Hi there\nAny news?\nBo", ("", "Hi there", "Any news?", "Bo")),
        ("It works. Thanks again!", ("", "", "It works.", "Thanks again!")),
        ("Thank you.", ("", "", "Thank you.", "")),
        ("Dear one whom I had not seen for years", ("", "", "Dear one whom I had not seen for years", "")),
    ],
)  # fmt: skip
def test_a_message_has_its_parts(text: str, found: tuple[str, str, str, str]) -> None:
    assert cut(text) == found


def test_names_are_found_where_they_stand_alone() -> None:
    assert parts("Dear Ms Ana Orr,\nHello Lisbon.\nKind regards,\nBo O'Neil").names == ("O'Neil", "Ana", "Orr", "Bo")


@given(st.text(max_size=300))
def test_the_parts_make_the_whole(text: str) -> None:
    letter = parts(text)
    spans = (letter.subject, letter.greeting, letter.body, letter.closing)
    assert "".join(text[span.start : span.end] for span in spans) == text
    reading = Reading(text)
    assert len(reading.own) == len(reading.seen) == len(text)
    ends = [place for place, one in enumerate(text) if one == "\n"]
    assert [reading.line(place) for place in ends] == list(range(1, len(ends) + 1))
    assert all(span.start < span.end for span in reading.sentences)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("I say “you must” now", f"I say {QUOTED * 10} now"),
        ('I say "you\nmust" now', f"I say {QUOTED * 4}\n{QUOTED * 5} now"),
        ('A 5" pipe.\n\nA 6" pipe.', 'A 5" pipe.\n\nA 6" pipe.'),
        ("> You must.\nYes", f"{QUOTED * 11}\nYes"),
        ("don’t", "don't"),
        ("it's the dogs' home", "it's the dogs' home"),
    ],
)
def test_what_is_quoted_is_not_read(text: str, seen: str) -> None:
    assert Reading(text).seen == seen


def test_sentences_do_not_end_at_a_title_or_a_broken_line() -> None:
    reading = Reading("Dear Ann,\nDr. Lee and\nMr. Orr came. They left…\n- Why?\n\nso.")
    found = [" ".join(reading.seen[span.start : span.end].split()) for span in reading.sentences]
    assert found == ["Dr. Lee and Mr. Orr came.", "They left…", "- Why?", "so."]
