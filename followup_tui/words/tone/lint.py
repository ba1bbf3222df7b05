"""Reads a text once, asks every rule about it, weighs it as a whole, and sums up how it sounds (R14).

Rules find words; whether those words jar is decided by what stands around them. So a red word counts when its sentence,
or the message as a whole, weighs as it says; and a message that weighs so without any such word is marked where it
sounds like it most.

Invariant: a pure function of text and context; what is quoted counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.letter import Span
from followup_tui.words.reading import Reading
from followup_tui.words.tone.hygiene import text_words
from followup_tui.words.tone.occasions import AFTER_A_NO, GIVEN_UP
from followup_tui.words.tone.rules import RULES
from followup_tui.words.tone.values import Context, Finding, Hit, Report, Rule, Score
from followup_tui.words.tone.warmth import is_warm
from followup_tui.words.tone.weighing import ALONE, BESIDE, NEARLY, Sound, loudest, weigh, weigh_part

_SOUNDS: Final = {
    "T1": (Sound.NEEDY,), "T2": (Sound.NEEDY,), "T3": (Sound.NEEDY,), "T4": (Sound.NEEDY,),
    "T5": (Sound.PUSHY,), "T6": (Sound.PUSHY,), "T7": (Sound.PUSHY, Sound.BITTER), "T13": (Sound.BITTER,),
}  # fmt: skip
"""What the words of a rule sound like when they jar."""

_SCORES: Final = {Sound.NEEDY: Score.NEEDY, Sound.PUSHY: Score.PUSHY, Sound.BITTER: Score.BITTER}
_RULES: Final = {rule.id: rule for rule in RULES}


def check(text: str, context: Context | None = None) -> Report:
    """What the tone lint says of the text."""
    known = context or Context()
    reading = Reading(text)
    sound = weigh(reading).jarring
    found = [
        _finding(reading, rule, hit)
        for rule in RULES
        if rule.holds_for(known.purpose)
        for hit in rule.find(reading, known)
        if _stands(reading, sound, rule, hit)
    ]
    if sound is not None and not any(_tells(one, sound) for one in found):
        found.append(_finding(reading, _rule_for(sound, known), Hit(*loudest(reading, sound))))
    found.sort(key=lambda one: (one.start, one.end, int(one.rule[1:])))
    return Report(
        score=_score(sound, found, is_warm(reading, known)), words=text_words(reading), findings=tuple(found)
    )


def _stands(reading: Reading, sound: Sound | None, rule: Rule, hit: Hit) -> bool:
    """Whether what a rule found jars: the whole message does, or its sentence does, plainly where the rest does not."""
    like = _SOUNDS.get(rule.id, ())
    if not like or sound is not None or hit.severity is Level.AMBER:
        return True
    whole = weigh(reading)
    part = weigh_part(reading, reading.sentence(hit.start) or Span(hit.start, hit.end))
    return any(
        part.margin(one) > (BESIDE if whole.is_short or whole.margin(one) > NEARLY else ALONE)[one] for one in like
    )


def _tells(found: Finding, sound: Sound) -> bool:
    """Whether this is a reason, in red, for hearing that sound."""
    return found.severity is Level.RED and sound in _SOUNDS.get(found.rule, ())


def _rule_for(sound: Sound, context: Context) -> Rule:
    """The rule that tells what is wrong with a message that sounds so."""
    if sound is Sound.BITTER:
        return _RULES["T13" if context.purpose in AFTER_A_NO | GIVEN_UP else "T7"]
    return _RULES["T1" if sound is Sound.NEEDY else "T5"]


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


def _score(sound: Sound | None, found: Iterable[Finding], warm: bool) -> Score:
    """One word: what the whole weighs as, else what most of its red words sound like, else warm or not."""
    if sound is None:
        told = Counter(_SOUNDS[one.rule][0] for one in found if one.rule in _SOUNDS and one.severity is Level.RED)
        sound = max(told, key=told.__getitem__, default=None)
    if sound is not None:
        return _SCORES[sound]
    return Score.WARM if warm else Score.NEUTRAL
