"""Looks at files and folders: who can read them, how much room is left, and whether settings and texts are sound.

Invariant: as of the package; no file's content is told.
"""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from followup_tui.checkup.finding import Finding, Health
from followup_tui.errors import BadDataError, DiskFullError
from followup_tui.system.paths import APP, Paths
from followup_tui.system.settings import load_settings
from followup_tui.words.library import Library, Origin

MEGABYTE: Final = 1_000_000
SCARCE: Final = 100 * MEGABYTE
"""Free bytes below which it is said: other programs soon fail too."""
NONE_LEFT: Final = 5 * MEGABYTE
"""Free bytes below which a save may fail: a store of 1,000 applications is written whole beside the old one."""

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def permissions(paths: Paths) -> Iterator[Finding]:
    """Whether anybody else on this machine can read what is kept."""
    open_ones = [one for one in _kept(paths) if _is_open(one)]
    if not open_ones:
        yield Finding(name="privacy", says="only you can read what is kept")
        return
    shown = "; ".join(f"chmod go= '{one}'" for one in open_ones[:3])
    more = f"; and so on for {len(open_ones) - 3} more" if len(open_ones) > 3 else ""
    many = "one file or folder" if len(open_ones) == 1 else f"{len(open_ones)} files and folders"
    says = f"others on this machine can read {many}"
    yield Finding(name="privacy", health=Health.WARN, says=says, todo=f"{shown}{more}")


def _kept(paths: Paths) -> Iterator[Path]:
    """Every file and folder of ours; of a folder that serves other things too, only what followup put there."""
    folders = [paths.data / "backups", paths.data / "drafts", paths.log]
    if paths.data.name == APP:
        folders.insert(0, paths.data)
    yield from (paths.store, paths.store.with_name(f"{paths.store.name}.lock"), paths.settings)
    for folder in folders:
        yield folder
        yield from (one for one in (folder.iterdir() if folder.is_dir() else ()) if one not in (paths.store, *folders))


def _is_open(path: Path) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return not stat.S_ISLNK(found.st_mode) and bool(found.st_mode & _OTHERS)


def room(folder: Path) -> Iterator[Finding]:
    """How much room is left where the records are."""
    here = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(here).free
    says = f"{free // MEGABYTE:,} MB free"
    if free < NONE_LEFT:
        todo = "free some room before you record anything more"
        yield Finding(name="disk", health=Health.FAIL, says=says, todo=todo, code=DiskFullError.exit_code)
    elif free < SCARCE:
        yield Finding(name="disk", health=Health.WARN, says=says, todo="free some room soon")
    else:
        yield Finding(name="disk", says=says)


def settings(paths: Paths) -> Iterator[Finding]:
    """Whether the settings can be used, and whether the texts know who you are."""
    try:
        found = load_settings(paths.settings)
    except BadDataError as error:
        todo = f"put that right in {paths.settings}, or move the file away"
        yield Finding(name="settings", health=Health.FAIL, says=str(error), todo=todo, code=error.exit_code)
        return
    if not found.me.name:
        todo = "followup config me.name “Your Name”, so that scripts and letters can be signed"
        yield Finding(name="settings", health=Health.WARN, says="your name is not set", todo=todo)
    else:
        says = "sound" if paths.settings.exists() else "the defaults; there is no settings file"
        yield Finding(name="settings", says=says)


def templates(paths: Paths) -> Iterator[Finding]:
    """Whether the user's own texts can be used."""
    mine = [one for one in Library(paths.templates).entries() if one.origin is not Origin.BUILT_IN]
    broken = [one for one in mine if one.origin is Origin.BROKEN]
    for one in broken:
        todo = "the built-in text is used meanwhile; followup templates lint says more"
        yield Finding(name="templates", health=Health.WARN, says=one.problem, todo=todo)
    if not broken:
        yield Finding(name="templates", says=f"{len(mine)} of your own, all usable" if mine else "those built in")
