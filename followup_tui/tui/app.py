"""The Textual app around the dashboard: themes, terminal title, palette, and a last line instead of a traceback.

Invariant: whatever goes wrong, the terminal is given back, nothing of the records is printed, and the exit code says
that something went wrong.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from textual import work
from textual.app import App, SystemCommand, get_system_commands_provider
from textual.command import CommandPalette, Provider
from textual.filter import ANSIToTruecolor
from textual.screen import Screen
from textual.widget import AwaitMount
from textual.worker import WorkerFailed

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained, Guard, came_too_late, line_for
from followup_tui.tui.copying import Copier
from followup_tui.tui.saves import Saves
from followup_tui.tui.screens.dashboard import DashboardScreen
from followup_tui.tui.taking_up import until_taken_up
from followup_tui.tui.theme import DARK, LIGHT
from followup_tui.tui.translating import Translation
from followup_tui.tui.views import AGENDA, BOARD, PEOPLE

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.terminal_theme import TerminalTheme
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.driver import Driver

    from followup_tui.domain.settings import Settings
    from followup_tui.ports import Clipboard
    from followup_tui.tracker import Tracker
    from followup_tui.tui.drafts import Drafts

DEEPEST: Final = 8
"""Screens above each other; the deepest that has a meaning is seven. All of them answer a new size or theme."""

PATIENCE: Final = 1.0
"""Seconds that a key waits for the screen it was typed for to be built; it takes some hundredths of one."""

_log = logging.getLogger(__name__)


def _command_provider() -> type[Provider]:
    from followup_tui.tui.palette import CommandProvider

    return CommandProvider


class FollowupApp(App[None], Contained):
    """The dashboard as a program."""

    TITLE = "followup"
    CSS_PATH = "styles/dashboard.tcss"
    COMMANDS: ClassVar[set[Any]] = {_command_provider, get_system_commands_provider}
    def __init__(
        self,
        tracker: Tracker,
        settings: Settings,
        clipboard: Clipboard,
        *,
        save_settings: Callable[[Settings], None],
        drafts: Drafts | None = None,
        save_folder: Path | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class)
        self.tracker = tracker
        self.settings = settings
        self.drafts = drafts
        """Where forms keep what is being typed."""
        self.copier = Copier(self, clipboard, save_folder or Path.home(), self.send_raw)
        """Copies texts and tells what became of them."""
        self.saves = Saves()
        """What is being saved now."""
        self._save_settings = save_settings
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        # Before the start nothing has to react to the theme; reacting would read all styles twice.
        self.set_reactive(App.theme, DARK.name)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_keymap(settings.keys)
        self._home: DashboardScreen | None = None
        self.add_mode(AGENDA, self._agenda)
        self.add_mode(PEOPLE, self._people)

    def _refresh_truecolor_filter(self, theme: TerminalTheme) -> None:
        """Take up a theme's colours in the place of the terminal's own."""
        is_on = not self.native_ansi_color
        old = self._filters
        self._filters = [Translation(theme, is_on) if isinstance(one, ANSIToTruecolor) else one for one in old]

    def get_default_screen(self) -> Screen[Any]:
        """The dashboard."""
        self._home = DashboardScreen(self.tracker, self.settings, self.copier, self._save_settings)
        return self._home

    def _agenda(self) -> Screen[Any]:
        self._make_return_possible()
        from followup_tui.tui.screens.agenda import AgendaScreen

        return AgendaScreen(cast(DashboardScreen, self._home))

    def _people(self) -> Screen[Any]:
        self._make_return_possible()
        from followup_tui.tui.screens.people import PeopleScreen

        return PeopleScreen(cast(DashboardScreen, self._home))

    def _make_return_possible(self) -> None:
        """Name the board's mode, as Textual goes back only to modes it has a name for.

        Had it the name from the start, it would work out all styles of the first screen twice.
        """
        self._modes.setdefault(BOARD, self.get_default_screen)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Of Textual's own commands, those that our registry has no better one for."""
        for command in super().get_system_commands(screen):
            if command.title in ("Theme", "Screenshot"):
                yield command

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key is bound to; a failure, in whosever code, is told and logged, and the program lives on."""
        with Guard("doing what this key asks for", self.report_fault):
            await self._until_it_stands()
            return await super().run_action(action, default_namespace, namespaces)
        return True

    async def _until_it_stands(self) -> None:
        """Let a screen that was opened just now be built first: a key typed right after is meant for what it shows."""
        if self._screen_stack and not self.screen.is_mounted:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.screen._mounted_event.wait(), PATIENCE)

    def push_screen(self, screen: Any, callback: Any = None, wait_for_dismiss: Any = False, *, mode: Any = None) -> Any:
        """Open a screen; none above so many that only keys typed at random can have asked for it."""
        if len(self.screen_stack) < DEEPEST:
            return super().push_screen(screen, callback, wait_for_dismiss, mode=mode)
        self.notify("too much is open already: esc closes what is on top", severity="error", markup=False)
        if not wait_for_dismiss:
            return AwaitMount(self.screen, [])
        left = asyncio.get_running_loop().create_future()
        left.set_result(None)
        return left

    def _handle_exception(self, error: Exception) -> None:
        """End the program, but for a job in the background that failed: nothing waits for that."""
        job = error.error if isinstance(error, WorkerFailed) and isinstance(error.error, Exception) else None
        if came_too_late(job or error):
            return
        if job is not None:
            self.report_fault(line_for("working in the background", job))
        else:
            super()._handle_exception(error)

    def action_command_palette(self) -> None:
        """Open the command palette; never while there is another one, such as that of the themes."""
        from followup_tui.tui.leaving import Palette

        if not any(isinstance(one, CommandPalette) for one in self.screen_stack):
            self.push_screen(Palette())

    async def action_quit(self) -> None:
        """Leave; while something is being saved, not before that is done, and not at all when it failed."""
        if self.saves.is_running:
            self.notify("saving…: it leaves as soon as that is done", markup=False)
            self._leave_when_saved()
        else:
            self.exit()

    @work(exclusive=True, group="leaving")
    async def _leave_when_saved(self) -> None:
        if await self.saves.settled():
            self.exit()

    def search_themes(self) -> None:
        """Choose a theme in a palette of ours: Textual's own can be left twice, which ends the program."""
        from textual.theme import ThemeProvider

        from followup_tui.tui.leaving import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder="Search for themes…"))

    def on_app_focus(self) -> None:
        """The terminal has come to the front: time may have passed and the store may have changed."""
        if self._home is not None and self._home.is_running:
            self._home.look_again()

    def leave(self, code: int) -> None:
        """Exit with that code; may be called from any thread, and waits for the app to take it up."""
        self.call_from_thread(self._leave, code)

    @work(group="leaving")
    async def _leave(self, code: int) -> None:
        """Exit when all that was typed before is in its field, from which drafts are kept."""
        await until_taken_up(self)
        self.exit(None, code)

    def send_raw(self, sequence: str) -> None:
        """Write a control sequence to the terminal, past the screen."""
        if self._driver is not None and not self._driver.is_headless:
            self._driver.write(sequence)

    def watch_title(self, title: str) -> None:
        """Name the terminal's window or tab; a title holds no record text."""
        self.send_raw(f"\x1b]2;{title}\x07")

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 (they may hold record text)
        """End with one line, whatever was to be printed."""
        self._end_with_one_line()

    def _fatal_error(self) -> None:
        """End with one line, where Textual would print a traceback with the values of all variables."""
        self._end_with_one_line()

    def _end_with_one_line(self) -> None:
        import sys

        from rich.text import Text

        from followup_tui.system.logs import describe

        error = sys.exc_info()[1]
        if error is not None:
            _log.error("the dashboard ended: %s", describe(error))
        kind = type(error).__name__ if error is not None else "an unknown fault"
        line = f"followup ended because of a fault of its own ({kind}). Your records are safe; the log has the details."
        self._return_code = 70
        self._exit_renderables[:] = [Text(show(line))]
        self._close_messages_no_wait()
