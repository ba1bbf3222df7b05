"""Puts a copy of a template where the user may change it, so that nothing they wrote there before is lost.

Invariant: the copy is readable by its owner only, and stands there whole or not at all.
"""

from __future__ import annotations

from pathlib import Path

from followup_tui.errors import RefusedError
from followup_tui.system.paths import make_private, write_failure
from followup_tui.system.private_files import put_file


def put(folder: Path, name: str, text: str, *, force: bool = False) -> Path:
    """Write the text as that template's file; returns the file.

    Raises `RefusedError` when there is one already and `force` was not asked for, `CannotWriteError` and
    `DiskFullError`.
    """
    make_private(folder)
    path = folder / f"{name}.md"
    try:
        put_file(path, text.encode(), force=force)
    except FileExistsError:
        raise RefusedError(f"{path} is there already and was left as it is; --force replaces it") from None
    except OSError as error:
        raise write_failure(path, error) from None
    return path
