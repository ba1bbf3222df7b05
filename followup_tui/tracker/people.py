"""Use-cases about people: reading an address, finding the same person again, warning of look-alikes (R3).

Invariant: a person met twice is one record; a doubtful match is told, never merged in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from followup_tui.domain.records import Person, Role
from followup_tui.domain.rules.person_details import missing_of
from followup_tui.errors import BadInputError
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.values import Met, PersonEdit

NEAR = 90
"""Likeness in percent from which two names are called near-duplicates (R3)."""


def address_fields(address: str) -> dict[str, str]:
    """An address sorted into the field it belongs to: e-mail, telephone or "via NAME"."""
    text = address.strip()
    if not text:
        return {}
    if "@" in text:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+", text):
            raise BadInputError(f"“{text}” is not an e-mail address: it needs one @ and no spaces")
        return {"email": text}
    if text.casefold().startswith("via "):
        return {"via": text[4:].strip()}
    if sum(c.isdigit() for c in text) >= 5 and not any(c.isalpha() for c in re.sub(r"(?i)ext", "", text)):
        return {"phone": text}
    return {"via": text}


def meet(desk: Desk, met: Met, employer: str, role: Role = Role.INTERVIEWER) -> tuple[Person, str]:
    """The person that was met, found or made, and a warning about the entry or an empty text."""
    name = " ".join(met.name.split())
    if not name:
        raise BadInputError("a person needs a name; write “panel” if it was not caught")
    fields: dict[str, Any] = address_fields(met.address)
    if met.title.strip():
        fields["title"] = met.title.strip()
    if met.pronounced.strip():
        fields["pronounced"] = met.pronounced.strip()
    same = [p for p in desk.search.people.values() if _same(p, name, employer)]
    if same:
        person = _completed(desk, same[0], replace(same[0], **fields, roles=_with(same[0].roles, role)))
    else:
        made = desk.make_id()
        person = Person(id=made, name=name, employer=employer, roles=(role,), created=desk.now, **fields)
    colleagues = (p for p in desk.search.people.values() if p.employer == employer and p.id != person.id)
    return person, warning(person, colleagues)


def _completed(desk: Desk, old: Person, new: Person) -> Person:
    """The changed person, with the moment at which what was missing was filled in (R3)."""
    lacked, lacks = (set(missing_of(one, thanked=False)) for one in (old, new))
    if lacks - {"address"}:
        return replace(new, complete_at=None)
    return replace(new, complete_at=desk.now) if lacks < lacked else new


def _same(person: Person, name: str, employer: str) -> bool:
    return person.name.casefold() == name.casefold() and person.employer in (employer, None)


def _with(roles: tuple[Role, ...], role: Role) -> tuple[Role, ...]:
    return roles if role in roles else (*roles, role)


def warning(person: Person, others: Iterable[Person]) -> str:
    """What looks wrong about a person's entry: a near-duplicate name, or an e-mail that does not match it."""
    from rapidfuzz import fuzz

    for other in others:
        if fuzz.ratio(person.name.casefold(), other.name.casefold()) >= NEAR:
            return f"{person.name} looks like {other.name}: the same person?"
    local = re.sub(r"[^a-z]", "", person.email.partition("@")[0].casefold())
    parts = [re.sub(r"[^a-z]", "", part.casefold()) for part in person.name.split()]
    parts = [part for part in parts if part]
    if local and parts and not any(part[:3] in local for part in parts) and local[:1] not in {p[0] for p in parts}:
        return f"{person.email} does not look like {person.name}: check the address"
    return ""


def save_person(desk: Desk, person_id: str | None, edit: PersonEdit) -> Done:
    """A person made (without an id) or changed."""
    fields = _fields(desk, edit)
    if person_id is None:
        if not edit.name or not edit.name.strip():
            raise BadInputError("a person needs a name")
        facts = fields.pop("facts", ())
        person = Person(id=desk.make_id(), created=desk.now, facts=facts, **fields)
    else:
        old = desk.person(person_id)
        if edit.name is not None and not edit.name.strip():
            raise BadInputError("a person needs a name")
        facts = (*old.facts, *fields.pop("facts", ()))
        person = _completed(desk, old, replace(old, facts=facts, **fields))
    others = (p for p in desk.search.people.values() if p.employer == person.employer and p.id != person.id)
    doubt = warning(person, others)
    says = f"{person.name} recorded" if person_id is None else f"{person.name} updated"
    return Done(search=desk.search.put(person), says=f"{says}; {doubt}" if doubt else says, record=person)


def _fields(desk: Desk, edit: PersonEdit) -> dict[str, Any]:
    plain = ("title", "pronounced", "department", "relation", "verified")
    fields = {name: value for name in plain if (value := getattr(edit, name)) is not None}
    if edit.name is not None:
        fields["name"] = " ".join(edit.name.split())
    if edit.address is not None:
        fields |= address_fields(edit.address)
    if edit.fact and edit.fact.strip():
        fields["facts"] = (edit.fact.strip(),)
    if edit.roles is not None:
        fields["roles"] = tuple(_role(one) for one in edit.roles)
    if edit.employer is not None:
        fields["employer"] = _employer_id(desk, edit.employer)
    return fields


def _employer_id(desk: Desk, text: str) -> str:
    """The id of the employer or agency given by id or name."""
    if text in desk.search.employers:
        return text
    for one in desk.search.employers.values():
        if one.name.casefold() == " ".join(text.casefold().split()):
            return one.id
    raise BadInputError("that employer is not on record: add an application first")


def _role(text: str) -> Role:
    try:
        return Role(text.strip().casefold())
    except ValueError:
        raise BadInputError(f"“{text}” is no role; take one of {', '.join(Role)}") from None
