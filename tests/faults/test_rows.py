"""The table of faults is complete and true: no row is missing, and whatever is called tried is tried."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
ROWS = range(1, 58)
README = (TESTS / "faults" / "README.md").read_text()
TABLE = {int(row): cell for row, cell in re.findall(r"^\| (\d+) \|[^|]+\|[^|]+\| ([^|]+) \|$", README, re.M)}
"""Row → what it is tried by."""


def functions(path: Path) -> list[str]:
    """The names of a file's tests."""
    found = ast.walk(ast.parse(path.read_text()))
    named = [one.name for one in found if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [one for one in named if one.startswith("test_")]


FUNCTIONS = {str(path.relative_to(TESTS)): functions(path) for path in TESTS.rglob("test_*.py")}


def rows_named(name: str) -> set[int]:
    """The rows that the name of a test names: test_row_3_…, test_rows_17_18_19_…, test_rows_10_and_11_…"""
    numbers = re.match(r"test_rows?((?:_\d+|_and)+)_", name)
    return {int(one) for one in re.findall(r"\d+", numbers[1])} if numbers else set()


def test_every_row_is_there_once() -> None:
    assert list(TABLE) == list(ROWS)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_tried_or_said_not_to_be(row: int) -> None:
    told = re.findall(r"`([\w/.]+\.py)(?:::(\w+))?`", TABLE[row])
    files = {path for path, test in told if not test}
    assert files == {path for path, tests in FUNCTIONS.items() if any(row in rows_named(one) for one in tests)}
    for path, test in told:
        assert not test or test in FUNCTIONS[path]
    assert told or re.search(r"not yet: \w.{15,}", TABLE[row])


def test_no_test_names_a_row_that_there_is_not() -> None:
    named = {row for tests in FUNCTIONS.values() for one in tests for row in rows_named(one)}
    assert named <= set(ROWS)
    assert len(named) > 25
