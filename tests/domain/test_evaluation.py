"""Keeping a whole search evaluated: the picture, what is evaluated again, and when.

Invariant: what is counted here is how often an application was evaluated, never how long it took.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from followup_tui.domain import evaluation
from followup_tui.domain.case import Case
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    Column,
    Dismissal,
    Lead,
    Offer,
    Outcome,
    Purpose,
    Record,
    Role,
    Snooze,
)
from followup_tui.domain.rules import NEVER, Evaluation
from followup_tui.domain.search import Search
from tests.fakes import at
from tests.scene import CALENDARS, EPOCH, NY, Scene

NOW = "2026-11-24 12:00"


class Watched:
    """An evaluator whose evaluations are noted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[str] = []
        self.evaluator = Evaluator(CALENDARS)
        real: Callable[[Case], Evaluation] = evaluation.evaluate

        def noting(case: Case) -> Evaluation:
            self.seen.append(case.app.id)
            return real(case)

        monkeypatch.setattr(evaluation, "evaluate", noting)

    def picture(self, search: Search, now: str = NOW, policy: Policy | None = None, tz: str = NY) -> Picture:
        self.seen.clear()
        return self.evaluator.picture(search, policy or Policy(), at(now), tz)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(monkeypatch)


def two_houses() -> tuple[Scene, str, str, str]:
    """Two cards at one employer and one at another, each interviewed on Friday 20 November."""
    scene = Scene()
    sibling = scene.add_application("Data Analyst")
    other = scene.add_application("SRE", employer=scene.add_employer("Globex"))
    for app in (scene.app, sibling, other):
        scene.held("2026-11-20 16:00", scene.person(), app=app)
    return scene, scene.app, sibling, other


def test_an_empty_search_has_an_empty_picture_for_ever() -> None:
    shown = Evaluator(CALENDARS).picture(Search(), Policy(), at(NOW), NY)
    assert [len(view.cards) for view in shown.columns] == [0, 0, 0, 0, 0]
    assert (shown.rows, shown.strip, shown.overdue, shown.today, shown.week) == ((), (), 0, 0, 0)
    assert shown.next_change == NEVER


def test_the_columns_stand_in_their_order_and_leave_out_what_is_scheduled_or_archived() -> None:
    scene = Scene()
    for column in Column:
        scene.add_application(column.value, column=column, outcome=Outcome.FROZEN if column is Column.CLOSED else None)
    scene.add_application("gone", column=Column.AWAITING, archived=True)
    scene.held("2026-12-20 16:00", app=list(scene.search.applications)[1])
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), at(NOW), NY)
    assert [(view.column.value, [card.role for card in view.cards]) for view in shown.columns] == [
        ("interviewed", ["Data Engineer", "interviewed"]),
        ("thanked", ["thanked"]),
        ("awaiting", ["awaiting"]),
        ("offer", ["offer"]),
        ("closed", ["closed"]),
    ]


def test_the_header_counts_what_is_late_today_and_to_come() -> None:
    scene, *_ = two_houses()
    monday, tuesday, wednesday = (
        Evaluator(CALENDARS).picture(scene.search, Policy(), at(f"2026-11-{day} 12:00"), NY) for day in (23, 24, 25)
    )
    assert (monday.overdue, monday.today, monday.week) == (0, 3, 6)
    assert (tuesday.overdue, tuesday.today, tuesday.week) == (3, 6, 0)
    assert (wednesday.overdue, wednesday.today) == (9, 0)


def test_the_week_is_the_users() -> None:
    scene, *_ = two_houses()
    evaluator = Evaluator(CALENDARS)
    shown = evaluator.picture(scene.search, Policy(), at("2026-11-23 12:00"), "Pacific/Auckland")
    assert (shown.week, shown.next_change) == (0, at("2026-11-24 00:00"))
    shown = evaluator.picture(scene.search, Policy(), at("2026-11-23 05:00"), "Pacific/Auckland")
    assert (shown.week, shown.next_change) == (6, at("2026-11-23 06:00"))


