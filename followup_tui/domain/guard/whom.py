"""To whom: everything through the recruiter of an agency, and status questions to one person only (B9, R10).

Invariant: whoever speaks for the application is `Case.primary`; nobody else is asked where things stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import Asked, Level, Reason
from followup_tui.domain.said import STATUS, TO_REFERENCES


def past_the_agency(case: Case, asked: Asked) -> Iterator[Reason]:
    """B9: contact with the employer itself, where all contact goes through an agency."""
    if case.agency is not None and asked.purpose not in TO_REFERENCES and _is_past_it(case, asked):
        yield Reason("B9", Level.RED, f"all contact goes through {case.agency.name}")


def _is_past_it(case: Case, asked: Asked) -> bool:
    return case.through_agency and asked.person is not None and asked.person.employer != case.app.agency


def another_person(case: Case, asked: Asked) -> Iterator[Reason]:
    """R10: a status question to somebody other than the primary contact."""
    if asked.person is None or case.primary is None or asked.purpose not in (None, *STATUS):
        return
    if asked.person.id != case.primary.id and not _is_past_it(case, asked):
        yield Reason("R10", Level.AMBER, f"status goes to one person: {case.primary.name}")
