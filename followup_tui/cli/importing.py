"""The command that takes in the table of another tracker, or our own export: what is new, what was left out and why.

Invariant: everything or nothing is added, as one action that undo takes back; whatever was not taken is named.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from typing import Any, Final

import click

from followup_tui.cli.args import Choice, command
from followup_tui.cli.importing_records import looks_like_json, take_in
from followup_tui.cli.naming import counted, number
from followup_tui.cli.output import Page, application_brief, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.board import COLUMN_NAMES
from followup_tui.domain.records import Application, local_date
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.exchange import tables
from followup_tui.exchange.dates import SHOWN, Style
from followup_tui.exchange.incoming import Options, Sheet, read
from followup_tui.tracker.importing import Imported

MOST: Final = 50 * 1024 * 1024
"""Bytes of one file; 20,000 rows have a few million."""

_SAMPLES: Final = 3
"""So many rows are shown as they were understood."""

_DELIMITERS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", ",": ",", ";": ";", "|": "|"}


@command("import")
@click.argument("file", metavar="FILE|-")
@click.option("--dry-run", is_flag=True, help="Only say what would be added.")
@click.option("--replace", is_flag=True, help="Of an export in JSON: take also what is on record otherwise.")
@click.option("--applied", is_flag=True, help="Take applications without an interview too.")
@click.option("--dates", type=Choice(Style), metavar="dmy|mdy|iso|named",
              help="How the file writes dates, where that is not clear.")
@click.option("--delimiter", type=click.Choice(list(_DELIMITERS)), metavar="comma|semicolon|tab|bar",
              help="What parts the cells; seen by itself.")
@click.option("--encoding", type=click.Choice(tables.ENCODINGS), help="cp1252 for files of older Windows programs.")
@click.option("--column", "columns", metavar="NAME=FACT", multiple=True,
              help="What a column stands for: employer, role, notes, …, or - to leave it out; may be repeated.")
@click.option("--status", "status", metavar="WORD=STAGE", multiple=True,
              help="What a status means: interviewed, awaiting, offer, rejected, …, or skip; may be repeated.")
def import_(
    session: Session, file: str, dry_run: bool, replace: bool, applied: bool, dates: Style | None,
    delimiter: str | None, encoding: str | None, columns: tuple[str, ...], status: tuple[str, ...],
) -> None:  # fmt: skip
    """Import the applications in a table (CSV) from another tracker, or all records of followup export json.

    All are added as one action, which followup undo takes back; importing a file again adds nothing. Look first with
    --dry-run. Columns are known by their usual names, whatever their order.
    """
    called = "standard input" if file == "-" else plain(file, 200)
    data = _content(file, called)
    if looks_like_json(data):
        if applied or dates or delimiter or encoding or columns or status:
            raise BadInputError(f"{called} is no table: of the options only --dry-run and --replace go with it")
        take_in(session, data, called, replace=replace, dry_run=dry_run)
        return
    if replace:
        raise BadInputError(f"{called} is a table, from which nothing is replaced: leave --replace away")
    options = Options(
        encoding=encoding,
        delimiter=_DELIMITERS[delimiter] if delimiter else None,
        dates=dates,
        columns=dict(_pair(one, "--column") for one in columns),
        status=dict(_pair(one, "--status") for one in status),
    )
    tracker = session.tracker
    try:
        sheet = read(data, options, local_date(tracker.now(), tracker.zone()))
        found = tracker.import_applications(sheet.rows, applied=applied, dry_run=dry_run)
    except BadDataError as error:
        raise BadDataError(f"nothing was added from {called}: {error}") from None
    if session.json:
        print_json(as_json(_as_object(sheet, found, dry_run=dry_run)))
    else:
        _print(Page(), called, sheet, found, dry_run=dry_run)


def _pair(text: str, option: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or not name.strip() or not value.strip():
        raise BadInputError(f"{option} needs two names with = between them, not {plain(text, 60)!r}")
    return name.strip(), value.strip()


def _content(name: str, called: str) -> bytes:
    """The bytes of a file, or of standard input; raises `BadDataError` for what cannot be read."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MOST + 1)
        else:
            handle = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(handle, "rb") as file:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise BadDataError(f"{called} is not a file; name the table to import, or - for standard input")
                data = file.read(MOST + 1)
    except (OSError, ValueError, AttributeError) as error:
        raise BadDataError(f"{called} cannot be read: {getattr(error, 'strerror', None) or 'there is none'}") from None
    if len(data) > MOST:
        raise BadDataError(f"{called} is larger than {MOST // 1024 // 1024} MB; split it and import the parts")
    return data