def test_rounds_to_come_stand_in_the_strip_with_a_hint_on_the_day_before() -> None:
    scene = Scene()
    scene.held("2026-11-30 10:00", scene.person())
    later = scene.add_application("SRE", column=Column.SCHEDULED)
    scene.held("2026-11-27 10:00", app=later)
    evaluator = Evaluator(CALENDARS)
    early = evaluator.picture(scene.search, Policy(), at("2026-11-24 12:00"), NY).strip
    assert [(one.role, one.hint) for one in early] == [("SRE", "Fri 27 Nov"), ("Data Engineer", "Mon 30 Nov")]
    late = evaluator.picture(scene.search, Policy(), at("2026-11-27 09:00"), NY).strip
    assert [one.hint for one in late] == ["ask when they decide", "ask when they decide"]
    scene.change(column=Column.CLOSED)
    assert len(evaluator.picture(scene.search, Policy(), at("2026-11-27 09:00"), NY).strip) == 1


def test_nothing_is_evaluated_twice_for_nothing(watched: Watched) -> None:
    scene, *_ = two_houses()
    first = watched.picture(scene.search)
    assert sorted(watched.seen) == sorted(scene.search.applications)
    again = watched.picture(scene.search, "2026-11-24 13:00")
    assert watched.seen == []
    assert replace(again, now=first.now) == first
    assert all(old is new for old, new in zip(first.columns, again.columns, strict=True))


def test_a_new_day_a_new_policy_another_zone_and_a_clock_set_back_evaluate_all(watched: Watched) -> None:
    scene, *_ = two_houses()
    watched.picture(scene.search)
    for now, policy, tz in (
        ("2026-11-25 00:00", None, NY), ("2026-11-25 01:00", Policy(thank_you_days=3), NY),
        ("2026-11-25 02:00", Policy(thank_you_days=3), "UTC"), ("2026-11-25 01:30", Policy(thank_you_days=3), "UTC"),
    ):  # fmt: skip
        watched.picture(scene.search, now, policy, tz)
        assert len(watched.seen) == 3, now


