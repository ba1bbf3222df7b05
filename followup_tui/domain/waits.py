"""How long employers usually take, by industry and country, so that patience has a measure (R9).

Invariant: days are calendar days from an interview, or an application, to the decision, each with its source; what
measures something else, such as the time a vacancy stays open, is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import msgspec

GLASSDOOR: Final = "Glassdoor 2017, from application to decision"
NACE: Final = "NACE 2012, from interview to offer"

NEAR: Final = 0.84
"""Likeness from which a word counts as a misspelling of one in the table."""


class Wait(msgspec.Struct, frozen=True):
    """What is usual somewhere."""

    where: str
    """The industry or place, as it is offered and told: "government"."""
    days: int
    """Calendar days."""
    source: str
    words: tuple[str, ...]
    """Beginnings of words by which the industry is known, or country and, for a part of one, its code."""


def _bd(days: float) -> int:
    """Calendar days of so many business days, as five of them make a week."""
    return round(days * 7 / 5)


BY_INDUSTRY: Final = (
    Wait("government", _bd(38), NACE, ("governm", "public sector", "public admin", "civil serv", "federal", "municip")),
    Wait("hospitality and recreation", _bd(39.5), NACE, ("hospitality", "hotel", "recreat", "leisure", "touris")),
    Wait("aerospace and defence", round(32.6), GLASSDOOR, ("aerospace", "defence", "defense", "aviation", "militar")),
    Wait("energy and utilities", round(28.8), GLASSDOOR, ("energy", "utilit", "oil", "gas", "electricity", "water")),
    Wait("construction", _bd(30), NACE, ("construct", "building trade", "civil engineer")),
    Wait("computers and electronics", _bd(16), NACE, ("comput", "electronic", "semiconduct", "hardware", "software")),
    Wait("engineering services", _bd(30.3), NACE, ("engineering",)),
    Wait("business services", _bd(17.5), NACE, ("business serv", "consult", "professional serv", "staffing")),
    Wait("accounting", _bd(17), NACE, ("account", "audit", "bookkeep", "tax")),
    Wait("supermarkets", round(12.3), GLASSDOOR, ("supermarket", "grocer")),
    Wait("private security", round(11.6), GLASSDOOR, ("private security", "security serv", "guarding")),
    Wait("restaurants and bars", round(10.2), GLASSDOOR, ("restaurant", "bar", "bars", "cafe", "café", "catering")),
)
"""The industries known; the first whose words fit is meant."""

BY_PLACE: Final = (
    Wait("Washington, DC", round(33.2), GLASSDOOR, ("US", "DC")),
    Wait("Brazil", round(39.6), GLASSDOOR, ("BR",)),
    Wait("France", round(38.9), GLASSDOOR, ("FR",)),
    Wait("Switzerland", round(37.6), GLASSDOOR, ("CH",)),
    Wait("Romania", round(19.2), GLASSDOOR, ("RO",)),
    Wait("Israel", round(16.9), GLASSDOOR, ("IL",)),
    Wait("India", round(16.1), GLASSDOOR, ("IN",)),
)
"""The places known, parts of a country before countries."""

INDUSTRIES: Final = tuple(sorted(one.where for one in BY_INDUSTRY))
"""Names to offer where an industry is typed in."""


@lru_cache(maxsize=1024)
def by_industry(industry: str) -> Wait | None:
    """The industry that is meant, by its words, misspelt ones too; None for one that is not known."""
    text = " ".join(re.findall(r"[^\W_]+", industry.casefold()))
    for one in BY_INDUSTRY:
        if any(re.search(_pattern(word), text) for word in one.words):
            return one
    return _misspelt(text)


def _pattern(word: str) -> str:
    """The word at the start of one; a short one only as a whole: "bar" is none of "barrister"."""
    return rf"\b{word}\b" if len(word) <= 4 else rf"\b{word}"


def _misspelt(text: str) -> Wait | None:
    from difflib import get_close_matches

    names = {name: one for one in BY_INDUSTRY for name in one.where.split() if len(name) > 4}
    for word in text.split():
        if found := get_close_matches(word, names, 1, NEAR):
            return names[found[0]]
    return None


def by_place(country: str, subdiv: str | None) -> Wait | None:
    """What is usual in a country, or in a part of it that is known by itself."""
    codes = (country, subdiv or "")
    return next((one for one in BY_PLACE if one.words == codes[: len(one.words)]), None)
