"""The command line's root: which commands there are, the options all of them take, and how a run ends.

Invariant: a command's module is imported only when that command runs or its help is asked for.
"""

from __future__ import annotations

import importlib
import keyword
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import click

from followup_tui import __version__
from followup_tui.cli import faults
from followup_tui.cli.session import Session
from followup_tui.errors import FollowupError

GROUPS: Final[dict[str, dict[str, str]]] = {
    "Look": {
        "due": "look", "status": "look", "board": "look", "agenda": "agenda", "forecast": "forecast",
        "review": "review", "stats": "review",
        "people": "people", "show": "tell", "why": "tell", "may-contact": "tell", "rules": "rules",
    },
    "Record": {
        "add": "record", "edit": "record", "interview": "record", "promise": "record", "person": "record",
        "lead": "record", "log": "contact", "heard": "contact", "offer": "outcome", "accept": "outcome",
        "decline": "outcome", "withdraw": "outcome", "close": "outcome", "move": "outcome",
        "snooze": "remind", "dismiss": "remind", "undo": "remind", "redo": "remind",
        "pause": "pause",
    },
    "Exchange": {"import": "importing", "export": "exporting"},
    "Words": {"script": "words", "note": "note", "check": "check", "templates": "templates"},
    "Care": {
        "doctor": "doctor", "backup": "keeping", "recover": "keeping", "paths": "care", "config": "config",
        "demo": "care", "schema": "care",
    },
}  # fmt: skip
"""Section of the help → command → module under `cli` that holds it, as a function of that name."""

COMPLETE: Final = "_FOLLOWUP_COMPLETE"
"""Environment variable by which a shell's completion script asks."""

_MODULES = {name: module for group in GROUPS.values() for name, module in group.items()}


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Note a global option in the session; the one given last, nearest the command, holds."""
    if value and param.name is not None:
        setattr(ctx.ensure_object(Session), param.name, value)


def _globals() -> list[click.Parameter]:
    return [
        click.Option(["--store"], metavar="PATH", help="The store file (or FOLLOWUP_STORE).",
                     expose_value=False, callback=_keep),
        click.Option(["--now"], metavar="WHEN", help="Pretend it is this moment (or FOLLOWUP_NOW).",
                     expose_value=False, callback=_keep),
        click.Option(["--json"], is_flag=True, help="Answer with one JSON object on stdout.",
                     expose_value=False, callback=_keep),
        click.Option(["--verbose"], is_flag=True, help="Note in the log what is done, and how long it took.",
                     expose_value=False, callback=_keep),
    ]  # fmt: skip


class Command(click.Command):
    """A command that takes the global options too."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.params = [*self.params, *_globals()]


class Group(click.Group):
    """A command with commands of its own, which takes the global options too."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.params = [*self.params, *_globals()]


class Root(click.Group):
    """The group of all commands, each loaded when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Every command's name, in the order of the help."""
        return list(_MODULES)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 (click's signature)
        cmd_name: str,
    ) -> click.Command | None:
        """The command of that name, or None."""
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        held = importlib.import_module(f"followup_tui.cli.{module}")
        name = cmd_name.replace("-", "_")
        found = getattr(held, f"{name}_" if keyword.iskeyword(name) else name)
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with a line each, section by section."""
        for section, names in GROUPS.items():
            rows = []
            for name in names:
                command = self.get_command(ctx, name)
                if command is not None:
                    rows.append((name, command.get_short_help_str(formatter.width)))
            with formatter.section(section):
                formatter.write_dl(rows)


def root() -> Root:
    """The root command."""
    return Root(
        "followup",
        params=[*_globals(), _version()],
        help="Follow up your job interviews: who is owed what, by when, and the words to say it.\n\n"
        "Without a command the dashboard opens.",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def _version() -> click.Option:
    def show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            from followup_tui.cli.output import Page

            Page().line(f"followup {__version__}")
            ctx.exit()

    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show_version,
                        help="Show the version.")  # fmt: skip


def complete() -> NoReturn:
    """Answer a shell that asks what could be typed next (it says how in `COMPLETE`), and leave."""
    root().main([], prog_name="followup", complete_var=COMPLETE)


def run(args: Sequence[str], session: Session) -> int:
    """Run one command line; returns the exit code. Whatever went wrong has been said when it returns."""
    json = _wants_json(args)
    try:
        if any("\ud800" <= one <= "\udfff" for text in args for one in text):
            return faults.report_usage("an argument is not valid UTF-8 text", json=json)
        group = root()
        with group.make_context("followup", list(args), obj=session) as ctx:
            ended = group.invoke(ctx)
        return ended if isinstance(ended, int) else 0
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.UsageError as error:
        return faults.report_usage(_usage_line(error), json=json)
    except FollowupError as error:
        return faults.report(error, json=json)


def _wants_json(args: Sequence[str]) -> bool:
    before = list(args)[: list(args).index("--")] if "--" in args else args
    return "--json" in before


def _usage_line(error: click.UsageError) -> str:
    says = " ".join(error.format_message().split())
    path = error.ctx.command_path if error.ctx is not None else "followup"
    return f"{says[:1].lower()}{says[1:].rstrip('.')}; see {path} --help"
