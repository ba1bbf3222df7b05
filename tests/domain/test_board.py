"""The columns: what moves a card by itself, and which moves contradict the records (2.2).

Invariant: a transition follows from records alone; a contradiction says what would make the move true.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.board import contradictions, effective_column, ended, moved, reopened, settled
from followup_tui.domain.records import Column, Offer, Outcome, PromiseKind, Purpose
from tests.fakes import at
from tests.scene import Scene

NOW = "2026-11-21 12:00"


def met(column: Column = Column.INTERVIEWED) -> tuple[Scene, str]:
    scene = Scene()
    who = scene.person()
    scene.held("2026-11-20 16:00", who)
    scene.change(column=column)
    return scene, who


def thank(scene: Scene, who: str, when: str = "2026-11-20 18:00") -> None:
    scene.contact(when, Purpose.THANK_YOU, who)


@pytest.mark.parametrize(
    ("now", "column"), [("2026-11-20 15:59", Column.SCHEDULED), ("2026-11-20 16:00", Column.INTERVIEWED)]
)
def test_a_scheduled_interview_becomes_interviewed_when_it_begins(now: str, column: Column) -> None:
    scene, _ = met(Column.SCHEDULED)
    assert effective_column(scene.search.applications[scene.app], at(now)) is column
    assert settled(scene.case(now)) is column


def test_a_scheduled_card_without_an_interview_stands_on_the_board() -> None:
    scene = Scene()
    scene.change(column=Column.SCHEDULED)
    assert effective_column(scene.search.applications[scene.app], at(NOW)) is Column.INTERVIEWED


def test_interviewed_becomes_thanked_with_the_last_note() -> None:
    scene, who = met()
    second = scene.person("Raj Patel")
    scene.held("2026-11-21 09:00", who, second)
    thank(scene, who)
    thank(scene, second, "2026-11-21 11:00")
    assert settled(scene.case(NOW)) is Column.INTERVIEWED
    thank(scene, who, "2026-11-21 11:30")
    assert settled(scene.case(NOW)) is Column.THANKED


@pytest.mark.parametrize("kind", PromiseKind)
def test_thanked_becomes_awaiting_with_any_answer(kind: PromiseKind) -> None:
    scene, who = met()
    scene.promise("2026-11-20", "2026-11-27" if kind is PromiseKind.DATE else None, kind)
    assert settled(scene.case(NOW)) is Column.INTERVIEWED
    thank(scene, who)
    assert settled(scene.case(NOW)) is Column.AWAITING


def test_interviewed_stays_while_a_further_round_is_to_come() -> None:
    scene, who = met()
    thank(scene, who)
    scene.held("2026-12-03 10:00", who)
    assert settled(scene.case(NOW)) is Column.INTERVIEWED


def test_an_interview_with_nobody_named_is_not_thanked() -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00")
    assert settled(scene.case(NOW)) is Column.INTERVIEWED


@pytest.mark.parametrize("column", [Column.OFFER, Column.CLOSED, Column.AWAITING])
def test_nothing_moves_back_by_itself(column: Column) -> None:
    scene, _ = met(column)
    assert settled(scene.case(NOW)) is column


def against(scene: Scene, column: Column) -> str:
    return "; ".join(contradictions(scene.case(NOW), column))


@pytest.mark.parametrize("column", [Column.THANKED, Column.AWAITING])
def test_thanked_with_unsent_notes_is_a_contradiction(column: Column) -> None:
    scene, _ = met()
    assert against(scene, column) == "1 thank-you is not sent: log them (x) or have them passed on"
    scene.held("2026-11-21 09:00", scene.person("Ann Lee"))
    assert against(scene, column).startswith("2 thank-yous are not sent")


def test_thanked_with_all_notes_sent_is_none() -> None:
    scene, who = met()
    thank(scene, who)
    assert against(scene, Column.THANKED) == ""
    assert against(scene, Column.INTERVIEWED) == ""


@pytest.mark.parametrize("column", [Column.INTERVIEWED, Column.THANKED, Column.AWAITING])
def test_leaving_an_offer_is_a_contradiction(column: Column) -> None:
    scene, who = met(Column.OFFER)
    thank(scene, who)
    assert against(scene, column) == "an offer is on record: decline it or let it expire (K)"


def test_an_offer_needs_one_on_record() -> None:
    scene, _ = met()
    assert against(scene, Column.OFFER) == "no offer is on record: record it (o)"
    scene.change(offer=Offer(received=at(NOW)))
    assert against(scene, Column.OFFER) == ""


def test_scheduled_and_interviewed_need_their_rounds() -> None:
    scene, _ = met()
    assert against(scene, Column.SCHEDULED) == "the interview took place on Fri 20 Nov"
    empty = Scene()
    assert against(empty, Column.INTERVIEWED) == "no interview is on record: log it (i)"
    assert against(empty, Column.SCHEDULED) == ""


def test_closing_wants_an_outcome_and_an_acceptance_is_never_left_in_silence() -> None:
    scene, who = met()
    thank(scene, who)
    assert "close it with an outcome" in against(scene, Column.CLOSED)
    scene.change(column=Column.CLOSED, outcome=Outcome.ACCEPTED)
    assert against(scene, Column.THANKED) == "this offer was accepted"
    scene.change(outcome=Outcome.REJECTED)
    assert against(scene, Column.THANKED) == ""


def test_a_move_sets_and_clears_outcome_and_closing_date() -> None:
    scene, _ = met()
    closed = moved(scene.search.applications[scene.app], Column.CLOSED, at(NOW))
    assert (closed.column, closed.outcome, closed.closed_at) == (Column.CLOSED, Outcome.WITHDRAWN, at(NOW))
    opened = moved(closed, Column.AWAITING, at(NOW))
    assert (opened.column, opened.outcome, opened.closed_at) == (Column.AWAITING, None, None)


def test_a_card_moved_to_offer_by_hand_has_an_offer_to_answer() -> None:
    """R2, R12: a card without a deadline would have no next step; one that has an offer keeps it."""
    scene, _ = met()
    app = scene.search.applications[scene.app]
    assert moved(app, Column.OFFER, at(NOW)).offer == Offer(received=at(NOW))
    earlier = Offer(received=at("2026-11-20 10:00"), written=True)
    scene.change(offer=earlier)
    assert moved(scene.search.applications[scene.app], Column.OFFER, at(NOW)).offer == earlier
    assert moved(app, Column.AWAITING, at(NOW)).offer is None


def test_a_close_calls_off_the_rounds_to_come_and_an_opening_says_from_when() -> None:
    """R2: a round that was still to come when they said no was never held, even if they come back after its date."""
    scene, _ = met()
    scene.held("2026-12-10 10:00")
    scene.held("2026-12-11 10:00", scene.person())
    app, taken, later = scene.search.applications[scene.app], at("2026-12-01 10:00"), at("2026-12-20 10:00")
    assert [one.round for one in ended(app, Outcome.REJECTED, taken, taken).interviews] == [1]
    assert [one.round for one in ended(app, Outcome.REJECTED, taken, later).interviews] == [1, 3]
    closed = ended(app, Outcome.REJECTED, taken, taken)
    assert (closed.column, closed.outcome, closed.closed_at, closed.hold_at) == (Column.CLOSED, "rejected", taken, None)
    again = reopened(closed, later)
    assert (again.column, again.outcome, again.closed_at, again.reopened_at) == (Column.AWAITING, None, None, later)
    assert reopened(app, later) is app
