"""The command that judges a text before it goes out: its tone, and its likeness to other texts.

Invariant: it reads what it is given and nothing else; a text from a file reaches the terminal only through `plain`.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
import msgspec

from followup_tui.cli.args import Choice, command
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.errors import BadDataError, BadInputError, RefusedError
from followup_tui.words.likeness import Likeness, Note, compare
from followup_tui.words.tone import Context, Finding, Report
from followup_tui.words.tone import check as check_tone

MOST: Final = 100_000
"""Bytes of one text; a note has a few hundred."""

_NO_TEXTS: Final = (
    Purpose.PERSON_DETAILS, Purpose.DECISION_DATE, Purpose.SUGGEST_CLOSE, Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW,
    Purpose.ONE_BASKET, Purpose.WEEKLY_REVIEW, Purpose.NEWS, Purpose.REFERENCE_CONTACTED, Purpose.LOGISTICS,
)  # fmt: skip
"""Purposes for which nobody writes."""


class _Couple(NamedTuple):
    first: Note
    second: Note
    likeness: Likeness


@command("check")
@click.argument("files", metavar="FILE|-", nargs=-1, required=True)
@click.option("--against", "sent", metavar="FILE", multiple=True, help="A text already sent: compare with it too.")
@click.option("--kind", type=Choice(Purpose, _NO_TEXTS), default=Purpose.OTHER, metavar="PURPOSE",
              help="What the text is for: thank-you, status-call, leverage, gracious-reply, …")  # fmt: skip
def check(session: Session, files: tuple[str, ...], sent: tuple[str, ...], kind: Purpose) -> int:
    """Check texts for a needy, pushy, bitter or flat tone, and for reading alike.

    - is standard input. Exits with 4 when something red is found: put it differently before it goes out.
    """
    if (*files, *sent).count("-") > 1:
        raise BadInputError("standard input can be read once only; give one - and name the other files")
    notes, others = [_read(name) for name in files], [_read(name) for name in sent]
    reports = [check_tone(note.text, Context(purpose=kind)) for note in notes]
    couples = [*itertools.combinations(notes, 2), *itertools.product(notes, others)]
    compared = [_Couple(ours, theirs, compare(ours, theirs)) for ours, theirs in couples]
    levels = [*(report.level for report in reports), *(couple.likeness.level for couple in compared)]
    level = max(levels, key=list(Level).index)
    if session.json:
        texts = [_text_json(note, kind, report) for note, report in zip(notes, reports, strict=True)]
        pairs = [_couple_json(couple) for couple in compared]
        print_json(as_json({"schema": 1, "level": level, "texts": texts, "pairs": pairs}))
    else:
        _print(notes, reports, compared)
    return RefusedError.exit_code if level is Level.RED else 0


def _read(name: str) -> Note:
    """The text of that file; raises `BadDataError` for what cannot be read as a note."""
    called = "standard input" if name == "-" else name
    try:
        if name == "-":
            content = sys.stdin.buffer.read(MOST + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(MOST + 1)
        text = content.decode("utf-8-sig")
    except (OSError, ValueError, AttributeError) as error:
        why = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else getattr(error, "strerror", None)
        raise BadDataError(f"{plain(called)} cannot be read: {why or 'there is none'}") from error
    if len(content) > MOST:
        raise BadDataError(f"{plain(called)} is longer than {MOST // 1000} KB; give a single note")
    if not any(one.isalnum() for one in text):
        raise BadDataError(f"{plain(called)} holds no words; write the note first")
    return Note(id=called, text=text.replace("\r\n", "\n"))


def _text_json(note: Note, kind: Purpose, report: Report) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(report)
    return {"name": note.id, "kind": kind, "level": report.level} | told


def _couple_json(couple: _Couple) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(couple.likeness)
    return {"first": couple.first.id, "second": couple.second.id} | told


def _print(notes: list[Note], reports: list[Report], compared: list[_Couple]) -> None:
    page = Page()
    for note, report in zip(notes, reports, strict=True):
        words = f"{report.words} word" if report.words == 1 else f"{report.words} words"
        page.line((plain(note.id), "head"), f"  {report.score}, {words}")
        for one in report.findings:
            _print_finding(page, one)
    for couple in compared:
        _print_couple(page, couple)


def _print_finding(page: Page, one: Finding) -> None:
    where = f"line {one.line}" if one.line else "text"
    quoted = f" “{plain(one.words, 80)}”" if one.words else ""
    page.wrapped(
        f"{one.rule}{quoted}: {plain(one.why)} → {plain(one.softer)}", " " * 18, f"  {where:<8} {one.severity:<6} "
    )


def _print_couple(page: Page, couple: _Couple) -> None:
    likeness = couple.likeness
    page.line((f"{plain(couple.first.id)} and {plain(couple.second.id)}", "head"), f"  {_alike(likeness)}")
    for reason in likeness.reasons:
        page.wrapped(f"{reason.rule}: {plain(reason.says)}", " " * 18, f"  {'':<8} {reason.level:<6} ")
    for shared in likeness.shared:
        here = couple.first.text.count("\n", 0, shared.first.start) + 1
        there = couple.second.text.count("\n", 0, shared.second.start) + 1
        page.wrapped(f"both: “{plain(shared.words, 120)}” (lines {here} and {there})", " " * 18, " " * 18)


def _alike(likeness: Likeness) -> str:
    return "they read differently" if likeness.level is Level.GREEN else "they read alike"
