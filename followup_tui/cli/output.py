"""How results leave the command line: JSON for programs, aligned lines for people.

Invariant: JSON is plain ASCII; of a record's text only what `show` lets through reaches a terminal; colour is
used only on a terminal that wants it and never tells anything a mark does not.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any, Final, TextIO

import msgspec

from followup_tui.cli import cells
from followup_tui.domain.call_sheet import CallSheet
from followup_tui.domain.display import show
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Application
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search

WIDE: Final = 200
"""Cells a line may take where there is no terminal to measure."""

LONGEST: Final = 20_000
"""Characters of one line."""

_NARROWEST = 20
_STYLES: Final[dict[str, str]] = {
    Tone.OVERDUE: "31;1",
    Tone.DUE: "33;1",
    Tone.MISSING: "35",
    Tone.DONE: "32",
    Tone.OFFER: "36;1",
    Tone.QUIET: "",
    "head": "1",
    "dim": "2",
    "green": "32",
    "amber": "33;1",
    "red": "31;1",
}
_ASCII = str.maketrans({"•": "*", "…": "~", "–": "-", "—": "-", "·": "|", "✓": "v", "★": "*", "→": ">",
                        "●": "@", "○": "o", "⏎": "/", "’": "'", "“": '"', "”": '"'})  # fmt: skip


def plain(text: str, limit: int = 200) -> str:
    """A text as it may be shown on one line."""
    return show(text, limit)


def legible(text: str, stream: TextIO) -> str:
    """The text, its signs in ASCII where a stream has no others."""
    has_all = (stream.encoding or "ascii").lower().replace("-", "").startswith("utf")
    return text if has_all else text.translate(_ASCII)


class Page:
    """Prints lines to stdout in the width and colours that the terminal has."""

    def __init__(self) -> None:
        terminal = sys.stdout.isatty()
        measured = terminal or os.environ.get("COLUMNS", "").isdecimal()
        self.width: int = max(_columns(), _NARROWEST) if measured else WIDE
        self.colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"

    def paint(self, text: str, style: str) -> str:
        """The text in a style, if there are colours."""
        code = _STYLES.get(style, "")
        return f"\x1b[{code}m{text}\x1b[0m" if code and self.colour and text else text

    def line(self, *parts: tuple[str, str] | str) -> None:
        """Print one line made of texts and of (text, style) pairs; whatever must not reach a terminal is shown."""
        pairs = ((one, "") if isinstance(one, str) else one for one in parts)
        told = "".join(self.paint(show(text, LONGEST), style) for text, style in pairs).rstrip()
        print(legible(told, sys.stdout))

    def wrapped(self, text: str, indent: str = "", first: str = "") -> None:
        """Print a text that may take several lines; the first begins with `first`, further ones are indented."""
        for one in cells.wrap(text, self.width, indent, first):
            self.line(one)

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Print labels with their values, one pair a line, the values in one column."""
        shown = [(plain(label, 30), plain(value, 400)) for label, value in pairs]
        edge = max((cells.width(label) for label, _ in shown), default=0) + 2
        for label, value in shown:
            first, *more = cells.wrap(value, max(self.width - edge - 2, _NARROWEST))
            self.line(f"  {cells.pad(label, edge)}", first)
            for one in more:
                self.line(" " * (edge + 2), one)


def pour(text: str) -> None:
    """A whole file on stdout, exactly as it is; on a terminal each of its lines made safe."""
    if sys.stdout.isatty():
        page = Page()
        for one in text.splitlines():
            page.line(one)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def aside(says: str) -> None:
    """One line on stderr, beside the result."""
    print(legible(show(says, 600), sys.stderr), file=sys.stderr)


def _columns() -> int:
    """The terminal's width; COLUMNS goes first. (`shutil` has this too, at a cost in start time.)"""
    given = os.environ.get("COLUMNS", "")
    try:
        return int(given) if given.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDE


def as_json(value: object) -> str:
    """Any value of ours as one line of JSON in ASCII."""
    import json

    text = json.dumps(msgspec.to_builtins(value, str_keys=True), ensure_ascii=True, separators=(",", ":"))
    return text.replace("\x7f", "\\u007f")


def print_json(text: str) -> None:
    """Print one JSON object to stdout."""
    print(text)


def application_brief(search: Search, application_id: str | None) -> dict[str, object] | None:
    """Id, employer and role of an application, or None."""
    found = search.applications.get(application_id or "")
    if found is None:
        return None
    return {"id": found.id, "employer": _employer_name(search, found), "role": found.role}


def _employer_name(search: Search, application: Application) -> str:
    employer = search.employers.get(application.employer)
    return employer.name if employer else ""


def reminder_json(search: Search, reminder: Reminder) -> dict[str, object]:
    """A reminder as `due --json` gives it."""
    person = search.people.get(reminder.person or "")
    return {
        "id": reminder.id,
        "rule": reminder.rule,
        "kind": reminder.kind,
        "application": application_brief(search, reminder.application),
        "person": {"id": person.id, "name": person.name} if person else None,
        "opens": reminder.opens,
        "due": reminder.due,
        "due_at": reminder.due_at,
        "status": reminder.status,
        "urgency": reminder.urgency,
        "days_late": reminder.days_late,
        "says": reminder.says,
        "because": reminder.because,
        "resolve": reminder.resolve,
        "covers": [application_brief(search, one) for one in reminder.covers],
        "slot": {"start": reminder.slot.start, "end": reminder.slot.end} if reminder.slot else None,
    }


def application_json(search: Search, application: Application, column: str) -> dict[str, Any]:
    """An application with its employer's name; `column` is the effective one."""
    told: dict[str, Any] = {
        "id": application.id,
        "employer": _employer_name(search, application),
        "role": application.role,
        "column": column,
        "outcome": application.outcome,
        "rank": application.rank,
        "employer_id": application.employer,
    }
    return told | {key: value for key, value in msgspec.to_builtins(application).items() if key not in told}


def sheet_json(sheet: CallSheet) -> dict[str, object]:
    """What a call would be made of, and whether that is enough (R8)."""
    return {
        "ready": sheet.ready,
        "says": sheet.says,
        "strengths": msgspec.to_builtins(sheet.strengths),
        "wanted": sheet.wanted,
        "rapport": sheet.rapport,
        "questions": sheet.questions,
        "missing": [{"what": one.what, "key": one.key} for one in sheet.missing],
    }


def verdict_json(verdict: object, says: str = "") -> dict[str, object]:
    """A verdict on a contact; a refusal without one is red for the reason it gives."""
    from followup_tui.domain.contacts import Verdict

    if isinstance(verdict, Verdict):
        reasons = [{"rule": one.rule, "says": one.says, "level": one.level} for one in verdict.reasons]
        return {"level": verdict.level, "reasons": reasons, "next_allowed": verdict.next_allowed}
    reason = {"rule": "board", "says": says, "level": "red"}
    return {"level": "red", "reasons": [reason], "next_allowed": None}
