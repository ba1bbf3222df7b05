"""What if: pick an event and see at once what would follow for a card.

Invariant: the event is carried out on imagined records only; the dialog says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from followup_tui.domain.contacts import Level
from followup_tui.domain.display import show
from followup_tui.domain.picture import Tone
from followup_tui.tracker.foretelling import again, consequences
from followup_tui.tracker.imagining import Foretold
from followup_tui.tracker.supposing import OF_AN_OFFER, WITH_DEADLINE, WITH_WORDS, Supposed, in_words
from followup_tui.tui.dialogs.advice import STYLES as LEVELS
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import Form
from followup_tui.tui.dialogs.looking import LookingDialog
from followup_tui.tui.dialogs.of_card import OfCard
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.screens.card_text import TONES, faint, plain

CHOICES: Final = (
    ("voicemail", "voicemail"), ("spoke", "we speak"), ("no-answer", "no answer"), ("email", "I write"),
    ("thank", "I thank"), ("heard", "news"), ("rejected", "a no"), ("hold", "on hold"), ("offer", "an offer"),
    ("accept", "I accept"), ("decline", "I decline"), ("rescinded", "taken back"),
    ("checking", "check references"), ("interview", "interview"), ("withdraw", "I withdraw"),
    ("close", "I close it"), ("lead", "a lead"),
)  # fmt: skip
"""What can be supposed, in as few words as the form has room for."""


class WhatIfDialog(OfCard, LookingDialog):
    """What would follow for an application, by id."""

    heading = "What if…"

    def fields(self) -> Sequence[Field]:
        """The event, when, and what may be said with it."""
        offered = self.detail.application.offer is not None
        choices = [one for one in CHOICES if offered or one[0] not in OF_AN_OFFER]
        return [
            Field(id="what", label="If", kind=Kind.CHOICE, options=choices, value=choices[0][0]),
            Field(id="promise", label="They decide", hint="in their words: end of next week",
                  shown=lambda form: form.text("what") in WITH_WORDS,
                  echo=lambda form: self.understood(form, "promise")),
            Field(id="answer_by", label="Answer by", hint="Fri 27 Nov 17:00",
                  shown=lambda form: form.text("what") in WITH_DEADLINE,
                  echo=lambda form: self.there(self.deadline(form, "answer_by"))),
            Field(id="at", label="When", hint="now; or: tomorrow 10:00, Tue 1 Dec",
                  echo=lambda form: self.there(self.moment(form, "at", prefer="future"))),
        ]  # fmt: skip

    def look(self, form: Form) -> Sequence[Pair]:
        """What would follow, and how the guard sees it."""
        what = form.text("what")
        supposed = Supposed(
            what=what,
            at=self.moment(form, "at", prefer="future"),
            promise=(form.text("promise") or None) if what in WITH_WORDS else None,
            answer_by=self.deadline(form, "answer_by") if what in WITH_DEADLINE else None,
        )
        return tuple(self._told(what, self.tracker.imagine(self.card_id, supposed)))

    def _told(self, what: str, foretold: Foretold) -> Iterator[Pair]:
        yield faint("if"), Content.styled(show(in_words(what)), "bold $text-primary")
        if foretold.verdict is not None:
            yield from verdict_rows(foretold.verdict)
        for label, text, tone in consequences(self.tracker.search, foretold, self.card_id):
            told = plain(text) if tone is Tone.QUIET else plain(text).stylize(TONES[tone])
            yield faint(label), told
        free, _, why = again(foretold).partition(": ")
        never = foretold.then.level is Level.RED and foretold.then.next_allowed is None
        told = plain(free).stylize(LEVELS[Level.RED]) if never else plain(free)
        yield faint("again"), told + faint(f"  {why}" if why else "")
