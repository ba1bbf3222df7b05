"""The agenda: everything on its day, past and coming, put into words only when asked for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Outcome, Purpose, Result
from followup_tui.tracker.agenda import Agenda
from followup_tui.tracker.agenda_entries import AgendaEntry, Sort, happened
from followup_tui.tracker.values import Debrief, Met, OfferNews
from tests.fakes import at
from tests.tracker.support import JANE, World, acme

START = date(2026, 1, 1)


def entries(agenda: Agenda, when: str) -> list[AgendaEntry]:
    day = date.fromisoformat(when)
    return [entry for one in agenda.between(day, day) for entry in one.entries]


def told(agenda: Agenda, when: str) -> list[tuple[Sort, str]]:
    return [(one.sort, one.says) for one in entries(agenda, when)]


def lived() -> tuple[World, str]:
    """A card with something of every sort."""
    world, app = acme()
    world.log(app, Purpose.THANK_YOU, "2026-11-20 18:30", people=(world.person("Jane"),))
    world.heard(app, "2026-11-23 09:15", text="we are still talking")
    world.tracker.lead("a talk with somebody from Hooli", at=at("2026-11-23 12:00"))
    world.tracker.interview(app, Debrief(at=at("2026-12-03 11:00"), kind="on-site", met=(JANE,)))
    other = world.add("Globex", "SRE")
    world.tracker.offer(other, OfferNews(at=at("2026-11-23 15:00"), answer_by=at("2026-11-30 17:00")))
    gone = world.add("Umbrella", "DevOps")
    world.tracker.close(gone, Outcome.REJECTED, at=at("2026-11-23 16:00"))
    return world, app


def test_what_happened_stands_on_its_day_by_the_hour() -> None:
    world, app = lived()
    agenda = world.tracker.agenda()
    assert told(agenda, "2026-11-20") == [
        (Sort.ROUND, "round 1 · panel · Jane Doe, Raj Patel"),
        (Sort.PROMISE, "they said: “end of next week” → Fri 27 Nov"),
        (Sort.SENT, "thank-you · email · Jane Doe"),
    ]
    assert told(agenda, "2026-11-23") == [
        (Sort.HEARD, "news · we are still talking"),
        (Sort.LEAD, "lead: a talk with somebody from Hooli"),
        (Sort.OFFER, "offer received"),
        (Sort.CLOSED, "closed: no"),
    ]
    first = entries(agenda, "2026-11-20")[0]
    assert (first.application, first.employer, first.role) == (app, "Acme Robotics", "Data Engineer")
    assert not first.is_ahead
    assert entries(agenda, "2026-11-23")[1].application is None
    assert entries(agenda, "2026-11-23")[2].tone is Tone.OFFER
    assert entries(agenda, "2026-11-20")[2].person == world.person("Jane")


def test_what_is_to_come_stands_on_its_day() -> None:
    world, app = lived()
    agenda = world.tracker.agenda()
    assert (Sort.INTERVIEW, "interview, round 2 · on-site · Jane Doe") in told(agenda, "2026-12-03")
    assert told(agenda, "2026-11-30")[0] == (Sort.DEADLINE, "the answer to their offer")
    (decision,) = [one for one in entries(agenda, "2026-11-27") if one.sort is Sort.DECISION]
    assert decision.says == "their decision, as promised: “end of next week”"
    due = [one for one in entries(agenda, "2026-11-24") if one.sort is Sort.DUE]
    assert [one.says.partition(" — ")[0] for one in due][:3] == [
        "Call Jane Doe (CTO): you have an offer to answer by Mon 30 Nov",
        "Thank them for the offer, with no yes or no yet",
        "Thank Raj Patel",
    ]
    assert all(one.is_ahead and one.reminder is not None for one in due)
    assert app in {one.application for one in due}


def test_a_reminder_stands_where_it_opens_and_where_it_is_due() -> None:
    """X27: the call opens on Mon 30 November and is due on Tue 1 December."""
    world, _app = acme()
    agenda = world.tracker.agenda()
    says = "Call Jane Doe (CTO) — decision is due Fri 27 Nov"
    assert (Sort.OPENS, says) in told(agenda, "2026-11-30")
    assert (Sort.DUE, says) in told(agenda, "2026-12-01")


def test_what_is_overdue_stands_today_before_what_is_due() -> None:
    world, _app = acme()
    world.move_to("2026-11-26 10:00")
    sorts = [one.sort for one in entries(world.tracker.agenda(), "2026-11-26")]
    assert sorts == sorted(sorts, key=list(Sort).index)
    assert sorts.count(Sort.OVERDUE) >= 2
    assert {one.tone for one in entries(world.tracker.agenda(), "2026-11-26") if one.sort is Sort.OVERDUE} == {
        Tone.OVERDUE
    }


def test_what_was_put_off_returns_on_its_day() -> None:
    world, _app = acme()
    world.move_to("2026-12-01 10:00")
    call = next(one for one in world.tracker.reminders() if one.kind is Purpose.STATUS_CALL)
    world.tracker.snooze(call.id, date(2026, 12, 4))
    agenda = world.tracker.agenda()
    assert [one.sort for one in entries(agenda, "2026-12-04")] == [Sort.RETURNS]
    assert Sort.DUE not in [one.sort for one in entries(agenda, "2026-12-01")]


def test_days_ahead_begin_with_today_even_if_it_is_empty() -> None:
    world = World()
    assert [(one.date, one.entries) for one in world.tracker.agenda().ahead()] == [(date(2026, 11, 24), ())]
    app = world.add()
    world.tracker.interview(app, Debrief(at=at("2027-02-01 11:00")))
    ahead = world.tracker.agenda().ahead()
    assert ahead[0].date == date(2026, 11, 24)
    assert ahead[-1].date >= date(2027, 2, 1)


def test_an_hour_stands_under_the_date_of_the_user() -> None:
    """C3 is the employer's; a talk at nine in Tokyo on Thursday is Wednesday evening in New York."""
    world = World()
    app = world.add(tz="Asia/Tokyo", country="JP")
    world.tracker.interview(app, Debrief(at=at("2026-12-03 09:00", "Asia/Tokyo")))
    assert [one.sort for one in entries(world.tracker.agenda(), "2026-12-02")][:1] == [Sort.INTERVIEW]


