"""`review`, `stats` and `pause`: the week in figures, the same over more days, and a holiday from the search."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def busy(cli: Cli, acme: str) -> str:
    """Acme with one note sent on time, a call made against advice, and their answer."""
    cli("log", "acme", "thank-you", "--with", "jane", "--now", "2026-11-24 10:00")
    cli("log", "acme", "status-call", "--override", "she told me to", "--now", "2026-11-24 11:00")
    cli("heard", "acme", "--says", "soon", "--now", "2026-11-24 12:00")
    cli("lead", "met Sam Ortiz", "--now", "2026-11-24 13:00")
    return acme


WEEK = ("--now", "2026-11-27 09:00")


def test_the_week_in_words(cli: Cli, busy: str) -> None:
    """R2: "3 follow-ups this week, 2 on time"."""
    out = cli("review", *WEEK).out
    lines = out.splitlines()
    assert lines[0] == "5 follow-ups this week, 2 on time"
    for part in ("  not done  Thank Raj Patel, Acme — due Tue 24 Nov", "  touches         1, by employer and day",
                 "  answers         1, by message or in a call", "Tue 24 Nov status call, Acme: she told me to",
                 "  live  1; 3 at least, 6 are safer", "  new   1 lead, 1 application, 0 networking messages",
                 "  2  Acme, Data Engineer · 66 %", "  1  leads · 33 %", "  last  none yet",
                 "  due   Mon 30 Nov"):  # fmt: skip
        assert part in out, part


def test_the_week_as_json(cli: Cli, busy: str) -> None:
    told = cli("review", "--json", *WEEK).object
    assert (told["schema"], told["on_time"], len(told["follow_ups"])) == (1, 2, 5)
    late = [one["reminder"]["kind"] for one in told["follow_ups"] if not one["on_time"]]
    assert late == ["person_details", "alert_references", "thank_you"]
    assert (told["touches"], told["answers"]) == (1, 1)
    assert [one["reason"] for one in told["overrides"]] == ["she told me to"]
    assert told["overrides"][0]["application"]["id"] == busy
    assert told["texts"] == {"kept": 0, "flagged": [], "percent": 0}
    assert told["pipeline"] == {"active": 1, "low": 3, "target": 6}
    assert told["found"] == {"leads": 1, "applications": 1, "networking": 0}
    assert told["actions"]["total"] == 3
    assert [(one["count"], one["percent"]) for one in told["actions"]["shares"]] == [(2, 66)]
    assert (told["last_review"], told["review"]["due"]) == (None, "2026-11-30")
    assert [one["kind"] for one in told["overdue"]] == ["alert_references", "thank_you", "person_details"]


def test_a_review_is_marked_as_done(cli: Cli, acme: str) -> None:
    """R2: once it is due, and only once."""
    early = cli("review", "--done")
    assert early.code == 1
    assert "no review is due: the next one is on Mon 30 Nov" in early.err
    at = ("--now", "2026-12-02 09:00")
    assert "weekly_review" in [one["kind"] for one in cli("due", "--json", *at).object["reminders"]]
    told = cli("review", "--done", "--json", *at).object
    assert told["says"] == "week reviewed; the next review is due Mon 7 Dec"
    assert told["dismissal"]["reason"] == "done"
    assert "weekly_review" not in [one["kind"] for one in cli("due", "--json", *at).object["reminders"]]
    assert cli("review", "--done", *at).code == 1
    assert "  last  Wed 2 Dec" in cli("review", *at).out


def test_an_empty_search_has_a_week_too(cli: Cli) -> None:
    out = cli("review").out
    assert out.startswith("no follow-ups this week\n")
    assert "Overdue now" not in out
    assert cli("review", "--json").object["review"] is None
    assert "there is no week to review" in cli("review", "--done").err


def test_a_week_without_a_slip_says_so(cli: Cli, acme: str) -> None:
    cli("dismiss", "alert_references", "--reason", "no references here")
    cli("dismiss", "person_details", "--reason", "told at the desk")
    cli("log", "acme", "thank-you", "--with", "jane", "--now", "2026-11-24 10:00")
    cli("log", "acme", "thank-you", "--with", "raj", "--now", "2026-11-25 01:00")
    assert "  late  Thank Raj Patel, Acme — due Tue 24 Nov, done Wed 25 Nov" in cli("review", *WEEK).out
    cli("undo")
    cli("log", "acme", "thank-you", "--with", "raj", "--now", "2026-11-24 12:00")
    assert "  all  done by the moment they fell due" in cli("review", *WEEK).out


def test_a_call_after_its_last_slot_was_late_that_day(cli: Cli, acme: str) -> None:
    """C4: a call falls due with the last slot of its day."""
    cli("log", "acme", "status-call", "--now", "2026-12-01 18:00", "--outcome", "voicemail")
    assert "due Tue 1 Dec, done later that day" in cli("review", "--now", "2026-12-02 09:00").out


def test_long_lists_are_cut_and_the_rest_is_counted(cli: Cli) -> None:
    for number in range(12):
        cli("add", f"House {number:02}", "Engineer")
    out = cli("review", "--now", "2026-11-25 09:00").out
    assert out.count("Log the interview") == 20
    assert out.count("and 2 more") == 2


def test_the_figures_over_more_days(cli: Cli, busy: str) -> None:
    cli("add", "Globex", "SRE")
    cli("close", "globex", "rejected")
    out = cli("stats", *WEEK).out
    for part in ("  Interviewed  1", "  Closed       1", "How they ended", "  no  1", "follow-ups in 28 days"):
        assert part in out, part
    told = cli("stats", "--days", "3", "--json", *WEEK).object
    assert (told["days"], told["columns"]["interviewed"], told["columns"]["closed"]) == (3, 1, 1)
    assert (told["outcomes"]["rejected"], told["outcomes"]["accepted"]) == (1, 0)
    assert {one["reminder"]["kind"] for one in told["follow_ups"]} >= {"thank_you"}
    assert cli("stats", "--days", "0").code == 2
    assert "How they ended" not in cli("stats", "--store", "/tmp/nowhere-at-all/store.json").out


def test_a_holiday_from_the_search(cli: Cli, acme: str) -> None:
    """R6, R11, R2: advice rests, what is owed does not."""
    assert cli("pause").out == "No holiday from the search: its advice is given.\n"
    out = cli("pause", "--until", "Fri 4 Dec").out
    assert out == "Advice on the search rests until Fri 4 Dec; what is owed does not.\n"
    at = ("--now", "2026-12-02 09:00")
    listed = cli("due", "--json", *at).object["reminders"]
    assert {one["rule"] for one in listed}.isdisjoint({"R2", "R6", "R11", "R13"})
    assert "thank_you" in [one["kind"] for one in listed]
    assert cli("due", *at).out.endswith("Advice on the search rests until Fri 4 Dec; see followup pause\n")
    assert cli("pause", "--json", *at).object == {
        "schema": 1, "paused": True, "from": "2026-11-23", "until": "2026-12-04",
    }  # fmt: skip
    assert cli("pause", "--until", "Sun 6 Dec", "--json", *at).object["from"] == "2026-11-23"
    assert "until Sun 6 Dec" in cli("pause", "--until", "2026-12-07", *at).err
    assert "No holiday" in cli("pause", "--now", "2026-12-07 09:00").out
    assert cli("pause", "--until", "2026-12-01", *at).code == 2
    assert cli("pause", "--off", "--until", "Fri", *at).code == 2
    assert "No holiday" in cli("pause", "--off", *at).out
    assert "R6" in {one["rule"] for one in cli("due", "--json", *at).object["reminders"]}


def test_a_holiday_set_for_later_is_told(cli: Cli) -> None:
    cli("config", "pause_from", "2026-12-21", "pause_until", "2027-01-01")
    told = "Advice on the search rests from Mon 21 Dec until Fri 1 Jan 2027; what is owed does not.\n"
    assert cli("pause").out == told
    assert cli("pause", "--json").object["paused"] is False


@pytest.mark.parametrize("kind", ["hunt-idle", "pipeline-low", "one-basket", "weekly-review", "suggest-close", "news"])
def test_what_is_no_contact_cannot_be_logged(cli: Cli, acme: str, kind: str) -> None:
    """R2, R6, R11: they are about the search, and are no choice of `log`."""
    ran = cli("log", "acme", kind)
    assert ran.code == 2
    assert f"'{kind}' is not one of: " in ran.err
    assert kind not in ran.err.partition("one of: ")[2]
    assert cli("may-contact", "acme", "--purpose", kind).code == 2


def test_advice_on_the_search_is_explained_put_off_and_dismissed(cli: Cli, acme: str) -> None:
    """R6: rows without a card work on the command line too; JSON has "application": null."""
    told = cli("why", "pipeline_low", "--json").object
    assert told["reminder"]["application"] is None
    assert told["why"]["title"] == "One live application; two more leads would make this safer"
    assert "R6 Keep hunting" in cli("why", "pipeline_low").out
    put_off = cli("snooze", "pipeline_low", "--until", "3 bd", "--json").object
    assert (put_off["application"], put_off["snooze"]["until"]) == (None, "2026-11-27")
    assert "pipeline_low" not in [one["kind"] for one in cli("due", "--json").object["reminders"]]
    assert "at the latest" in cli("snooze", "pipeline_low", "--until", "2027-02-01").err
    gone = cli("dismiss", "pipeline_low", "--reason", "one is enough", "--json").object
    assert gone["dismissal"]["reminder"] == "pipeline_low"
    assert "pipeline_low" not in cli("due", "--json", "--now", "2026-12-04 09:00").out


def test_what_one_lead_would_answer_is_one_line_for_people_and_all_of_it_for_programs(cli: Cli) -> None:
    cli("add", "Acme", "SRE", "--now", "2026-11-10 09:00")
    at = ("--now", "2026-11-24 09:00")
    kinds = [one["kind"] for one in cli("due", "--json", *at).object["reminders"]]
    assert {"hunt_idle", "pipeline_low", "one_basket"} <= set(kinds)
    out = cli("due", *at).out
    assert out.count("R6") == 1
    assert "R11" not in out
    changed = cli("close", "acme", "withdrawn", *at).out
    assert changed.count("lead") <= 2


def test_nothing_owed_is_told_before_the_advice(cli: Cli) -> None:
    cli("add", "Acme", "SRE", "--tz", "America/New_York")
    cli("interview", "acme", "--at", "2026-12-10 10:00", "--with", "Jane Doe, CTO, jane@acme.example")
    lines = cli("due").out.splitlines()
    assert lines[0].startswith("Nothing is due. Next: ")
    assert lines[1] == "Advice"
