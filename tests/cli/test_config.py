"""The settings and the rules on the command line: listed, explained, changed, brought back, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.reminders import RULES
from tests.cli.conftest import Cli


def settings_file(home: Path) -> Path:
    return home / ".config" / "followup-tui" / "settings.toml"


def test_every_number_of_the_rules_is_listed_under_its_rule(cli: Cli) -> None:
    shown = cli("config").out
    for name in Policy.__struct_fields__:
        assert f"  {name} " in shown
    places = [shown.index(f"{rule} {RULES[rule]}") for rule in ("R1", "R4", "R7", "R10", "R13")]
    assert places == sorted(places)
    assert "7 · calendar days of silence, no date given, when a call is first in order [3–10]" in shown
    assert "followup edit" in shown


def test_what_differs_is_listed_with_its_default(cli: Cli) -> None:
    cli("config", "touch_gap_days", "7")
    cli("config", "me.name", "Sam Sample")
    cli("config", "keys.new", "N")
    shown = cli("config").out
    assert "7 (default 5) · days between two unsolicited contacts" in shown
    assert "Sam Sample (default none) · first and last name" in shown
    assert "keys.new" in shown


@pytest.mark.parametrize("key", ["policy.touch_gap_days", "touch_gap_days", "touch-gap-days"])
def test_one_is_explained(cli: Cli, key: str) -> None:
    shown = cli("config", key).out
    for text in (
        "policy.touch_gap_days  5", "days between two unsolicited contacts to one employer", "number from 2 to 15",
        "Ask a Manager", "R10 Keep following up, without pestering", "B1 Room between two contacts",
    ):  # fmt: skip
        assert text in shown
    told = cli("config", key, "--json").object
    assert told["settings"] == {"policy.touch_gap_days": 5}
    (detail,) = told["details"]
    assert (detail["low"], detail["high"], detail["default"], detail["rules"]) == (2, 15, 5, ["R10", "B1"])


def test_everything_stands_in_json(cli: Cli) -> None:
    told = cli("config", "--json").object
    assert set(told["settings"]) >= {"me.name", "tz", "bell", "policy.touch_gap_days", "policy.pause_from"}
    assert [one["key"] for one in told["details"]] == list(told["settings"])
    assert all(one["says"] and one["accepts"] for one in told["details"])
    assert all(one["evidence"] for one in told["details"] if one["key"].startswith("policy."))


def test_values_are_set_and_brought_back(cli: Cli, own_home: Path) -> None:
    assert cli("config", "policy.touch_gap_days", "7", "--json").object["settings"] == {"policy.touch_gap_days": 7}
    assert cli("config", "bell", "off").code == 0
    assert cli("config", "--json").object["settings"]["bell"] is False
    text = settings_file(own_home).read_text()
    assert text.splitlines() == ["bell = false", "", "[policy]", "touch_gap_days = 7"]
    assert cli("config", "bell", "").code == 0
    assert "default" in cli("config", "touch_gap_days", "--reset").out
    assert settings_file(own_home).read_text() == ""


def test_what_belongs_together_is_set_at_once(cli: Cli) -> None:
    ran = cli("config", "pause_from", "2026-12-21", "pause_until", "2027-01-01", "--json").object
    assert ran["settings"] == {"policy.pause_from": "2026-12-21", "policy.pause_until": "2027-01-01"}
    assert cli("config", "pause_from", "--reset").code == 65
    assert cli("config", "pause_from", "pause_until", "--reset").code == 0


def test_all_numbers_are_brought_back_when_asked_twice(cli: Cli, own_home: Path) -> None:
    cli("config", "touch_gap_days", "7", "list_rows", "9")
    cli("config", "me.name", "Sam Sample")
    asked = cli("config", "--reset-all")
    assert (asked.code, asked.err.count("\n")) == (2, 1)
    assert "--yes to bring back the defaults of touch_gap_days, list_rows" in asked.err
    assert "touch_gap_days = 7" in settings_file(own_home).read_text()
    assert "2 numbers are as they came" in cli("config", "--reset-all", "--yes").out
    assert settings_file(own_home).read_text() == '[me]\nname = "Sam Sample"\n'
    assert cli("config", "--reset-all").code == 0


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("policy.touch_gap_days", "99"), 65, "policy.touch_gap_days must be a whole number from 2 to 15"),
        (("touch_gap_days", "x"), 65, "policy.touch_gap_days must be a whole number from 2 to 15"),
        (("silence_opens_days", "12"), 65, "must be a whole number from 3 to 10, as silence_due_days is 10"),
        (("nope.deep", "1"), 65, "no setting named nope"),
        (("bell.deep", "1"), 65, "no setting named bell.deep"),
        (("tz", "Mars/Base"), 65, "tz must be a zone name"),
        (("nope",), 2, "no setting named nope"),
        (("touch_gap",), 2, "did you mean policy.touch_gap_days?"),
        (("nope", "--reset"), 2, "no setting named nope"),
        (("--reset",), 2, "name the KEYs"),
        (("bell", "--reset-all"), 2, "--reset-all takes no KEY"),
        (("bell", "off", "tz"), 2, "give each KEY its VALUE"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_and_changes_nothing(
    cli: Cli, own_home: Path, args: tuple[str, ...], code: int, says: str
) -> None:
    ran = cli("config", *args)
    assert (ran.code, ran.err.count("\n"), ran.out) == (code, 1, "")
    assert says in ran.err
    assert not settings_file(own_home).exists()


def test_a_wrong_file_is_named_with_key_and_range(cli: Cli, own_home: Path) -> None:
    path = settings_file(own_home)
    path.parent.mkdir(parents=True)
    path.write_text("[policy]\nhunt_soft_days = 9\n")
    ran = cli("due")
    assert (ran.code, ran.err.count("\n")) == (65, 1)
    assert "policy.hunt_soft_days must be a whole number from 1 to 4, as hunt_firm_days is 5" in ran.err
    assert str(path) in ran.err


def test_the_rules_are_printed_with_what_they_do_and_their_settings(cli: Cli) -> None:
    shown = cli("rules").out
    for rule, title in RULES.items():
        assert f"{rule:<4}{title}" in shown
    for rule in (f"B{number}" for number in range(12)):
        assert f"\n{rule:<4}" in shown
    assert "due after 2 business days" in shown
    assert "thank_you_days 2 [1–5]" in shown


def test_what_the_rules_say_follows_the_settings(cli: Cli) -> None:
    cli("config", "reply_days", "2", "thank_you_days", "1")
    shown = cli("rules").out
    assert "due after 1 business day;" in shown
    assert "within 2 business days" in shown


@pytest.mark.parametrize("rule", [*RULES, *(f"B{number}" for number in range(12)), "T16"])
def test_one_rule_is_printed_in_full(cli: Cli, rule: str) -> None:
    shown = cli("rules", rule.lower()).out
    assert shown.startswith(f"{rule} ")
    told = cli("rules", rule, "--json").object
    (one,) = list(told["rules"]) + list(told["guard"])
    assert (one["id"], "{" in one["does"]) == (rule, False)
    assert one["protects"] in shown.replace("\n", " ")
    for setting in one["settings"]:
        assert setting["key"].removeprefix("policy.") in shown
        assert setting["evidence"] in shown


def test_an_unknown_rule(cli: Cli) -> None:
    ran = cli("rules", "R15")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "R1 to R14" in ran.err


def test_all_rules_in_json(cli: Cli) -> None:
    told = cli("rules", "--json").object
    assert [one["id"] for one in told["rules"]] == list(RULES)
    assert [one["id"] for one in told["guard"]] == [*(f"B{number}" for number in range(12)), "T16"]


def test_the_table_for_the_readme_tells_the_defaults_whatever_is_set(cli: Cli) -> None:
    cli("config", "thank_you_days", "4")
    table = cli("rules", "--markdown").out
    assert "`thank_you_days` 2 (1–5)" in table
    assert table.count("\n| R") == 14
    assert table.count("\n| B") == 12
