"""Waiting in pilot tests: on conditions, never on durations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual.pilot import Pilot

_ROUNDS = 1000
"""How often a condition is looked at before it counts as never having come true."""


async def until(pilot: Pilot[Any], condition: Callable[[], object], never: str) -> None:
    """Let the app run until the condition holds; fail naming what never happened."""
    for _ in range(_ROUNDS):
        await pilot.pause()
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError(never)
