"""The people of a search: who they are to it, when there was last contact, what comes next, what references were told.

Invariant: everybody stands in one group, the first that fits; nothing here changes a record.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Contact, Person, Purpose, Role, local_date
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.references import untold
from followup_tui.domain.search import Search
from followup_tui.tracker.imagining import date_of
from followup_tui.tracker.reading import contact_says


class Group(enum.StrEnum):
    """What somebody is to the search first of all, in the order in which the groups stand."""

    REFERENCES = "references"
    RECRUITERS = "recruiters"
    """Recruiters and coordinators."""
    INTERVIEWERS = "interviewers"
    NETWORK = "network"
    OTHERS = "others"


_GROUP_OF: Final = {
    Role.REFERENCE: Group.REFERENCES,
    Role.RECRUITER: Group.RECRUITERS,
    Role.COORDINATOR: Group.RECRUITERS,
    Role.INTERVIEWER: Group.INTERVIEWERS,
    Role.NETWORK: Group.NETWORK,
}

_PLACE: Final = {group: place for place, group in enumerate(Group)}

_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Told(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A warning that a reference got."""

    when: datetime
    application: str
    """Its id."""
    employer: str
    role: str


class PersonView(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One person and where things stand with them."""

    person: Person
    employer: str
    """Where they work, if that is on record."""
    group: Group
    last: datetime | None
    """The last contact in either direction, or the last round with them; UTC."""
    last_says: str
    next: Reminder | None
    """The next reminder that concerns them, shown or still to come."""
    load: int = 0
    """Warnings a reference got in the last `days`."""
    days: int = 0
    """The policy's `reference_load_days`."""
    most: int = 0
    """From how many on somebody else should be asked; 0 for who is no reference."""
    told: tuple[Told, ...] = ()
    """What a reference was told, the newest first."""

    @property
    def next_date(self) -> date | None:
        """When the next reminder opens, or is due once it shows."""
        return date_of(self.next) if self.next else None

    @property
    def is_overburdened(self) -> bool:
        """Whether a reference was asked so often that it had better be somebody else."""
        return bool(self.most) and self.load >= self.most


def group_of(person: Person) -> Group:
    """Where a person stands."""
    return min((_GROUP_OF[one] for one in person.roles), key=_PLACE.__getitem__, default=Group.OTHERS)


class Circle:
    """The people of a search at one moment."""

    def __init__(self, search: Search, policy: Policy, now: datetime, tz: str) -> None:
        self._search = search
        self._policy = policy
        self._now = now
        self._tz = tz

    def views(self, reminders: Iterable[Reminder], case_of: Callable[[str], Case]) -> tuple[PersonView, ...]:
        """Everybody by group; in each those first with whom something comes next, then by the last contact.

        `case_of` gives the case of an application by id, for those whose references wait to be told.
        """
        last, nearest = self._last_contacts(), self._nearest(reminders, case_of)
        people = self._search.people.values()
        return tuple(sorted((self._view(one, last, nearest) for one in people), key=_place))

    def _view(
        self, person: Person, last: Mapping[str, tuple[datetime, str | Contact]], nearest: Mapping[str, Reminder]
    ) -> PersonView:
        employer = self._search.employers.get(person.employer or "")
        when, what = last.get(person.id, (None, ""))
        group = group_of(person)
        told = self._told(person) if group is Group.REFERENCES else ()
        floor = local_date(self._now, self._tz) - timedelta(days=self._policy.reference_load_days)
        return PersonView(
            person=person,
            employer=employer.name if employer else "",
            group=group,
            last=when,
            last_says=what if isinstance(what, str) else contact_says(self._search, what),
            next=nearest.get(person.id),
            load=sum(local_date(one.when, self._tz) > floor for one in told),
            days=self._policy.reference_load_days,
            most=self._policy.reference_load if group is Group.REFERENCES else 0,
            told=told,
        )

    def _told(self, person: Person) -> tuple[Told, ...]:
        warnings = (
            Told(when=c.when, application=one.id, employer=self._search.employers[one.employer].name, role=one.role)
            for c in reversed(self._search.alerts_to(person.id))
            for card in c.applications
            if c.when <= self._now and (one := self._search.applications.get(card)) is not None
        )
        return tuple(warnings)

    def _last_contacts(self) -> dict[str, tuple[datetime, str | Contact]]:
        """By person, when there was last contact, and what it was; the words for a contact come later."""
        last: dict[str, tuple[datetime, str | Contact]] = {}

        def note(person: str, when: datetime, what: str | Contact) -> None:
            if when <= self._now and when > last.get(person, (_LONG_AGO, ""))[0]:
                last[person] = (when, what)

        for contact in self._search.contacts.values():
            for person in contact.people:
                note(person, contact.when, contact)
        for card in self._search.applications.values():
            for one in card.interviews:
                for person in one.interviewers:
                    note(person, one.start, f"round {one.round}")
        return last

    def _nearest(self, reminders: Iterable[Reminder], case_of: Callable[[str], Case]) -> dict[str, Reminder]:
        """By person, the next reminder about them; one about all references concerns those not told yet."""
        nearest: dict[str, Reminder] = {}
        for one in sorted(reminders, key=lambda one: (one.status is Status.HIDDEN, date_of(one), one.sort_key())):
            concerned = [one.person] if one.person else []
            if one.kind is Purpose.ALERT_REFERENCES and one.application is not None:
                concerned = [person.id for person in untold(case_of(one.application))]
            for person in concerned:
                nearest.setdefault(person, one)
        return nearest


def _place(view: PersonView) -> tuple[int, bool, date, float, str, str]:
    since = -view.last.timestamp() if view.last is not None else 0.0
    name = view.person.name.casefold()
    first = view.next_date or date.max
    return (_PLACE[view.group], view.next is None, first, since, name, view.person.id)
