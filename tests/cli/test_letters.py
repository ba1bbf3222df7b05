"""Letters on the command line: what is on record is filled in, and what belongs to one letter is given with it."""

from __future__ import annotations

from tests.cli.conftest import Cli


def met(cli: Cli) -> None:
    cli("config", "me.name", "Sam Rivera")
    cli("add", "Acme", "Data Engineer", "--tz", "America/New_York", "--country", "US")
    people = ("--with", "Jane Doe, CTO, jane@acme.example", "--with", "Raj Patel, Lead, raj@acme.example")
    cli("interview", "acme", "--at", "20 Nov 16:00", *people, "--topic", "keeping sensor data clean")


def test_a_thank_you_to_each_interviewer(cli: Cli) -> None:
    met(cli)
    letters = [cli("script", "acme", "W1", "--with", name).out for name in ("jane", "raj")]
    assert "Hello Jane," in letters[0]
    assert "Hello Raj," in letters[1]
    assert all("what you said about keeping sensor data clean" in one for one in letters)


def test_a_fact_that_belongs_to_one_letter_is_given_with_it(cli: Cli) -> None:
    met(cli)
    refused = cli("script", "acme", "W23")
    assert refused.code == 2
    assert "--set answer=" in refused.err
    assert "1. Subject" in cli("script", "acme", "W23", "--set", "answer=from January, gladly").out
    told = cli("script", "acme", "W10", "--set", "until=Wednesday", "--set", "offer.deadline=Friday", "--json").object
    assert "answer by Wednesday instead of Friday" in told["script"]["text"]


def test_a_fact_without_a_name_or_with_an_unknown_one_is_refused(cli: Cli) -> None:
    met(cli)
    for given, says in (("answer", "FIELD=TEXT"), ("=x", "FIELD=TEXT"), ("mood=good", "a field named mood")):
        refused = cli("script", "acme", "W1", "--set", given)
        assert refused.code == 2
        assert says in refused.err