def _print(page: Page, called: str, sheet: Sheet, found: Imported, *, dry_run: bool) -> None:
    written = f", dates like {SHOWN[sheet.dates]}" if sheet.dates else ""
    parted = tables.DELIMITERS[sheet.delimiter]
    page.wrapped(plain(f"{called}: {number(len(sheet.rows), 'row')} of {sheet.encoding}, {parted}{written}", 400))
    names = {one.id: one.name for one in found.search.employers.values()}
    for line, card in found.added[:_SAMPLES]:
        page.wrapped(plain(f"line {line}: {_card(card, names)}", 300), "    ", "  ")
    if len(found.added) > _SAMPLES:
        page.line(f"  and {len(found.added) - _SAMPLES:d} more; --json names them all")
    for says in _told(sheet, found):
        page.wrapped(plain(says, 600))
    counts = counted(found.records)
    if not counts:
        page.wrapped("nothing in it is new, so nothing is added")
    elif dry_run:
        page.wrapped(f"would be added: {counts}; nothing was added yet: the same without --dry-run does it")
    else:
        page.wrapped(f"added: {counts}; followup undo takes that back")


def _card(card: Application, names: dict[str, str]) -> str:
    stage = card.outcome.value.replace("_", " ") if card.outcome else COLUMN_NAMES[card.column]
    facts = [f"{names[card.employer]} · {card.role}", stage]
    facts += [f"applied {card.applied}"] if card.applied else []
    facts += [f"interview {one.start.date()}" for one in card.interviews]
    return ", ".join(facts)


def _told(sheet: Sheet, found: Imported) -> Iterator[str]:
    """What was not taken, and why."""
    if found.same:
        above = ", or further up in the table" if found.added else ""
        yield f"on record already{above}: {_lines(found.same)}"
    if found.early:
        yield f"left out, without an interview yet: {_lines(found.early)}; --applied takes them too"
    if found.skipped:
        yield f"left out, as asked for: {_lines(found.skipped)}"
    if found.past:
        yield f"dismissed: {number(found.past, 'reminder')} about what was over before it came here"
    if sheet.unknown:
        unknown = ", ".join(f"“{one}”" for one in sheet.unknown if one) or "a column without a name"
        yield f"not understood and left out: {unknown}; --column NAME=notes keeps one in the notes"


def _lines(numbers: tuple[int, ...]) -> str:
    few = ", ".join(map(str, numbers[:8]))
    more = f" and {len(numbers) - 8} more" if len(numbers) > 8 else ""
    return f"{number(len(numbers), 'row')} ({'line' if len(numbers) == 1 else 'lines'} {few}{more})"


def _as_object(sheet: Sheet, found: Imported, *, dry_run: bool) -> dict[str, Any]:
    left_out = {*found.early, *found.skipped}
    return {
        "schema": 1,
        "dry_run": dry_run,
        "rows": len(sheet.rows),
        "encoding": sheet.encoding,
        "delimiter": sheet.delimiter,
        "dates": sheet.dates,
        "added": [{"line": line, **(application_brief(found.search, one.id) or {}), "column": one.column,
                   "outcome": one.outcome} for line, one in found.added],
        "same": found.same,
        "dismissed": found.past,
        "left_out": [{"line": row.line, "employer": row.employer, "role": row.role, "status": row.status}
                     for row in sheet.rows if row.line in left_out],
        "not_understood": sheet.unknown,
    }  # fmt: skip
