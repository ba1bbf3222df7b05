"""The sample search: whatever moment it is built for, every column has something to show.

Invariant: it is recorded through the use-cases alone.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Role
from followup_tui.tracker import Tracker, demo
from tests.fakes import HandClock, MemoryStore, RealHolidays, at
from tests.tracker.support import World


@pytest.mark.parametrize("now", ["2026-11-23 09:41", "2026-11-22 23:30", "2027-01-01 00:10", "2026-03-08 03:30"])
def test_every_column_has_something_to_show(now: str) -> None:
    world = World(now)
    demo.build(world.tracker, world.clock.now())
    shown = world.tracker.picture()
    assert all(view.cards for view in shown.columns)
    assert len(shown.strip) == 1
    assert shown.rows
    roles = [role for one in world.tracker.search.people.values() for role in one.roles]
    assert roles.count(Role.REFERENCE) == 2
    assert all(world.tracker.detail(one).timeline for one in world.tracker.search.applications)


def test_it_is_the_same_for_a_user_elsewhere() -> None:
    clock = HandClock(at("2026-11-23 09:41"), "Asia/Tokyo")
    tracker = Tracker(MemoryStore(), clock, RealHolidays(), World().tracker._settings)
    demo.build(tracker, clock.now())
    assert sum(len(view.cards) for view in tracker.picture().columns) == 11


def test_the_closed_samples_show_a_reply_that_is_due_and_messages_to_come() -> None:
    """R13: a no to reply to, people to keep in touch with."""
    world = World("2026-11-24 09:41")
    demo.build(world.tracker, world.clock.now())
    cards = {card.employer: [line.text for line in card.lines] for card in world.tracker.picture().columns[-1].cards}
    assert cards["Umbrella"][:2] == ["reply: today", "ask for feedback by Mon 30 Nov"]
    assert cards["Vandelay"][-1] == "keep in touch from Fri 4 Dec"
    assert cards["Soylent"][-1].startswith("keep in touch from ")
