"""The card's detail, the call desk, explanations and scripts.

Invariant: reading never changes a record.
"""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.contacts import Level
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Column, Outcome, PromiseKind, Purpose, Result
from followup_tui.domain.search import Search
from followup_tui.domain.settings import Settings
from followup_tui.errors import NotFoundError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import ApplicationEdit, OfferNews
from tests.fakes import HandClock, MemoryStore, RealHolidays, at
from tests.tracker.support import World, acme


def test_the_detail_shows_who_was_met_and_where_each_thank_you_stands() -> None:
    world, app = acme()
    world.log(app, Purpose.THANK_YOU, "2026-11-20 18:00", people=(world.person("Jane"),))
    (shown,) = world.tracker.detail(app).rounds
    assert [(one.person.name, one.tone, one.thanks) for one in shown.meetings] == [
        ("Jane Doe", Tone.DONE, "thanked Fri 20 Nov"), ("Raj Patel", Tone.DUE, "thank-you due Tue 24 Nov")
    ]  # fmt: skip
    world.move_to("2026-11-26 10:00")
    assert world.tracker.detail(app).rounds[0].meetings[1].thanks == "thank-you 2 d late"
    world.log(app, Purpose.THANK_YOU, result=Result.MERGED)
    assert world.tracker.detail(app).rounds[0].meetings[1].thanks == "thanked within a message Thu 26 Nov"
    world.tracker.undo()
    world.log(app, Purpose.THANK_YOU, result=Result.DELEGATED)
    assert world.tracker.detail(app).rounds[0].meetings[1].thanks == "thanks passed on Thu 26 Nov"


def test_a_thank_you_that_is_not_yet_open_or_was_dismissed_has_no_alarm() -> None:
    world, app = acme()
    world.move_to("2026-11-20 16:30")
    meeting = world.tracker.detail(app).rounds[0].meetings[0]
    assert (meeting.tone, meeting.thanks) == (Tone.QUIET, "thank-you due Tue 24 Nov")
    world.tracker.dismiss(world.tracker.find_reminder(f"thank_you:{app}:{world.person('Jane')}").id, "abroad")
    meeting = world.tracker.detail(app).rounds[0].meetings[0]
    assert (meeting.tone, meeting.thanks) == (Tone.QUIET, "")


def test_somebody_gone_from_the_records_is_not_shown() -> None:
    world, app = acme()
    world.tracker.search = world.tracker.search.drop(world.tracker.search.people[world.person("Raj")])
    assert len(world.tracker.detail(app).rounds[0].meetings) == 1


def test_the_detail_has_what_is_open_what_comes_and_the_verdict() -> None:
    world, app = acme()
    shown = world.tracker.detail(app)
    assert (shown.employer.name, shown.agency, shown.card.column) == ("Acme Robotics", None, Column.INTERVIEWED)
    assert shown.primary is not None
    assert shown.primary.name == "Jane Doe"
    assert shown.rows[0].reminder.kind is Purpose.ALERT_REFERENCES
    assert [one.kind for one in shown.coming] == [Purpose.STATUS_CALL]
    assert (shown.verdict.level, shown.verdict.next_allowed) == (Level.RED, date(2026, 11, 30))
    with pytest.raises(NotFoundError):
        world.tracker.detail("X")


def test_the_timeline_tells_everything_newest_first() -> None:
    world, app = acme()
    world.heard(app, "2026-11-23 10:00", call_back="Wednesday", text="soon")
    world.tracker.promise(app, "none given", at=at("2026-11-23 11:00"))
    world.log(app, Purpose.OTHER, "2026-11-23 12:00", override="they asked", result=Result.SENT)
    world.tracker.offer(app, OfferNews(at=at("2026-11-24 08:00")))
    world.tracker.close(app, Outcome.DECLINED, at=at("2026-11-24 09:00"))
    told = [one.says for one in world.tracker.detail(app).timeline]
    assert told == [
        "closed: declined",
        "offer received",
        "other · email · Jane Doe · sent · went on because: they asked",
        "decision: “none given”",
        "news · asked to be called Wed 25 Nov · soon",
        "round 1 (panel)",
        "decision: “end of next week” → Fri 27 Nov",
    ]


