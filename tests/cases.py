"""The worked dates of the rules as one table of data, by their ids; every runner goes through all of them.

Invariant: nothing here knows the program; the dates were worked out by hand from the rules and the public holidays.
"""

from __future__ import annotations

from tests.cases_whole import HUNT
from tests.story import (
    NY,
    Accept,
    Add,
    Case,
    Contactable,
    Hear,
    Held,
    Log,
    Look,
    NamesGiven,
    Place,
    Reference,
    Said,
    Want,
    callback,
    message,
    note,
    offered,
    promised,
    silent,
)

CA = Place("America/Los_Angeles", "US", "CA")
ENGLAND, SCOTLAND = Place("Europe/London", "GB", "ENG"), Place("Europe/London", "GB", "SCT")
SYDNEY = Place("Australia/Sydney", "AU", "NSW")
ISRAEL, INDIA = Place("Asia/Jerusalem", "IL"), Place("Asia/Kolkata", "IN")
CLOSING_DAYS = ("24", "25", "28", "29", "30", "31")
YEAR_END = Place(closed=(*(f"2026-12-{day}" for day in CLOSING_DAYS), "2027-01-01"))
ANN = ("Ann Lee, VP Ops, ann@acme.example",)
PANEL = (*ANN, "Jane Doe, CTO, jane@acme.example", "Raj Patel, Lead, via Ann", "Max Roe, SRE, max@acme.example")


FRIDAY = Held(at="2026-11-20 16:00", promise="end of next week")
CALLED = Log(at="2026-12-01 10:15", purpose="status_call", outcome="voicemail")

THANK_YOUS = (
    note("X1", "2026-11-20 16:00", "2026-11-24", best="2026-11-21 16:00"),
    note("X2", "2026-11-21 11:00", "2026-11-24"),
    note("X3", "2026-11-22 11:00", "2026-11-24"),
    note("X4", "2026-11-23 23:30", "2026-11-25"),
    note("X5", "2026-11-25 10:00", "2026-11-30"),
    note("X6", "2026-11-25 10:00", "2026-12-01", CA),
    note("X7", "2026-11-26 11:00", "2026-11-30"),
    note("X8", "2026-11-26 11:00", "2026-12-01", CA),
    note("X9", "2026-11-10 10:00", "2026-11-13"),
    note("X10", "2026-11-10 10:00", "2026-11-12", Place(opened=("2026-11-11",))),
    note("X11", "2026-12-23 10:00", "2026-12-28"),
    note("X12", "2026-12-23 10:00", "2026-12-29", ENGLAND),
    note("X13 US", "2026-12-24 10:00", "2026-12-29"),
    note("X13 England", "2026-12-24 10:00", "2026-12-30", ENGLAND),
    note("X14 US", "2026-12-31 10:00", "2027-01-05"),
    note("X14 Scotland", "2026-12-31 10:00", "2027-01-06", SCOTLAND),
    note("X15", "2026-07-02 10:00", "2026-07-07"),
    note("X16", "2026-12-22 10:00", "2027-01-04", YEAR_END),
    note("X17", f"2026-11-19 23:30 {NY}", "2026-11-24", SYDNEY, due_at=f"2026-11-24 07:59:59 {NY}"),
    note("X18", "2026-11-19 21:30 America/Los_Angeles", "2026-11-24", home="America/Los_Angeles",
         due_at="2026-11-24 20:59:59 America/Los_Angeles"),
    note("X19", "2026-11-25 10:00", "2026-11-27", ENGLAND, due_at=f"2026-11-27 18:59:59 {NY}"),
    note("X20", "2026-10-31 15:00", "2026-11-03", best="2026-11-01 14:00"),
    note("X21", "2026-11-18 10:00", "2026-11-22", ISRAEL),
    note("X22", "2026-11-23 10:00", "2026-11-26", INDIA),
    Case(id="X23", story=(
        Held(at="2026-11-16 10:00", met=ANN),
        Held(at="2026-11-19 10:00", met=ANN),
        Look(at="2026-11-19 13:00", wants=(
            Want(kind="thank_you", due="2026-11-18", status="overdue"),
            Want(kind="thank_you", due="2026-11-23", status="open"))),
    )),
    Case(id="X24", story=(
        Held(at="2026-11-20 10:00", met=PANEL, no_date=True),
        Look(at="2026-11-20 13:00", wants=(Want(kind="thank_you", due="2026-11-24", count=4),), column="interviewed"),
        *(Log(at="2026-11-20 14:00", purpose="thank_you", who=one.partition(",")[0]) for one in PANEL[:3]),
        Look(at="2026-11-20 15:00", wants=(Want(kind="thank_you", due="2026-11-24", says="Max Roe"),),
             column="interviewed"),
        Log(at="2026-11-20 16:00", purpose="thank_you", who="Max Roe", outcome="delegated"),
        Look(at="2026-11-20 17:00", none=("thank_you",), column="awaiting"),
    )),
    Case(id="X25", story=(
        Held(at="2026-11-20 16:00"),
        Look(at="2026-12-01 23:00", wants=(Want(kind="thank_you", due="2026-11-24", status="overdue",
                                                says="Thank Jane Doe (CTO)"),)),
        Look(at="2026-12-02 08:00", wants=(Want(kind="thank_you", due="2026-11-24", status="overdue",
                                                says="within your follow-up"),)),
    )),
)  # fmt: skip

