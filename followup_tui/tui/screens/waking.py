"""What wakes the dashboard: time passing, another process writing, the terminal coming back.

Invariant: while nothing has changed nothing is worked out anew; whatever wakes it reaches the screens above and the
view at the front too.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from textual import work

from followup_tui.domain.display import show
from followup_tui.domain.picture import Picture, Row
from followup_tui.tui.containment import Guard
from followup_tui.tui.present_rows import announcement
from followup_tui.tui.screens.moving import MovingScreen
from followup_tui.tui.ticking import Announcer, Heartbeat, Look, Moment, Watcher


class WakingScreen(MovingScreen):
    """A screen that looks at the clock and at the store by itself, from `wake` to `sleep`."""

    picture: Picture

    @abstractmethod
    def reload(self, *, aloud: bool = False) -> None:
        """Show what the tracker knows now; `aloud`, tell what has become overdue by itself."""

    @abstractmethod
    def tick(self) -> None:
        """Bring the lines that tell the time up to the minute."""

    def wake(self) -> None:
        """Begin to look."""
        self._loop_here = asyncio.get_running_loop()
        self._announcer = Announcer(self.picture.rows, self._moment().date)
        self._heart = Heartbeat(
            self._moment,
            lambda: self.picture.next_change,
            self.set_timer,
            self._beat,
            Guard("looking at the time", self.complain),
        )
        guard = Guard("looking for changes", lambda text: self._from_thread(self.complain, text))
        self._watcher = Watcher(self.tracker.refresh, lambda: self._from_thread(self._changed_elsewhere), guard)
        self.app.app_resume_signal.subscribe(self, lambda _: self._back())
        self._heart.arm()
        self._watcher.start()

    def sleep(self) -> None:
        """Stop looking for changes."""
        self._watcher.stop()

    def look_again(self) -> None:
        """Look at clock and store at once: the terminal has come back."""
        self._heart.look()
        self._reread()

    def expect(self, *, aloud: bool) -> None:
        """The picture is another one: look at the clock when it will differ; `aloud`, tell what is newly overdue."""
        news = self._announcer.news(self.picture.rows, self._moment().date)
        if news and aloud:
            self._announce(news)
        self._heart.arm()

    def _announce(self, news: Sequence[Row]) -> None:
        text = announcement(news, self.private)
        self.app.notify(show(text, 600), title="Overdue", severity="warning", timeout=20, markup=False)
        if self.settings.bell:
            self.app.bell()

    def _moment(self) -> Moment:
        return Moment(self.tracker.now(), time.monotonic(), self.tracker.zone())

    def _beat(self, look: Look) -> None:
        if look.recompute:
            self.reload(aloud=True)
            self._above("reload")
        else:
            self.tick()
            self._above("tick")
        if look.jump is not None:
            minutes = round(abs(look.jump.total_seconds()) / 60)
            self.tell(f"the clock jumped by {minutes} min: everything was worked out anew")

    def _changed_elsewhere(self) -> None:
        """Another process wrote: show it here and on the screens above, whose forms keep what is typed."""
        self.reload()
        self._above("reload")

    def _above(self, does: str) -> None:
        """Have the screens above, or those of the view at the front, do the same."""
        for screen in self.app.screen_stack:
            if screen is not self and callable(call := getattr(screen, does, None)):
                with Guard("showing changes", self.complain):
                    call()

    def _back(self) -> None:
        """The shell has given the terminal back, empty."""
        self.app.refresh(layout=True)
        self.look_again()

    @work(thread=True, exclusive=True, group="reread", exit_on_error=False)
    def _reread(self) -> None:
        with Guard("looking for changes", lambda text: self._from_thread(self.complain, text)):
            if self.tracker.refresh():
                self._from_thread(self._changed_elsewhere)

    def _from_thread(self, call: Callable[..., None], *given: Any) -> None:
        """Have something called on the app's thread; never waits, so that no thread hangs on a closing app."""
        with contextlib.suppress(RuntimeError):
            self._loop_here.call_soon_threadsafe(self._in_app, call, *given)

    def _in_app(self, call: Callable[..., None], *given: Any) -> None:
        if self.is_running:
            self.call_later(call, *given)
