"""One application with everything a rule may ask about it, at one moment.

Invariant: a case is built from records, calendar, policy and the moment alone; whatever it derives is computed
once and never changes. Every date is the employer's.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, time

from msgspec.structs import replace

from followup_tui.domain.context import Anchor, Context
from followup_tui.domain.dated import Dated
from followup_tui.domain.deals import Terms
from followup_tui.domain.indexes import is_open
from followup_tui.domain.once import Once
from followup_tui.domain.pause import is_paused, pause_turns
from followup_tui.domain.records import (
    Application,
    Channel,
    Column,
    Contact,
    Employer,
    Interview,
    Person,
    Promise,
    PromiseKind,
    local_date,
)
from followup_tui.domain.said import START, is_word, slips_at
from followup_tui.domain.search import Search
from followup_tui.domain.wishes import called_back_at
from followup_tui.domain.workdays import WorkCalendar


class Case(Dated):
    """One application at one moment; attributes are facts, named as in the rules."""

    def __init__(self, context: Context, application: Application, calendar: WorkCalendar) -> None:
        self.context = context
        self.app = application
        self.calendar = calendar
        self.policy = context.policy
        self.now = context.now
        self.search = context.search
        self.employer: Employer = context.search.employers[application.employer]
        self._recorded = context.search.contacts_of(application.id)
        self.contacts: tuple[Contact, ...] = self._so_far(self._recorded)
        """By time; one recorded for later does not count yet."""
        self.is_open: bool = is_open(application)
        """Whether the application is neither closed nor archived."""
        self.on_hold: bool = application.hold_at is not None
        """Whether they put the position on hold."""
        self._days: dict[datetime, date] = {}

    def day(self, instant: datetime) -> date:
        """The employer's date of an instant (C3)."""
        found = self._days.get(instant)
        if found is None:
            found = self._days[instant] = self.calendar.date_at(instant)
        return found

    def on(self, day: date) -> Case:
        """The same application at noon of another date of the employer, as far as it is known now."""
        now = self.calendar.at(day, time(12))
        context = replace(self.context, now=now, deals=self.context.deals.at(now))
        return Case(context, self.app, self.calendar)

    def _so_far(self, contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
        if not contacts or contacts[-1].when <= self.now:
            return contacts
        return tuple(c for c in contacts if c.when <= self.now)

    def person(self, person_id: str | None) -> Person | None:
        """A person by id, or None."""
        return self.search.people.get(person_id) if person_id else None

    @Once
    def agency(self) -> Employer | None:
        """The agency it runs through."""
        return self.search.employers.get(self.app.agency) if self.app.agency else None

    @Once
    def through_agency(self) -> bool:
        """Whether all contact goes through a recruiter (B9)."""
        return self.agency is not None and not self.app.direct_ok

    @Once
    def _siblings(self) -> tuple[str, ...]:
        """The applications at the same employer, or with the same recruiter."""
        if self.agency is None or self.app.direct_ok:
            return self.search.applications_at(self.app.employer)
        apps = (self.search.applications[one] for one in self.search.applications_at(self.agency.id))
        return tuple(one.id for one in apps if _recruiter(self.search, one) is self.recruiter)

    @Once
    def house_contacts(self) -> tuple[Contact, ...]:
        """All contacts with the same employer (or recruiter), by time: B1 and B2 count them together (B8, B9)."""
        if len(self._siblings) == 1:
            return self.contacts
        found = {c.id: c for one in self._siblings for c in self.search.contacts_of(one)}
        return self._so_far(tuple(sorted(found.values(), key=lambda c: (c.when, c.created, c.id))))

    @Once
    def ahead(self) -> tuple[datetime, ...]:
        """The moments later than now at which something recorded begins to count, an acceptance elsewhere too."""
        now, concerned = self.now, [self._recorded]
        if self.is_open and len(self._siblings) > 1:
            concerned = [self.search.contacts_of(one) for one in self._siblings]
        later = [c.when for many in concerned if many and many[-1].when > now for c in many if c.when > now]
        if taken := self.search.accepted():
            later += [when for when, _ in taken if when > now]
        return (*later, *[one.start for one in self.coming])

    @Once
    def held(self) -> tuple[Interview, ...]:
        """The rounds whose start has passed, oldest first."""
        count = bisect_right(self.app.interviews, self.now, key=START)
        return self.app.interviews[:count]

    @Once
    def coming(self) -> tuple[Interview, ...]:
        """The rounds still to come, soonest first."""
        return self.app.interviews[len(self.held) :]

    @Once
    def round(self) -> Interview | None:
        """The last round held."""
        return self.held[-1] if self.held else None

    @Once
    def round_day(self) -> date | None:
        """The date of the last round held (its start, C3)."""
        return self.day(self.round.start) if self.round else None

    @Once
    def promise(self) -> Promise | None:
        """What was last said about the decision date in the current round."""
        return self._promises[-1] if self._promises else None

    @Once
    def _promises(self) -> tuple[Promise, ...]:
        number = self.round.round if self.round else 0
        return tuple(one for one in self.app.promises if one.round >= number)

    @Once
    def slips(self) -> int:
        """How often they moved their date to a later one in this round (R1.2)."""
        return slips_at(self.app, self.now)

    @Once
    def no_calls(self) -> bool:
        """Whether the telephone is off: they want no calls, or said that they will be in contact (B7)."""
        return self.employer.no_calls or (self.promise is not None and self.promise.kind is PromiseKind.THEY_CALL)

    @Once
    def by_mail(self) -> bool:
        """Whether a status question goes by e-mail: they prefer it, or want no calls."""
        return self.no_calls or self.employer.prefers is Channel.EMAIL

    @Once
    def primary(self) -> Person | None:
        """Who gets status questions: the recruiter of an agency, the named contact, or the first interviewer."""
        if self.through_agency:
            return self.recruiter
        chosen = self.person(self.app.contact)
        if chosen is not None:
            return chosen
        met = (person for one in reversed(self.held or self.coming) for person in one.interviewers)
        return next((self.search.people[one] for one in met if one in self.search.people), None)

    @Once
    def recruiter(self) -> Person | None:
        """The person at the agency: the one named as contact if they work there, else the one known longest."""
        return _recruiter(self.search, self.app)

    @Once
    def word_at(self) -> datetime | None:
        """When they last had a word with us, in whichever direction, or the last round began."""
        moments = [c.when for c in self.contacts if is_word(c)]
        if self.round:
            moments.append(self.round.start)
        return max(moments, default=None)

    @Once
    def anchor(self) -> Anchor:
        """What the waiting is counted from: a standing promise, else the last word or the call they asked for (R7)."""
        moments = [one for one in (self.word_at, called_back_at(self)) if one is not None]
        word = self.day(max(moments)) if moments else None
        given = self.promise
        if given is not None and given.date is not None:
            end = self.calendar.roll(given.date)
            overtaken = word is not None and word >= end and word > given.said
            if not overtaken:
                return Anchor(promised=end, base=None)
        return Anchor(promised=None, base=word)

    @Once
    def terms(self) -> Terms | None:
        """Its own offer in hand, with its dates."""
        return self.context.deals.of(self.app) if self.app.column is Column.OFFER else None

    @Once
    def offers_elsewhere(self) -> tuple[Terms, ...]:
        """The offers in hand for other applications, the most pressing first (R12)."""
        return tuple(one for one in self.context.deals.in_hand if one.application.id != self.app.id)

    @Once
    def accepted_elsewhere(self) -> Application | None:
        """Another application whose offer was accepted when this one was on record already, or None (R12)."""
        for when, one in self.search.accepted():
            if one.id != self.app.id and when <= self.now and self.day(self.app.created) <= self.day(when):
                return one
        return None

    def beside(self, application: Application) -> Case:
        """Another application at the same moment, on its own employer's calendar.

        What that one is asked about its date is not noted here, so that this one is to be asked again every day.
        """
        self.turns_daily()
        calendar = self.context.deals.calendars.of(self.search.employers[application.employer])
        return Case(self.context, application, calendar)

    @Once
    def is_paused(self) -> bool:
        """Whether the user is on a holiday from the search, in which advice rests (R13)."""
        return self.policy.pause_from is not None and is_paused(self.policy, local_date(self.now, self.context.tz))

    @Once
    def pauses(self) -> tuple[datetime, ...]:
        """The moments later than now at which such a holiday begins or ends."""
        return tuple(one for one in pause_turns(self.policy, self.context.tz) if one > self.now)


def _recruiter(search: Search, application: Application) -> Person | None:
    if application.agency is None:
        return None
    chosen = search.people.get(application.contact or "")
    if chosen is not None and chosen.employer == application.agency:
        return chosen
    return search.person_at(application.agency)
