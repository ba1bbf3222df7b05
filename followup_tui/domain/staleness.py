"""Which applications must be looked at again when records change.

Invariant: whatever an evaluation read from another record is traced here, so that what is kept never goes stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from followup_tui.domain.records import (
    Application,
    Column,
    Contact,
    Dismissal,
    Employer,
    Outcome,
    Person,
    Purpose,
    Record,
    Role,
    Snooze,
)
from followup_tui.domain.search import Search


def changed_applications(old: Search, new: Search) -> set[str]:
    """The ids of the applications whose evaluation may differ between two searches."""
    touched = _Touched()
    for name in ("applications", "contacts", "employers", "people", "snoozes", "dismissals"):
        mine, theirs = old.tables[name], new.tables[name]
        if mine is theirs:
            continue
        differ = _differing(old, new, name)
        for record in (table[key] for key in differ for table in (mine, theirs) if key in table):
            touched.mark(record, (old, new))
        if name == "applications":
            touched.moved = any(_place(mine.get(key)) != _place(theirs.get(key)) for key in differ)
        touched.moved |= name in ("contacts", "employers", "dismissals")
    found = touched.applications
    for house in touched.houses:
        found.update(old.applications_at(house), new.applications_at(house))
    found.update(_concerned_by_deals(old, new, touched))
    if touched.people or touched.references:
        found.update(one.id for one in new.applications.values() if touched.concerns(one, new))
    return found


def _differing(old: Search, new: Search, table: str) -> list[str]:
    """The ids of the records of a table that are not the same objects in both; quick where edits led to each other."""
    mine, theirs = old.tables[table], new.tables[table]
    changed = new.trail.since(old.trail)
    if changed is not None:
        return [key for name, key in changed if name == table and mine.get(key) is not theirs.get(key)]
    differ = [key for key, record in mine.items() if theirs.get(key) is not record]
    return [*differ, *(key for key in theirs if key not in mine)]


def _concerned_by_deals(old: Search, new: Search, touched: _Touched) -> Iterable[str]:
    """R12 looks from card to card: an acceptance concerns all others, an offer all open ones, and those the offer."""
    before, after = old.deals(), new.deals()
    offers = [one for one in after if one.column is Column.OFFER]
    taken = [one for one in after if one.outcome is Outcome.ACCEPTED]
    if _taken(before) != _taken(after) or any(one.employer in touched.employers for one in taken):
        return new.applications
    if before != after or any(one.employer in touched.employers for one in offers):
        return [one.id for one in new.applications.values() if one.column is not Column.CLOSED]
    return [one.id for one in offers] if touched.moved else ()


def _place(one: Application | None) -> tuple[object, ...]:
    """What R12 asks about another application: where it stands, its rank, and when they decide."""
    if one is None:
        return ()
    return (one.column, one.rank, one.hold_at, one.archived, one.employer, one.promises, one.interviews, one.created)


def _taken(deals: Iterable[Application]) -> list[tuple[str, datetime | None]]:
    return [(one.id, one.closed_at) for one in deals if one.outcome is Outcome.ACCEPTED]


class _Touched:
    """Whom changed records concern."""

    def __init__(self) -> None:
        self.applications: set[str] = set()
        self.houses: set[str] = set()
        self.people: set[str] = set()
        self.employers: set[str] = set()
        """Whose own record changed: its name and its days off."""
        self.moved = False
        """Whether any application may stand, wait, rank or know differently, which concerns the cards with an offer."""
        self.references = False
        """Whether any open application may tell its references something else."""

    def mark(self, record: Record, both: tuple[Search, Search]) -> None:
        """Note whom a changed record, old or new, concerns."""
        if isinstance(record, Application):
            self.applications.add(record.id)
            self.houses.update(_houses(record))
        elif isinstance(record, Contact):
            self.references |= record.purpose is Purpose.ALERT_REFERENCES
            covered = (search.applications.get(one) for search in both for one in record.applications)
            self.houses.update(house for one in covered if one is not None for house in _houses(one))
        elif isinstance(record, Employer):
            self.houses.add(record.id)
            self.employers.add(record.id)
        elif isinstance(record, Person):
            self.references |= Role.REFERENCE in record.roles
            self.houses.update([record.employer] if record.employer else [])
            self.people.add(record.id)
        else:
            assert isinstance(record, Snooze | Dismissal), "no other table is looked at"
            for one in record.reminder.split(":")[1:2]:
                self.applications.add(one)
                known = (search.applications.get(one) for search in both)
                self.houses.update(house for app in known if app is not None for house in _houses(app))

    def concerns(self, one: Application, search: Search) -> bool:
        """Whether an application names a changed person, or awaits word to its references."""
        if self.references and one.column is not Column.CLOSED:
            return True
        if one.contact in self.people or not self.people.isdisjoint(one.references):
            return True
        met = any(not self.people.isdisjoint(interview.interviewers) for interview in one.interviews)
        return met or any(not self.people.isdisjoint(contact.people) for contact in search.contacts_of(one.id))


def _houses(application: Application) -> list[str]:
    return [one for one in (application.employer, application.agency) if one]
