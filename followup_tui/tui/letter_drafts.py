"""Keeps what is done to a letter, so that a closed desk or terminal costs nothing: its text, and the facts it was told.

Invariant: what was typed is there until the letter is logged or started afresh; that somebody would accept, and what a
letter may name, is asked anew each time (R12).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from followup_tui.tracker.letters import LetterDesk
from followup_tui.tui.drafts import DraftOf

_FACT: Final = "fact:"
_TEXT: Final = ("subject", "body")


class LetterDraft:
    """The draft of one letter to one person."""

    def __init__(self, app: object, desk: LetterDesk) -> None:
        person = desk.person.id if desk.person else ""
        self.key = f"letter-{desk.application.id}-{desk.name}-{person}"
        """Names the letter: the card, the template, the reader."""
        self._kept = DraftOf(app, self.key)
        self.text: dict[str, str] = {}
        """Subject and body as they were typed; empty where nothing was changed."""
        self.given: dict[str, str] = {}
        """What it was told besides the records."""
        self.is_brought_back = False
        """Whether it was written before this desk was opened."""

    async def load(self) -> None:
        """Read what was kept."""
        values = await self._kept.load()
        self.text = {name: values[name] for name in _TEXT if name in values}
        self.given = {name.removeprefix(_FACT): text for name, text in values.items() if name.startswith(_FACT)}
        self.is_brought_back = bool(values)

    def keep(self, text: Mapping[str, str]) -> None:
        """Remember the text in memory; `write` puts it on disk."""
        self.text = dict(text)
        self._kept.keep(self._values)

    async def tell(self, given: Mapping[str, str], *, anew: bool) -> None:
        """Remember what the letter was told, at once; `anew` throws its text away."""
        self.given = dict(given)
        self.text = {} if anew else self.text
        self.is_brought_back = self.is_brought_back and not anew
        await self._kept.drop()
        if self._values:
            self._kept.keep(self._values)
            await self._kept.write()

    async def write(self) -> None:
        """Put what is remembered on disk."""
        await self._kept.write()

    async def drop(self) -> None:
        """Forget it."""
        self.text, self.given, self.is_brought_back = {}, {}, False
        await self._kept.drop()

    @property
    def _values(self) -> dict[str, str]:
        return self.text | {_FACT + name: text for name, text in self.given.items()}
