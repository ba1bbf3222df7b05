"""Sample data: an invented search in full swing around any moment, for trying the program and for its pictures.

Invariant: it is recorded through the use-cases alone, so whatever it shows a user can reach by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.records import Channel, Outcome, Purpose, Result, local_date
from followup_tui.domain.settings import Profile
from followup_tui.tracker.tracker import Tracker
from followup_tui.tracker.values import (
    ApplicationEdit,
    Debrief,
    Heard,
    LogContact,
    Met,
    NewApplication,
    OfferNews,
    PersonEdit,
)

ME = Profile(name="Sam Sample", phone="555 0100", email="sam@example.com")
"""The invented job seeker of the sample data."""

NEW_YORK = "America/New_York"

RANKS = {"Initech": 1, "Acme Robotics": 2, "Hooli": 3}
"""How much some employers are wanted, 1 most: two rank above the one with the offer."""

OTHERS = 4
"""The rank of all others."""

Ago = Callable[..., datetime]
"""Working days before the moment, and a wall time in New York → the instant."""


def build(tracker: Tracker, at: datetime) -> None:
    """Record the sample search as it would stand at a moment (UTC) into an empty tracker."""
    ago = _ago(at)
    for name, relation in (("Grace Example", "former manager"), ("Lee Sample", "thesis supervisor")):
        tracker.add_person(PersonEdit(name=name, roles=("reference",), relation=relation))
    for record in (_acme, _borealis, _globex, _initech, _cyberdyne, _stark, _tyrell, _hooli, _closed, _coming):
        record(tracker, ago)
    tracker.lead("Meetup: spoke with somebody from a robotics start-up", at=ago(2))
    tracker.review_done()


def _ago(at: datetime) -> Ago:
    today = local_date(at, NEW_YORK)

    def ago(days: int, hour: int = 10, minute: int = 0) -> datetime:
        day, step = today, timedelta(days=1 if days < 0 else -1)
        for _ in range(abs(days)):
            day += step
            while day.weekday() > 4:
                day += step
        return datetime.combine(day, time(hour, minute), ZoneInfo(NEW_YORK)).astimezone(UTC)

    return ago


def _card(tracker: Tracker, employer: str, role: str, since: datetime, tz: str = NEW_YORK, **more: str) -> str:
    place = more.get("country", "US")
    rank = RANKS.get(employer, OTHERS)
    new = NewApplication(employer=employer, role=role, tz=tz, country=place, rank=rank, at=since)
    change = tracker.add(new)
    assert change.application is not None
    if "phone" in more:
        tracker.edit(change.application.id, ApplicationEdit(phone=more["phone"]))
    return change.application.id


def _thank(tracker: Tracker, card: str, name: str, at: datetime) -> None:
    person = tracker.find_person(name, application_id=card)
    tracker.log(card, LogContact(purpose=Purpose.THANK_YOU, people=(person.id,), result=Result.SENT, at=at))


def _told(tracker: Tracker, card: str, at: datetime) -> None:
    tracker.log(card, LogContact(purpose=Purpose.ALERT_REFERENCES, at=at, channel=Channel.EMAIL))


def _acme(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Acme Robotics", "Data Engineer", ago(3))
    met = (Met(name="Jane Doe", title="CTO", address="jane.doe@acme.example"), Met(name="Raj Patel"))
    topics = ("keeping sensor data clean at the edge",)
    shown = ("turned a nightly batch into a stream — the warehouse is minutes old instead of a day",)
    tracker.interview(
        card,
        Debrief(at=ago(2, 16), met=met, topics=topics, strengths=shown, promise="end of next week", kind="panel"),
    )
    _told(tracker, card, ago(1))


def _borealis(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Borealis Labs", "ML Engineer", ago(4), tz="America/Toronto", country="CA")
    met = tuple(
        Met(name=name, title=title, address=f"{name.split()[0].lower()}@borealis.example")
        for name, title in (("Mina Okafor", "Research Lead"), ("Tom Berg", "Staff Engineer"))
    )
    tracker.interview(card, Debrief(at=ago(1, 14), met=met, kind="on-site", topics=("how a model earns trust",)))
    _thank(tracker, card, "Mina Okafor", ago(1, 18))


def _globex(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Globex", "Site Reliability Engineer", ago(6), tz="America/Chicago")
    met = tuple(
        Met(name=name, title=title, address="via the coordinator")
        for name, title in (("Ida Novak", "Head of Platform"), ("Luis Romero", "SRE"))
    )
    tracker.interview(card, Debrief(at=ago(3, 11), met=met))
    for name in ("Ida Novak", "Luis Romero"):
        _thank(tracker, card, name, ago(2, 9))
    _told(tracker, card, ago(2))


def _initech(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Initech", "Backend Developer", ago(9), phone="+1 212 555 0199")
    promised: date = local_date(ago(2), NEW_YORK)
    met = (Met(name="Ann Lee", title="VP Ops", address="ann.lee@initech.example"),)
    tracker.interview(
        card,
        Debrief(
            at=ago(8, 15),
            met=met,
            topics=("moving the billing service off the mainframe",),
            strengths=("cut a migration into steps that can be undone — moved 40 services without an outage",),
            promise=f"{promised.day} {promised:%B}",
        ),
    )
    _thank(tracker, card, "Ann Lee", ago(7))
    ann = tracker.find_person("Ann Lee", application_id=card)
    tracker.edit_person(ann.id, PersonEdit(fact="her rowing on the river before work"))
    _told(tracker, card, ago(7))


def _cyberdyne(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Cyberdyne", "Platform Engineer", ago(8), tz="America/Los_Angeles")
    met = (Met(name="Sam Ortiz", title="Engineering Manager", address="sam.ortiz@cyberdyne.example"),)
    tracker.interview(card, Debrief(at=ago(5, 13), met=met, promise="end of next week"))
    _thank(tracker, card, "Sam Ortiz", ago(4))
    _told(tracker, card, ago(4))


def _stark(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Stark Industries", "Firmware Engineer", ago(16))
    met = (Met(name="Pia Holm", title="Team Lead", address="+1 212 555 0142"),)
    tracker.interview(card, Debrief(at=ago(15, 10), met=met, no_date=True))
    _thank(tracker, card, "Pia Holm", ago(14))
    _told(tracker, card, ago(14))
    tracker.log(card, LogContact(purpose=Purpose.STATUS_CALL, result=Result.VOICEMAIL, at=ago(3, 10, 20)))


def _tyrell(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Tyrell", "Data Analyst", ago(18))
    met = (Met(name="Eva Brandt", title="Director of Analytics", address="eva@tyrell.example"),)
    tracker.interview(card, Debrief(at=ago(17, 11), met=met, no_date=True))
    _thank(tracker, card, "Eva Brandt", ago(16))
    _told(tracker, card, ago(16))
    tracker.heard(card, Heard(at=ago(4), hold=True, text="the budget is frozen until the new year"))


def _hooli(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Hooli", "Staff Engineer", ago(20), tz="America/Los_Angeles")
    met = (Met(name="Gil Rossi", title="Director", address="gil@hooli.example"),)
    tracker.interview(card, Debrief(at=ago(12, 13), met=met, no_date=True))
    _thank(tracker, card, "Gil Rossi", ago(11))
    _told(tracker, card, ago(11))
    tracker.offer(card, OfferNews(at=ago(1, 15), answer_by=ago(-3, 17), written=True))
    tracker.log(card, LogContact(purpose=Purpose.OFFER_ACKNOWLEDGE, at=ago(1, 17)))


def _closed(tracker: Tracker, ago: Ago) -> None:
    """One no with the reply due, one withdrawal, and one silence that was written to since."""
    for employer, role, outcome, days in (
        ("Umbrella", "DevOps Engineer", Outcome.REJECTED, 2),
        ("Vandelay", "Import Lead", Outcome.WITHDRAWN, 12),
        ("Soylent", "Analytics Engineer", Outcome.NO_RESPONSE, 25),
    ):
        card = _card(tracker, employer, role, ago(days + 10))
        met = (Met(name=f"Alex {employer}son", title="Manager", address="via the coordinator"),)
        tracker.interview(card, Debrief(at=ago(days + 8, 11), met=met))
        _thank(tracker, card, met[0].name, ago(days + 7))
        if outcome is Outcome.REJECTED:
            said = "they chose somebody with more years in operations"
            tracker.heard(card, Heard(at=ago(days, 16), rejected=True, text=said))
            continue
        tracker.close(card, outcome, at=ago(days, 16))
        if outcome is Outcome.WITHDRAWN:
            tracker.log(card, LogContact(purpose=Purpose.WITHDRAW, at=ago(days, 16, 5)))
        if outcome is Outcome.NO_RESPONSE:
            tracker.log(card, LogContact(purpose=Purpose.KEEP_IN_TOUCH, at=ago(4, 11)))


def _coming(tracker: Tracker, ago: Ago) -> None:
    card = _card(tracker, "Wonka", "Process Engineer", ago(2), tz="America/Chicago")
    met = (Met(name="Nora Quist", title="Plant Director", address="nora@wonka.example"),)
    tracker.interview(card, Debrief(at=ago(-1, 11), met=met, kind="video"))
