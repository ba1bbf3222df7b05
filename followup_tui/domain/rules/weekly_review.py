"""R2: once a week the whole search is looked over, so that what follow-up gains or costs is seen.

Invariant: exactly one review stands at a time, however many weeks were missed; it is dealt with by dismissing it, with
the reason `DONE` where it took place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Dismissal, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, remind
from followup_tui.domain.whole import Whole

DONE: Final = "done"
"""The reason of the dismissal by which a review is marked as done."""

_WEEK: Final = 7
_PREFIX: Final = f"{Purpose.WEEKLY_REVIEW.value}:"


def review_day(whole: Whole, after: date) -> date:
    """The first date after a given one that is the weekday of the review, working day or not."""
    days = (whole.policy.review_weekday - after.weekday() - 1) % _WEEK + 1
    return after + timedelta(days=days)


def last_review(whole: Whole) -> date | None:
    """When the week was last reviewed, as the user's date, or None."""
    done = [one for one in _dealt_with(whole) if one.reason == DONE]
    return whole.day(max(one.when for one in done)) if done else None


def _dealt_with(whole: Whole) -> list[Dismissal]:
    return [one for one in whole.search.dismissals.values() if one.reminder.startswith(_PREFIX)]


def weekly_review(whole: Whole) -> Iterator[Reminder]:
    """The review that is due next, or has been since."""
    if whole.first_step is None or whole.accepted:
        return
    base = _base(whole, whole.day(whole.first_step[0]))
    nominal = review_day(whole, base)
    due = whole.calendar.roll(nominal)
    last = last_review(whole)
    yield remind(
        whole,
        Draft(
            rule="R2",
            kind=Purpose.WEEKLY_REVIEW,
            opens=due,
            due=due,
            due_at=whole.calendar.end_of_day(due),
            says="Review your week",
            because=f"the last review was on {day_text(last)}" if last else "what was on time, what is owed, what next",
            resolve="open the review and mark it as done (R)",
            cause=nominal.isoformat(),
            facts=(("last review", day_text(last) if last else "none yet"), ("counted from", day_text(base))),
            steps=(
                Step("the next day of the review", nominal, 0, "given", nominal, "review_weekday"),
                Step("due", nominal, 0, "roll", due),
            ),
        ),
    )


def _base(whole: Whole, first: date) -> date:
    """The date after which the next review falls: of the last one dealt with, or of the first record."""
    days = [first, *([whole.rested_until] if whole.rested_until else [])]
    for one in _dealt_with(whole):
        # One that was dealt with ahead of its day must not come again on that day.
        days += [whole.day(one.when), _named_day(one)]
    return max(days)


def _named_day(one: Dismissal) -> date:
    try:
        return date.fromisoformat(one.reminder.removeprefix(_PREFIX))
    except ValueError:
        return date.min
