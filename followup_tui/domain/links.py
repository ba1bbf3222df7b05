"""Which records name which others, so that none is ever taken in, or left behind, without what it names.

Invariant: every field that holds another record's id is listed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.records import Application, Contact, Person, Record
from followup_tui.domain.search import Search


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
