"""Reading ahead and around: the list of a later date or by other numbers, an event imagined, agenda, people, week.

Invariant: each works on the records as they are when it is asked; other moments and imagined records have an evaluator
of their own, so that the live one is neither disturbed nor held up; nothing here stores a record.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture
from followup_tui.domain.policy import Policy
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.tracker.lettering import Lettering

if TYPE_CHECKING:
    from followup_tui.domain.week import Week
    from followup_tui.tracker.agenda import Agenda
    from followup_tui.tracker.ahead import DayAhead
    from followup_tui.tracker.circle import PersonView
    from followup_tui.tracker.imagining import Foretold
    from followup_tui.tracker.preview import Preview
    from followup_tui.tracker.supposing import Supposed


class Foresight(Lettering):
    """A job search, seen from other moments."""

    def forecast(self, on: date | datetime) -> Picture:
        """What the board and the Do-next list will hold then if nothing is done.

        A date stands for the user's morning of it, today for now. Raises `BadInputError` for what is past.
        """
        from followup_tui.tracker.ahead import moment_of

        policy, now, tz = self._settings().policy, self.now(), self.zone()
        moment = moment_of(on, now, tz, policy.calls_from)
        return self._apart().picture(self.search, policy, moment, tz)

    def outlook(self, days: int) -> tuple[DayAhead, ...]:
        """Day by day from today, what opens, falls due and becomes overdue if nothing is done.

        Raises `BadInputError` for less than a day or more than a year.
        """
        from followup_tui.tracker.ahead import outlook

        search, policy, tz, apart = self.search, self._settings().policy, self.zone(), self._apart()
        put_off = {one.reminder: one.until for one in sorted(search.snoozes.values(), key=lambda one: one.when)}
        return outlook(lambda at: apart.picture(search, policy, at, tz), self.now(), tz, days, put_off)

    def imagine(self, application_id: str, supposed: Supposed) -> Foretold:
        """What would follow if that happened to the card, now or at its moment to come; nothing is stored.

        Raises what recording it would raise, but not for advice against a contact: that is told.
        """
        from msgspec.structs import replace

        from followup_tui.tracker.imagining import imagine

        desk = self._desk()
        if supposed.at is not None and supposed.at > desk.now and supposed.what != "interview":
            desk = replace(desk, now=supposed.at)
        policy, tz, apart = self._settings().policy, self.zone(), self._apart()

        def everything(search: Search) -> list[Reminder]:
            return [one for many in apart.reminders(search, policy, desk.now, tz).values() for one in many]

        return imagine(replace(desk, calendars=self._own()), application_id, supposed, everything)

    def preview(self, policy: Policy) -> Preview:
        """What other numbers of the rules would change now, in the Do-next list and in the contact guard's judgement.

        Nothing is saved; it takes as long as evaluating everything twice, and belongs in a worker.
        """
        from msgspec.structs import replace

        from followup_tui.tracker.preview import preview

        desk = replace(self._desk(), calendars=self._own())
        return preview(desk, policy, lambda: Evaluator(desk.calendars, self._home))

    def agenda(self) -> Agenda:
        """Everything, past and coming, by day; put into words as it is asked for."""
        from followup_tui.tracker.agenda import Agenda

        with self._lock:
            return Agenda(self.search, self._every(), self.now(), self.zone())

    def every_reminder(self) -> tuple[Reminder, ...]:
        """All reminders, those still to come and those put off too."""
        with self._lock:
            return tuple(self._every())

    def week(self, days: int = 7) -> Week:
        """The figures of the weekly review: of the last days, and of what there is now (R2)."""
        from msgspec.structs import replace

        from followup_tui.tracker.reviewing import week

        with self._lock:
            desk, everything = self._desk(), self._every()
        return week(replace(desk, calendars=self._own()), everything, days)

    def people(self) -> tuple[PersonView, ...]:
        """Everybody on record, by what they are to the search."""
        from msgspec.structs import replace

        from followup_tui.tracker.circle import Circle

        with self._lock:
            desk, everything = self._desk(), self._every()
        desk = replace(desk, calendars=self._own())
        return Circle(desk.search, desk.settings.policy, desk.now, desk.zone).views(everything, desk.case)

    def _every(self) -> list[Reminder]:
        return [one for many in self._all().values() for one in many]

    def _own(self) -> Calendars:
        """Calendars that no other thread uses."""
        return Calendars(self._holidays)

    def _apart(self) -> Evaluator:
        """An evaluator beside the live one."""
        return Evaluator(self._own(), self._home)
