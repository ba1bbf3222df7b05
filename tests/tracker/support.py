"""A tracker in the week of Thanksgiving with one application, for the tests of the use-cases.

Invariant: it is Tuesday 24 November 2026, ten in New York, unless the clock is moved.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from followup_tui.domain.records import Application, Column, Offer, Purpose
from followup_tui.domain.settings import Settings
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change, Debrief, Heard, LogContact, Met, NewApplication
from tests.fakes import HandClock, MemoryStore, at, tracker_at

NOW = "2026-11-24 10:00"
JANE = Met(name="Jane Doe", title="CTO", address="jane.doe@acme.example")
RAJ = Met(name="Raj Patel")


class World:
    """A tracker with its clock and store, and short ways to tell it things."""

    def __init__(self, now: str = NOW, settings: Settings | None = None) -> None:
        self.tracker: Tracker
        self.clock: HandClock
        self.store: MemoryStore
        self.tracker, self.clock, self.store = tracker_at(at(now), settings=settings)

    def add(self, employer: str = "Acme Robotics", role: str = "Data Engineer", **more: Any) -> str:
        change = self.tracker.add(NewApplication(employer=employer, role=role, **more))
        assert change.application is not None
        return change.application.id

    def met(self, app: str, when: str = "2026-11-20 16:00", *people: Met, **more: Any) -> Change:
        return self.tracker.interview(app, Debrief(at=at(when), met=people or (JANE,), **more))

    def log(self, app: str, purpose: Purpose, when: str | None = None, **more: Any) -> Change:
        return self.tracker.log(app, LogContact(purpose=purpose, at=at(when) if when else None, **more))

    def heard(self, app: str, when: str | None = None, **more: Any) -> Change:
        return self.tracker.heard(app, Heard(at=at(when) if when else None, **more))

    def person(self, name: str) -> str:
        return self.tracker.find_person(name).id

    def app(self, app: str) -> Application:
        return self.tracker.search.applications[app]

    def offer(self, app: str) -> Offer:
        found = self.app(app).offer
        assert found is not None
        return found

    def column(self, app: str) -> Column:
        return self.app(app).column

    def kinds(self) -> list[Purpose]:
        return [one.kind for one in self.tracker.reminders()]

    def move_to(self, moment: str) -> datetime:
        self.clock.moment = at(moment)
        return self.clock.moment


def acme(**debrief: Any) -> tuple[World, str]:
    """Interviewed on Friday 20 by Jane and Raj, a decision promised for the end of next week."""
    world = World()
    app = world.add(phone="555 0199")
    world.met(app, "2026-11-20 16:00", JANE, RAJ, **{"promise": "end of next week", "kind": "panel", **debrief})
    return world, app
