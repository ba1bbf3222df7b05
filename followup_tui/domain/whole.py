"""The search as a whole at one moment: what the rules about hunting, balance and review may ask (R2, R6, R11).

Invariant: it is built from records, policy and the moment alone; its dates are the user's own (C6).
"""

from __future__ import annotations

from datetime import date

from followup_tui.domain.context import Context
from followup_tui.domain.once import Once
from followup_tui.domain.records import Application, Column, Outcome
from followup_tui.domain.workdays import WorkCalendar


class Whole:
    """One search at one moment; attributes are facts, named as in the rules."""

    def __init__(self, context: Context, calendar: WorkCalendar) -> None:
        self.context = context
        self.calendar = calendar
        """The user's own working days and clock."""
        self.policy = context.policy
        self.now = context.now
        self.search = context.search

    @Once
    def today(self) -> date:
        """The user's date."""
        return self.calendar.today(self.now)

    @Once
    def active(self) -> tuple[Application, ...]:
        """The live applications: neither closed, archived nor on hold."""
        return tuple(
            one
            for one in self.search.applications.values()
            if one.column is not Column.CLOSED and not one.archived and one.hold_at is None and one.created <= self.now
        )

    @Once
    def is_settled(self) -> bool:
        """Whether an offer is accepted and signed, which alone ends the hunt (R6)."""
        return any(
            one.outcome is Outcome.ACCEPTED and one.offer is not None and one.offer.signed
            for one in self.search.deals()
            if one.closed_at is not None and one.closed_at <= self.now
        )

    @Once
    def is_paused(self) -> bool:
        """Whether the user is on a holiday from the search."""
        first, last = self.policy.pause_from, self.policy.pause_until
        return first is not None and last is not None and first <= self.today <= last
