"""Every statement of the follow-up rules is named by a test: rules R, contact accounting B, calendar C, worked dates X,
tone T, likeness V.

Invariant: an id counts only where a failure would show it: in the name or docstring of a test function, in the id of a
parameter, or in that of a case in a table.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
STATEMENTS = (
    *(f"C{number}" for number in range(1, 9)),
    *(f"B{number}" for number in range(12)),
    *(f"R{number}" for number in range(1, 15)),
    "R1.1",
    "R1.2",
    *(f"X{number}" for number in range(1, 65)),
    *(f"T{number}" for number in range(1, 17)),
    *(f"V{number}" for number in range(1, 9)),
)
ID = re.compile(r"(?<![A-Za-z0-9])([CBRXTV]\d{1,2}(?:\.\d)?)(?![A-Za-z0-9])")


def names_in(tree: ast.Module) -> Iterator[str]:
    """Every text of a test module in which an id counts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node.name.replace("_", " ").upper()
            yield ast.get_docstring(node) or ""
            for decorator in node.decorator_list:
                yield from case_ids(decorator)
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from case_ids(statement.value)


def case_ids(node: ast.AST) -> Iterator[str]:
    """The ids of cases and parameters: what stands first in a row or call, or is given as `id`, `ids` or `case`."""
    for row in (one for one in ast.walk(node) if isinstance(one, ast.Tuple) and one.elts):
        if isinstance(row.elts[0], ast.Constant) and isinstance(row.elts[0].value, str) and len(row.elts) > 1:
            yield row.elts[0].value
    for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
        given = [*call.args[:1], *(one.value for one in call.keywords if one.arg in ("id", "ids", "case"))]
        for one in given:
            texts = one.elts if isinstance(one, ast.List | ast.Tuple) else [one]
            yield from (t.value for t in texts if isinstance(t, ast.Constant) and isinstance(t.value, str))


RANGE = re.compile(r"[CBRXTV]\d+ to [CBRXTV]\d+")
"""Says nothing of any single statement."""

NAMED = {
    found
    for path in sorted(TESTS.rglob("*.py"))
    if path != Path(__file__)
    for text in names_in(ast.parse(path.read_text()))
    for found in ID.findall(RANGE.sub("", text))
}
"""Every id that some test names."""


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_test_names_the_statement(statement: str) -> None:
    assert statement in NAMED


def test_no_test_names_a_statement_that_there_is_not() -> None:
    """A slip of the pen would let one statement pass for another."""
    assert set(STATEMENTS) >= NAMED
