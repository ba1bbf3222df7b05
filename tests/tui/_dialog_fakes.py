"""A small search with plainly invented people, and a host to open dialogs and screens in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from textual.app import App
from textual.screen import Screen

from followup_tui.domain.records import Application, Purpose, Result
from followup_tui.domain.settings import Settings
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Debrief, LogContact, Met, NewApplication, PersonEdit
from followup_tui.tui.drafts import Drafts
from tests.fakes import ME, HandClock, MemoryStore, at, tracker_at

NOW = at("2026-11-23 09:41")
"""A Monday morning."""

HOSTILE = "[/] [red]x[/red] [@click=app.quit]quit[/] \x1b]52;c;eA==\x07 \u202e [/"
"""Markup that crashes, markup that acts, an escape sequence, a writing direction."""


class Bench:
    """A tracker with two cards: Initech waits past its date, Acme was interviewed on Friday."""

    def __init__(self, moment: datetime = NOW, settings: Settings | None = None) -> None:
        made: tuple[Tracker, HandClock, MemoryStore] = tracker_at(moment, settings=settings or Settings(me=ME))
        self.tracker, self.clock, self.store = made
        self.initech = self.card("Initech", "Backend Developer", "2026-11-09 10:00", "20 November")
        self.acme = self.card("Acme", "Data Engineer", "2026-11-20 14:00", None)

    def card(self, employer: str, role: str, when: str, promise: str | None) -> str:
        """A card with one round and two interviewers; its id."""
        self.tracker.add(NewApplication(employer=employer, role=role, phone="+1 555 0111", at=at("2026-11-02 09:00")))
        card = next(
            one.id
            for one in self.tracker.search.applications.values()
            if self.tracker.search.employers[one.employer].name == employer
        )
        met = (Met(name="Ann Lee", title="VP Ops", address="ann@example.com"), Met(name="Raj Patel", address="via Kim"))
        debrief = Debrief(
            at=at(when), met=met, topics=("moving the batch jobs to streams",), promise=promise,
            strengths=("I make slow pipelines fast — cut the nightly batch from 6 h to 40 min",),
        )  # fmt: skip
        self.tracker.interview(card, debrief)
        return card

    def application(self, card: str) -> Application:
        """The card's record as it stands."""
        return self.tracker.search.applications[card]

    def thank(self, card: str, when: str) -> None:
        """Thank everybody met there."""
        for view in self.tracker.detail(card).rounds:
            for one in view.meetings:
                contact = LogContact(purpose=Purpose.THANK_YOU, people=(one.person.id,), at=at(when))
                self.tracker.log(card, contact)

    def call(self, card: str, when: str, result: Result = Result.VOICEMAIL) -> None:
        """A status call made, whatever the guard said."""
        contact = LogContact(purpose=Purpose.STATUS_CALL, result=result, at=at(when), override="sample")
        self.tracker.log(card, contact)

    def person(self, name: str = "Jane Doe") -> str:
        """A reference on record; her id."""
        made = self.tracker.add_person(PersonEdit(name=name, roles=("reference",), address="jane@example.com"))
        assert made.record is not None
        return made.record.id


def hostile_bench() -> Bench:
    """A bench with one more card that is hostile in every text."""
    bench = Bench()
    evil = bench.tracker.add(NewApplication(employer=f"Evil {HOSTILE}", role=f"Role {HOSTILE}", phone=HOSTILE))
    assert evil.application is not None
    met = (Met(name=f"Eve {HOSTILE}", title=HOSTILE, address="via [/] \x1b]52;c;eA=="),)
    debrief = Debrief(
        at=at("2026-11-09 10:00"), kind=HOSTILE, met=met, topics=(HOSTILE,), strengths=(f"{HOSTILE} — {HOSTILE}",),
        promise="20 November",
    )  # fmt: skip
    bench.tracker.interview(evil.application.id, debrief)
    bench.tracker.log(
        evil.application.id,
        LogContact(purpose=Purpose.OTHER, text=HOSTILE, override=HOSTILE, at=at("2026-11-12 10:00")),
    )
    bench.acme = evil.application.id
    return bench


class Host(App[None]):
    """Opens one screen and keeps its answer."""

    def __init__(self, screen: Screen[Any], drafts: Path | None = None) -> None:
        super().__init__()
        self.first = screen
        self.answer: Any = "none yet"
        self.drafts = Drafts(drafts) if drafts else None

    def on_mount(self) -> None:
        self.push_screen(self.first, callback=self.answered)

    def answered(self, answer: Any) -> None:
        """Keep what the screen was closed with."""
        self.answer = answer


def screen_text(app: App[Any]) -> str:
    """Everything on the screen now, as text, one line per row."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)
