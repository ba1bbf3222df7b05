"""Turns the stages of other trackers into ours, so that a card lands where its search stands.

Invariant: a stage that is not known is asked about; nothing is taken that had no interview unless that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.exchange.dates import Given


class Stage(NamedTuple):
    """Where a card belongs; without a column it is one without an interview yet."""

    column: Column | None
    outcome: Outcome | None = None
    skip: bool = False
    """It was asked for that rows of this stage are left out."""


ARCHIVED: Final = Stage(Column.CLOSED, Outcome.NO_RESPONSE)
"""Put away without a word on how it ended."""

SKIP: Final = "skip"
"""Asked for in the place of a stage: rows with that word are left out."""

BEFORE: Final = Stage(None)
"""No interview yet: sent off at most."""

_WORDS: Final[dict[Stage, str]] = {
    BEFORE: "applied, saved, bookmarked, wishlist, wish list, to apply, applying, draft, sent, submitted, "
    "application sent, in review, under review, not applied, interested",
    Stage(Column.SCHEDULED): "scheduled, interview scheduled, interview planned",
    Stage(Column.INTERVIEWED): "interviewed, interviewing, interview, interviews, phone screen, phone interview, "
    "screening, screen, onsite, on site, on site interview, final interview, final round, technical interview, "
    "first interview, second interview, third interview",
    Stage(Column.THANKED): "thanked",
    Stage(Column.AWAITING): "awaiting, awaiting decision",
    Stage(Column.OFFER): "offer, offer received, offered, negotiating, negotiation",
    Stage(Column.CLOSED, Outcome.ACCEPTED): "accepted, offer accepted, hired",
    Stage(Column.CLOSED, Outcome.DECLINED): "offer declined, offer rejected, offer turned down",
    Stage(Column.CLOSED, Outcome.REJECTED): "rejected, rejection, not selected",
    Stage(Column.CLOSED, Outcome.WITHDRAWN): "withdrawn, withdrew",
    ARCHIVED: "no response, no answer, ghosted, closed, archived",
    Stage(Column.CLOSED, Outcome.EXPIRED): "offer expired",
    Stage(Column.CLOSED, Outcome.RESCINDED): "offer rescinded",
    Stage(Column.CLOSED, Outcome.FROZEN): "frozen, position frozen, cancelled, canceled, position cancelled",
}
"""Words that mean one thing wherever they are used; "pending", "declined" and the like are asked about."""

_STAGES: Final = {word: stage for stage, words in _WORDS.items() for word in words.split(", ")}

_WISHES: Final = {
    **{one.value: Stage(one) for one in Column if one is not Column.CLOSED},
    **{one.value.replace("_", " "): Stage(Column.CLOSED, one) for one in Outcome},
    SKIP: Stage(None, skip=True),
}
"""What a word can be said to mean."""


def stages_of(words: Iterable[Given], asked: Mapping[str, str]) -> dict[str, Stage]:
    """The stage of every word that stands in a file, as asked for or as usual.

    Raises `BadDataError` with the lines of a word that is not known, `BadInputError` for a wish that is no stage.
    """
    wishes = {_plain(word): _wish(word, stage) for word, stage in asked.items()}
    found: dict[str, Stage] = {}
    unknown: dict[str, list[int]] = {}
    for one in words:
        stage = wishes.get(_plain(one.text), _STAGES.get(_plain(one.text)))
        if stage is None:
            unknown.setdefault(one.text, []).append(one.line)
        else:
            found[one.text] = stage
    if unknown:
        raise BadDataError(_question(unknown))
    return found


def _question(unknown: Mapping[str, list[int]]) -> str:
    words = [show(word, 40) for word in unknown]
    more = f" and {len(words) - 5} more" if len(words) > 5 else ""
    quoted = ", ".join(f"“{one}”" for one in words[:5])
    lines = sorted({line for many in unknown.values() for line in many})
    where = f"{'lines' if len(lines) > 1 else 'line'} {_numbers(lines)}"
    says = f"{where}: not known as a status: {quoted}{more}"
    return f'{says}; say what it means with --status "{words[0]}=interviewed", or =skip to leave such rows out'


def _wish(word: str, stage: str) -> Stage:
    found = _WISHES.get(_plain(stage))
    if found is None:
        offered = ", ".join(_WISHES)
        raise BadInputError(f"--status {show(word, 40)}={show(stage, 40)}: take one of {offered}")
    return found


def _plain(word: str) -> str:
    return " ".join(re.sub(r"[^\w]|_", " ", word).split()).casefold()


def _numbers(lines: list[int]) -> str:
    """The first few of many numbers."""
    few = ", ".join(map(str, lines[:5]))
    return f"{few} and {len(lines) - 5} more" if len(lines) > 5 else few
