"""Why a reminder stands and a contact is advised against, laid out.

Invariant: the arithmetic names every day that was passed, and as what.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from followup_tui.domain.case import Case
from followup_tui.domain.counting import counts
from followup_tui.domain.explain import turn, why, why_not
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel, Purpose, Snooze
from followup_tui.domain.reminders import RULES, Reminder, Status, Step
from followup_tui.domain.texts.kinds import KINDS
from followup_tui.domain.why import Count, Counted, Why
from tests.fakes import at
from tests.places import place
from tests.scene import Scene

D = date.fromisoformat


def explained(scene: Scene, now: str, kind: Purpose) -> Why:
    return why(scene.one(now, kind), scene.case(now).calendar, "Acme Robotics", scene.policy, at(now))


def lines(told: Why) -> tuple[str, ...]:
    return tuple(line for count in told.arithmetic for line in count.lines)


def laid_out(days: tuple[Counted, ...]) -> list[str]:
    """Each day in short: "Thu 26 - Thanksgiving Day"."""
    shown = [(f"{one.day:%a} {one.day.day}", str(one.number or "-"), one.off, one.reaches) for one in days]
    return [" ".join(part for part in one if part) for one in shown]


def met(promise: str | None = None) -> Scene:
    scene = Scene()
    scene.held("2026-11-25 16:00", scene.person())
    scene.promise("2026-11-25", promise)
    return scene


def test_business_days_are_counted_one_by_one() -> None:
    """X5: Thanksgiving out, the Friday in."""
    told = explained(met(), "2026-11-25 18:00", Purpose.THANK_YOU)
    assert told.title == "Thank Jane Doe (CTO) · Acme Robotics"
    assert told.rule == "R4 Thank each interviewer, individually, within two business days"
    (count,) = told.arithmetic
    assert count.lines == ("due: Wed 25 Nov + 2 business days = Mon 30 Nov",)
    assert laid_out(count.days) == [
        "Thu 26 - Thanksgiving Day", "Fri 27 1", "Sat 28 - weekend", "Sun 29 - weekend", "Mon 30 2 due",
    ]  # fmt: skip
    assert "log the note" in told.resolve


def test_what_it_protects_and_what_comes_of_leaving_it() -> None:
    told = explained(met(), "2026-11-25 18:00", Purpose.THANK_YOU)
    assert told.protects == (
        "Four in five HR managers weigh a thank-you, and only one applicant in four sends one (Robert Half 2017).",
    )
    (ignored,) = told.ignored
    assert ignored.startswith("It stays overdue; 5 business days later only a short thanks")
    assert ("best by", "Thu 26 Nov 16:00 EST") in told.facts


def test_the_numbers_used_are_told_with_default_and_evidence() -> None:
    scene = met()
    scene.policy = Policy(silence_due_days=12)
    told = explained(scene, "2026-11-25 18:00", Purpose.STATUS_CALL)
    assert [(one.name, one.value, one.default, one.is_default) for one in told.settings] == [
        ("silence_opens_days", 7, 7, True), ("silence_due_days", 12, 10, False),
    ]  # fmt: skip
    assert all(one.evidence for one in told.settings)


def test_calendar_days_of_two_counts_stand_together_and_the_roll_at_their_end_is_told() -> None:
    told = explained(met(), "2026-11-25 18:00", Purpose.STATUS_CALL)
    (count,) = told.arithmetic
    assert count.lines == (
        "may call: Wed 25 Nov + 7 calendar days = Wed 2 Dec",
        "due: Wed 25 Nov + 10 calendar days = Sat 5 Dec, moved to Mon 7 Dec",
    )
    assert laid_out(count.days) == [
        "Thu 26 1 Thanksgiving Day", "Fri 27 2", "Sat 28 3 weekend", "Sun 29 4 weekend", "Mon 30 5", "Tue 1 6",
        "Wed 2 7 may call", "Thu 3 8", "Fri 4 9", "Sat 5 10 weekend", "Sun 6 - weekend", "Mon 7 - due",
    ]  # fmt: skip


def test_one_business_day_is_singular() -> None:
    told = explained(met("2026-12-04"), "2026-11-25 18:00", Purpose.STATUS_CALL)
    assert lines(told)[0] == "may call: Fri 4 Dec + 1 business day = Mon 7 Dec"


def test_given_and_rolled_days() -> None:
    scene = met()
    scene.change(references_given=date(2026, 11, 28))
    assert lines(explained(scene, "2026-11-25 18:00", Purpose.ALERT_REFERENCES)) == (
        "due: Wed 25 Nov + 1 business day = Fri 27 Nov",
    )
    scene.change(references_checked=at("2026-11-25 17:00"))
    told = explained(scene, "2026-11-25 18:00", Purpose.ALERT_REFERENCES)
    assert told.arithmetic == (Count(("due at once: they announced the check: Wed 25 Nov",)),)
    scene.heard("2026-11-25 17:00", call_back=date(2026, 11, 28))
    (count,) = explained(scene, "2026-11-25 18:00", Purpose.CALLBACK).arithmetic
    assert count.lines == ("due: Mon 30 Nov, moved from Sat 28 Nov to a working day",)
    assert laid_out(count.days) == ["Sat 28 - weekend", "Sun 29 - weekend", "Mon 30 - due"]
    scene.heard("2026-11-25 17:30", call_back=date(2026, 12, 1))
    told = explained(scene, "2026-11-25 18:00", Purpose.CALLBACK)
    assert told.arithmetic == (Count(("due: Tue 1 Dec",)),)


US = place("US")
SORTS = {
    ("act by", "2026-11-29", 0, "roll", "2026-11-27"): "act by: Fri 27 Nov, moved from Sun 29 Nov to a working day",
    ("decide", "2026-11-27", -2, "business days", "2026-11-24"): "decide: Fri 27 Nov − 2 business days = Tue 24 Nov",
    ("check", "2026-11-23", 20, "business days", "2026-12-22"): "check: Mon 23 Nov + 20 business days = Tue 22 Dec "
    "(not counted: Thu 26 Nov Thanksgiving Day, 8 days of weekends)",
    ("check", "2026-11-09", 11, "business days", "2026-11-25"): "check: Mon 9 Nov + 11 business days = Wed 25 Nov "
    "(not counted: Wed 11 Nov Veterans Day, 4 days of weekends)",
    ("again", "2026-11-23", 28, "calendar days", "2026-12-21"): "again: Mon 23 Nov + 28 calendar days = Mon 21 Dec",
    ("again", "2026-11-28", 28, "calendar days", "2026-12-28"): "again: Sat 28 Nov + 28 calendar days = Sat 26 Dec, "
    "moved to Mon 28 Dec",
    ("best", "2026-11-20", 24, "hours", "2026-11-21"): "best: Fri 20 Nov + 24 hours = Sat 21 Nov",
    ("apply", "2026-11-23", 6, "months", "2027-05-24"): "apply: Mon 23 Nov + 6 months = Mon 24 May",
    ("next", "2026-11-23", 1, "business days", "2026-11-24"): "next: Mon 23 Nov + 1 business day = Tue 24 Nov",
    ("late", "2026-11-23", 1, "business days", "2026-12-20"): "late: Mon 23 Nov + 1 business day = Tue 24 Nov, "
    "moved to Sun 20 Dec",
}
LAID_OUT = {
    "act by": ["Sun 29 - weekend", "Sat 28 - weekend", "Fri 27 - act by"],
    "decide": ["Thu 26 - Thanksgiving Day", "Wed 25 1", "Tue 24 2 decide"],
}


def step_of(says: str, base: str, count: int, unit: str, result: str) -> Step:
    return Step(says, D(base), count, unit, D(result))


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_sort_of_count_is_laid_out(sort: tuple[str, str, int, str, str]) -> None:
    (count,) = counts([step_of(*sort)], US)
    assert count.lines == (SORTS[sort],)
    assert laid_out(count.days) == LAID_OUT.get(sort[0], [])


def test_closed_days_and_open_ones_are_told() -> None:
    known = place("US", closed=(D("2026-11-24"),), opened="2026-11-28")
    (count,) = counts([Step("x", D("2026-11-23"), 12, "business days", known.add(D("2026-11-23"), 12))], known)
    says = "(not counted: Tue 24 Nov closed day, Thu 26 Nov Thanksgiving Day, 3 days of weekends)"
    assert count.lines[0].endswith(says)


def test_long_counts_without_weekends_and_with_one() -> None:
    away = place("US", closed=tuple(D(f"2026-12-{day:02}") for day in range(1, 20)))
    (count,) = counts([Step("x", D("2026-11-30"), 1, "business days", D("2026-12-21"))], away)
    assert count.lines[0].endswith("Sat 19 Dec closed day, 1 day of weekends)")
    every = place("US", closed=tuple(D(f"2026-12-{day:02}") for day in range(1, 21)))
    (count,) = counts([Step("x", D("2026-11-30"), 1, "business days", D("2026-12-21"))], every)
    assert count.lines[0].endswith("Sun 20 Dec closed day)")


@pytest.mark.parametrize(
    ("now", "says", "turns"),
    [
        ("2026-11-25 16:30", "opens Wed 25 Nov at 17:30 EST, then due Mon 30 Nov by 23:59 EST", ("2026-11-25", "open")),
        ("2026-11-26 12:00", "due Mon 30 Nov by 23:59 EST; overdue from Tue 1 Dec", ("2026-11-30", "due")),
        ("2026-11-30 12:00", "due today by 23:59 EST; overdue from Tue 1 Dec", ("2026-12-01", "overdue")),
        ("2026-12-01 12:00", "overdue since Tue 1 Dec; stays so until it is done", None),
    ],
)
def test_what_changes_next(now: str, says: str, turns: tuple[str, str] | None) -> None:
    told = explained(met(), now, Purpose.THANK_YOU)
    assert told.next_change == says
    assert (told.next_date, told.next_status) == ((D(turns[0]), turns[1]) if turns else (None, ""))


def put_off(until: str, now: str = "2026-11-26 12:00") -> Why:
    scene = met()
    one = scene.one(now, Purpose.THANK_YOU)
    scene.put(Snooze(id=scene.new_id(), reminder=one.id, until=D(until), when=at(now)))
    return explained(scene, now, Purpose.THANK_YOU)


@pytest.mark.parametrize(
    ("until", "now", "says"),
    [
        ("2026-11-28", "2026-11-26 12:00", "put off until Sat 28 Nov, then due Mon 30 Nov by 23:59 EST"),
        ("2026-11-30", "2026-11-26 12:00", "put off until Mon 30 Nov, due that day by 23:59 EST"),
        ("2026-12-02", "2026-12-01 12:00", "put off until Wed 2 Dec, overdue since Tue 1 Dec"),
    ],
)
def test_what_was_put_off_comes_back(until: str, now: str, says: str) -> None:
    assert put_off(until, now).next_change == says


def a_reminder(kind: Purpose = Purpose.HUNT_IDLE, **given: Any) -> Reminder:
    more = {
        "rule": KINDS[kind].rule, "opens": D("2026-11-24"), "due": D("2026-11-26"), "due_at": at("2026-11-26 23:59"),
        "status": Status.OPEN, "urgency": 3, "says": "Add a lead", "resolve": "log a lead (f)", "lasting": True,
        **given,
    }  # fmt: skip
    return Reminder(id=kind.value, kind=kind, application=None, **more)


@pytest.mark.parametrize(
    ("given", "today", "says"),
    [
        ({"status": Status.OPEN}, "2026-11-25", "due Thu 26 Nov by 23:59 EST; as advice it is never overdue"),
        ({"status": Status.DUE}, "2026-11-27", "due since Thu 26 Nov; stays so until it is done"),
        ({"status": Status.HIDDEN}, "2026-11-20", "opens Tue 24 Nov, then due Thu 26 Nov by 23:59 EST"),
        ({"status": Status.HIDDEN, "snoozed_until": D("2026-11-30")}, "2026-11-25",
         "put off until Mon 30 Nov, due since Thu 26 Nov"),
        ({"status": Status.HIDDEN, "snoozed_until": D("2026-11-23")}, "2026-11-20",
         "put off until Mon 23 Nov, opens Tue 24 Nov, due Thu 26 Nov by 23:59 EST"),
        ({"status": Status.HIDDEN, "opens": D("2026-11-26")}, "2026-11-20",
         "opens Thu 26 Nov, due that day by 23:59 EST"),
    ],
)  # fmt: skip
def test_advice_is_never_overdue(given: dict[str, Any], today: str, says: str) -> None:
    told = why(a_reminder(**given), US, "", Policy(), at(f"{today} 12:00"))
    assert (told.next_change, told.title) == (says, "Add a lead")


def test_what_opens_later_today_opens_today() -> None:
    hidden = a_reminder(status=Status.HIDDEN, opens=D("2026-11-24"), opens_at=at("2026-11-24 17:30"))
    assert turn(hidden, D("2026-11-24")) == (D("2026-11-24"), Status.OPEN)


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_reminder_lacks_its_explanation(kind: Purpose) -> None:
    step = Step("due", D("2026-11-25"), 1, "business days", D("2026-11-27"), "reply_days")
    told = why(a_reminder(kind, steps=(step,)), US, "Acme", Policy(), at("2026-11-25 12:00"))
    assert told.rule.split(" ", 1) == [KINDS[kind].rule, RULES[KINDS[kind].rule]]
    for text in (*told.protects, *told.ignored):
        assert text.endswith(".")
    assert told.next_change


def test_the_verdict_is_laid_out() -> None:
    scene = met("2026-12-04")
    now = "2026-11-30 12:00"
    told = why_not(scene.case(now), scene.judge(now), (("Wed 25 Nov", "round 1"),))
    assert told.title == "Contacting Acme Robotics: red"
    assert told.rule == "R10 Keep following up, without pestering"
    (count,) = told.arithmetic
    assert count.lines == ("B4: they said Fri 4 Dec; call from Mon 7 Dec; day 5 of about 24",)
    assert laid_out(count.days) == ["Sat 5 - weekend", "Sun 6 - weekend", "Mon 7 1 may call"]
    assert (told.next_change, told.next_date) == ("in order again from Mon 7 Dec", D("2026-12-07"))
    assert told.facts == (
        ("today there", "Mon 30 Nov"), ("they said", "“2026-12-04”"), ("decision date", "Fri 4 Dec"),
        ("without an answer", "none"), ("status contacts", "0"), ("Wed 25 Nov", "round 1"),
    )  # fmt: skip
    assert [one.name for one in told.settings] == ["call_opens_days", "call_due_days"]
    assert told.protects[1].startswith("B4 Before their own date: ")
    assert told.ignored == ("B4: They said when; asking earlier gets no answer but irritation.",)
    assert told.resolve.startswith("B4: the day named")
    assert "with a reason" in told.resolve


def test_a_welcome_contact_has_nothing_to_explain() -> None:
    scene = met("2026-12-04")
    free = why_not(scene.case("2026-12-08 12:00"), scene.judge("2026-12-08 12:00"))
    assert (lines(free), free.resolve, free.next_change) == (("nothing speaks against it",), "", "")
    assert (free.settings, free.ignored, free.next_date) == ((), (), None)


def test_what_time_does_not_lift_says_so() -> None:
    """B2, B7: no date lifts them."""
    scene = met()
    scene.change_employer(no_calls=True)
    scene.touch("2026-12-07", "2026-12-15", "2026-12-30")
    now = "2027-01-20 12:00"
    told = why_not(scene.case(now), scene.judge(now, Channel.PHONE))
    assert told.next_change == "no date: time alone does not lift it"
    assert ("without an answer", "3: Mon 7 Dec, Tue 15 Dec, Wed 30 Dec") in told.facts
    assert ("last word", "Wed 25 Nov") in told.facts
    assert {line.split(":")[0] for line in lines(told)} >= {"B2", "B7"}


def test_before_any_round_there_is_neither_date_nor_word() -> None:
    scene = Scene()
    told = why_not(scene.case("2026-11-30 12:00"), scene.judge("2026-11-30 12:00", Channel.EMAIL))
    assert [label for label, _ in told.facts] == ["today there", "without an answer", "status contacts"]


def test_a_word_to_somebody_else_is_told_without_a_rule_of_the_guard() -> None:
    """R10: status goes to one person."""
    scene = met("2026-12-04")
    other = scene.person("Raj Patel")
    now = "2026-12-08 12:00"
    told = why_not(scene.case(now), scene.judge(now, person=other))
    assert lines(told) == ("R10: status goes to one person: Jane Doe",)
    assert (len(told.protects), told.ignored) == (1, ())
    assert told.next_change == ""


def test_a_case_of_another_date_knows_what_is_known_now() -> None:
    later: Case = met().case("2026-11-25 18:00").on(date(2026, 12, 8))
    assert (later.today, later.now) == (date(2026, 12, 8), at("2026-12-08 12:00"))
    assert later.today - timedelta(days=13) == D("2026-11-25")


def test_a_deadline_on_the_users_clock_is_told_with_its_day() -> None:
    """R5: names handed over are told about on the user's own day, which ends later on the employer's clock."""
    ends = at("2026-11-27 02:59")
    one = a_reminder(Purpose.ALERT_REFERENCES, due_at=ends, lasting=False)
    told = why(one, US, "", Policy(), at("2026-11-25 12:00"))
    assert told.next_change == "due Thu 26 Nov by Fri 27 Nov 02:59 EST; overdue from Fri 27 Nov"
