"""Every way a command can fail: its exit code, one line, and the same as JSON."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_tui.__main__ import guarded
from followup_tui.cli import look
from followup_tui.cli.session import Session
from followup_tui.errors import NotATerminalError
from tests.cli.conftest import Cli

CASES = [
    (("show", "nobody"), 1, "not_found"),
    (("why", "nothing"), 1, "not_found"),
    (("why", "thank_you"), 2, "bad_input"),
    (("undo", "--store", "{tmp}/new/store.json"), 1, "not_found"),
    (("log", "acme", "thank-you", "--with", "nobody"), 1, "not_found"),
    (("interview", "acme", "--at", "03/04/2026"), 2, "bad_input"),
    (("interview", "acme", "--at", "today", "--with", ", CTO"), 2, "bad_input"),
    (("promise", "acme", "blabla"), 2, "bad_input"),
    (("snooze", "alert", "--until", "yesterday 10:00"), 2, "bad_input"),
    (("person", "Ann Lee", "--email", "a@b.example", "--phone", "5550100"), 2, "bad_input"),
    (("edit", "acme"), 2, "bad_input"),
    (("edit", "acme", "--subdiv", "ZZ"), 2, "bad_input"),
    (("add", "Globex", "SRE", "--tz", "Mars/Base"), 2, "bad_input"),
    (("add", "Globex", "SRE", "--country", "Nowhere"), 2, "bad_input"),
    (("add", "Globex", "SRE", "--subdiv", "CA"), 2, "bad_input"),
    (("add", "", "SRE"), 2, "bad_input"),
    (("accept", "acme"), 2, "bad_input"),
    (("due", "--now", "sometime"), 2, "bad_input"),
    (("due", "--store", "~nobody-of-that-name/x"), 2, "bad_input"),
    (("log", "acme", "status-call"), 4, "refused"),
    (("nonsense",), 2, "usage"),
    (("add", "Acme"), 2, "usage"),
    (("due", "--nonsense"), 2, "usage"),
    (("due", "--store"), 2, "usage"),
    (("log", "acme", "thank"), 2, "usage"),
    (("close", "acme", "won"), 2, "usage"),
    (("add", "Acme", "SRE", "--rank", "0"), 2, "usage"),
    (("interview", "acme", "--at", "now", "--no-date", "--promise", "soon"), 2, "usage"),
    (("dismiss", "alert"), 2, "usage"),
    (("show", "\udcff"), 2, "usage"),
    (("show", "\x1b]0;x\x07"), 1, "not_found"),
    (("close", "acme", "\x1b[2J"), 2, "usage"),
    (("--json",), 2, "usage"),
]


@pytest.mark.parametrize(("args", "code", "kind"), CASES)
def test_one_line_one_code_and_the_same_as_json(
    cli: Cli, acme: str, tmp_path: Path, args: tuple[str, ...], code: int, kind: str
) -> None:
    args = tuple(one.replace("{tmp}", str(tmp_path)) for one in args)
    told = cli("--json", *args) if args[-1] in ("--store", "--json") else cli(*args, "--json")
    if args != ("--json",):
        ran = cli(*args)
        assert (ran.code, ran.out) == (code, "")
        assert ran.err.startswith("followup: ")
        assert ran.err.count("\n") == 1
        assert "\x1b" not in ran.err
        assert "\x07" not in ran.err
    error = told.object["error"]
    assert told.err == ""
    assert (told.code, error["code"], error["kind"]) == (code, code, kind)
    assert error["says"]


def _raise(error: BaseException) -> Callable[..., int]:
    def fail(*_args: object, **_more: object) -> int:
        raise error

    return fail


def test_a_defect_is_one_line_and_a_log_entry_without_record_text(
    cli: Cli, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followup_tui.cli.glance.print_due", _raise(RuntimeError("Jane Doe\nsecret")))
    ran = cli("due")
    assert (ran.code, ran.out, ran.err.count("\n")) == (70, "", 1)
    assert "RuntimeError" in ran.err
    assert "Jane" not in ran.err
    log = next(own_home.rglob("followup.log"))
    assert str(log) in ran.err
    assert "RuntimeError at " in log.read_text()
    assert "Jane" not in log.read_text()
    assert cli("due", "--json").object["error"]["kind"] == "internal"


def test_a_defect_that_cannot_be_logged_is_still_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_tui.cli.glance.print_due", _raise(RuntimeError("x")))
    monkeypatch.setattr("followup_tui.system.paths.find_paths", _raise(OSError("no home")))
    ran = cli("due")
    assert (ran.code, ran.err.count("\n")) == (70, 1)
    assert "the log cannot be written" in ran.err


@pytest.mark.parametrize("args", [("due",), ("due", "--ids")])
def test_ctrl_c_is_quiet(cli: Cli, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_tui.cli.glance.print_due", _raise(KeyboardInterrupt()))
    monkeypatch.setattr(look, "print_due", _raise(KeyboardInterrupt()))
    ran = cli(*args)
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 74, "the output could not be written"),
        (OSError(errno.EIO, "Input/output error"), 70, "something went wrong inside"),
    ],
)
def test_an_output_that_is_gone(
    cli: Cli, error: OSError, code: int, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hushed: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda _old, new: hushed.append(new))
    monkeypatch.setattr("followup_tui.cli.glance.print_due", _raise(error))
    ran = cli("due")
    assert ran.code == code
    assert says in ran.err
    assert hushed == ([] if code == 70 else [1])


def test_a_stderr_that_is_gone_is_no_failure(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert guarded(["nonsense"]) == 2


def test_the_dashboard_needs_a_terminal(cli: Cli) -> None:
    ran = cli()
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "followup due" in ran.err


@pytest.mark.parametrize(("encoding", "fits"), [("utf-8", True), ("UTF8", True), ("ascii", False), (None, False)])
def test_the_dashboard_needs_utf_8(encoding: str | None, fits: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from followup_tui import __main__
    from followup_tui.tui import run

    class Stream:
        def __init__(self) -> None:
            self.encoding = encoding

    monkeypatch.setattr(run, "check_terminal", lambda: None)
    monkeypatch.setattr(__main__, "_show", lambda _world: 7)
    monkeypatch.setattr(sys, "stdout", Stream())
    if fits:
        assert __main__._dashboard(Session()) == 7
    else:
        with pytest.raises(NotATerminalError, match="UTF-8 locale"):
            __main__._dashboard(Session())


def test_the_dashboard_gets_everything_it_needs(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from followup_tui import __main__
    from followup_tui.tui import run

    given: dict[str, object] = {}

    def show(*args: object, **named: object) -> int:
        given.update(named, args=args)
        return 3

    monkeypatch.setattr(run, "check_terminal", lambda: None)
    monkeypatch.setattr(run, "run_dashboard", show)
    monkeypatch.setattr(__main__, "_require_terminal", lambda: None)
    assert cli().code == 3
    assert given["drafts_folder"] == tmp_path / "store" / "drafts"


def test_the_damaged_store_is_named_and_left_alone(cli: Cli, acme: str, tmp_path: Path) -> None:
    store = tmp_path / "store" / "store.json"
    store.write_bytes(store.read_bytes()[:100])
    before = store.read_bytes()
    for args in (("due",), ("add", "Globex", "SRE"), ("show", "acme")):
        ran = cli(*args)
        assert (ran.code, ran.out, ran.err.count("\n")) == (65, "", 1)
        assert str(store) in ran.err
    assert store.read_bytes() == before


def test_options_without_a_value_are_left_to_click() -> None:
    from followup_tui.__main__ import _take_globals

    session = Session()
    assert _take_globals(["--store"], session) is None
    assert _take_globals(["--store=a", "--now", "b", "--json", "due"], session) == ["due"]
    assert (session.store, session.now, session.json) == ("a", "b", True)
