"""The log file: what went wrong inside, without a word of what the user recorded.

Invariant: writing to the log never raises and never holds record text: of an exception only its type and the
places it passed through are kept, neither its message nor any value.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from followup_tui.errors import FollowupError
from followup_tui.system.paths import make_private

NAME: Final = "followup_tui"
"""The logger of the whole program."""

FILE_NAME: Final = "followup.log"
"""The newest log file; older ones end in .1 and .2."""

_MAX_BYTES = 1_000_000
_OLDER_FILES = 2


class Unopened(logging.Handler):
    """Opens the log when there is a first line for it: most runs have none, and it costs a part of the start."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def emit(self, record: logging.LogRecord) -> None:
        """Open the log, which takes this handler's place, and write the line."""
        open_log(self._folder).handle(record)


def open_later(folder: Path) -> None:
    """Let the program's logger write into that folder from its first line on."""
    logger = logging.getLogger(NAME)
    if not logger.handlers:
        logger.propagate = False
        logger.addHandler(Unopened(folder))


def open_log(folder: Path, *, verbose: bool = False) -> logging.Logger:
    """The program's logger, writing into that folder; without a usable folder it writes nowhere.

    `verbose`: from now on what is done is noted too, with how long it took.
    """
    logger = logging.getLogger(NAME)
    if verbose:
        logger.setLevel(logging.DEBUG)
    wanted = str(folder / FILE_NAME)
    if any(getattr(one, "baseFilename", None) == wanted for one in logger.handlers):
        return logger
    for old in tuple(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.propagate = False
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.INFO)
    logger.addHandler(_handler(folder, wanted))
    return logger


def _handler(folder: Path, wanted: str) -> logging.Handler:
    from followup_tui.system.log_file import PrivateFile

    try:
        make_private(folder)
        handler = PrivateFile(wanted, maxBytes=_MAX_BYTES, backupCount=_OLDER_FILES, delay=True)
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
