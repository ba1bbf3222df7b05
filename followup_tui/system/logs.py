"""The log file: what went wrong inside, without a word of what the user recorded.

Invariant: writing to the log never raises and never holds record text: of an exception only its type and the
places it passed through are kept, neither its message nor any value.
"""

from __future__ import annotations

import io
import logging
import logging.handlers
import os
from pathlib import Path
from typing import Final

from followup_tui.errors import FollowupError
from followup_tui.system.paths import make_private

FILE_NAME: Final = "followup.log"
"""The newest log file; older ones end in .1 and .2."""

_MAX_BYTES = 1_000_000
_OLDER_FILES = 2


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """Rotates three files of 1 MB, all 0600, and swallows its own failures."""

    def _open(self) -> io.TextIOWrapper:
        def opener(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        raw = open(self.baseFilename, "ab", opener=opener)  # noqa: SIM115 (the handler closes it)
        return io.TextIOWrapper(raw, encoding="utf-8", errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name is logging's)
        """Do nothing: there is nowhere better to complain."""


def open_log(folder: Path) -> logging.Logger:
    """The program's logger, writing into that folder; without a usable folder it writes nowhere."""
    logger = logging.getLogger("followup_tui")
    wanted = str(folder / FILE_NAME)
    if any(getattr(one, "baseFilename", None) == wanted for one in logger.handlers):
        return logger
    for old in tuple(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.propagate = False
    logger.setLevel(logging.INFO)
    logger.addHandler(_handler(folder, wanted))
    return logger


def _handler(folder: Path, wanted: str) -> logging.Handler:
    try:
        make_private(folder)
        handler = _PrivateFile(wanted, maxBytes=_MAX_BYTES, backupCount=_OLDER_FILES, delay=True)
    except (OSError, FollowupError):
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(process)d %(message)s"))
    return handler


def describe(error: BaseException) -> str:
    """The error's type and the places it passed through, outermost first, without message and values."""
    places = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    cause = error.__cause__ or error.__context__
    told = f"{type(error).__name__} at " + (" > ".join(places) or "an unknown place")
    return f"{told}; from {describe(cause)}" if cause is not None else told


def _short(filename: str) -> str:
    parts = Path(filename).parts
    return "/".join(parts[-3:])


def log_fault(folder: Path, error: BaseException) -> Path:
    """Write an unexpected error to the log; returns the log file's path, whether or not writing worked."""
    open_log(folder).error("unexpected %s", describe(error))
    return folder / FILE_NAME
