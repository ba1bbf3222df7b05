"""The command that writes the records out, for a spreadsheet, another program or a calendar.

Invariant: the file is its owner's alone, written whole, and never over one that is there unless that is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from followup_tui.cli.args import command
from followup_tui.cli.naming import SINGULAR, number
from followup_tui.cli.output import Page, as_json, aside, plain, pour, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.records import Application, local_date
from followup_tui.errors import BadInputError, CannotWriteError
from followup_tui.exchange.names import slug
from followup_tui.system.paths import write_failure
from followup_tui.system.private_files import put_file


class Export(NamedTuple):
    """What is written out."""

    text: str
    counts: dict[str, int]
    """How many there are of what."""
    what: str = ""
    """A word for the file's name, or empty."""
    left_out: dict[str, int] | None = None
    """How much there is of what it has no room for; None where nobody takes it for everything."""


_MARKED: Final = frozenset({"csv"})
"""Formats whose files begin with a mark, without which spreadsheets take them for another encoding."""


@command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(["csv", "json", "ics", "vcf"]))
@click.argument("path", metavar="[FILE|-]", required=False)
@click.option("--contacts", is_flag=True, help="With csv: the log of contacts in the place of the applications.")
@click.option("--for", "only", metavar="APP", help="Only what belongs to this application.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def export(session: Session, form: str, path: str | None, contacts: bool, only: str | None, force: bool) -> None:
    """Write the records to a file that others can read.

    FORMAT is csv: a table of the applications, which import takes in again, or of the contacts logged; json: every
    record, exactly; ics: interviews, promised dates and what is to be done, for a calendar; or vcf: the people, for a
    telephone. Without FILE a name is chosen in the folder you are in; - is standard output.
    """
    card = session.tracker.find_application(only) if only else None
    if contacts and form != "csv":
        raise BadInputError(f"--contacts goes with csv; {form} holds the contacts it has room for anyway")
    found = _EXPORTS[form](session, card, contacts)
    if path == "-":
        _print(session, form, found)
    else:
        _save(session, form, found, _place(session, path, form, found, card), force=force)


def _csv(session: Session, card: Application | None, contacts: bool) -> Export:
    from followup_tui.exchange.omissions import left_out
    from followup_tui.exchange.outgoing import applications_table, contacts_table

    search = session.tracker.search
    if not contacts:
        cards = [card] if card is not None else [one for one in search.applications.values() if not one.archived]
        now = session.tracker.now()
        missing = left_out(search, cards, now, whole=card is None)
        return Export(applications_table(search, cards, now), {"application": len(cards)}, "applications", missing)
    logged = search.contacts_of(card.id) if card is not None else search.contacts.values()
    in_order = sorted(logged, key=lambda one: (one.when, one.id))
    return Export(contacts_table(search, in_order), {"contact": len(in_order)}, "contacts")


def _json(session: Session, card: Application | None, _contacts: bool) -> Export:
    from followup_tui.exchange.records_file import written

    if card is not None:
        raise BadInputError("--for does not go with json, which always holds every record")
    contents = session.tracker.contents()
    counts = {SINGULAR[table]: len(records) for table, records in contents.items() if records}
    return Export(written(contents), counts)


def _ics(session: Session, card: Application | None, _contacts: bool) -> Export:
    from followup_tui.exchange.events import DATE, INTERVIEW, REMINDER, events
    from followup_tui.exchange.ics import written

    tracker = session.tracker
    now, today = tracker.now(), local_date(tracker.now(), tracker.zone())
    cards = [card] if card is not None else list(tracker.search.applications.values())
    reminders = (one for one in tracker.every_reminder() if card is None or one.application == card.id)
    found = list(events(tracker.search, cards, reminders, now, today))
    counts = {sort: sum(one.sort == sort for one in found) for sort in (INTERVIEW, DATE, REMINDER)}
    return Export(written(found, now), {sort: count for sort, count in counts.items() if count}, "calendar")


def _vcf(session: Session, card: Application | None, _contacts: bool) -> Export:
    from followup_tui.exchange.vcf import people_of, written

    search = session.tracker.search
    people = people_of(search, card) if card is not None else tuple(search.people.values())
    houses = (card.employer, card.agency) if card is not None else tuple(search.employers)
    employers = [one for one in search.employers.values() if one.id in houses and one.phone]
    counts = {"person": len(people), "employer": len(employers)}
    text = written(search, people, employers, session.tracker.now())
    return Export(text, {kind: count for kind, count in counts.items() if count}, "people")


_EXPORTS: Final[dict[str, Callable[[Session, Application | None, bool], Export]]] = {
    "csv": _csv, "json": _json, "ics": _ics, "vcf": _vcf,
}  # fmt: skip


def _place(session: Session, path: str | None, form: str, found: Export, card: Application | None) -> Path:
    """The file to write; in a folder, and where none is named, one that is called after what it holds."""
    tracker = session.tracker
    about = (tracker.search.employers[card.employer].name, card.role) if card is not None else ()
    name = slug("followup", found.what, *about, str(local_date(tracker.now(), tracker.zone()))) + f".{form}"
    try:
        if "\0" in (path or ""):
            raise ValueError("no name of a file holds NUL")
        place = Path(path or ".").expanduser()
        place = place / name if path is None or place.is_dir() else place
        place = place.resolve() if place.is_symlink() else place
        if place.exists() and not place.is_file():
            raise CannotWriteError(f"{place} is not a file; name another place, or - for standard output")
        if not place.parent.is_dir():
            raise CannotWriteError(f"there is no folder {place.parent}; make it first, or name another place")
    except (ValueError, RuntimeError, OSError) as error:
        raise BadInputError(f"that name of a file cannot be used ({type(error).__name__}); name another") from None
    return place


def _save(session: Session, form: str, found: Export, place: Path, *, force: bool) -> None:
    data = found.text.encode("utf-8-sig" if form in _MARKED else "utf-8")
    try:
        put_file(place, data, force=force)
    except FileExistsError:
        raise CannotWriteError(f"{place} is there already and was left as it is; --force replaces it") from None
    except OSError as error:
        raise write_failure(place, error) from None
    if session.json:
        print_json(as_json({"schema": 1, **_answer(form, found), "path": str(place.absolute())}))
    else:
        Page().wrapped(plain(f"{_counted(found.counts)} written to {place}", 600))
        _warn(found)


def _print(session: Session, form: str, found: Export) -> None:
    if session.json:
        print_json(as_json({"schema": 1, **_answer(form, found), "text": found.text}))
        return
    pour(found.text)
    aside(f"{_counted(found.counts)} written to standard output")
    _warn(found)


def _warn(found: Export) -> None:
    """Say what nobody will find in it."""
    if found.left_out:
        aside(f"not in this table: {_counted(found.left_out)}; followup export json holds everything")


def _answer(form: str, found: Export) -> dict[str, Any]:
    missing = {} if found.left_out is None else {"left_out": found.left_out}
    return {"format": form, "counts": found.counts, **missing}


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(number(count, one) for one, count in counts.items()) or "nothing"
