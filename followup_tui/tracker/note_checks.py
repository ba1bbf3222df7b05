"""Judges the notes of a desk before they go out: how alike they are to each other, and what speaks against each.

Invariant: pure functions; amber may be sent with one key, red asks (R4, "essentially the same").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from followup_tui.domain.contacts import Level
from followup_tui.tracker.note_values import UNLOCKS, Beside, NotesDesk, NoteState, Objection, ThankYou, whole
from followup_tui.words.likeness import Note, compare
from followup_tui.words.tone import Report

Texts = Mapping[str, tuple[str | None, str]]
"""Key of a note → subject and body as they stand in its editor, where they differ from the desk's."""


def beside(desk: NotesDesk, key: str, texts: Texts | None = None) -> tuple[Beside, ...]:
    """Every other note to this employer beside the one of that key, the most alike first (V8).

    Costs about a millisecond for each; call it beside the event loop.
    """
    mine = desk.find(key)
    if mine is None or not mine.body:
        return ()
    notes = {one.key: _note(desk, one, texts or {}) for one in desk.notes}
    names = {one.key: _name(one) for one in desk.notes}
    others = [notes[one.key] for one in desk.notes if one.key != key and notes[one.key].text.strip()]
    found = [(names.get(other.id, other.id), other) for other in (*others, *desk.before)]
    free, unlocks = _free(desk, mine)
    pairs = [
        Beside(key=other.id, name=name, likeness=likeness, instead=instead, unlocks=more)
        for name, other in found
        for likeness in (compare(notes[key], other),)
        for instead, more in ((("", ()) if likeness.level is Level.GREEN else (free, unlocks)),)
    ]
    return tuple(sorted(pairs, key=lambda one: (-list(Level).index(one.likeness.level), -one.likeness.shingles)))


def _note(desk: NotesDesk, one: ThankYou, texts: Texts) -> Note:
    subject, body = texts.get(one.key, (one.subject, one.body))
    return Note(
        text=whole(subject, body) if body else "",
        id=one.key,
        facts=one.facts,
        variant=one.variant,
        employer=desk.employer.id,
        round=one.interview.round,
        day=one.day,
    )


def _name(one: ThankYou) -> str:
    return one.person.name if one.state is NoteState.OWED else f"{one.person.name}, sent"


def following(mine: ThankYou, variant: str) -> list[str]:
    """The other variants that can be written for a note, in turn from the one after that.

    Those that nobody here has come first and the best of them is what an alike note is offered, so that none is missed.
    """
    ways = mine.choices
    place = ways.index(variant) if variant in ways else -1
    return [one for one in (*ways[place + 1 :], *ways[: place + 1]) if one != variant]


def _free(desk: NotesDesk, mine: ThankYou) -> tuple[str, tuple[str, ...]]:
    """The best variant for this note that no other note here has, or the facts that would make one possible."""
    taken = {one.variant for one in desk.notes} | {one.variant for one in desk.before}
    free = next((one for one in mine.choices if one not in taken), "")
    ways = () if free else tuple(one for one in UNLOCKS if one not in taken and one not in mine.choices)
    return free, tuple(fact for way in ways for fact in UNLOCKS[way])


def objections(mine: ThankYou, report: Report, others: Iterable[Beside]) -> tuple[Objection, ...]:
    """What speaks against sending this note as it stands, the gravest first."""
    found = [Objection(one.severity, _tone_says(one.words, one.why, one.rule)) for one in report.findings]
    for other in others:
        reasons = "; ".join(one.says for one in other.likeness.reasons)
        if other.likeness.level is not Level.GREEN:
            found.append(Objection(other.likeness.level, f"it reads like the note to {other.name}: {reasons}"))
    found += [Objection(one.level, one.says) for one in mine.verdict.reasons]
    return tuple(sorted(found, key=lambda one: -list(Level).index(one.level)))


def _tone_says(words: str, why: str, rule: str) -> str:
    quoted = f"“{words}”: " if words else ""
    return f"{rule} {quoted}{why}"


def gravest(found: Sequence[Objection]) -> Level:
    """The level of the gravest objection; GREEN without any."""
    return max((one.level for one in found), key=list(Level).index, default=Level.GREEN)
