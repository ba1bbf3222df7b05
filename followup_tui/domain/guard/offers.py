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
    says = _objection(case, would_accept=asked.would_accept)
    if says:
        yield Reason("R12", Level.RED, says)


def _objection(case: Case, *, would_accept: bool) -> str:
    taken = case.accepted_elsewhere
    if taken is not None:
        return f"you accepted the offer from {case.search.employers[taken.employer].name}: withdraw instead"
    in_hand = _in_hand(case)
    if not in_hand:
        return "no offer is in hand elsewhere: never bluff"
    if all(rank(case.app) > rank(one.application) for one in in_hand):
        return f"you rank it below the offer from {in_hand[0].house}: there is nothing to tell them"
    return "" if would_accept or not to_confirm(case) else f"only if you would {to_confirm(case)}: confirm that first"


def to_confirm(case: Case) -> str:
    """What only the user can say before anybody is told of an offer, or nothing where the ranks say it already.

    "accept Gum over Fir".
    """
    fitting = [one for one in _in_hand(case) if rank(case.app) <= rank(one.application)]
    if not fitting or any(rank(case.app) < rank(one.application) for one in fitting):
        return ""
    return f"accept {case.employer.name} over {' and '.join(dict.fromkeys(one.house for one in fitting))}"


def _in_hand(case: Case) -> list[Terms]:
    return [one for one in case.offers_elsewhere if not one.is_over(case.now)]


def extension(case: Case, asked: Asked) -> Iterator[Reason]:
    """R12: asking for more time again."""
    terms = case.terms
    if asked.purpose is not Purpose.OFFER_EXTEND or terms is None:
        return
    if terms.offer.extended or said_since(case.contacts, {Purpose.OFFER_EXTEND}, terms.offer.received):
        yield Reason("R12", Level.AMBER, "more time was asked for already: ask once only")
