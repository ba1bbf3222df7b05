"""What passed between the user and an employer since an application was closed: the counting behind R13 and B10.

Invariant: nothing but the application's own contacts is looked at, so that a settled card stays settled until one of
its own records changes.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from followup_tui.domain.case import Case
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.once import Once
from followup_tui.domain.records import Column, Contact, Direction, Interview, Outcome, Purpose, Result
from followup_tui.domain.said import FAREWELLS, is_word
from followup_tui.domain.touches import EXEMPT

PARTING: Final = (Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK, Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH)
"""What one writes once it is over, in the usual order (R13)."""

NOES: Final = frozenset({Outcome.REJECTED, Outcome.RESCINDED})
"""Outcomes in which the employer said no."""

_OF_THE_DAY: Final = FAREWELLS.union(PARTING)
_ANSWERS: Final = frozenset({Purpose.REPLY, Purpose.CALLBACK})
_UNHEARD: Final = ATTEMPTS | {Result.DELEGATED, Result.MERGED}


class Parting:
    """A closed application since its end; attributes are facts, named as in the rules."""

    def __init__(self, case: Case, closed: datetime) -> None:
        self.case = case
        self.closed = closed
        """When it ended, UTC."""
        self.outcome: Outcome | None = case.app.outcome
        """How it ended."""

    @Once
    def day(self) -> date:
        """X, the employer's date of the end."""
        return self.case.day(self.closed)

    @Once
    def is_cold(self) -> bool:
        """Whether nothing was said for so long, twice the longest distance between messages, that it rests."""
        policy, contacts = self.case.policy, self.case.contacts
        last = max(self.closed, contacts[-1].when) if contacts else self.closed
        season = 2 * max(policy.keep_days, policy.keep_first_days, policy.closed_gap_days)
        # Most are cold beyond any doubt of zones, and looking those up would cost as much as all the rest.
        if (self.case.now - last).days > season + 2:
            return True
        day = self.case.day(last)
        return self.case.is_past(day + min(timedelta(days=season), date.max - day))

    @Once
    def since(self) -> tuple[Contact, ...]:
        """By time; what belongs to a parting counts from the morning of that day, whichever was recorded first."""
        return tuple(c for c in self.case.contacts if self._is_after(c))

    def _is_after(self, contact: Contact) -> bool:
        if contact.when >= self.closed:
            return True
        return contact.purpose in _OF_THE_DAY and self.case.day(contact.when) == self.day

    @Once
    def rounds(self) -> tuple[Interview, ...]:
        """The rounds held before it ended."""
        return tuple(one for one in self.case.held if one.start <= self.closed)

    def sent(self, purpose: Purpose) -> tuple[Contact, ...]:
        """The messages of a purpose that were sent since then, by time; calls that reached nobody left out."""
        return tuple(
            c for c in self.since if c.purpose is purpose and c.direction is Direction.OUT and c.result not in ATTEMPTS
        )

    @Once
    def messages(self) -> tuple[Contact, ...]:
        """Our messages that B10 counts: unsolicited ones, the first question for feedback left out."""
        return tuple(c for c in self.since if self._counts(c))

    def _counts(self, contact: Contact) -> bool:
        if contact.direction is Direction.IN or contact.purpose in EXEMPT or contact.result in _UNHEARD:
            return False
        if contact.purpose is Purpose.FEEDBACK:
            return contact is not self.sent(Purpose.FEEDBACK)[0]
        if contact.purpose in _ANSWERS:
            return not any(c.direction is Direction.IN for c in self.since[: self.since.index(contact)])
        return True

    @Once
    def silent(self) -> tuple[date, ...]:
        """The dates of the messages that got no answer yet."""
        if not self.messages:
            return ()
        word = max((c.when for c in self.case.contacts if is_word(c)), default=None)
        return tuple(sorted({self.case.day(c.when) for c in self.messages if word is None or c.when > word}))

    @Once
    def rests(self) -> bool:
        """Whether so many messages got no answer that it is to rest until they write (B10)."""
        return len(self.silent) >= self.case.policy.closed_unanswered

    @Once
    def last(self) -> date | None:
        """The date of the last message that counts, or None."""
        return self.case.day(self.messages[-1].when) if self.messages else None

    @Once
    def free(self) -> date:
        """The first date on which the distance to the last message is kept (B10)."""
        if self.last is None:
            return self.day
        return self.last + timedelta(days=self.case.policy.closed_gap_days)


def parting_of(case: Case) -> Parting | None:
    """What followed the end of an application; None while it is open, or when its end has no date."""
    closed = case.app.closed_at
    return Parting(case, closed) if case.app.column is Column.CLOSED and closed is not None else None
