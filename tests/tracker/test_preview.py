"""What other numbers would change, told before they are saved.

Invariant: nothing is saved by asking.
"""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from msgspec.structs import replace

from followup_tui.domain.contacts import Level
from followup_tui.domain.policy import Policy
from followup_tui.tracker.preview import Preview
from tests.tracker.support import World, acme


def says(preview: Preview) -> tuple[list[str], list[str], list[str]]:
    """The rows that would come, go and move."""
    return (
        [row.reminder.says for row in preview.added],
        [row.reminder.says for row in preview.removed],
        [f"{one.before.reminder.says}: {one.before.when} → {one.after.when}" for one in preview.moved],
    )


def preview(world: World, **numbers: Any) -> Preview:
    return world.tracker.preview(Policy(**numbers))


def test_the_same_numbers_change_nothing() -> None:
    world, _ = acme()
    assert preview(world).is_empty


def test_a_row_moves_its_date() -> None:
    world, _ = acme()
    found = preview(world, thank_you_days=3)
    assert not found.is_empty
    moved = [f"Thank {who}: today 23:59 EST → by Wed 25 Nov" for who in ("Jane Doe (CTO)", "Raj Patel")]
    assert says(found) == ([], [], moved)
    assert (found.later, found.guard) == (0, ())


def test_a_row_appears_and_the_guard_lets_it_pass() -> None:
    world, _ = acme(promise="23 November")
    assert says(preview(world, call_opens_days=2)) == ([], ["Call Jane Doe (CTO)"], [])
    strict = World()
    other = strict.add()
    strict.met(other, "2026-11-18 10:00", no_date=True)
    found = preview(strict, silence_opens_days=6)
    assert says(found)[0] == ["Call Jane Doe (CTO)"]
    (judged,) = found.guard
    assert (judged.application, judged.employer, judged.role) == (other, "Acme Robotics", "Data Engineer")
    assert (judged.before, judged.after) == (Level.RED, Level.GREEN)


def test_what_is_still_to_come_is_counted() -> None:
    world, _ = acme()
    found = preview(world, call_due_days=3)
    assert says(found) == ([], [], [])
    assert found.later == 1
    assert not found.is_empty


def test_a_better_hour_changes_the_words_of_a_row() -> None:
    world, _ = acme(promise="23 November")
    (moved,) = preview(world, morning_from=time(9, 30)).moved
    assert (moved.before.when, moved.after.when) == ("Wed 25 Nov 10:00–11:30 EST", "Wed 25 Nov 09:30–11:30 EST")


def test_a_closed_card_is_not_judged() -> None:
    world, app = acme()
    world.heard(app, rejected=True)
    assert preview(world, call_opens_days=2).guard == ()


@pytest.mark.parametrize("numbers", [{"thank_you_days": 4}, {"silence_opens_days": 3}, {"hunt_firm_days": 4}])
def test_it_is_what_saving_brings(numbers: dict[str, Any]) -> None:
    world, _ = acme(promise="23 November")
    found = preview(world, **numbers)
    before = {row.reminder.id for row in world.tracker.picture().rows}
    settings = replace(world.tracker._settings(), policy=Policy(**numbers))
    world.tracker._settings = lambda: settings
    after = {row.reminder.id for row in world.tracker.picture().rows}
    assert {row.reminder.id for row in found.added} == after - before
    assert {row.reminder.id for row in found.removed} == before - after
    assert preview(world, **numbers).is_empty
