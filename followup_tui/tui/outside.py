"""Edits a text in the user's own editor, in the terminal, while the dashboard stands aside.

Invariant: the text at hand is replaced only by what an editor that ended well has left behind; the file is readable by
its owner alone, and is removed unless it holds something that was not taken over.
"""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from textual.app import App, SuspendNotSupported

from followup_tui.errors import BadDataError, BadInputError, FollowupError

LARGEST: Final = 100_000
"""Bytes that are read back; a letter has a few thousand."""


def editor_command() -> list[str]:
    """The user's editor as a command: VISUAL, EDITOR, else vi; raises `BadInputError` for one that cannot be run."""
    told = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = shlex.split(told)
    except ValueError:
        command = []
    if not command or shutil.which(command[0]) is None:
        raise BadInputError(f"the editor “{told}” cannot be found: set EDITOR to one that is installed, or press e")
    return command


async def edit_outside(app: App[Any], text: str) -> str:
    """The text as it came back from the editor.

    Raises `BadInputError` without an editor or where the dashboard cannot stand aside, and `BadDataError` when the
    editor failed or left something that is no text; then the old text stands, and the error says where the new one is.
    """
    command = editor_command()
    path = await asyncio.to_thread(_written, text)
    try:
        # The event loop waits on purpose: whatever it drew meanwhile would go to the editor's screen, or fill the
        # queue of a writer that is gone and never come back.
        with app.suspend():
            code = subprocess.call([*command, str(path)])
    except (SuspendNotSupported, OSError) as error:
        await asyncio.to_thread(path.unlink, missing_ok=True)
        raise BadInputError("an editor cannot be opened here: press e to edit in place") from error
    try:
        return await asyncio.to_thread(_taken_over, path, text, code, command[0])
    except FollowupError:
        raise
    except OSError as error:
        raise BadDataError(f"what the editor saved cannot be read ({error.strerror}); nothing was changed") from error


def _written(text: str) -> Path:
    """A new file with the text, for its owner alone."""
    handle, name = tempfile.mkstemp(prefix="followup-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text + "\n")
    return Path(name)


def _taken_over(path: Path, before: str, code: int, editor: str) -> str:
    """What the editor left behind; the file is gone afterwards, unless it is all there is of something."""
    data = path.read_bytes()[: LARGEST + 1]
    same = data == (before + "\n").encode("utf-8", errors="replace")
    kept = "" if same else f"; what it saved is in {path}"
    if code:
        _drop(path, when=same)
        raise BadDataError(f"{editor} ended with an error ({code}), so nothing was taken over{kept}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadDataError(f"the editor left no UTF-8 text, so nothing was taken over{kept}") from None
    if len(data) > LARGEST:
        raise BadDataError(f"the editor left more than {LARGEST // 1000} KB, so nothing was taken over{kept}")
    _drop(path, when=True)
    return text.replace("\r\n", "\n").removesuffix("\n")


def _drop(path: Path, *, when: bool) -> None:
    if when:
        path.unlink(missing_ok=True)
