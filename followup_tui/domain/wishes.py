"""What they asked for: calls, and answers to their messages, and whether they got them (R10).

Invariant: nothing is owed for the time in which the application was closed.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.once import once_of
from followup_tui.domain.records import Channel, Contact, Direction, Purpose
from followup_tui.domain.said import STATUS, TALKS

if TYPE_CHECKING:
    from followup_tui.domain.case import Case


# A member of an enum costs several times more to look up than to compare, and this one is compared ten thousand times.
_IN = Direction.IN


@once_of
def _heard(case: Case) -> tuple[Contact, ...]:
    """What came from them, by time."""
    return tuple([c for c in case.contacts if c.direction is _IN])


@once_of
def callback_pending(case: Case) -> Contact | None:
    """The newest request of theirs to be called that was not met yet (R10)."""
    heard = _heard(case)
    asked = next((c for c in reversed(heard) if c.call_back is not None), None) if heard else None
    if asked is None or asked.call_back is None or _called_since(case, asked):
        return None
    return None if _is_moot(case, asked, case.calendar.roll(asked.call_back)) else asked


def _is_moot(case: Case, theirs: Contact, due: date) -> bool:
    """Whether the application was closed when what they had asked for fell due, and went on only after that."""
    opened = case.app.reopened_at
    return opened is not None and theirs.when < opened and due < case.day(opened)


@once_of
def unanswered_messages(case: Case) -> tuple[Contact, ...]:
    """Their messages that need an answer and got none, by time (R10)."""
    heard = _heard(case)
    if not heard:
        return ()
    waiting = (c for c in heard if c.needs_reply)
    open_ones = (one for one in waiting if not _answered(case, one))
    days = case.policy.reply_days
    return tuple(one for one in open_ones if not _is_moot(case, one, case.calendar.add(case.day(one.when), days)))


def _answered(case: Case, message: Contact) -> bool:
    return any(
        c.direction is Direction.OUT and c.when >= message.when and c.purpose in TALKS and c.result not in ATTEMPTS
        for c in case.contacts
    )


def _called_since(case: Case, asked: Contact) -> bool:
    return any(
        c.direction is Direction.OUT
        and c.when > asked.when
        and (c.purpose is Purpose.CALLBACK or (c.channel is Channel.PHONE and c.purpose in STATUS))
        and c.result not in ATTEMPTS
        for c in case.contacts
    )


@once_of
def called_back_at(case: Case) -> datetime | None:
    """When a call they had asked for was last made, whether or not they were reached."""
    asked = min((c.when for c in case.contacts if c.call_back is not None), default=None)
    made = (c for c in reversed(case.contacts) if c.purpose is Purpose.CALLBACK and c.result not in ATTEMPTS)
    last = next((c.when for c in made if c.direction is Direction.OUT), None)
    return last if last is not None and asked is not None and asked < last else None
