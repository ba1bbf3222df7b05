"""Keeping a whole search evaluated: what is evaluated again, and when.

Invariant: what is counted here is how often an application was evaluated, never how long it took.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    Column,
    Dismissal,
    Lead,
    Outcome,
    Purpose,
    Record,
    Role,
    Snooze,
)
from followup_tui.domain.rules import Evaluation, evaluate
from followup_tui.domain.search import Search
from tests.fakes import at
from tests.scene import CALENDARS, EPOCH, NY, Scene, two_houses

NOW = "2026-11-24 12:00"


class Watched:
    """An evaluator whose evaluations are noted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[str] = []
        self.evaluator = Evaluator(CALENDARS)

        def noting(case: Case) -> Evaluation:
            self.seen.append(case.app.id)
            return evaluate(case)

        monkeypatch.setattr("followup_tui.domain.evaluation.evaluate", noting)

    def picture(self, search: Search, now: str = NOW, policy: Policy | None = None, tz: str = NY) -> Picture:
        self.seen.clear()
        return self.evaluator.picture(search, policy or Policy(), at(now), tz)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(monkeypatch)


def test_nothing_is_evaluated_twice_for_nothing(watched: Watched) -> None:
    scene, *_ = two_houses()
    first = watched.picture(scene.search)
    assert sorted(watched.seen) == sorted(scene.search.applications)
    again = watched.picture(scene.search, "2026-11-24 13:00")
    assert watched.seen == []
    assert replace(again, now=first.now) == first
    assert all(old is new for old, new in zip(first.columns, again.columns, strict=True))


def test_a_new_policy_another_zone_and_a_clock_set_back_evaluate_all(watched: Watched) -> None:
    scene, *_ = two_houses()
    watched.picture(scene.search, "2026-11-25 00:00")
    for now, policy, tz in (
        ("2026-11-25 01:00", Policy(thank_you_days=3), NY),
        ("2026-11-25 02:00", Policy(thank_you_days=3), "UTC"), ("2026-11-25 01:30", Policy(thank_you_days=3), "UTC"),
    ):  # fmt: skip
        watched.picture(scene.search, now, policy, tz)
        assert len(watched.seen) == 3, now


def test_an_edit_evaluates_the_cards_of_that_employer(watched: Watched) -> None:
    scene, mine, sibling, other = two_houses()
    watched.picture(scene.search)
    edits: list[tuple[Callable[[], object], list[str]]] = [
        (lambda: scene.change(notes="x"), [mine, sibling]),
        (lambda: scene.change(other, notes="x"), [other]),
        (lambda: scene.touch("2026-11-24"), [mine, sibling]),
        (lambda: scene.change_employer(phone="555 0100"), [mine, sibling]),
        (lambda: scene.put(Lead(id=scene.new_id(), text="x", when=EPOCH)), []),
        (lambda: scene.put(Snooze(id=scene.new_id(), reminder=f"a:{other}", until=date(2026, 12, 1), when=EPOCH)),
         [other]),
        (lambda: scene.put(Dismissal(id=scene.new_id(), reminder="nonsense", reason="x", when=EPOCH)), []),
        (lambda: scene.put(Dismissal(id=scene.new_id(), reminder=f"a:{other}", reason="x", when=EPOCH)), [other]),
    ]  # fmt: skip
    for edit, stale in edits:
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


def test_one_card_among_many_finds_its_place(watched: Watched) -> None:
    scene = Scene()
    scene.search = scene.search.put(*many(60))
    other = scene.add_application("SRE", employer=scene.add_employer("Baker"))
    watched.picture(scene.search)
    for fields in ({"role": "Baker"}, {"column": Column.THANKED}, {"column": Column.INTERVIEWED}):
        scene.change(other, **fields)
        shown = watched.picture(scene.search)
        assert watched.seen == [other]
        assert shown == Evaluator(CALENDARS).picture(scene.search, Policy(), at(NOW), NY)
