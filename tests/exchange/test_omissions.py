"""What a table of applications has no room for is counted, whatever it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from followup_tui.domain.parts import Interview, Offer, Promise, Strength
from followup_tui.domain.records import (
    Application,
    Channel,
    Column,
    Contact,
    Direction,
    Dismissal,
    Employer,
    Lead,
    Outcome,
    Person,
    PromiseKind,
    Purpose,
    Record,
    Role,
)  # fmt: skip
from followup_tui.domain.search import Search
from followup_tui.exchange.omissions import _TOLD, left_out
from tests.fakes import at

NOW = at("2026-11-24 10:00")
DAY = dt.date(2026, 11, 20)
JO, AL = (Person(id=f"P000000{number}", name="Jo Sample", created=NOW) for number in (1, 2))
ACME = Employer(id="E0000001", name="Acme", tz="America/New_York", country="US", created=NOW)
HIRE = Employer(id="E0000002", name="Hire Sample", tz="America/New_York", country="US", agency=True, created=NOW)
HELD = Interview(id="N0000001", round=1, start=at("2026-11-20 16:00"), zone="America/New_York", interviewers=(JO.id,))
COMING = msgspec.structs.replace(HELD, id="N0000002", round=2, start=at("2026-11-30 16:00"))
DATED = Promise(kind=PromiseKind.DATE, words="2026-12-01", date=dt.date(2026, 12, 1), said=DAY, round=1, at=NOW)
CARD = Application(
    id="A0000001", employer=ACME.id, role="SRE", column=Column.CLOSED, rank=1, agency=HIRE.id, interviews=(HELD,),
    promises=(DATED,), offer=Offer(received=NOW, answer_by=NOW), outcome=Outcome.DECLINED, closed_at=NOW, tags=("a",),
    notes="n", applied=DAY, link="x", source="7", created=NOW,
)  # fmt: skip
SENT = Contact(
    id="C0000001", when=NOW, zone="UTC", direction=Direction.OUT, channel=Channel.EMAIL, purpose=Purpose.OTHER,
    applications=(CARD.id,), created=NOW,
)  # fmt: skip


def missing(*records: Record, whole: bool = True, **changes: Any) -> dict[str, int]:
    """What the table of one card, changed like this, leaves out of a search with these records too."""
    card = msgspec.structs.replace(CARD, **changes)
    return left_out(Search().put(ACME, HIRE, JO, card, *records), [card], NOW, whole=whole)


def test_a_card_that_the_table_tells_in_full_leaves_nothing_out() -> None:
    assert missing() == {}


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"interviews": (HELD, COMING)}, {"interview": 1}),
        ({"promises": (DATED, DATED)}, {"promise": 1}),
        ({"promises": (msgspec.structs.replace(DATED, words="next week", who="Jo"),)}, {"detail": 2}),
        ({"strengths": (Strength(text="x"),), "questions": ("y",)}, {"detail": 2}),
        ({"interviews": (msgspec.structs.replace(HELD, kind="panel", topics=("x",)),)}, {"detail": 2}),
        ({"offer": Offer(received=NOW, terms="x")}, {"detail": 1}),
    ],
)
def test_what_a_card_holds_beyond_its_columns_is_counted(changes: dict[str, Any], counts: dict[str, int]) -> None:
    assert missing(**changes) == missing(whole=False, **changes) == counts


@pytest.mark.parametrize(
    ("record", "counts"),
    [
        (AL, {"person": 1}),
        (Employer(id="E0000003", name="Globex", tz="UTC", country="US", created=NOW), {"employer": 1}),
        (msgspec.structs.replace(CARD, id="A0000002", archived=True), {"application": 1}),
        (Lead(id="L0000001", text="x", when=NOW), {"lead": 1}),
        (Dismissal(id="D0000001", reminder="x", reason="y", when=NOW), {"dismissal": 1}),
    ],
)
def test_what_belongs_to_no_line_is_counted_of_the_whole_and_not_of_one_card(
    record: Record, counts: dict[str, int]
) -> None:
    assert missing(record) == counts
    assert missing(record, whole=False) == {}


def test_people_and_contacts_of_one_card_are_counted_with_it() -> None:
    both = msgspec.structs.replace(HELD, interviewers=(JO.id, AL.id))
    assert missing(AL, whole=False, interviews=(both,)) == {"person": 1}
    assert missing(SENT, whole=False) == missing(SENT) == {"contact": 1}
    assert missing(elsewhere := msgspec.structs.replace(SENT, applications=()), whole=False) == {}
    assert missing(elsewhere) == {"contact": 1}
    assert missing(msgspec.structs.replace(JO, roles=(Role.REFERENCE,)), AL, references=(AL.id,)) == {
        "person": 1, "detail": 2,
    }  # fmt: skip


def test_employers_and_agencies_have_details_too() -> None:
    assert missing(msgspec.structs.replace(ACME, notes="x", no_calls=True)) == {"detail": 2}
    assert missing(msgspec.structs.replace(HIRE, notes="x"), whole=False) == {"detail": 1}


def test_every_field_said_to_be_told_is_one() -> None:
    for kind, told in _TOLD.items():
        assert set(told.split()) <= set(kind.__struct_fields__)
