"""`agenda`: everything, past and coming, by day."""

from __future__ import annotations

from tests.cli.conftest import Cli


def test_from_today_on_by_default(cli: Cli, acme: str) -> None:
    told = cli("agenda", "--json").object
    assert (told["schema"], told["from"], told["days"][0]["date"]) == (1, "2026-11-23", "2026-11-23")
    days = {one["date"]: one["entries"] for one in told["days"]}
    assert max(days) <= "2026-12-06"
    sorts = {one["sort"] for entries in days.values() for one in entries}
    assert {"due", "opens", "decision", "overdue"} <= sorts
    call = next(one for one in days["2026-11-30"] if one["sort"] == "opens")
    assert (call["application"]["id"], call["ahead"], call["person"]["name"]) == (acme, True, "Jane Doe")
    assert call["reminder"].startswith("status_call:")


def test_the_past_is_told_from_any_date(cli: Cli, acme: str) -> None:
    cli("log", "acme", "thank-you", "--with", "jane", "--at", "2026-11-21 09:00")
    out = cli("agenda", "--from", "20 Nov", "--days", "2").out
    assert "Fri 20 Nov" in out
    assert "◆ round 1 · Jane Doe, Raj Patel, Acme" in out
    assert "← they said: “end of next week” → Fri 27 Nov, Acme" in out
    assert "→ thank-you · email · Jane Doe, Acme" in out
    assert "Today" not in out


def test_days_are_headed_by_how_near_they_are(cli: Cli, acme: str) -> None:
    out = cli("agenda", "--from", "yesterday", "--days", "14").out
    assert "Today, Mon 23 Nov" in out
    assert "Tomorrow, Tue 24 Nov" in out
    assert "• due: Thank" not in out.partition("Tomorrow")[0]
    assert "due: Thank Jane Doe (CTO), Acme — " in out
    assert "opens: Call Jane Doe (CTO), Acme — decision is due Fri 27 Nov" in out


def test_an_interview_to_come_has_its_hour(cli: Cli, acme: str) -> None:
    cli("interview", "acme", "--at", "2026-12-02 11:00 America/New_York", "--with", "Jane Doe")
    told = cli("agenda", "--json").object["days"]
    (one,) = [one for day in told for one in day["entries"] if one["sort"] == "interview"]
    assert (one["at"], one["says"]) == ("2026-12-02T16:00:00Z", "interview, round 2 · Jane Doe")


def test_nothing_found_has_its_exit_code(cli: Cli) -> None:
    today = cli("agenda")
    assert (today.code, "nothing" in today.out) == (1, True)
    past = cli("agenda", "--from", "2020-01-01")
    assert (past.code, past.out) == (1, "Nothing is on record for these days.\n")
    assert cli("agenda", "--from", "2020-01-01", "--json").object["days"] == []
