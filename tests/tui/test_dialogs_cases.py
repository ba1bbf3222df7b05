"""Each dialog from opening to the record it leaves, with a real tracker on a store in memory."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from followup_tui.domain.records import Channel, Column, Direction, Outcome, PromiseKind, Purpose, Result, Role
from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import BadInputError, FollowupError, NotFoundError
from followup_tui.tracker.values import Change, Debrief, Heard, Met, NewApplication, OfferNews
from followup_tui.tui.dialogs.after_call import AfterCallDialog
from followup_tui.tui.dialogs.application import ApplicationDialog
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.close import CloseDialog
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.dismiss import DismissDialog
from followup_tui.tui.dialogs.fold import Fold
from followup_tui.tui.dialogs.inputs import SafeInput
from followup_tui.tui.dialogs.interview import InterviewDialog, met
from followup_tui.tui.dialogs.lead import LeadDialog
from followup_tui.tui.dialogs.move import MoveDialog
from followup_tui.tui.dialogs.offer import OfferDialog
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.dialogs.promise import PromiseDialog
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.dialogs.snooze import SnoozeDialog
from followup_tui.tui.dialogs.text import TextDialog
from tests.fakes import at
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, hostile_bench, screen_text
from tests.waiting import until


async def filled(form: FormDialog[Any], values: dict[str, str]) -> Any:
    """What the form answers once these values stand in it."""
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill(values)
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "it never closed")
    return host.answer


async def refused(form: FormDialog[Any], values: dict[str, str], says: str) -> None:
    """The form stays and says why, once these values stand in it."""
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill(values)
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: says in screen_text(host), f"it never said {says!r}")
        assert host.answer == "none yet"


async def shows(form: Screen[Any], values: dict[str, str], says: str) -> None:
    """The text comes up while these values stand in the form."""
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        if isinstance(form, FormDialog):
            form._fill(values)
        await until(pilot, lambda: says in screen_text(host), f"it never said {says!r}")


@pytest.fixture
def bench() -> Bench:
    return Bench()


# Applications


async def test_a_new_application(bench: Bench) -> None:
    values = {"employer": "Globex", "role": "SRE", "rank": "2", "tz": "Europe/Berlin", "country": "de",
              "prefers": "email", "no_calls": "yes", "agency": "Hirewell", "phone": "+49 30 555"}  # fmt: skip
    change = await filled(ApplicationDialog(bench.tracker, None), values)
    made = bench.application(change.application.id)
    house = bench.tracker.search.employers[made.employer]
    assert (house.name, made.role, made.rank) == ("Globex", "SRE", 2)
    assert (house.tz, house.country, house.prefers, house.no_calls) == ("Europe/Berlin", "DE", Channel.EMAIL, True)
    assert made.agency is not None


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "Say which employer it is."),
        ({"employer": "Globex"}, "Say which role it is."),
        ({"employer": "Globex", "role": "SRE", "rank": "first"}, "The rank is a number"),
        ({"employer": "Globex", "role": "SRE", "rank": "0"}, "The rank is a number"),
    ],
)
async def test_an_application_that_cannot_be_added(bench: Bench, values: dict[str, str], says: str) -> None:
    await refused(ApplicationDialog(bench.tracker, None), values, says)


async def test_the_zone_is_echoed_with_its_time(bench: Bench) -> None:
    echo = "Mon 23 Nov 15:41 there now, in Berlin"
    await shows(ApplicationDialog(bench.tracker, None), {"tz": "Europe/Berlin"}, echo)
    await shows(ApplicationDialog(bench.tracker, None), {"tz": "Berlin"}, "a zone's full name")


async def test_an_edit_hands_on_only_what_changed(bench: Bench) -> None:
    before = bench.application(bench.initech)
    values = {"notes": "line\nline", "strength": "calm — ran the war room", "closed_day": "24 Dec"}
    await filled(ApplicationDialog(bench.tracker, bench.initech), values)
    after = bench.application(bench.initech)
    assert (after.role, after.notes) == (before.role, "line\nline")
    assert [one.text for one in after.strengths] == ["I make slow pipelines fast", "calm"]
    assert bench.tracker.search.employers[after.employer].closed_days == (date(2026, 12, 24),)


async def test_r9_an_industry_is_offered_and_what_is_usual_there_is_told(bench: Bench) -> None:
    """R9: while it is typed, the form completes the industries known and says how long they take."""
    form = ApplicationDialog(bench.tracker, bench.initech)
    host = Host(form)
    async with host.run_test(size=(120, 50)) as pilot:
        form._fill({"industry": "the post office"})
        await form.query_one(Fold).unfold()
        field = form.query_one("#industry", SafeInput)
        assert field.suggester is not None
        assert await field.suggester.get_suggestion("gov") == "government"
        form._fill({"industry": "government"})
        await until(pilot, lambda: "→ government: about 53 days (NACE 2012" in screen_text(host), "it never told")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(host.answer, Change), "nothing was saved")
    house = bench.tracker.search.employers[bench.application(bench.initech).employer]
    assert house.industry == "government"


async def test_b9_the_recruiter_may_allow_direct_contact(bench: Bench) -> None:
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE", agency="Hirewell")).application
    assert made is not None
    await filled(ApplicationDialog(bench.tracker, made.id), {"direct_ok": "yes"})
    assert bench.application(made.id).direct_ok
    await filled(ApplicationDialog(bench.tracker, made.id), {"direct_ok": ""})
    assert not bench.application(made.id).direct_ok
    assert "direct_ok" not in [one.id for one in ApplicationDialog(bench.tracker, bench.initech).fields()]


async def test_r5_references_are_ticked_for_a_role(bench: Bench) -> None:
    """R5: with more than one on record there is a choice; all of them is no choice."""
    grace = bench.person("Grace Example")
    assert not any(one.id.startswith("reference-") for one in ApplicationDialog(bench.tracker, bench.acme).fields())
    lee = bench.person("Lee Sample")
    await filled(ApplicationDialog(bench.tracker, bench.acme), {f"reference-{grace}": ""})
    assert bench.application(bench.acme).references == (lee,)
    none = {f"reference-{lee}": ""}
    await refused(ApplicationDialog(bench.tracker, bench.acme), none, "Leave at least one reference")
    await filled(ApplicationDialog(bench.tracker, bench.acme), {f"reference-{grace}": "yes"})
    assert bench.application(bench.acme).references == ()


async def test_b9_a_recruiter_is_added_where_nobody_is_known(bench: Bench) -> None:
    """R3: the form opens with that role ticked, and the person works at the agency."""
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE", agency="Hirewell")).application
    assert made is not None
    change = await filled(PersonDialog(bench.tracker, None, made.id), {"name": "Rob Stone"})
    assert (change.record.roles, change.record.employer) == ((Role.RECRUITER,), made.agency)


async def test_an_edit_names_the_field_it_cannot_read(bench: Bench) -> None:
    await refused(ApplicationDialog(bench.tracker, bench.initech), {"open_day": "some day"}, "names no moment")


# Interviews


async def test_the_debrief(bench: Bench) -> None:
    values = {
        "at": "today 8:00", "met": "Ann Lee, VP Ops, ann@example.com\nSam Ortiz, via Kim", "kind": "panel",
        "topics": "streams\n\ncosts", "strengths": "calm — ran the war room", "promise": "end of next week",
        "permission": "yes",
    }  # fmt: skip
    await filled(InterviewDialog(bench.tracker, bench.acme), values)
    card = bench.application(bench.acme)
    held = card.interviews[-1]
    assert (held.start, held.round, held.kind, held.permission) == (at("2026-11-23 08:00"), 2, "panel", True)
    assert held.topics == ("streams", "costs")
    assert card.promises[-1].date == date(2026, 12, 4)
    assert [bench.tracker.search.people[one].name for one in held.interviewers] == ["Ann Lee", "Sam Ortiz"]


async def test_the_debrief_of_a_new_card_makes_it_once(bench: Bench) -> None:
    form = InterviewDialog(bench.tracker, None)
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill({"employer": "Globex", "role": "SRE", "promise": "whenever pigs fly"})
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: form.query_one("#problem").region, "the failure was never told")
        form._fill({"promise": "end of next week"})
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    names = [bench.tracker.search.employers[one.employer].name for one in bench.tracker.search.applications.values()]
    assert names.count("Globex") == 1


async def test_no_date_given_takes_the_place_of_the_words(bench: Bench) -> None:
    await filled(InterviewDialog(bench.tracker, bench.acme), {"no_date": "yes", "promise": "end of next week"})
    assert bench.application(bench.acme).promises[-1].kind is PromiseKind.NONE


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"promise": "end of next week"}, "→ Fri 4 Dec"),
        ({"met": "Ann Lee, VP Ops, ann@example.com"}, "→ 1 person"),
        ({"met": "Ann Lee\nRaj Patel, Lead"}, "→ 2 people · no title: Ann Lee · no address: Ann Lee, Raj"),
        ({"at": "25 Nov 2026 10:00"}, "→ Wed 25 Nov 10:00 in New York · still to come"),
        ({"at": "03/04/2026"}, "→ 03/04/2026 can be read"),
    ],
)
async def test_the_debrief_echoes_what_it_understood(bench: Bench, values: dict[str, str], says: str) -> None:
    await shows(InterviewDialog(bench.tracker, bench.acme), values, says)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"at": "one day"}, "names no moment"),
        ({"minutes": "long"}, "The length is a number of minutes"),
        ({"met": ", VP Ops"}, "Begin every line with a name"),
    ],
)
async def test_a_debrief_that_cannot_be_recorded(bench: Bench, values: dict[str, str], says: str) -> None:
    await refused(InterviewDialog(bench.tracker, bench.acme), values, says)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Ann Lee, VP Ops, ann@example.com", ("Ann Lee", "VP Ops", "ann@example.com")),
        ("Ann Lee", ("Ann Lee", "", "")),
        ("Ann Lee, ann@example.com", ("Ann Lee", "", "ann@example.com")),
        ("Ann Lee, via Kim", ("Ann Lee", "", "via Kim")),
        ("Ann Lee, +1 555 0100", ("Ann Lee", "", "+1 555 0100")),
        ("Ann Lee, VP, Ops, and more", ("Ann Lee", "VP", "Ops, and more")),
        ("Ann Lee,,", ("Ann Lee", "", "")),
    ],
)
def test_a_line_about_a_person_is_taken_apart(line: str, parts: tuple[str, str, str]) -> None:
    one = met(line)
    assert (one.name, one.title, one.address) == parts


# People, promises, leads


async def test_a_new_person_belongs_to_the_card(bench: Bench) -> None:
    values = {"name": "Sam Ortiz", "title": "Lead", "address": "sam@example.com", "fact": "sails"}
    change = await filled(PersonDialog(bench.tracker, None, bench.acme), values)
    made = bench.tracker.search.people[change.record.id]
    assert (made.name, made.email, made.facts) == ("Sam Ortiz", "sam@example.com", ("sails",))
    assert made.employer == bench.application(bench.acme).employer


async def test_a_person_is_edited_and_needs_a_name(bench: Bench) -> None:
    jane = bench.person()
    await filled(PersonDialog(bench.tracker, jane, None), {"title": "Professor", "network": "yes", "verified": "yes"})
    after = bench.tracker.search.people[jane]
    assert (after.name, after.title, after.verified) == ("Jane Doe", "Professor", True)
    assert [role.value for role in after.roles] == ["reference", "network"]
    await refused(PersonDialog(bench.tracker, jane, None), {"name": " "}, "A person needs a name")


def test_a_person_who_is_gone_is_told(bench: Bench) -> None:
    with pytest.raises(NotFoundError):
        PersonDialog(bench.tracker, "00000000", None)


async def test_a_decision_date(bench: Bench) -> None:
    await filled(PromiseDialog(bench.tracker, bench.acme), {"words": "end of next week", "who": "Ann Lee"})
    made = bench.application(bench.acme).promises[-1]
    assert (made.date, made.who) == (date(2026, 12, 4), "Ann Lee")


async def test_a_decision_date_is_echoed_and_needed(bench: Bench) -> None:
    await shows(PromiseDialog(bench.tracker, bench.acme), {"words": "end of next week"}, "→ Fri 4 Dec")
    await refused(PromiseDialog(bench.tracker, bench.acme), {}, "Write what they said")


async def test_a_lead(bench: Bench) -> None:
    await filled(LeadDialog(bench.tracker), {"text": "coffee with Sam", "at": "yesterday"})
    (lead,) = bench.tracker.search.leads.values()
    assert (lead.text, lead.when) == ("coffee with Sam", at("2026-11-22 12:00"))
    await refused(LeadDialog(bench.tracker), {}, "Say in a few words")
    await refused(LeadDialog(bench.tracker), {"text": "x", "at": "some time"}, "names no moment")


# Contacts


async def test_what_is_owed_first_is_offered_first(bench: Bench) -> None:
    first = bench.tracker.detail(bench.acme).rows[0].reminder
    change = await filled(ContactDialog(bench.tracker, bench.acme), {})
    assert (change.record.purpose, change.record.result) == (first.kind, Result.SENT)
    assert first.person is None or change.record.people == (first.person,)


async def test_a_contact_is_logged_as_filled_in(bench: Bench) -> None:
    other = bench.tracker.add(NewApplication(employer="Initech", role="Team Lead"))
    assert other.application is not None
    values = {"purpose": "logistics", "person": "", "channel": "phone", "result": "spoke", "text": "parking",
              "at": "today 9:00", f"covers-{other.application.id}": "yes"}  # fmt: skip
    change = await filled(ContactDialog(bench.tracker, bench.initech), values)
    made = change.record
    assert (made.purpose, made.channel, made.result, made.text) == (
        Purpose.LOGISTICS, Channel.PHONE, Result.SPOKE, "parking"
    )  # fmt: skip
    assert (made.when, made.applications) == (at("2026-11-23 09:00"), (bench.initech, other.application.id))


@pytest.mark.parametrize(
    ("values", "covered"),
    [({}, True), ({"purpose": "other"}, False), ({"covers": ""}, False), ({"covers": "", "purpose": "reply"}, False)],
)
async def test_b8_cards_asked_about_in_one_call_are_ticked(
    bench: Bench, values: dict[str, str], covered: bool
) -> None:
    """B8: the form opens with the cards the step is about; left alone, they count for a step of the ladder only."""
    bench.thank(bench.initech, "2026-11-10 10:00")
    other = bench.tracker.add(NewApplication(employer="Initech", role="Team Lead")).application
    assert other is not None
    met = (Met(name="Ann Lee"),)
    bench.tracker.interview(other.id, Debrief(at=at("2026-11-09 12:00"), met=met, promise="20 November"))
    call = next(one for one in bench.tracker.reminders() if one.application == bench.initech and one.rule == "R7")
    form = ContactDialog(bench.tracker, bench.initech, call.id)
    field = next(one for one in form.fields() if one.id == f"covers-{other.id}")
    assert (field.value, field.fold) == ("yes", False)
    change = await filled(form, {f"covers-{other.id}" if one == "covers" else one: v for one, v in values.items()})
    assert change.record.applications == ((bench.initech, other.id) if covered else (bench.initech,))


async def test_a_contact_against_advice_asks_for_a_reason_first(bench: Bench) -> None:
    bench.call(bench.initech, "2026-11-20 10:30")
    form = ContactDialog(bench.tracker, bench.initech)
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill({"purpose": "status_call", "channel": "phone", "result": "voicemail"})
        await until(pilot, lambda: "→ touched Fri 20 Nov" in screen_text(host), "the guard never spoke")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Better not now · next from Mon 30 Nov" in screen_text(host), "never advised")
        form._fill({"override": "she asked me to"})
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert host.answer.record.override == "she asked me to"


async def test_a_reminder_to_a_reference_is_logged_to_that_reference(bench: Bench) -> None:
    jane = bench.person()
    reminder = next(one for one in bench.tracker.reminders() if one.kind is Purpose.ALERT_REFERENCES)
    change = await filled(ContactDialog(bench.tracker, reminder.application or "", reminder.id), {})
    assert change.record.purpose is Purpose.ALERT_REFERENCES
    assert change.record.people == (jane,)


async def test_what_they_said_is_recorded(bench: Bench) -> None:
    values = {"side": "in", "promise": "end of next week", "call_back": "Thu 3 Dec", "needs_reply": "yes",
              "in_channel": "phone", "in_text": "budget round"}  # fmt: skip
    change = await filled(ContactDialog(bench.tracker, bench.initech), values)
    made = change.record
    assert (made.direction, made.channel, made.text) == (Direction.IN, Channel.PHONE, "budget round")
    assert (made.call_back, made.needs_reply) == (date(2026, 12, 3), True)
    assert bench.application(bench.initech).promises[-1].date == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("news", "held"),
    [
        ("hold", lambda card: card.hold_at is not None),
        ("rejected", lambda card: card.outcome is Outcome.REJECTED),
        ("checking_references", lambda card: card.references_checked is not None),
    ],
)
async def test_their_news_has_its_consequence(bench: Bench, news: str, held: Callable[[Any], bool]) -> None:
    await filled(ContactDialog(bench.tracker, bench.initech), {"side": "in", "news": news})
    assert held(bench.application(bench.initech))


async def test_a_reference_they_rang(bench: Bench) -> None:
    jane = bench.person()
    change = await filled(ContactDialog(bench.tracker, bench.initech), {"side": "in", "reference": jane})
    assert (change.record.purpose, change.record.people) == (Purpose.REFERENCE_CONTACTED, (jane,))


async def test_more_time_for_an_offer(bench: Bench) -> None:
    bench.tracker.offer(bench.acme, OfferNews(answer_by=at("2026-11-27 17:00")))
    values = {"purpose": "offer_extend", "answer_by": "Fri 4 Dec"}
    await filled(ContactDialog(bench.tracker, bench.acme), values)
    offer = bench.application(bench.acme).offer
    assert offer is not None
    assert (offer.answer_by, offer.extended) == (at("2026-12-04 17:00"), True)


# Offers, ends, moves


async def test_an_offer(bench: Bench) -> None:
    values = {"answer_by": "Fri 27 Nov", "written": "yes", "terms": "100\nstart in May", "private": "yes"}
    await filled(OfferDialog(bench.tracker, bench.acme), values)
    offer = bench.application(bench.acme).offer
    assert offer is not None
    assert (offer.answer_by, offer.written, offer.private) == (at("2026-11-27 17:00"), True, True)
    assert offer.terms == "100\nstart in May"


async def test_an_offer_echoes_its_deadline(bench: Bench) -> None:
    await shows(OfferDialog(bench.tracker, bench.acme), {"answer_by": "Fri"}, "→ Fri 27 Nov 17:00 in New York")
    await refused(OfferDialog(bench.tracker, bench.acme), {"answer_by": "soon"}, "names no moment")


async def test_a_card_is_closed(bench: Bench) -> None:
    await filled(CloseDialog(bench.tracker, bench.acme), {"outcome": "withdrawn", "at": "today 9:00"})
    card = bench.application(bench.acme)
    assert (card.column, card.outcome, card.closed_at) == (Column.CLOSED, Outcome.WITHDRAWN, at("2026-11-23 09:00"))


async def test_a_second_acceptance_needs_a_reason(bench: Bench) -> None:
    for card in (bench.acme, bench.initech):
        bench.tracker.offer(card, OfferNews())
    await filled(CloseDialog(bench.tracker, bench.acme), {"outcome": "accepted"})
    await refused(CloseDialog(bench.tracker, bench.initech), {"outcome": "accepted"}, "is accepted already")
    await filled(CloseDialog(bench.tracker, bench.initech), {"outcome": "accepted", "override": "Acme folded"})
    assert "Acme folded" in bench.application(bench.initech).notes


async def test_an_offers_outcomes_stand_only_where_there_is_an_offer(bench: Bench) -> None:
    keys = [key for key, _ in CloseDialog(bench.tracker, bench.acme).fields()[0].options]
    assert "accepted" not in keys
    bench.tracker.offer(bench.acme, OfferNews())
    keys = [key for key, _ in CloseDialog(bench.tracker, bench.acme).fields()[0].options]
    assert keys[:4] == ["accepted", "declined", "expired", "rescinded"]
    assert keys[4:] == ["rejected", "no_response", "frozen", "withdrawn"]


async def test_a_move_against_the_records_needs_its_reason(bench: Bench) -> None:
    def form() -> MoveDialog:
        return MoveDialog(bench.tracker, bench.acme, Column.AWAITING, f"2 thank-yous are not sent {HOSTILE}")

    await shows(form(), {}, "! 2 thank-yous are not sent [/]")
    await refused(form(), {}, "Give a reason to move it")
    await filled(form(), {"reason": "thanked in person"})
    assert bench.application(bench.acme).column is Column.AWAITING
    assert "thanked in person" in bench.application(bench.acme).notes


# Reminders


def thank_you(bench: Bench) -> str:
    """The id of a thank-you that is owed."""
    return next(one.id for one in bench.tracker.reminders() if one.kind is Purpose.THANK_YOU)


async def test_a_reminder_is_put_off_until_a_named_date(bench: Bench) -> None:
    await shows(SnoozeDialog(bench.tracker, thank_you(bench)), {}, "● tomorrow · Tue 24 Nov")
    await filled(SnoozeDialog(bench.tracker, thank_you(bench)), {"reason": "ill"})
    (snooze,) = bench.tracker.search.snoozes.values()
    assert (snooze.until, snooze.reason) == (date(2026, 11, 24), "ill")


async def test_only_dates_that_the_rule_allows_are_offered(bench: Bench) -> None:
    """2.4: a thank-you due tomorrow until then, a hold check up to twenty business days."""
    form = SnoozeDialog(bench.tracker, thank_you(bench))
    assert [says for says, _ in form._offers()] == ["tomorrow"]
    bench.tracker.heard(bench.initech, Heard(at=at("2026-11-23 09:00"), hold=True))
    bench.clock.moment = at("2026-12-22 10:00")
    check = next(one.id for one in bench.tracker.reminders() if one.kind is Purpose.HOLD_CHECK)
    offers = SnoozeDialog(bench.tracker, check)._offers()
    assert offers[-1] == ("the latest", date(2027, 1, 22))


async def test_r10_a_call_they_asked_for_opens_no_form(bench: Bench) -> None:
    """2.4: until later that day, which needs no date."""
    bench.tracker.heard(bench.initech, Heard(at=at("2026-11-23 09:00"), call_back="today"))
    call = next(one.id for one in bench.tracker.reminders() if one.kind is Purpose.CALLBACK)
    with pytest.raises(BadInputError, match="they asked for this call on Mon 23 Nov: make it later that day"):
        SnoozeDialog(bench.tracker, call)


async def test_another_date_is_read_and_the_rules_limit_it(bench: Bench) -> None:
    form = SnoozeDialog(bench.tracker, thank_you(bench))
    await shows(form, {"until": "other", "date": "24 Nov"}, "→ Tue 24 Nov")
    await refused(SnoozeDialog(bench.tracker, thank_you(bench)), {"until": "other", "date": "4 Dec"}, "at the latest")
    await refused(SnoozeDialog(bench.tracker, thank_you(bench)), {"until": "other"}, "Write the date")
    await refused(SnoozeDialog(bench.tracker, thank_you(bench)), {"until": "other", "date": "x"}, "names no moment")


async def test_a_reminder_is_set_aside_with_a_reason(bench: Bench) -> None:
    one = thank_you(bench)
    await refused(DismissDialog(bench.tracker, one), {}, "Say why it does not apply")
    await filled(DismissDialog(bench.tracker, one), {"reason": "told her in person"})
    (dismissal,) = bench.tracker.search.dismissals.values()
    assert (dismissal.reminder, dismissal.reason) == (one, "told her in person")


@pytest.mark.parametrize("dialog", [SnoozeDialog, DismissDialog])
def test_a_reminder_that_is_gone_is_told(bench: Bench, dialog: Callable[..., Any]) -> None:
    with pytest.raises(FollowupError):
        dialog(bench.tracker, "no-such-reminder")


# Settings, questions, texts


async def test_settings_are_saved_and_the_rest_is_kept() -> None:
    before, saved = Settings(keys={"new": "N"}), list[Settings]()
    values = {"name": "Sam Sample", "number": "555 0100", "email": "s@example.com", "tz": "Europe/Berlin",
              "country": "de", "bell": ""}  # fmt: skip
    answer = await filled(SettingsDialog(before, saved.append), values)
    me = Profile(name="Sam Sample", phone="555 0100", email="s@example.com")
    assert answer == Settings(me=me, tz="Europe/Berlin", country="DE", bell=False, keys={"new": "N"})
    assert saved == [answer]


@pytest.mark.parametrize(
    ("values", "says"), [({"tz": "Berlin"}, "There is no zone Berlin"), ({"country": "Germany"}, "two letters")]
)
async def test_settings_that_cannot_be(values: dict[str, str], says: str) -> None:
    saved = list[Settings]()
    await refused(SettingsDialog(Settings(), saved.append), values, says)
    assert saved == []


@pytest.mark.parametrize(("key", "answer"), [("n", "n"), ("enter", "y"), ("escape", None)])
async def test_a_question_is_answered_with_one_key(key: str, answer: str | None) -> None:
    host = Host(ConfirmDialog(f"Sure? {HOSTILE}", HOSTILE))
    async with host.run_test() as pilot:
        assert "Sure? [/]" in screen_text(host)
        await pilot.press("z")
        assert host.answer == "none yet"
        await pilot.press(key)
        await until(pilot, lambda: host.answer != "none yet", "the question never closed")
    assert host.answer == answer


async def saved_text(pilot: Pilot[None], host: Host) -> None:
    """Press `s` and wait until the file is named."""
    await pilot.press("s")
    await until(pilot, lambda: "Saved to" in screen_text(host), "the file was never named")


async def test_a_text_is_saved_to_new_files_of_its_owner(tmp_path: Path) -> None:
    text = f"point one {HOSTILE}\n\npoint two"
    host = Host(TextDialog(f"Points {HOSTILE}", text, tmp_path / "texts"))
    async with host.run_test(size=(160, 30)) as pilot:
        assert "point one [/]" in screen_text(host)
        assert "\x1b" not in screen_text(host)
        await saved_text(pilot, host)
        await until(pilot, lambda: len(list((tmp_path / "texts").glob("*.txt"))) == 1, "no file")
        await pilot.press("s")
        await until(pilot, lambda: len(list((tmp_path / "texts").glob("*.txt"))) == 2, "no second file")
        await pilot.press("escape")
        await until(pilot, lambda: host.answer is None, "it never closed")
    for file in (tmp_path / "texts").glob("*.txt"):
        assert file.read_text(encoding="utf-8") == text
        assert file.stat().st_mode & 0o777 == 0o600


async def test_a_long_text_leaves_its_keys_in_sight_at_eighty_columns(tmp_path: Path) -> None:
    became = "sent to the terminal because no clipboard program was found; " * 5
    host = Host(TextDialog("Points", "line\n" * 60, tmp_path, became))
    async with host.run_test(size=(80, 24)):
        for text in ("sent to the terminal", "Select with shift", "s save to a file", "esc close"):
            assert text in screen_text(host)


async def test_a_text_that_cannot_be_saved_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    host = Host(TextDialog("Points", "text", tmp_path / "file"))
    async with host.run_test() as pilot:
        await pilot.press("s")
        await until(pilot, lambda: "Not saved" in screen_text(host), "the failure was never told")


async def test_a_text_for_which_there_is_no_room_leaves_no_half_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    host = Host(TextDialog("Points", "text", tmp_path / "texts"))
    async with host.run_test() as pilot:
        await pilot.press("s")
        await until(pilot, lambda: "Not saved: No space left" in screen_text(host), "the failure was never told")
    assert list((tmp_path / "texts").iterdir()) == []


# Hostile records, and room


def every_dialog(bench: Bench) -> list[Screen[Any]]:
    """One of each dialog about a card."""
    tracker, card = bench.tracker, bench.acme
    reminder = next(one for one in tracker.reminders() if one.application == card)
    person = next(view.meetings[0].person.id for view in tracker.detail(card).rounds)
    desk = tracker.call_desk(card)
    return [
        ApplicationDialog(tracker, card), InterviewDialog(tracker, card), PersonDialog(tracker, person, card),
        PromiseDialog(tracker, card), ContactDialog(tracker, card), OfferDialog(tracker, card),
        CloseDialog(tracker, card), SnoozeDialog(tracker, reminder.id), DismissDialog(tracker, reminder.id),
        MoveDialog(tracker, card, Column.OFFER, HOSTILE), AfterCallDialog(tracker, desk, Result.SPOKE),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(11))
async def test_hostile_records_stay_text_in_every_dialog(number: int) -> None:
    host = Host(every_dialog(hostile_bench())[number])
    async with host.run_test(size=(160, 45)) as pilot:
        await pilot.press("tab")
        await until(pilot, lambda: "[/] [red]x[/red]" in screen_text(host), "the records were never shown as they are")
        shown = screen_text(host)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
        row = next(n for n, line in enumerate(shown.splitlines()) if "quit[/]" in line)
        column = shown.splitlines()[row].index("quit[/]")
        await pilot.click(offset=(column, row))
        await pilot.pause()
        assert host.is_running
        assert host.answer == "none yet"


@pytest.mark.parametrize("number", range(11))
def test_every_hint_fits_eighty_columns(number: int) -> None:
    dialog = every_dialog(Bench())[number]
    assert isinstance(dialog, FormDialog)
    for field in dialog.fields():
        assert all(len(line) <= 48 for line in field.hint.splitlines()), field.hint
        assert len(field.label) <= (46 if field.kind.name == "CHECK" else 17), field.label


@pytest.mark.parametrize("number", range(11))
async def test_every_dialog_lives_in_a_small_terminal(number: int) -> None:
    host = Host(every_dialog(Bench())[number])
    async with host.run_test(size=(20, 5)) as pilot:
        for size in ((40, 10), (80, 24), (20, 5)):
            await pilot.press("tab", "tab")
            await pilot.resize_terminal(*size)
        await pilot.press("tab", "escape")
        await until(pilot, lambda: host.answer is None, "it never closed")
