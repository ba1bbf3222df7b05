"""Checks that records changed by other programs still fit together, before the rules rely on it.

Invariant: what passes has well-formed ids, and every record named by another one is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.records import Application, Contact, Person, Record, is_id
from followup_tui.domain.search import Search
from followup_tui.store.damage import DamageError


def check(search: Search) -> None:
    """Raise `DamageError` for the first record that names another one which is not there."""
    for table, records in search.tables.items():
        for record in records.values():
            if not is_id(record.id):
                raise DamageError(f"{table}: {record.id!a} is not an id")
            if lacks := lacking(record, search):
                raise DamageError(f"{table} {record.id}: {lacks}")


def lacking(record: Record, search: Search) -> str:
    """What a record names that is not there, or empty."""
    for field, target, wanted in _named(record):
        if wanted not in search.tables[target]:
            return f"its {field} is not among the {target}"
    return ""


def _named(record: Record) -> Iterator[tuple[str, str, str]]:
    """Field, table and id of every record that this one names."""
    if isinstance(record, Person) and record.employer:
        yield "employer", "employers", record.employer
    if isinstance(record, Contact):
        yield from (("application", "applications", one) for one in record.applications)
        yield from (("person", "people", one) for one in record.people)
    if isinstance(record, Application):
        yield "employer", "employers", record.employer
        if record.agency:
            yield "agency", "employers", record.agency
        if record.contact:
            yield "contact", "people", record.contact
        yield from (("interviewer", "people", one) for round_ in record.interviews for one in round_.interviewers)
        yield from (("reference", "people", one) for one in record.references)
