"""A mail link carries the letter as data, whatever stands in it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from followup_tui.words.mailing import mailto

BODY = "Hello Jane,\n\nthe figures: 50% & more — ok?\n\nSam"


def test_the_letter_comes_back_out_of_the_link() -> None:
    link = mailto("jane+jobs@example.com", "Data & more", BODY)
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "jane%2Bjobs@example.com")
    assert parse_qs(parts.query) == {"subject": ["Data & more"], "body": [BODY.replace("\n", "\r\n")]}


@pytest.mark.parametrize("hostile", ["a@example.com?bcc=x@example.com", "a@example.com&cc=b", "a\r\nBcc: x"])
def test_an_address_adds_no_recipient(hostile: str) -> None:
    link = mailto(hostile, "Bcc: x\r\nx&cc=y", "&bcc=z@example.com\r\n.")
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}
    assert "\r" not in link
    assert "\n" not in link


def test_a_letter_without_a_subject_has_none() -> None:
    assert mailto("jane@example.com", "", "Hello") == "mailto:jane@example.com?body=Hello"


def test_what_is_no_text_is_replaced() -> None:
    assert mailto("jane@example.com", "\ud800", "ü") == "mailto:jane@example.com?subject=%3F&body=%C3%BC"
