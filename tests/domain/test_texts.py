"""The rules in words: none is left out, and every number in them is the policy's."""

from __future__ import annotations

import re

import pytest

from followup_tui.domain.cards import SHORT
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import RULES
from followup_tui.domain.rows import KEYS
from followup_tui.domain.texts import TITLES, filled, settings_of, title_of
from followup_tui.domain.texts.guard import GUARD
from followup_tui.domain.texts.kinds import KINDS
from followup_tui.domain.texts.rules import RULEBOOK

YEAR = re.compile(r"\b20\d\d\b|B\d+")
"""Figures that are no settings: the year of a source, a rule's id."""


def test_every_rule_and_every_rule_of_the_guard_is_told() -> None:
    assert list(RULEBOOK) == list(RULES) == [f"R{number}" for number in range(1, 15)]
    assert list(GUARD) == [*(f"B{number}" for number in range(12)), "T16"]
    assert list(TITLES) == [*RULEBOOK, *GUARD]
    assert title_of("R13") == "R13 Burn no bridges"


def test_every_kind_of_reminder_is_told() -> None:
    assert KINDS.keys() == KEYS.keys() >= SHORT.keys()
    assert {one.rule for one in KINDS.values()} <= RULES.keys()


@pytest.mark.parametrize("rule", TITLES)
def test_what_a_rule_does_and_protects_is_a_sentence(rule: str) -> None:
    one = RULEBOOK.get(rule) or GUARD[rule]
    for text in (filled(one.does, Policy()), one.protects):
        assert text.endswith(".")
        assert text[0].isupper() or text[0].isdigit()
        assert "{" not in text


@pytest.mark.parametrize("rule", GUARD)
def test_what_lifts_a_warning_and_what_comes_of_passing_it_over(rule: str) -> None:
    assert GUARD[rule].resolve
    assert GUARD[rule].ignored.endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_of_leaving_it_undone(kind: Purpose) -> None:
    text = filled(KINDS[kind].ignored, Policy())
    assert text.endswith(".")
    assert "{" not in text


def test_no_number_is_written_out() -> None:
    every = [one.does for one in RULEBOOK.values()] + [one.does for one in GUARD.values()]
    every += [one.ignored for one in KINDS.values()]
    assert [text for text in every if re.search(r"\d", YEAR.sub("", re.sub(r"\{[^}]*\}", "", text)))] == []


@pytest.mark.parametrize("rule", TITLES)
def test_a_number_named_in_a_rule_is_a_setting_of_that_rule(rule: str) -> None:
    named = set(re.findall(r"\{(\w+)", (RULEBOOK.get(rule) or GUARD[rule]).does))
    assert named <= {one.name for one in settings_of(rule, Policy())}


def test_every_setting_stands_with_a_rule() -> None:
    shown = {one.name for rule in TITLES for one in settings_of(rule, Policy())}
    assert shown == set(Policy.__struct_fields__) - {"list_rows"}


def test_one_is_singular() -> None:
    text = filled("{reply_days:business day}, {thank_you_days:business day}", Policy())
    assert text == "1 business day, 2 business days"
