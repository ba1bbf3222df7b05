"""The form for a person: somebody new, or the details of somebody on record.

Invariant: an edit hands on only what was changed; a fact typed in is added, never put in place of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from followup_tui.domain.records import Person, Record, Role
from followup_tui.errors import NotFoundError
from followup_tui.tracker import Tracker
from followup_tui.tracker.details import Detail
from followup_tui.tracker.values import Change, PersonEdit
from followup_tui.tui.dialogs.editing import EditDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, Form

ROLES: Final = (
    (Role.INTERVIEWER, "interviews me"),
    (Role.RECRUITER, "recruits or hires"),
    (Role.COORDINATOR, "arranges and passes things on"),
    (Role.REFERENCE, "is a reference of mine"),
    (Role.NETWORK, "belongs to my network"),
)
"""What somebody may be to the search, as ticked in the form."""


class PersonDialog(EditDialog):
    """A person by id, or a new one (None), who belongs to the application's employer if one is given."""

    def __init__(self, tracker: Tracker, person_id: str | None, application_id: str | None) -> None:
        super().__init__()
        self.tracker = tracker
        self._id = person_id
        self._person = _known(tracker, person_id)
        self._detail = tracker.detail(application_id) if application_id else None
        self.heading = "Edit a person" if person_id else "A new person"
        self.draft_key = f"person-{person_id or application_id or 'new'}"

    def renew(self) -> tuple[Record, ...]:
        """The person as on record now."""
        self._person = _known(self.tracker, self._id)
        return () if self._person is None else (self._person,)

    def subject(self) -> str:
        """The person's name, or the employer a new one belongs to."""
        if self._person:
            return self._person.name
        return self._detail.employer.name if self._detail else ""

    def fields(self) -> Sequence[Field]:
        """Name, title and address are what the rules ask for."""
        one = self._person
        return [
            Field(id="name", label="Name", value=one.name if one else "", hint="Ann Lee"),
            Field(id="title", label="Title", value=one.title if one else "", hint="VP Operations"),
            Field(id="address", label="Reach by", value=_address(one) if one else "",
                  hint="ann@example.com · +1 555 0100 · via Kim"),
            Field(id="fact", label="Talked about", hint="to come back to: her sailing trip"),
            Field(id="relation", label="Known from", value=one.relation if one else "",
                  hint="former manager at Globex", fold=True),
            Field(id="pronounced", label="Pronounced", value=one.pronounced if one else "", fold=True),
            Field(id="department", label="Department", value=one.department if one else "", fold=True),
            *(Field(id=role.value, label=says, kind=Kind.CHECK, value=YES if role in _roles(one, self._detail) else "")
              for role, says in ROLES),
            Field(id="verified", label="spelling and title are checked", kind=Kind.CHECK,
                  value=YES if one and one.verified else ""),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Add or edit."""
        form.needed("name", 'A person needs a name; write "panel" if you did not catch it.')
        edit = self._edit(form)
        if self._id is None:
            return lambda: self.tracker.add_person(edit)
        person = self._id
        return lambda: self.tracker.edit_person(person, edit)

    def _edit(self, form: Form) -> PersonEdit:
        roles = tuple(role.value for role, _ in ROLES if form.flag(role.value))
        known = self._person.roles if self._person else ()
        return PersonEdit(
            name=form.changed("name"), title=form.changed("title"), address=form.changed("address"),
            pronounced=form.changed("pronounced"), department=form.changed("department"),
            relation=form.changed("relation"), fact=form.text("fact") or None,
            roles=None if set(roles) == set(known) else roles,
            employer=self._house(roles) if self._person is None else None,
            verified=None if form.changed("verified") is None else form.flag("verified"),
        )  # fmt: skip

    def _house(self, roles: tuple[str, ...]) -> str | None:
        """Where a new person works: a recruiter at the agency, if there is one, an interviewer at the employer."""
        if self._detail is None:
            return None
        if self._detail.agency is not None and Role.RECRUITER.value in roles:
            return self._detail.agency.id
        return self._detail.employer.id if Role.INTERVIEWER.value in roles else None


def _known(tracker: Tracker, person_id: str | None) -> Person | None:
    if person_id is None:
        return None
    if (found := tracker.search.people.get(person_id)) is None:
        raise NotFoundError("that person is not on record any more")
    return found


def _roles(person: Person | None, detail: Detail | None) -> tuple[Role, ...]:
    if person is not None:
        return person.roles
    if detail is None:
        return (Role.REFERENCE,)
    # Where nobody at the agency is known yet, that is who is missing (B9).
    return (Role.RECRUITER,) if detail.agency is not None and detail.primary is None else (Role.INTERVIEWER,)


def _address(person: Person) -> str:
    return person.email or person.phone or (f"via {person.via}" if person.via else "")
