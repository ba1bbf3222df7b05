"""Knows the names that other trackers give to the columns of their tables, and ours.

Invariant: a column is understood by its whole name or not at all, and no two of them stand for the same fact, but for
those that go into the notes; what is not understood is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.errors import BadDataError, BadInputError

ALIASES: Final[dict[str, str]] = {
    "id": "job id, application id",
    "employer": "company, company name, employer name, organisation, organization, firm",
    "role": "position, title, job title, job, job role, job position, role title, position title",
    "status": "stage, state, list, list name, column, application status, current status",
    "outcome": "result",
    "since": "status date, date closed, closed, closed on, rejected at, offer at",
    "applied": "date applied, applied date, application date, applied on, applied at, date",
    "interviewed": "interview, interview date, interview at, interviewed on, last interview",
    "decision date": "decision, decide by, expected decision, decision expected",
    "answer by": "offer deadline, offer expires",
    "rank": "ranking",
    "agency": "via, recruitment agency",
    "contact": "contact name, contact person, recruiter, recruiter name, hiring manager",
    "contact title": "contact role, contact position",
    "email": "e mail, mail, contact email, email address, recruiter email",
    "phone": "contact phone, contact phone number, telephone, phone number, mobile, recruiter phone",
    "link": "url, job url, job link, job post url, posting, posting url, job posting, listing",
    "tags": "labels",
    "notes": "note, comment, comments, remarks",
    "tz": "time zone, timezone",
    "country": "",
    "subdiv": "",
    "industry": "",
    "employer phone": "company phone",
    "source id": "external id",
    "archived": "is archived",
    "location": "city, place",
    "salary": "salary range, min salary, max salary, pay, compensation",
}
"""Fact → further names of its column, in lower case and without marks."""

OWN: Final = tuple(one for one in ALIASES if one not in ("archived", "location", "salary"))
"""The columns of our own tables, in their order."""

DATES: Final = ("since", "applied", "interviewed", "decision date", "answer by")
"""Facts that are dates."""

LOG: Final = (
    "day", "time", "zone", "direction", "channel", "purpose", "employer", "role", "people", "result", "text", "reason",
    "contact id",
)  # fmt: skip
"""The columns of our log of contacts."""

IN_NOTES: Final = frozenset({"notes", "location", "salary"})
"""Facts that become a line of the notes; several columns may be one of them."""

_PEOPLE: Final = frozenset({"first name", "last name"})
"""Columns of a list of people, where nothing tells of an application."""

LEFT_OUT: Final = "-"
"""In the place of a fact: the column is not wanted."""

_FACTS: Final = {
    name: fact for fact, others in ALIASES.items() for name in (fact, *filter(None, others.split(", ")))
}


class Columns(NamedTuple):
    """What the columns of a table stand for."""

    facts: tuple[str, ...]
    """The fact of each, in their order; empty where it is not taken."""
    unknown: tuple[str, ...]
    """The names that were not understood."""
    own: bool
    """Whether it is a table of ours, whose texts are taken exactly as they stand."""


def fact_of(name: str) -> str:
    """The fact that a column of this name holds, or empty."""
    return _FACTS.get(_plain(name), "")


def is_known(name: str) -> bool:
    """Whether a column of this name is understood."""
    return bool(fact_of(name))


def _plain(name: str) -> str:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return " ".join(re.sub(r"[^\w]|_", " ", parted).split()).casefold()


def understand(header: Sequence[str], asked: Mapping[str, str]) -> Columns:
    """What the columns stand for: as asked for by name, else by their names.

    Raises `BadInputError` for a wish that cannot be met, `BadDataError` for two columns of one fact, where no column
    names the employer or the role, and for a table of ours or of others that lists no applications.
    """
    if set(LOG) <= set(header):
        says = "it is a log of contacts, and only applications are taken from tables"
        raise BadDataError(f"{says}: followup export json, imported elsewhere, brings everything")
    wishes = {name.casefold(): _wish(name, fact) for name, fact in asked.items()}
    for name in asked:
        if name.casefold() not in (one.casefold() for one in header):
            raise BadInputError(f"--column: there is no column “{show(name, 40)}”; there are: {_list(header)}")
    facts = [wishes.get(name.casefold(), fact_of(name)) for name in header]
    if set(map(_plain, header)) - set(map(_plain, asked)) >= _PEOPLE and not {"status", *DATES} & set(facts):
        says = "it is a list of people, and only applications are taken from tables"
        raise BadDataError(f"{says}: followup person adds one of them")
    _refuse_two(header, facts)
    for fact in ("employer", "role"):
        if fact not in facts:
            says = f"no column names the {fact}; say which does with --column NAME={fact}"
            raise BadDataError(f"{says}; there are: {_list(header)}")
    unknown = tuple(name for name, fact in zip(header, facts, strict=True) if not fact)
    taken = tuple("" if one == LEFT_OUT else one for one in facts)
    return Columns(taken, unknown, set(OWN) <= set(header))


def _wish(name: str, fact: str) -> str:
    wanted = fact if fact == LEFT_OUT else fact_of(fact)
    if not wanted:
        offered = ", ".join((*ALIASES, LEFT_OUT))
        raise BadInputError(f"--column {show(name, 40)}={show(fact, 40)}: take one of {offered}")
    return wanted


def _refuse_two(header: Sequence[str], facts: Sequence[str]) -> None:
    for place, fact in enumerate(facts):
        if fact in facts[:place] and fact not in ("", LEFT_OUT, *IN_NOTES):
            first, second = (show(header[one], 40) for one in (facts.index(fact), place))
            says = f"the columns “{first}” and “{second}” both stand for: {fact}"
            wish = f'--column "{first}={LEFT_OUT}" or --column "{second}={LEFT_OUT}"'
            raise BadDataError(f"{says}; leave one out with {wish} (or =notes to keep it in the notes)")


def _list(header: Sequence[str]) -> str:
    return show(", ".join(filter(None, header)), 200)
