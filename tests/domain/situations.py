"""Situations in which every kind of reminder and every warning of the guard comes up at least once.

Invariant: each is built from records alone, and named by what has happened; its moments are New York's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from followup_tui.domain.records import Channel, Column, Lead, Offer, Outcome, PromiseKind, Purpose, Result, Role
from tests.fakes import at
from tests.scene import FIR, Scene, fir_and_gum, two_houses


class Situation(NamedTuple):
    """What has happened, and the moments at which to look."""

    make: Callable[[], Scene]
    moments: tuple[str, ...]
    whole: bool = False
    """Whether it is the search as a whole that is looked at, not the cards."""


def _met(promise: str | None = None, **employer: object) -> Scene:
    scene = Scene(None, **employer)
    jane, raj = scene.person(), scene.person("Raj Patel", title="", email="")
    scene.held("2026-11-20 16:00", jane, raj, topics=("clean data",))
    if promise:
        scene.promise("2026-11-20", promise)
    return scene


def _thanked(promise: str | None = None, **employer: object) -> Scene:
    scene = _met(promise, **employer)
    for person in list(scene.search.people):
        scene.contact("2026-11-21 10:00", Purpose.THANK_YOU, person, channel=Channel.EMAIL)
    scene.contact("2026-11-21 11:00", Purpose.ALERT_REFERENCES, scene.reference("Grace Example"))
    if promise is None:
        scene.promise("2026-11-20")
    return scene


def _nameless() -> Scene:
    scene = Scene()
    scene.held("2026-11-20 16:00")
    scene.held("2026-11-23 16:00", scene.person("panel", title="", email=""))
    return scene


def _references() -> Scene:
    scene = Scene()
    grace, lee = scene.reference("Grace Example"), scene.reference("Lee Sample")
    scene.held("2026-11-20 16:00", scene.person())
    scene.contact("2026-11-20 18:00", Purpose.ALERT_REFERENCES, grace)
    for day in ("10", "11", "12"):
        scene.contact(f"2026-11-{day} 18:00", Purpose.ALERT_REFERENCES, lee, applications=(FIR,))
    scene.heard("2026-11-24 09:00", grace, purpose=Purpose.REFERENCE_CONTACTED)
    scene.change(references_checked=at("2026-11-24 10:00"))
    return scene


def _called(*days: str) -> Scene:
    scene = _thanked("2026-11-27")
    scene.touch(*days)
    return scene


def _tried() -> Scene:
    scene = _thanked("2026-11-27")
    scene.touch("2026-12-01", "2026-12-02", result=Result.NO_ANSWER)
    return scene


def _asked_to_call() -> Scene:
    scene = _thanked()
    jane = next(iter(scene.search.people))
    scene.heard("2026-11-23 10:00", jane, call_back=at("2026-11-28 10:00").date())
    scene.heard("2026-11-23 11:00", jane, needs_reply=True)
    return scene


def _agency(*, named: bool) -> Scene:
    scene = Scene()
    house = scene.add_employer("Hays Example", agency=True)
    if named:
        scene.person("Rita Moss", title="Recruiter", employer=house, roles=(Role.RECRUITER,))
    scene.change(agency=house)
    scene.held("2026-11-20 16:00", scene.person())
    return scene


def _on_hold(checks: int = 0) -> Scene:
    scene = _thanked()
    scene.change(hold_at=at("2026-11-23 10:00"))
    for day in ("2026-12-22", "2027-01-22", "2027-02-22")[:checks]:
        scene.contact(f"{day} 10:00", Purpose.HOLD_CHECK, channel=Channel.EMAIL)
    return scene


def _on_hold_at_once() -> Scene:
    scene = Scene()
    scene.change(hold_at=at("2026-11-23 10:00"))
    return scene


def _on_hold_until() -> Scene:
    scene = _on_hold()
    scene.promise("2026-11-23", "2027-01-15")
    return scene


def _joint() -> Scene:
    scene, *_ = two_houses()
    for app in list(scene.search.applications):
        scene.app = app
        scene.promise("2026-11-20", "2026-11-27")
    return scene


def _accepted() -> Scene:
    scene = fir_and_gum()
    scene.change(FIR, column=Column.CLOSED, outcome=Outcome.ACCEPTED, closed_at=at("2026-12-02 10:00"))
    return scene


def _ended(outcome: Outcome, *sent: tuple[str, Purpose]) -> Scene:
    scene = _met()
    offer = Offer(received=at("2026-11-23 10:00"), answer_by=at("2026-11-27 17:00"))
    needs = outcome in (Outcome.DECLINED, Outcome.EXPIRED, Outcome.RESCINDED)
    scene.change(
        column=Column.CLOSED, outcome=outcome, closed_at=at("2026-11-25 10:00"), offer=offer if needs else None
    )
    for when, purpose in sent:
        scene.contact(when, purpose, channel=Channel.EMAIL)
    return scene


def _search(live: int = 1, leads: tuple[str, ...] = ()) -> Scene:
    scene = Scene()
    for number in range(1, live):
        scene.add_application(f"Role {number}")
    for when in leads:
        scene.put(Lead(id=scene.new_id(), text="met Sam Ortiz", when=at(when)))
    return scene


def _one_sided() -> Scene:
    scene = _search(4, ("2026-11-24 09:00",))
    for day in range(16, 24):
        scene.contact(f"2026-11-{day} 10:00", Purpose.LOGISTICS, channel=Channel.EMAIL)
    return scene


def _they_call() -> Scene:
    scene = _thanked()
    scene.promise("2026-11-21", kind=PromiseKind.THEY_CALL)
    return scene


def _coming() -> Scene:
    scene = Scene()
    scene.held("2026-11-30 10:00", scene.person())
    return scene


REPLY, ASKED, REFERRED, KEPT = (
    ("2026-11-27 10:00", Purpose.GRACIOUS_REPLY),
    ("2026-11-30 10:00", Purpose.FEEDBACK),
    ("2026-12-11 10:00", Purpose.REFERRAL),
    ("2026-12-28 10:00", Purpose.KEEP_IN_TOUCH),
)

SITUATIONS: Final[dict[str, Situation]] = {
    "no interview yet": Situation(Scene, ("2026-01-02 12:00",)),
    "a round to come": Situation(_coming, ("2026-11-27 12:00",)),
    "a panel of two": Situation(_met, ("2026-11-20 18:00", "2026-11-24 12:00", "2026-12-02 12:00")),
    "nobody's name was caught": Situation(_nameless, ("2026-11-24 12:00",)),
    "in California": Situation(
        lambda: _met("2026-11-27", tz="America/Los_Angeles", subdiv="CA"), ("2026-11-24 12:00",)
    ),
    "references": Situation(_references, ("2026-11-24 12:00", "2027-03-01 12:00")),
    "thanked, a date given": Situation(
        lambda: _thanked("2026-11-27"), ("2026-11-24 12:00", "2026-11-30 12:00", "2026-12-02 12:00")
    ),
    "thanked, no date": Situation(_thanked, ("2026-11-24 12:00", "2026-11-30 12:00", "2026-11-30 20:00")),
    "they prefer letters": Situation(lambda: _thanked("2026-11-27", prefers=Channel.EMAIL), ("2026-12-01 12:00",)),
    "no calls please": Situation(lambda: _thanked("2026-11-27", no_calls=True), ("2026-12-01 12:00",)),
    "they will call": Situation(_they_call, ("2026-11-24 12:00", "2026-12-02 12:00")),
    "nobody was reached": Situation(_tried, ("2026-12-02 12:00", "2026-12-03 12:00")),
    "called once": Situation(lambda: _called("2026-12-01"), ("2026-12-03 12:00", "2026-12-08 12:00")),
    "called twice": Situation(lambda: _called("2026-12-01", "2026-12-08"), ("2026-12-22 12:00",)),
    "followed up to the end": Situation(
        lambda: _called("2026-12-01", "2026-12-08", "2026-12-22"), ("2026-12-23 12:00", "2027-01-07 12:00")
    ),
    "asked to call": Situation(_asked_to_call, ("2026-11-24 12:00", "2026-11-30 12:00")),
    "through a recruiter": Situation(lambda: _agency(named=True), ("2026-11-20 18:00", "2026-11-30 12:00")),
    "through an agency without a name": Situation(lambda: _agency(named=False), ("2026-11-24 12:00",)),
    "on hold": Situation(_on_hold, ("2026-12-22 12:00",)),
    "on hold for long": Situation(lambda: _on_hold(3), ("2027-03-22 12:00",)),
    "on hold until after a date they gave": Situation(_on_hold_until, ("2026-12-22 12:00",)),
    "on hold before any round": Situation(_on_hold_at_once, ("2026-12-22 12:00",)),
    "two cards at one employer": Situation(_joint, ("2026-12-01 12:00",)),
    "an offer, two days to answer": Situation(fir_and_gum, ("2026-12-01 12:00", "2026-12-03 12:00")),
    "an offer without a deadline": Situation(
        lambda: fir_and_gum(answer_by=None, written=False), ("2026-12-01 12:00", "2026-12-08 12:00")
    ),
    "an offer, two weeks to answer": Situation(
        lambda: fir_and_gum(answer_by="2026-12-15 17:00", private=True), ("2026-12-02 12:00", "2026-12-10 12:00")
    ),
    "accepted": Situation(_accepted, ("2026-12-02 12:00",)),
    "withdrawn": Situation(lambda: _ended(Outcome.WITHDRAWN), ("2026-11-25 12:00",)),
    "a no": Situation(lambda: _ended(Outcome.REJECTED), ("2026-11-25 12:00", "2026-12-01 12:00")),
    "a no, answered": Situation(lambda: _ended(Outcome.REJECTED, REPLY), ("2026-11-30 12:00", "2026-12-28 12:00")),
    "a no, kept in touch": Situation(
        lambda: _ended(Outcome.REJECTED, REPLY, ASKED, REFERRED, KEPT), ("2026-12-28 12:00", "2027-03-29 12:00")
    ),
    "declined": Situation(lambda: _ended(Outcome.DECLINED), ("2026-11-25 12:00",)),
    "run out": Situation(lambda: _ended(Outcome.EXPIRED), ("2026-11-25 12:00",)),
    "taken back": Situation(lambda: _ended(Outcome.RESCINDED), ("2026-11-27 12:00",)),
    "no answer at all": Situation(lambda: _ended(Outcome.NO_RESPONSE), ("2026-12-28 12:00",)),
    "frozen": Situation(lambda: _ended(Outcome.FROZEN), ("2026-12-28 12:00",)),
    "one live application": Situation(lambda: _search(1), ("2026-01-12 12:00", "2026-11-24 12:00"), whole=True),
    "four live applications": Situation(
        lambda: _search(4, ("2026-11-20 12:00",)), ("2026-11-25 12:00", "2026-12-01 12:00"), whole=True
    ),
    "everything on one": Situation(_one_sided, ("2026-11-24 12:00",), whole=True),
}
"""Name → situation."""
