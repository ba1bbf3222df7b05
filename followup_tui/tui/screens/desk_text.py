"""What the call desk says before and beside a call, as labelled texts.

Invariant: a pure function of a desk and a moment; record texts go through `show` and are never markup.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.domain.contacts import Level
from followup_tui.domain.display import show
from followup_tui.domain.records import Purpose, Result
from followup_tui.tracker.details import CallDesk
from followup_tui.tui.dialogs.advice import SIGNS, STYLES
from followup_tui.tui.dialogs.dates import city
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.dialogs.voicemail import length_says
from followup_tui.tui.screens.card_text import BRIEF, faint, plain
from followup_tui.words.script import Script

TO_SELL = 2
"""How many strengths stand ready: one to say, one in reserve."""

_KEYED = 9
"""The talking points that a key of their own copies."""


def title(desk: CallDesk) -> Content:
    """Who is rung, about which card."""
    one = desk.person
    who = show(one.name, limit=BRIEF) if one else "Nobody by name yet"
    title = f", {show(one.title, limit=BRIEF)}" if one and one.title else ""
    card = f"  {show(desk.detail.employer.name, limit=BRIEF)} · {show(desk.detail.application.role, limit=BRIEF)}"
    return Content.styled(who, "bold $text-primary") + plain(title) + faint(card)


def readiness(desk: CallDesk) -> Iterator[Pair]:
    """Whether there is enough to say (R8); a recruiter is told how it went, and sold nothing."""
    if desk.purpose is not Purpose.RECRUITER_DEBRIEF:
        level = Level.GREEN if desk.sheet.ready else Level.AMBER
        yield Content.styled(f"{SIGNS[level]} R8", STYLES[level]), plain(desk.sheet.says)


def clock_there(now: datetime, zone: str, own: str) -> str:
    """The time where it rings, and here where that is another: "Tue 09:40 in New York · 15:40 here"."""
    there, here = (now.astimezone(ZoneInfo(one)) for one in (zone, own))
    said = f"{there:%a %H:%M} in {city(zone)}"
    if there.replace(tzinfo=None) == here.replace(tzinfo=None):
        return said
    day = "" if there.date() == here.date() else f"{here:%a} "
    return f"{said} · {day}{here:%H:%M} here"


def know(desk: CallDesk, now: datetime, own: str) -> Iterator[Pair]:
    """What to know before dialling."""
    if desk.covers:
        yield faint("about"), plain(" and ".join((desk.detail.application.role, *(one.role for one in desk.covers))))
    number = Content.styled(show(desk.number), "bold") if desk.number else faint("no number on record (e adds it)")
    yield faint("number"), number
    yield faint("there"), plain(clock_there(now, desk.zone, own))
    if desk.purpose is Purpose.LEVERAGE and desk.detail.confirm:
        yield faint("first"), plain(f"only if you would {desk.detail.confirm}")
    if desk.person and desk.person.pronounced:
        yield faint("say"), plain(desk.person.pronounced)
    if desk.slot_says:
        yield faint("best"), plain(desk.slot_says)
    if desk.agreed:
        yield faint("agreed"), plain(desk.agreed)
    if desk.last:
        yield faint("last"), Content(show(desk.last, limit=160))


def to_sell(desk: CallDesk) -> Iterator[Pair]:
    """Two strengths with their proof, the least used with this person first."""
    for number, (one, times) in enumerate(zip(desk.sheet.strengths[:TO_SELL], desk.sheet.used, strict=False)):
        sign = Content.styled("+", "$text-success") if number == 0 else faint("+")
        proof = faint(f" — {one.proof}" if one.proof else " — no proof yet (e adds it)")
        told = faint(f" · told them {'once' if times == 1 else f'{times}×'}") if times else Content("")
        yield sign, plain(one.text) + proof + told


def to_ask(desk: CallDesk) -> Iterator[Pair]:
    """The open questions."""
    yield from ((Content.styled("?", "$text-primary"), plain(one)) for one in desk.sheet.questions)


def points(script: Script, copied: Collection[str]) -> Iterator[Pair]:
    """The talking points, each with its key; those copied are ticked."""
    for number, point in enumerate(script.points, 1):
        style = "bold $text-primary" if number <= _KEYED else "$foreground-muted"
        tick = Content.styled("✓", "$text-success") if point in copied else Content("")
        yield Content.styled(f"{number:d}", style) + tick, paragraph(point)


def missing(desk: CallDesk) -> Iterator[Pair]:
    """What stands in the way of a script, or would make it better."""
    if desk.problem:
        style = "$text-error"
        yield Content.styled("!", style), Content.styled(show(here(desk.problem), limit=400), style)
    if desk.script and desk.script.instead_of:
        yield Content.styled("!", "$text-warning"), plain(f"{desk.script.instead_of}; the built-in words are shown")
    found = desk.script.missing if desk.script else ()
    for fact in found:
        yield Content.styled("?", "$text-warning"), faint(f"better with {here(fact)}")
    thin = desk.sheet.missing and desk.purpose is not Purpose.RECRUITER_DEBRIEF
    if desk.problem or found or thin:
        yield Content.styled("f", "bold $text-primary"), faint("fills it in here")


def on_a_machine(spoken: str, most: int | None) -> Content:
    """What the message for a machine is called, with its length."""
    return Content("On a machine  ") + (length_says(spoken, most) if spoken else faint("your name and number"))


def machine(spoken: str) -> Iterator[Pair]:
    """The message for a machine, if there is one, and the keys for it."""
    if spoken:
        yield Content.styled("v", "bold $text-primary"), paragraph(spoken)
        yield Content.styled("V", "bold $text-primary"), faint("shortens it, for this call")


def switchboard(desk: CallDesk) -> Iterator[Pair]:
    """What to say to somebody else who picks up, or what is missing for it."""
    if desk.unsaid:
        yield Content.styled("!", "$text-error"), Content.styled(show(here(desk.unsaid), limit=400), "$text-error")
        yield Content.styled("f", "bold $text-primary"), faint("fills it in here")
    elif desk.switchboard is None:
        yield Content(""), faint("a recruiter picks up: no words for anybody else")
    for number, point in enumerate(desk.switchboard.points if desk.switchboard else ()):
        yield Content.styled("" if number else "0", "bold $text-primary"), paragraph(point)


def lacking(desk: CallDesk) -> tuple[str, str]:
    """What is missing first, with where to type it in, and the key that does: of the card, or a comma."""
    where = desk.problem or desk.unsaid or next(iter(desk.script.missing if desk.script else ()), "")
    if not where:
        return where, next((one.key for one in desk.sheet.missing), "")
    return where, asked_key(where)


def unspoken(desk: CallDesk) -> str:
    """Why there is nothing to say to a machine."""
    mine = (one for one in (desk.script.missing if desk.script else ()) if "for the voicemail" in one)
    return desk.problem or next(mine, "There are no words for a machine.")


def asked_key(where: str) -> str:
    """The key that an instruction names: of the card, or a comma; empty for none."""
    asked = re.search(r"press (\w) on (?:the|a) card|press (,)", where)
    return asked[1] or asked[2] if asked else ""


def said(desk: CallDesk, voicemail: str, copied: Sequence[str], result: Result) -> str:
    """The words copied for what came of the call: the points for a talk, the message for a machine."""
    if result is Result.VOICEMAIL:
        return voicemail if voicemail in copied else ""
    script = desk.script
    if script is None or result is not Result.SPOKE:
        return ""
    return script.text if script.text in copied else "\n\n".join(one for one in script.points if one in copied)


def here(where: str) -> str:
    """Where to type a fact in, without the command that does it elsewhere."""
    return re.sub(r",? or `[^`]*`", "", where)


def paragraph(text: str) -> Content:
    """A text with its line breaks."""
    return Content("\n").join(plain(line) for line in text.splitlines())
