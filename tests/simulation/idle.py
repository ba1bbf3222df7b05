"""Who records what happens and never does anything about it.

Invariant: nothing but events changes the records.
"""

from __future__ import annotations

from datetime import timedelta

from followup_tui.domain.records import Purpose
from followup_tui.domain.search import Search
from tests.simulation.laws import Laws
from tests.simulation.world import World


class Idle:
    """Records what happens and does nothing about it."""

    def __init__(self, world: World, laws: Laws) -> None:
        self.world = world
        self.laws = laws
        self.suggested: set[str] = set()
        """Applications that were suggested to be closed."""

    def live(self) -> None:
        """The whole year."""
        world = self.world
        changed: set[str] = set()
        morning = world.now
        while world.now < world.end:
            if world.next_event() <= min(morning, world.end - timedelta(seconds=1)):
                before = world.tracker.search
                world.happen()
                changed |= changed_ids(before, world.tracker.search)
                continue
            world.clock.moment = morning
            picture = world.tracker.picture()
            self.laws.order(picture.rows)
            self.laws.overdue_stays(picture, changed)
            self.suggested |= {
                row.reminder.application or "" for row in picture.rows if row.reminder.kind is Purpose.SUGGEST_CLOSE
            }
            if world.chance.random() < 0.01:
                self.laws.evaluated_from_nothing(picture)
                self.laws.folded(picture)
                self.laws.next_steps()
            changed, morning = set(), morning + timedelta(days=world.chance.choice((1, 1, 4, 9)))
        self.laws.let_go_in_the_end(self.suggested)


def changed_ids(before: Search, after: Search) -> set[str]:
    """The ids of the applications and people that differ, with those of the same employer."""
    found = {
        one.id
        for name in ("applications", "people")
        for one in after.tables[name].values()
        if before.tables[name].get(one.id) is not one
    }
    cards = [after.applications[one] for one in found if one in after.applications]
    houses = {house for one in cards for house in (one.employer, one.agency) if house}
    return found | {one for house in houses for one in after.applications_at(house)}
