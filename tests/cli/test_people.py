"""`people`: references with their load, interviewers and network with the last contact and what comes next."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def known(cli: Cli, acme: str) -> str:
    """Acme with a reference warned once, and somebody in the network."""
    cli("person", "Prof. Grace Lee", "--role", "reference", "--relation", "thesis", "--email", "g@lee.example")
    cli("person", "Nat Worker", "--role", "network")
    assert cli("log", "acme", "alert-references", "--with", "grace", "--at", "2026-11-21 09:00").code == 0
    return acme


def test_everybody_stands_under_what_they_are(cli: Cli, known: str) -> None:
    out = cli("people").out
    assert out.index("References 1") < out.index("Interviewers 2") < out.index("Network 1")
    assert "warned 1 times in 30 days" in out
    assert "told Sat 21 Nov: Acme, Data Engineer" in out
    assert "Jane Doe, CTO, Acme" in out
    assert "next: Thank Jane Doe (CTO) — due Tue 24 Nov" in out
    assert "reference · thesis · g@lee.example · last contact 2 days ago" in out


@pytest.mark.parametrize(
    ("flag", "names"),
    [("--references", ["Prof. Grace Lee"]), ("--interviewers", ["Raj Patel", "Jane Doe"]),
     ("--network", ["Nat Worker"]), ("--recruiters", [])],
)  # fmt: skip
def test_a_group_can_be_asked_for(cli: Cli, known: str, flag: str, names: list[str]) -> None:
    ran = cli("people", flag, "--json")
    assert [one["name"] for one in ran.object["people"]] == names
    assert ran.code == (0 if names else 1)
    assert bool(names) != ("Nobody is on record" in cli("people", flag).out)


def test_groups_and_a_text_narrow_together(cli: Cli, known: str) -> None:
    told = cli("people", "jane", "--interviewers", "--network", "--json").object["people"]
    assert [one["name"] for one in told] == ["Jane Doe"]


def test_the_object_has_the_load_and_each_warning(cli: Cli, known: str) -> None:
    (one,) = cli("people", "--references", "--json").object["people"]
    assert (one["group"], one["load"], one["load_most"], one["load_days"]) == ("references", 1, 3, 30)
    assert [(two["application"]["id"], two["when"][:10]) for two in one["told"]] == [(known, "2026-11-21")]
    assert one["last_contact"][:10] == "2026-11-21"
    assert one["next"] is None
    (jane,) = cli("people", "jane", "--json").object["people"]
    assert (jane["next"]["kind"], jane["next_date"], jane["load_most"]) == ("thank_you", "2026-11-24", None)


def test_an_overburdened_reference_is_marked(cli: Cli, known: str) -> None:
    for day in ("22", "23"):
        cli("log", "acme", "alert-references", "--with", "grace", "--at", f"2026-11-{day} 08:00")
    assert "! warned 3 times in 30 days: better ask somebody else" in cli("people", "--references").out


def test_people_lists_and_finds(cli: Cli, acme: str) -> None:
    cli("log", "acme", "thank-you", "--with", "jane")
    told = cli("people", "--json").object["people"]
    assert [one["name"] for one in told] == ["Raj Patel", "Jane Doe"]
    assert told[1]["last_contact"] == "2026-11-23T14:41:00Z"
    assert told[0]["last_contact"][:10] == "2026-11-20"
    out = cli("people", "cto").out
    assert "Jane Doe, CTO, Acme" in out
    assert "last contact just now" in out
    assert "Raj" not in out
    nobody = cli("people", "nobody")
    assert (nobody.code, nobody.out) == (1, "Nobody is on record by that name.\n")
