"""A year in the life of two hundred made-up searches, under the laws that hold whatever happens."""

from __future__ import annotations

import os
import random

import pytest

from tests.simulation.diligent import Diligent
from tests.simulation.events import populate
from tests.simulation.fickle import Fickle
from tests.simulation.idle import Idle
from tests.simulation.laws import Laws
from tests.simulation.world import World

SEARCHES = int(os.environ.get("FOLLOWUP_SEARCHES", "200"))
"""How many searches are lived through, by each of the two persons."""

GROUPS = 10
"""Tests that share them, to run side by side."""


def made_up(seed: int, monkeypatch: pytest.MonkeyPatch) -> World:
    """One search whose very ids follow from the seed."""
    monkeypatch.setattr("secrets.choice", random.Random(seed).choice)
    world = World(seed)
    populate(world)
    return world


@pytest.mark.parametrize("group", range(GROUPS))
def test_who_does_what_the_list_says_is_never_late_nor_a_pest(group: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """R1 to R13, B1, B2, B4: the list is enough to do everything right."""
    for seed in range(group, SEARCHES, GROUPS):
        world = made_up(seed, monkeypatch)
        laws = Laws(world)
        Diligent(world, laws).live()
        laws.sent_within_limits()


@pytest.mark.parametrize("group", range(GROUPS))
def test_who_does_nothing_is_told_so_until_it_is_let_go(group: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """R2, R7: what is overdue stays so, and an employer that never answers is let go of in the end."""
    for seed in range(group, SEARCHES, GROUPS):
        world = made_up(seed, monkeypatch)
        Idle(world, Laws(world)).live()


@pytest.mark.parametrize("group", range(GROUPS))
def test_whatever_is_done_nothing_breaks(group: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """R2, B11: what was kept is what a new evaluation finds, in order, and never suggests what is warned against."""
    for seed in range(group, SEARCHES // 4, GROUPS):
        world = made_up(seed, monkeypatch)
        Fickle(world, Laws(world)).live()
