"""Offers: never a bluff, never a threat with what one would not take, and more time asked for once (R12).

Invariant: only the records and the user's own word decide; nothing here names an offer to anybody but the user.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.deals import Terms, rank, said_since
from followup_tui.domain.guard.verdict import Asked, Level, Reason
from followup_tui.domain.records import Purpose


def leverage(case: Case, asked: Asked) -> Iterator[Reason]:
    """R12: telling of an offer that is not in hand, or that one would rather take."""
    if asked.purpose is not Purpose.LEVERAGE or not case.is_open:
        return
    says = objection(case) or ("" if asked.would_accept else _unconfirmed(case))
    if says:
        yield Reason("R12", Level.RED, says)


def objection(case: Case) -> str:
    """Why nobody there may be told of an offer, whatever the user says; empty where they may be."""
    taken = case.accepted_elsewhere
    if taken is not None:
        return f"you accepted the offer from {case.search.employers[taken.employer].name}: withdraw instead"
    in_hand = _in_hand(case)
    if not in_hand:
        return "no offer is in hand elsewhere: never bluff"
    if all(rank(case.app) > rank(one.application) for one in in_hand):
        return f"you rank it below the offer from {in_hand[0].house}: there is nothing to tell them"
    return ""


def _unconfirmed(case: Case) -> str:
    asked = to_confirm(case)
    return only_if(asked) if asked else ""


def only_if(accept: str) -> str:
    """What has to be confirmed before they are told: "accept Gum over Fir"."""
    return f"only if you would {accept}: confirm that first"


def to_confirm(case: Case) -> str:
    """What only the user can say before anybody is told of an offer, or nothing where the ranks say it already.

    "accept Gum over Fir".
    """
    said_already = any(rank(case.app) < rank(one.application) for one in _in_hand(case))
    return "" if said_already else to_accept(case)


def to_accept(case: Case) -> str:
    """What they are told by being told of an offer: "accept Gum over Fir"; empty where there is none to tell of."""
    houses = dict.fromkeys(one.house for one in _in_hand(case) if rank(case.app) <= rank(one.application))
    return f"accept {case.employer.name} over {' and '.join(houses)}" if houses else ""


def _in_hand(case: Case) -> list[Terms]:
    return [one for one in case.offers_elsewhere if not one.is_over(case.now)]


def extension(case: Case, asked: Asked) -> Iterator[Reason]:
    """R12: asking for more time again."""
    terms = case.terms
    if asked.purpose is not Purpose.OFFER_EXTEND or terms is None:
        return
    if terms.offer.extended or said_since(case.contacts, {Purpose.OFFER_EXTEND}, terms.offer.received):
        yield Reason("R12", Level.AMBER, "more time was asked for already: ask once only")
