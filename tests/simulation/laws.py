"""What has to hold at every moment of a made-up year, whatever happens in it.

Invariant: the dates of contact accounting are counted here anew, day by day, from the records alone; of the program
only its reminders, its order and its verdicts are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from followup_tui.domain.contacts import Level
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.kinds import ABOUT_SEARCH, NEVER_SENT
from followup_tui.domain.picture import Picture, Row
from followup_tui.domain.records import Channel, Column, Contact, Direction, Purpose, Result
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.status_call import LADDER
from followup_tui.tui.widgets.do_next import DoNext
from followup_tui.tui.widgets.inks import Inks
from tests.scene import CALENDARS, ran_out
from tests.simulation.world import Role, World, channel_of

ORDER = ("callback", "R12", "reply", "checked", "R4", "R5", "R7", "R1", "R3", "R13", "R6", "R11", "R2")
"""The families among equals, as the rules name them; a check on a hold stands with R7."""

FREE = frozenset({
    Purpose.THANK_YOU, Purpose.CALLBACK, Purpose.REPLY, Purpose.LOGISTICS, Purpose.RECRUITER_DEBRIEF,
    Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND, Purpose.WITHDRAW, Purpose.LEVERAGE,
    Purpose.GRACIOUS_REPLY, Purpose.ALERT_REFERENCES, Purpose.THANK_REFERENCES,
    Purpose.FEEDBACK, Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH,
})  # fmt: skip
"""Purposes that are owed or asked for, or counted apart once all is over; suggested, they are not touches (B0)."""

AFTERWARDS = frozenset({Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH})
"""Purposes of the messages that may follow an end (B10)."""

SENT_TO_THEM = frozenset(Purpose) - set(NEVER_SENT) - {
    Purpose.OFFER_DECIDE, Purpose.PERSON_DETAILS, Purpose.DECISION_DATE,
    Purpose.ALERT_REFERENCES, Purpose.THANK_REFERENCES, Purpose.THANK_YOU,
}  # fmt: skip
"""Kinds of reminders by which the list suggests a contact that the guard judges."""


def family(reminder: Reminder) -> int:
    """The place of a reminder's family among equals (rules 2.4)."""
    if reminder.kind in (Purpose.CALLBACK, Purpose.REPLY):
        return ORDER.index(reminder.kind.value)
    if reminder.kind is Purpose.ALERT_REFERENCES and reminder.urgency == 0:
        return ORDER.index("checked")
    return ORDER.index("R7" if reminder.rule == "R9" else reminder.rule)