DECISION_DATES = (
    promised("X26", "2026-11-17", "end of this week", "2026-11-20", "2026-11-23", "2026-11-24"),
    promised("X27", "2026-11-20", "end of next week", "2026-11-27", "2026-11-30", "2026-12-01"),
    promised("X28", "2026-11-20", "end of next week", "2026-11-25", "2026-11-30", "2026-12-01", CA),
    promised("X29", "2026-12-18", "end of next week", "2026-12-24", "2026-12-28", "2026-12-29"),
    promised("X30", "2026-11-22", "end of next week", "2026-11-27", "2026-11-30", "2026-12-01"),
    promised("X31", "2026-11-20", "2026-11-28", "2026-11-30", "2026-12-01", "2026-12-02"),
    promised("X32", "2026-11-20", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"),
    Case(id="X33", story=(
        Held(at="2026-11-12 10:00", promise="2026-11-18"),
        Look(at="2026-11-18 23:59", wants=(Want(kind="status_call", due="2026-11-20", status="hidden"),)),
        Look(at="2026-11-19 00:00", wants=(Want(kind="status_call", opens="2026-11-19", due="2026-11-20",
                                                status="open"),)),
        Look(at="2026-11-20 17:00", wants=(Want(kind="status_call", due="2026-11-20", status="due"),)),
        Look(at="2026-11-21 00:00", wants=(Want(kind="status_call", due="2026-11-20", status="overdue"),)),
        Look(at="2026-11-23 09:00", wants=(Want(kind="status_call", due="2026-11-20", status="overdue",
                                                slot="2026-11-24 10:00"),)),
    )),
    promised("X34", "2026-11-20", "2026-11-24", "2026-11-24", "2026-11-25", "2026-11-27", slot="2026-12-01 10:00"),
    promised("X35", "2026-10-20", "end of the month", "2026-10-30", "2026-11-02", "2026-11-03"),
    promised("X36", "2026-11-12", "two weeks", "2026-11-27", "2026-11-30", "2026-12-01"),
    promised("X37", "2026-11-20", "five business days", "2026-11-30", "2026-12-01", "2026-12-02"),
    promised("X38", "2026-11-20", "Mon 30 Nov – Fri 4 Dec", "2026-12-04", "2026-12-07", "2026-12-08"),
)  # fmt: skip

CALLS = (
    silent("X39 US", "2026-11-20", "2026-11-27", "2026-11-30", slot="2026-12-01 10:00"),
    silent("X39 CA", "2026-11-20", "2026-11-30", "2026-11-30", CA),
    silent("X40", "2026-11-16", "2026-11-23", "2026-11-27"),
    silent("X41", "2026-12-18", "2026-12-28", "2026-12-28"),
    silent("X42", "2026-11-21", "2026-11-30", "2026-12-01"),
    Case(id="X43", story=(
        FRIDAY, CALLED,
        Look(at="2026-12-01 11:00", wants=(Want(kind="second_follow_up", opens="2026-12-08", due="2026-12-08"),),
             none=("status_call", "closing_note", "suggest_close")),
        Log(at="2026-12-08 10:15", purpose="second_follow_up"),
        Look(at="2026-12-08 11:00", wants=(Want(kind="closing_note", opens="2026-12-22", due="2026-12-22"),)),
        Log(at="2026-12-22 10:15", purpose="closing_note"),
        Look(at="2026-12-22 11:00", wants=(Want(kind="suggest_close", opens="2027-01-07", due="2027-01-07"),)),
    )),
    Case(id="X44", story=(
        FRIDAY, CALLED,
        Look(at="2026-12-03 10:00", verdict=Contactable(level="red", rule="B1", free="2026-12-08", channel="email")),
        Look(at="2026-12-08 10:00", verdict=Contactable(level="green", channel="email")),
    )),
    Case(id="X45", story=(
        Held(at="2026-11-20 10:00", promise="2026-12-04"),
        Look(at="2026-12-01 10:00", verdict=Contactable(level="red", rule="B4", free="2026-12-07")),
        Look(at="2026-12-04 23:00", verdict=Contactable(level="red", rule="B4", free="2026-12-07")),
        Look(at="2026-12-07 10:00", verdict=Contactable(level="amber", rule="B4")),
        Look(at="2026-12-08 10:00", verdict=Contactable(level="green")),
    )),
    Case(id="X46", story=(
        FRIDAY, Hear(at="2026-12-01 10:15"),
        Look(at="2026-12-01 11:00", wants=(Want(kind="status_call", opens="2026-12-08", due="2026-12-11"),)),
    )),
    Case(id="X46 on the call", story=(
        FRIDAY, Log(at="2026-12-01 10:15", purpose="status_call", outcome="spoke"),
        Look(at="2026-12-01 11:00", wants=(Want(kind="status_call", opens="2026-12-08", due="2026-12-11"),)),
    )),
    callback("X47 Saturday", "2026-11-20", "Sat 28 Nov", "2026-11-30"),
    callback("X47 holiday", "2026-11-20", "2026-11-26", "2026-11-27"),
    callback("X47 next week", "2026-11-20", "call me next week", "2026-11-25"),
    message("X48 Friday evening", "2026-11-20 18:00", "2026-11-23"),
    message("X48 Saturday", "2026-11-21 11:00", "2026-11-23"),
    message("X48 before Thanksgiving", "2026-11-25 10:00", "2026-11-27"),
    Case(id="X49", story=(
        FRIDAY, Hear(at="2026-11-23 10:00", hold=True),
        Look(at="2026-11-23 11:00", wants=(Want(kind="hold_check", due="2026-12-22"),), none=("status_call",)),
        Log(at="2026-12-22 10:00", purpose="hold_check"),
        Look(at="2026-12-22 11:00", wants=(Want(kind="hold_check", due="2027-01-22"),)),
        Log(at="2027-01-22 10:00", purpose="hold_check"),
        Look(at="2027-01-22 11:00", wants=(Want(kind="hold_check", due="2027-02-22"),)),
        Log(at="2027-02-22 10:00", purpose="hold_check"),
        Look(at="2027-02-22 11:00", none=("hold_check",), wants=(Want(kind="suggest_close", due="2027-03-22"),)),
    )),
    Case(id="X50", place=ENGLAND, story=(
        Held(at="2026-11-20 10:00"),
        Look(at=f"2026-11-24 18:59 {NY}", wants=(Want(kind="thank_you", due="2026-11-24", status="due"),)),
        Look(at=f"2026-11-24 21:00 {NY}", wants=(Want(kind="thank_you", due="2026-11-24", status="overdue"),)),
    )),
    promised("X51 October", "2026-10-20", "2026-10-23", "2026-10-23", "2026-10-26", "2026-10-27", ENGLAND,
             slot=f"2026-10-27 06:00 {NY}"),
    promised("X51 November", "2026-10-20", "2026-10-30", "2026-10-30", "2026-11-02", "2026-11-03", ENGLAND,
             slot=f"2026-11-03 05:00 {NY}"),
    promised("X51 Sydney", "2026-11-16", "2026-11-23", "2026-11-23", "2026-11-24", "2026-11-25", SYDNEY,
             slot=f"2026-11-24 18:00 {NY}"),
)  # fmt: skip

REFERENCES = (
    Case(id="X59", story=(
        Held(at="2026-11-20 16:00"),
        Look(at="2026-11-20 17:00", wants=(Want(kind="alert_references", opens="2026-11-20", due="2026-11-23"),)),
        NamesGiven(at="2026-11-21 12:00"),
        Look(at="2026-11-21 13:00", wants=(Want(kind="alert_references", due="2026-11-21", status="due"),)),
    )),
    Case(id="X60", story=(
        Reference(at="2026-11-10 10:00", name="Grace Example"),
        Held(at="2026-11-12 10:00"),
        Log(at="2026-11-12 12:00", purpose="alert_references"),
        Accept(at="2026-11-25 10:00"),
        Look(at="2026-11-25 11:00", wants=(Want(kind="thank_references", due="2026-11-30", says="Grace Example"),)),
    )),
    Case(id="X60 elsewhere", story=(
        Add(at="2026-11-12 09:00"),
        Add(at="2026-11-12 09:00", to="Gum", role="Editor"),
        Held(at="2026-11-20 10:00", to="Gum"),
        Accept(at="2026-11-25 10:00"),
        Look(at="2026-11-25 11:00", to="Gum", none=("thank_you", "decision_date", "status_call", "alert_references"),
             wants=(Want(kind="withdraw", due="2026-11-27", due_at="2026-11-27 23:59:59",
                         says="with the thanks you owe Jane Doe"),)),
        Log(at="2026-11-25 12:00", to="Gum", purpose="withdraw"),
        Look(at="2026-11-25 13:00", to="Gum", none=("withdraw",), column="closed"),
    )),
)  # fmt: skip


ACK, DECIDE, EXTEND = "offer_acknowledge", "offer_decide", "offer_extend"

OFFERS = (
    offered("X52", "2026-12-01 10:00", "2026-12-03 17:00", (
        Want(kind=ACK, due="2026-12-02"), Want(kind=EXTEND, due="2026-12-01", status="due"),
        Want(kind=DECIDE, due="2026-12-03", due_at="2026-12-03 17:00", because="severe with 2 business days")),
        "2026-12-02"),
    offered("X53", "2026-12-01 10:00", "2026-12-08 17:00", (
        Want(kind=DECIDE, opens="2026-12-03", due="2026-12-08"), Want(kind=EXTEND, due="2026-12-04")), None,
        Look(at="2026-12-03 10:00", to="Fir", wants=(
            Want(kind=DECIDE, due="2026-12-08", status="open", because="answer by Tue 8 Dec, 17:00"),))),
    offered("X54", "2026-12-01 10:00", "2026-12-15 17:00", (
        Want(kind=DECIDE, opens="2026-12-10", due="2026-12-15"), Want(kind=EXTEND, due="2026-12-11"))),
    offered("X55", "2026-11-20 10:00", "2026-11-29 12:00", (
        Want(kind=DECIDE, opens="2026-11-23", due="2026-11-27", due_at="2026-11-27 17:00"),), None,
        Look(at="2026-11-24 10:00", to="Fir", wants=(Want(kind=DECIDE, due="2026-11-27", urgency=2),)),
        Look(at="2026-11-25 10:00", to="Fir", wants=(Want(kind=DECIDE, due="2026-11-27", urgency=0),))),
    offered("X56", "2026-11-20 10:00", "2026-11-26 17:00", (Want(kind=DECIDE, due="2026-11-25"),)),
    offered("X57 Friday", "2026-11-20 18:00", "2026-12-04 17:00", (Want(kind=ACK, due="2026-11-23"),), "2026-11-23"),
    offered("X57 before Thanksgiving", "2026-11-25 19:00", "2026-12-04 17:00", (Want(kind=ACK, due="2026-11-27"),),
            "2026-11-27"),
    offered("X58 exploding", "2026-11-20 10:00", "2026-11-27 17:00", (
        Want(kind=DECIDE, due="2026-11-27", because="an exploding offer, with 4 business days to answer"),)),
    offered("X58 not", "2026-11-20 10:00", "2026-12-04 17:00", (Want(kind=DECIDE, due="2026-12-04"),), None,
            Look(at="2026-12-01 10:00", to="Fir", wants=(
                Want(kind=DECIDE, opens="2026-12-01", due="2026-12-04", because="answer by Fri 4 Dec, 17:00"),))),
)  # fmt: skip


REPLIED = (
    Held(at="2026-11-12 10:00"),
    Log(at="2026-11-12 18:00", purpose="thank_you"),
    Hear(at="2026-11-25 10:00", rejected=True),
    Look(at="2026-11-25 11:00", column="closed", none=("referral", "keep_in_touch", "status_call"), wants=(
        Want(kind="gracious_reply", opens="2026-11-27", due="2026-11-30", status="hidden"),
        Want(kind="feedback", opens="2026-11-27", due="2026-12-03", status="hidden"))),
    Log(at="2026-11-30 10:00", purpose="gracious_reply"),
    Look(at="2026-11-30 11:00", none=("gracious_reply",), wants=(
        Want(kind="feedback", due="2026-12-03", status="open"),
        Want(kind="referral", opens="2026-12-14", due="2026-12-14", status="hidden"),
        Want(kind="keep_in_touch", opens="2026-12-28", due="2026-12-28", status="hidden"))),
)  # fmt: skip
"""A no on the day before Thanksgiving, replied to on the last day for it."""

ENDINGS = (
    Case(id="X61", story=(
        *REPLIED,
        Look(at="2026-12-28 10:00", verdict=Contactable(level="green", channel="email")),
        Log(at="2026-12-28 10:00", purpose="keep_in_touch"),
        Look(at="2026-12-28 11:00", wants=(Want(kind="keep_in_touch", opens="2027-03-29", due="2027-03-29"),)),
    )),
    Case(id="X61 with the referral asked for", story=(
        *REPLIED,
        Log(at="2026-12-14 10:00", purpose="referral"),
        Look(at="2026-12-14 11:00", none=("referral",), wants=(Want(kind="keep_in_touch", due="2027-01-11"),),
             verdict=Contactable(level="red", rule="B10", free="2027-01-11", channel="email")),
    )),
    Case(id="X61 with a kind word", story=(
        *REPLIED,
        Log(at="2026-12-28 10:00", purpose="keep_in_touch"),
        Log(at="2027-03-29 10:00", purpose="keep_in_touch"),
        Look(at="2027-03-29 11:00", none=("keep_in_touch",)),
        Hear(at="2027-03-30 10:00", stays_closed=True),
        Look(at="2027-03-30 11:00", column="closed", wants=(Want(kind="keep_in_touch", due="2027-06-28"),)),
    )),
    Case(id="X62", story=(
        Held(at="2026-11-12 10:00"),
        Hear(at="2026-11-23 10:00", rejected=True),
        Look(at="2026-11-23 11:00", reapply="2027-05-24"),
    )),
)  # fmt: skip


def week_of_initech(outcome: str | None) -> Case:
    """Two applications in the week of Thanksgiving; the call to one ends in this way."""
    tuesday = "2026-11-24 16:00"
    return Case(id=f"the week, {outcome or 'no outcome'}", story=(
        Add(at="2026-11-12 16:30", to="Initech", role="Backend Developer"),
        Add(at="2026-11-20 15:00"),
        Held(at="2026-11-12 16:00", to="Initech", met=ANN, promise="Friday the 20th"),
        Log(at="2026-11-13 10:00", to="Initech", purpose="thank_you"),
        Held(at="2026-11-20 16:00", met=("Jane Doe, CTO, jane@acme.example", "Raj Patel"), promise="end of next week"),
        Look(at=tuesday, column="interviewed", decision="2026-11-27", wants=(
            Want(kind="thank_you", due="2026-11-24", status="due", count=2),
            Want(kind="person_details", due="2026-11-20", status="overdue", says="Raj Patel’s title and address"),
            Want(kind="alert_references", due="2026-11-23", status="overdue"),
            Want(kind="status_call", opens="2026-11-30", due="2026-12-01", status="hidden")),
            verdict=Contactable(level="red", rule="B4", free="2026-11-30")),
        Look(at=tuesday, to="Initech", column="awaiting", decision="2026-11-20", none=("thank_you",), wants=(
            Want(kind="status_call", opens="2026-11-23", due="2026-11-24", due_at="2026-11-24 16:30", status="due",
                 slot="2026-11-24 14:00", says="Call Ann Lee (VP Ops)"),)),
        Log(at=tuesday, to="Initech", purpose="status_call", outcome=outcome),
        Look(at="2026-11-26 10:00", to="Initech", verdict=Contactable(level="red", rule="B1", free="2026-12-02")),
    ))  # fmt: skip


LATER_WORDS = Case(id="a later date replaces the first", story=(
    FRIDAY, Said(at="2026-11-30 10:00", words="Friday"),
    Look(at="2026-11-30 11:00", decision="2026-12-04",
         wants=(Want(kind="status_call", opens="2026-12-07", due="2026-12-08"),)),
))  # fmt: skip

SCENARIOS = (*(week_of_initech(one) for one in (None, "voicemail", "spoke")), LATER_WORDS)

CASES = (*THANK_YOUS, *DECISION_DATES, *CALLS, *REFERENCES, *OFFERS, *ENDINGS, *HUNT, *SCENARIOS)
"""All of them."""
