"""Narrows a picture to what the user typed after `/`.

Invariant: cards and rows are passed on as the same objects, so that a filter never makes anything be drawn anew.
"""

from __future__ import annotations

from msgspec.structs import replace

from followup_tui.domain.picture import Card, Picture, Row
from followup_tui.domain.reminders import Status

_STATES = frozenset(one.value for one in Status)


def filtered(picture: Picture, text: str) -> Picture:
    """The picture with only the cards and rows in which every typed word is found."""
    words = text.casefold().split()
    if not words:
        return picture
    columns = tuple(
        replace(column, cards=tuple(card for card in column.cards if _fits(card, words)))
        for column in picture.columns
    )
    cards = {card.id: card for column in picture.columns for card in column.cards}
    rows = tuple(row for row in picture.rows if _row_fits(row, cards.get(row.reminder.application or ""), words))
    return replace(picture, columns=columns, rows=rows)


def _hay(card: Card) -> str:
    return card.haystack or f"{card.employer}\n{card.role}".casefold()


def _fits(card: Card, words: list[str]) -> bool:
    hay = _hay(card)
    return all(word in hay for word in words)


def _row_fits(row: Row, card: Card | None, words: list[str]) -> bool:
    own = f"{row.reminder.says}\n{row.employer}".casefold()
    hay = _hay(card) if card else ""
    for word in words:
        if word in _STATES:
            found = row.reminder.status.value == word
        elif word.startswith("rule:"):
            found = row.reminder.rule.casefold() == word[5:]
        else:
            found = word in own or word in hay
        if not found:
            return False
    return True
