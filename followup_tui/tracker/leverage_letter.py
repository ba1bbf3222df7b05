"""The letter that tells of an offer elsewhere: what the user has to say first, and what of the offer it may name (R12).

Invariant: without an offer in hand and the user's word no letter is handed over, and nothing of the offer but its
deadline is put into one unless that was ticked; what is confidential cannot be ticked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.guard.offers import objection, only_if, to_accept
from followup_tui.domain.records import Purpose
from followup_tui.errors import RefusedError
from followup_tui.tracker.scripting import long_date

_FIGURE: Final = re.compile(r"\d+(?:[.,'’ \u00a0\u202f]\d{3})*(?!\d)(\s?k\b)?", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FEWEST: Final = 4
"""Digits of a figure that tells what an offer is worth; shorter ones are days and percentages."""


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """What only the user can say before anybody is told of an offer; each is no until it is ticked."""

    would_accept: bool = False
    """They would accept this one over the offer in hand."""
    names_employer: bool = False
    """The letter may name who made it."""
    names_terms: bool = False
    """The letter may name its terms."""


class OfferTold(msgspec.Struct, frozen=True, kw_only=True):
    """The offer that a letter tells of."""

    accept: str
    """What telling of it says: "accept Gum over Fir"."""
    deadline: str
    """The day by which it wants an answer, or empty where that is not known."""
    employer: str
    """Who made it, or empty where that is confidential."""
    terms: str
    """Its terms; empty where they are confidential or not on record."""
    secret: tuple[str, str]
    """Who made it, and its terms, whether confidential or not."""


def offer_told(case: Case) -> OfferTold | None:
    """The offer that this employer may be told of, one with a stated deadline before the others."""
    fitting = sorted(case.context.deals.against(case.app), key=lambda one: not one.is_stated)
    one = next((terms for terms in fitting if terms.application.id != case.app.id), None)
    if one is None:
        return None
    shown = not one.offer.private
    return OfferTold(
        accept=to_accept(case),
        deadline=long_date(one.answer) if one.is_stated else "",
        employer=one.house if shown else "",
        terms=one.offer.terms if shown else "",
        secret=(one.house, one.offer.terms),
    )


def held_back(case: Case, told: OfferTold | None, consent: Consent) -> str:
    """Why the letter is not handed over, or empty."""
    says = objection(case)
    if says or told is None:
        return says or "there is no offer that they may be told of"
    return "" if consent.would_accept else only_if(told.accept)


def hold_back(case: Case, purpose: Purpose, consent: Consent) -> None:
    """Refuse a letter that must not be handed over as things stand; raises `RefusedError`."""
    if purpose is not Purpose.LEVERAGE:
        return
    told = offer_told(case)
    if says := held_back(case, told, consent):
        raise RefusedError(f"{case.employer.name}: {says}{'' if told is None else ' (--would-accept)'}")
    if told is not None and not told.employer and (consent.names_employer or consent.names_terms):
        raise RefusedError(f"{case.employer.name}: that offer is confidential, and is not named")


def offer_fields(told: OfferTold | None, consent: Consent) -> Mapping[str, str]:
    """What the letter says of the offer."""
    return {
        "deadline": told.deadline if told else "",
        "employer": told.employer if told and consent.names_employer else "",
        "terms": told.terms if told and consent.names_terms else "",
    }


def let_out(text: str, told: OfferTold, consent: Consent) -> Iterator[str]:
    """What the text says of the offer that it may not: who made it, a figure of its terms."""
    house, terms = told.secret
    if not (told.employer and consent.names_employer) and _names(house, text):
        yield house
    if not (told.terms and consent.names_terms):
        said = {figure for figure, _ in _figures(text)}
        yield from (words for figure, words in _figures(terms) if figure in said)


def _names(house: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(house)}(?!\w)", text, re.IGNORECASE) is not None


def _figures(text: str) -> Iterator[tuple[str, str]]:
    """Each figure however it is written ("90,000", "90k"), and as it is written."""
    for match in _FIGURE.finditer(text):
        digits = re.sub(r"\D", "", match[0]).lstrip("0") + ("000" if match[1] else "")
        if len(digits) >= _FEWEST and not _YEAR.fullmatch(match[0]):
            yield digits, match[0]
