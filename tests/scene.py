"""Builds small job searches record by record, for tests of single rules.

Invariant: times are wall times of New York unless another zone is given; ids follow from the order of making.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from msgspec.structs import replace

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, Verdict, judge
from followup_tui.domain.context import context_of
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import (
    Application,
    Channel,
    Column,
    Contact,
    Direction,
    Employer,
    Interview,
    Offer,
    Person,
    Promise,
    PromiseKind,
    Purpose,
    Record,
    Result,
    Role,
)
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules import evaluate
from followup_tui.domain.search import Search
from followup_tui.domain.whole import Whole
from tests.fakes import RealHolidays, at

NY = "America/New_York"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
CALENDARS = Calendars(RealHolidays())


class Scene:
    """A search with one application at one employer, and whatever is added to it."""

    def __init__(self, policy: Policy | None = None, **employer: Any) -> None:
        self.policy = policy or Policy()
        self.search = Search()
        self.made = 0
        self.employer = self.add_employer("Acme Robotics", **employer)
        self.app = self.add_application("Data Engineer")

    def new_id(self) -> str:
        self.made += 1
        return f"{self.made:08}"

    def put(self, *records: Record) -> str:
        """Put them on record; the id of the last."""
        self.search = self.search.put(*records)
        return records[-1].id

    def add_employer(self, name: str, **more: Any) -> str:
        given = {"tz": NY, "country": "US", **more}
        return self.put(Employer(id=self.new_id(), name=name, created=EPOCH, **given))

    def add_application(self, role: str, **more: Any) -> str:
        given = {"employer": self.employer, "column": Column.INTERVIEWED, "created": EPOCH, **more}
        return self.put(Application(id=self.new_id(), role=role, **given))

    def change(self, app: str | None = None, **fields: Any) -> None:
        self.put(replace(self.search.applications[app or self.app], **fields))

    def change_person(self, person: str, **fields: Any) -> None:
        self.put(replace(self.search.people[person], **fields))

    def change_employer(self, **fields: Any) -> None:
        self.put(replace(self.search.employers[self.employer], **fields))

    def person(self, name: str = "Jane Doe", **more: Any) -> str:
        given = {"title": "CTO", "email": "jane@acme.example", "roles": (Role.INTERVIEWER,), **more}
        return self.put(Person(id=self.new_id(), name=name, created=EPOCH, **{"employer": self.employer, **given}))

    def reference(self, name: str, **more: Any) -> str:
        return self.person(name, **{"roles": (Role.REFERENCE,), "employer": None, **more})

    def held(self, start: str, *people: str, app: str | None = None, tz: str = NY, **more: Any) -> str:
        """A further round, later than those before it."""
        old = self.search.applications[app or self.app]
        one = Interview(
            id=self.new_id(), round=len(old.interviews) + 1, start=at(start, tz), zone=tz, interviewers=people, **more
        )
        self.change(old.id, interviews=(*old.interviews, one))
        return one.id

    def promise(self, said: str, end: str | None = None, kind: PromiseKind | None = None) -> None:
        """A decision date, or that there is none; of the round last added."""
        old = self.search.applications[self.app]
        one = Promise(
            kind=kind or (PromiseKind.DATE if end else PromiseKind.NONE),
            words=end or "none given",
            date=date.fromisoformat(end) if end else None,
            said=date.fromisoformat(said),
            round=len(old.interviews),
            at=at(f"{said} 12:00"),
        )
        self.change(old.id, promises=(*old.promises, one))

    def contact(self, when: str, purpose: Purpose, *people: str, **more: Any) -> str:
        moment = at(when)
        given = {"direction": Direction.OUT, "channel": Channel.PHONE, "applications": (self.app,), **more}
        return self.put(
            Contact(id=self.new_id(), when=moment, zone=NY, purpose=purpose, people=people, created=moment, **given)
        )

    def offer(self, received: str, answer_by: str | None = None, app: str | None = None, **more: Any) -> None:
        """An offer in hand, in writing unless said otherwise."""
        until = at(answer_by) if answer_by else None
        made = Offer(received=at(received), answer_by=until, **{"written": True, **more})
        self.change(app, column=Column.OFFER, offer=made)

    def touch(self, *days: str, result: Result | None = Result.VOICEMAIL, **more: Any) -> None:
        """A status call on each of the dates, at ten."""
        for day in days:
            self.contact(f"{day} 10:00", Purpose.STATUS_CALL, result=result, **more)

    def heard(self, when: str, *people: str, **more: Any) -> str:
        given = {"purpose": Purpose.NEWS, "direction": Direction.IN, "channel": Channel.EMAIL, **more}
        return self.contact(when, given.pop("purpose"), *people, **given)

    def case(self, now: str, app: str | None = None, tz: str = NY) -> Case:
        return case_of(self.search, self.policy, at(now), app or self.app, tz)

    def whole(self, now: str, tz: str = NY, country: str = "US") -> Whole:
        """The search as a whole, for a user there."""
        return Whole(context_of(self.search, self.policy, at(now), tz, CALENDARS), CALENDARS.at(tz, country))

    def judge(self, now: str, channel: Channel = Channel.PHONE, purpose: Purpose | None = None, **more: Any) -> Verdict:
        asked = Asked(channel=channel, purpose=purpose, person=self.search.people.get(more.get("person", "")))
        return judge(self.case(now, more.get("app")), asked)

    def reminders(self, now: str, kind: Purpose | None = None, app: str | None = None) -> list[Reminder]:
        """The reminders of a kind, hidden ones too, by due date."""
        found = evaluate(self.case(now, app)).reminders
        return sorted((one for one in found if kind in (None, one.kind)), key=lambda one: (one.due, one.id))

    def one(self, now: str, kind: Purpose, app: str | None = None) -> Reminder:
        """The only reminder of a kind."""
        (found,) = self.reminders(now, kind, app)
        return found

    def visible(self, now: str, app: str | None = None) -> set[Purpose]:
        return {one.kind for one in self.reminders(now, app=app) if one.status is not Status.HIDDEN}


def case_of(search: Search, policy: Policy, now: datetime, app: str, tz: str = NY) -> Case:
    """The case of one application of any search."""
    application = search.applications[app]
    calendar = CALENDARS.of(search.employers[application.employer])
    return Case(context_of(search, policy, now, tz, CALENDARS), application, calendar)


def ran_out(search: Search, reminder: str, now: datetime) -> bool:
    """Whether a reminder about an offer ended with the stated deadline: from then only the decision is left (R12)."""
    kind, *ids = reminder.split(":")
    if kind not in ("offer_acknowledge", "offer_extend", "leverage"):
        return False
    app, cause = ids
    offer = search.applications[cause if kind == "leverage" else app].offer
    return offer is not None and offer.answer_by is not None and offer.answer_by <= now


def rules_of(verdict: Verdict) -> list[tuple[str, str]]:
    """Each reason's rule and level."""
    return [(one.rule, one.level.value) for one in verdict.reasons]


