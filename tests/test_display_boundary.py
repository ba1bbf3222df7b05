"""Record text has one way to a screen or terminal: through `domain.display.show`, and to Textual as `Content` alone.

Invariant: what cannot be seen to be harmless in the function it stands in (a literal, a number, a table of our own, or
something that `show` has passed) is refused; the remedy is always the same: put `show(…)` around it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).parent.parent / "followup_tui"
TUI, CLI = (sorted((PACKAGE / part).rglob("*.py")) for part in ("tui", "cli"))

SHOWN = {"show", "show_block", "plain", "masked", "len", "sum", "day_text", "day_name", "tell_day"}
"""Functions whose text is harmless: the boundary itself, numbers and dates."""

KEPT = {"upper", "lower", "capitalize", "strip", "rstrip", "removeprefix", "removesuffix", "ljust", "replace", "split"}
"""Methods of text that add nothing dangerous to it."""

CONTENT = {"Content", "styled", "assemble"}
MARKUP = {"Static", "Label", "Button", "update", "Collapsible", "Option"}
"""What reads a plain text as markup."""

TITLES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title"}
BANNED = {"escape", "from_markup", "from_ansi", "Markdown", "MarkdownViewer"}

BASE64 = "sys.stderr.write(osc52_sequence(text))"
"""What the terminal's own clipboard is sent."""

PRINTS = {"output.py", "faults.py"}
"""Where the command line's text leaves the program."""


class Found(NamedTuple):
    """A place where text could pass by the boundary."""

    line: int
    what: str


def name_of(node: ast.expr) -> str:
    """The last part of a name: "styled" of `Content.styled`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


class Values:
    """What the names of one function stand for."""

    def __init__(self, function: ast.AST) -> None:
        self._said: dict[str, list[ast.expr]] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._note(target, node.value)
            elif isinstance(node, ast.NamedExpr | ast.AnnAssign | ast.AugAssign) and node.value is not None:
                self._note(node.target, node.value)

    def _note(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            for inner, part in zip(target.elts, value.elts, strict=True):
                self._note(inner, part)
        elif isinstance(target, ast.Name):
            self._said.setdefault(target.id, []).append(value)

    def safe(self, node: ast.expr, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a text can hold nothing but what is ours or was shown."""
        parts = self._parts(node, seen)
        return parts is not None and all(self.safe(one, seen | {name_of(node)}) for one in parts)

    def _parts(self, node: ast.expr, seen: frozenset[str]) -> list[ast.expr] | None:
        """What its harmlessness hangs on; None where it cannot be seen."""
        match node:
            case ast.JoinedStr():
                return [one.value for one in node.values if isinstance(one, ast.FormattedValue) and not _is_number(one)]
            case ast.Name():
                return [] if _is_ours(node.id) else None if node.id in seen else self._said.get(node.id)
            case ast.Attribute():
                return [] if _is_ours(node.attr) or node.attr == "rule" else None
            case ast.Call():
                return _call_parts(node)
        return _inner(node)


def _inner(node: ast.expr) -> list[ast.expr] | None:
    """The parts of an expression that decide what it can be."""
    match node:
        case ast.Constant() | ast.BinOp(left=ast.Constant(), op=ast.Mult()):
            return []
        case ast.BinOp():
            return [node.left, node.right]
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp():
            return node.values
        case ast.Tuple() | ast.List():
            return node.elts
        case ast.Starred() | ast.Await() | ast.Subscript():
            return [node.value]
        case ast.GeneratorExp() | ast.ListComp():
            return [node.elt]
    return None


def _is_ours(name: str) -> bool:
    return name.strip("_").isupper()


def _is_number(value: ast.FormattedValue) -> bool:
    """Whether the format can only be that of a number: `{count:d}`, `{count:>3d}`."""
    spec = value.format_spec
    ends = spec.values[-1] if isinstance(spec, ast.JoinedStr) and spec.values else None
    return isinstance(ends, ast.Constant) and str(ends.value).endswith(("d", "%"))


def _call_parts(node: ast.Call) -> list[ast.expr] | None:
    name = name_of(node.func)
    if name in SHOWN | CONTENT:  # Content is looked at where it is made
        return []
    if name == "join" and len(node.args) == 1:
        return node.args
    return [node.func.value] if name in KEPT and isinstance(node.func, ast.Attribute) else None


