"""The one guard around timers, workers, handlers and keys: a failure is logged and told, and the dashboard lives on.

Invariant: nothing that passes through the log or the told line of an unexpected failure holds record text; only
our own errors speak for themselves.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Final

from textual import events
from textual._context import active_message_pump
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import NoActiveWorker, get_current_worker

from followup_tui.domain.display import show
from followup_tui.errors import FollowupError

PATIENCE: Final = 3
"""Failures in a row before a repeated job backs off."""

LONGEST_PAUSE: Final = 300.0
"""Seconds; the longest a failing job is held back."""

Tell = Callable[[str], None]
"""Shows one line as an error; called in whatever thread the guard is used in."""

_log = logging.getLogger(__name__)


class Guard:
    """A context for one job: `with guard: …` swallows every failure but cancellation."""

    def __init__(self, job: str, tell: Tell) -> None:
        self.job = job
        """What was being done, for the told line: "looking for changes"."""
        self._tell = tell
        self.failures = 0
        """Failures since it last worked."""

    @property
    def pause(self) -> float:
        """Seconds by which to delay the next run: none at first, then doubling."""
        if self.failures < PATIENCE:
            return 0.0
        return float(min(2 ** (self.failures - PATIENCE), LONGEST_PAUSE))

    def __enter__(self) -> Guard:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is None:
            self.failures = 0
            return False
        if not isinstance(error, Exception):
            return False
        if came_too_late(error):
            return True
        self.failures += 1
        # A job that keeps failing has been told about; saying it again every time helps nobody.
        if self.failures <= PATIENCE:
            self._tell(line_for(self.job, error))
        return True


class Contained(MessagePump):
    """A screen or widget that goes on when a handler of its own fails, where Textual would end the program.

    Name it last among the bases: Textual looks for styles along the first one only.
    """

    async def _dispatch_message(self, message: Message) -> None:
        if isinstance(message, events.Compose | events.Mount):
            # A screen that was not built answers no key, not even the one that leaves it.
            await super()._dispatch_message(message)
            return
        with Guard("answering what was done here", self.report_fault):
            await super()._dispatch_message(message)

    def report_fault(self, text: str) -> None:
        """Tell one line as an error, whatever screen is shown."""
        self.app.notify(show(text), severity="error", markup=False)


def came_too_late(error: Exception) -> bool:
    """Whether a job only failed to show its result on a screen that is being left: its parts go before its jobs do."""
    nodes: list[object] = [active_message_pump.get(None)]
    # A screen that a job has opened has that job about it for good, so both are looked at.
    with suppress(NoActiveWorker):
        nodes.append(get_current_worker().node)
    return isinstance(error, NoMatches) and any(isinstance(one, DOMNode) and _is_leaving(one) for one in nodes)


def _is_leaving(node: DOMNode) -> bool:
    return node._pruning or node._closing or node.app._exit


def line_for(job: str, error: Exception) -> str:
    """The one line to show for a failure; an unexpected one is written to the log first."""
    if isinstance(error, FollowupError):
        return str(error)
    from followup_tui.system.logs import describe

    _log.error("failed while %s: %s", job, describe(error))
    return f"something went wrong while {job} ({type(error).__name__}); the log has the details"
