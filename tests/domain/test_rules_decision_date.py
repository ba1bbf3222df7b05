"""R1: asking when they will decide; what raises it, ends it and silences it.

Invariant: one reminder per round that matters, never two for the same answer.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Column, PromiseKind, Purpose
from followup_tui.domain.reminders import Status
from tests.scene import Scene, texts

ASK = Purpose.DECISION_DATE


def met() -> Scene:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    return scene


def test_r1_is_due_with_the_thank_you() -> None:
    one = met().one("2026-11-20 17:00", ASK)
    assert (one.rule, one.opens.isoformat(), one.due.isoformat()) == ("R1", "2026-11-20", "2026-11-24")
    assert (one.status, one.says) == (Status.OPEN, "Ask when they will decide")
    assert one.because == "no decision date; ask in your thank-you"


@pytest.mark.parametrize("kind", PromiseKind)
def test_r1_ends_with_any_answer(kind: PromiseKind) -> None:
    scene = met()
    scene.promise("2026-11-20", "2026-11-27" if kind is PromiseKind.DATE else None, kind)
    assert scene.reminders("2026-11-21 10:00", ASK) == []


@pytest.mark.parametrize("column", [Column.OFFER, Column.CLOSED])
def test_r1_is_silent_once_decided(column: Column) -> None:
    scene = met()
    scene.change(column=column)
    assert scene.reminders("2026-11-21 10:00", ASK) == []


def test_r1_is_silent_about_an_archived_card() -> None:
    scene = met()
    scene.change(archived=True)
    assert scene.reminders("2026-11-21 10:00") == []


def test_r1_prompts_on_the_working_day_before_a_round() -> None:
    scene = Scene()
    scene.held("2026-11-30 10:00", scene.person())
    scene.change(column=Column.SCHEDULED)
    one = scene.one("2026-11-25 10:00", ASK)
    assert (one.opens.isoformat(), one.status) == ("2026-11-27", Status.HIDDEN)
    assert scene.one("2026-11-27 09:00", ASK).status is Status.OPEN
    assert texts([one]) == ["Ask when they decide, on Mon 30 Nov"]
    assert "who to call" in one.because


def test_r1_asks_anew_after_a_further_round() -> None:
    scene = met()
    scene.promise("2026-11-20", "2026-11-27")
    second = scene.held("2026-11-25 10:00", scene.person())
    assert scene.one("2026-11-25 12:00", ASK).interview == second


def test_r1_leaves_the_last_round_alone_while_another_is_to_come() -> None:
    scene = met()
    second = scene.held("2026-12-03 10:00", scene.person())
    assert scene.one("2026-11-30 12:00", ASK).interview == second


def test_r1_counts_the_newest_date_and_the_slips() -> None:
    scene = met()
    scene.promise("2026-11-20", "2026-11-27")
    scene.promise("2026-11-30", "2026-12-04")
    case = scene.case("2026-12-01 10:00")
    assert case.promise is not None
    assert (str(case.promise.date), case.slips) == ("2026-12-04", 1)
    scene.promise("2026-12-07", kind=PromiseKind.NONE)
    assert scene.case("2026-12-08 10:00").slips == 1


def test_a_promise_before_any_round_counts_until_the_first() -> None:
    scene = Scene()
    scene.promise("2026-11-12", "2026-11-20")
    assert scene.case("2026-11-13 10:00").slips == 0
    assert str(scene.case("2026-11-13 10:00").anchor.promised) == "2026-11-20"
    scene.held("2026-11-16 10:00", scene.person())
    assert scene.case("2026-11-16 12:00").promise is None
