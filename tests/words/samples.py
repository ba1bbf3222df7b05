"""Facts to fill templates with, as the tracker would hand them over."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from followup_tui.words.templates import FIELDS, Template

FULL: Mapping[str, str] = {
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
    "rapport": "your marathon in Lisbon",
    "E": "Friday 20 November",
    "question": "How large is the team?",
    "asked": "call me after the board meeting",
    "today": "Wednesday",
}


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


def without(*names: str) -> dict[str, object]:
    """All sample facts but these, nested."""
    return nested({name: value for name, value in FULL.items() if name not in names})


def combinations(template: Template) -> Iterator[dict[str, str]]:
    """Every choice of present and absent facts with which the template can be filled, dotted."""
    alternatives = [group for group in template.required if len(group) > 1]
    needed = {name for group in template.required for name in group}
    free = sorted(template.uses - needed)
    for kept in itertools.product(*alternatives):
        dropped = {name for group in alternatives for name in group} - set(kept)
        for size in range(len(free) + 1):
            for absent in itertools.combinations(free, size):
                gone = dropped.union(absent)
                yield {name: FULL[name] for name in FIELDS if name in template.uses and name not in gone}
