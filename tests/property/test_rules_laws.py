"""Laws of the rules: what holds whatever the records, the edits and the moments.

Invariant: every law is one that a user relies on, or that the dashboard's economy rests on.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from hypothesis import given, settings
from msgspec.structs import replace

from followup_tui.domain.contacts import Asked, Level, judge
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Column, Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate
from followup_tui.domain.search import Search
from followup_tui.domain.snoozing import OWED, check_snooze
from followup_tui.errors import BadInputError
from tests.property.strategies import APPS, CHANCES, START, ZONES, Maker, put_off
from tests.scene import CALENDARS, case_of, ran_out

SOFT = settings(max_examples=200, deadline=None)
LEVELS = list(Level)
BRIDGES = (Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK, Purpose.REFERRAL, Purpose.KEEP_IN_TOUCH)
LADDER = (Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE)


def fresh(search: Search, policy: Policy, now: datetime, tz: str) -> Picture:
    return Evaluator(CALENDARS).picture(search, policy, now, tz)


def anything(search: Search, policy: Policy, now: datetime, tz: str) -> list[Reminder]:
    found = Evaluator(CALENDARS).reminders(search, policy, now, tz)
    return [one for app in sorted(found) for one in found[app]]


@SOFT
@given(CHANCES)
def test_an_evaluator_used_again_finds_what_a_new_one_finds(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, tz, now = maker.search(), Policy(), ZONES[0], maker.moment()
    kept, past = Evaluator(CALENDARS), [search]
    for _ in range(6):
        assert kept.picture(search, policy, now, tz) == fresh(search, policy, now, tz)
        assert kept.reminders(search, policy, now, tz) == Evaluator(CALENDARS).reminders(search, policy, now, tz)
        past.append(maker.edit(search, [one.id for one in anything(search, policy, now, tz)], now))
        # Gone on, taken back, or read anew.
        search = maker.pick(past[-1], past[-1], past[-1], maker.pick(*past), Search(past[-1].tables))
        now += timedelta(minutes=maker.pick(0, 0, 1, 60, 24 * 60, -300, 9 * 24 * 60))
        tz = maker.pick(tz, tz, *ZONES)
        policy = maker.pick(policy, policy, policy, maker.policy())
    assert kept.picture(search, policy, now, tz) == fresh(search, policy, now, tz)


@SOFT
@given(CHANCES)
def test_nothing_differs_before_the_next_change(chance: random.Random) -> None:
    maker = Maker(chance)
    search, now, tz = maker.search(), maker.moment(), maker.pick(*ZONES)
    policy = maker.pick(Policy(), maker.policy())
    for one in anything(search, policy, now, tz)[:2]:
        search = put_off(search, one.id, (now + timedelta(days=2)).date(), now)
    shown = fresh(search, policy, now, tz)
    assert shown.next_change > now
    last = min(shown.next_change, now + timedelta(days=400)) - timedelta(microseconds=1)
    for moment in (now + (last - now) * chance.random(), last):
        assert replace(fresh(search, policy, moment, tz), now=now) == shown
        assert anything(search, policy, moment, tz) == anything(search, policy, now, tz)


@SOFT
@given(CHANCES)
def test_the_order_of_the_tables_never_matters(chance: random.Random) -> None:
    maker = Maker(chance)
    search, now = maker.search(), maker.moment()
    for days in (1, 3):
        for one in anything(search, Policy(), now, ZONES[0])[:4]:
            search = put_off(search, one.id, (now + timedelta(days=days)).date(), now + timedelta(hours=days))
    tables = {}
    for name, table in search.tables.items():
        pairs = list(table.items())
        chance.shuffle(pairs)
        tables[name] = dict(pairs)
    assert fresh(Search(tables), Policy(), now, ZONES[0]) == fresh(search, Policy(), now, ZONES[0])


@SOFT
@given(CHANCES)
def test_what_is_overdue_stays_overdue_until_something_is_done(chance: random.Random) -> None:
    search = Maker(chance, latest=START + timedelta(days=20)).search()
    now, days = START + timedelta(days=chance.randint(20, 60)), chance.randint(1, 20)
    before = [one for one in anything(search, Policy(), now, ZONES[0]) if one.status is Status.OVERDUE]
    after = {one.id: one for one in anything(search, Policy(), now + timedelta(days=days), ZONES[0])}
    for one in before:
        if one.id not in after and ran_out(search, one.id, now + timedelta(days=days)):
            continue
        assert after[one.id].status is Status.OVERDUE
        assert after[one.id].days_late == one.days_late + days
        assert after[one.id].due == one.due


@SOFT
@given(CHANCES)
def test_more_touches_never_lower_the_guard(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now, app = maker.search(), maker.policy(), maker.moment(), maker.pick(*APPS)
    more = search.put(maker.touch(maker.pick(*APPS), now))
    purpose = maker.pick(None, *LADDER, Purpose.OTHER)
    for channel in (Channel.EMAIL, Channel.PHONE):
        asked = Asked(channel=channel, purpose=purpose)
        before = judge(case_of(search, policy, now, app), asked).level
        after = judge(case_of(more, policy, now, app), asked).level
        # A voicemail does end the advice to leave one after calls that reached nobody (B6, amber).
        if channel is Channel.EMAIL or before is Level.RED:
            assert LEVELS.index(after) >= LEVELS.index(before)


@SOFT
@given(CHANCES)
def test_the_ladder_never_opens_what_the_guard_calls_red(chance: random.Random) -> None:
    maker = Maker(chance)
    search, policy, now = maker.search(), maker.policy(), maker.moment()
    for app in APPS:
        case = case_of(search, policy, now, app)
        for one in evaluate(case).reminders:
            if one.kind in LADDER and one.status is not Status.HIDDEN:
                channel = Channel.PHONE if one.slot is not None else Channel.EMAIL
                verdict = judge(case, Asked(channel=channel, purpose=one.kind, person=case.person(one.person)))
                assert verdict.level is not Level.RED, (one, verdict)


@SOFT
@given(CHANCES)
def test_what_follows_an_end_is_never_what_the_guard_calls_red(chance: random.Random) -> None:
    """R13 and B10: a reply, question, referral or message is suggested on days on which it is in order."""
    maker = Maker(chance)
    search, policy, now = maker.search(), maker.policy(), maker.moment()
    for app in APPS:
        case = case_of(search, policy, now, app)
        for one in evaluate(case).reminders:
            # What is to open later is looked at on its day, unless something is recorded for before then.
            if one.kind in BRIDGES and not (one.status is Status.HIDDEN and case.ahead):
                then = case.on(one.opens) if one.status is Status.HIDDEN else case
                verdict = judge(then, Asked(channel=Channel.EMAIL, purpose=one.kind, person=case.person(one.person)))
                assert verdict.level is not Level.RED, (one, verdict)


@SOFT
@given(CHANCES)
def test_a_closed_card_asks_only_for_what_its_end_calls_for(chance: random.Random) -> None:
    """R13: one of each kind at most; nothing after an acceptance, and no reply where nobody said no."""
    maker = Maker(chance)
    search, policy, now = maker.search(), maker.policy(), maker.moment()
    for app in search.applications.values():
        kinds = [one.kind for one in evaluate(case_of(search, policy, now, app.id)).reminders if one.kind in BRIDGES]
        assert len(kinds) == len(set(kinds))
        assert not kinds or app.column is Column.CLOSED
        if app.outcome is Outcome.ACCEPTED:
            assert not kinds
        elif app.outcome in (Outcome.NO_RESPONSE, Outcome.FROZEN, Outcome.WITHDRAWN):
            assert set(kinds) <= {Purpose.KEEP_IN_TOUCH}


@SOFT
@given(CHANCES)
def test_the_next_allowed_date_is_allowed_and_the_first(chance: random.Random) -> None:
    maker = Maker(chance, latest=START + timedelta(days=20))
    search, policy, now = maker.search(), maker.policy(), START + timedelta(days=chance.randint(20, 60))
    case, asked = case_of(search, policy, now, APPS[0]), Asked(channel=maker.pick(*Channel), purpose=Purpose.OTHER)
    verdict = judge(case, asked)
    if verdict.next_allowed is None:
        return
    assert verdict.level is Level.RED
    assert verdict.next_allowed > case.today
    assert judge(case.on(verdict.next_allowed), asked).level is not Level.RED
    if "B4" not in {one.rule for one in verdict.reasons}:  # it is amber already between the promised day and then
        for days in range(1, (verdict.next_allowed - case.today).days):
            assert judge(case.on(case.today + timedelta(days=days)), asked).level is Level.RED


@SOFT
@given(CHANCES)
def test_a_snooze_never_hides_past_a_hard_deadline(chance: random.Random) -> None:
    """2.4: what is owed shows on its due date, or a business day later where that is past, whatever was put off."""
    maker = Maker(chance)
    search, now = maker.search(), maker.moment()
    for one in anything(search, Policy(), now, ZONES[0]):
        if one.rule not in OWED or one.application is None:
            continue
        case = case_of(search, Policy(), now, one.application)
        until = case.today + timedelta(days=chance.randint(1, 9))
        try:
            check_snooze(one, until, case.calendar, case.today, 0, Policy())
        except BadInputError:
            if case.today >= one.due:
                continue  # past its date there is no telling how long the user would like to rest
        shown = max(one.due, until) if case.today >= one.due else one.due
        later = case.calendar.end_of_day(shown)
        again = put_off(search, one.id, until, now)
        found = evaluate(case_of(again, Policy(), later, one.application)).reminders
        assert all(two.status is not Status.HIDDEN for two in found if two.id == one.id)


@SOFT
@given(CHANCES)
def test_no_card_is_left_without_a_next_step(chance: random.Random) -> None:
    """R2: a card that is not closed has a reminder, now or to come, or a round to come; one with an offer too."""
    maker = Maker(chance)
    search, policy, now = maker.search(), maker.policy(), maker.moment()
    for app in search.applications.values():
        case = case_of(search, policy, now, app.id)
        if case.is_open and not (app.offer is not None and app.offer.received > now):  # one that is still to come
            assert evaluate(case).reminders or case.coming, app
