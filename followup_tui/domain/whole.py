"""The search as a whole at one moment: what the rules about hunting, balance and review may ask (R2, R6, R11).

Invariant: it is built from records, policy and the moment alone; its dates are the user's own (C6).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time
from operator import attrgetter, itemgetter

from followup_tui.domain.context import Context
from followup_tui.domain.dated import Dated
from followup_tui.domain.indexes import Step
from followup_tui.domain.once import Once
from followup_tui.domain.pause import is_paused
from followup_tui.domain.records import Application, Contact
from followup_tui.domain.said import slips_at
from followup_tui.domain.workdays import WorkCalendar

_WHEN = attrgetter("when")


class Whole(Dated):
    """One search at one moment; attributes are facts, named as in the rules."""

    def __init__(self, context: Context, calendar: WorkCalendar) -> None:
        self.context = context
        self.calendar = calendar
        """The user's own working days and clock."""
        self.policy = context.policy
        self.now = context.now
        self.search = context.search

    @Once
    def active(self) -> tuple[Application, ...]:
        """The live applications, in no order: neither closed, archived nor on hold."""
        found = self.search.open_applications().values()
        return tuple([one for one in found if one.hold_at is None and one.created <= self.now])

    @Once
    def target(self) -> int:
        """How many live applications would be safe: one more while a date was moved again and again (R1.2, R6)."""
        slipped = any(slips_at(one, self.now) >= self.policy.patience_slips for one in self._often_promised)
        return self.policy.pipeline_target + slipped

    @Once
    def _often_promised(self) -> tuple[Application, ...]:
        """Where a date may have been moved that often; not looked for where one more would make no difference."""
        if len(self.active) > self.policy.pipeline_target:
            return ()
        return tuple(one for one in self.active if len(one.promises) > self.policy.patience_slips)

    @Once
    def _taken(self) -> int:
        """How many steps of the hunt were taken so far."""
        return bisect_right(self.search.steps(), self.now, key=itemgetter(0))

    @Once
    def first_step(self) -> Step | None:
        """The first thing that was ever recorded for this search, or None before it has begun."""
        return self.search.steps()[0] if self._taken else None

    @Once
    def last_step(self) -> Step | None:
        """The newest lead, application or networking contact (R6)."""
        return self.search.steps()[self._taken - 1] if self._taken else None

    def steps_since(self, day: date) -> Iterator[str]:
        """The ids of what was found or done for the hunt on that date or later, newest first."""
        known, start = self.search.steps(), self.calendar.at(day, time.min)
        for place in range(self._taken - 1, -1, -1):
            when, one = known[place]
            if when < start:
                return
            yield one

    def has_lead_since(self, day: date) -> bool:
        """Whether a lead was recorded, or somebody of the network written to, on that date or later."""
        return any(one not in self.search.applications for one in self.steps_since(day))

    def leads_since(self, day: date) -> int:
        """How many leads were recorded on that date or later, up to now."""
        start = self.calendar.at(day, time.min)
        return sum(start <= one.when <= self.now for one in self.search.leads.values())

    def contacts_since(self, day: date) -> tuple[Contact, ...]:
        """The contacts of that date and later, up to now, by time."""
        start = self.calendar.at(day, time.min)
        known = self.search.contacts_since(start)
        return known[bisect_left(known, start, key=_WHEN) : bisect_right(known, self.now, key=_WHEN)]

    @Once
    def rested_until(self) -> date | None:
        """The last day of a holiday from the search that is over, or None: days of rest are not counted (R6)."""
        last = self.policy.pause_until
        return last if last is not None and last < self.today else None

    @Once
    def is_settled(self) -> bool:
        """Whether an offer is accepted and signed, which alone ends the hunt (R6)."""
        return any(one.offer is not None and one.offer.signed for one in self.accepted)

    @Once
    def accepted(self) -> tuple[Application, ...]:
        """The applications whose offer was accepted."""
        return tuple(one for when, one in self.search.accepted() if when <= self.now)

    @Once
    def is_paused(self) -> bool:
        """Whether the user is on a holiday from the search."""
        return is_paused(self.policy, self.today)

    @Once
    def ahead(self) -> tuple[datetime, ...]:
        """The moments later than now at which something recorded begins to count."""
        steps, contacts = self.search.steps(), self.search.contacts_since(self.now)
        after = bisect_right(contacts, self.now, key=_WHEN)
        found = [when for when, _ in steps[self._taken : self._taken + 1]]
        found += [one.when for one in contacts[after : after + 1]]
        rounds = [held.start for one in self._often_promised for held in one.interviews if held.start > self.now]
        taken = [when for when, _ in self.search.accepted() if when > self.now]
        return (*found, *rounds, *taken, *self.context.deals.ahead)

    def day(self, instant: datetime) -> date:
        """The user's date of an instant."""
        return self.calendar.date_at(instant)
