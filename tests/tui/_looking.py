"""What tests see of the dashboard: its screen, and the screen's text."""

from __future__ import annotations

from followup_tui.tui.app import FollowupApp
from followup_tui.tui.screens.dashboard import DashboardScreen


def dashboard(app: FollowupApp) -> DashboardScreen:
    """The dashboard of a running app."""
    screen = app.screen_stack[0]
    assert isinstance(screen, DashboardScreen)
    return screen


def screen_lines(app: FollowupApp) -> list[str]:
    """What stands on the screen now, line by line."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
