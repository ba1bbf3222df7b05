"""Reads a text once, asks every rule about it and sums up how it sounds (R14).

Invariant: a pure function of text and context; what is quoted counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.reading import Reading
from followup_tui.words.tone.frames import spared
from followup_tui.words.tone.hygiene import text_words
from followup_tui.words.tone.rules import RULES
from followup_tui.words.tone.values import Context, Finding, Hit, Report, Rule, Score
from followup_tui.words.tone.warm.warmth import is_warm

_PLEADING: Final = frozenset({"T1", "T2"})
_WEAK: Final = frozenset({"T3", "T4", "T9", "T10", "T11"})
_WEAK_MAKE_NEEDY: Final = 2
_PUSHING: Final = frozenset({"T5", "T6", "T7"})


def check(text: str, context: Context | None = None) -> Report:
    """What the tone lint says of the text."""
    known = context or Context()
    reading = Reading(text)
    asked = [rule for rule in RULES if rule.holds_for(known.purpose)]
    found = [
        _finding(reading, rule, hit)
        for rule in asked
        for hit in rule.find(reading, known)
        if not spared(reading, rule.id, hit.start, hit.end)
    ]
    found.sort(key=lambda one: (one.start, one.end, int(one.rule[1:])))
    return Report(
        score=_score(found, is_warm(reading, known)),
        words=text_words(reading),
        findings=tuple(found),
    )


def _finding(reading: Reading, rule: Rule, hit: Hit) -> Finding:
    whole = hit.start == hit.end
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        line=0 if whole else reading.line(hit.start),
        start=hit.start,
        end=hit.end,
        words=" ".join(reading.text[hit.start : hit.end].split()),
        why=rule.why,
        softer=hit.softer or rule.softer,
    )


def _score(found: Iterable[Finding], warm: bool) -> Score:
    """One word for the whole: what it is most of; bitter before pushy before needy where it is as much of either.

    Needy is any plea or hardship, two apologies, or two different ones of T3, T4, T9, T10 and T11; each of these makes
    a plea weigh more, and an apology most.
    """
    rules = Counter(one.rule for one in found)
    pleading = sum(rules[one] for one in _PLEADING)
    apologetic = any(one.rule == "T4" and one.severity is Level.RED for one in found)
    claimed = sum(one.rule == "T12" and one.severity is Level.RED for one in found)
    weak = len(_WEAK & rules.keys())
    if pleading:
        pleading += weak + rules["T4"]
    elif apologetic or weak >= _WEAK_MAKE_NEEDY:
        pleading = weak + rules["T4"]
    counted = {
        Score.BITTER: rules["T13"],
        Score.PUSHY: sum(rules[one] for one in _PUSHING) + claimed,
        Score.NEEDY: pleading,
    }
    worst = max(counted, key=lambda score: counted[score])
    if counted[worst]:
        return worst
    return Score.WARM if warm else Score.NEUTRAL
