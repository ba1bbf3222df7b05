"""How far a reminder may be put off.

Invariant: a hard deadline is never hidden by putting it off.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import PromiseKind, Purpose, Snooze
from followup_tui.domain.reminders import Status
from followup_tui.domain.snoozing import check_snooze, latest
from followup_tui.errors import BadInputError
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum

D = date.fromisoformat


def met() -> Scene:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    scene.promise("2026-11-20", kind=PromiseKind.NONE)
    scene.heard("2026-11-20 17:00", needs_reply=True)
    return scene


def last(now: str, kind: Purpose, times: int = 0, policy: Policy | None = None) -> str:
    scene = met()
    case = scene.case(now)
    return latest(scene.one(now, kind), case.calendar, case.today, times, policy or Policy()).isoformat()


@pytest.mark.parametrize(
    ("now", "kind", "until"),
    [
        ("2026-11-21 12:00", Purpose.THANK_YOU, "2026-11-24"),
        ("2026-11-24 12:00", Purpose.THANK_YOU, "2026-11-25"),
        ("2026-11-25 12:00", Purpose.THANK_YOU, "2026-11-27"),
        ("2026-11-30 12:00", Purpose.STATUS_CALL, "2026-12-07"),
        ("2026-11-21 12:00", Purpose.REPLY, "2026-11-23"),
        ("2026-11-24 12:00", Purpose.REPLY, "2026-11-25"),
        ("2026-11-20 18:00", Purpose.ALERT_REFERENCES, "2026-11-23"),
        ("2026-11-24 12:00", Purpose.ALERT_REFERENCES, "2026-11-25"),
    ],
)
def test_each_rule_has_a_last_date(now: str, kind: Purpose, until: str) -> None:
    """R4, R5, R10: not past the due date, then a business day each. R7: five business days."""
    assert last(now, kind) == until


def test_a_hold_check_is_put_off_by_twenty_days() -> None:
    """R9: what is softer than a call or a thank-you may wait (rules 2.4)."""
    scene = met()
    scene.change(hold_at=at("2026-11-23 10:00"))
    case, one = scene.case("2026-12-22 10:00"), scene.one("2026-12-22 10:00", Purpose.HOLD_CHECK)
    assert latest(one, case.calendar, case.today, 0, Policy()).isoformat() == "2027-01-22"
    assert latest(one, case.calendar, case.today, 0, Policy(snooze_soft_days=5)).isoformat() == "2026-12-30"


def test_a_step_of_the_ladder_is_put_off_twice_at_most() -> None:
    assert last("2026-11-30 12:00", Purpose.STATUS_CALL, 1)
    with pytest.raises(BadInputError, match="twice already"):
        last("2026-11-30 12:00", Purpose.STATUS_CALL, 2)


@pytest.mark.parametrize(("times", "says"), [(1, "once"), (3, "3 times")])
def test_days_and_times_of_a_call_come_from_the_policy(times: int, says: str) -> None:
    """R7: `snooze_call_days` and `snooze_call_times`."""
    policy = Policy(snooze_call_days=1, snooze_call_times=times)
    assert last("2026-11-30 12:00", Purpose.STATUS_CALL, times - 1, policy) == "2026-12-01"
    with pytest.raises(BadInputError, match=f"put off {says} already"):
        last("2026-11-30 12:00", Purpose.STATUS_CALL, times, policy)


@pytest.mark.parametrize(
    ("now", "kind", "app", "until"),
    [
        ("2026-12-11 12:00", Purpose.OFFER_DECIDE, FIR, "2026-12-12"),
        ("2026-12-01 12:00", Purpose.OFFER_ACKNOWLEDGE, FIR, "2026-12-02"),
        ("2026-12-01 12:00", Purpose.OFFER_EXTEND, FIR, "2026-12-11"),
        ("2026-12-01 12:00", Purpose.LEVERAGE, None, "2026-12-02"),
        ("2026-12-14 12:00", Purpose.OFFER_DECIDE, FIR, None),
        ("2026-12-15 12:00", Purpose.OFFER_DECIDE, FIR, None),
        ("2026-12-02 12:00", Purpose.OFFER_ACKNOWLEDGE, FIR, None),
        ("2026-12-02 12:00", Purpose.LEVERAGE, None, None),
        ("2026-12-16 12:00", Purpose.OFFER_DECIDE, FIR, None),
    ],
)
def test_what_an_offer_asks_for_is_not_put_off_past_its_date(
    now: str, kind: Purpose, app: str | None, until: str | None
) -> None:
    """R12: the decision until the next day at most, and nothing that is due or comes before everything."""
    scene = fir_and_gum(answer_by="2026-12-15 17:00")
    scene.promise("2026-11-20", "2026-12-18")
    case, one = scene.case(now, app), scene.one(now, kind, app)
    if until is None:
        with pytest.raises(BadInputError, match="an offer does not wait"):
            latest(one, case.calendar, case.today, 0, Policy())
    else:
        assert latest(one, case.calendar, case.today, 0, Policy()).isoformat() == until


def test_a_call_they_asked_for_is_not_put_off() -> None:
    scene = met()
    scene.heard("2026-11-20 18:00", call_back=D("2026-11-25"))
    case = scene.case("2026-11-25 10:00")
    with pytest.raises(BadInputError, match="they asked for this call on Wed 25 Nov: make it later that day"):
        latest(scene.one("2026-11-25 10:00", Purpose.CALLBACK), case.calendar, case.today, 0, Policy())



def test_the_date_must_lie_ahead_and_within_reach() -> None:
    scene = met()
    case, one = scene.case("2026-11-21 12:00"), scene.one("2026-11-21 12:00", Purpose.THANK_YOU)
    check_snooze(one, D("2026-11-24"), case.calendar, case.today, 0, Policy())
    with pytest.raises(BadInputError, match="from Sun 22 Nov"):
        check_snooze(one, D("2026-11-21"), case.calendar, case.today, 0, Policy())
    with pytest.raises(BadInputError, match="R4 allows putting it off until Tue 24 Nov at the latest"):
        check_snooze(one, D("2026-11-25"), case.calendar, case.today, 0, Policy())


def test_the_newest_snooze_hides_a_reminder_until_its_date() -> None:
    scene = met()
    one = scene.one("2026-11-21 12:00", Purpose.THANK_YOU)
    for made, until in (("2026-11-21 12:00", "2026-11-22"), ("2026-11-21 13:00", "2026-11-24")):
        scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=D(until), when=at(made)))
    hidden = scene.one("2026-11-23 12:00", Purpose.THANK_YOU)
    assert (hidden.status, hidden.snoozed_until) == (Status.HIDDEN, D("2026-11-24"))
    shown = scene.one("2026-11-24 00:00", Purpose.THANK_YOU)
    assert (shown.status, shown.snoozed_until) == (Status.DUE, None)


def alert_put_off(until: str) -> Scene:
    """References to be told by Monday 23, put off on Friday evening."""
    scene = met()
    one = scene.one("2026-11-20 18:00", Purpose.ALERT_REFERENCES)
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=D(until), when=at("2026-11-20 18:30")))
    return scene


def test_a_date_that_came_nearer_is_not_hidden_by_an_older_snooze() -> None:
    """R5: put off until Monday, but on Saturday their names were handed over."""
    scene = alert_put_off("2026-11-23")
    assert scene.one("2026-11-21 10:00", Purpose.ALERT_REFERENCES).status is Status.HIDDEN
    scene.change(references_given=D("2026-11-21"))
    assert scene.one("2026-11-21 10:00", Purpose.ALERT_REFERENCES).status is Status.DUE


def test_what_comes_before_everything_else_is_not_hidden() -> None:
    """R5 c: they announced that they are checking."""
    scene = alert_put_off("2026-11-23")
    scene.change(references_checked=at("2026-11-22 10:00"))
    assert scene.one("2026-11-22 12:00", Purpose.ALERT_REFERENCES).urgency == 0


def test_what_is_late_may_be_hidden_for_a_day() -> None:
    """R4: past due it is put off by a business day each."""
    scene = met()
    one = scene.one("2026-11-25 12:00", Purpose.THANK_YOU)
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=D("2026-11-27"), when=at("2026-11-25 12:00")))
    assert scene.one("2026-11-26 12:00", Purpose.THANK_YOU).status is Status.HIDDEN
    assert scene.one("2026-11-27 12:00", Purpose.THANK_YOU).status is Status.OVERDUE
