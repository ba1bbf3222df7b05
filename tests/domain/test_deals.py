"""Offers seen from card to card, in a search that is kept evaluated (R12).

Invariant: whatever one card's offer says about another card is looked at again when either changes, and no sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.deals import rank
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import CardLine, Picture
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column, Dismissal, Outcome, Promise, PromiseKind, Purpose
from followup_tui.domain.rules import evaluate
from tests.fakes import at
from tests.scene import CALENDARS, FIR, NY, Scene, fir_and_gum

NOW = "2026-12-01 12:00"
Edit = Callable[[Scene], object]


def picture(evaluator: Evaluator, scene: Scene, now: str = NOW) -> Picture:
    return evaluator.picture(scene.search, Policy(), at(now), NY)


def promised_later(scene: Scene) -> None:
    said = date(2026, 12, 1)
    later = Promise(kind=PromiseKind.DATE, words="Mon", date=date(2026, 12, 14), said=said, round=1, at=at(NOW))
    scene.change(promises=(*scene.search.applications[scene.app].promises, later))


def dismissed(scene: Scene) -> None:
    name = f"leverage:{scene.app}:{FIR}"
    scene.put(Dismissal(id=scene.new_id(), reminder=name, reason="known there", when=at(NOW)))


EDITS: dict[str, Edit] = {
    "they were told": lambda scene: scene.contact("2026-12-01 11:00", Purpose.LEVERAGE),
    "they had a word": lambda scene: scene.heard("2026-12-01 11:00"),
    "another promise": promised_later,
    "another rank": lambda scene: scene.change(rank=3),
    "on hold": lambda scene: scene.change(hold_at=at("2026-12-01 11:00")),
    "archived": lambda scene: scene.change(archived=True),
    "closed": lambda scene: scene.change(column=Column.CLOSED, outcome=Outcome.REJECTED, closed_at=at(NOW)),
    "dismissed": dismissed,
    "their days off": lambda scene: scene.change_employer(closed_days=(date(2026, 12, 11),)),
    "their name": lambda scene: scene.change_employer(name="Gum Works"),
    "the offer's employer renamed": lambda scene: rename(scene, FIR),
    "another deadline": lambda scene: scene.offer("2026-12-01 10:00", "2026-12-15 17:00", FIR),
    "the offer archived": lambda scene: scene.change(FIR, archived=True),
    "the offer accepted": lambda scene: accept(scene),
}


def rename(scene: Scene, app: str) -> None:
    scene.put(replace(scene.search.employers[scene.search.applications[app].employer], name="Fir Works"))


def accept(scene: Scene) -> None:
    scene.change(FIR, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-01 11:00"))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_both_cards_follow_every_edit(edit: Edit) -> None:
    scene, kept = fir_and_gum(), Evaluator(CALENDARS)
    before = picture(kept, scene)
    edit(scene)
    after = picture(kept, scene)
    assert after == picture(Evaluator(CALENDARS), scene)
    assert after != before or edit is EDITS["they had a word"]


def test_both_cards_follow_a_rename_after_the_yes() -> None:
    scene, kept = fir_and_gum(), Evaluator(CALENDARS)
    accept(scene)
    picture(kept, scene)
    rename(scene, FIR)
    assert picture(kept, scene) == picture(Evaluator(CALENDARS), scene)


def test_the_offer_is_looked_at_again_when_what_another_card_knows_begins_to_count() -> None:
    scene = fir_and_gum(answer_by="2026-12-18 17:00")
    scene.change(promises=())
    scene.contact("2026-12-01 15:00", Purpose.LEVERAGE)
    scene.held("2026-12-01 14:00", scene.person("Raj Patel"))
    kept = Evaluator(CALENDARS)
    assert picture(kept, scene).next_change == at("2026-12-01 14:00")
    assert any(line.text == "1 to tell" for line in card_of(picture(kept, scene, "2026-12-01 14:59")))
    later = picture(kept, scene, "2026-12-01 15:00")
    assert later == picture(Evaluator(CALENDARS), scene, "2026-12-01 15:00")
    assert not any(line.text == "1 to tell" for line in card_of(later))


def test_the_others_are_looked_at_again_when_an_offer_comes_and_when_it_runs_out() -> None:
    scene = fir_and_gum("2026-12-01 15:00", "2026-12-01 18:00")
    scene.change(hold_at=at("2026-11-30 10:00"))
    for now, turn in (("2026-12-01 14:00", "2026-12-01 15:00"), ("2026-12-01 15:00", "2026-12-01 18:00")):
        assert evaluate(scene.case(now)).stable_until == at(turn)
    assert evaluate(scene.case("2026-12-01 18:00")).stable_until == at("2026-12-02 00:00")


def test_a_card_put_among_the_offers_without_one_changes_nothing() -> None:
    scene = fir_and_gum()
    before = [one.id for one in scene.reminders(NOW)]
    scene.add_application("SRE", employer=scene.add_employer("Elm"), column=Column.OFFER)
    assert [one.id for one in scene.reminders(NOW)] == before


def card_of(shown: Picture) -> tuple[CardLine, ...]:
    (found,) = (one for view in shown.columns for one in view.cards if one.id == FIR)
    return found.lines


def test_unranked_cards_come_after_every_rank() -> None:
    scene = Scene()
    unranked = scene.search.applications[scene.app]
    scene.change(rank=100_000)
    assert rank(scene.search.applications[scene.app]) < rank(unranked)
