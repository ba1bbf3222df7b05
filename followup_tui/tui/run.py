"""Starts the dashboard in a terminal and returns its exit code.

Invariant: nothing of Textual is imported before the terminal was found fit, and the terminal is as it was afterwards.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from followup_tui.errors import NotATerminalError

if TYPE_CHECKING:
    from textual.driver import Driver

    from followup_tui.domain.settings import Settings
    from followup_tui.ports import Clipboard
    from followup_tui.tracker import Tracker
    from followup_tui.tui.app import FollowupApp


def check_terminal() -> None:
    """Raise `NotATerminalError` unless input, output and errors all go to a capable terminal."""
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if stream is None or not stream.isatty():
            raise NotATerminalError("the dashboard needs a terminal; use `followup due` here")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise NotATerminalError("this terminal cannot draw the dashboard (TERM); use `followup due` here")


def run_dashboard(
    tracker: Tracker,
    settings: Settings,
    clipboard: Clipboard,
    *,
    save_settings: Callable[[Settings], None],
    drafts_folder: Path | None = None,
    save_folder: Path | None = None,
    log_folder: Path | None = None,
) -> int:
    """Run until the user quits; returns the exit code.

    `drafts_folder` is where half-filled forms are kept, `save_folder` where a text that could not be copied may be
    saved, `log_folder` where what goes wrong is written down. Raises `NotATerminalError`.
    """
    check_terminal()
    # Start and exit are quicker without collections on the way; what is alive after the imports stays so.
    gc.disable()
    from followup_tui.system.logs import open_later
    from followup_tui.tui.app import FollowupApp
    from followup_tui.tui.drafts import Drafts

    if log_folder is not None:
        open_later(log_folder)
    app = FollowupApp(
        tracker, settings, clipboard,
        save_settings=save_settings,
        drafts=Drafts(drafts_folder) if drafts_folder else None,
        save_folder=save_folder,
        driver_class=_driver_class(),
    )  # fmt: skip
    gc.freeze()
    gc.enable()
    return _run(app)


def _run(app: FollowupApp) -> int:
    from followup_tui.tui.signals import Leaving

    def keep() -> None:
        if app.drafts is not None:
            app.drafts.write()

    with Leaving(app.leave, keep):
        app.run()
        keep()  # what was typed last may not have been taken up when the signal came
    return app.return_code or 0


def _driver_class() -> type[Driver] | None:
    """The quiet driver; None, which is Textual's own, where there is no such terminal."""
    if sys.platform == "win32":
        return None
    from followup_tui.tui.driver import QuietDriver

    return QuietDriver
