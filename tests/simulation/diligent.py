"""Who does whatever the list says, from the top, as soon as it can be done.

Invariant: the diligent person knows nothing but the Do-next list.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from followup_tui.domain.picture import Picture
from followup_tui.domain.records import Outcome, Purpose, Result
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules.person_details import asks_for_recruiter
from followup_tui.errors import FollowupError
from followup_tui.tracker.values import Debrief, LogContact, Met, PersonEdit
from tests.simulation import events
from tests.simulation.laws import SENT_TO_THEM, Laws
from tests.simulation.world import Role, World, channel_of

DEBRIEFED = timedelta(hours=1, minutes=5)
"""After this an interview is over and its debrief typed in."""

MORNING, NIGHT = time(8), time(22)


class Diligent:
    """Looks every morning, after every event and whenever the list changes in the day, and does what it says."""

    def __init__(self, world: World, laws: Laws) -> None:
        self.world = world
        self.laws = laws
        self.tracker = world.tracker

    def live(self) -> None:
        """The whole year."""
        world = self.world
        while world.now < world.end:
            picture = self.do_all()
            moments = [self.morning(), world.next_event(), *self.calls(picture)]
            if MORNING <= picture.next_change.astimezone(world.home).time() < NIGHT:
                moments.append(picture.next_change)
            moment = min(one for one in moments if one > world.now or one == world.next_event())
            if moment >= world.end:
                break
            if moment == world.next_event():
                world.happen()
                self.laws.nothing_overdue(self.tracker.picture())
                world.late = False
            else:
                world.clock.moment = moment

    def morning(self) -> datetime:
        """The next morning at home."""
        local = self.world.now.astimezone(self.world.home)
        day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
        return datetime.combine(day, MORNING, self.world.home).astimezone(self.world.now.tzinfo)

    def do_all(self) -> Picture:
        """Everything that can be done at this moment, from the top; what is left then."""
        for _ in range(60):
            picture = self.tracker.picture()
            self.laws.look(picture)
            self.laws.nothing_overdue(picture)
            if self.world.chance.random() < 0.03:
                self.laws.evaluated_from_nothing(picture)
                self.laws.folded(picture)
                self.laws.next_steps()
            possible = (row.reminder for row in picture.rows if self.can_do(row.reminder))
            reminder = next(possible, None)
            if reminder is None:
                return picture
            self.world.tell(f"does {reminder.id} ({reminder.status}, by {reminder.due}): {reminder.says}")
            self.do(reminder)
            if reminder.id in self.laws.excused:
                self.laws.excuse()
            self.gone(reminder)
        raise self.laws.broken("there is no end of things to do")

    def gone(self, done: Reminder) -> None:
        """What was done at the list's bidding no longer stands there."""
        if any(row.reminder == done for row in self.tracker.picture().rows):
            raise self.laws.broken(f"done, and still there: {done.id} {done.says}")

    def calls(self, picture: Picture) -> list[datetime]:
        """When the calls on the list can be made."""
        return [self.ready_at(row.reminder) for row in picture.rows if row.reminder.slot is not None]

    def can_do(self, reminder: Reminder) -> bool:
        """Whether it is the moment for it."""
        if reminder.kind is Purpose.DECISION_DATE:
            return self._is_over(reminder)
        if reminder.kind is Purpose.PERSON_DETAILS and reminder.person is None:
            return reminder.interview is None or self._is_over(reminder)
        return reminder.slot is None or self.ready_at(reminder) <= self.world.now

    def _is_over(self, reminder: Reminder) -> bool:
        rounds = self.world.record(self._role(reminder)).interviews
        return any(one.id == reminder.interview and one.start + DEBRIEFED <= self.world.now for one in rounds)

    def ready_at(self, reminder: Reminder) -> datetime:
        """When a call can be made: in its slot, or in office hours where the slot comes after the due date."""
        slot, now = reminder.slot, self.world.now
        assert slot is not None
        if reminder.kind is Purpose.RECRUITER_DEBRIEF:
            return now if self._is_over(reminder) else slot.start
        calendar, policy = self._role(reminder).house.calendar, self.world.policy
        today = calendar.today(now)
        if slot.start <= now < slot.end or calendar.today(slot.start) <= max(reminder.due, today):
            return max(slot.start, now)
        if calendar.is_working(today) and now < calendar.at(today, policy.calls_to):
            return max(now, calendar.at(today, policy.calls_from))
        return calendar.at(calendar.add(today, 1), policy.calls_from)

    def _role(self, reminder: Reminder) -> Role:
        return self.world.of[reminder.application or ""]

    def do(self, reminder: Reminder) -> None:
        """Do what a reminder asks for."""
        try:
            DOING.get(reminder.kind, Diligent.contact)(self, reminder)
        except FollowupError as refused:
            raise self.laws.broken(f"refused: {reminder.id} {reminder.says}: {refused}") from refused

    def contact(self, reminder: Reminder) -> None:
        """Call or write, and log what comes of it."""
        role, app = self._role(reminder), reminder.application or ""
        channel, result = channel_of(reminder), Result.SENT
        if reminder.slot is not None:
            result = events.answer(self.world, role)
            if result not in (Result.SPOKE, Result.VOICEMAIL) and self._voicemail_wanted(reminder):
                result = Result.VOICEMAIL
        people = (reminder.person,) if reminder.person else ()
        contact = LogContact(
            purpose=reminder.kind, people=people, channel=channel, result=result, covers=reminder.covers,
            would_accept=True,
        )  # fmt: skip
        self.tracker.log(app, contact)
        self.world.tell(f"… {result}")
        if result is Result.SPOKE:
            events.after_talk(self.world, role)
        elif reminder.kind in SENT_TO_THEM:
            events.after_message(self.world, role)

    def _voicemail_wanted(self, reminder: Reminder) -> bool:
        return "voicemail" in reminder.says or reminder.kind is Purpose.CALLBACK

    def thank(self, reminder: Reminder) -> None:
        """Send the note, or have the recruiter pass it on."""
        app, role = reminder.application or "", self._role(reminder)
        result = Result.DELEGATED if role.house.agency else Result.SENT
        people = (reminder.person,) if reminder.person else ()
        self.tracker.log(app, LogContact(purpose=reminder.kind, people=people, result=result))

    def find_out(self, reminder: Reminder) -> None:
        """Fill in what is missing of a person, or of a round."""
        if reminder.person is not None:
            person = self.tracker.search.people[reminder.person]
            edit = PersonEdit(
                name=person.name.replace("panel", "Peter Panel"), title="Director", address="a@house.example"
            )
            self.tracker.edit_person(person.id, edit)
            return
        role = self._role(reminder)
        record = self.world.record(role)
        if asks_for_recruiter(reminder):
            events.meet_recruiter(self.world, role)
            return
        if not record.interviews:
            events.schedule(self.world, role)
            return
        nameless = next(one for one in record.interviews if not one.interviewers)
        met = (Met(name=role.house.people[0], title="CTO", address="a@house.example"),)
        self.tracker.interview(role.app, Debrief(at=nameless.start, met=met))

    def ask_for_date(self, reminder: Reminder) -> None:
        """Ask, and note the answer."""
        role = self._role(reminder)
        self.tracker.promise(role.app, events.promise_words(self.world, role, self.world.now))

    def let_go(self, reminder: Reminder) -> None:
        """Close what is suggested to be closed, now and then after waiting a little longer."""
        role, chance = self._role(reminder), self.world.chance
        if chance.random() < 0.2 and not any(
            one.reminder == reminder.id for one in self.tracker.search.snoozes.values()
        ):
            until = role.house.calendar.add(self.world.today(role), chance.randint(1, 5))
            self.tracker.snooze(reminder.id, until)
            self.laws.excused.add(reminder.id)
            return
        self.tracker.close(role.app, Outcome.FROZEN if reminder.rule == "R9" else Outcome.NO_RESPONSE)
        if chance.random() < 0.2:
            self.world.plan(self.world.within(role, 5, 60), events.come_again, role)

    def decide(self, reminder: Reminder) -> None:
        """Accept, once in a year, or decline."""
        app = reminder.application or ""
        taken = any(one.outcome is Outcome.ACCEPTED for one in self.tracker.search.applications.values())
        accept = not taken and self.world.chance.random() < 0.6
        outcome = Outcome.ACCEPTED if accept else Outcome.DECLINED
        self.tracker.close(app, outcome, signed=accept and self.world.chance.random() < 0.5)

    def ask_for_time(self, reminder: Reminder) -> None:
        """Ask for more time, which some employers grant."""
        role = self._role(reminder)
        offer = self.world.record(role).offer
        later = offer.answer_by + timedelta(days=4) if offer and offer.answer_by else None
        later = later if self.world.chance.random() < 0.5 else None
        self.tracker.log(role.app, LogContact(purpose=reminder.kind, result=Result.SENT, answer_by=later))

    def add_lead(self, reminder: Reminder) -> None:
        """Find one more opening."""
        self.tracker.lead(f"an opening, because of {reminder.kind.plain}")

    def review(self, _: Reminder) -> None:
        """Look the week over."""
        self.tracker.review_done()


DOING: dict[Purpose, Callable[[Diligent, Reminder], None]] = {
    Purpose.THANK_YOU: Diligent.thank,
    Purpose.PERSON_DETAILS: Diligent.find_out,
    Purpose.DECISION_DATE: Diligent.ask_for_date,
    Purpose.SUGGEST_CLOSE: Diligent.let_go,
    Purpose.OFFER_DECIDE: Diligent.decide,
    Purpose.OFFER_EXTEND: Diligent.ask_for_time,
    Purpose.WEEKLY_REVIEW: Diligent.review,
    Purpose.HUNT_IDLE: Diligent.add_lead,
    Purpose.PIPELINE_LOW: Diligent.add_lead,
    Purpose.ONE_BASKET: Diligent.add_lead,
}
"""What is done about reminders other than by a contact."""
