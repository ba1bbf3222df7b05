"""R12 in writing: no letter without an offer in hand and the user's word; nothing of it is named but what is ticked."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from followup_tui.domain.records import Outcome
from followup_tui.errors import RefusedError
from followup_tui.tracker.letters import LetterDesk
from followup_tui.tracker.leverage_letter import Consent, OfferTold, let_out
from followup_tui.tracker.values import ApplicationEdit, OfferNews
from tests.fakes import at
from tests.tracker.support import World, acme

YES = Consent(would_accept=True)
DEADLINE = "2026-12-04 17:00"


def offered(*, private: bool = False, **more: str) -> tuple[World, str, str]:
    """Acme, and an offer from Globex of 90,000 a year until Friday 4 December; neither is ranked."""
    world, app = acme()
    other = world.add("Globex", "SRE")
    terms = more.get("terms", "90,000 a year, thirty days of leave")
    world.tracker.offer(other, OfferNews(answer_by=at(DEADLINE), terms=terms, private=private))
    return world, app, other


def desk(world: World, app: str, consent: Consent = YES) -> LetterDesk:
    return world.tracker.letter_desk(app, "W9", consent=consent)


def test_r12_the_letter_is_not_handed_over_without_the_users_word() -> None:
    world, app, _ = offered()
    held = desk(world, app, Consent())
    assert (held.held, held.body, held.lacks) == (
        "only if you would accept Acme Robotics over Globex: confirm that first", "", ()
    )  # fmt: skip
    assert held.verdict.reasons[0].says == held.held
    given = desk(world, app)
    assert given.held == ""
    assert "Friday 4 December" in given.body
    assert "Globex" not in given.body
    assert "90,000" not in given.body


def test_r12_even_where_the_ranks_say_it_the_letter_asks() -> None:
    world, app, _ = offered()
    world.tracker.edit(app, ApplicationEdit(rank=1))
    assert world.tracker.detail(app).confirm == ""
    assert desk(world, app, Consent()).held.startswith("only if you would accept Acme Robotics")
    assert desk(world, app).body


def test_r12_no_word_makes_up_for_an_offer_that_is_not_there() -> None:
    world, app, other = offered()
    world.tracker.edit(other, ApplicationEdit(rank=1))
    below = desk(world, app)
    assert (below.held, below.body, below.offer) == (
        "you rank it below the offer from Globex: there is nothing to tell them", "", None
    )  # fmt: skip
    world.tracker.close(other, Outcome.DECLINED)
    bluff = world.tracker.letter_desk(app, "W9", given={"offer.deadline": "Friday"}, consent=YES)
    assert (bluff.held, bluff.body) == ("no offer is in hand elsewhere: never bluff", "")
    with pytest.raises(RefusedError, match=r"never bluff$"):
        world.tracker.script(app, "W9", given={"offer.deadline": "Friday"}, consent=YES)


def test_r12_each_thing_is_named_only_when_it_is_ticked() -> None:
    world, app, _ = offered()
    assert "Globex" in desk(world, app).foreign
    employer = desk(world, app, replace(YES, names_employer=True))
    assert "an offer from Globex and owe an answer by Friday 4 December" in employer.body
    assert "90,000" not in employer.body
    assert "Globex" not in employer.foreign
    assert "Globex" in employer.allowed
    terms = desk(world, app, replace(YES, names_terms=True))
    assert "Its terms, in confidence: 90,000 a year, thirty days of leave." in terms.body
    assert "Globex" not in terms.body


def test_r12_what_is_confidential_cannot_be_ticked() -> None:
    world, app, _ = offered(private=True)
    everything = Consent(would_accept=True, names_employer=True, names_terms=True)
    told = desk(world, app, everything)
    assert "Globex" not in told.body
    assert "90,000" not in told.body
    assert told.offer is not None
    assert set(let_out("Globex gives 90k", told.offer, everything)) == {"Globex", "90,000"}
    with pytest.raises(RefusedError, match="confidential"):
        world.tracker.script(app, "W9", consent=everything)
    assert "Friday 4 December" in world.tracker.script(app, "W9", consent=YES).text


def test_r12_an_offer_without_a_date_cannot_be_told_of() -> None:
    world, app, other = offered()
    world.tracker.offer(other, OfferNews(no_deadline=True))
    assert [one.field for one in desk(world, app).lacks] == ["offer.deadline"]


def test_r12_of_two_offers_the_one_with_a_date_is_told_of() -> None:
    world, app, other = offered()
    world.tracker.offer(other, OfferNews(no_deadline=True))
    world.tracker.offer(world.add("Umbrella", "Analyst"), OfferNews(answer_by=at("2026-12-11 17:00")))
    told = desk(world, app).offer
    assert told is not None
    assert (told.employer, told.deadline) == ("Umbrella", "Friday 11 December")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An offer from globex.", ["Globex"]),
        ("The Globexes are another house.", []),
        ("They pay 90,000.", ["90,000"]),
        ("They pay 90.000 or 90 000.", ["90,000"]),
        ("They pay 90k a year.", ["90,000"]),
        ("They pay $ 90000", ["90,000"]),
        ("In 2027 I moved 900,000 rows in 30 days.", []),
        ("I start in 2027.", []),
    ],
    ids=range(8),
)
def test_what_is_typed_by_hand_is_looked_at_too(text: str, names: list[str]) -> None:
    """R12: who made the offer, and every figure of it, however it is written."""
    terms = "90,000 a year from January 2027, 30 days"
    told = OfferTold(accept="", deadline="", employer="Globex", terms=terms, secret=("Globex", terms))
    assert list(let_out(text, told, YES)) == names
    assert list(let_out(text, told, replace(YES, names_employer=True, names_terms=True))) == []


def test_a_letter_about_anything_else_tells_of_no_offer() -> None:
    world, app, _ = offered()
    other = world.tracker.letter_desk(app, "W8")
    assert (other.offer, other.held) == (None, "")
    assert other.body


def test_w10_the_date_to_propose_is_that_of_the_reminder() -> None:
    """R12: the day after the next decision elsewhere, else the last that is usual."""
    world, _, other = offered()
    lone = world.tracker.letter_desk(other, "W10")
    assert [(one.field, one.value) for one in lone.asks] == [("until", "Friday 11 December"), ("reason", "")]
    told = world.tracker.letter_desk(other, "W10", given={"until": "Monday 7 December"})
    assert [one.value for one in told.asks] == ["Monday 7 December", ""]
    world.tracker.promise(next(iter(world.tracker.search.applications)), "8 December")
    (extend,) = [one for one in world.tracker.reminders() if one.kind == "offer_extend"]
    assert extend.says.endswith("propose Wed 9 Dec")
    assert world.tracker.letter_desk(other, "W10").asks[0].value == "Wednesday 9 December"
    world.tracker.offer(other, OfferNews(no_deadline=True))
    assert world.tracker.letter_desk(other, "W10").asks[0].value == ""
