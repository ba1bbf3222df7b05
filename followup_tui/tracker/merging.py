"""Takes records that were exported elsewhere in among those on record, by their ids.

Invariant: nothing on record is replaced unless that was asked for, and nothing comes in without the records it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from followup_tui.domain.links import lacking
from followup_tui.domain.records import TABLE_OF, Application, Contact, Employer, Record
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.tracker.desk import DEFAULT_COUNTRY, Desk, Done


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """What an import of records does, or would do."""

    search: Search
    added: tuple[Record, ...] = ()
    same: int = 0
    """So many are on record already, just as they are in the file."""
    differing: tuple[Record, ...] = ()
    """Those that are on record too, but otherwise, as the file has them."""
    replaced: bool = False
    """Whether the differing ones took the place of those on record."""

    def done(self) -> Done:
        """As the outcome of a use-case."""
        return Done(search=self.search, says=f"{len(self.added)} records added")


def merge(desk: Desk, records: Sequence[Record], *, replace: bool = False) -> Merged:
    """The records with these among them; `replace`: in the place of those on record that differ.

    Raises `BadDataError` for one that does not fit to the others, or has a place that there is not.
    """
    known = {key: one for table in desk.search.tables.values() for key, one in table.items()}
    added = tuple(one for one in records if one.id not in known)
    differing = tuple(one for one in records if one.id in known and one != known[one.id])
    for one in differing:
        if type(one) is not type(known[one.id]):
            raise BadDataError(f"{_called(one)}: another kind of record has that id here")
    put = (*added, *differing) if replace else added
    search = desk.search.put(*put) if put else desk.search
    for one in put:
        if lacks := lacking(one, search):
            raise BadDataError(f"{_called(one)}: {lacks}, neither in the file nor on record")
    _check_places(desk, put)
    same = len(records) - len(added) - len(differing)
    return Merged(search=search, added=added, same=same, differing=differing, replaced=replace)


def _check_places(desk: Desk, records: Sequence[Record]) -> None:
    """Refuse a zone or country that there is not: the rules could not reckon with it."""
    seen: set[str] = set()
    for one in records:
        try:
            if isinstance(one, Employer):
                calendar = desk.calendars.of(one)
                calendar.is_working(calendar.today(desk.now))
            for zone in _zones(one):
                if zone not in seen:
                    desk.calendars.at(zone, DEFAULT_COUNTRY)
                    seen.add(zone)
        except BadInputError as error:
            raise BadDataError(f"{_called(one)}: {error}") from None


def _zones(one: Record) -> Iterator[str]:
    if isinstance(one, Contact):
        yield one.zone
    if isinstance(one, Application):
        yield from (each.zone for each in one.interviews)


def _called(one: Record) -> str:
    return f"{TABLE_OF[type(one)]} {one.id}"
