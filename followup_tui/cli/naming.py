"""Names records, and counts them, in a few words.

Invariant: what comes out is record text, to be shown through `plain`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from followup_tui.domain.records import TABLE_OF, Application, Contact, Record
from followup_tui.domain.search import Search

SINGULAR: Final = {
    "employers": "employer", "people": "person", "applications": "application", "contacts": "contact",
    "leads": "lead", "snoozes": "snooze", "dismissals": "dismissal",
}  # fmt: skip
"""Table → what one of its records is called."""


def name_of(search: Search, record: Record) -> str:
    """A record in a few words."""
    kind = SINGULAR[TABLE_OF[type(record)]]
    if isinstance(record, Application):
        employer = search.employers.get(record.employer)
        return f"{kind} {record.role}, {employer.name if employer else record.employer}"
    if isinstance(record, Contact):
        return f"{kind} {record.purpose.value.replace('_', ' ')}, {record.when:%Y-%m-%d}"
    return f"{kind} {getattr(record, 'name', '') or getattr(record, 'text', '') or getattr(record, 'reminder', '')}"


def counted(records: Iterable[Record]) -> str:
    """How many there are of each kind: "2 employers, 1 person"; empty when there are none."""
    counts = Counter(TABLE_OF[type(one)] for one in records)
    return ", ".join(number(counts[table], one) for table, one in SINGULAR.items() if counts[table])


def number(count: int, one: str) -> str:
    """So many of one thing: "2 people"."""
    many = {"person": "people"}.get(one, f"{one}s")
    return f"{count} {one if count == 1 else many}"
