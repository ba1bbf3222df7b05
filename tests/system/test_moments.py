"""Text that means a moment: read exactly, or refused with what to write instead."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import BadInputError
from followup_tui.system.dates import Prefer
from followup_tui.system.moments import parse_date, parse_moment

NY = "America/New_York"
NOW = datetime(2026, 11, 23, 14, 41, tzinfo=UTC)
"""Monday 23 November 2026, 09:41 in New York."""


def _read(text: str, prefer: Prefer = "past", zone: str = NY) -> str:
    return parse_moment(text, zone=zone, now=NOW, prefer=prefer).isoformat().removesuffix("+00:00")


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("now", "2026-11-23T14:41:00"),
        ("2026-11-20 16:00", "2026-11-20T21:00:00"),
        ("2026-11-20T16:00", "2026-11-20T21:00:00"),
        ("2026-11-20T16:00:05.25", "2026-11-20T21:00:05"),
        ("2026-11-20T16:00:00Z", "2026-11-20T16:00:00"),
        ("2026-11-20T16:00-05:00", "2026-11-20T21:00:00"),
        ("2026-11-20 16:00 +0100", "2026-11-20T15:00:00"),
        ("2026-11-20 16:00 Europe/London", "2026-11-20T16:00:00"),
        ("2026-11-20 16:00 UTC", "2026-11-20T16:00:00"),
        ("2026/11/20", "2026-11-20T17:00:00"),
        ("2026-11-20", "2026-11-20T17:00:00"),
        ("20 Nov 16:00", "2026-11-20T21:00:00"),
        ("Nov 20 2026 4pm", "2026-11-20T21:00:00"),
        ("Nov 20th, 2026 at 4:30 p.m.", "2026-11-20T21:30:00"),
        ("the 20th of November 16:00", "2026-11-20T21:00:00"),
        ("Fri 20 Nov 16:00", "2026-11-20T21:00:00"),
        ("Friday, November 20, 12am", "2026-11-20T05:00:00"),
        ("20 sept. 2026 noon", "2026-09-20T16:00:00"),
        ("today 16:00", "2026-11-23T21:00:00"),
        ("16:00", "2026-11-23T21:00:00"),
        ("yesterday", "2026-11-22T17:00:00"),
        ("tomorrow 9:30", "2026-11-24T14:30:00"),
        ("Fri 10:00", "2026-11-20T15:00:00"),
        ("Mon", "2026-11-23T17:00:00"),
        ("last Mon", "2026-11-16T17:00:00"),
        ("2 hours ago", "2026-11-23T12:41:00"),
        ("45 minutes ago", "2026-11-23T13:56:00"),
        ("3 days ago", "2026-11-20T17:00:00"),
        ("in 2 weeks", "2026-12-07T17:00:00"),
    ],
)
def test_read(text: str, instant: str) -> None:
    assert _read(text) == instant


@pytest.mark.parametrize(
    ("text", "past", "future", "near"),
    [
        ("2 Dec", "2025-12-02", "2026-12-02", "2026-12-02"),
        ("5 May", "2026-05-05", "2027-05-05", "2027-05-05"),
        ("29 Feb", "2024-02-29", "2028-02-29", "2028-02-29"),
        ("Fri", "2026-11-20", "2026-11-27", "2026-11-20"),
        ("Mon", "2026-11-23", "2026-11-23", "2026-11-23"),
        ("23 Nov", "2026-11-23", "2026-11-23", "2026-11-23"),
    ],
)
def test_what_is_left_out_is_filled_in_as_preferred(text: str, past: str, future: str, near: str) -> None:
    found = [parse_date(text, zone=NY, now=NOW, prefer=one) for one in ("past", "future", "near")]
    assert [one.isoformat() for one in found] == [past, future, near]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("03/04/2026", '2026-04-03 or "3 April", or else 2026-03-04 or "4 March"'),
        ("3.4.26", "can be read in two ways"),
        ("3/4 16:00", "can be read in two ways"),
        ("13/04/2026", 'instead of 13/04/2026 write 2026-04-13 or "13 April"'),
        ("31/31/2026", "is no date"),
        ("31 Nov", "no such day"),
        ("30 Feb 2026", "no such day"),
        ("2026-02-30", "no such day"),
        ("2026-13-01 10:00", "no such day"),
        ("Thu 20 Nov", "20 November 2026 is a Friday, not a Thursday"),
        ("2026-03-08 02:30", "02:30 does not exist on 8 March 2026"),
        ("1989-12-31", "out of range"),
        ("2032-01-01", "from 1990 to 2031"),
        ("9999-12-31", "out of range"),
        ("0001-01-01T00:00+14:00", "out of range"),
        ("in 999 weeks", "out of range"),
        ("900 weeks ago", ""),
        ("25:00", "is not a time"),
        ("24:00", "is not a time"),
        ("today 12:60", "is not a time"),
        ("20 Nov 13pm", "is not a time"),
        ("20 Nov 16:00 17:00", "two times of day"),
        ("20 Nov 16:00 Mars/Base", "no zone is called"),
        ("20 Nov 16:00 +99:99", "is no offset"),
        (NY, "names a zone but no moment"),
        ("", "say when"),
        ("x" * 101, "say when"),
        ("soonish", "names no moment"),
        ("2026-11-20 16", "names no moment"),
        ("20 Nov 16", "names no moment"),
        ("2026-11", "names no moment"),
        ("20261120", "names no moment"),
        ("20 Nov 20 Dec", "names no moment"),
        ("next Fri", "names no moment"),
        ("２０２６-11-20", "names no moment"),
        ("\x1b[2J", "names no moment"),
        ("20 Nov 2026 EST 16:00", "names no moment"),
    ],
)
def test_refused_in_one_line(text: str, says: str) -> None:
    if not says:
        assert _read(text).startswith("2009")
        return
    with pytest.raises(BadInputError) as refused:
        _read(text)
    line = str(refused.value)
    assert says in line
    assert "\n" not in line
    assert "\x1b" not in line


def test_a_wall_time_that_happens_twice_is_the_first_and_an_offset_chooses() -> None:
    assert _read("2026-11-01 01:30") == "2026-11-01T05:30:00"
    assert _read("2026-11-01 01:30 -05:00") == "2026-11-01T06:30:00"


def test_the_default_time_is_the_callers() -> None:
    found = parse_moment("2026-11-27", zone="Europe/London", now=NOW, prefer="future", default=time(17))
    assert found.isoformat() == "2026-11-27T17:00:00+00:00"


def test_a_date_takes_no_time() -> None:
    assert parse_date("Fri", zone=NY, now=NOW) == date(2026, 11, 27)
    with pytest.raises(BadInputError, match="only a date"):
        parse_date("Fri 10:00", zone=NY, now=NOW)


def test_today_is_the_zones_today() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert parse_date("today", zone="Australia/Sydney", now=late) == date(2026, 11, 24)
    assert parse_date("today", zone=NY, now=late) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("fr_FR.UTF-8", "20 novembre 2026", "2026-11-20"),
        ("de_DE.UTF-8", "3. Mai", "2026-05-03"),
        ("es_ES.UTF-8", "20 de noviembre de 2026", "2026-11-20"),
        ("pl_PL.UTF-8", "20 listopada 2026", "2026-11-20"),
        ("hr_HR.UTF-8", "20 listopada 2026", "2026-10-20"),
    ],
)
def test_months_of_the_users_own_language(locale: str, text: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", locale)
    assert parse_date(text, zone=NY, now=NOW, prefer="past").isoformat() == day


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("C.UTF-8", "20 novembre 2026"),
        ("en_US.UTF-8", "20 novembre 2026"),
        ("xx_XX.UTF-8", "20 novembre 2026"),
        ("fr_FR.UTF-8", "mardi 20 novembre 2026"),
        ("fr_FR.UTF-8", "31 novembre"),
        ("fr_FR.UTF-8", "novembre"),
        ("fr_FR.UTF-8", "dans 3 jours"),
        ("fr_FR.UTF-8", "20 blabla 2026"),
    ],
)
def test_another_language_is_never_guessed(locale: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", locale)
    with pytest.raises(BadInputError, match="names no moment"):
        parse_date(text, zone=NY, now=NOW)


@given(
    st.datetimes(datetime(1991, 1, 1), datetime(2030, 12, 31)),
    st.sampled_from(["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Sydney", "UTC"]),
)
def test_every_way_to_write_a_moment_means_the_same(wall: datetime, zone: str) -> None:
    def found(text: str) -> datetime | str:
        try:
            return parse_moment(text, zone=zone, now=NOW)
        except BadInputError as error:
            return "skipped" if "does not exist" in str(error) else str(error)

    texts = (f"{wall:%Y-%m-%d %H:%M}", f"{wall:%Y-%m-%dT%H:%M}", f"{wall:%d %B %Y %H:%M}", f"{wall:%b %d, %Y %I:%M %p}",
             f"{wall:%a %d %b %Y %H:%M}", f"{wall:%Y-%m-%d %H:%M} {zone}")  # fmt: skip
    assert len({found(text) for text in texts}) == 1


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse_moment(text, zone=NY, now=NOW)
    except BadInputError as refused:
        found, line = NOW, str(refused)
    else:
        line = ""
    assert "\n" not in line
    assert found.tzinfo is UTC
    assert 1990 <= found.year <= 2031