def texts(reminders: Iterable[Reminder]) -> list[str]:
    return [one.says for one in reminders]


def waiting() -> Scene:
    """Interviewed on Monday 2 November, no date given: the silence is over on Monday 9."""
    scene = Scene()
    scene.held("2026-11-02 10:00", scene.person())
    scene.promise("2026-11-02")
    return scene


def two_houses() -> tuple[Scene, str, str, str]:
    """Two cards at one employer and one at another, each interviewed on Friday 20 November."""
    scene = Scene()
    sibling = scene.add_application("Data Analyst")
    other = scene.add_application("SRE", employer=scene.add_employer("Globex"))
    for app in (scene.app, sibling, other):
        scene.held("2026-11-20 16:00", scene.person(), app=app)
    return scene, scene.app, sibling, other


def fir_and_gum(received: str = "2026-12-01 10:00", answer_by: str | None = "2026-12-03 17:00", **more: Any) -> Scene:
    """An offer from Fir in hand, while Gum, wanted more, decides by Friday 11 December; `scene.app` is Gum's card.

    Fir's card is `FIR`.
    """
    scene = Scene()
    scene.change_employer(name="Gum")
    scene.held("2026-11-20 16:00", scene.person("Ann Lee", title="VP Ops"))
    scene.promise("2026-11-20", "2026-12-11")
    scene.change(rank=1)
    fir = scene.add_application("Analyst", employer=scene.add_employer("Fir"), rank=2)
    assert fir == FIR
    scene.offer(received, answer_by, fir, **more)
    return scene


FIR = "00000006"
