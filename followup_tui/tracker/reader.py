"""Reading a job search: pictures, details, verdicts, explanations and words, without touching the disk.

Invariant: nothing here changes a record, waits for a save or blocks on the disk, but for `refresh`, which says so, and
for words, which look whether a template of the user's has changed.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Unpack

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.contacts import Verdict
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture
from followup_tui.domain.records import Application, Person
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.errors import NotFoundError
from followup_tui.ports import Clock, HolidaySource, Store, StoreState
from followup_tui.tracker.desk import DEFAULT_COUNTRY, Desk
from followup_tui.tracker.details import CallDesk, Detail
from followup_tui.tracker.judging import How, judged

if TYPE_CHECKING:
    from followup_tui.domain.promises import Understood
    from followup_tui.domain.why import Why
    from followup_tui.words.library import Library


class Reader:
    """One job search, as it stands."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        holidays: HolidaySource,
        settings: Callable[[], Settings],
        country_of_zone: Callable[[str], str | None] = lambda _zone: None,
        own_templates: Path | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings
        self._holidays = holidays
        self._country_of_zone = country_of_zone
        self._calendars = Calendars(holidays)
        self._evaluator = Evaluator(self._calendars, self._home)
        self._own_templates = own_templates
        self._lock = RLock()
        self.search: Search = store.load()
        """The records as last read or written."""

    @functools.cached_property
    def library(self) -> Library:
        """The templates there are, the user's own among them; their files are looked at when they are asked for."""
        from followup_tui.words.library import Library

        return Library(self._own_templates)

    def now(self) -> datetime:
        """This moment, UTC."""
        return self._clock.now()

    def zone(self) -> str:
        """The user's zone, as set or as the system has it now."""
        return self._settings().tz or self._clock.zone()

    def deadline_time(self) -> time:
        """When a deadline stated as a day ends, on the employer's clock (C4)."""
        return self._settings().policy.offer_ends

    def refresh(self) -> bool:
        """Read the store again; True if records or store state changed. Blocks on the disk."""
        seen, said = self.search, self._store.state()
        found = self._store.load()
        with self._lock:
            if self.search is not seen:
                return True  # another thread was quicker, with records at least as new
            self.search = found
        return found is not seen or self._store.state() != said

    def state(self) -> StoreState:
        """What there is to say about the store."""
        return self._store.state()

    def picture(self) -> Picture:
        """What the board shows now."""
        with self._lock:
            return self._picture(self.search)

    def reminders(self) -> tuple[Reminder, ...]:
        """The visible reminders, in the order of the Do-next list, not cut; those told in another's row too."""
        return self.picture().reminders()

    def detail(self, application_id: str) -> Detail:
        """Everything known about an application; raises `NotFoundError`."""
        from followup_tui.tracker.reading import detail

        with self._lock:
            case = self._desk().case(application_id)
            return detail(case, self._all().get(application_id, ()))

    def why(self, reminder_id: str) -> Why:
        """Why a reminder stands; raises `NotFoundError`."""
        from followup_tui.domain.explain import why

        with self._lock:
            reminder = self._reminder(reminder_id)
            employer, calendar = self._employer_of(reminder), self._calendar_of(reminder)
            return why(reminder, calendar, employer, self._settings().policy, self.now())

    def why_not(self, application_id: str, **how: Unpack[How]) -> Why:
        """The judgement of `may_contact`, explained; raises `NotFoundError`."""
        from followup_tui.domain.explain import why_not
        from followup_tui.tracker.reading import lately

        with self._lock:
            case, verdict = judged(self._desk(), application_id, **how)
            return why_not(case, verdict, lately(case))

    def may_contact(self, application_id: str, **how: Unpack[How]) -> Verdict:
        """How a contact would be judged, by default one made now; raises `NotFoundError`."""
        with self._lock:
            return judged(self._desk(), application_id, **how)[1]

    def understand(self, application_id: str | None, words: str, *, said: datetime | None = None) -> Understood:
        """What promise words would mean, to echo while they are typed; raises `BadInputError`."""
        from followup_tui.domain.promises import understand

        with self._lock:
            desk = self._desk()
            if application_id is None:
                calendar = desk.own_calendar()
            else:
                calendar = self._calendars.of(desk.employer(desk.application(application_id).employer))
        return understand(words, calendar.today(said or self.now()), calendar)

    def call_desk(self, application_id: str, *, name: str | None = None, reminder_id: str | None = None) -> CallDesk:
        """Everything for a call; raises `NotFoundError`."""
        from followup_tui.tracker.calling import call_desk
        from followup_tui.tracker.scripting import me_fields

        with self._lock:
            case = self._desk().case(application_id)
            reminder = self._reminder(reminder_id) if reminder_id else None
            me = me_fields(self._settings().me)
            mine = self._all().get(application_id, ())
            return call_desk(case, mine, me, self.library, name=name, reminder=reminder)

    def find_application(self, text: str) -> Application:
        """By id, the start of one, or part of employer or role."""
        from followup_tui.tracker import finding

        return finding.find_application(self.search, text)

    def find_person(self, text: str, *, application_id: str | None = None) -> Person:
        """By id, the start of one, or part of the name."""
        from followup_tui.tracker import finding

        near = self.search.applications.get(application_id) if application_id else None
        return finding.find_person(self.search, text, near)

    def find_reminder(self, text: str) -> Reminder:
        """By id or part of one; visible ones first, then those still to come."""
        from followup_tui.tracker import finding

        with self._lock:
            everything = [one for many in self._all().values() for one in many]
        visible = [one for one in everything if one.status is not Status.HIDDEN]
        try:
            return finding.find_reminder(visible, text)
        except NotFoundError:
            return finding.find_reminder(everything, text)

    def _desk(self, search: Search | None = None) -> Desk:
        return Desk(
            search=search if search is not None else self.search,
            now=self.now(),
            zone=self.zone(),
            settings=self._settings(),
            calendars=self._calendars,
            country_of_zone=self._country_of_zone,
        )

    def _picture(self, search: Search) -> Picture:
        return self._evaluator.picture(search, self._settings().policy, self.now(), self.zone())

    def _all(self) -> dict[str, tuple[Reminder, ...]]:
        return self._evaluator.reminders(self.search, self._settings().policy, self.now(), self.zone())

    def _reminder(self, reminder_id: str) -> Reminder:
        with self._lock:
            for many in self._all().values():
                for one in many:
                    if one.id == reminder_id:
                        return one
        raise NotFoundError("that reminder is gone: what it asked for was done, or changed")

    def _employer_of(self, reminder: Reminder) -> str:
        application = self.search.applications.get(reminder.application or "")
        return self.search.employers[application.employer].name if application else ""

    def _calendar_of(self, reminder: Reminder) -> WorkCalendar:
        desk = self._desk()
        application = self.search.applications.get(reminder.application or "")
        return self._calendars.of(desk.employer(application.employer)) if application else desk.own_calendar()

    def _home(self, tz: str) -> str:
        """The user's country, as set or by the zone."""
        return self._settings().country or self._country_of_zone(tz) or DEFAULT_COUNTRY

    def _name(self, application_id: str) -> str:
        known = self.search.applications.get(application_id)
        return self.search.employers[known.employer].name if known else application_id