class Laws:
    """Looks at one world again and again."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.excused: set[str] = set()
        """Ids of what fell due before its cause was recorded."""
        self.seen_late: set[str] = set()

    def broken(self, why: str) -> AssertionError:
        """The failure to raise, with the story that led to it."""
        return AssertionError(f"{why}\n{self.world.story()}")

    def look(self, picture: Picture) -> None:
        """The laws of every look at the list."""
        self.order(picture.rows)
        for row in picture.rows:
            self.not_warned_against(row.reminder)

    def order(self, rows: Sequence[Row]) -> None:
        """R2: urgency, then due date, then family."""
        keys = [(row.reminder.urgency, row.reminder.due, family(row.reminder)) for row in rows]
        if keys != sorted(keys):
            raise self.broken(f"out of order: {keys}")

    def not_warned_against(self, reminder: Reminder) -> None:
        """What the list suggests is never what the guard calls red, unless for what else was done on the same day."""
        if reminder.kind not in SENT_TO_THEM or reminder.application is None:
            return
        verdict = self.world.tracker.may_contact(
            reminder.application, channel=channel_of(reminder), purpose=reminder.kind, person=reminder.person,
            would_accept=True,
        )  # fmt: skip
        if any(one.level is Level.RED and one.rule != "T16" for one in verdict.reasons):
            raise self.broken(f"suggested and red: {reminder.id} {reminder.says}: {verdict.says}")

    def nothing_overdue(self, picture: Picture) -> None:
        """Who does everything in time is never told to be late, but for what was recorded late."""
        if self.world.late:
            self.excuse()
        for row in picture.rows:
            one = row.reminder
            if one.status is Status.OVERDUE and one.id not in self.excused:
                raise self.broken(f"overdue by itself: {one.id} {one.says}, opens {one.opens}, due {one.due}")

    def excuse(self) -> None:
        """What is late now, or past its hour today, is so because it was recorded late."""
        late = (row.reminder for row in self.world.tracker.picture().rows if row.reminder.due_at < self.world.now)
        self.excused |= {one.id for one in late}

    def overdue_stays(self, picture: Picture, changed: set[str]) -> None:
        """What is overdue stays so until something is done or heard; `changed` names applications with news."""
        late = {row.reminder.id for row in picture.rows if row.reminder.status is Status.OVERDUE}
        search, now = self.world.tracker.search, self.world.now
        telling = {row.reminder.application for row in picture.rows if row.reminder.kind is Purpose.LEVERAGE}
        for one in self.seen_late - late:
            kind, app, *_ = *one.split(":"), ""
            # Advice rests on the whole search, an extension on what others promised; the call about an offer that
            # came stands for the one that was late (R12).
            elsewhere = changed and (kind in ABOUT_SEARCH or kind == Purpose.OFFER_EXTEND)
            if kind in LADDER and app in telling:
                continue
            if not changed.intersection(one.split(":")) and not elsewhere and not ran_out(search, one, now):
                raise self.broken(f"no longer overdue by itself: {one}")
        self.seen_late = late

    def next_steps(self) -> None:
        """R2: an application that is not closed has a dated next step, or a round to come."""
        world, tracker = self.world, self.world.tracker
        every = Evaluator(CALENDARS).reminders(tracker.search, world.policy, world.now, tracker.zone())
        dismissed = {part for one in tracker.search.dismissals.values() for part in one.reminder.split(":")}
        for app, reminders in every.items():
            record = tracker.search.applications.get(app)
            if app in dismissed or record is None or record.column is Column.CLOSED:
                continue
            if not reminders and not any(one.start > world.now for one in record.interviews):
                raise self.broken(f"no next step: {app} in {record.column}")

    def folded(self, picture: Picture) -> None:
        """No more rows are shown than the policy says; the rest is counted."""
        most = self.world.policy.list_rows
        hidden = DoNext(picture, _no_inks, rows=most, id="do-next").folded
        if len(picture.rows) - hidden > most:
            raise self.broken(f"{len(picture.rows) - hidden} rows are shown")

    def evaluated_from_nothing(self, picture: Picture) -> None:
        """What was kept up to date piece by piece is what a new evaluation finds."""
        world = self.world
        evaluator = Evaluator(CALENDARS, lambda _: world.country)
        if evaluator.picture(world.tracker.search, world.policy, world.now, world.tracker.zone()) != picture:
            raise self.broken("the picture kept differs from one made anew")

    def let_go_in_the_end(self, suggested: set[str]) -> None:
        """An interview that nothing followed is suggested to be let go of, even to one who never followed up."""
        for role in self.world.roles:
            quiet = role.silent and role.app and self.world.record(role).interviews
            if quiet and role.app not in suggested:
                raise self.broken(f"never suggested to be closed: {role.app}")

    def sent_within_limits(self) -> None:
        """B1, B2, B4 and B10, counted anew from everything that was logged in the year."""
        for role in self.world.roles:
            if role.app:
                self._within_limits(role)
                self._left_in_peace(role)

    def _left_in_peace(self, role: Role) -> None:
        """B10: since the application was closed for the last time."""
        policy, closed = self.world.policy, self.world.record(role).closed_at
        if closed is None:
            return
        since = [one for one in self.world.tracker.search.contacts_of(role.app) if one.when >= closed]
        sent = [one for one in since if one.purpose in AFTERWARDS and one.direction is Direction.OUT]
        for earlier, later in pairwise(sent):
            if (self._day(role, later.when) - self._day(role, earlier.when)).days < policy.closed_gap_days:
                raise self.broken(f"B10: {role.app} written to {earlier.when} and {later.when}")
        for place, one in enumerate(sent):
            words = [word.when for word in since if is_word(word) and word.when < one.when]
            if sum(other.when > max(words, default=closed) for other in sent[:place]) >= policy.closed_unanswered:
                raise self.broken(f"B10: {role.app} written to once more on {one.when}")

    def _within_limits(self, role: Role) -> None:
        contacts = self.world.tracker.search.contacts_of(role.app)
        record = self.world.record(role)
        starts = [one.start for one in record.interviews]
        touches = {self._day(role, one.when): one.when for one in contacts if is_touch(one)}
        policy = self.world.policy
        gap = policy.recruiter_gap_days if role.house.agency else policy.touch_gap_days
        for earlier, later in zip(sorted(touches), sorted(touches)[1:], strict=False):
            if working_days(role, earlier, later) < gap:
                raise self.broken(f"B1: {role.app} touched {earlier} and {later}")
        for day, when in touches.items():
            words = [
                one.when for one in contacts if is_word(one) and one.when < when and self._day(role, one.when) < day
            ]
            since = max([*words, *(start for start in starts if start <= when)], default=when)
            count = sum(since < other <= when for other in touches.values())
            if count > self.world.policy.touches_unanswered:
                raise self.broken(f"B2: {role.app} touch {count} without an answer on {day}")
        for place, one in enumerate(record.promises, 1):
            ends = [*(later.at for later in record.promises[place:]), *(start for start in starts if start > one.at)]
            until = min(ends, default=self.world.end)
            told = max([one.at, *(contact.created for contact in contacts if contact.when == one.at)])
            for day, when in touches.items():
                if one.date is not None and told < when < until and day <= one.date:
                    raise self.broken(f"B4: {role.app} touched {day}, promised {one.date}")

    def _day(self, role: Role, when: datetime) -> date:
        return role.house.calendar.today(when)


def _no_inks() -> Inks:
    raise AssertionError("nothing is drawn here")


def is_touch(contact: Contact) -> bool:
    """Whether a logged contact was unsolicited, as far as this world's persons go (B0)."""
    reached = contact.result not in (Result.NO_ANSWER, Result.GATEKEEPER)
    return contact.direction is Direction.OUT and contact.purpose not in FREE and reached


def is_word(contact: Contact) -> bool:
    """Whether they had a word in it."""
    spoke = contact.result is Result.SPOKE and contact.channel is Channel.PHONE
    return spoke or (contact.direction is Direction.IN and contact.purpose is not Purpose.REFERENCE_CONTACTED)


def working_days(role: Role, earlier: date, later: date) -> int:
    """The employer's working days after one date up to another, one by one."""
    days = (earlier + timedelta(days=ahead) for ahead in range(1, (later - earlier).days + 1))
    return sum(role.house.calendar.is_working(day) for day in days)
