"""A whole job search typed in with keys alone: the dates that follow, the guard, and the same records as by command.

Invariant: nothing but keys reaches the program, and nothing but the screen and its JSON is looked at.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import Cli, Start
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

TUESDAY = "2026-11-24T16:00"
THANKSGIVING = "2026-11-26T10:00"
NOON = "2026-11-26T12:00"
REASON = "they asked me to try again today"


def add(screen: PtyScreen, employer: str, role: str) -> None:
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into(employer)
    screen.tab_to("Role")
    screen.type_into(role)
    screen.tab_to("Phone", "Rank", "Their time zone")
    screen.type_into("America/New_York")
    screen.wait_for("there now, in New York")
    screen.press("ctrl+s")
    screen.wait_for(f"{employer} · {role} added")


def interview(screen: PtyScreen, when: str, people: list[str], promise: str, echo: str) -> None:
    """Type in the interview of the card under the cursor, and see what the words are taken for."""
    screen.press("i")
    screen.at_field("When")
    screen.type_into(when)
    screen.tab_to("Who")
    for number, line in enumerate(people):
        if number:
            screen.press("enter")
        screen.type_into(line)
    screen.tab_to("They raised", "You showed", "They decide")
    screen.type_into(promise)
    screen.wait_for(f"→ {echo}")
    screen.press("ctrl+s")
    screen.wait_for("round 1 on")
    screen.wait_gone("They raised")


def go_to_row(screen: PtyScreen, row: str) -> None:
    """With the cursor in Do next, go to that row, and see by w that it is there."""
    screen.wait_for(row)
    title = next(y for y, line in enumerate(screen.lines) if line.startswith(" Do next"))
    below = next(n for n, line in enumerate(screen.lines[title + 1 :]) if row in line)
    screen.press("g", *("j" for _ in range(below)), "w")
    screen.wait_for("What ends it")
    screen.wait_for(lambda: row in screen.words.partition("What it protects")[0][-300:], f"why of {row}")


def back_to_board(screen: PtyScreen, until_gone: str) -> None:
    screen.press("escape")
    screen.wait_gone(until_gone)


def type_in(screen: PtyScreen) -> None:
    add(screen, "Acme Robotics", "Data Engineer")
    people = ["Jane Doe, CTO, jane.doe@acme.example", "Raj Patel"]
    interview(screen, "2026-11-20 16:00", people, "end of next week", "Fri 27 Nov")
    add(screen, "Initech", "Backend Developer")
    interview(screen, "Thu 12 Nov 10:00", ["Ann Lee, VP Ops"], "Friday the 20th", "Fri 20 Nov")
    screen.press("tab")
    screen.wait_for("tab Board")
    go_to_row(screen, "Thank Ann Lee")
    back_to_board(screen, "What ends it")
    log_thanks(screen, "Fri 13 Nov 09:30")
    screen.press("tab")
    screen.wait_for("tab Do next")


def log_thanks(screen: PtyScreen, when: str) -> None:
    """Log the note that the row under the cursor asks for, with the moment it was sent."""
    screen.press("x")
    screen.wait_for("thank-you · owed now")
    screen.wait_for("ctrl+s log it")
    screen.step("shift+tab")
    screen.press("enter")
    screen.wait_for("▼ More")
    screen.tab_to("When")
    screen.type_into(when)
    screen.wait_for("→ Fri 13 Nov 09:30")
    screen.press("ctrl+s")
    screen.wait_for("thank-you logged for Initech")
    screen.wait_gone("What happened?")


def record_by_command(cli: Cli) -> None:
    """The same search through the command line."""
    new_york = ("--tz", "America/New_York")
    for args in (
        ("add", "Acme Robotics", "Data Engineer", *new_york),
        ("interview", "acme", "--at", "2026-11-20 16:00", "--with", "Jane Doe, CTO, jane.doe@acme.example",
         "--with", "Raj Patel", "--promise", "end of next week"),
        ("add", "Initech", "Backend Developer", *new_york),
        ("interview", "initech", "--at", "2026-11-12 10:00", "--with", "Ann Lee, VP Ops",
         "--promise", "Friday the 20th"),
        ("log", "initech", "thank-you", "--with", "Ann Lee", "--channel", "email", "--outcome", "sent",
         "--at", "2026-11-13 09:30"),
        ("log", "initech", "status-call", "--with", "Ann Lee", "--channel", "phone", "--outcome", "voicemail"),
    ):  # fmt: skip
        assert cli(TUESDAY, *args)["code"] == 0
    again = ("log", "initech", "second-follow-up", "--with", "Ann Lee", "--channel", "phone", "--outcome", "voicemail")
    assert cli(THANKSGIVING, *again)["code"] == 4
    assert cli(THANKSGIVING, *again, "--override", REASON)["code"] == 0


def told(cli: Cli) -> list[Any]:
    """All that the command line tells, ids and the moments of typing masked.

    What is due at the same time stands in the order of the ids, which are random, so the order is left out.
    """

    def masked(value: Any) -> Any:
        if isinstance(value, dict):
            return {masked(key): masked(one) for key, one in value.items()}
        if isinstance(value, list):
            return sorted((masked(one) for one in value), key=repr)
        if not isinstance(value, str):
            return value
        value = re.sub(r"\b2026-11-2[46]T\d\d:0\d:\d\d(?:\.\d+)?Z", "WHEN", value)
        return re.sub(r"\b[0-9A-HJKMNP-TV-Z]{8}\b", "ID", value)

    commands = (["due"], ["board"], ["show", "acme"], ["show", "initech"], ["people"])
    return [masked(cli(NOON, *one)) for one in commands]


def see_row(screen: PtyScreen, pattern: str) -> None:
    screen.wait_for(lambda: re.search(pattern, screen.text), pattern)


def see_what_is_owed(screen: PtyScreen) -> None:
    """Everything the dates of the two interviews call for on Tuesday afternoon."""
    screen.wait_for("• thank-yous 0/2")
    screen.wait_for("! details: 4 d late")
    for row in (
        r"R4 Thank Jane Doe \(CTO\).*today 23:59 EST",
        r"R4 Thank Raj Patel.*today 23:59 EST",
        r"! R5 Tell your references that Acme.*since Mon 23 Nov",
        r"• R7 Call Ann Lee.*today 14:00–16:30 EST +c",
        r"! R3 Find out Raj Patel’s title and address",
    ):
        see_row(screen, row)
    screen.press("tab")
    screen.wait_for("tab Board")
    go_to_row(screen, "Call Ann Lee (VP Ops) · Initech")
    screen.wait_for("may call: Fri 20 Nov + 1 business day = Mon 23 Nov")
    screen.wait_for("due: Fri 20 Nov + 2 business days = Tue 24 Nov")
    back_to_board(screen, "What ends it")
    go_to_row(screen, "Thank Jane Doe")
    back_to_board(screen, "What ends it")
    screen.press("c")
    screen.wait_for("Better not now · next from Mon 30 Nov")
    screen.wait_for("they said Fri 27 Nov")
    back_to_board(screen, "Better not now")
    go_to_row(screen, "Call Ann Lee (VP Ops) · Initech")
    back_to_board(screen, "What ends it")


def call_too_soon(screen: PtyScreen) -> None:
    """Two days after the call, on a holiday: red, with the rule and the next date; with a reason it goes on."""
    screen.step("l", "l")
    screen.press("c")
    screen.wait_for("Ann Lee, VP Ops Initech · Backend Developer")
    screen.wait_for("Better not now · next from Wed 2 Dec")
    screen.wait_for("B1 touched Tue 24 Nov; next from Wed 2 Dec (5 business days)")
    screen.press("m")
    screen.at_field("Reason to go on")
    screen.press("ctrl+s")
    screen.wait_for("Write the reason to go on")
    screen.at_field("Reason to go on")
    screen.type_into(REASON)
    screen.press("ctrl+s")
    screen.wait_for("second follow-up logged for Initech")


def quit_from(screen: PtyScreen) -> None:
    screen.press("q")
    assert screen.wait_exit() == 0


def test_a_search_typed_in(start: Start, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = start(TUESDAY)
    type_in(screen)
    see_what_is_owed(screen)
    about_cards = [one for one in cli(TUESDAY, "due")["reminders"] if one["application"] is not None]
    due = {(one["kind"], one["application"]["employer"]): one for one in about_cards}
    assert due["status_call", "Initech"]["opens"] == "2026-11-23"
    assert due["status_call", "Initech"]["due_at"] == "2026-11-24T21:30:00Z"

    screen.press("c")
    screen.wait_for("Fine to contact now")
    screen.press("m")
    screen.wait_for("status call logged for Initech")
    quit_from(screen)

    screen = start(THANKSGIVING)
    call_too_soon(screen)
    quit_from(screen)

    typed = told(cli)
    monkeypatch.setenv("FOLLOWUP_STORE", str(tmp_path / "other" / "store.json"))
    record_by_command(cli)
    assert [one["code"] for one in typed] == [0] * 5
    assert typed == told(cli)
