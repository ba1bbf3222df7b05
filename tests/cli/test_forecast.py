"""`forecast`: day by day, the whole list of a later day, and what would follow from an event."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli


def kinds(reminders: list[dict[str, Any]]) -> list[str]:
    return [one["kind"] for one in reminders]


def test_day_by_day_each_change_stands_on_its_date(cli: Cli, acme: str) -> None:
    told = cli("forecast", "--json").object
    assert (told["schema"], len(told["days"]), told["days"][0]["date"]) == (1, 14, "2026-11-23")
    days = {one["date"]: one for one in told["days"]}
    assert kinds(days["2026-11-24"]["due"]) == ["thank_you", "thank_you"]
    assert kinds(days["2026-11-25"]["overdue"]) == ["thank_you", "thank_you"]
    assert kinds(days["2026-11-30"]["opens"]) == ["status_call"]
    assert days["2026-11-30"]["closes"] == []
    assert days["2026-11-30"]["listed"] >= days["2026-11-30"]["late"] > 0
    assert days["2026-11-30"]["opens"][0]["application"]["id"] == acme


def test_day_by_day_in_words(cli: Cli, acme: str) -> None:
    out = cli("forecast").out
    assert "Today, Mon 23 Nov" in out
    assert "Tomorrow, Tue 24 Nov" in out
    assert "  • due       R4  Thank Jane Doe (CTO), Acme — " in out
    assert "  ! overdue   R4  Thank Jane Doe (CTO), Acme" in out
    assert "  + opens     R7  Call Jane Doe (CTO), Acme" in out
    assert "Thu 26 Nov to Sun 29 Nov  nothing new" in out
    assert cli("forecast", "--days", "1").out.count("Nov") >= 1


def test_a_search_without_cards_brings_nothing(cli: Cli) -> None:
    assert "nothing new" in cli("forecast", "--days", "3").out


def test_the_list_of_a_later_day(cli: Cli, acme: str) -> None:
    told = cli("forecast", "--on", "2026-12-01", "--json").object
    assert (told["on"], told["schema"]) == ("2026-12-01", 1)
    assert "status_call" in kinds(told["reminders"])
    assert told["reminders"] == cli("due", "--now", told["at"], "--json").object["reminders"]
    out = cli("forecast", "--on", "Tue 1 Dec").out
    assert out.startswith("Tue 1 Dec ")
    assert ", if nothing is done" in out
    assert "Call Jane Doe (CTO), Acme" in out


def test_the_list_of_an_empty_search(cli: Cli) -> None:
    assert "if nothing is done  nothing due" in cli("forecast", "--on", "tomorrow").out


def test_what_would_follow_is_told_and_nothing_is_recorded(cli: Cli, acme: str, tmp_path: Path) -> None:
    store = tmp_path / "store" / "store.json"
    before = store.read_bytes()
    told = cli("forecast", "acme", "--if", "voicemail", "--at", "2026-12-01 10:30", "--json").object
    assert store.read_bytes() == before
    assert kinds(told["resolved"]) == ["status_call"]
    assert kinds(told["raised"]) == ["second_follow_up"]
    assert told["raised"][0]["due"] == "2026-12-08"
    assert (told["was"], told["column"], told["verdict"]["level"]) == ("interviewed", "interviewed", "green")
    assert told["may_contact_after"]["level"] == "red"
    assert told["may_contact_after"]["next_allowed"] == "2026-12-08"
    assert told["application"]["id"] == acme
    assert told["supposed"]["what"] == "voicemail"


def test_what_would_follow_in_words(cli: Cli, acme: str) -> None:
    out = cli("forecast", "acme", "--if", "voicemail", "--at", "2026-12-01 10:30").out
    assert out.startswith("If I call and leave a voicemail Tue 1 Dec 10:30: Acme, Data Engineer (nothing is recorded)")
    assert "ends" in out
    assert "Write to Jane Doe (CTO) once more — opens Tue 8 Dec" in out
    assert "stays in Interviewed" in out
    assert "from Tue 8 Dec: B1 touched Tue 1 Dec" in out


def test_the_guard_is_told_without_refusing(cli: Cli, acme: str) -> None:
    """B4: they said Friday."""
    ran = cli("forecast", "acme", "--if", "call")
    assert ran.code == 0
    assert "guard" in ran.out
    assert "red: " in ran.out
    assert "B4 they said Fri 27 Nov" in ran.out


def test_a_word_of_theirs_with_a_date_moves_the_call(cli: Cli, acme: str) -> None:
    told = cli("forecast", "acme", "--if", "heard", "--promise", "11 December", "--json").object
    (moved,) = told["moved"]
    assert (moved["before"]["due"], moved["after"]["due"]) == ("2026-12-01", "2026-12-15")
    assert told["verdict"] is None
    out = cli("forecast", "acme", "--if", "heard", "--promise", "11 December").out
    assert "opens Mon 30 Nov, due Tue 1 Dec → opens Mon 14 Dec, due Tue 15 Dec" in out


def test_an_offer_an_end_and_a_lead_can_be_supposed(cli: Cli, acme: str) -> None:
    offered = cli("forecast", "acme", "--if", "offer", "--answer-by", "2026-12-04", "--json").object
    assert (offered["column"], offered["supposed"]["answer_by"]) == ("offer", "2026-12-04T22:00:00Z")
    assert "moves to Closed" in cli("forecast", "acme", "--if", "rejected").out
    assert cli("forecast", "acme", "--if", "lead", "--json").object["column"] == "interviewed"
    assert cli("forecast", "acme", "--if", "thank you", "--json").code == 0
    assert "I do this: closing note" in cli("forecast", "acme", "--if", "closing-note").out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("acme",), "an application and --if belong together"),
        (("--if", "call"), "an application and --if belong together"),
        (("--promise", "soon"), "go with --if"),
        (("--days", "3", "--on", "2026-12-01"), "exclude each other"),
        (("acme", "--if", "call", "--days", "3"), "exclude each other"),
        (("acme", "--if", "dance"), "is nothing to suppose"),
        (("acme", "--if", "accept"), "no offer from Acme"),
        (("--on", "2026-11-20"), "a forecast looks ahead"),
        (("--days", "0"), "0 is not in the range"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(cli: Cli, acme: str, args: tuple[str, ...], says: str) -> None:
    ran = cli("forecast", *args)
    assert ran.code == 2
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert cli("forecast", *args, "--json").object["error"]["says"]
