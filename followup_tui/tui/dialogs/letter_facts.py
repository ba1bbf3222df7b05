"""The form for facts that belong to one letter alone: an answer, a reason, a proposed date, what it may name.

Invariant: nothing is recorded; the letter desk is handed what was typed and ticked, and nothing is ticked beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
from textual.content import Content

from followup_tui.tracker.letters import Lack, LetterDesk
from followup_tui.tracker.leverage_letter import Consent, OfferTold
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.words.fields import FIELDS

_ACCEPT, _EMPLOYER, _TERMS = "would_accept", "names_employer", "names_terms"


class LetterFacts(msgspec.Struct, frozen=True):
    """What one letter was told besides the records."""

    given: Mapping[str, str] = {}
    """Dotted field names → texts."""
    consent: Consent = Consent()

    def reads_like(self, other: LetterFacts) -> bool:
        """Whether the same letter comes of both: that somebody would accept changes no word of it."""
        mine, theirs = (msgspec.structs.replace(one.consent, would_accept=True) for one in (self, other))
        return self.given == other.given and mine == theirs


class LetterFactsDialog(FormDialog[LetterFacts]):
    """What a letter may be told besides the records; `told` is what it was told before."""

    heading = "For this letter alone"
    saves = "write it"

    def __init__(self, desk: LetterDesk, told: LetterFacts) -> None:
        super().__init__()
        self._desk = desk
        self._told = told
        self._lacking = {one.field for one in desk.lacks}
        self._asks = sorted(desk.asks, key=lambda one: one.field not in self._lacking)

    def subject(self) -> str:
        """Which letter."""
        return self._desk.title

    def intro(self) -> Content:
        """What is left out of a letter about an offer."""
        if (offer := self._desk.offer) is None:
            return Content("")
        told = "It tells of an offer and its date; nothing else of it is named unless you tick it."
        secret = "The offer is confidential: of it, nothing but its date is named."
        return Content.styled(told if offer.employer else secret, "$foreground-muted")

    def fields(self) -> Sequence[Field]:
        """A field each; those without which it cannot be written first."""
        ticks = _ticks(self._desk.offer, self._told.consent) if self._desk.offer else ()
        return [*ticks, *(self._field(one) for one in self._asks)]

    def _field(self, one: Lack) -> Field:
        if FIELDS[one.field].flag:
            return _tick(_key(one.field), f"With {one.words}", bool(self._told.given.get(one.field)))
        needed = one.field in self._lacking
        return Field(
            id=_key(one.field), label=_short(one.field), value=self._told.given.get(one.field, one.value),
            kind=Kind.AREA if FIELDS[one.field].long else Kind.LINE,
            hint=f"{one.words}{'' if needed or one.value else ' (if you like)'}",
        )  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], LetterFacts]:
        """Hand the facts on."""
        told = {one.field: form.text(_key(one.field)) for one in self._asks}
        consent = Consent(would_accept=form.flag(_ACCEPT), names_employer=form.flag(_EMPLOYER),
                          names_terms=form.flag(_TERMS))  # fmt: skip
        facts = LetterFacts({name: text for name, text in told.items() if text}, consent)
        return lambda: facts


def _ticks(offer: OfferTold, consent: Consent) -> Iterator[Field]:
    """The user's word, and a box for each thing that may be named."""
    yield _tick(_ACCEPT, f"I would {offer.accept}", consent.would_accept)
    if offer.employer:
        yield _tick(_EMPLOYER, f"It may name who made the offer: {offer.employer}", consent.names_employer)
    if offer.terms:
        yield _tick(_TERMS, f"It may name the terms: {offer.terms}", consent.names_terms)


def _tick(name: str, label: str, on: bool) -> Field:
    return Field(id=name, label=label, kind=Kind.CHECK, value=YES if on else "")


def _key(field: str) -> str:
    return field.replace(".", "-")


def _short(field: str) -> str:
    return field.rpartition(".")[2].capitalize()
