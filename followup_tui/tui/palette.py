"""Offers every command of the registry in Textual's command palette.

Invariant: a command that does not apply is still found, with the reason why not.
"""

from __future__ import annotations

import asyncio
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from followup_tui.tui.command import Command
from followup_tui.tui.commands import BY_ID, COMMANDS, key_text
from followup_tui.tui.screens.acting import ActingScreen


class CommandProvider(Provider):
    """Finds commands by title and help."""

    async def discover(self) -> Hits:
        """Every command, in the order of the registry."""
        for one in self._commands:
            yield DiscoveryHit(self._label(one), partial(self._run, one), help=self._help(one))

    async def search(self, query: str) -> Hits:
        """The commands that match what was typed."""
        matcher = self.matcher(query)
        for one in self._commands:
            label = self._label(one)
            score = max(matcher.match(label), matcher.match(one.help))
            if score > 0:
                yield Hit(score, matcher.highlight(label), partial(self._run, one), help=self._help(one))
        for name, title, when in await asyncio.to_thread(self._letters):
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), partial(self._write, name), help=when)

    def _letters(self) -> list[tuple[str, str, str]]:
        """Every letter there is, where a card is selected to write it for: name, label, the situation it is for."""
        here = self._here
        if here is None or BY_ID["letter"].why_not(here.state()):
            return []
        from followup_tui.tui.dialogs.letter_choice import choices

        return [(one.name, f"Letter: {one.title}", one.when) for one in choices(here.tracker.library.templates())]

    def _write(self, name: str) -> None:
        if self._here:
            self._here.action_letter(name)

    @property
    def _here(self) -> ActingScreen | None:
        return self.screen if isinstance(self.screen, ActingScreen) else None

    @property
    def _commands(self) -> tuple[Command, ...]:
        moves = {"left", "right", "up", "down", "palette"}
        here = self._here
        return tuple(one for one in COMMANDS if one.id not in moves | here.absent) if here else ()

    def _label(self, one: Command) -> str:
        remap = self._here.settings.keys if self._here else {}
        return f"{one.title}  {key_text(one, remap)}"

    def _help(self, one: Command) -> str:
        why_not = one.why_not(self._here.state()) if self._here else None
        return f"{one.help} — {why_not}" if why_not else one.help

    def _run(self, one: Command) -> None:
        if self._here:
            self._here.action_command(one.id)
