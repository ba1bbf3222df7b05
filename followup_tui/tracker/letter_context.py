"""What the tone lint should know about a letter of an application: whose names belong in it, and whose do not.

Invariant: a name that occurs in a fact of this application is never foreign to its letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from followup_tui.domain.case import Case
from followup_tui.domain.records import Person, Purpose
from followup_tui.words.tone import Context

CONTENT: Final = ("topic", "need", "strength", "proof", "rapport", "answer", "queried", "concern", "plan")
"""Fields that make a letter specific (T14)."""

_SHORTEST: Final = 3
"""Letters of the shortest foreign name that is looked for; shorter ones are words of their own."""


def context_for(case: Case, purpose: Purpose, person: Person | None, facts: Mapping[str, str]) -> Context:
    """The context of a letter to a person about an application; `facts` are its fields by their dotted names."""
    allowed = tuple(text for name, text in facts.items() if text and name.startswith(("me.", "p.", "app.")))
    return Context(
        purpose=purpose,
        allowed=(*allowed, case.employer.name, case.app.role, *((person.name,) if person is not None else ())),
        foreign=tuple(_foreign(case, facts)),
        facts=tuple(facts[name] for name in CONTENT if facts.get(name)),
        offer=case.app.offer is not None,
        tz=case.employer.tz,
        policy=case.policy,
    )


def _foreign(case: Case, facts: Mapping[str, str]) -> Iterator[str]:
    """Employers, roles and full names of the other open applications, unless this one's records speak of them."""
    search, own = case.search, {case.app.employer, case.app.agency}
    spoken = " ".join((*facts.values(), case.employer.name, case.app.role, case.app.notes)).casefold()
    for other in search.open_applications().values():
        if other.employer in own:
            continue
        met = (search.people.get(one) for round_ in other.interviews for one in round_.interviewers)
        names = (
            search.employers[other.employer].name,
            other.role,
            *(one.name for one in met if one and " " in one.name),
        )
        yield from (name for name in names if len(name) >= _SHORTEST and name.casefold() not in spoken)
