"""The use-cases: the only door through which both front ends read and change a job search."""

from followup_tui.tracker.tracker import Tracker

__all__ = ["Tracker"]
