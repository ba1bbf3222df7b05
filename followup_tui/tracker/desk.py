"""What a use-case works with: the records, the moment, the calendars, and a source of new ids.

Invariant: a use-case is a pure function of a desk and its input to a new `Search`; only the tracker stores it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from followup_tui.domain.board import settled
from followup_tui.domain.calendars import Calendars
from followup_tui.domain.case import Case
from followup_tui.domain.context import Context, context_of
from followup_tui.domain.records import (
    ID_ALPHABET,
    ID_LENGTH,
    Application,
    Column,
    Employer,
    Person,
    Record,
)
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.domain.whole import Whole
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import NotFoundError

DEFAULT_COUNTRY = "US"
"""Where an employer is when neither the user nor the zone says."""


def new_id() -> str:
    """A fresh random id; 40 bits, so that two never meet in one search."""
    import secrets

    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """The surroundings of one use-case."""

    search: Search
    now: datetime
    """UTC."""
    zone: str
    """The user's zone."""
    settings: Settings
    calendars: Calendars
    make_id: Callable[[], str] = new_id
    country_of_zone: Callable[[str], str | None] = lambda _zone: None

    def on(self, search: Search) -> Desk:
        """The same desk with other records."""
        return replace(self, search=search)

    def application(self, application_id: str) -> Application:
        """An application by id; raises `NotFoundError`."""
        found = self.search.applications.get(application_id)
        if found is None:
            raise NotFoundError(f"there is no application {application_id}")
        return found

    def employer(self, employer_id: str) -> Employer:
        """An employer by id."""
        return self.search.employers[employer_id]

    def person(self, person_id: str) -> Person:
        """A person by id; raises `NotFoundError`."""
        found = self.search.people.get(person_id)
        if found is None:
            raise NotFoundError(f"there is no person {person_id}")
        return found

    def own_calendar(self) -> WorkCalendar:
        """The user's own working days."""
        home = self.settings.country or self.country_of_zone(self.zone) or DEFAULT_COUNTRY
        return self.calendars.at(self.zone, home)

    def whole(self) -> Whole:
        """The search as a whole, as it stands now."""
        return Whole(self._context(self.now), self.own_calendar())

    def case(self, application_id: str, at: datetime | None = None) -> Case:
        """An application as it stands now, or stood at another moment."""
        application = self.application(application_id)
        return Case(self._context(at or self.now), application, self.calendars.of(self.employer(application.employer)))

    def _context(self, at: datetime) -> Context:
        return context_of(self.search, self.settings.policy, at, self.zone, self.calendars)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a use-case made of the records."""

    search: Search
    says: str
    """One line for the user."""
    application: str | None = None
    """The application it is about."""
    record: Record | None = None


def settle(desk: Desk, search: Search, *applications: str) -> Search:
    """The search with these applications in the columns that the records call for (rules 2.2)."""
    for one in applications:
        case = desk.on(search).case(one)
        if case.app.column in (Column.OFFER, Column.CLOSED):
            continue
        column = settled(case)
        if column is not case.app.column:
            search = search.put(replace(case.app, column=column))
    return search
