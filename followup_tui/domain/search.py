"""All records of one job search as one immutable value, with the look-ups the rules need.

Invariant: `put` and `drop` return a new `Search` that shares every untouched record with the old one, so that
identity tells what changed; look-ups are carried over, not rebuilt, so an edit costs the same at any size
but for one shallow copy per touched table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

from followup_tui.domain.indexes import (
    Recent,
    Step,
    by_time,
    carried_contacts,
    carried_houses,
    carried_open,
    carried_recent,
    carried_steps,
    houses,
    is_alert,
    is_deal,
    is_open,
    recent,
    steps,
)
from followup_tui.domain.records import (
    TABLE_OF,
    TABLES,
    Application,
    Contact,
    Dismissal,
    Employer,
    Lead,
    Outcome,
    Person,
    Purpose,
    Record,
    Role,
    Snooze,
)
from followup_tui.domain.trail import Trail

R = TypeVar("R", bound=Record)


class Search:
    """Tables of records by id, in the order in which they were first recorded."""

    __slots__ = (
        *("_accepted", "_alerts", "_by_application", "_by_employer", "_deals", "_open", "_references", "_staff"),
        *("_recent", "_steps", "tables", "trail"),
    )

    def __init__(self, tables: Mapping[str, Mapping[str, Record]] | None = None) -> None:
        given = tables or {}
        self.tables: dict[str, dict[str, Any]] = {name: dict(given.get(name, {})) for name in TABLES}
        """Table name → id → record."""
        self._by_application: dict[str, tuple[Contact, ...]] | None = None
        self._by_employer: dict[str, tuple[str, ...]] | None = None
        self._alerts: dict[str, tuple[Contact, ...]] | None = None
        self._deals: tuple[Application, ...] | None = None
        self._open: Mapping[str, Application] | None = None
        self._accepted: tuple[tuple[datetime, Application], ...] | None = None
        self._references: tuple[Person, ...] | None = None
        self._staff: dict[str, Person] | None = None
        self._steps: tuple[Step, ...] | None = None
        self._recent: Recent | None = None
        self.trail = Trail()
        """What the last edits changed."""

    @property
    def employers(self) -> Mapping[str, Employer]:
        """Employers and agencies by id."""
        return self.tables["employers"]

    @property
    def people(self) -> Mapping[str, Person]:
        """Persons by id."""
        return self.tables["people"]

    @property
    def applications(self) -> Mapping[str, Application]:
        """Applications by id, archived ones too."""
        return self.tables["applications"]

    @property
    def contacts(self) -> Mapping[str, Contact]:
        """Logged contacts by id, in the order of logging."""
        return self.tables["contacts"]

    @property
    def leads(self) -> Mapping[str, Lead]:
        """Leads by id."""
        return self.tables["leads"]

    @property
    def snoozes(self) -> Mapping[str, Snooze]:
        """Snoozes by id."""
        return self.tables["snoozes"]

    @property
    def dismissals(self) -> Mapping[str, Dismissal]:
        """Dismissals by id."""
        return self.tables["dismissals"]

    def contacts_of(self, application: str) -> tuple[Contact, ...]:
        """The contacts that cover an application, by time; empty when there are none."""
        if self._by_application is None:
            found: dict[str, list[Contact]] = {}
            for contact in self.contacts.values():
                for one in contact.applications:
                    found.setdefault(one, []).append(contact)
            self._by_application = {one: by_time(many) for one, many in found.items()}
        return self._by_application.get(application, ())

    def applications_at(self, employer: str) -> tuple[str, ...]:
        """The ids of the applications at one employer or through one agency."""
        if self._by_employer is None:
            found: dict[str, list[str]] = {}
            for one in self.applications.values():
                for house in houses(one):
                    found.setdefault(house, []).append(one.id)
            self._by_employer = {house: tuple(many) for house, many in found.items()}
        return self._by_employer.get(employer, ())

    def alerts_to(self, reference: str) -> tuple[Contact, ...]:
        """The warnings given to one reference, about whichever application, by time."""
        if self._alerts is None:
            found: dict[str, list[Contact]] = {}
            for contact in self.contacts.values():
                if contact.purpose is Purpose.ALERT_REFERENCES:
                    for one in contact.people:
                        found.setdefault(one, []).append(contact)
            self._alerts = {one: by_time(many) for one, many in found.items()}
        return self._alerts.get(reference, ())

    def deals(self) -> tuple[Application, ...]:
        """The applications, archived ones left out, that have or had an offer, by id: R12 looks from card to card."""
        if self._deals is None:
            found = (one for one in self.applications.values() if is_deal(one) and not one.archived)
            self._deals = tuple(sorted(found, key=attrgetter("id")))
        return self._deals

    def accepted(self) -> tuple[tuple[datetime, Application], ...]:
        """The deals that were accepted and when, the first one first."""
        if self._accepted is None:
            taken = (one for one in self.deals() if one.outcome is Outcome.ACCEPTED)
            found = ((one.closed_at, one) for one in taken if one.closed_at is not None)
            self._accepted = tuple(sorted(found, key=lambda pair: (pair[0], pair[1].id)))
        return self._accepted

    def open_applications(self) -> Mapping[str, Application]:
        """The applications that are neither closed nor archived, by id."""
        if self._open is None:
            self._open = {key: one for key, one in self.applications.items() if is_open(one)}
        return self._open

    def contacts_since(self, moment: datetime) -> tuple[Contact, ...]:
        """The contacts from a moment on, about whichever application, by time; some before it may be among them."""
        if self._recent is None or self._recent.since > moment:
            self._recent = recent(self.contacts.values(), moment)
        return self._recent.contacts

    def steps(self) -> tuple[Step, ...]:
        """Every step of the hunt by time: leads, applications made, networking contacts (R6)."""
        if self._steps is None:
            tables = (self.leads.values(), self.applications.values(), self.contacts.values())
            self._steps = steps(*tables, self.people)
        return self._steps

    def references(self) -> tuple[Person, ...]:
        """All references on record, the longest known first."""
        if self._references is None:
            found = (one for one in self.people.values() if Role.REFERENCE in one.roles)
            self._references = tuple(sorted(found, key=_AGE))
        return self._references

    def person_at(self, employer: str) -> Person | None:
        """The person longest known at an employer or agency, or None."""
        if self._staff is None:
            everybody = sorted(self.people.values(), key=_AGE, reverse=True)
            self._staff = {one.employer: one for one in everybody if one.employer}
        return self._staff.get(employer)

    def put(self, *records: Record) -> Search:
        """The search with these records added, or put in the place of those with their ids."""
        return self._with({}, records)

    def drop(self, *records: Record) -> Search:
        """The search without these records; those that are not there are passed over."""
        gone: dict[str, set[str]] = {}
        for record in records:
            gone.setdefault(TABLE_OF[type(record)], set()).add(record.id)
        return self._with(gone, ())

    def find(self, table: type[R], record_id: str) -> R | None:
        """The record of that kind with that id, or None."""
        found = self.tables[TABLE_OF[table]].get(record_id)
        return found if isinstance(found, table) else None

    def _with(self, gone: Mapping[str, set[str]], records: Iterable[Record]) -> Search:
        new = Search.__new__(Search)
        new.tables = dict(self.tables)
        touched: set[str] = set()

        def table(name: str) -> dict[str, Any]:
            if name not in touched:
                touched.add(name)
                new.tables[name] = dict(self.tables[name])
            return new.tables[name]

        pairs: dict[tuple[str, str], tuple[Record | None, Record | None]] = {}
        for name, ids in gone.items():
            for record_id in ids & self.tables[name].keys():
                pairs[name, record_id] = (table(name).pop(record_id), None)
        for record in records:
            name = TABLE_OF[type(record)]
            pairs[name, record.id] = (self.tables[name].get(record.id), record)
            table(name)[record.id] = record
        changed = list(pairs.values())
        new.trail = self.trail.after(frozenset(pairs))
        new._by_application = carried_contacts(self._by_application, changed)
        new._by_employer = carried_houses(self._by_employer, changed)
        new._open = carried_open(self._open, changed)
        new._steps = carried_steps(self._steps, changed, new.people)
        new._recent = carried_recent(self._recent, changed)
        seen = [one for pair in changed for one in pair if one is not None]
        new._deals = None if any(isinstance(one, Application) and is_deal(one) for one in seen) else self._deals
        new._accepted = None if new._deals is None else self._accepted
        new._alerts = None if any(is_alert(one) for one in seen) else self._alerts
        people = [one for one in seen if isinstance(one, Person)]
        new._references = None if any(Role.REFERENCE in one.roles for one in people) else self._references
        new._staff = None if people else self._staff
        return new


_AGE = attrgetter("created", "id")
