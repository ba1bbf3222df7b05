"""Has Textual forget a screen that was left, of which it would keep parts for as long as the program runs.

Invariant: of a screen that was left nothing stays in memory once others are left: neither its widgets, nor the
lines they drew, nor the texts that were typed into them.
"""

from __future__ import annotations

from typing import Any

from textual._styles_cache import StylesCache
from textual.app import App
from textual.dom import DOMNode


def forget_what_was_left(app: App[Any]) -> None:
    """Let go of every widget that is no longer on any screen."""
    # Text areas and screens that follow the theme are let go of only when it changes.
    watchers = getattr(app, "__watchers", {}).get("theme", [])
    watchers[:] = [(node, call) for node, call in watchers if _is_here(node)]
    for node in list(app.theme_changed_signal._subscriptions):
        if not _is_here(node):
            app.theme_changed_signal.unsubscribe(node)
    # It remembers two colours for each of the last thousand widgets, and with them all that each of these drew.
    StylesCache.get_inner_outer.cache_clear()


def _is_here(node: DOMNode) -> bool:
    return node.is_attached and node.is_running
