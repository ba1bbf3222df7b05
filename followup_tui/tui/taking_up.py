"""Waits until what was typed has arrived where it belongs, for a program that is about to end.

Invariant: it waits for half a second at most, as the terminal may be gone and the time to leave in is short.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from textual.app import App

_LOOKS: Final = 50
_PAUSE: Final = 0.01
"""Seconds between two looks, in which a key goes all the way from the terminal to the form."""


async def until_taken_up(app: App[Any]) -> None:
    """Return when nothing typed is on its way any more, by two looks in a row."""
    quiet = 0
    for _ in range(_LOOKS):
        quiet = 0 if _is_on_its_way(app) else quiet + 1
        if quiet == 2:
            return
        await asyncio.sleep(_PAUSE)


def _is_on_its_way(app: App[Any]) -> bool:
    pumps = (app, app.screen, app.focused or app.screen)
    return getattr(app._driver, "has_unread", False) or not all(one._message_queue.empty() for one in pumps)
