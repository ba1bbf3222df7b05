"""Hostile files through the importers: taken in as a whole or refused in one line, and a second time nothing is added.

Whatever was taken in can be written out in every format; a table is then the same again.

`make faults` tries twenty thousand; every run tries a sample. A case that fails is named by its number, and
`python -m tests.faults.test_hostile_imports NUMBER` runs it alone.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import random
import sys
from datetime import date
from functools import cache
from typing import Any, TypeVar

import pytest

from followup_tui.domain.records import TABLE_OF, TABLES
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.exchange.columns import ALIASES, DATES, OWN, fact_of
from followup_tui.exchange.dates import Style
from followup_tui.exchange.events import events
from followup_tui.exchange.ics import written as calendar
from followup_tui.exchange.incoming import Options, read
from followup_tui.exchange.outgoing import applications_table, contacts_table
from followup_tui.exchange.records_file import written
from followup_tui.exchange.stages import _WISHES
from followup_tui.exchange.tables import DELIMITERS, ENCODINGS
from followup_tui.exchange.vcf import written as business_cards
from followup_tui.store import codec
from followup_tui.tracker import Tracker, demo
from tests.fakes import HandClock, MemoryStore, RealHolidays, at
from tests.faults.hostile_cases import Cases
from tests.faults.hostile_files import LONG, as_text, changed, damaged, places

T = TypeVar("T")
FULL = os.environ.get("FOLLOWUP_FAULTS") == "full"
CASES = 20_000 if FULL else 400
BATCHES = 10
NOW = at("2026-11-24 10:00")
TODAY = date(2026, 11, 24)

NAMES = [name for fact, others in ALIASES.items() for name in (fact, *filter(None, others.split(", ")))]
CELLS = (
    "", " ", "Acme", "SRE", "ACME ", "N/A", "-", "1", "0", "999999", "Jo Sample", "jo@acme.example", "jo",
    "no; tags; ;",
    "2026-10-01", "2026-11-20 16:00", "2026-11-28T09:00Z", "2026-02-30", "0001-01-01", "9999-12-31", "13/04/2026",
    "04/13/2026", "03/04/2026", "3/3/2026", "24:00", "2026-10-01T00:00+14:00", "1990-01-01", "2031-11-24",
    "Interviewing", "Rejected", "Offer", "Applied", "closed", "scheduled", "Limbo", "accepted", "rescinded", "offer",
    "America/New_York", "Europe/Nowhere", "../../etc/passwd", "/etc/localtime", "US", "XX", "us", "CA",
    "=1+1", "'=1", "@x", "\t", "a\nb", "a\rb", '"', 'a"b', "'", ",", ";", "|", "\x1b[2J", "\x9b", "\u202e",
    "é" * 90,
    "0000000A", "IIIIIIII", "https://acme.example/1", LONG, "x" * 501, "\x85", "\u2028", "\x0c", "\x1c",
    "{{7*7}}", "[/]",
)  # fmt: skip
"""What may stand in a cell: what belongs there, and what does not."""


TEXTS = frozenset(["name", "title", "email", "phone", "role", "words", "text", "proof", "topics", "facts", "relation"])
DAYS = ("2026-10-01", "2026-11-20 16:00", "2026-11-28", "")
FITTING = {
    "status": ("Interviewing", "Rejected", "Offer", "Applied", ""), "outcome": ("",), "rank": ("1", ""), "tz": ("",),
    "email": ("jo@acme.example", ""), "country": ("US", ""), "subdiv": ("",), "id": ("0000000A", "7", ""),
    **dict.fromkeys(DATES, DAYS),
}  # fmt: skip
"""What belongs into some of the columns."""


def some(chance: random.Random, *what: T) -> T:
    return chance.choice(what)


def cell(name: str, chance: random.Random) -> str:
    fitting = FITTING.get(fact_of(name), ("Acme", "SRE", ""))
    return some(chance, *(CELLS if chance.random() < 0.04 else fitting))


def a_table(chance: random.Random) -> tuple[bytes, Options]:
    """A table with the right columns and odd cells, now and then damaged as text."""
    header = list(OWN) if chance.random() < 0.2 else ["company", "role", *chance.sample(NAMES, chance.randrange(6))]
    if chance.random() < 0.1:
        header[chance.randrange(len(header))] = chance.choice(CELLS)
    rows = [[cell(name, chance) for name in header] for _ in range(chance.randrange(6))]
    for number, row in enumerate(rows):
        row[0], row[1] = row[0] or f"Acme {number % 3}", row[1] or "SRE"
    out = io.StringIO()
    delimiter = some(chance, *DELIMITERS)
    csv.writer(out, delimiter=delimiter, lineterminator=some(chance, "\n", "\r\n", "\r")).writerows([header, *rows])
    data = out.getvalue().encode(some(chance, "utf-8", "utf-8", "utf-8-sig", "utf-16"), "replace")
    options = Options(
        encoding=some(chance, *ENCODINGS) if chance.random() < 0.1 else None,
        delimiter=chance.choice((None, None, None, delimiter, ",")),
        dates=some(chance, *Style) if chance.random() < 0.1 else None,
        columns={some(chance, *header): some(chance, *ALIASES, "-")} if chance.random() < 0.1 else {},
        status={some(chance, *CELLS): some(chance, *_WISHES)} if chance.random() < 0.1 else {},
    )
    return damaged(data, chance) if chance.random() < 0.3 else data, options


def tracker() -> Tracker:
    settings = Settings()
    return Tracker(MemoryStore(), HandClock(NOW), RealHolidays(), lambda: settings)


def survives(search: Search) -> None:
    """What was taken in can be saved, read again and looked at."""
    for table in TABLES:
        for one in search.tables[table].values():
            assert codec.decode(table, codec.encode(codec.document(one))) == one


def import_table(chance: random.Random) -> None:
    data, options = a_table(chance)
    sheet, ours = read(data, options, TODAY), tracker()
    applied = chance.random() < 0.5
    found = ours.import_applications(sheet.rows, applied=applied)
    assert sum(map(len, (found.added, found.same, found.early, found.skipped))) == len(sheet.rows)
    survives(ours.search)
    ours.picture()
    export_all(ours)
    text = applications_table(ours.search, ours.search.applications.values(), NOW)
    there = tracker()
    there.import_applications(read(text.encode(), Options(), TODAY).rows)
    assert applications_table(there.search, there.search.applications.values(), NOW) == text
    again = ours.import_applications(read(data, options, TODAY).rows, applied=applied)
    assert (again.added, again.records) == ((), ())


@cache
def base() -> tuple[Any, list[tuple[Any, ...]]]:
    """A good export with a little of everything, and the way to every value in it."""
    ours = tracker()
    demo.build(ours, NOW)
    tree = json.loads(written(ours.contents()))
    return tree, list(places(tree))


def import_json(chance: random.Random) -> None:
    """An export of ours with a few values changed, into an empty store or among the records it came from."""
    tree, ways = base()
    data = as_text(changed(tree, ways, chance), chance) if chance.random() < 0.6 else with_odd_texts(chance)
    ours = tracker()
    if chance.random() < 0.3:
        ours.import_records(json.dumps(tree).encode())
    found = ours.import_records(data, replace=chance.random() < 0.5)
    survives(ours.search)
    with contextlib.suppress(BadInputError):
        ours.picture()
    put = {one.id for one in (*found.added, *(found.differing if found.replaced else ()))}
    records, contents = ours._store.understood(data)
    for one in records:
        if one.id in put:
            kept = codec.encode(codec.document(one, contents[one.id]))
            assert codec.decode(TABLE_OF[type(one)], kept) == one
    assert ours.import_records(data, replace=True).added == ()
    export_all(ours)


def with_odd_texts(chance: random.Random) -> bytes:
    """A good export in which a tenth of all texts are odd."""

    def odd(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: odd(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [odd(one, key) for one in value]
        return chance.choice(CELLS[2:]) if key in TEXTS and chance.random() < 0.1 else value

    return json.dumps(odd(base()[0])).encode()


def reminders(ours: Tracker) -> tuple[Reminder, ...]:
    try:
        return ours.every_reminder()
    except BadInputError:
        return ()


def export_all(ours: Tracker) -> None:
    """Whatever was taken in can be written out in every format, and adds nothing to calendar and business cards."""
    search = ours.search
    cards = search.applications.values()
    for text in (
        written(ours.contents()),
        applications_table(search, cards, NOW),
        contacts_table(search, search.contacts.values()),
    ):
        text.encode()
    for text in (
        calendar(events(search, cards, reminders(ours), NOW, TODAY), NOW),
        business_cards(search, search.people.values(), search.employers.values(), NOW),
    ):
        lines = text.split("\r\n")
        assert max(len(line.encode()) for line in lines) <= 75
        assert not any("\x00" <= one < " " or "\x7f" <= one <= "\x9f" for line in lines for one in line)


ALL = Cases(((import_table, 3), (import_json, 1)), (BadDataError, BadInputError))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_rows_53_54_55_and_56_hostile_files_are_taken_in_or_refused(batch: int) -> None:
    assert 0.05 < ALL.share(range(batch, CASES, BATCHES)) < 0.95  # both ends are met


if __name__ == "__main__":
    ALL.show(sys.argv[1:])
