"""Keeps what is done to the notes of a desk, so that a closed terminal costs nothing: one draft for each note.

Invariant: a draft is written at most every two seconds while something is typed, and is gone once its note is logged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from followup_tui.tracker.note_values import ONLY_YOU, NoteDraft
from followup_tui.tui.drafts import DraftOf

_VARIANT: Final = "variant"
_BODY: Final = "body:"
_SUBJECT: Final = "subject:"


def to_values(draft: NoteDraft) -> dict[str, str]:
    """The draft as the texts that are kept."""
    kept = {_VARIANT: draft.variant, **{name: text for name, text in draft.given.items() if name in ONLY_YOU}}
    for variant, (subject, body) in draft.typed.items():
        kept[_BODY + variant] = body
        if subject is not None:
            kept[_SUBJECT + variant] = subject
    return kept


def from_values(values: Mapping[str, str]) -> NoteDraft:
    """The draft from the texts that were kept; what belongs to none is passed over."""
    typed = {
        name.removeprefix(_BODY): (values.get(_SUBJECT + name.removeprefix(_BODY)), body)
        for name, body in values.items()
        if name.startswith(_BODY)
    }
    given = {name: values[name] for name in ONLY_YOU if values.get(name)}
    return NoteDraft(variant=values.get(_VARIANT, ""), given=given, typed=typed)


class NoteDrafts:
    """The drafts of one desk, by the key of their note."""

    def __init__(self, app: object) -> None:
        self._app = app
        self.all: dict[str, NoteDraft] = {}
        """What was done to each note; one that nothing was done to is not there."""
        self.brought_back: set[str] = set()
        """Notes whose text was typed before this desk was opened."""

    def of(self, key: str) -> NoteDraft:
        """What was done to that note so far."""
        return self.all.get(key, NoteDraft())

    async def load(self, keys: Iterable[str]) -> None:
        """Read what was kept of these notes."""
        for key in keys:
            values = await self._draft(key).load()
            if values:
                self.all[key] = from_values(values)
                if self.all[key].typed:
                    self.brought_back.add(key)

    def keep(self, key: str, draft: NoteDraft) -> None:
        """Remember in memory what was done; `write` puts it on disk."""
        self.all[key] = draft
        self._draft(key).keep(to_values(draft))

    async def write(self) -> None:
        """Put what is remembered on disk."""
        await self._draft("any").write()

    async def drop(self, key: str) -> None:
        """Forget what was done to that note."""
        self.all.pop(key, None)
        self.brought_back.discard(key)
        await self._draft(key).drop()

    def _draft(self, key: str) -> DraftOf:
        return DraftOf(self._app, f"note-{key}")
