"""How far a reminder may be put off.

Invariant: a hard deadline is never hidden by putting it off.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.records import PromiseKind, Purpose, Snooze
from followup_tui.domain.reminders import Status
from followup_tui.domain.snoozing import check_snooze, latest
from followup_tui.errors import BadInputError
from tests.fakes import at
from tests.scene import Scene

D = date.fromisoformat


def met() -> Scene:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    scene.promise("2026-11-20", kind=PromiseKind.NONE)
    scene.heard("2026-11-20 17:00", needs_reply=True)
    return scene


def last(now: str, kind: Purpose, times: int = 0) -> str:
    scene = met()
    case = scene.case(now)
    return latest(scene.one(now, kind), case.calendar, case.today, times).isoformat()


@pytest.mark.parametrize(
    ("now", "kind", "until"),
    [
        ("2026-11-21 12:00", Purpose.THANK_YOU, "2026-11-24"),
        ("2026-11-24 12:00", Purpose.THANK_YOU, "2026-11-25"),
        ("2026-11-25 12:00", Purpose.THANK_YOU, "2026-11-27"),
        ("2026-11-30 12:00", Purpose.STATUS_CALL, "2026-12-07"),
        ("2026-11-21 12:00", Purpose.REPLY, "2026-11-23"),
        ("2026-11-24 12:00", Purpose.REPLY, "2026-11-25"),
        ("2026-11-24 12:00", Purpose.ALERT_REFERENCES, "2026-12-23"),
    ],
)
def test_each_rule_has_a_last_date(now: str, kind: Purpose, until: str) -> None:
    assert last(now, kind) == until


def test_a_step_of_the_ladder_is_put_off_twice_at_most() -> None:
    assert last("2026-11-30 12:00", Purpose.STATUS_CALL, 1)
    with pytest.raises(BadInputError, match="twice already"):
        last("2026-11-30 12:00", Purpose.STATUS_CALL, 2)


def test_a_call_they_asked_for_is_not_put_off() -> None:
    scene = met()
    scene.heard("2026-11-20 18:00", call_back=D("2026-11-25"))
    case = scene.case("2026-11-25 10:00")
    with pytest.raises(BadInputError, match="they asked for this call"):
        latest(scene.one("2026-11-25 10:00", Purpose.CALLBACK), case.calendar, case.today, 0)


def test_the_date_must_lie_ahead_and_within_reach() -> None:
    scene = met()
    case, one = scene.case("2026-11-21 12:00"), scene.one("2026-11-21 12:00", Purpose.THANK_YOU)
    check_snooze(one, D("2026-11-24"), case.calendar, case.today, 0)
    with pytest.raises(BadInputError, match="from Sun 22 Nov"):
        check_snooze(one, D("2026-11-21"), case.calendar, case.today, 0)
    with pytest.raises(BadInputError, match="R4 allows putting it off until Tue 24 Nov at the latest"):
        check_snooze(one, D("2026-11-25"), case.calendar, case.today, 0)


def test_the_newest_snooze_hides_a_reminder_until_its_date() -> None:
    scene = met()
    one = scene.one("2026-11-21 12:00", Purpose.THANK_YOU)
    for made, until in (("2026-11-21 12:00", "2026-11-22"), ("2026-11-21 13:00", "2026-11-24")):
        scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=D(until), when=at(made)))
    hidden = scene.one("2026-11-23 12:00", Purpose.THANK_YOU)
    assert (hidden.status, hidden.snoozed_until) == (Status.HIDDEN, D("2026-11-24"))
    shown = scene.one("2026-11-24 00:00", Purpose.THANK_YOU)
    assert (shown.status, shown.snoozed_until) == (Status.DUE, None)
