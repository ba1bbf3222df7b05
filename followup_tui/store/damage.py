"""The reason why bytes are not a store of ours, before it is known whose bytes they are.

Invariant: a reason is one line, names the place and never repeats what a record says.
"""

from __future__ import annotations


class DamageError(Exception):
    """What was read or is about to be written is not a valid store; the message is the bare reason.

    It never leaves the store: whoever knows the file turns it into a `BadDataError` that says what to do.
    """

    def __init__(self, reason: str, *, newer: int = 0) -> None:
        super().__init__(reason)
        self.newer = newer
        """The schema, if the store is of a later one and that may be the reason; else 0."""
