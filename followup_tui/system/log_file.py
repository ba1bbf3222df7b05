"""The file behind the log: rotated, its owner's alone, and never a reason to fail.

Invariant: imported only when something is written to the log, as the handlers of logging cost a part of a start.
"""

from __future__ import annotations

import io
import logging
import logging.handlers
import os


class PrivateFile(logging.handlers.RotatingFileHandler):
    """Rotates three files of 1 MB, all 0600, and swallows its own failures."""

    def _open(self) -> io.TextIOWrapper:
        def opener(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        raw = open(self.baseFilename, "ab", opener=opener)  # noqa: SIM115 (the handler closes it)
        return io.TextIOWrapper(raw, encoding="utf-8", errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name is logging's)
        """Do nothing: there is nowhere better to complain."""
