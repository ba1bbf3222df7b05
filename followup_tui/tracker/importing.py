"""Takes the applications of a table into the records, each once, however often the table is imported.

Invariant: nothing on record is changed; a row that is on record already, by its number, its link or else employer, role
and date, adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec
from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.context import context_of
from followup_tui.domain.records import Application, Column, Dismissal, Employer, Person, Record, is_id
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.exchange.incoming import Incoming
from followup_tui.tracker.course import course
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.employers import new_employer
from followup_tui.tracker.values import NewApplication


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What an import does, or would do."""

    search: Search
    added: tuple[tuple[int, Application], ...] = ()
    """Line and card of each row that is new."""
    same: tuple[int, ...] = ()
    """Lines of rows that are on record already, or stand in the table twice."""
    early: tuple[int, ...] = ()
    """Lines of rows that had no interview yet, and are left out."""
    skipped: tuple[int, ...] = ()
    """Lines of rows that were asked to be left out."""
    past: int = 0
    """So many reminders about cards that ended long before are dismissed with them."""
    records: tuple[Record, ...] = ()
    """Everything that is new, cards among it."""

    def done(self) -> Done:
        """As the outcome of a use-case."""
        cards = len(self.added)
        return Done(search=self.search, says=f"{cards} application{'' if cards == 1 else 's'} added")


def take(desk: Desk, rows: Iterable[Incoming], *, applied: bool = False) -> Imported:
    """The records with what these rows add; `applied`: take those without an interview too.

    Raises `BadDataError` with the line of a row that cannot be a card.
    """
    taking = _Taking(desk)
    added = list[tuple[int, Application]]()
    same, early, skipped = list[int](), list[int](), list[int]()
    for row in rows:
        if row.skip:
            skipped.append(row.line)
        elif row.column is None and not applied:
            early.append(row.line)
        elif taking.known(row):
            same.append(row.line)
        else:
            added.append((row.line, taking.card(row)))
    records = tuple(taking.made.values())
    past = _past(desk, desk.search.put(*records), [card for _, card in added])
    return Imported(
        search=desk.search.put(*records, *past) if records else desk.search,
        added=tuple(added),
        same=tuple(same),
        early=tuple(early),
        skipped=tuple(skipped),
        past=len(past),
        records=records,
    )


def _past(desk: Desk, search: Search, cards: Iterable[Application]) -> list[Dismissal]:
    """What would be overdue about cards that ended before they came here, dismissed: its time was before that."""
    context = context_of(search, desk.settings.policy, desk.now, desk.zone, desk.calendars)
    closed = (one for one in cards if one.column is Column.CLOSED)
    cases = (Case(context, one, desk.calendars.of(search.employers[one.employer])) for one in closed)
    late = (one for case in cases for one in evaluate(case).reminders if _is_late(one, case))
    reason = "it was over before it was imported"
    return [Dismissal(id=desk.make_id(), reminder=one.id, reason=reason, when=desk.now) for one in late]


def _is_late(one: Reminder, case: Case) -> bool:
    """Whether it shows and its day is over; advice has one too, though it is never called overdue."""
    return one.status is not Status.HIDDEN and one.due < case.today


class _Alike:
    """What is on record of one role at one employer."""

    def __init__(self) -> None:
        self.sources: set[str] = set()
        self.links: set[str] = set()
        self.days: set[date | None] = set()
        self.days_unnumbered: set[date | None] = set()
        """Of those that have no number in another list."""

    def note(self, one: Application) -> None:
        self.sources.add(one.source)
        self.links.add(one.link)
        self.days.add(one.applied)
        if not one.source:
            self.days_unnumbered.add(one.applied)

    def holds(self, row: Incoming) -> bool:
        if (row.source and row.source in self.sources) or (row.link and row.link in self.links):
            return True
        days = self.days_unnumbered if row.source else self.days
        return bool(days) and (row.applied is None or None in days or row.applied in days)


class _Taking:
    """The records while rows are taken in, with the look-ups that this needs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.made: dict[str, Record] = {}
        """What is new, by id."""
        search = desk.search
        self._ids = {key for table in search.tables.values() for key in table}
        self._houses = {(one.agency, _folded(one.name)): one for one in reversed(tuple(search.employers.values()))}
        self._people = {(one.employer, _folded(one.name)): one for one in reversed(tuple(search.people.values()))}
        self._alike: dict[tuple[str, str], _Alike] = {}
        for one in search.applications.values():
            self._note(search.employers[one.employer], one)

    def _note(self, employer: Employer, one: Application) -> None:
        self._alike.setdefault((_folded(employer.name), _folded(one.role)), _Alike()).note(one)

    def known(self, row: Incoming) -> bool:
        """Whether a row is on record already."""
        if row.id and (row.id in self._desk.search.applications or row.id in self.made):
            return True
        alike = self._alike.get((_folded(row.employer), _folded(row.role)))
        return alike is not None and alike.holds(row)

    def card(self, row: Incoming) -> Application:
        """The card that a row makes, with the employer and the people that are new."""
        try:
            employer = self._house(row, row.employer, agency=False)
            agency = self._house(row, row.agency, agency=True) if row.agency else None
        except BadInputError as error:
            raise BadDataError(f"line {row.line}: {error}") from None
        person = self._person(row, employer)
        made = Application(
            id=self._free(row.id),
            employer=employer.id,
            role=row.role,
            rank=row.rank,
            agency=agency.id if agency else None,
            contact=person.id if person else None,
            tags=row.tags,
            notes=row.notes,
            applied=row.applied,
            link=row.link,
            source=row.source,
            **course(self._desk, row, employer),
        )
        self.made[made.id] = made
        if not row.id:  # two of our own may be alike: their ids tell them apart
            self._note(employer, made)
        return made

    def _free(self, wanted: str) -> str:
        """The id asked for, if it is one and free; else a new one."""
        found = wanted if is_id(wanted) and wanted not in self._ids else self._desk.make_id()
        self._ids.add(found)
        return found

    def _house(self, row: Incoming, name: str, *, agency: bool) -> Employer:
        key = (agency, _folded(name))
        if key not in self._houses:
            phone = row.employer_phone or ("" if row.contact or row.email else row.phone)
            new = NewApplication(
                employer=name, role=row.role, tz=row.tz or None, country=row.country or None,
                subdiv=row.subdiv or None, phone="" if agency else phone, industry=row.industry,
            )  # fmt: skip
            made = replace(new_employer(self._desk, new), id=self._free(""), agency=agency)
            self._houses[key] = self.made[made.id] = made
        return self._houses[key]

    def _person(self, row: Incoming, employer: Employer) -> Person | None:
        name = row.contact or row.email
        if not name:
            return None
        key = (employer.id, _folded(name))
        if key not in self._people:
            made = Person(id=self._free(""), name=name, title=row.contact_title, email=row.email, phone=row.phone,
                          employer=employer.id, created=self._desk.now)  # fmt: skip
            self._people[key] = self.made[made.id] = made
        return self._people[key]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
