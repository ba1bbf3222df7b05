"""Every failure a user can cause or meet, so that both front ends can say it in one clear line.

Invariant: the message is one line that says what to do; anything that is not a `FollowupError`
is a defect of ours and is reported as such.
"""

from __future__ import annotations


class FollowupError(Exception):
    """The base of all failures with a message meant for the user."""

    exit_code = 70
    """What the command line returns: 70 means the fault is ours."""


class NotFoundError(FollowupError):
    """Nothing in the records answers to what was asked for."""

    exit_code = 1


class BadInputError(FollowupError):
    """The words given cannot be used as they stand, or name more than one thing."""

    exit_code = 2


class NotATerminalError(FollowupError):
    """The dashboard was started where no capable terminal is."""

    exit_code = 2


class RefusedError(FollowupError):
    """A rule of good follow-up advises against it; it goes on only with a stated reason."""

    exit_code = 4

    def __init__(self, message: str, verdict: object = None) -> None:
        super().__init__(message)
        self.verdict = verdict
        """The `domain.contacts.Verdict` behind a refused contact, or None for a refused move."""


class BadDataError(FollowupError):
    """Stored or imported data is damaged, newer than this program, or not ours."""

    exit_code = 65


class CannotWriteError(FollowupError):
    """The place to write to cannot be written (read-only, a directory, no permission)."""

    exit_code = 73


class DiskFullError(FollowupError):
    """The disk refused the bytes; nothing was changed."""

    exit_code = 74


class StoreBusyError(FollowupError):
    """Another process holds the store or replaced it while saving; try again."""

    exit_code = 75


class EditConflictError(FollowupError):
    """The same thing was changed elsewhere meanwhile; nothing was written."""

    exit_code = 75

    def __init__(self, message: str, theirs: object = None) -> None:
        super().__init__(message)
        self.theirs = theirs
        """The record as it stands now, or None when it is gone."""
