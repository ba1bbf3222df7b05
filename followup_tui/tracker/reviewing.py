"""Use-cases about the weekly review: its figures, and marking it as done (R2).

Invariant: only a review that is due can be marked as done, so that a second press does not skip the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.punctuality import follow_ups
from followup_tui.domain.records import Dismissal
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules.weekly_review import DONE, weekly_review
from followup_tui.domain.search import Search
from followup_tui.domain.week import Week, since_of, week_of
from followup_tui.errors import NotFoundError
from followup_tui.tracker.desk import Desk, Done


def week(desk: Desk, standing: Sequence[Reminder], days: int) -> Week:
    """The figures of the last days; `standing` are all reminders there are now."""
    whole = desk.whole()

    def case_at(search: Search, one: str, at: datetime) -> Case:
        return desk.on(search).case(one, at)

    done = follow_ups(desk.search, standing, since_of(whole, days), desk.now, desk.zone, case_at)
    return week_of(whole, days, done, standing, desk.case)


def review_done(desk: Desk) -> Done:
    """The review that is due marked as done; raises `NotFoundError` when none is."""
    standing = next(weekly_review(desk.whole()), None)
    if standing is None:
        raise NotFoundError("there is no week to review: the search has not begun, or an offer was accepted")
    if desk.whole().today < standing.due:
        raise NotFoundError(f"no review is due: the next one is on {day_text(standing.due)}")
    made = Dismissal(id=desk.make_id(), reminder=standing.id, reason=DONE, when=desk.now)
    search = desk.search.put(made)
    following = next(weekly_review(replace(desk, search=search).whole()))
    return Done(search=search, says=f"week reviewed; the next review is due {day_text(following.due)}", record=made)
