"""Where things are kept on this machine, by the platform's custom.

Invariant: every folder this module makes is readable by its owner only, parents it had to make included.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.errors import BadInputError, CannotWriteError, DiskFullError

APP: Final = "followup-tui"
"""The name of our folders."""

STORE_VARIABLE: Final = "FOLLOWUP_STORE"
"""Environment variable that names the store file."""

_NO_ROOM = (28, 122)  # ENOSPC, EDQUOT


class Paths(NamedTuple):
    """All places, as absolute paths; none of them need exist."""

    store: Path
    """The store file."""
    data: Path
    """The store's folder; drafts and backups live beside the store."""
    settings: Path
    """The settings file."""
    templates: Path
    """The folder of the user's own templates."""
    cache: Path
    log: Path
    """The folder of the log files."""


def find_paths(store: Path | None = None) -> Paths:
    """The places to use; `store` goes before FOLLOWUP_STORE, which goes before the platform's data folder.

    Raises `BadInputError` for a store path that cannot be one.
    """
    import platformdirs

    data, config = platformdirs.user_data_path(APP), platformdirs.user_config_path(APP)
    file = _absolute(store or _from_environment() or data / "store.json")
    return Paths(
        store=file,
        data=file.parent,
        settings=config / "settings.toml",
        templates=config / "templates",
        cache=platformdirs.user_cache_path(APP),
        log=platformdirs.user_log_path(APP),
    )


def _from_environment() -> Path | None:
    given = os.environ.get(STORE_VARIABLE)
    return Path(given) if given else None


def _absolute(path: Path) -> Path:
    try:
        full = Path(os.path.abspath(path.expanduser()))
    except (RuntimeError, ValueError) as error:
        raise BadInputError(f"the store path cannot be used ({error}); name a file") from None
    if "\0" in str(full):
        raise BadInputError("the store path holds a NUL character; name a file")
    return full


def make_private(folder: Path) -> None:
    """Make the folder, and whatever parents it lacks, for its owner only; leave existing ones alone.

    Raises `CannotWriteError` or `DiskFullError` when it cannot be made.
    """
    missing: list[Path] = []
    here = folder
    while not here.exists() and here != here.parent:
        missing.append(here)
        here = here.parent
    for one in reversed(missing):
        try:
            one.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise write_failure(one, error) from None
    if not folder.is_dir():
        raise CannotWriteError(f"{folder} is not a folder; move it away or choose another place")


def write_failure(path: Path, error: OSError) -> CannotWriteError | DiskFullError:
    """The error to show for a file or folder that could not be written."""
    if error.errno in _NO_ROOM:
        return DiskFullError(f"{path} was not saved: the disk is full; free some room and try again")
    return CannotWriteError(f"{path} cannot be written ({error.strerror}); check its permissions")
