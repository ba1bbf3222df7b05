"""Cards, heads, lines and rows as text and ink: everything fits, nothing is markup, state is never colour alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import hypothesis
import pytest
from hypothesis import strategies as st
from rich.cells import cell_len

from followup_tui.domain.picture import Coming, Tone
from followup_tui.domain.records import Column
from followup_tui.tui import present
from followup_tui.tui.present import Ink, Line, broken, card_lines, clock_text, coming_line, counts, masked, meter
from followup_tui.tui.present_heads import folded_head, folded_marks, head_line, tab_at, tab_line, welcome_lines
from followup_tui.tui.present_rows import columns_for, row_line, title_line
from tests.tui._fakes import NOW, ZONE, card, picture, row, sample, sample_rows

HOSTILE = "[/red]\x1b]52;c;x\x07‮\U000e0041 会社\nname"


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


def shown(lines: tuple[Line, ...]) -> list[str]:
    return [text(line).rstrip() for line in lines]


def test_a_card_tells_employer_role_and_state() -> None:
    states = ((Tone.OVERDUE, "call: 2 days late"), (Tone.QUIET, "said Fri 20 Nov"))
    one = card("A", "Initech", "Backend", *states, touches=2)
    assert shown(card_lines(one, 20)) == ["Initech         ●●○", "Backend", "! call: 2 days late", "said Fri 20 Nov"]


def test_every_tone_but_the_quiet_one_has_a_mark_of_its_own() -> None:
    marks = {tone: shown(card_lines(card("A", "E", "R", (tone, "x")), 20))[2][0] for tone in Tone}
    assert marks.pop(Tone.QUIET) == "x"
    assert len(set(marks.values())) == len(marks)
    assert " " not in marks.values()


def test_the_outcome_of_a_closed_card_is_quiet() -> None:
    one = card("A", "E", "R", (Tone.DONE, "no · Thu 19 Nov"), column=Column.CLOSED)
    assert card_lines(one, 20)[2][0] == ("no · Thu 19 Nov", Ink.QUIET)


def test_an_empty_meter_gives_way_to_a_long_name_and_a_telling_one_does_not() -> None:
    name = "A rather long name"
    assert shown(card_lines(card("A", name, "R", touches=0), 20))[0] == name
    assert shown(card_lines(card("A", name, "R", touches=1), 20))[0] == "A rather long…  ●○○"


@pytest.mark.parametrize(("touches", "of", "dots"), [(0, 3, "○○○"), (2, 3, "●●○"), (9, 3, "●●●"), (1, 4, "●○○○")])
def test_meter(touches: int, of: int, dots: str) -> None:
    assert meter(touches, of) == dots


@pytest.mark.parametrize(
    ("says", "width", "parts"),
    [
        ("said Fri 20 Nov", 20, ("said Fri 20 Nov", "")),
        ("answer by Fri 27 Nov, 17:00", 19, ("answer by", "Fri 27 Nov, 17:00")),
        ("thank-yous 0/2 · today", 18, ("thank-yous 0/2", "today")),
        ("ask for a date: 3 d late", 20, ("ask for a date:", "3 d late")),
        ("two words", 5, ("two", "words")),
        ("unbreakable", 5, ("unbreakable", "")),
    ],
)
def test_a_long_state_is_parted_where_it_reads_well(says: str, width: int, parts: tuple[str, str]) -> None:
    assert broken(says, width) == parts


@hypothesis.given(
    st.text(max_size=60), st.text(max_size=60), st.integers(4, 60), st.booleans(), st.none() | st.integers(0, 9)
)
def test_a_card_line_is_as_wide_as_asked_whatever_stands_in_it(
    employer: str, role: str, width: int, private: bool, touches: int | None
) -> None:
    one = card("A", employer or "x", role, (Tone.DUE, employer + role), touches=touches)
    for line in card_lines(one, width, private=private):
        assert cell_len(text(line)) == width


def test_no_control_character_of_a_record_reaches_the_screen() -> None:
    one = card("A", HOSTILE, HOSTILE, (Tone.DUE, HOSTILE))
    for line in card_lines(one, 60):
        assert not set(text(line)) & {"\x1b", "\x07", "‮", "\U000e0041", "\n"}
    assert "[/red]" in text(card_lines(one, 60)[0])


def test_privacy_masks_names_and_figures_and_leaves_the_dates() -> None:
    one = card("A", "Acme", "Data Engineer", (Tone.DUE, "call Jane by Fri 20 Nov about 120,000"))
    lines = " ".join(shown(card_lines(one, 70, private=True)))
    assert not any(word in lines for word in ("Acme", "Data", "Jane", "120"))
    assert "Fri 20 Nov" in lines


@pytest.mark.parametrize(
    ("given", "result"), [("call Jane at 10:00", "call •••• at 10:00"), ("会社 x", "•••• x"), ("pays 95k", "pays 95k")]
)
def test_masked(given: str, result: str) -> None:
    assert masked(given) == result


def test_clock_is_in_the_users_zone() -> None:
    assert clock_text(NOW, ZONE) == "Mon 23 Nov 09:41"
    assert clock_text(NOW, "Asia/Tokyo") == "Mon 23 Nov 23:41"


def test_counts_name_only_what_there_is() -> None:
    assert text(counts(sample())) == "1 overdue · 3 today · 4 this week"
    assert text(counts(picture(rows=sample_rows()[4:]))) == "4 this week"
    assert text(counts(picture())) == "nothing owed"


def test_interviews_to_come_that_do_not_fit_are_counted() -> None:
    start = datetime(2026, 11, 23, 20, tzinfo=UTC)
    strip = [Coming("A", f"Employer {n}", "Role", start + timedelta(days=n), ZONE, "") for n in range(4)]
    line = text(coming_line(strip, NOW, ZONE, 80))
    assert line.startswith("coming  today 15:00 Employer 0 · Role")
    assert line.rstrip().endswith("+3 more")


def test_a_hint_stands_in_the_place_of_the_role() -> None:
    strip = [Coming("A", "Acme", "Engineer", NOW + timedelta(days=1), ZONE, "ask when they decide")]
    assert text(coming_line(strip, NOW, ZONE, 80)).rstrip() == "coming  Tue 24 Nov 09:41 Acme — ask when they decide"


def test_heads_tell_number_name_count_and_what_is_out_of_view() -> None:
    assert text(head_line(2, 12, True, 2, 5, 26)) == "  3 Awaiting  12    ▴2 ▾5 "
    assert text(head_line(0, 3, False, 0, 2, 20)) == "1 Interviewed 3  ▾2 "
    assert text(folded_head(4, 12, 5)) == "5 12 "


def test_a_folded_column_shows_one_mark_per_card() -> None:
    cards = sample().columns[2].cards
    marks = [text(line).strip() for line in folded_marks(cards, 5, 3)]
    assert marks == ["▎!", "▎·", "+2"]
    assert len(folded_marks(cards, 5, 9)) == 9


@pytest.mark.parametrize("width", [38, 58, 78])
def test_tabs_fit_and_can_be_found_by_their_cells(width: int) -> None:
    columns = sample().columns
    line = text(tab_line(columns, 2, width))
    assert cell_len(line) == width
    assert [tab_at(columns, 2, width, x) for x in (0, line.index("5"))] == [0, 4]
    assert tab_at(columns, 2, width, width + 50) is None


@pytest.mark.parametrize(("width", "height"), [(120, 30), (40, 4)])
def test_the_first_screen_tells_the_three_keys(width: int, height: int) -> None:
    lines = welcome_lines(width, height)
    assert len(lines) <= height
    assert any("log an interview" in text(line) for line in lines)


@pytest.mark.parametrize("width", [38, 58, 78, 98, 118, 158])
@pytest.mark.parametrize("private", [False, True])
def test_rows_are_as_wide_as_asked_and_begin_their_dates_together(width: int, private: bool) -> None:
    rows = sample_rows()
    columns = columns_for(rows, width, private)
    lines = [text(row_line(one, columns, private)) for one in rows]
    assert {cell_len(line) for line in lines} <= {width, width - 2}
    assert len({line.index("by ") for line in lines[6:] if columns.when}) == bool(columns.when)
    assert all(line[0] in "!•? " for line in lines)


def test_wide_rows_have_everything() -> None:
    rows = sample_rows()
    line = text(row_line(rows[0], columns_for(rows, 158)))
    for part in ("! R7 ", "Call Ann Lee (VP Ops) · Initech", "decision was due Fri 20 Nov", "EST", "c call desk"):
        assert part in line


def test_narrow_rows_keep_the_thing_to_do_and_its_key() -> None:
    rows = sample_rows()
    line = text(row_line(rows[0], columns_for(rows, 58)))
    assert "Call Ann Lee (VP Ops)" in line
    assert "Tue 24 10:00–11:30" in line
    assert line.rstrip().endswith("c")
    assert "decision" not in line


def test_privacy_shows_what_sort_of_thing_is_owed_and_no_more() -> None:
    rows = sample_rows()
    line = text(row_line(rows[1], columns_for(rows, 118, True), True))
    assert "thank-you" in line
    assert not any(word in line for word in ("Jane", "Acme", "interview"))


def test_a_reason_that_would_be_cut_to_nothing_is_left_out() -> None:
    rows = (row("R1", "x" * 60, "Acme", "today", because="a reason that is long"), row("R2", "y", "", "today",
            because="a reason that is long"))  # fmt: skip
    columns = columns_for(rows, 100)
    assert "reason" not in text(row_line(rows[0], columns))
    assert "a reason that is long" in text(row_line(rows[1], columns))


def test_an_enter_row_shows_the_key_as_a_sign() -> None:
    rows = (row("R1", "Look", "Acme", "today", key="enter", action="card"),)
    assert text(row_line(rows[0], columns_for(rows, 80))).rstrip().endswith("↵ card")


@pytest.mark.parametrize(
    ("many", "seen", "expanded", "title"),
    [
        (9, 7, False, "Do next  9 · +2 later              space unfolds"),
        (9, 9, True, "Do next  9                           space folds"),
        (0, 0, False, "Do next  nothing owed just now"),
    ],
)
def test_title(many: int, seen: int, expanded: bool, title: str) -> None:
    assert text(title_line(many, seen, expanded, 48)).rstrip() == title


def test_spread_lets_the_left_half_give_way() -> None:
    assert text(present.spread((("left side", Ink.TEXT),), (("right", Ink.TEXT),), 11)) == "left… right"
