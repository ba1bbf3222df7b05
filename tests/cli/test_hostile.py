"""Records full of terminal escapes, markup and odd characters: every command stays harmless and one line per line."""

from __future__ import annotations

import re

import pytest

from tests.cli.conftest import Cli

EVIL = (
    "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\x9d0;t\x9c[red]x[/] {{7*7}} $(id) %s "
    "\u202eabc\u200b\U000e0041\nline\ttab\r\x7fe" + "\u0301" * 50
)
"""Text that would write to the clipboard, clear the screen, turn the reading order or break a line."""

FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\U000e0000-\U000e007f]")


@pytest.fixture
def evil(cli: Cli) -> str:
    """The id of an application whose every text is hostile."""
    named = (f"Acme {EVIL}", f"Engineer {EVIL}", "--agency", f"Hire {EVIL}")
    made = cli("add", *named, "--tz", "America/New_York", "--json")
    id_ = str(made.object["application"]["id"])
    clean = EVIL.replace(",", "")
    ran = cli("interview", id_, "--at", "Fri 20 Nov 16:00", "--with", f"Jane {clean}, CTO {clean}, jane@acme.example",
              "--topic", EVIL, "--strength", EVIL, "--kind", EVIL, "--promise", "end of next week")  # fmt: skip
    assert ran.code == 0, ran.err
    for args in (("person", f"Grace {EVIL}", "--role", "reference", "--relation", EVIL, "--fact", EVIL),
                 ("edit", id_, "--notes", EVIL, "--question", EVIL), ("lead", EVIL),
                 ("heard", id_, "--says", EVIL, "--needs-reply"), ("config", "me.name", EVIL)):  # fmt: skip
        assert cli(*args).code == 0
    return id_


COMMANDS = [
    ("due",), ("due", "--ids"), ("status",), ("board",), ("people",),
    ("agenda", "--from", "15 Nov", "--days", "40"), ("forecast",), ("forecast", "--on", "tomorrow"),
    ("forecast", "{id}", "--if", "voicemail"), ("forecast", "{id}", "--if", EVIL), ("agenda", "--from", EVIL),
    ("forecast", "{id}", "--if", "heard", "--promise", EVIL), ("people", EVIL, "--references"),
    ("show", "{id}"), ("why", "{id}"),
    ("may-contact", "{id}"), ("script", "{id}", "S1"), ("config",), ("show", EVIL), ("why", EVIL),
    ("show", "{id}", EVIL),
    ("log", "{id}", "status-call"), ("log", "{id}", "thank-you", "--text", EVIL), ("log", "{id}", EVIL),
    ("promise", "{id}", EVIL), ("interview", "{id}", "--at", EVIL), ("heard", "{id}", "--call-back", EVIL),
    ("move", "{id}", "offer"), ("dismiss", "alert_references", "--reason", EVIL), ("undo",),
    ("add", EVIL, EVIL, "--tz", EVIL),
    ("snooze", "alert_references", "--until", EVIL), ("config", EVIL, EVIL), ("people", EVIL),
]  # fmt: skip


@pytest.mark.parametrize("args", COMMANDS, ids=lambda args: args[0] if isinstance(args, tuple) else "")
@pytest.mark.parametrize("width", [40, 120])
def test_nothing_hostile_reaches_the_terminal(
    cli: Cli, evil: str, args: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ran = cli(*(one.replace("{id}", evil) for one in args))
    assert ran.code in (0, 1, 2, 4, 65)
    assert FORBIDDEN.search(ran.out + ran.err) is None
    told = cli(*(one.replace("{id}", evil) for one in args), "--json")
    assert told.object
    assert FORBIDDEN.search(told.out + told.err) is None
