"""Why a reminder stands and a contact is advised against, laid out.

Invariant: the arithmetic names every day that was skipped, and as what.
"""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.case import Case
from followup_tui.domain.explain import why, why_not
from followup_tui.domain.records import Purpose, Snooze
from followup_tui.domain.reminders import Why
from tests.fakes import at
from tests.scene import Scene


def explained(scene: Scene, now: str, kind: Purpose) -> Why:
    return why(scene.one(now, kind), scene.case(now).calendar, "Acme Robotics")


def met(promise: str | None = None) -> Scene:
    scene = Scene()
    scene.held("2026-11-25 16:00", scene.person())
    scene.promise("2026-11-25", promise)
    return scene


def test_business_days_and_what_was_skipped() -> None:
    told = explained(met(), "2026-11-25 18:00", Purpose.THANK_YOU)
    assert told.title == "Thank Jane Doe (CTO) · Acme Robotics"
    assert told.rule == "R4 Thank each interviewer, individually, within two business days"
    assert told.arithmetic == (
        "due: Wed 25 Nov + 2 business days = Mon 30 Nov (skipped Thu 26 Nov Thanksgiving Day, Sat 28 Nov, "
        "Sun 29 Nov)  [thank_you_days]",
    )
    assert "log the note" in told.resolve


def test_calendar_days_and_the_roll_at_their_end() -> None:
    told = explained(met(), "2026-11-25 18:00", Purpose.STATUS_CALL)
    assert told.arithmetic == (
        "may call: Wed 25 Nov + 7 calendar days = Wed 2 Dec  [silence_opens_days]",
        "due: Wed 25 Nov + 10 calendar days = Mon 7 Dec (skipped Sat 5 Dec, Sun 6 Dec)  [silence_due_days]",
    )


def test_one_business_day_is_singular() -> None:
    told = explained(met("2026-12-04"), "2026-11-25 18:00", Purpose.STATUS_CALL)
    assert told.arithmetic[0].startswith("may call: Fri 4 Dec + 1 business day = Mon 7 Dec")


def test_given_and_rolled_days() -> None:
    scene = met()
    scene.change(references_given=date(2026, 11, 28))
    told = explained(scene, "2026-11-25 18:00", Purpose.ALERT_REFERENCES)
    assert told.arithmetic[0].startswith("due: Wed 25 Nov + 1 business day = Fri 27 Nov")
    scene.change(references_checked=at("2026-11-25 17:00"))
    told = explained(scene, "2026-11-25 18:00", Purpose.ALERT_REFERENCES)
    assert told.arithmetic == ("due at once: they announced the check: Wed 25 Nov",)
    scene.heard("2026-11-25 17:00", call_back=date(2026, 11, 28))
    told = explained(scene, "2026-11-25 18:00", Purpose.CALLBACK)
    assert told.arithmetic == ("due: Mon 30 Nov, rolled from Sat 28 Nov",)
    scene.heard("2026-11-25 17:30", call_back=date(2026, 12, 1))
    assert explained(scene, "2026-11-25 18:00", Purpose.CALLBACK).arithmetic == ("due: Tue 1 Dec",)


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-25 16:30", "opens Wed 25 Nov, due Mon 30 Nov"),
        ("2026-11-26 12:00", "due Mon 30 Nov, overdue from Tue 1 Dec"),
        ("2026-11-30 12:00", "due today; overdue from Tue 1 Dec"),
        ("2026-12-01 12:00", "overdue since Tue 1 Dec; stays so until it is done"),
    ],
)
def test_what_changes_next(now: str, says: str) -> None:
    assert explained(met(), now, Purpose.THANK_YOU).next_change == says


def test_what_was_put_off_comes_back() -> None:
    scene = met()
    one = scene.one("2026-11-26 12:00", Purpose.THANK_YOU)
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=date(2026, 11, 30), when=at("2026-11-26 12:00")))
    assert explained(scene, "2026-11-26 13:00", Purpose.THANK_YOU).next_change == "put off until Mon 30 Nov"


def test_the_verdict_is_laid_out() -> None:
    scene = met("2026-12-04")
    told = why_not(scene.judge("2026-11-30 12:00"), "Acme Robotics", (("Wed 25 Nov", "round 1"),))
    assert told.title == "Contacting Acme Robotics: red"
    assert told.rule == "R10 Keep following up, without pestering"
    assert told.arithmetic == ("B4: they said Fri 4 Dec; call from Mon 7 Dec",)
    assert (told.next_change, told.facts) == ("in order again from Mon 7 Dec", (("Wed 25 Nov", "round 1"),))
    free = why_not(scene.judge("2026-12-08 12:00"), "Acme Robotics", ())
    assert (free.arithmetic, free.resolve, free.next_change) == (("nothing speaks against it",), "", "")


def test_a_case_of_another_date_knows_what_is_known_now() -> None:
    later: Case = met().case("2026-11-25 18:00").on(date(2026, 12, 8))
    assert (later.today, later.now) == (date(2026, 12, 8), at("2026-12-08 12:00"))
