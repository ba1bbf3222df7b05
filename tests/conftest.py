"""What every test gets: a home of its own, a fixed zone, and no setting of the machine's.

Invariant: no test reads or writes anything of the person who runs it.
"""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The tests make much and leave little lying about: collecting less often saves an eighth of their time.
gc.set_threshold(100_000, 50, 100)
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

_UNSET = (
    "FOLLOWUP_STORE", "FOLLOWUP_NOW", "NO_COLOR", "COLUMNS", "LINES", "LC_ALL", "LC_TIME",
    "SSH_TTY", "SSH_CONNECTION", "TMUX", "EDITOR", "VISUAL",
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fresh home folder, with the zone of New York and none of the machine's settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable, folder in (("DATA", ".local/share"), ("CONFIG", ".config"), ("CACHE", ".cache"),
                             ("STATE", ".local/state")):  # fmt: skip
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(home / folder))
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield home
    logger = logging.getLogger("followup_tui")
    for one in tuple(logger.handlers):
        logger.removeHandler(one)
        one.close()
    logger.setLevel(logging.NOTSET)
    logger.propagate = True
    monkeypatch.undo()
    time.tzset()
