"""`show`, `why`, `script`, and the commands around the records."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from followup_tui.cli import words
from followup_tui.ports import CopyResult, CopyRoute
from followup_tui.system import clipboard
from followup_tui.wiring import World
from tests.cli.conftest import Cli


def test_show_tells_everything(cli: Cli, acme: str) -> None:
    cli("edit", "acme", "--rank", "1", "--notes", "two lines\nof notes", "--question", "Who decides?")
    out = cli("show", "acme").out
    for told in ("Acme, Data Engineer  Interviewed", acme, "end of next week → Fri 27 Nov", "Round 1  Fri 20 Nov 16:00",
                 "Jane Doe, CTO: ", "two lines⏎of notes", "Do next", "Coming", "So far", "red: B4"):  # fmt: skip
        assert told in out
    told = cli("show", acme[:5].lower(), "--json").object
    assert told["application"]["id"] == acme
    assert told["rounds"][0]["meetings"][0]["person"]["name"] == "Jane Doe"
    assert told["may_contact"]["level"] == "red"
    assert told["timeline"]
    assert told["coming"]


def test_r8_the_call_sheet_says_whether_the_script_is_thin(cli: Cli, acme: str) -> None:
    """R8: `show` and `script` say what is missing; a logged strength gives way to the next."""
    cli("config", "me.name", "Sam Sample")
    thin = "thin script: add a rapport fact about Jane Doe (press a)"
    told = cli("show", "acme", "--json").object["call_sheet"]
    assert (told["ready"], told["says"]) == (False, thin)
    assert told["missing"] == [{"what": "a rapport fact about Jane Doe", "key": "a"}]
    assert f"call sheet   {thin}" in cli("show", "acme").out
    assert thin in cli("script", "acme").err
    cli("person", "Jane Doe", "--fact", "rows at dawn")
    cli("edit", "acme", "--strength", "Calm — ran the war room")
    assert "thin" not in cli("script", "acme").err
    assert cli("log", "acme", "logistics", "--with", "jane", "--strength", "pipe", "--json").object["contact"][
        "strength"
    ] == "Pipelines"
    sheet = cli("script", "acme", "--json").object["sheet"]
    assert (sheet["ready"], [one["text"] for one in sheet["strengths"]]) == (True, ["Calm", "Pipelines"])
    cli("close", "acme", "withdrawn")
    assert "call sheet" not in cli("show", "acme").out


def test_r9_patience_is_told_with_what_is_usual_there(cli: Cli, acme: str) -> None:
    """R9: `show` gives the day, the usual days and their source; an industry changes them."""
    told = cli("show", "acme", "--json").object["patience"]
    assert told == {
        "day": 3, "typical": 24, "source": "all employers; NACE 2012 to 2023, Glassdoor 2017", "slips": 0,
        "is_far": False, "advice": "", "says": "day 3 of about 24",
    }  # fmt: skip
    cli("edit", "acme", "--industry", "Government")
    assert "day 3 of about 53 (government; NACE 2012, from interview to offer)" in cli("show", "acme").out
    assert "day 3 of about 53" in cli("may-contact", "acme", "--json").object["reasons"][0]["says"]
    cli("close", "acme", "withdrawn")
    assert cli("show", "acme", "--json").object["patience"] is None
    assert "patience" not in cli("show", "acme").out


def test_why_lays_out_the_arithmetic(cli: Cli, acme: str) -> None:
    out = cli("why", "alert_references").out
    assert "R5" in out
    assert "1 business day" in out
    assert "ends when" in out
    told = cli("why", "alert_references", "--json").object
    assert told["reminder"]["rule"] == "R5"
    assert set(told["why"]) >= {"title", "rule", "facts", "arithmetic", "resolve", "next_change"}
    assert set(told["why"]["facts"][0]) == {"label", "value"}


def test_why_takes_an_application_for_its_first_reminder(cli: Cli, acme: str) -> None:
    first = cli("due", "--json").object["reminders"][0]["id"]
    assert cli("why", "acme", "--json").object["reminder"]["id"] == first


def test_why_of_an_application_at_rest(cli: Cli) -> None:
    cli("add", "Acme", "SRE")
    cli("close", "acme", "no-response")
    ran = cli("why", "acme")
    assert ran.code == 1
    assert "nothing is due for acme" in ran.err


def test_script_shows_and_copies_the_points(cli: Cli, acme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []

    class Clip:
        def copy(self, text: str, osc52: object) -> CopyResult:
            copied.append(text)
            assert osc52 is None
            return CopyResult(CopyRoute.NATIVE, "copied to the clipboard")

    monkeypatch.setattr(World, "clipboard", lambda _self: Clip())
    cli("config", "me.name", "Sam Sample")
    cli("config", "me.phone", "555 0100")
    ran = cli("script", "acme", "s1", "--copy")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("S1  ")
    assert "1. " in ran.out
    assert "copied to the clipboard" in ran.err
    told = cli("script", "acme", "S1", "--copy", "--json").object
    assert told["script"]["name"] == "S1"
    assert told["script"]["text"] == copied[0] == copied[1]
    assert told["copied"]["route"] == "native"
    assert cli("script", "acme", "S1", "--json").object["copied"] is None


def test_copying_without_a_clipboard_is_told_truthfully(
    cli: Cli, acme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "_native", lambda *_args: "no clipboard program was found")
    cli("config", "me.name", "Sam Sample")
    cli("config", "me.phone", "555 0100")
    ran = cli("script", "acme", "S1", "--copy")
    assert ran.out.startswith("S1  ")
    assert "not copied" in ran.err


def test_script_without_a_name_on_record_says_where_to_put_it(cli: Cli, acme: str) -> None:
    ran = cli("script", "acme")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "name" in ran.err


def test_paths_need_no_readable_settings(cli: Cli, tmp_path: Path, own_home: Path) -> None:
    settings = own_home / ".config" / "followup-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("broken = [")
    told = cli("paths", "--json").object["paths"]
    assert told["store"] == str(tmp_path / "store" / "store.json")
    assert told["settings"] == str(settings)
    assert str(settings) in cli("paths").out
    ran = cli("due")
    assert (ran.code, ran.err.count("\n")) == (65, 1)
    assert str(settings) in ran.err


def test_schema_is_a_json_schema(cli: Cli) -> None:
    told = json.loads(cli("schema").out)
    assert "Application" in json.dumps(told)


def test_demo_makes_a_store_of_its_own(cli: Cli) -> None:
    path = cli("demo", "--path").out.strip()
    assert Path(path).is_file()
    told = cli("--store", path, "due", "--json").object
    assert len(told["reminders"]) > 5
    assert cli("board", "--json").object["columns"][0]["cards"] == []
    other = cli("demo", "--json").object["store"]
    assert Path(other).parent != Path(path).parent


def test_a_terminal_beside_stdout_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        text = ""

        def isatty(self) -> bool:
            return True

        def write(self, text: str) -> None:
            self.text += text

        def flush(self) -> None:
            self.text += "."

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    write = words.terminal()
    assert write is not None
    write("hello")
    assert terminal.text == "\x1b]52;c;aGVsbG8=\x07."


def test_why_counts_each_day_and_names_the_numbers(cli: Cli, acme: str) -> None:
    shown = cli("why", "alert_references").out
    for text in (
        "R5 Warn your references", "How the dates come about", "due: Fri 20 Nov + 1 business day = Mon 23 Nov",
        "Sat 21 Nov   –  weekend", "Mon 23 Nov   1  → due", "The numbers used", "reference_alert_days = 1:",
        "the default, from 0 to 5", "Evidence: same day", "ends when", "next", "if ignored",
    ):  # fmt: skip
        assert text in shown
    told = cli("why", "alert_references", "--json").object["why"]
    assert told["arithmetic"] == ["due: Fri 20 Nov + 1 business day = Mon 23 Nov"]
    assert [one["number"] for one in told["counts"][0]["days"]] == [0, 0, 1]
    assert told["settings"][0]["key"] == "policy.reference_alert_days"
    assert (told["next_date"], told["next_status"]) == ("2026-11-24", "overdue")
    assert told["protects"]
    assert told["ignored"]


def test_may_contact_explains_itself_when_asked(cli: Cli, acme: str) -> None:
    shown = cli("may-contact", "acme", "--why").out
    for text in (
        "Contacting Acme: red", "B4 Before their own date", "B4: they said Fri 27 Nov; call from Mon 30 Nov",
        "Mon 30 Nov   1  → may call", "call_opens_days = 1:", "in order again from Mon 30 Nov", "with a reason",
    ):  # fmt: skip
        assert text in shown
    told = cli("may-contact", "acme", "--why", "--json").object
    assert (told["level"], told["why"]["next_date"]) == ("red", told["next_allowed"])
    assert "why" not in cli("may-contact", "acme", "--json").object


def test_may_contact_explains_another_moment(cli: Cli, acme: str) -> None:
    shown = cli("may-contact", "acme", "--at", "2026-12-02 10:30", "--channel", "email", "--why").out
    assert "nothing speaks against it" in shown
    assert "today there" in shown
    assert "Wed 2 Dec" in shown
