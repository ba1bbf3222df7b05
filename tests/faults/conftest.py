"""The dashboard in a real terminal, with the command line beside it, as the terminal tests have them."""

from __future__ import annotations

from tests.terminal.conftest import cli, demo_week, start, store

__all__ = ["cli", "demo_week", "start", "store"]
