"""R8: what a call is made of, and whether there is enough of it: rapport, strengths with proof, open questions.

Invariant: the strength least used with that person stands first, so that the next call sells another one.
"""

from __future__ import annotations

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.records import Application, Direction, Person, Strength


class Missing(msgspec.Struct, frozen=True):
    """A fact that a call wants and the records lack."""

    what: str
    """"a rapport fact"."""
    key: str
    """The key on the card that types it in."""


class CallSheet(msgspec.Struct, frozen=True, kw_only=True):
    """The facts for a call to one person."""

    strengths: tuple[Strength, ...]
    """The least used with them first; then those with a proof, then as recorded."""
    used: tuple[int, ...]
    """How often each of these strengths was sold to them."""
    rapport: tuple[str, ...]
    """What was talked about beyond the job, the newest last."""
    questions: tuple[str, ...]
    """Open questions."""
    missing: tuple[Missing, ...]
    """What makes the script thin; empty when it is ready."""
    wanted: int
    """How many strengths are wanted (`strengths_wanted`)."""

    @property
    def ready(self) -> bool:
        """Whether there is at least one rapport fact, and one strength with its proof (R8)."""
        return not self.missing

    @property
    def says(self) -> str:
        """In one line: "ready: 2 of 3 strengths, 1 rapport fact", or "thin script: …"."""
        if self.missing:
            lacks = " and ".join(f"{one.what} (press {one.key})" for one in self.missing)
            return f"thin script: add {lacks}"
        facts = len(self.rapport)
        count = f"{len(self.strengths)} of {self.wanted}" if len(self.strengths) < self.wanted else len(self.strengths)
        return f"ready: {count} strengths, {facts} rapport fact{'' if facts == 1 else 's'}"


def call_sheet(case: Case, person: Person | None) -> CallSheet:
    """The facts for a call about an application to a person, or to nobody in particular."""
    counted = [(_times_used(case, one, person), not one.proof, one) for one in case.app.strengths]
    counted.sort(key=lambda one: one[:2])
    strengths = tuple(one for _, _, one in counted)
    rapport = person.facts if person is not None else ()
    return CallSheet(
        strengths=strengths,
        used=tuple(times for times, _, _ in counted),
        rapport=rapport,
        questions=case.app.questions,
        missing=tuple(_missing(strengths, rapport, person)),
        wanted=case.policy.strengths_wanted,
    )


def sold_in(application: Application, text: str) -> str:
    """The strength on record that a text tells, or empty; of several, the longest."""
    words, known = _plain(text), [one.text for one in application.strengths]
    names = [_plain(one) for one in known]
    told = [one for one, name in zip(known, names, strict=True) if name in words and names.count(name) == 1]
    return max(told, key=len, default="")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _times_used(case: Case, strength: Strength, person: Person | None) -> int:
    """How many contacts sold this strength to them, or, to nobody in particular, about this application."""
    contacts = case.contacts if person is None else case.house_contacts
    return sum(
        c.strength == strength.text and c.direction is Direction.OUT and (person is None or person.id in c.people)
        for c in contacts
    )


def _missing(strengths: tuple[Strength, ...], rapport: tuple[str, ...], person: Person | None) -> list[Missing]:
    found: list[Missing] = []
    if not rapport:
        whose = f" about {person.name}" if person is not None else ""
        found.append(Missing(f"a rapport fact{whose}", "a"))
    if not strengths:
        found.append(Missing("a strength with its proof", "e"))
    elif not any(one.proof for one in strengths):
        found.append(Missing(f"the proof of “{strengths[0].text}”", "e"))
    return found
