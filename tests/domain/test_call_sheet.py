"""R8: what a call is made of, and whether there is enough of it.

Invariant: no two calls to one person sell the same strength while another is on record.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.call_sheet import CallSheet, call_sheet, sold_in
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Direction, Purpose, Result, Strength
from tests.scene import Scene

NOW = "2026-11-24 10:00"
CALM = Strength(text="calm")
FAST, KIND = Strength(text="fast", proof="5 h to 40 min"), Strength(text="kind", proof="they stayed")


def scene_with(*strengths: Strength, facts: tuple[str, ...] = ("rows at dawn",)) -> tuple[Scene, str]:
    scene = Scene()
    ann = scene.person("Ann Lee", facts=facts)
    scene.held("2026-11-02 10:00", ann)
    scene.change(strengths=strengths, questions=("how is success measured",))
    return scene, ann


def sheet(scene: Scene, person: str | None, app: str | None = None) -> CallSheet:
    return call_sheet(scene.case(NOW, app), scene.search.people.get(person or ""))


def order(scene: Scene, person: str | None) -> list[str]:
    return [one.text for one in sheet(scene, person).strengths]


def test_r8_ready_with_a_rapport_fact_and_a_strength_with_proof() -> None:
    scene, ann = scene_with(FAST)
    found = sheet(scene, ann)
    assert (found.ready, found.says) == (True, "ready: 1 of 3 strengths, 1 rapport fact")
    assert (found.rapport, found.questions) == (("rows at dawn",), ("how is success measured",))


def test_r8_three_strengths_are_wanted() -> None:
    scene, ann = scene_with(FAST, KIND, CALM, facts=("rows", "sails"))
    assert sheet(scene, ann).says == "ready: 3 strengths, 2 rapport facts"
    scene.policy = Policy(strengths_wanted=5)
    assert sheet(scene, ann).says == "ready: 3 of 5 strengths, 2 rapport facts"


@pytest.mark.parametrize(
    ("strengths", "facts", "says"),
    [
        ((), (), "thin script: add a rapport fact about Ann Lee (press a) and a strength with its proof (press e)"),
        ((FAST,), (), "thin script: add a rapport fact about Ann Lee (press a)"),
        ((), ("rows",), "thin script: add a strength with its proof (press e)"),
        ((CALM,), ("rows",), "thin script: add the proof of “calm” (press e)"),
    ],
)
def test_r8_a_thin_script_says_what_is_missing_and_which_key_adds_it(
    strengths: tuple[Strength, ...], facts: tuple[str, ...], says: str
) -> None:
    scene, ann = scene_with(*strengths, facts=facts)
    assert (sheet(scene, ann).ready, sheet(scene, ann).says) == (False, says)


def test_r8_to_nobody_by_name() -> None:
    scene, _ = scene_with(FAST, KIND)
    scene.contact("2026-11-10 10:00", Purpose.STATUS_CALL, strength="fast")
    assert sheet(scene, None).says == "thin script: add a rapport fact (press a)"
    assert order(scene, None) == ["kind", "fast"]


def test_r8_with_proof_first_then_as_recorded() -> None:
    scene, ann = scene_with(CALM, KIND, FAST)
    assert order(scene, ann) == ["kind", "fast", "calm"]


def test_r8_the_strength_least_used_with_that_person_comes_first() -> None:
    scene, ann = scene_with(FAST, KIND, CALM)
    raj = scene.person("Raj Patel")
    scene.contact("2026-11-10 10:00", Purpose.STATUS_CALL, ann, strength="fast", result=Result.SPOKE)
    assert order(scene, ann) == ["kind", "calm", "fast"]
    assert order(scene, raj) == ["fast", "kind", "calm"]
    scene.contact("2026-11-17 10:00", Purpose.STATUS_CALL, ann, strength="kind")
    scene.contact("2026-11-18 10:00", Purpose.STATUS_CALL, ann, strength="calm")
    assert order(scene, ann) == ["fast", "kind", "calm"]
    scene.heard("2026-11-19 10:00", ann, strength="fast", direction=Direction.IN)
    assert order(scene, ann) == ["fast", "kind", "calm"]


def test_r8_what_was_said_about_a_sibling_card_counts() -> None:
    """B8: the same person hears it, whichever role it was about."""
    scene, ann = scene_with(FAST, KIND)
    sibling = scene.add_application("Data Analyst")
    scene.contact("2026-11-10 10:00", Purpose.STATUS_CALL, ann, strength="fast", applications=(sibling,))
    assert order(scene, ann) == ["kind", "fast"]


def test_r8_the_strength_that_a_text_tells_counts_as_sold() -> None:
    scene, _ = scene_with(Strength(text="SQL tuning"), Strength(text="SQL tuning at night"), CALM, CALM)
    app = scene.search.applications[scene.app]
    assert sold_in(app, "What I bring: sql\n tuning.") == "SQL tuning"
    assert sold_in(app, "I offer SQL tuning at night.") == "SQL tuning at night"
    assert sold_in(app, "I stay calm.") == ""
    assert sold_in(app, "") == ""