def test_an_edit_evaluates_the_cards_of_that_employer(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    watched.picture(scene.search)
    for edit, stale in (
        (lambda: scene.change(notes="x"), [mine, sibling]),
        (lambda: scene.change(other, notes="x"), [other]),
        (lambda: scene.touch("2026-11-24"), [mine, sibling]),
        (lambda: scene.change_employer(phone="555 0100"), [mine, sibling]),
        (lambda: scene.put(Lead(id=scene.new_id(), text="x", when=EPOCH)), []),
        (lambda: scene.put(Snooze(id=scene.new_id(), reminder=f"a:{other}", until=date(2026, 12, 1), when=EPOCH)),
         [other]),
        (lambda: scene.put(Dismissal(id=scene.new_id(), reminder="nonsense", reason="x", when=EPOCH)), []),
        (lambda: scene.put(Dismissal(id=scene.new_id(), reminder=f"a:{other}", reason="x", when=EPOCH)), [other]),
    ):  # fmt: skip
        edit()
        watched.picture(scene.search)
        assert sorted(watched.seen) == sorted(stale)


def edit_person(scene: Scene, person: str, **fields: object) -> None:
    scene.put(replace(scene.search.people[person], **fields))


def test_a_person_concerns_the_cards_that_name_them(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    stranger = scene.person("Ann Lee", employer=None)
    watched.picture(scene.search)
    edit_person(scene, stranger, title="VP Ops")
    watched.picture(scene.search)
    assert watched.seen == []
    scene.change(other, contact=stranger)
    watched.picture(scene.search)
    edit_person(scene, stranger, title="CEO")
    watched.picture(scene.search)
    assert watched.seen == [other]
    scene.change(other, contact=None)
    scene.heard("2026-11-24 10:00", stranger, applications=(other,))
    watched.picture(scene.search)
    edit_person(scene, stranger, title="COO")
    watched.picture(scene.search)
    assert watched.seen == [other]
    met = scene.search.applications[mine].interviews[0].interviewers[0]
    edit_person(scene, met, title="COO", employer=None)
    watched.picture(scene.search)
    assert sorted(watched.seen) == sorted([mine, sibling])


def test_a_reference_concerns_every_open_card_and_those_that_chose_them(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    grace = scene.reference("Grace Example")
    scene.change(other, column=Column.CLOSED, references=(grace,), outcome=Outcome.REJECTED)
    watched.picture(scene.search)
    edit_person(scene, grace, name="Grace E. Example")
    watched.picture(scene.search)
    assert sorted(watched.seen) == sorted([mine, sibling, other])
    edit_person(scene, grace, roles=(Role.NETWORK,))
    shown = watched.picture(scene.search)
    assert sorted(watched.seen) == sorted([mine, sibling, other])
    assert "Tell your references" in next(
        one.reminder.says for one in shown.rows if one.reminder.kind is Purpose.ALERT_REFERENCES
    )


def test_a_warning_to_a_reference_concerns_every_open_card(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    grace = scene.reference("Grace Example")
    watched.picture(scene.search)
    scene.contact("2026-11-24 10:00", Purpose.ALERT_REFERENCES, grace, applications=(other,))
    watched.picture(scene.search)
    assert sorted(watched.seen) == sorted([mine, sibling, other])


def test_a_card_that_is_gone_leaves_column_and_rows(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    watched.picture(scene.search)
    scene.search = scene.search.drop(scene.search.applications[other])
    shown = watched.picture(scene.search)
    assert sorted(card.id for card in shown.columns[0].cards) == sorted([mine, sibling])
    assert other not in {one.reminder.application for one in shown.rows}
    assert other not in watched.evaluator.reminders(scene.search, Policy(), at(NOW), NY)


def test_a_failed_evaluation_leaves_what_was_there(watched: Watched) -> None:
    scene, *_ = two_houses()
    before = watched.picture(scene.search)
    broken = scene.search.put(replace(scene.search.employers[scene.employer], tz="Nowhere/Land"))
    with pytest.raises(Exception, match="Nowhere/Land"):
        watched.picture(broken)
    assert watched.picture(scene.search) == before


def many(count: int) -> list[Record]:
    scene = Scene()
    return [
        replace(scene.search.applications[scene.app], id=f"0000A{number:03}", role=f"Role {number:03}")
        for number in range(count)
    ]


def test_one_card_among_many_finds_its_place() -> None:
    scene = Scene()
    scene.search = scene.search.put(*many(60))
    evaluator = Evaluator(CALENDARS)
    evaluator.picture(scene.search, Policy(), at(NOW), NY)
    scene.held("2026-11-24 10:00", scene.person(), app="0000A030")
    scene.change("0000A031", column=Column.OFFER, offer=Offer(received=at(NOW)))
    shown = evaluator.picture(scene.search, Policy(), at(NOW), NY)
    assert shown == Evaluator(CALENDARS).picture(scene.search, Policy(), at(NOW), NY)
    assert [card.id for card in shown.columns[3].cards] == ["0000A031"]


def test_a_settled_card_is_stable_until_something_recorded_for_later() -> None:
    scene = Scene()
    scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at("2026-11-12 10:00"))
    evaluator = Evaluator(CALENDARS)
    assert evaluator.picture(scene.search, Policy(), at(NOW), NY).next_change == NEVER
    scene.heard("2026-12-01 10:00", needs_reply=True)
    assert evaluator.picture(scene.search, Policy(), at(NOW), NY).next_change == at("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ("2026-11-20 15:00", "2026-11-20 16:00"),
        ("2026-11-20 16:30", "2026-11-20 17:30"),
        ("2026-11-20 18:00", "2026-11-21 00:00"),
        ("2026-12-01 10:30", "2026-12-01 11:30"),
        ("2026-12-01 11:30", "2026-12-01 16:30"),
    ],
)
def test_the_next_change_is_a_round_its_end_a_slot_or_midnight(now: str, change: str) -> None:
    scene = Scene()
    scene.held("2026-11-20 16:00", scene.person())
    scene.promise("2026-11-20", "2026-11-27")
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), at(now), NY)
    assert shown.next_change == at(change)


def test_the_users_midnight_is_always_ahead_of_now() -> None:
    scene, *_ = two_houses()
    moment = datetime.fromisoformat("2026-11-24T05:00:00+00:00")
    shown = Evaluator(CALENDARS).picture(scene.search, Policy(), moment, NY)
    assert moment < shown.next_change <= moment + timedelta(days=1)
