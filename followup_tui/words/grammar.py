"""What the text of a template may say: facts, a few filters and conditions, and nothing that could run on or reach out.

Invariant: a template that passed has no loop, no call, no arithmetic, and no attribute but the fields that there are,
so that filling it in ends at once whatever it says.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.errors import BadDataError
from followup_tui.words.fields import FIELDS
from followup_tui.words.phrases import FILTERS

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

DEEPEST: Final = 20
"""Levels to which conditions and expressions may stand within each other; ours need six."""

_BORROWED: Final = ("wordcount", "lower", "upper", "capitalize", "title", "trim")
"""Filters of Jinja's own that take no time and make no text longer."""

_COMPARED: Final = frozenset({"eq", "ne", "lt", "lteq", "gt", "gteq"})
_PLAIN: Final = frozenset(
    {
        "Template", "Output", "TemplateData", "If", "CondExpr", "And", "Or", "Not", "Concat", "Const", "Compare",
        "Operand",
    }
)  # fmt: skip
"""Kinds of nodes that need no closer look."""

_INSTEAD: Final = "; a text may hold {{ fields }}, with filters, and {% if %}"


class Compiled(NamedTuple):
    """A template's text, ready to be filled in."""

    made: JinjaTemplate
    uses: frozenset[str]
    """The dotted names of the fields it speaks of."""


@functools.lru_cache(maxsize=128)
def compiled(body: str, source: str, first_line: int) -> Compiled:
    """The text made ready; `source` and `first_line` are the file's name and the line on which the text starts.

    Raises `BadDataError` naming file and line for what cannot be read or is not allowed.
    """
    from jinja2 import TemplateSyntaxError

    def wrong(line: int, says: str) -> BadDataError:
        return BadDataError(f"{source}, line {first_line + line - 1}: {show(says)}")

    engine = _environment()
    try:
        tree = engine.parse(body)
    except TemplateSyntaxError as error:
        raise wrong(error.lineno, error.message or "cannot be read") from None
    except RecursionError:
        raise wrong(1, f"more than {DEEPEST} levels within each other") from None
    except ValueError:
        raise wrong(1, "a number in the text is too long") from None
    uses = frozenset(_fields(tree, 0, wrong))
    return Compiled(engine.from_string(tree), uses)


def _fields(node: nodes.Node, depth: int, wrong: Callable[[int, str], BadDataError]) -> Iterator[str]:
    """The names of the fields under this node; raises what `wrong` makes of the first thing not allowed."""
    kind = type(node).__name__
    if depth > DEEPEST:
        raise wrong(node.lineno, f"more than {DEEPEST} levels within each other")
    if kind in ("Name", "Getattr"):
        name = _dotted(node)
        if name not in FIELDS:
            raise wrong(node.lineno, f"unknown field `{show(name, 40)}`" if name else f"not allowed{_INSTEAD}")
        yield name
        return
    if kind == "Filter":
        _check_filter(node, wrong)
    elif kind == "Compare" and any(one.op not in _COMPARED for one in getattr(node, "ops", ())):
        raise wrong(node.lineno, "compare with ==, !=, <, <=, > or >= only")
    elif kind not in _PLAIN:
        raise wrong(node.lineno, f"not allowed: {kind.lower()}{_INSTEAD}")
    for child in node.iter_child_nodes():
        yield from _fields(child, depth + 1, wrong)


def _dotted(node: nodes.Node) -> str:
    """The field's name as it is written, or empty for an attribute of anything but a plain name."""
    name, inner = getattr(node, "name", None), getattr(node, "node", None)
    if name is not None:
        return str(name)
    outer = getattr(inner, "name", "") if type(inner).__name__ == "Name" else ""
    return f"{outer}.{getattr(node, 'attr', '')}" if outer else ""


def _check_filter(node: nodes.Node, wrong: Callable[[int, str], BadDataError]) -> None:
    name = getattr(node, "name", "")
    if name not in _environment().filters:
        raise wrong(node.lineno, f"unknown filter `{show(name, 40)}`; there are {', '.join(_environment().filters)}")
    if any(getattr(node, part) for part in ("args", "kwargs", "dyn_args", "dyn_kwargs")):
        raise wrong(node.lineno, f"the filter `{name}` takes nothing in brackets")


@functools.cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
    borrowed = {name: made.filters[name] for name in _BORROWED}
    for open_door in (made.globals, made.filters, made.tests):
        open_door.clear()
    made.filters.update({name: _of_text(one) for name, one in FILTERS.items()})
    made.filters.update(borrowed)
    return made


def _of_text(worked: Callable[[str], str]) -> Callable[[object], str]:
    """The filter for anything a template may hand it; nothing stays nothing."""

    def made(value: object) -> str:
        text = str(value)
        return worked(text) if text.strip() else ""

    return made
