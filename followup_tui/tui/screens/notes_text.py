"""What the notes desk says beside the letter, as labelled texts: whom to thank, how alike the notes are.

Invariant: a pure function of a desk; record texts go through `show`, and no state is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from followup_tui.domain.contacts import Level, day_text
from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS
from followup_tui.domain.records import local_date
from followup_tui.tracker.note_values import Beside, NotesDesk, NoteState, ThankYou
from followup_tui.tui.dialogs.advice import SIGNS, STYLES, verdict_rows
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.screens.card_text import BRIEF, TONES, faint, plain
from followup_tui.tui.widgets.marks import Kind, Mark

_FULL: Final = 0.5
"""Shared phrases at which the gauge is full: a note that is too alike (V2, red)."""

_UNLOCKING: Final = {
    "queried": ("what they asked, with your answer", "their question"), "concern": ("a doubt they had", "a doubt"),
}  # fmt: skip
"""A fact that makes another note possible, in words, and in few."""

_CELLS: Final = 8
"""Cells of the gauge."""


def title(desk: NotesDesk) -> Content:
    """Whose thank-yous these are."""
    card = f"  {show(desk.employer.name, limit=BRIEF)} · {show(desk.application.role, limit=BRIEF)}"
    return Content.styled("Thank-yous", "bold $text-primary") + faint(card)


def progress(desk: NotesDesk, *, saving: bool = False) -> Content:
    """How many are done, or that one is being saved."""
    if saving:
        return Content.styled("saving…", "$text-warning")
    done = sum(one.state is not NoteState.OWED for one in desk.notes)
    sign = "✓ " if desk.notes and done == len(desk.notes) else ""
    return Content.styled(f"{sign}{done} of {len(desk.notes)} thanked", "$foreground-muted")


def whom(desk: NotesDesk, one: ThankYou) -> Content:
    """The person of the note at hand, how to reach them, and which round it was."""
    title = f", {show(one.person.title, limit=BRIEF)}" if one.person.title else ""
    reach = show(one.person.email or (f"via {one.via}" if one.via else "no e-mail address: a adds it"), limit=120)
    day = day_text(local_date(one.interview.start, desk.employer.tz))
    kind = f" {show(one.interview.kind, limit=BRIEF)}" if one.interview.kind else ""
    name = Content.styled(show(one.person.name, limit=BRIEF), "bold")
    return name + plain(title) + faint(f"   {reach}   {day}{kind}")


def notices(one: ThankYou, *, brought_back: bool) -> Iterator[Pair]:
    """What to mind before anything is sent."""
    if one.problem and one.state is NoteState.OWED:
        style = "$text-error"
        fills = Content.assemble(("  f", "bold $text-primary"), (" fills it in", "$foreground-muted"))
        yield Content.styled("!", style), Content.styled(show(one.problem, limit=300), style) + fills
    if one.verdict.level is Level.RED and one.state is NoteState.OWED:
        yield from verdict_rows(one.verdict)
    if one.advice:
        yield Content.styled("•", STYLES[Level.AMBER]), plain(one.advice)
    if brought_back:
        told = "brought back what you had typed here"
        yield Content.styled("•", STYLES[Level.AMBER]), plain(told) + faint(" · ctrl+n starts afresh")


def variant(one: ThankYou) -> Content:
    """Which of the catalogue's texts it is, and why."""
    if one.state is not NoteState.OWED:
        return faint(f"{one.variant} {one.title}".strip() or "")
    reason = f" · {one.reason}" if one.reason else ""
    edited = Content.styled(" · edited", "$text-primary") if one.edited else Content("")
    name = Content.styled(show(one.variant), "bold $text-primary") + plain(f" {one.title}")
    return name + edited + faint(reason)


def people(desk: NotesDesk, chosen: str, *, narrow: bool) -> Iterator[Pair]:
    """Everybody met, one after the other, with where their thank-you stands."""
    for one in desk.notes:
        here = one.key == chosen
        edge = Content.styled("▌" if here else " ", "$primary")
        mark = Content.styled(MARKS[one.tone], TONES[one.tone])
        name = Content.styled(show(one.person.name, limit=40), "bold $text-primary" if here else "")
        stands = Content.styled(show(one.stands.removeprefix("thank-you ") or one.state.value), TONES[one.tone])
        what = faint(f"{one.variant} {one.title}".strip())
        told = Content("  ").join(part for part in (name, stands, what if narrow else Content("")) if part)
        if not narrow:
            told = name + "\n" + stands + ("\n" + what if what else "")
        yield edge + mark, told


def gauges(others: Sequence[Beside], *, brief: bool) -> Iterator[Pair]:
    """How alike the note at hand is to each of the others, the most alike first; briefly, only that one."""
    for one in others[:1] if brief else others:
        level = one.likeness.level
        share = min(one.likeness.shingles / _FULL, 1.0)
        full = max(round(share * _CELLS), 1 if one.likeness.shingles else 0)
        bar = Content.styled("▰" * full, STYLES[level]) + Content.styled("▱" * (_CELLS - full), "$foreground-disabled")
        figure = faint(f" {one.likeness.shingles:4.0%}  ")
        told = bar + figure + plain(show(one.name, limit=40))
        if level is not Level.GREEN:
            told += _why_alike(one, brief=brief)
        yield Content.styled(SIGNS[level], STYLES[level]), told


def _why_alike(one: Beside, *, brief: bool) -> Content:
    """The gravest reason, the way out, and, where there is room, the longest phrase they share.

    Where there is little room the way out comes first.
    """
    reasons = sorted(one.likeness.reasons, key=lambda reason: -list(Level).index(reason.level))
    key, does = _way_out(one, brief=brief)
    out = Content.assemble((f"  {show(key)}", "bold $text-primary"), (f" {show(does)}", "$foreground-muted"))
    if brief:
        return out + faint(f"  {reasons[0].says}")
    told = faint(reasons[0].says) + out
    phrase = next((shared.words for shared in one.likeness.shared), "")
    quoted = Content("\n") + Content.styled(f"≈ “{show(phrase, limit=60)}”", "$text-secondary") if phrase else ""
    return Content("\n") + told + quoted


def _way_out(one: Beside, *, brief: bool) -> tuple[str, str]:
    """The key that makes the note another one, and what it does."""
    if one.instead:
        return "v", f"takes {one.instead}"
    facts = [words[brief] for fact, words in _UNLOCKING.items() if fact in one.unlocks]
    return ("f", f"adds {', or '.join(facts)}") if facts else ("e", "puts it in other words")


def alike_marks(others: Sequence[Beside], text: str) -> tuple[Mark, ...]:
    """The phrases of the note at hand that stand in others too, where the notes are too alike."""
    found: dict[tuple[int, int], Mark] = {}
    for one in others:
        if one.likeness.level is Level.GREEN:
            continue
        key, does = _way_out(one, brief=True)
        softer = "put it in other words" + ("" if key == "e" else f"; or esc and {key}, which {does}")
        for shared in one.likeness.shared:
            start, end = shared.first
            words = " ".join(text[start:end].split())
            why = f"stands in the note to {one.name} too"
            found.setdefault((start, end), Mark(start, end, Kind.ALIKE, "alike", words, why, softer))
    return tuple(found.values())
