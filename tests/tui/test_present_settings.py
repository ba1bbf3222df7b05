"""How settings and what they would change look, without a screen."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.domain.setting import number
from followup_tui.tracker.preview import Judged, Preview, Shift
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.present import Line, width_of
from followup_tui.tui.present_settings import (
    MOST,
    about,
    grounds,
    heading_line,
    holds,
    preview_rows,
    setting_line,
    summary,
)
from tests.tui._dialog_fakes import HOSTILE
from tests.tui._fakes import row

USUAL = Policy()
NOTHING = Preview(added=(), removed=(), moved=(), later=0, guard=())


def text(line: Line) -> str:
    return "".join(part for part, _ in line).rstrip()


def texts(rows: tuple[Pair, ...]) -> list[str]:
    return [f"{label.plain} {said.plain}" for label, said in rows]


@pytest.mark.parametrize("width", [20, 40, 58, 76])
def test_every_line_takes_exactly_its_width(width: int) -> None:
    for name in Policy.__struct_fields__:
        assert width_of(setting_line(number(USUAL, name), width, edited=False)) == width
    assert width_of(heading_line("R4", width)) == width


def test_a_mark_tells_what_is_edited_and_what_is_not_the_default() -> None:
    assert text(setting_line(number(USUAL, "reply_days"), 50, edited=False)).split() == ["reply", "days", "1", "1–3"]
    other = number(Policy(reply_days=2), "reply_days")
    assert text(setting_line(other, 50, edited=False)).strip().startswith("≠ reply days")
    assert text(setting_line(other, 50, edited=True)).strip().startswith("* reply days")


def test_headings_name_the_rule() -> None:
    assert text(heading_line("R13", 60)) == " R13 Burn no bridges"
    assert text(heading_line("", 60)) == " The Do-next list"


def test_the_explanation_of_a_number() -> None:
    one = number(Policy(pause_from=date(2026, 12, 21)), "pause_from")
    assert about(one).plain.splitlines()[0] == "pause_from  2026-12-21  default none"
    told = number(USUAL, "touch_gap_days")
    assert "Days between two unsolicited contacts to one employer (business days of the employer)." in about(told).plain
    assert texts(grounds(told))[-1] == "used by B1 Room between two contacts"


def test_what_is_looked_for_may_stand_anywhere() -> None:
    one = number(USUAL, "voicemail_gap_days")
    for words in ("voicemail", "B6", "gap two", "voicemail_gap", "pestering", ""):
        assert holds(one, words)
    assert not holds(one, "voicemail thanks")


def test_what_would_change_is_told_row_by_row() -> None:
    mine = row("R7", f"Call Ann {HOSTILE}", f"Acme {HOSTILE}", "today 10:00")
    later = replace(mine, when="by Fri 27 Nov")
    whole = row("R6", "Add a lead", "", "today 23:59")
    judged = Judged(application="A", employer="Acme", role="SRE", before=Level.GREEN, after=Level.RED)
    found = Preview(
        added=(mine,), removed=(whole,), moved=(Shift(mine, later), Shift(mine, mine)), later=1, guard=(judged,)
    )
    shown = texts(preview_rows(found))
    assert shown[0].startswith("+ R7 Call Ann [/]")
    assert shown[1] == "− R6 Add a lead  today 23:59"
    assert shown[2].endswith("today 10:00 → by Fri 27 Nov")
    assert shown[3].endswith("  today 10:00")
    assert shown[4] == "● contacting Acme, SRE would be red: a reason is asked for  now green"
    assert shown[5] == "· 1 reminder still to come moves"
    assert not {"\x1b", "\x07", "\u202e"} & set("".join(shown))
    assert summary(found) == "1 row comes, 1 row goes, 2 rows change"
    hidden = "".join(texts(preview_rows(found, private=True)))
    assert not any(name in hidden for name in ("Ann", "Acme", "SRE"))


def test_a_long_preview_is_counted_and_an_empty_one_says_so() -> None:
    many = tuple(row("R4", f"Thank {number}", "Acme", "today") for number in range(MOST + 2))
    shown = texts(preview_rows(replace(NOTHING, added=many)))
    assert (len(shown), shown[-1]) == (MOST + 1, "· and 2 more")
    assert len(preview_rows(replace(NOTHING, added=many[:-1]))) == MOST + 1
    assert texts(preview_rows(replace(NOTHING, later=3))) == ["· 3 reminders still to come move"]
    assert (summary(NOTHING), NOTHING.is_empty) == ("no row changes", True)
