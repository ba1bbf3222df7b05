"""The README is true: its keys and rules are those of the program, its pictures exist, its commands are commands."""

from __future__ import annotations

import re
from pathlib import Path

from followup_tui.cli.app import GROUPS
from followup_tui.cli.rules import table_markdown
from followup_tui.tui.commands import key_table_markdown

HERE = Path(__file__).parent.parent
README = (HERE / "README.md").read_text(encoding="utf-8")


def test_its_table_of_keys_is_that_of_the_registry() -> None:
    table = README.partition("<!-- keys -->")[2].partition("<!-- /keys -->")[0]
    assert table.strip() == key_table_markdown().strip()


def test_its_table_of_rules_is_what_the_program_says_of_them() -> None:
    """R1 to R14, B0 to B11: the table is `followup rules --markdown`."""
    table = README.partition("<!-- rules -->")[2].partition("<!-- /rules -->")[0]
    assert table.strip() == table_markdown().strip()


def test_its_pictures_exist() -> None:
    pictures = re.findall(r"\]\((screenshots/[^)]+)\)", README)
    assert len(pictures) >= 4
    assert [one for one in pictures if not (HERE / one).is_file()] == []


def test_its_commands_are_commands() -> None:
    known = {name for group in GROUPS.values() for name in group}
    named = re.findall(r"^followup ([a-z-]+)", README, re.M)
    assert len(named) >= 7
    assert set(named) <= known
