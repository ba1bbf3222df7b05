"""A made-up search with every fact on record, so that a template can be tried before anybody is met.

Invariant: every field has one, and all of it is plainly invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAMPLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "me.name": "Sam Rivera",
        "me.first": "Sam",
        "me.phone": "555 0100",
        "me.email": "sam@example.org",
        "p.first": "Jane",
        "p.last": "Doe",
        "p.name": "Jane Doe",
        "p.title": "CTO",
        "app.role": "Data Engineer",
        "app.employer": "Acme",
        "app.tz": "America/New_York",
        "iv.date": "Friday 13 November",
        "iv.kind": "panel",
        "topic": "moving the nightly batch to streaming",
        "need": "faster reporting",
        "strength": "SQL tuning",
        "proof": "Cut the nightly batch from six hours to forty minutes",
        "second": "calm in an outage. I ran the recovery of the billing store in March",
        "third": "teaching. I brought two juniors to their first release",
        "rapport": "your marathon in Lisbon",
        "E": "Friday 20 November",
        "question": "How large is the team?",
        "others": "the Data Analyst role",
        "asked": "call me after the board meeting",
        "slot": "Tuesday between ten and half past eleven",
        "queried": "How would you test a stream?",
        "answer": "I would replay a recorded day against both versions and compare what comes out",
        "concern": "I have led small teams only",
        "plan": "sit with each of the six for a morning, and write down what slows them",
        "reason": "a second process ends on Thursday, and I want to compare the two fairly",
        "until": "Wednesday 2 December",
        "news": "The talk on stream testing that I mentioned is out, and the third part may be of use to you",
        "result": "They chose somebody else, with kind words",
        "field": "data platforms at hospitals, or at their suppliers",
        "attached": "the two samples of my work",
        "feedback": "yes",
        "owed": "Ann Lee and Raj Patel",
        "taken": "yes",
        "offer.deadline": "Friday 27 November",
        "offer.employer": "Globex",
        "offer.terms": "90,000 a year, thirty days of leave",
        "offer.start": "Monday 4 January",
        "ref.first": "Grace",
        "today": "Wednesday",
    }
)
"""Dotted field name → what it says."""


def nested(flat: Mapping[str, object]) -> dict[str, object]:
    """Dotted names as the nested mappings that `compose` takes."""
    made: dict[str, object] = {}
    groups: dict[str, dict[str, object]] = {}
    for name, value in flat.items():
        group, dot, key = name.partition(".")
        if dot:
            made[group] = groups.setdefault(group, {})
            groups[group][key] = value
        else:
            made[name] = value
    return made
