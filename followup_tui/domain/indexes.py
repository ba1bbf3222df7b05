"""The look-ups of a `Search`: made from its tables once, then carried from edit to edit.

Invariant: what is carried over a change equals what would be made anew of the changed tables; a carried index is a
new object only where something in it differs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from operator import attrgetter, itemgetter
from typing import NamedTuple

from followup_tui.domain.records import (
    Application,
    Column,
    Contact,
    Direction,
    Lead,
    Outcome,
    Person,
    Purpose,
    Record,
    Role,
)

Changed = Iterable[tuple[Record | None, Record | None]]
"""Each changed record as it was and as it is; None where there was none, or is none any more."""

Step = tuple[datetime, str]
"""When a step of the hunt was taken, and the id of the lead, application or contact it was."""

_PLACE = attrgetter("when", "created", "id")

# A member of an enum costs several times more to look up than to compare, and these are compared ten thousand times.
_OUT, _NETWORK = Direction.OUT, Role.NETWORK
_REFERRAL, _KEEP = Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH

_SLACK = timedelta(days=35)
_EARLIEST = datetime.min.replace(tzinfo=UTC) + _SLACK


def by_time(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Contacts in the order in which they happened."""
    return tuple(sorted(contacts, key=_PLACE))


def houses(application: Application) -> tuple[str, ...]:
    """The employer of an application and, if there is one, its agency."""
    return (application.employer, application.agency) if application.agency else (application.employer,)


def carried_contacts(
    index: dict[str, tuple[Contact, ...]] | None, changed: Changed
) -> dict[str, tuple[Contact, ...]] | None:
    """The contacts by application."""
    pairs = [(old, new) for old, new in changed if isinstance(old or new, Contact)]
    if index is None or not pairs:
        return index
    index = dict(index)
    for old, new in pairs:
        if isinstance(old, Contact):
            for one in old.applications:
                index[one] = tuple(c for c in index.get(one, ()) if c.id != old.id)
        if isinstance(new, Contact):
            for one in new.applications:
                index[one] = by_time((*index.get(one, ()), new))
    return index


def carried_houses(index: dict[str, tuple[str, ...]] | None, changed: Changed) -> dict[str, tuple[str, ...]] | None:
    """The applications' ids by employer and agency."""
    pairs = [(old, new) for old, new in changed if isinstance(old or new, Application)]
    if index is None or not pairs:
        return index
    index = dict(index)
    for old, new in pairs:
        if isinstance(old, Application):
            for house in houses(old):
                index[house] = tuple(i for i in index.get(house, ()) if i != old.id)
        if isinstance(new, Application):
            for house in houses(new):
                index[house] = (*index.get(house, ()), new.id)
    return index


class Recent(NamedTuple):
    """The contacts from a moment on."""

    since: datetime
    """UTC."""
    contacts: tuple[Contact, ...]
    """By time, those still to come too."""


def recent(contacts: Iterable[Contact], moment: datetime) -> Recent:
    """The contacts from that moment on and some weeks before, so that the next look does not go through all again."""
    since = max(moment, _EARLIEST) - _SLACK
    return Recent(since, by_time(one for one in contacts if one.when >= since))


def carried_recent(index: Recent | None, changed: Changed) -> Recent | None:
    """The contacts from the same moment on."""
    pairs = [(old, new) for old, new in changed if isinstance(old or new, Contact)]
    if index is None or not pairs:
        return index
    found = list(index.contacts)
    for old, new in pairs:
        if isinstance(old, Contact) and old.when >= index.since:
            del found[bisect_left(found, _PLACE(old), key=_PLACE)]
        if isinstance(new, Contact) and new.when >= index.since:
            found.insert(bisect_left(found, _PLACE(new), key=_PLACE), new)
    return Recent(index.since, tuple(found))


def is_open(record: Record | None) -> bool:
    """Whether it is an application that is neither closed nor archived."""
    return isinstance(record, Application) and record.column is not Column.CLOSED and not record.archived


def is_deal(application: Application) -> bool:
    """Whether it has or had an offer."""
    return application.offer is not None or application.outcome is Outcome.ACCEPTED


def is_alert(record: Record) -> bool:
    """Whether it is a warning given to references."""
    return isinstance(record, Contact) and record.purpose is Purpose.ALERT_REFERENCES


def carried_open(index: Mapping[str, Application] | None, changed: Changed) -> Mapping[str, Application] | None:
    """The open applications by id."""
    pairs = [(old, new) for old, new in changed if is_open(old) or is_open(new)]
    if index is None or not pairs:
        return index
    gone = {old.id for old, _ in pairs if old is not None}
    new_ones = {new.id: new for _, new in pairs if isinstance(new, Application) and is_open(new)}
    return {key: one for key, one in index.items() if key not in gone} | new_ones


def steps(
    leads: Iterable[Lead],
    applications: Iterable[Application],
    contacts: Iterable[Contact],
    people: Mapping[str, Person],
) -> tuple[Step, ...]:
    """Every step of the hunt by time: leads, applications made, networking contacts (R6)."""
    network = {key for key, one in people.items() if _NETWORK in one.roles}
    found = [(one.when, one.id) for one in leads]
    found += [(one.created, one.id) for one in applications if not one.archived]
    found += [(one.when, one.id) for one in contacts if _is_networking(one, network)]
    # By the moment first, which is several times quicker than by both; then little is left to be put in order.
    found.sort(key=itemgetter(0))
    return tuple(sorted(found))


def carried_steps(
    index: tuple[Step, ...] | None, changed: Changed, people: Mapping[str, Person]
) -> tuple[Step, ...] | None:
    """The steps of the hunt; None, to be made anew, when somebody joined or left the network."""
    if index is None or any(_is_network(old) != _is_network(new) for old, new in changed):
        return None
    named = {who for pair in changed for one in pair if isinstance(one, Contact) for who in one.people}
    network = {one for one in named if _is_network(people.get(one))}
    pairs = [(_step(old, network), _step(new, network)) for old, new in changed]
    pairs = [(old, new) for old, new in pairs if old != new]
    if not pairs:
        return index
    found = list(index)
    for old, new in pairs:
        if old is not None:
            del found[bisect_left(found, old)]
        if new is not None:
            found.insert(bisect_left(found, new), new)
    return tuple(found)


def _is_network(record: Record | None) -> bool:
    return isinstance(record, Person) and _NETWORK in record.roles


def _step(record: Record | None, network: set[str]) -> Step | None:
    if isinstance(record, Lead):
        return record.when, record.id
    if isinstance(record, Application):
        return None if record.archived else (record.created, record.id)
    if isinstance(record, Contact) and _is_networking(record, network):
        return record.when, record.id
    return None


def _is_networking(one: Contact, network: set[str]) -> bool:
    warm = one.purpose is _REFERRAL or one.purpose is _KEEP or (network and not network.isdisjoint(one.people))
    return one.direction is _OUT and bool(warm)
