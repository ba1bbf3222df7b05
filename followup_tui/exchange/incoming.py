"""Reads a table of applications, from another tracker or from our own export, into plain values.

Invariant: it is read as a whole or refused as a whole, in one line that says where and what to do; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

import msgspec

from followup_tui.domain.display import show
from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import BadDataError
from followup_tui.exchange import columns, dates, stages, tables
from followup_tui.exchange.columns import DATES
from followup_tui.exchange.dates import Given, Style
from followup_tui.exchange.formulas import bare

_TEXTS: Final = (
    "employer", "role", "status", "agency", "contact", "contact title", "phone", "link", "notes", "tz", "country",
    "subdiv", "industry", "employer phone",
)  # fmt: skip
"""Facts that are taken as they stand."""

_LIMITS: Final = {"employer": 500, "role": 500, "agency": 500, "contact": 500, "email": 500, "notes": 100_000}
"""Characters that the records have room for; an address stands in for the name of somebody without one."""

_NOTHING: Final = frozenset({"n/a", "na", "-", "–", "—", "null", "none"})
"""What other trackers write into a cell that is empty, in lower case."""

_YES: Final = ("yes", "true", "1", "y", "x")
_NO: Final = ("no", "false", "0", "n")

_RANK: Final = re.compile(r"[1-9][0-9]{0,4}")
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How a table is to be read, where it does not say so itself."""

    encoding: str | None = None
    delimiter: str | None = None
    dates: Style | None = None
    columns: Mapping[str, str] = {}
    """Name of a column → the fact it stands for."""
    status: Mapping[str, str] = {}
    """Word of a stage → one of ours."""


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """One application as a table tells it; texts are empty and other facts None where it does not."""

    line: int
    employer: str
    role: str
    status: str = ""
    """As it stands in the table."""
    column: Column | None = None
    """None = without an interview yet."""
    skip: bool = False
    """It was asked for that it is left out."""
    outcome: Outcome | None = None
    since: date | None = None
    """When it came to that stage."""
    applied: date | None = None
    interviewed: datetime | None = None
    """Aware, or on the employer's clock."""
    decision: date | None = None
    answer_by: date | None = None
    rank: int | None = None
    id: str = ""
    """Of one of our own tables: its id here."""
    source: str = ""
    """Its number in the list that it comes from."""
    agency: str = ""
    contact: str = ""
    contact_title: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    tz: str = ""
    country: str = ""
    subdiv: str = ""
    industry: str = ""
    employer_phone: str = ""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table that was read."""

    rows: tuple[Incoming, ...]
    encoding: str
    delimiter: str
    dates: Style | None
    """None when it holds no date."""
    unknown: tuple[str, ...]
    """Names of columns that were not understood."""


Facts = dict[str, str]


class _Terms(NamedTuple):
    """What holds for every row of a table."""

    stages: Mapping[str, stages.Stage]
    style: Style
    today: date
    own: bool
    """Texts are taken as they stand."""
    staged: bool
    """Whether a column tells the stage of each."""


def read(data: bytes, options: Options, today: date) -> Sheet:
    """The applications in a table; `today` bounds its dates.

    Raises `BadDataError` with the line of whatever cannot be read, `BadInputError` for an option that does not fit.
    """
    asked = {name.casefold() for name in options.columns}

    def known(name: str) -> bool:
        return name.strip().casefold() in asked or columns.is_known(name)

    table = tables.parse(data, known, encoding=options.encoding, delimiter=options.delimiter)
    found = columns.understand(table.header, options.columns)
    rows = [(row.line, _facts(table.header, row, found)) for row in table.rows]
    names = dict(zip(found.facts, table.header, strict=True))
    given = (Given(line, facts[one], names[one]) for line, facts in rows for one in DATES if facts.get(one))
    style = dates.style_of(given, options.dates)
    words = (Given(line, facts["status"]) for line, facts in rows if facts.get("status"))
    known_stages = stages.stages_of(words, options.status)
    terms = _Terms(known_stages, style or Style.ISO, today, found.own, "status" in found.facts)
    return Sheet(
        rows=tuple(_incoming(line, facts, terms) for line, facts in rows),
        encoding=table.encoding,
        delimiter=table.delimiter,
        dates=style,
        unknown=found.unknown,
    )


def _facts(header: tuple[str, ...], row: tables.Row, found: columns.Columns) -> Facts:
    """The cells of a row by what they stand for; those that go into the notes as lines of it."""
    facts: Facts = {}
    for name, fact, cell in zip(header, found.facts, row.cells, strict=True):
        text = bare(cell) if found.own else cell.strip()
        if not fact or not text or (not found.own and text.casefold() in _NOTHING):
            continue
        if fact in columns.IN_NOTES:
            line = text if columns.fact_of(name) == "notes" else f"{name}: {text}"
            facts["notes"] = "\n".join(filter(None, (facts.get("notes", ""), line)))
        else:
            facts[fact] = text
    return facts


def _incoming(line: int, facts: Facts, terms: _Terms) -> Incoming:
    _check_names(line, facts, terms.own)
    stage = _stage(line, facts, terms)
    moments = {name: dates.read(Given(line, facts[name]), terms.style, terms.today) for name in DATES if name in facts}
    days: dict[str, Any] = {name: moment.date() for name, moment in moments.items()}
    texts = {name.replace(" ", "_"): facts.get(name, "") for name in _TEXTS}
    return Incoming(
        line=line,
        column=stage.column,
        skip=stage.skip,
        outcome=_outcome(line, facts, stage),
        since=days.get("since"),
        applied=days.get("applied"),
        interviewed=moments.get("interviewed"),
        decision=days.get("decision date"),
        answer_by=days.get("answer by"),
        rank=_rank(line, facts),
        id=facts.get("id", "") if terms.own else "",
        source=facts.get("source id") or ("" if terms.own else facts.get("id", "")),
        email=_email(line, facts, terms.own),
        tags=tuple(one.strip() for one in facts.get("tags", "").split(";") if one.strip()),
        **texts,
    )


def _stage(line: int, facts: Facts, terms: _Terms) -> stages.Stage:
    """Where a row belongs: there was an interview if its stage or its date says so, or where a table has no stages."""
    usual = stages.BEFORE if terms.staged else stages.Stage(Column.INTERVIEWED)
    found = terms.stages.get(facts.get("status", ""), usual)
    if found == stages.BEFORE and "interviewed" in facts:
        found = stages.Stage(Column.SCHEDULED)
    told = facts.get("archived", "no")
    if told.casefold() not in (*_YES, *_NO):
        says = f"line {line}: “{show(told, 40)}” does not say whether it is archived"
        raise BadDataError(f"{says}: write yes or no, or leave that column out with --column NAME=-")
    return stages.ARCHIVED if told.casefold() in _YES and found.column not in (None, Column.CLOSED) else found


def _check_names(line: int, facts: Facts, own: bool) -> None:
    """Bring names onto one line, and refuse the row where one is missing or too long for the records."""
    for fact, limit in _LIMITS.items():
        text = facts.get(fact, "")
        if not own and fact != "notes":
            facts[fact] = text = " ".join(text.split())
        if not text.strip() and fact in ("employer", "role"):
            raise BadDataError(f"line {line}: it has no {fact}; fill it in or take the row out")
        if len(text) > limit:
            raise BadDataError(f"line {line}: the {fact} has {len(text):,} characters; {limit:,} are the most")


def _outcome(line: int, facts: Facts, stage: stages.Stage) -> Outcome | None:
    """How a closed one ended: by its own column, else by its stage."""
    if stage.column is not Column.CLOSED or "outcome" not in facts:
        return stage.outcome
    try:
        return Outcome(facts["outcome"].casefold().replace(" ", "_"))
    except ValueError:
        told = show(facts["outcome"], 40)
        raise BadDataError(f"line {line}: “{told}” is no outcome; take one of {', '.join(Outcome)}") from None


def _rank(line: int, facts: Facts) -> int | None:
    text = facts.get("rank")
    if text is None:
        return None
    if not _RANK.fullmatch(text):
        raise BadDataError(f"line {line}: “{show(text, 40)}” is no rank; write 1 for the most wanted, 2 for the next")
    return int(text)


def _email(line: int, facts: Facts, own: bool) -> str:
    text = facts.get("email", "")
    if text and not own and not _ADDRESS.fullmatch(text):
        raise BadDataError(f"line {line}: “{show(text, 60)}” is no e-mail address; correct it or empty the cell")
    return text
