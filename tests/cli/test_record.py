"""The recording commands: each changes what it says, and answers with the record."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Cli

BRIEF = {"id", "employer", "role", "column"}


def _changed(cli: Cli, *args: str) -> dict[str, Any]:
    ran = cli(*args, "--json")
    assert ran.code == 0, ran.out
    told: dict[str, Any] = ran.object
    assert told["schema"] == 1
    assert set(told) >= {"says", "application", "resolved", "raised"}
    if told["application"] is not None:
        assert set(told["application"]) >= BRIEF
    assert all("kind" in one and "due_at" in one for one in told["resolved"] + told["raised"])
    return told


def _kinds(reminders: list[dict[str, Any]]) -> set[str]:
    return {str(one["kind"]) for one in reminders}


def test_add_takes_every_option(cli: Cli) -> None:
    told = _changed(
        cli, "add", "Acme", "Data Engineer", "--tz", "america/los_angeles", "--country", "us", "--subdiv", "ca",
        "--rank", "1", "--agency", "Hire & Co", "--prefers", "email", "--no-calls", "--phone", "555 0100",
        "--industry", "energy", "--at", "2026-11-20 10:00",
    )  # fmt: skip
    application = told["application"]
    assert (application["employer"], application["role"], application["rank"]) == ("Acme", "Data Engineer", 1)
    assert application["created"] == "2026-11-20T15:00:00Z"
    shown = cli("show", "acme", "--json").object
    assert shown["agency"]["name"] == "Hire & Co"
    employer = shown["employer"]
    assert (employer["tz"], employer["country"], employer["subdiv"]) == ("America/Los_Angeles", "US", "CA")
    assert (employer["prefers"], employer["no_calls"]) == ("email", True)


def test_edit_changes_application_and_employer(cli: Cli, acme: str) -> None:
    told = _changed(cli, "edit", "acme", "--role", "Lead", "--rank", "2", "--closed-day", "25 Nov",
                    "--references-given", "20 Nov",
                    "--subdiv", "NY", "--question", "Who decides?", "--no-calls")  # fmt: skip
    assert (told["application"]["id"], told["application"]["role"]) == (acme, "Lead")
    assert told["application"]["references_given"] == "2026-11-20"
    employer = cli("show", acme, "--json").object["employer"]
    assert (employer["closed_days"], employer["subdiv"], employer["no_calls"]) == (["2026-11-25"], "NY", True)
    _changed(cli, "edit", "acme", "--calls")
    assert "no_calls" not in cli("show", acme, "--json").object["employer"]


def test_interview_lands_in_interviewed_with_its_reminders(cli: Cli) -> None:
    cli("add", "Acme", "Data Engineer", "--tz", "America/New_York")
    given = ("--minutes", "45", "--kind", "panel", "--topic", "caching", "--no-date", "--permission")
    met = ("--with", "Jane Doe, CTO, via Mary Major")
    told = _changed(cli, "interview", "acme", "--at", "2026-11-20 16:00", *met, *given)
    assert told["application"]["column"] == "interviewed"
    round_ = told["application"]["interviews"][0]
    assert (round_["start"], round_["zone"], round_["minutes"]) == ("2026-11-20T21:00:00Z", "America/New_York", 45)
    assert told["application"]["promises"][0]["kind"] == "none"
    assert "thank_you" in _kinds(told["raised"])


def test_an_interview_to_come_is_scheduled_in_the_zone_it_was_stated_in(cli: Cli) -> None:
    cli("add", "Acme", "SRE", "--tz", "America/New_York")
    told = _changed(cli, "interview", "acme", "--at", "2 Dec 16:00 Europe/London", "--with", "Jane Doe")
    assert told["application"]["column"] == "scheduled"
    round_ = told["application"]["interviews"][0]
    assert (round_["start"], round_["zone"]) == ("2026-12-02T16:00:00Z", "Europe/London")


def test_promise_echoes_the_date(cli: Cli, acme: str) -> None:
    told = _changed(cli, "promise", "acme", "2026-12-04", "--who", "Jane", "--at", "today 09:00")
    assert told["application"]["promises"][-1]["date"] == "2026-12-04"
    assert "Fri 4 Dec" in told["says"]
    assert cli("promise", "acme", "end", "of", "next", "week").code == 0


def test_person_is_made_then_changed(cli: Cli, acme: str) -> None:
    made = _changed(cli, "person", "Grace Example", "--role", "reference", "--relation", "former manager")["person"]
    assert (made["name"], made["roles"]) == ("Grace Example", ["reference"])
    again = _changed(cli, "person", "grace example", "--email", "grace@acme.example", "--verified")["person"]
    assert (again["id"], again["email"], again["verified"]) == (made["id"], "grace@acme.example", True)
    renamed = _changed(cli, "person", made["id"], "--name", "Grace Sample", "--fact", "sails")["person"]
    assert (renamed["id"], renamed["name"], renamed["facts"]) == (made["id"], "Grace Sample", ["sails"])
    there = _changed(cli, "person", "Tom Berg", "--for", "acme", "--via", "Jane Doe")["person"]
    assert there["employer"] == cli("show", acme, "--json").object["employer"]["id"]
    assert there["via"] == "Jane Doe"


def test_a_name_that_two_people_share_needs_an_id(cli: Cli, acme: str) -> None:
    cli("add", "Globex", "SRE")
    cli("person", "Ann Lee", "--for", "acme")
    cli("person", "Ann Lee", "--for", "globex")
    ran = cli("person", "Ann Lee", "--title", "VP")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "more than one person" in ran.err
    assert cli("person", "Ann Lee", "--for", "globex", "--title", "VP").code == 0


def test_thank_you_resolves_its_reminder(cli: Cli, acme: str) -> None:
    told = _changed(cli, "log", "acme", "thank-you", "--with", "Jane Doe", "--channel", "email", "--at", "today 09:00")
    assert told["contact"]["when"] == "2026-11-23T14:00:00Z"
    assert [(one["kind"], one["person"]["name"]) for one in told["resolved"]] == [("thank_you", "Jane Doe")]
    assert told["application"]["column"] == "interviewed"
    cli("log", "acme", "thank-you", "--with", "raj")
    assert cli("show", "acme", "--json").object["application"]["column"] == "awaiting"


def test_a_day_without_a_time_is_never_in_the_future(cli: Cli, acme: str) -> None:
    told = _changed(cli, "log", "acme", "thank-you", "--with", "jane", "--at", "today")
    assert told["contact"]["when"] == "2026-11-23T14:41:00Z"
    told = _changed(cli, "log", "acme", "thank-you", "--with", "raj", "--at", "yesterday")
    assert told["contact"]["when"] == "2026-11-22T17:00:00Z"


def test_log_covers_another_application(cli: Cli, acme: str) -> None:
    other = _changed(cli, "add", "Acme", "SRE")["application"]["id"]
    told = _changed(cli, "log", acme, "logistics", "--covers", other, "--outcome", "spoke", "--text", "moved a day")
    assert told["contact"]["applications"] == [acme, other]
    assert told["contact"]["result"] == "spoke"


def test_heard_takes_their_news(cli: Cli, acme: str) -> None:
    told = _changed(cli, "heard", "acme", "--from", "Jane", "--says", "a bit longer", "--promise", "4 December",
                    "--call-back", "Wed", "--needs-reply", "--channel", "phone")  # fmt: skip
    contact = told["contact"]
    assert (contact["direction"], contact["channel"], contact["needs_reply"]) == ("in", "phone", True)
    assert contact["call_back"] == "2026-11-25"
    assert told["application"]["promises"][-1]["date"] == "2026-12-04"
    assert "reply" in _kinds(cli("show", "acme", "--json").object["reminders"] + told["raised"]) or told["raised"]


def test_heard_about_references(cli: Cli, acme: str) -> None:
    cli("person", "Grace Example", "--role", "reference")
    assert _changed(cli, "heard", "acme", "--checking-references")["application"]["references_checked"]
    told = _changed(cli, "heard", "acme", "--reference-contacted", "grace")
    assert "thank_references" in _kinds(told["raised"])


@pytest.mark.parametrize(
    ("option", "outcome"), [("--rejected", "rejected"), ("--rescinded", "rescinded")]
)  # fmt: skip
def test_a_no_closes_the_card(cli: Cli, acme: str, option: str, outcome: str) -> None:
    cli("offer", "acme", "--answer-by", "2026-11-27")
    told = _changed(cli, "heard", "acme", option)
    assert (told["application"]["column"], told["application"]["outcome"]) == ("closed", outcome)


def test_hold_stays_and_is_marked(cli: Cli, acme: str) -> None:
    assert _changed(cli, "heard", "acme", "--hold")["application"]["hold_at"] == "2026-11-23T14:41:00Z"


@pytest.mark.parametrize(
    ("stated", "instant"),
    [
        ("2026-11-27", "2026-11-27T22:00:00Z"),
        ("27 Nov 12:00", "2026-11-27T17:00:00Z"),
        ("2026-11-27T12:00Z", "2026-11-27T12:00:00Z"),
    ],
)
def test_an_offer_without_an_hour_ends_at_five_their_time(cli: Cli, acme: str, stated: str, instant: str) -> None:
    told = _changed(cli, "offer", "acme", "--answer-by", stated, "--written", "--terms", "as agreed", "--private")
    assert told["application"]["column"] == "offer"
    offer = told["application"]["offer"]
    assert (offer["answer_by"], offer["written"], offer["private"]) == (instant, True, True)


def test_the_deadline_is_in_the_employers_zone(cli: Cli) -> None:
    cli("add", "Tyrell", "Analyst", "--tz", "Europe/London", "--country", "GB")
    told = _changed(cli, "offer", "tyrell", "--answer-by", "2026-11-27", "--at", "yesterday")
    assert told["application"]["offer"]["answer_by"] == "2026-11-27T17:00:00Z"


@pytest.mark.parametrize(("command", "outcome"), [("accept", "accepted"), ("decline", "declined")])
def test_an_offer_is_answered(cli: Cli, acme: str, command: str, outcome: str) -> None:
    cli("offer", "acme", "--answer-by", "2026-11-27")
    told = _changed(cli, command, "acme", "--at", "today 09:30")
    assert (told["application"]["outcome"], told["application"]["closed_at"]) == (outcome, "2026-11-23T14:30:00Z")


def test_withdraw_and_close(cli: Cli, acme: str) -> None:
    cli("add", "Globex", "SRE")
    assert _changed(cli, "withdraw", "globex")["application"]["outcome"] == "withdrawn"
    assert _changed(cli, "close", "acme", "no-response")["application"]["outcome"] == "no_response"


def test_lead(cli: Cli) -> None:
    told = _changed(cli, "lead", "met", "somebody", "--at", "yesterday")
    assert told["application"] is None
    assert (told["lead"]["text"], told["lead"]["when"]) == ("met somebody", "2026-11-22T17:00:00Z")


@pytest.mark.parametrize(
    ("until", "day"),
    [("2026-11-25", "2026-11-25"), ("Wed", "2026-11-25"), ("3 bd", "2026-11-27"), ("1BD", "2026-11-24")],
)
def test_snooze_counts_their_business_days(cli: Cli, acme: str, until: str, day: str) -> None:
    told = _changed(cli, "snooze", "status_call", "--until", until, "--reason", "travelling")
    assert told["snooze"]["until"] == day


def test_snooze_hides_what_is_owed_for_a_day_at_a_time(cli: Cli, acme: str) -> None:
    assert "alert_references" in _kinds(_changed(cli, "snooze", "alert_references", "--until", "1 bd")["resolved"])
    ran = cli("snooze", "alert_references", "--until", "3 bd")
    assert (ran.code, ran.err) == (2, "followup: R5 allows putting it off until Tue 24 Nov at the latest\n")


def test_dismiss_undo_and_redo(cli: Cli, acme: str) -> None:
    assert _kinds(_changed(cli, "dismiss", "alert_references", "--reason", "none to tell")["resolved"]) == {
        "alert_references"
    }
    assert _kinds(_changed(cli, "undo")["raised"]) == {"alert_references"}
    assert _kinds(_changed(cli, "redo")["resolved"]) == {"alert_references"}


def test_the_answer_in_lines_tells_what_follows(cli: Cli, acme: str) -> None:
    out = cli("log", "acme", "thank-you", "--with", "jane").out.splitlines()
    assert "Acme" in out[0]
    assert out[1].startswith("  ✓ Thank Jane Doe (CTO)")


def test_a_recruiter_is_put_at_the_agency(cli: Cli) -> None:
    _changed(cli, "add", "Acme", "Data Engineer", "--agency", "Hire & Co")
    _changed(cli, "person", "Rita Sample", "--for", "acme", "--role", "recruiter", "--phone", "555 0123")
    people = cli("people", "rita", "--json").object["people"]
    assert [one["employer"]["name"] for one in people] == ["Hire & Co"]
    assert cli("show", "acme", "--json").code == 0


def test_r5_references_may_be_named_for_a_role(cli: Cli, acme: str) -> None:
    for name in ("Grace Example", "Lee Sample"):
        cli("person", name, "--role", "reference")
    told = _changed(cli, "edit", "acme", "--reference", "lee")
    assert len(told["application"]["references"]) == 1
    says = {one["kind"]: one["says"] for one in cli("due", "--json").object["reminders"]}
    assert says["alert_references"] == "Tell Lee Sample that Acme may call"
    assert "references" not in _changed(cli, "edit", "acme", "--all-references")["application"]


def test_a_kind_word_leaves_a_closed_card_closed(cli: Cli, acme: str) -> None:
    cli("heard", "acme", "--rejected")
    told = _changed(cli, "heard", "acme", "--stays-closed", "--says", "good luck")
    assert (told["application"]["column"], told["application"]["outcome"]) == ("closed", "rejected")
    assert cli("heard", "acme", "--stays-closed", "--hold").code == 2
    told = _changed(cli, "heard", "acme", "--says", "we have another role")
    assert (told["application"]["column"], told["application"]["outcome"]) == ("awaiting", None)


def test_the_reply_to_a_no_may_hold_the_question_for_feedback(cli: Cli, acme: str) -> None:
    cli("heard", "acme", "--rejected", "--at", "Fri 20 Nov 18:00")
    told = _changed(cli, "log", "acme", "gracious-reply", "--asks-feedback")
    assert _kinds(told["resolved"]) >= {"gracious_reply", "feedback"}
    assert told["contact"]["purpose"] == "gracious_reply"
    assert cli("log", "acme", "logistics", "--asks-feedback").code == 2


def test_x62_show_and_add_tell_when_the_same_role_is_open_again(cli: Cli, acme: str) -> None:
    assert cli("show", "acme", "--json").object["reapply_from"] is None
    cli("heard", "acme", "--rejected")
    assert cli("show", "acme", "--json").object["reapply_from"] == "2027-05-24"
    assert "same role again  from Mon 24 May 2027" in cli("show", "acme").out
    assert "they said no to the same role on Mon 23 Nov: better from Mon 24 May 2027" in cli(
        "add", "acme", "data engineer"
    ).out
