"""The weekly review in figures: what was on time, what is overdue, what came back, and what it all rests on (R2).

Invariant: everything follows from the records and the moment; who ignores the reminders sees here what it cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.punctuality import FollowUp
from followup_tui.domain.records import Contact, Direction, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.one_basket import actions
from followup_tui.domain.rules.weekly_review import last_review, weekly_review
from followup_tui.domain.said import is_word
from followup_tui.domain.touches import is_touch
from followup_tui.domain.whole import Whole

WEEK: Final = 7
"""Days that a review looks back on."""

CaseOf = Callable[[str], Case]
"""The case of an application now, by its id."""


class Override(msgspec.Struct, frozen=True, kw_only=True):
    """A contact that was made against a red warning (B11)."""

    when: datetime
    application: str
    """The first one it covered."""
    purpose: Purpose
    reason: str


class Flagged(msgspec.Struct, frozen=True, kw_only=True):
    """A text that went out although the tone lint finds something red in it (R14)."""

    when: datetime
    application: str
    """The first one it covered."""
    purpose: Purpose
    rules: tuple[str, ...]
    """T1 to T15, in their order."""


class Share(msgspec.Struct, frozen=True):
    """How many of your actions went to one application (R11)."""

    application: str
    count: int


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of the days up to a moment."""

    since: datetime
    """UTC; they count what lies after it."""
    until: datetime
    """UTC."""
    follow_ups: tuple[FollowUp, ...]
    """What fell due in these days, by when it did."""
    overdue: tuple[Reminder, ...]
    """Everything that is overdue now, the most pressing first; advice on the search left out."""
    touches: int
    """Unsolicited contacts: one per employer and date (B0)."""
    answers: int
    """Words of theirs, by message or in a call in which you spoke."""
    overrides: tuple[Override, ...]
    active: int
    """Live applications."""
    low: int
    """Live applications below which a lead is due."""
    target: int
    """Live applications from which the search is safe."""
    leads: int
    made: int
    """Applications made."""
    networking: int
    """Words to people of the network."""
    actions: int
    """Your actions in the last `basket_days`: contacts, one per application covered, and leads."""
    basket_days: int
    shares: tuple[Share, ...]
    """How these actions are shared among applications, the most first; leads are the rest."""
    last_review: date | None
    """When the week was last reviewed; the user's date."""
    review: Reminder | None
    """The review that stands or comes next; None once an offer was accepted."""
    texts: int = 0
    """Texts of yours that were sent in these days and are kept in full."""
    flagged: tuple[Flagged, ...] = ()
    """Those of them in which the tone lint finds something red."""

    @property
    def on_time(self) -> int:
        """How many follow-ups were done by the moment they fell due."""
        return sum(one.is_on_time for one in self.follow_ups)

    @property
    def late(self) -> tuple[FollowUp, ...]:
        """The follow-ups that were done late, or not at all."""
        return tuple(one for one in self.follow_ups if not one.is_on_time)

    @property
    def flagged_percent(self) -> int:
        """Flagged texts of a hundred kept, rounded down; 0 without any."""
        return len(self.flagged) * 100 // self.texts if self.texts else 0

    @property
    def says(self) -> str:
        """The days in one line: "3 follow-ups this week, 2 on time"."""
        many, days = len(self.follow_ups), (self.until - self.since).days
        span = "this week" if days == WEEK else f"in {days} days"
        if not many:
            return f"no follow-ups {span}"
        return f"{many} follow-up{'s' if many > 1 else ''} {span}, {self.on_time} on time"


def since_of(whole: Whole, days: int) -> datetime:
    """The moment from which so many days are looked back at."""
    return whole.now - timedelta(days=days)


def week_of(
    whole: Whole, days: int, done: tuple[FollowUp, ...], standing: Iterable[Reminder], case_of: CaseOf
) -> Week:
    """The figures of the last days; `done` are the follow-ups that fell due in them, `standing` all reminders now."""
    since = since_of(whole, days)
    contacts = [one for one in whole.contacts_since(whole.day(since)) if one.when > since]
    steps = [one for when, one in whole.search.steps() if since < when <= whole.now]
    overdue = [one for one in standing if one.status is Status.OVERDUE and one.application is not None]
    policy, search = whole.policy, whole.search
    first = whole.today - timedelta(days=policy.basket_window_days - 1)
    shares = actions(whole, first)
    leads = whole.leads_since(first)
    return Week(
        since=since,
        until=whole.now,
        follow_ups=done,
        overdue=tuple(sorted(overdue, key=Reminder.sort_key)),
        touches=len(_touches(contacts, case_of)),
        answers=sum(is_word(one) for one in contacts),
        overrides=tuple(_override(one) for one in contacts if one.override and one.applications),
        active=len(whole.active),
        low=policy.pipeline_low,
        target=whole.target,
        leads=sum(one in search.leads for one in steps),
        made=sum(one in search.applications for one in steps),
        networking=sum(one in search.contacts for one in steps),
        actions=shares.total() + leads,
        basket_days=policy.basket_window_days,
        shares=tuple(Share(*pair) for pair in sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))),
        last_review=last_review(whole),
        review=next(weekly_review(whole), None),
    )


def _touches(contacts: Iterable[Contact], case_of: CaseOf) -> set[tuple[str, date]]:
    """Each employer, or agency, and date with a touch."""
    cases: dict[str, Case] = {}
    found: set[tuple[str, date]] = set()
    for contact in contacts:
        for one in contact.applications if contact.direction is Direction.OUT else ():
            case = cases.get(one) or cases.setdefault(one, case_of(one))
            if is_touch(case, contact):
                house = case.agency if case.through_agency and case.agency else case.employer
                found.add((house.id, case.day(contact.when)))
    return found


def _override(one: Contact) -> Override:
    return Override(when=one.when, application=one.applications[0], purpose=one.purpose, reason=one.override)
