"""Reads a template over before it is used: every way its facts can be there or not, its length and its tone.

Invariant: a template that every combination of facts fills well has no finding, and none of it touches a record.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.words.compose import fill
from followup_tui.words.fields import FIELDS
from followup_tui.words.grammar import compiled
from followup_tui.words.sample_facts import SAMPLE, nested
from followup_tui.words.script import Script
from followup_tui.words.sentences import faults, unfinished
from followup_tui.words.templates import Template
from followup_tui.words.tone import Context, check

MOST_FREE: Final = 10
"""Facts that may be there or not up to which every combination is tried; beyond, those with few or many of them."""

_NEAR: Final = 2
"""How many are there, or are not, in the combinations tried beyond that."""

_SPECIFIC: Final = ("topic", "need", "proof", "strength", "rapport")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that should be put differently in a template."""

    severity: Level
    """RED breaks a text, AMBER advises."""
    says: str
    """What is wrong, in one line."""
    when: str = ""
    """With which facts it shows: "without topic, proof"; empty = always, or not a matter of facts."""


def proofread(template: Template) -> tuple[Finding, ...]:
    """What is wrong with a template, the worst first, each thing once; raises `BadDataError` as `fill` does."""
    found: dict[str, Finding] = {}
    for one in (*_header(template), *_sentences(template), *_tone(template)):
        found.setdefault(one.says, one)
    return tuple(sorted(found.values(), key=lambda one: -list(Level).index(one.severity)))


def combinations(template: Template) -> Iterator[dict[str, str]]:
    """Choices of present and absent facts with which the template can be filled, dotted; see `MOST_FREE`."""
    alternatives = [group for group in template.required if len(group) > 1]
    needed = {name for group in template.required for name in group}
    free = sorted(template.uses - needed)
    several = len(free) > MOST_FREE
    for kept in itertools.product(*alternatives):
        dropped = {name for group in alternatives for name in group} - set(kept)
        for size in range(len(free) + 1):
            if several and _NEAR < size < len(free) - _NEAR:
                continue
            for absent in itertools.combinations(free, size):
                gone = dropped.union(absent)
                yield {name: SAMPLE[name] for name in FIELDS if name in template.uses and name not in gone}


def _header(template: Template) -> Iterator[Finding]:
    """Where header and text do not agree, and facts beyond what all combinations can be tried of."""
    used = compiled(template.body, template.source, template.first_line).uses
    for name in sorted(used - template.uses):
        yield Finding(severity=Level.RED, says=f"the text uses `{name}`, which the header does not name")
    for name in sorted(template.uses - used):
        yield Finding(severity=Level.AMBER, says=f"the header names `{name}`, which the text does not use")
    if template.kind is None:
        yield Finding(severity=Level.AMBER, says="the header has no `kind`, so its tone is judged as that of any text")


def _sentences(template: Template) -> Iterator[Finding]:
    for facts in combinations(template):
        script = fill(template, nested(facts))
        when = _when(template, facts)
        for number, point in enumerate(script.points, 1):
            for place, says in faults(point):
                near = point[max(0, place - 15) : place + 25].replace("\n", " ").strip()
                yield Finding(severity=Level.RED, says=f"{says}: “{near}”", when=when)
            if number < len(script.points) and unfinished(point):
                yield Finding(severity=Level.AMBER, says=f"no end mark after “{point[-30:]}”", when=when)
        yield from _long(script, when)


def _long(script: Script, when: str) -> Iterator[Finding]:
    for one in script.missing:
        if one.startswith("fewer words: "):
            yield Finding(severity=Level.AMBER, says=one.removeprefix("fewer words: ").partition(" (")[0], when=when)
    if not script.points:
        yield Finding(severity=Level.RED, says="no talking point is left", when=when)


def _tone(template: Template) -> Iterator[Finding]:
    """What the tone lint says of the text with every fact (R14)."""
    facts = {name: SAMPLE[name] for name in template.uses}
    context = Context(
        purpose=template.kind or Purpose.OTHER,
        channel=template.channels[0],
        facts=tuple(facts[name] for name in _SPECIFIC if name in facts),
    )
    for one in check(fill(template, nested(facts)).text, context).findings:
        where = f"“{one.words}”: " if one.words else ""
        yield Finding(severity=one.severity, says=f"{one.rule} {where}{one.why} → {one.softer}")


def _when(template: Template, facts: Mapping[str, str]) -> str:
    absent = [name for name in FIELDS if name in template.uses and name not in facts]
    return f"without {', '.join(absent)}" if absent else ""
