"""What counts as a touch, and how many there were: the counting behind the contact guard (B0).

Invariant: only dates matter, each once; what is owed or was asked for is never a touch.
"""

from __future__ import annotations

from datetime import date, datetime

from followup_tui.domain.case import Case
from followup_tui.domain.deals import is_telling
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.once import once_of
from followup_tui.domain.records import Contact, Direction, Purpose, Result
from followup_tui.domain.reminders import Step
from followup_tui.domain.said import TO_REFERENCES, is_word

EXEMPT = TO_REFERENCES | {
    Purpose.THANK_YOU,
    Purpose.PERSON_DETAILS,
    Purpose.LOGISTICS,
    Purpose.RECRUITER_DEBRIEF,
    Purpose.OFFER_ACKNOWLEDGE,
    Purpose.OFFER_DECIDE,
    Purpose.OFFER_EXTEND,
    Purpose.WITHDRAW,
    Purpose.GRACIOUS_REPLY,
}
"""Purposes that are expected or owed, and therefore never touches (B0)."""


def is_touch(case: Case, contact: Contact) -> bool:
    """Whether a logged contact was an unsolicited one (B0)."""
    if contact.direction is Direction.IN or contact.purpose in EXEMPT or contact.result in ATTEMPTS:
        return False
    if contact.result in (Result.DELEGATED, Result.MERGED):
        return False
    if contact.purpose is Purpose.CALLBACK:
        return not _was_asked_for(case, contact)
    if contact.purpose is Purpose.REPLY:
        return not _answers_them(case, contact)
    if contact.purpose is Purpose.LEVERAGE:
        return not _first_leverage(case, contact)
    return True


def _was_asked_for(case: Case, contact: Contact) -> bool:
    day = case.day(contact.when)
    grace = case.policy.callback_grace_days
    for one in case.house_contacts:
        if one.call_back is not None and one.when <= contact.when:
            asked = case.calendar.roll(one.call_back)
            if case.calendar.sub(asked, grace) <= day <= case.calendar.add(asked, grace):
                return True
    return False


def _answers_them(case: Case, contact: Contact) -> bool:
    day = case.day(contact.when)
    return any(
        one.direction is Direction.IN
        and one.when <= contact.when
        and day <= case.calendar.add(case.day(one.when), case.policy.reply_days)
        for one in case.house_contacts
    )


def _first_leverage(case: Case, contact: Contact) -> bool:
    """Whether it was the first word about any of its cards of an offer that had come by then (B0)."""
    return any(
        next(c for c in case.search.contacts_of(app) if is_telling(c, received)).id == contact.id
        for app in contact.applications
        for received in case.context.deals.receipts(app)
        if received <= contact.when
    )


def gap_of(case: Case) -> tuple[str, str]:
    """The rule that spaces contacts here, and the `Policy` field with its days: B9 for a recruiter, else B1."""
    return ("B9", "recruiter_gap_days") if case.through_agency else ("B1", "touch_gap_days")


@once_of
def touches(case: Case) -> tuple[Contact, ...]:
    """The touches about this card, by time (B0)."""
    return tuple(c for c in case.contacts if is_touch(case, c))


@once_of
def house_touches(case: Case) -> tuple[Contact, ...]:
    """The touches to this employer or recruiter, about whichever card, by time (B8, B9)."""
    if case.house_contacts is case.contacts:
        return touches(case)
    return tuple(c for c in case.house_contacts if is_touch(case, c))


def touch_days(case: Case, touched: tuple[Contact, ...], since: datetime | None = None) -> list[date]:
    """The employer-local dates of these touches, ascending, each once (B0); `since` leaves out those up to then."""
    if not touched:
        return []
    return sorted({case.day(c.when) for c in touched if since is None or c.when > since})


@once_of
def touched_since_word(case: Case) -> tuple[date, ...]:
    """The dates of the touches about this card since their last word about it."""
    return tuple(touch_days(case, touches(case), case.word_at))


@once_of
def house_word_at(case: Case) -> datetime | None:
    """When anybody at the employer last had a word with us, about whichever card (B2, B8)."""
    moments = [c.when for c in case.house_contacts if is_word(c)]
    if case.round:
        moments.append(case.round.start)
    return max(moments, default=None)


@once_of
def unanswered(case: Case) -> tuple[date, ...]:
    """The dates of the touches to this employer since their last word (B2)."""
    return tuple(touch_days(case, house_touches(case), house_word_at(case)))


def is_spent(case: Case) -> bool:
    """Whether contact accounting lets nothing more pass before they have a word (B2, B3, B7).

    A word about another card frees the employer's other cards, but not one that was asked about often enough itself.
    """
    for silent in (unanswered(case), touched_since_word(case)):
        if len(silent) >= case.policy.touches_unanswered or (case.no_calls and silent):
            return True
    return len(touch_days(case, touches(case))) >= case.policy.touches_lifetime


def touched_since(case: Case) -> list[date]:
    """The dates of the touches to this employer since their last word about this card, whatever the others heard."""
    return touch_days(case, house_touches(case), case.word_at)


def freed_on(case: Case) -> date | None:
    """The date of the word about another card that made contact possible again, when there was too much before it."""
    word = house_word_at(case)
    if word is None or case.word_at is None or word <= case.word_at:
        return None
    before = [day for day in touched_since(case) if day <= case.day(word)]
    too_many = len(before) >= case.policy.touches_unanswered or (case.no_calls and before)
    return case.day(word) if too_many else None


def freed_step(case: Case, freed: date) -> Step:
    """When something is due that such a word made possible again."""
    days = case.policy.call_due_days
    due = case.calendar.add(freed, days)
    return Step("due, now that they had a word about another role", freed, days, "business days", due, "call_due_days")


def gap_ends(case: Case) -> Step | None:
    """The first date after the last contact that is in order again (B1, B9), or None without one."""
    touched = touch_days(case, house_touches(case))
    if not touched:
        return None
    _, setting = gap_of(case)
    days = int(getattr(case.policy, setting))
    free = case.calendar.add(touched[-1], days)
    return Step("not before, after the last contact", touched[-1], days, "business days", free, setting)


@once_of
def attempts(case: Case) -> tuple[datetime, ...]:
    """The calls of this wait that reached nobody and left no message (B6)."""
    tried: list[datetime] = []
    for contact in case.contacts:
        if contact.direction is Direction.OUT and contact.result in ATTEMPTS:
            tried.append(contact.when)
        elif is_touch(case, contact):
            tried.clear()
    return tuple(when for when in tried if case.word_at is None or when > case.word_at)
