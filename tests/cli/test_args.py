"""Words of the command line read into values."""

from __future__ import annotations

import click
import pytest

from followup_tui.cli.args import Choice, is_address, met
from followup_tui.domain.records import Column, Outcome, Purpose
from followup_tui.errors import BadInputError


@pytest.mark.parametrize(
    ("text", "name", "title", "address"),
    [
        ("Raj Patel", "Raj Patel", "", ""),
        ("Jane Doe, CTO, jane@acme.example", "Jane Doe", "CTO", "jane@acme.example"),
        ("Jane Doe, jane@acme.example", "Jane Doe", "", "jane@acme.example"),
        ("Jane Doe, jane@acme.example, CTO", "Jane Doe", "CTO", "jane@acme.example"),
        ("Jane Doe, VP, Operations, +1 (555) 010-0200", "Jane Doe", "VP, Operations", "+1 (555) 010-0200"),
        ("Jane Doe, Head of Level 3 Support", "Jane Doe", "Head of Level 3 Support", ""),
        ("Jane Doe, CTO, via Mary Major", "Jane Doe", "CTO", "via Mary Major"),
        ("  Jane   Doe ,, ", "Jane Doe", "", ""),
    ],
)
def test_somebody_met(text: str, name: str, title: str, address: str) -> None:
    found = met(text)
    assert (found.name, found.title, found.address) == (name, title, address)


@pytest.mark.parametrize("text", ["", " , CTO", "Jane, a@b.example, 555 010 0200"])
def test_nobody_can_be_met(text: str) -> None:
    with pytest.raises(BadInputError):
        met(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("a@b", True),
        ("VIA Jane", True),
        ("5550100", True),
        ("555-0100 x7", True),
        ("1234", False),
        ("Unit 5550100", False),
    ],
)
def test_what_an_address_is(text: str, answer: bool) -> None:
    assert is_address(text) is answer


@pytest.mark.parametrize(
    ("word", "purpose"),
    [
        ("thank_you", Purpose.THANK_YOU),
        ("Thank-You", Purpose.THANK_YOU),
        ("thank you", Purpose.THANK_YOU),
        ("status", Purpose.STATUS_CALL),
        ("other", Purpose.OTHER),
    ],
)
def test_a_purpose_by_its_words(word: str, purpose: Purpose) -> None:
    assert Choice(Purpose).convert(word, None, None) is purpose


@pytest.mark.parametrize(
    ("word", "named"), [("thank", "thank-you, thank-references"), ("", "logistics"), ("xyz", "other")]
)
def test_an_unclear_purpose_lists_what_it_may_be(word: str, named: str) -> None:
    with pytest.raises(click.BadParameter, match=named):
        Choice(Purpose).convert(word, None, None)


def test_what_is_left_out_is_not_offered() -> None:
    with pytest.raises(click.BadParameter):
        Choice(Column, leave_out=(Column.OFFER,)).convert("offer", None, None)
    assert Choice(Outcome).convert("no-response", None, None) is Outcome.NO_RESPONSE
