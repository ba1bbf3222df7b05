"""Laws of evaluating: the same question gets the same answer, and no answer changes before it says it may.

Invariant: nothing here knows what any rule says.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from hypothesis import given, settings

from followup_tui.domain.context import context_of
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.policy import Policy
from followup_tui.domain.rules import Evaluation, evaluate, evaluate_search
from followup_tui.domain.search import Search
from followup_tui.domain.whole import Whole
from tests.property.strategies import APPS, CHANCES, ZONES, Maker
from tests.scene import CALENDARS, case_of

SOFT = settings(max_examples=150, deadline=None)
FAR = timedelta(days=400)


def of_search(search: Search, policy: Policy, now: datetime, tz: str) -> Evaluation:
    return evaluate_search(Whole(context_of(search, policy, now, tz, CALENDARS), CALENDARS.at(tz, "US")))


@SOFT
@given(CHANCES)
def test_asking_twice_changes_nothing(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    evaluator = Evaluator(CALENDARS)
    assert evaluator.picture(search, policy, now, tz) == evaluator.picture(search, policy, now, tz)
    assert of_search(search, policy, now, tz) == of_search(search, policy, now, tz)
    for app in APPS:
        case = case_of(search, policy, now, app, tz)
        assert evaluate(case) == evaluate(case) == evaluate(case_of(search, policy, now, app, tz))


@SOFT
@given(CHANCES)
def test_what_is_said_of_an_application_stands_until_it_says(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    for app in APPS:
        found = evaluate(case_of(search, policy, now, app, tz))
        assert found.stable_until > now
        for moment in until(found, now, chance):
            assert evaluate(case_of(search, policy, moment, app, tz)).reminders == found.reminders


@SOFT
@given(CHANCES)
def test_what_only_grows_older_is_what_evaluating_anew_finds(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.pick(Policy(), maker.policy()), maker.moment(), maker.pick(*ZONES)
    kept = Evaluator(CALENDARS)
    for _ in range(8):
        fresh = Evaluator(CALENDARS)
        assert kept.picture(search, policy, now, tz) == fresh.picture(search, policy, now, tz)
        assert kept.reminders(search, policy, now, tz) == fresh.reminders(search, policy, now, tz)
        now += timedelta(hours=maker.pick(3, 12, 24, 24, 72))


@SOFT
@given(CHANCES)
def test_what_is_said_of_the_search_stands_until_it_says(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, tz = maker.search(), maker.policy(), maker.moment(), maker.pick(*ZONES)
    found = of_search(search, policy, now, tz)
    assert found.stable_until > now
    for moment in until(found, now, chance):
        assert of_search(search, policy, moment, tz).reminders == found.reminders


def until(found: Evaluation, now: datetime, chance: random.Random) -> tuple[datetime, datetime]:
    """A moment on the way, and the last one, before an evaluation may change."""
    last = min(found.stable_until, now + FAR) - timedelta(microseconds=1)
    return now + (last - now) * chance.random(), last
