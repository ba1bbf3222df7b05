"""`due`, `status`, `board` and `people`: what they say, in JSON and in lines of any width."""

from __future__ import annotations

import sys

import pytest

from followup_tui.cli import cells
from tests.cli.conftest import Cli

REMINDER_KEYS = {
    "id", "rule", "kind", "application", "person", "opens", "due", "due_at", "status", "urgency", "days_late",
    "says", "resolve", "slot",
}  # fmt: skip


def test_due_json_has_the_published_shape(cli: Cli, acme: str) -> None:
    told = cli("due", "--json").object
    assert set(told) == {"schema", "now", "reminders", "next_change"}
    assert (told["schema"], told["now"]) == (1, "2026-11-23T14:41:00Z")
    assert told["next_change"] > told["now"]
    assert all(set(one) >= REMINDER_KEYS for one in told["reminders"])
    thanks = [one for one in told["reminders"] if one["kind"] == "thank_you"]
    assert {one["person"]["name"] for one in thanks} == {"Jane Doe", "Raj Patel"}
    first = thanks[0]
    assert first["application"] == {"id": acme, "employer": "Acme", "role": "Data Engineer"}
    assert (first["rule"], first["due"], first["due_at"]) == ("R4", "2026-11-24", "2026-11-25T04:59:59Z")
    assert (first["status"], first["days_late"], first["slot"]) == ("open", 0, None)


def test_a_call_has_its_slot_as_two_instants(cli: Cli, acme: str) -> None:
    told = cli("due", "--now", "2026-12-01T09:00", "--json").object
    call = next(one for one in told["reminders"] if one["kind"] == "status_call")
    assert set(call["slot"]) == {"start", "end"}
    assert call["slot"]["start"] < call["slot"]["end"]


@pytest.mark.parametrize("order", [("--json", "due"), ("due", "--json"), ("--json", "due", "--ids")])
def test_json_may_stand_before_or_after_the_command(cli: Cli, acme: str, order: tuple[str, ...]) -> None:
    assert cli(*order).object["reminders"]


def test_store_and_now_may_stand_before_or_after_the_command(cli: Cli, acme: str, tmp_path: object) -> None:
    other = ("--store", f"{tmp_path}/other/store.json")
    assert cli("--json", *other, "due").object["reminders"] == []
    assert cli("due", "--json", *other).object["reminders"] == []
    assert cli("due", "--ids", "--json", f"--store={other[1]}").object["reminders"] == []
    assert cli("--now", "2026-12-24", "status", "--json").object["overdue"] >= 2


def test_due_groups_the_most_pressing_first(cli: Cli, acme: str) -> None:
    lines = cli("due").out.splitlines()
    assert lines[0].startswith("Mon 23 Nov 09:41  1 overdue · 1 today")
    assert [line for line in lines if line in ("Now", "Today", "Open", "Advice")] == ["Today", "Open", "Advice"]
    assert any(line.startswith("! R3  Find out Raj Patel") for line in lines)
    assert any(line.startswith("• R5  Tell your references") for line in lines)
    assert any(line.startswith("  R4  Thank Jane Doe (CTO), Acme") for line in lines)


@pytest.mark.parametrize("width", [20, 39, 40, 63, 64, 80, 100, 200])
def test_due_fits_any_width_and_keeps_its_columns(
    cli: Cli, acme: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", "会社株式会社有限公司", "プラットフォームエンジニア長い役職名")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = cli("due").out.splitlines()
    assert max(cells.width(line) for line in lines) <= width
    if width == 100:
        starts = {cells.width(line[: line.index(tail)]) for line in lines for tail in ("by Tue 24",) if tail in line}
        assert len(starts) == 1


def test_due_shows_ids_that_why_understands(cli: Cli, acme: str) -> None:
    shown = [line.strip() for line in cli("due", "--ids").out.splitlines() if line.strip().startswith("thank_you:")]
    assert len(shown) == 2
    assert "R4" in cli("why", shown[0]).out


def test_an_empty_store_says_how_to_begin(cli: Cli) -> None:
    ran = cli("due")
    assert (ran.code, ran.out) == (
        0,
        "Nothing is on record yet. Begin with: followup add EMPLOYER ROLE, or followup import FILE\n",
    )


def test_nothing_due_names_what_comes_next(cli: Cli) -> None:
    cli("add", "Acme", "SRE", "--tz", "America/New_York")
    cli("interview", "acme", "--at", "2026-12-10 10:00", "--with", "Jane Doe, CTO, jane@acme.example")
    ran = cli("due")
    assert ran.out.startswith("Nothing is due. Next: ")
    assert "Acme" in ran.out


def test_all_closed_suggests_a_lead(cli: Cli) -> None:
    cli("add", "Acme", "SRE")
    cli("close", "acme", "no-response")
    assert "A new lead would help" in cli("due").out


def test_status_is_one_short_line(cli: Cli, acme: str) -> None:
    assert cli("status").out == "1 overdue · 1 today\n"
    assert cli("status", "--json").object == {
        "schema": 1, "overdue": 1, "today": 1, "week": 2, "says": "1 overdue · 1 today",
        "next_change": "2026-11-24T05:00:00Z",
    }  # fmt: skip


def test_status_with_nothing_to_do(cli: Cli) -> None:
    assert cli("status").out == "nothing due\n"


def test_board_shows_five_columns_in_order(cli: Cli, acme: str) -> None:
    cli("add", "Globex", "SRE", "--tz", "America/New_York")
    cli("interview", "globex", "--at", "2026-11-24 10:00", "--with", "Tom Berg")
    out = cli("board").out
    heads = [line for line in out.splitlines() if line[0] not in " !•?✓★" and line[0].isupper()]
    assert [head.split()[0] for head in heads[1:]] == ["Interviewed", "Thanked", "Awaiting", "Offer", "Closed"]
    assert heads[0].startswith("Tue 24 Nov 10:00  Globex, SRE")
    told = cli("board", "--json").object
    assert [one["column"] for one in told["columns"]] == ["interviewed", "thanked", "awaiting", "offer", "closed"]
    assert told["columns"][0]["cards"][0]["id"] == acme
    assert told["scheduled"][0]["application"]["employer"] == "Globex"


class _Terminal:
    """Stands for a terminal that stdout is connected to."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        """Everything is there already."""

    def fileno(self) -> int:
        raise OSError("no descriptor")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals_that_want_it(
    cli: Cli, acme: str, environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = cli("due").out
    terminal = _Terminal()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", terminal)
    cli("due")
    assert ("\x1b[31;1m!\x1b[0m" in terminal.text) is coloured
    if not coloured:
        assert terminal.text == plain


def test_without_utf_8_the_marks_are_ascii(cli: Cli, acme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    terminal.encoding = "ascii"
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", terminal)
    cli("status")
    cli("due")
    assert terminal.text.isascii()
    assert "1 overdue | 1 today" in terminal.text
