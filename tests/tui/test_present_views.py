"""How the agenda and the people are laid out: lines that fit, words beside every mark, names that can be masked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Person, Purpose, Role
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.tracker.agenda_entries import AgendaDay, AgendaEntry, Sort
from followup_tui.tracker.circle import Group, PersonView, Told
from followup_tui.tracker.foretelling import dates
from followup_tui.tui import present_agenda, present_people
from followup_tui.tui.present import Ink, Line
from followup_tui.tui.present_agenda import LABELS, MASKED, AgendaLine, agenda_line
from followup_tui.tui.present_people import PeopleLine, person_line
from tests.tui._dialog_fakes import HOSTILE
from tests.tui._fakes import NOW, ZONE, row

TODAY = date(2026, 11, 23)
CALL = replace(row("R7", "Call Ann Lee", "Initech", "").reminder, because="decision was due Fri 20 Nov")


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


def entry(sort: Sort, reminder: Reminder | None = None, **more: object) -> AgendaEntry:
    given = {"says": "round 1 · Ann Lee", "employer": "Initech", "role": "Backend", "application": "A", **more}
    return AgendaEntry(sort=sort, reminder=reminder, **given)  # type: ignore[arg-type]


def drawn(one: AgendaEntry, width: int = 100, **more: bool) -> str:
    return text(agenda_line(AgendaLine("k", TODAY, 0, one, "Today"), width, ZONE, TODAY, **more))


ENTRIES = [entry(sort, CALL if sort in (Sort.OVERDUE, Sort.DUE, Sort.OPENS, Sort.RETURNS) else None) for sort in Sort]


@pytest.mark.parametrize("one", ENTRIES, ids=lambda one: one.sort)
def test_every_sort_is_told_in_words_and_can_be_masked(one: AgendaEntry) -> None:
    assert LABELS[one.sort][2:].isalpha()
    assert LABELS[one.sort] in drawn(one)
    masked = drawn(one, private=True)
    assert not [name for name in ("Ann", "Lee", "Initech", "Backend") if name in masked]
    assert (MASKED.get(one.sort) or CALL.kind.plain) in masked


@pytest.mark.parametrize("width", [0, 1, 8, 20, 40, 64, 80, 116])
@pytest.mark.parametrize("private", [False, True])
def test_every_line_of_the_agenda_fits(width: int, private: bool) -> None:
    hostile = entry(Sort.HEARD, says=f"{HOSTILE}会社\n", employer=HOSTILE, at=NOW)
    days = [AgendaDay(TODAY - timedelta(days=40), (hostile,)), AgendaDay(TODAY, tuple(ENTRIES)),
            AgendaDay(TODAY + timedelta(days=1), ())]  # fmt: skip
    for line in present_agenda.lines_of(days, TODAY, earlier=True):
        for top in (False, True):
            told = text(agenda_line(line, width, ZONE, TODAY, top=top, private=private))
            assert cell_len(told) == width
            assert not {"\x1b", "\x07", "\u202e", "\n"} & set(told)


def test_days_stand_under_their_months_with_names_where_they_are_near() -> None:
    days = [AgendaDay(date(2025, 12, 31), (entry(Sort.ROUND),)), AgendaDay(TODAY, ()),
            AgendaDay(TODAY + timedelta(days=1), (entry(Sort.DUE, CALL), entry(Sort.OPENS, CALL))),
            AgendaDay(TODAY + timedelta(days=2), (entry(Sort.DUE, CALL),))]  # fmt: skip
    lines = present_agenda.lines_of(days, TODAY, earlier=True)
    told = [text(agenda_line(one, 60, ZONE, TODAY)).rstrip() for one in lines]
    assert [one.split("  ─")[0] for one in told if "─" in one] == ["December 2025", "November 2026"]
    assert "earlier: k goes on" in told[0]
    assert [one.date_text for one in lines if one.date_text] == [
        "Wed 31", "Today", "Mon 23", "Tomorrow", "Tue 24", "Wed 25"
    ]  # fmt: skip
    assert "nothing" in told[told.index(next(one for one in told if one.startswith("Today")))]
    assert present_agenda.lines_of([], TODAY, earlier=True) == []


def test_keys_of_entries_are_their_own_even_if_they_look_the_same() -> None:
    twice = (entry(Sort.SENT, at=NOW), entry(Sort.SENT, at=NOW))
    lines = present_agenda.lines_of([AgendaDay(TODAY, twice)], TODAY, earlier=False)
    keys = [one.key for one in lines if one.key]
    assert len(set(keys)) == 2


def test_the_first_line_in_view_tells_the_date_and_today_stands_out() -> None:
    line = AgendaLine("k", TODAY, 0, entry(Sort.SENT, at=NOW))
    assert text(agenda_line(line, 80, ZONE, TODAY, top=True)).startswith("Mon 23 Nov 09:41 → you")
    assert text(agenda_line(line, 80, ZONE, TODAY)).startswith(" ")
    (_, ink), *_ = agenda_line(replace(line, date_text="Today"), 80, ZONE, TODAY)
    assert ink is Ink.ACCENT
    (_, ink), *_ = agenda_line(replace(line, date_text="Tomorrow", day=TODAY + timedelta(days=1)), 80, ZONE, TODAY)
    assert ink is Ink.TITLE


def test_the_employer_has_a_column_where_there_is_room_and_comes_before_the_reason_where_not() -> None:
    late = replace(CALL, status=Status.OVERDUE, due=date(2026, 11, 20))
    wide, narrow = drawn(entry(Sort.OVERDUE, late), 116), drawn(entry(Sort.OVERDUE, late), 80)
    assert wide.index("since Fri 20 Nov, decision was due") < wide.index("Initech")
    assert "Call Ann Lee · Initech  since" in narrow
    assert "Initech" not in drawn(entry(Sort.LEAD, employer=""), 80)


@pytest.mark.parametrize(
    ("words", "found"),
    [(("init",), True), (("backend", "ann"), True), (("due",), True), (("rule:r7",), True), (("rule:r4",), False),
     (("acme",), False)],
)  # fmt: skip
def test_entries_are_found_by_all_the_words_typed(words: tuple[str, ...], found: bool) -> None:
    assert present_agenda.fits(entry(Sort.DUE, CALL, says="Call Ann Lee"), words) is found
    assert present_agenda.fits(entry(Sort.LEAD, application=None, says="a talk"), ("rule:r7",)) is False


def person(**more: object) -> PersonView:
    known = Person(id="P0000001", name="Ann Lee", title="VP Ops", roles=(Role.INTERVIEWER,), facts=("rowing",),
                   created=datetime(2026, 1, 1, tzinfo=UTC))  # fmt: skip
    given = {"person": known, "employer": "Initech", "group": Group.INTERVIEWERS, "last": NOW, "last_says": "round 1",
             "next": CALL}  # fmt: skip
    return PersonView(**{**given, **more})  # type: ignore[arg-type]


def told_of(view: PersonView, width: int = 116, **more: bool) -> str:
    return text(person_line(PeopleLine("P0000001", 0, view), width, NOW, ZONE, **more))


@pytest.mark.parametrize(
    ("status", "says"),
    [(Status.OVERDUE, "! since Mon 23 Nov"), (Status.DUE, "• by Mon 23 Nov"), (Status.OPEN, "  by Mon 23 Nov"),
     (Status.HIDDEN, "  from Fri 20 Nov")],
)  # fmt: skip
def test_what_comes_next_tells_its_date_by_how_it_stands(status: Status, says: str) -> None:
    line = told_of(person(next=replace(CALL, status=status)))
    assert says in line
    assert "Call Ann Lee" in line


def test_advice_that_lasts_is_due_since_its_date() -> None:
    lasting = replace(CALL, status=Status.DUE, lasting=True)
    assert "• since Mon 23 Nov" in told_of(person(next=lasting))
    assert dates(lasting) == "due since Mon 23 Nov"
    assert dates(replace(lasting, lasting=False)) == "due Mon 23 Nov"


@pytest.mark.parametrize(
    ("days", "says"), [(0, "today"), (1, "1 d"), (99, "99 d"), (140, "20 wk"), (800, "2 y")]
)  # fmt: skip
def test_the_last_contact_tells_its_date_and_how_long_ago(days: int, says: str) -> None:
    assert f" · {says}" in told_of(person(last=NOW - timedelta(days=days)))


def test_nothing_more_is_said_of_who_was_never_spoken_to() -> None:
    line = told_of(person(last=None, next=None))
    assert "no contact yet" in line
    assert line.rstrip().endswith("no contact yet")


def test_a_narrow_screen_has_fewer_words_for_the_same() -> None:
    call = replace(CALL, kind=Purpose.STATUS_CALL, status=Status.DUE)
    line = told_of(person(last=NOW - timedelta(days=11), next=call), 76)
    assert " ".join(line.split()) == "Ann Lee VP Ops 11 d ago • by Mon 23 Nov call"
    assert "no contact " in told_of(person(last=None), 76)
    assert " today " in told_of(person(), 76)


def test_names_are_masked_and_kinds_stay() -> None:
    masked = told_of(person(), private=True)
    assert not [name for name in ("Ann", "Lee", "Initech", "VP", "Ops") if name in masked]
    assert CALL.kind.plain in masked


def reference(load: int, told: int) -> PersonView:
    warnings = tuple(
        Told(when=NOW - timedelta(days=days), application="A", employer="Acme", role="SRE") for days in range(told)
    )
    return person(group=Group.REFERENCES, employer="", load=load, days=30, most=3, told=warnings)


@pytest.mark.parametrize(
    ("load", "says"),
    [(0, "○○○  not warned in 30 days"), (1, "●○○  warned once in 30 days"), (2, "●●○  warned 2 times in 30 days"),
     (3, "! ●●●  warned 3 times in 30 days: better ask somebody else")],
)  # fmt: skip
def test_the_load_of_a_reference_is_told_with_a_meter(load: int, says: str) -> None:
    lines = present_people.lines_of([reference(load, 0)])
    told = [text(person_line(one, 100, NOW, ZONE)) for one in lines]
    assert says in told[2]
    if load < 3:
        assert "!" not in told[2]


def test_warnings_are_listed_the_newest_first_and_the_rest_counted() -> None:
    lines = present_people.lines_of([reference(3, 5), person()])
    told = [text(person_line(one, 100, NOW, ZONE)).rstrip() for one in lines]
    assert told[0].startswith("References  1  ─")
    assert told[3].strip() == "told Mon 23 Nov Acme · SRE"
    assert told[6].strip() == "and 2 earlier"
    assert told[7] == ""
    assert told[8].startswith("Interviewers  1  ─")
    assert [one.key for one in lines if one.key] == ["P0000001", "P0000001"]
    masked = text(person_line(lines[3], 100, NOW, ZONE, private=True))
    assert "Acme" not in masked


@pytest.mark.parametrize("width", [0, 1, 8, 20, 40, 76, 92, 116])
@pytest.mark.parametrize("private", [False, True])
def test_every_line_of_the_people_fits(width: int, private: bool) -> None:
    evil = Person(id="P0000002", name=f"会社 {HOSTILE}", title=HOSTILE, relation=HOSTILE, created=NOW)
    views = [replace(reference(4, 5), person=evil), person(employer=HOSTILE), person(person=replace(evil, title=""))]
    for line in present_people.lines_of(views):
        told = text(person_line(line, width, NOW, ZONE, private=private))
        assert cell_len(told) == width
        assert not {"\x1b", "\x07", "\u202e", "\n"} & set(told)


def test_people_are_found_by_what_is_said_of_them() -> None:
    assert present_people.fits(person(), ("ann", "initech", "interviewer", "rowing"))
    assert not present_people.fits(person(), ("ann", "acme"))


def test_an_entry_tells_its_state_by_its_tone() -> None:
    line = agenda_line(AgendaLine("k", TODAY, 0, entry(Sort.DUE, CALL, tone=Tone.DUE)), 80, ZONE, TODAY)
    assert Ink.DUE in [ink for piece, ink in line if "due" in piece]
    assert CALL.kind is Purpose.OTHER
