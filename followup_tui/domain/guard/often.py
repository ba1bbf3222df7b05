"""How often: the gap between contacts, how many may stay unanswered, and how many there may be at all (B1 to B3, B9,
B10), with what happens within one day (T16).

Invariant: more touches never lower a level.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import Asked, Level, Reason, day_text
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.parting import parting_of
from followup_tui.domain.records import Channel, Contact, Direction, Purpose
from followup_tui.domain.reminders import Step
from followup_tui.domain.said import TO_REFERENCES
from followup_tui.domain.touches import gap_of, house_touches, is_touch, touch_days, touches, unanswered

CHANNEL_NAMES: dict[Channel, str] = {
    Channel.PHONE: "by phone",
    Channel.EMAIL: "by e-mail",
    Channel.IN_PERSON: "in person",
    Channel.VIDEO: "by video",
    Channel.MESSAGE: "by message",
    Channel.LETTER: "by letter",
}
"""How a contact was made, as a reason says it."""

CHANNELS_A_DAY = 2
"""Channels within one day that are still one contact: a call and the mail that follows it (B0); a third is T16."""


def gap(case: Case) -> Iterator[Reason]:
    """B1, and B9 for a recruiter: a second contact too soon; the gap is measured since the last touch."""
    touched = touch_days(case, house_touches(case))
    before = [d for d in touched if d < case.today]
    rule, setting = gap_of(case)
    days = int(getattr(case.policy, setting))
    if before and case.today < case.calendar.add(before[-1], days):
        free = case.calendar.add(touched[-1], days)
        says = f"touched {day_text(touched[-1])}; next from {day_text(free)} ({days} business days)"
        step = Step("in order again", touched[-1], days, "business days", free, setting)
        yield Reason(rule, Level.RED, says, free, (step,))


def silence(case: Case, asked: Asked) -> Iterator[Reason]:
    """B2: the last contact without an answer is the closing note, and none comes after it."""
    count = len([d for d in unanswered(case) if d < case.today])
    most = case.policy.touches_unanswered
    if count >= most:
        yield Reason("B2", Level.RED, f"{count} contacts without an answer: stop until they reply")
    elif count and count == most - 1 and asked.purpose not in (Purpose.CLOSING_NOTE, Purpose.HOLD_CHECK):
        yield Reason("B2", Level.AMBER, f"{count} contacts without an answer: make this one the closing note")


def lifetime(case: Case) -> Iterator[Reason]:
    """B3: status contacts about one role, ever."""
    count = len([d for d in touch_days(case, touches(case)) if d < case.today])
    most = case.policy.touches_lifetime
    if count >= most:
        yield Reason("B3", Level.RED, f"{count} status contacts about this role already: leave it to them")
    elif count == most - 1:
        yield Reason("B3", Level.AMBER, f"this would be status contact {count + 1} about this role")


def same_day(case: Case, asked: Asked) -> Iterator[Reason]:
    """T16: a third channel within one day, or a second message on it."""
    today = [c for c in case.house_contacts if _ours(c) and case.day(c.when) == case.today]
    messages = [c for c in today if is_touch(case, c)]
    used = dict.fromkeys(c.channel for c in today if c in messages or c.result in ATTEMPTS)
    if asked.channel not in used and len(used) >= CHANNELS_A_DAY:
        ways = " and ".join(CHANNEL_NAMES[one] for one in used)
        says = f"contacted {ways} today; no third way on one day"
        yield Reason("T16", Level.RED, says, case.today + timedelta(days=1))
    elif messages:
        again = day_text(_again(case))
        yield Reason("T16", Level.AMBER, f"contacted {CHANNEL_NAMES[messages[-1].channel]} today; next from {again}")


def _again(case: Case) -> date:
    return case.calendar.add(case.today, int(getattr(case.policy, gap_of(case)[1])))


def closed(case: Case, asked: Asked) -> Iterator[Reason]:
    """B10: one message a month on a closed card, and none after two without an answer.

    The reply to their no and the first question for feedback are owed or asked once, and never counted (R13).
    """
    end = parting_of(case)
    if end is None or (asked.purpose is Purpose.FEEDBACK and not end.sent(Purpose.FEEDBACK)):
        return
    if end.rests:
        yield Reason("B10", Level.RED, f"{len(end.silent)} messages since it closed, no answer: let it rest")
    elif end.last is not None and case.today < end.free:
        says = f"closed; last message {day_text(end.last)}, next from {day_text(end.free)}"
        days = case.policy.closed_gap_days
        step = Step("in order again", end.last, days, "calendar days", end.free, "closed_gap_days")
        yield Reason("B10", Level.RED, says, end.free, (step,))


def _ours(contact: Contact) -> bool:
    return contact.direction is Direction.OUT and contact.purpose not in TO_REFERENCES