def test_archived_cards_are_left_out_and_one_call_for_two_cards_stands_once() -> None:
    world, app = acme()
    other = world.add("Acme Robotics", "Data Analyst")
    world.log(app, Purpose.STATUS_CALL, "2026-11-24 09:00", covers=(other,), override="sample", result=Result.SPOKE)
    assert [one.sort for one in entries(world.tracker.agenda(), "2026-11-24")].count(Sort.SENT) == 1
    for card in (app, other):
        world.store.search = world.store.search.put(replace(world.app(card), archived=True))
    world.tracker.refresh()
    assert told(world.tracker.agenda(), "2026-11-20") == []
    assert told(world.tracker.agenda(), "2026-11-24") == []


def test_what_is_dated_later_than_now_has_not_happened_yet() -> None:
    world, app = acme()
    world.log(app, Purpose.OTHER, "2026-11-24 18:00", override="sample")
    assert Sort.SENT not in [one.sort for one in entries(world.tracker.agenda(), "2026-11-24")]
    world.move_to("2026-11-24 18:01")
    assert Sort.SENT in [one.sort for one in entries(world.tracker.agenda(), "2026-11-24")]


def test_an_offer_ends_the_waiting_for_their_decision() -> None:
    world, app = acme()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-11-24 09:59") + timedelta(hours=1)))
    sorts = [one.sort for one in entries(world.tracker.agenda(), "2026-11-27")]
    assert Sort.DECISION not in sorts
    world.move_to("2026-11-24 12:00")
    assert Sort.DEADLINE not in [one.sort for one in entries(world.tracker.agenda(), "2026-11-24")]


def test_a_closed_card_awaits_nothing() -> None:
    world, app = acme()
    world.tracker.close(app, Outcome.WITHDRAWN)
    assert Sort.DECISION not in [one.sort for one in entries(world.tracker.agenda(), "2026-11-27")]


def busy(days: int) -> World:
    world = World()
    app = world.add()
    world.met(app, "2026-01-05 10:00", JANE, Met(name="Raj Patel"))
    for number in range(days):
        when = at("2026-02-01 12:00") + timedelta(days=number)
        world.tracker.lead(f"lead {number}", at=when)
    return world


def test_the_past_comes_in_slices_of_whole_days_newest_first() -> None:
    agenda = busy(30).tracker.agenda()
    first = agenda.earlier(agenda.today, 10)
    assert [one.date for one in first] == [date(2026, 2, 21) + timedelta(days=n) for n in range(10)]
    second = agenda.earlier(first[0].date, 10)
    assert (second[0].date, second[-1].date) == (date(2026, 2, 11), date(2026, 2, 20))
    seen, before = [*second, *first], second[0].date
    while days := agenda.earlier(before, 10):
        seen, before = [*days, *seen], days[0].date
    assert len(seen) == 31
    assert seen == list(agenda.between(START, agenda.today - timedelta(days=1)))


def test_only_the_days_asked_for_are_put_into_words(monkeypatch: pytest.MonkeyPatch) -> None:
    world = busy(300)
    made: list[Any] = []

    def noted(*given: Any) -> AgendaEntry:
        made.append(given)
        return happened(*given)

    monkeypatch.setattr("followup_tui.tracker.agenda.happened", noted)
    agenda = world.tracker.agenda()
    agenda.ahead()
    assert made == []
    agenda.earlier(agenda.today, 20)
    assert len(made) == 20


@pytest.mark.parametrize(("first", "last"), [(date.min, date.max), (date.max, date.max), (date.min, date.min)])
def test_any_dates_can_be_asked_for(first: date, last: date) -> None:
    world, _app = acme()
    days = world.tracker.agenda().between(first, last)
    assert bool(days) == (first != last)
