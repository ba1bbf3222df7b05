"""Contacts that come too soon and moves that contradict the records: refused, unless a reason is given."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli


def test_may_contact_has_the_published_shape(cli: Cli, acme: str) -> None:
    ran = cli("may-contact", "acme", "--json")
    told = ran.object
    assert ran.code == 0
    assert told["application"] == {"id": acme, "employer": "Acme", "role": "Data Engineer"}
    assert (told["level"], told["next_allowed"]) == ("red", "2026-11-30")
    assert told["reasons"][0]["rule"] == "B4"
    assert "27 Nov" in told["reasons"][0]["says"]


def test_may_contact_at_another_time_and_for_another_purpose(cli: Cli, acme: str) -> None:
    later = cli("may-contact", "acme", "--at", "2026-12-01 10:00", "--channel", "phone", "--with", "jane", "--json")
    assert (later.object["level"], later.object["next_allowed"]) == ("green", None)
    assert cli("may-contact", "acme", "--purpose", "thank-you", "--json").object["level"] == "green"
    assert cli("may-contact", "acme", "--purpose", "thank-you").out == "green  nothing speaks against it\n"


def test_may_contact_in_lines(cli: Cli, acme: str) -> None:
    lines = cli("may-contact", "acme").out.splitlines()
    assert lines[0] == "red"
    assert lines[1].startswith("  B4   they said Fri 27 Nov")
    assert lines[-1].startswith("  next from Mon 30 Nov")


@pytest.mark.parametrize("command", [("log", "acme", "status-call"), ("move", "acme", "offer")])
def test_a_red_is_refused_with_the_verdict(cli: Cli, acme: str, command: tuple[str, ...]) -> None:
    before = cli("show", "acme", "--json").out
    ran = cli(*command, "--json")
    told = ran.object
    assert ran.code == 4
    assert told["level"] == "red"
    assert told["reasons"]
    assert {"rule", "says"} <= set(told["reasons"][0])
    assert "next_allowed" in told
    error = told["error"]
    assert (error["code"], error["kind"], error["verdict"]["level"]) == (4, "refused", "red")
    lines = cli(*command)
    assert (lines.code, lines.out, lines.err.count("\n")) == (4, "", 1)
    assert cli("show", "acme", "--json").out == before


def test_a_reason_lets_it_pass_and_is_logged(cli: Cli, acme: str) -> None:
    ran = cli("log", "acme", "status-call", "--override", "they asked on the phone", "--json")
    assert ran.code == 0
    assert ran.object["contact"]["override"] == "they asked on the phone"
    moved = cli("move", "acme", "awaiting", "--force", "thanked in person", "--json")
    assert moved.object["application"]["column"] == "awaiting"


def test_b9_direct_contact_is_allowed_and_forbidden_again(cli: Cli, acme: str) -> None:
    assert cli("edit", "acme", "--direct-ok").err == (
        "followup: this application runs through no agency: nothing has to be allowed\n"
    )
    cli("add", "Globex", "SRE", "--agency", "Hirewell")
    cli("interview", "globex", "--at", "2026-11-10 10:00", "--with", "Ida Novak, Head, ida@globex.example", "--no-date")
    asked = ("may-contact", "globex", "--with", "ida", "--at", "2026-11-23 10:00", "--channel", "phone", "--json")
    assert [one["rule"] for one in cli(*asked).object["reasons"]] == ["B9"]
    assert cli("edit", "globex", "--direct-ok", "--json").object["application"]["direct_ok"] is True
    assert cli(*asked).object["level"] == "green"
    cli("edit", "globex", "--no-direct-ok")
    assert cli(*asked).object["level"] == "red"


def test_a_second_acceptance_needs_a_reason(cli: Cli, acme: str) -> None:
    cli("add", "Globex", "SRE")
    for name in ("acme", "globex"):
        cli("offer", name, "--answer-by", "2026-11-27")
    assert cli("accept", "acme").code == 0
    assert cli("accept", "globex", "--json").object["error"]["kind"] == "refused"
    assert cli("accept", "globex", "--force", "Acme knows").code == 0


def test_b8_one_call_is_logged_for_all_cards_its_reminder_names(cli: Cli) -> None:
    """B8: `log` covers them by itself, `--only` covers none of them."""
    for role in ("SRE", "Data Analyst"):
        cli("add", "Globex", role, "--tz", "America/New_York", "--country", "US")
        cli("interview", role, "--at", "2026-11-12 10:00", "--with", "Ida Novak, Head, ida@globex.example", "--no-date")
    (call, other) = [one for one in cli("due", "--json").object["reminders"] if one["kind"] == "status_call"]
    assert (call["says"], other["says"]) == (
        "Call Ida Novak (Head) about Data Analyst too", "Call Ida Novak (Head) about SRE too"
    )  # fmt: skip
    assert [one["role"] for one in call["covers"]] == ["Data Analyst"]
    alone = cli("log", "sre", "status-call", "--only", "--json").object
    assert len(alone["contact"]["applications"]) == 1
    cli("undo")
    both = cli("log", "sre", "status-call", "--json").object
    assert both["says"].endswith("about Data Analyst too")
    assert len(both["contact"]["applications"]) == 2
    assert {one["id"] for one in both["resolved"]} >= {call["id"], other["id"]}
