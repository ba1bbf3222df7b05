"""Runs the command line inside the test process, on a store of its own, at a fixed moment."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from followup_tui.__main__ import guarded

NOW = "2026-11-23T09:41"
"""Monday morning in New York, three days before Thanksgiving."""


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def object(self) -> Any:
        """The one JSON object on stdout."""
        assert self.out.count("\n") == 1, self.out
        assert self.out.isascii()
        return json.loads(self.out)


Cli = Callable[..., Ran]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Calls the command line with the arguments given."""
    monkeypatch.setenv("FOLLOWUP_STORE", str(tmp_path / "store" / "store.json"))
    monkeypatch.setenv("FOLLOWUP_NOW", NOW)

    def run(*args: str) -> Ran:
        capsys.readouterr()
        code = guarded(args)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def acme(cli: Cli) -> str:
    """The id of an application at Acme, interviewed on Friday by two people, decision promised for Friday."""
    made = cli("add", "Acme", "Data Engineer", "--tz", "America/New_York", "--country", "US", "--json").object
    given = ("--with", "Jane Doe, CTO, jane@acme.example", "--with", "Raj Patel", "--topic", "caching")
    said = ("--promise", "end of next week", "--strength", "Pipelines — cut a nightly load from 5 h to 40 min")
    ran = cli("interview", "acme", "--at", "Fri 20 Nov 16:00", *given, *said)
    assert ran.code == 0, ran.err
    return str(made["application"]["id"])
