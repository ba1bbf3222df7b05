"""Laws of explanations: whatever the records and the numbers, what is said is what the rule did.

Invariant: a law looks at what is told, never at how it was found.
"""

from __future__ import annotations

import random
from datetime import time, timedelta

from hypothesis import given, settings

from followup_tui.domain.contacts import Asked, judge
from followup_tui.domain.counting import EACH_DAY, counts
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.explain import turn, why, why_not
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.search import Search
from followup_tui.domain.workdays import WorkCalendar
from tests.property.strategies import APPS, CHANCES, START, ZONES, Maker
from tests.scene import CALENDARS, case_of

SOFT = settings(max_examples=150, deadline=None)


def calendar_of(search: Search, reminder: Reminder, tz: str) -> WorkCalendar:
    application = search.applications.get(reminder.application or "")
    return CALENDARS.of(search.employers[application.employer]) if application else CALENDARS.at(tz, "US")


def comes_to(step: Step, calendar: WorkCalendar) -> bool:
    """Whether the count alone leads to the result."""
    if step.unit == "business days":
        return calendar.add(step.base, step.count) == step.result
    if step.unit == "calendar days":
        day = step.base + timedelta(days=step.count)
        return step.result in (day, calendar.roll(day), calendar.back(day))
    return step.unit != "roll" or step.result in (calendar.roll(step.base), calendar.back(step.base))


@SOFT
@given(CHANCES)
def test_each_step_of_the_arithmetic_is_right_and_leads_to_the_due_date(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    for many in Evaluator(CALENDARS).reminders(search, policy, now, tz).values():
        for one in many:
            calendar = calendar_of(search, one, tz)
            assert [step for step in one.steps if not comes_to(step, calendar)] == [], one.id
            assert one.due in {step.result for step in one.steps}, one.id


@SOFT
@given(CHANCES)
def test_the_days_laid_out_are_those_that_were_counted(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    for many in Evaluator(CALENDARS).reminders(search, policy, now, tz).values():
        for one in many:
            calendar = calendar_of(search, one, tz)
            for step in one.steps:
                (count,) = counts([step], calendar)
                assert len(count.days) <= EACH_DAY
                if count.days and step.unit == "business days":
                    assert max(day.number for day in count.days) == abs(step.count)
                    assert [bool(day.number) for day in count.days] == [not day.off for day in count.days]
                    assert [calendar.is_working(day.day) for day in count.days] == [not day.off for day in count.days]
                if count.days:
                    assert count.days[-1].day == step.result
                    assert count.days[-1].reaches == step.says


@SOFT
@given(CHANCES)
def test_every_reminder_and_every_warning_can_be_explained(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    for many in Evaluator(CALENDARS).reminders(search, policy, now, tz).values():
        for one in many:
            told = why(one, calendar_of(search, one, tz), "Acme", policy, now)
            assert told.facts
            assert told.arithmetic
            assert told.resolve
            assert told.next_change
            assert told.protects
            assert told.ignored
            assert {step.setting for step in one.steps if step.setting} == {number.name for number in told.settings}
    for app in APPS:
        case = case_of(search, policy, now, app, tz)
        verdict = judge(case, Asked(channel=maker.pick(Channel.PHONE, Channel.EMAIL)))
        shown = why_not(case, verdict)
        assert len(shown.arithmetic) == max(1, len(verdict.reasons))
        assert bool(shown.ignored) == any(reason.rule != "R10" for reason in verdict.reasons)
        for reason in verdict.reasons:
            assert all(comes_to(step, case.calendar) for step in reason.steps)
            assert reason.until is None or reason.until in {step.result for step in reason.steps} or not reason.steps


@SOFT
@given(CHANCES)
def test_the_status_changes_on_the_date_that_is_told_and_not_before(chance: random.Random) -> None:
    search = Maker(chance, latest=START + timedelta(days=20)).search()  # what begins to count later is no rule's turn
    policy, now, tz = Policy(), START + timedelta(days=chance.randint(20, 60)), ZONES[0]
    for many in Evaluator(CALENDARS).reminders(search, policy, now, tz).values():
        for one in many:
            calendar = calendar_of(search, one, tz)
            changes = turn(one, calendar.today(now))
            day = changes[0] if changes else calendar.today(now) + timedelta(days=chance.randint(1, 60))
            before, after = calendar.at(day, time(0)) - timedelta(minutes=1), calendar.at(day, time(23, 59))
            for moment in (max(now, before), after):
                found = Evaluator(CALENDARS).reminders(search, policy, moment, tz)
                mine = found.get(one.application or "", ())
                same = [r for r in mine if (r.id, r.opens, r.due) == (one.id, one.opens, one.due)]
                becomes = changes[1] if changes and moment is after else one.status
                assert {r.status for r in same} <= {becomes}, (one.id, moment)
