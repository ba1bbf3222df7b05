"""The dates of a table are read in one format, and none is guessed at."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from followup_tui.errors import BadDataError
from followup_tui.exchange.dates import Given, Style, read, style_of

TODAY = date(2026, 11, 23)


def style(*texts: str, asked: Style | None = None) -> Style | None:
    return style_of([Given(line, text) for line, text in enumerate(texts, 2)], asked)


def refusal(*texts: str, asked: Style | None = None) -> str:
    with pytest.raises(BadDataError) as caught:
        style(*texts, asked=asked)
    return str(caught.value)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((), None),
        (("2026-12-01", "2026/12/13", "2026-12-01T09:30:00.5Z"), Style.ISO),
        (("13/04/2026", "28.4.2026"), Style.DMY),
        (("04/13/2026", "4-28-2026 9:30"), Style.MDY),
        (("03/03/2026",), Style.DMY),
        (("03/03/2026", "04/13/2026"), Style.MDY),
        (("November 5, 2026", "5 Nov 2026", "05-Nov-2026", "Sept. 3rd, 2026", "1 march 2026 2:30 PM"), Style.NAMED),
        (("4/28/2026 2:30 PM", "4/28/2026, 12:00\u202fa.m."), Style.MDY),
    ],
)
def test_one_style_is_seen_where_it_is_certain(texts: tuple[str, ...], found: Style | None) -> None:
    assert style(*texts) is found


def test_a_date_that_can_be_read_two_ways_is_asked_about() -> None:
    says = "line 2: “03/04/2026” can be 3 April or 4 March"
    assert refusal("03/04/2026") == f"{says}; say which with --dates dmy or --dates mdy"
    beside = refusal("03/04/2026", "13/04/2026")
    assert beside == f"{says}; line 3 (13/04/2026) has the day first: if all have, say --dates dmy"
    beside = refusal("03/04/2026", "04/13/2026")
    assert beside.endswith("; line 3 (04/13/2026) has the month first: if all have, say --dates mdy")
    assert refusal("03/04/2026", "04/13/2026", "13/04/2026").endswith("say which with --dates dmy or --dates mdy")
    assert style("03/04/2026", asked=Style.MDY) is Style.MDY


def test_two_styles_in_one_file_are_refused() -> None:
    says = refusal("2026-12-01", "13/04/2026")
    assert says.startswith("line 2 writes dates like 2026-12-01, line 3 like 01/12/2026 (day first)")
    assert refusal("13/04/2026", "04/13/2026").startswith("line 2 writes dates like 01/12/2026 (day first), line 3")
    assert refusal("03/03/2026", "2026-12-01").startswith("line 2 writes dates like 01/12/2026 (day first), line 3")
    assert refusal("13/04/2026", asked=Style.MDY) == (
        "line 2: “13/04/2026” is not a date written like 12/01/2026 (month first)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "04/13", "2026-04", "x2026-04-01", "2026-04-01x", "2026-04-01 24:00", "2026-02-30", "13/13/2026", "26-04-01",
        "１２/０４/２０２６", "2026-4-1", "2026-04/01", "13/04-2026", "1/1/26", "soon",
        "2026-04-01T10:00+99:99", "\x1b[2J", "31 June 2026", "Nov 5", "5 Novem 2026", "5-Nov 2026",
        "Augu\u017ft 5, 2026", "2026-04-01 13:00 PM", "2026-04-01 0:30 AM", "November 5, 2026 → November 6, 2026",
    ],
)  # fmt: skip
def test_a_text_is_a_date_as_a_whole_or_not_at_all(text: str) -> None:
    says = refusal(text)
    assert says.startswith("line 2: “")
    assert "” is no date: write 2026-12-01 or 2026-12-01 14:30, the year in four digits, and nothing else" in says
    assert "\x1b" not in says


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-12-01", datetime(2026, 12, 1, 12)),
        ("2026-12-01 09:30", datetime(2026, 12, 1, 9, 30)),
        ("2026-12-01T09:30:15.25Z", datetime(2026, 12, 1, 9, 30, tzinfo=UTC)),
        ("2026-12-01T09:30+0530", datetime(2026, 12, 1, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
    ],
)
def test_a_day_alone_is_its_noon(text: str, found: datetime) -> None:
    assert read(Given(2, text), Style.ISO, TODAY) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("November 5, 2026", datetime(2026, 11, 5, 12)),
        ("May 31st 2026", datetime(2026, 5, 31, 12)),
        ("05-dec-2026 09:05", datetime(2026, 12, 5, 9, 5)),
        ("November 20, 2026 2:30 PM", datetime(2026, 11, 20, 14, 30)),
        ("20 Nov 2026, 12:00 am", datetime(2026, 11, 20, 0, 0)),
        ("20 Nov 2026 12:15:59p.m.", datetime(2026, 11, 20, 12, 15)),
    ],
)
def test_a_month_by_its_name_and_hours_in_two_halves_are_read(text: str, found: datetime) -> None:
    assert read(Given(2, text), Style.NAMED, TODAY) == found


def test_the_order_decides_what_is_read() -> None:
    assert read(Given(2, "3/4/2026"), Style.DMY, TODAY).date() == date(2026, 4, 3)
    assert read(Given(2, "3/4/2026"), Style.MDY, TODAY).date() == date(2026, 3, 4)
    with pytest.raises(BadDataError, match="line 2: “3/4/2026” is not a date written like 2026-12-01"):
        read(Given(2, "3/4/2026"), Style.ISO, TODAY)


@pytest.mark.parametrize("text", ["1989-12-31", "2031-11-24", "0001-01-01", "9999-12-31"])
def test_a_date_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(BadDataError, match=f"line 7: {text} is not between 1990-01-01 and 2031-11-23; correct it"):
        read(Given(7, text), Style.ISO, TODAY)


def test_the_range_holds_on_a_leap_day() -> None:
    assert read(Given(2, "2033-02-28"), Style.ISO, date(2028, 2, 29)).year == 2033