def test_why_lays_out_the_arithmetic() -> None:
    world, app = acme()
    told = world.tracker.why(f"status_call:{app}:2026-11-27")
    assert told.title == "Call Jane Doe (CTO) · Acme Robotics"
    assert told.arithmetic[-1].lines[-1] == "due: Fri 27 Nov + 2 business days = Tue 1 Dec"
    with pytest.raises(NotFoundError):
        world.tracker.why("X")


def test_why_not_lays_out_the_verdict_with_the_last_contacts() -> None:
    world, app = acme()
    world.log(app, Purpose.OTHER, "2026-11-23 12:00", override="they asked")
    told = world.tracker.why_not(app)
    assert told.title == "Contacting Acme Robotics: red"
    assert ("Mon 23 Nov", "other · email · Jane Doe · went on because: they asked") in told.facts


def test_words_are_understood_by_the_calendar_of_the_employer_or_the_user() -> None:
    world = World()
    app = world.add(tz="America/Los_Angeles", country="US", subdiv="CA")
    said = at("2026-11-20 12:00")
    assert world.tracker.understand(app, "end of next week", said=said).date == date(2026, 11, 25)
    assert world.tracker.understand(None, "end of next week", said=said).date == date(2026, 11, 27)
    assert world.tracker.understand(None, "soon").kind is PromiseKind.NONE


def test_may_contact_is_asked_about_any_moment() -> None:
    world, app = acme()
    assert world.tracker.may_contact(app, at=at("2026-12-01 10:00")).level is Level.GREEN
    assert world.tracker.may_contact(app, purpose=Purpose.THANK_YOU, person=world.person("Jane")).level is Level.GREEN


def test_a_change_made_elsewhere_is_read_again() -> None:
    world, app = acme()
    assert world.tracker.refresh() is False
    world.store.search = world.store.search.drop(world.tracker.search.applications[app])
    assert world.tracker.refresh() is True
    assert world.tracker.reminders() == ()
    assert world.tracker.state().path == "memory"


class QuickerStore(MemoryStore):
    """A store during whose reading another thread brings newer records."""

    def __init__(self) -> None:
        super().__init__()
        self.tracker: Tracker | None = None

    def load(self) -> Search:
        if self.tracker is not None:
            self.tracker.search = self.tracker.search.put()
        return super().load()


def test_another_thread_that_was_quicker_is_not_overwritten() -> None:
    store = QuickerStore()
    tracker = Tracker(store, HandClock(at("2026-11-24 10:00")), RealHolidays(), Settings)
    store.tracker = tracker
    assert tracker.refresh() is True
    assert tracker.search is not store.search


def test_a_change_to_an_unknown_card_is_labelled_with_its_id() -> None:
    world = World()
    with pytest.raises(NotFoundError, match="there is no application X"):
        world.tracker.edit("X", ApplicationEdit(notes="x"))


def test_a_reminder_without_an_application_has_the_users_calendar() -> None:
    world, _ = acme()
    one = replace(world.tracker.reminders()[0], application=None)
    assert world.tracker._employer_of(one) == ""
    assert world.tracker._calendar_of(one).tz == "America/New_York"


def test_why_of_advice_counts_the_days_of_the_user() -> None:
    """R6: no employer is concerned, so that the user's own working days count."""
    world, _ = acme()
    advice = next(one for one in world.tracker._all()[""] if one.kind is Purpose.HUNT_IDLE)
    told = world.tracker.why(advice.id)
    assert told.title == advice.says
    assert told.rule == "R6 Keep hunting"
    named = [day.off for count in told.arithmetic for day in count.days]
    assert "Thanksgiving Day" in named
    assert [one.name for one in told.settings] == ["hunt_soft_days", "hunt_firm_days"]
