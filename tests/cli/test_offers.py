"""Offers on the command line: recorded and corrected, told of without a bluff, accepted and signed (R12)."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def fir(cli: Cli, acme: str) -> str:
    """An offer from Fir in hand until Friday, beside the application at Acme; neither is ranked."""
    cli("add", "Fir", "Analyst", "--tz", "America/New_York", "--country", "US")
    cli("offer", "fir", "--answer-by", "2026-11-27", "--written", "--terms", "as agreed")
    return acme


def test_a_correction_leaves_the_rest_of_an_offer_as_it_is(cli: Cli, fir: str) -> None:
    before = cli("show", "fir", "--json").object["application"]["offer"]
    after = cli("offer", "fir", "--no-deadline", "--private", "--json").object["application"]["offer"]
    assert (before["written"], before["terms"], "private" in before) == (True, "as agreed", False)
    assert {**before, "private": True} == {**after, "answer_by": before["answer_by"]}
    assert cli("offer", "fir", "--verbal", "--json").object["application"]["offer"].get("written", False) is False
    both = cli("offer", "fir", "--no-deadline", "--answer-by", "2026-11-27")
    assert (both.code, both.err) == (2, "followup: give either --answer-by or --no-deadline\n")


def test_an_acceptance_is_signed_at_once_or_later(cli: Cli, fir: str) -> None:
    told = cli("accept", "fir", "--json").object
    assert "signed" not in told["application"]["offer"]
    assert [one["kind"] for one in told["raised"]] == ["withdraw"]
    assert cli("accept", "fir", "--signed", "--json").object["application"]["offer"]["signed"] is True
    assert cli("offer", "fir", "--unsigned", "--json").object["application"]["outcome"] == "accepted"


def test_who_is_to_be_told_stands_in_the_list_with_what_to_do(cli: Cli, fir: str) -> None:
    (tell,) = [one for one in cli("due", "--json").object["reminders"] if one["kind"] == "leverage"]
    assert (tell["rule"], tell["application"]["id"], tell["due"]) == ("R12", fir, "2026-11-24")
    assert tell["says"] == "Call Jane Doe (CTO): you have an offer to answer by Fri 27 Nov"
    assert tell["slot"]["start"] == "2026-11-24T15:00:00Z"


def test_what_an_offer_raises_elsewhere_is_told_with_its_employer(cli: Cli, fir: str) -> None:
    del fir
    told = cli("undo").out.splitlines()
    call = "Call Jane Doe (CTO): you have an offer to answer by Fri 27 Nov, Acme"
    assert f"  ✓ {call} — if you would accept it over the offer from Fir" in told


def test_nobody_is_told_of_an_offer_without_the_users_word(cli: Cli, fir: str) -> None:
    asked = ("may-contact", "acme", "--purpose", "leverage", "--json")
    assert [(one["rule"], one["says"]) for one in cli(*asked).object["reasons"]] == [
        ("R12", "only if you would accept Acme over Fir: confirm that first")
    ]
    assert cli(*asked, "--would-accept").object["level"] == "green"
    why = cli("may-contact", "acme", "--purpose", "leverage", "--why").out
    assert "an offer in hand, and your word that you would accept this one over it" in why
    refused = cli("log", "acme", "leverage", "--json")
    assert (refused.code, refused.object["reasons"][0]["rule"]) == (4, "R12")
    assert cli("log", "acme", "leverage", "--would-accept", "--json").object["contact"]["purpose"] == "leverage"
    again = cli(*asked, "--would-accept", "--at", "2026-11-25 10:00").object
    assert [one["rule"] for one in again["reasons"]] == ["B4"]


def test_a_rank_says_it_too_and_a_bluff_is_refused(cli: Cli, fir: str) -> None:
    cli("edit", "acme", "--rank", "1")
    assert cli("may-contact", "acme", "--purpose", "leverage", "--json").object["level"] == "green"
    cli("decline", "fir")
    assert "R12 no offer is in hand elsewhere: never bluff" in cli("log", "acme", "leverage").err


def test_the_words_for_it_give_the_date_and_no_name(cli: Cli, fir: str) -> None:
    cli("config", "me.name", "Sam Sample")
    said = cli("script", "acme").out
    assert "I owe an answer by Friday 27 November" in said
    assert "Fir" not in said


def test_the_letter_about_it_takes_the_users_word_and_names_what_it_may(cli: Cli, fir: str) -> None:
    cli("config", "me.name", "Sam Sample")
    refused = cli("script", "acme", "W9")
    assert (refused.code, refused.out) == (4, "")
    says = "Acme: only if you would accept Acme over Fir: confirm that first (--would-accept)"
    assert refused.err == f"followup: {says}\n"
    assert cli("script", "acme", "W9", "--json").object["error"]["says"] == says
    said = cli("script", "acme", "W9", "--would-accept").out
    assert "I have received an offer and owe an answer by Friday 27 November" in said
    assert "Fir" not in said
    named = cli("script", "acme", "W9", "--would-accept", "--name-employer", "--name-terms").out
    assert "an offer from Fir and owe" in named
    assert "Its terms, in confidence: as agreed." in named


def test_more_time_that_they_gave_is_recorded_and_asked_for_once(cli: Cli, fir: str) -> None:
    told = cli("log", "fir", "offer-extend", "--answer-by", "2026-12-04", "--json").object
    offer = told["application"]["offer"]
    assert (offer["answer_by"], offer["extended"]) == ("2026-12-04T22:00:00Z", True)
    assert "ask once only" in cli("log", "fir", "offer-extend").out


def test_a_notice_closes_the_card(cli: Cli, fir: str) -> None:
    told = cli("log", "acme", "withdraw", "--json").object["application"]
    assert (told["column"], told["outcome"]) == ("closed", "withdrawn")
