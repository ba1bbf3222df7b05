"""R6: keep hunting until a contract is signed, because a search that rests on few chances is not safe.

Invariant: nothing here speaks before the search has begun, nor once an offer is accepted and signed; an offer that is
only verbal, or not signed yet, ends nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, remind
from followup_tui.domain.rules.weekly_review import review_day
from followup_tui.domain.whole import Whole

WHY_NOW = "why now"
"""The label of the fact that says in a few words why one of these speaks."""

RESOLVE = "record a lead or a networking step (f), or add an application (n)"
"""What ends any of them."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(many: int, word: str) -> str:
    """So many of something, in words up to twelve: "two live applications"."""
    number = _NUMBERS[many] if many < len(_NUMBERS) else str(many)
    return f"{number} {word}" if many == 1 else f"{number} {word}s"


def hunt_idle(whole: Whole) -> Iterator[Reminder]:
    """The reminder that nothing new was found or done for some business days of the user's."""
    base = idle_since(whole)
    if base is None or whole.is_settled:
        return
    calendar, policy = whole.calendar, whole.policy
    opens, due = calendar.add(base, policy.hunt_soft_days), calendar.add(base, policy.hunt_firm_days)
    reason = f"no new lead since {day_text(base)}"
    yield remind(
        whole,
        Draft(
            rule="R6",
            kind=Purpose.HUNT_IDLE,
            opens=opens,
            due=due,
            due_at=calendar.end_of_day(due),
            says="Add a lead, or write to somebody you know",
            because=reason,
            resolve=RESOLVE,
            cause=base.isoformat(),
            facts=((WHY_NOW, reason), ("last step", _last_step(whole))),
            steps=(
                Step("suggested", base, policy.hunt_soft_days, "business days", opens, "hunt_soft_days"),
                Step("due", base, policy.hunt_firm_days, "business days", due, "hunt_firm_days"),
            ),
        ),
    )


def idle_since(whole: Whole) -> date | None:
    """The date of the newest lead, application or networking contact, or the last day of a holiday after it."""
    if whole.last_step is None:
        return None
    day = whole.day(whole.last_step[0])
    return max(day, whole.rested_until) if whole.rested_until else day


def _last_step(whole: Whole) -> str:
    when, one = whole.last_step or (whole.now, "")
    search = whole.search
    if one in search.leads:
        what = search.leads[one].text
    elif one in search.applications:
        application = search.applications[one]
        what = f"{search.employers[application.employer].name}, {application.role}"
    else:
        what = f"networking: {search.contacts[one].purpose.plain}"
    return f"{day_text(whole.day(when))}: {what}"


def pipeline_low(whole: Whole) -> Iterator[Reminder]:
    """The advice to find more while there are few live applications; a lead quiets it for the day, or the week."""
    many, low, target = len(whole.active), whole.policy.pipeline_low, whole.target
    if whole.last_step is None or whole.is_settled or many >= max(low, target):
        return
    is_low = many < low
    ahead = review_day(whole, whole.today)
    week = ahead - timedelta(days=7)
    if not whole.has_lead_since(whole.today if is_low else week):
        dates = (whole.today, whole.today) if is_low else (week, ahead)
        yield remind(whole, _low(whole, *dates, wanted=low if is_low else target))


def _low(whole: Whole, opens: date, due: date, *, wanted: int) -> Draft:
    live, policy = whole.active, whole.policy
    missing = wanted - len(live)
    reason = counted(len(live), "live application")
    more = counted(missing, "more lead") if live else counted(missing, "lead")
    raised = whole.target > policy.pipeline_target
    is_low = wanted == policy.pipeline_low
    names = sorted(whole.search.employers[one.employer].name for one in live)
    return Draft(
        rule="R6",
        kind=Purpose.PIPELINE_LOW,
        opens=opens,
        due=due,
        due_at=whole.calendar.end_of_day(due),
        lasting=True,
        says=f"{reason[0].upper()}{reason[1:]}; {more} would make this safer",
        because="a decision date moved more than once, so one more than usual" if raised and not is_low else "",
        resolve=RESOLVE,
        cause="" if is_low else "target",
        facts=((WHY_NOW, reason), ("live", ", ".join(names) or "none"), ("at least", str(policy.pipeline_low)),
               ("safe from", str(whole.target))),
        steps=(Step("a lead a day" if is_low else "a lead a week", due, 0, "given", due,
                    "pipeline_low" if is_low else "pipeline_target"),),
    )  # fmt: skip


def nudge(whole: Whole, application: str) -> str:
    """What to add where a change brought a card into awaiting or offer, or nothing: one line, once (R6)."""
    others = (one for one in whole.steps_since(whole.today) if one != application)
    if whole.is_settled or whole.is_paused or any(others):
        return ""
    return "now add a lead: until a contract is signed, keep looking"