def functions(tree: ast.Module) -> Iterator[ast.AST]:
    """Every function, and the module for what stands outside of them."""
    yield from (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    yield tree


def calls_in(function: ast.AST) -> Iterator[ast.Call]:
    """The calls of a function; those of the functions within it are found there too, and do no harm."""
    return (one for one in ast.walk(function) if isinstance(one, ast.Call))


def of_tui(tree: ast.Module) -> Iterator[Found]:
    """Places of the dashboard where text passes by."""
    for function in functions(tree):
        if isinstance(function, ast.Module):
            continue
        values = Values(function)
        for call in calls_in(function):
            yield from _drawn(call, values)
        for node in ast.walk(function):
            targets = node.targets if isinstance(node, ast.Assign) else []
            titled = [one for one in targets if isinstance(one, ast.Attribute) and one.attr in TITLES]
            if titled and isinstance(node, ast.Assign) and not values.safe(node.value):
                yield Found(node.lineno, f"{titled[0].attr} = {ast.unparse(node.value)}")


def _drawn(call: ast.Call, values: Values) -> Iterator[Found]:
    name, told = name_of(call.func), ast.unparse(call)
    first = call.args[:1]
    if name == "notify":
        titles = [one.value for one in call.keywords if one.arg == "title"]
        literal = any(one.arg == "markup" and ast.unparse(one.value) == "False" for one in call.keywords)
        if not literal or not all(map(values.safe, [*first, *titles])):
            yield Found(call.lineno, told)
    elif name in ("Content", "styled", "Text") and not all(map(values.safe, first)):
        yield Found(call.lineno, told)
    elif name == "assemble":
        parts = [one.elts[0] if isinstance(one, ast.Tuple) else one for one in call.args]
        if not all(map(values.safe, parts)):
            yield Found(call.lineno, told)
    elif name in MARKUP and any(map(_is_text, first)):
        yield Found(call.lineno, f"a text read as markup, make it Content: {told}")


def _is_text(node: ast.expr) -> bool:
    """Whether this is a text, shown or not, which a widget would read as markup."""
    match node:
        case ast.Constant():
            return "[" in str(node.value)
        case ast.JoinedStr():
            return True
        case ast.BinOp() | ast.IfExp():
            parts = (node.left,) if isinstance(node, ast.BinOp) else (node.body, node.orelse)
            return any(map(_is_text, parts))
        case ast.Call(func=ast.Attribute(value=ast.Constant(), attr="join")):
            return True
        case ast.Call():
            return name_of(node.func) in ("show", "str")
    return False


def of_cli(path: Path, tree: ast.Module) -> Iterator[Found]:
    """Places of the command line where text leaves by another door than `Page`, `aside` and `print_json`."""
    for call in calls_in(tree):
        if path.name in PRINTS:
            continue
        told = ast.unparse(call)
        direct = name_of(call.func) == "print" or told.startswith(("sys.stdout.write", "sys.stderr.write"))
        if direct and told != BASE64:
            yield Found(call.lineno, told)


def everywhere(tree: ast.Module) -> Iterator[Found]:
    """What no front end uses at all."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            told = ast.unparse(node)
            if told in ("click.echo", "click.secho") or (name_of(node) in BANNED and told != "re.escape"):
                yield Found(node.lineno, told)
        if isinstance(node, ast.keyword) and node.arg == "markup" and ast.unparse(node.value) != "False":
            yield Found(node.value.lineno, "markup")


def report(path: Path) -> list[Found]:
    """Every place of a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    front = of_cli(path, tree) if path in CLI else of_tui(tree)
    return sorted({*front, *everywhere(tree)})


@pytest.mark.parametrize("path", [*TUI, *CLI], ids=lambda path: str(path.relative_to(PACKAGE)))
def test_text_has_one_way_out(path: Path) -> None:
    assert report(path) == []


@pytest.mark.parametrize(
    "line",
    [
        "Content(name)",
        "Content.styled(f'{name}', 'bold')",
        "Content.assemble(('x', 'dim'), (name, 'bold'))",
        "Content(show(name) + name)",
        "Content(person.name)",
        "Static(f'{name}')",
        "Static(show(name))",
        "self.update(f'a {show(name)}')",
        "Label('[red]x')",
        "self.notify(show(name))",
        "self.notify(name, markup=False)",
        "self.notify('x', title=name, markup=False)",
        "Text(name)",
        "Static('x', markup=True)",
        "self.border_title = name",
        "self.app.title = f'{name}'",
        "Content(escape(name))",
        "Content.from_markup('x')",
    ],
)
def test_a_way_around_is_seen(line: str) -> None:
    tree = ast.parse(f"def f(self, name, person):\n    {line}\n")
    assert [*of_tui(tree), *everywhere(tree)] != []


@pytest.mark.parametrize(
    "line",
    [
        "Content(show(name))",
        "told = f'{show(name)} {count:d} {COLUMN[x]}'\n    Content.styled(told, 'bold')",
        "Content(', '.join(show(one) for one in names) or 'nobody')",
        "Static(Content(show(name)))",
        "self.notify(show(name), markup=False)",
        "Static('plain words')",
        "self.app.title = f'{count:d} due'",
        "Content(' ' * width)",
    ],
)
def test_the_way_through_is_free(line: str) -> None:
    tree = ast.parse(f"def f(self, name, names, count, x, width):\n    {line}\n")
    assert [*of_tui(tree), *everywhere(tree)] == []


@pytest.mark.parametrize("line", ["print(x)", "click.echo(x)", "sys.stdout.write(x)", "sys.stderr.write(x)"])
def test_the_command_line_has_one_door(line: str) -> None:
    tree = ast.parse(line)
    assert [*of_cli(Path("some.py"), tree), *everywhere(tree)] != []


if __name__ == "__main__":
    for path in (*TUI, *CLI):
        for one in report(path):
            print(f"{path}:{one.line}: {one.what}")
