"""Every worked date of the rules, through the command line.

Invariant: the table is the very one that the use-cases are run through, each step as a command of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import pytest

from tests.cases import CASES
from tests.cli.conftest import Cli
from tests.story import (
    Accept,
    Add,
    Case,
    Found,
    Hear,
    Held,
    Log,
    Look,
    NamesGiven,
    Offered,
    Reference,
    Reviewed,
    Said,
    Seen,
    Step,
    check,
)


class Typist:
    """Tells a story to the command line."""

    def __init__(self, case: Case, cli: Cli) -> None:
        self.case, self.cli = case, cli

    def run(self, at: str, *args: str | Sequence[str]) -> Any:
        words = [word for arg in args for word in ([arg] if isinstance(arg, str) else arg)]
        ran = self.cli(*words, "--json", "--now", self.case.moment(at).isoformat())
        assert ran.code == 0, (words, ran)
        return ran.object

    def add(self, at: str, employer: str, role: str, rank: int | None = None) -> None:
        place = self.case.place
        where = ["--tz", place.tz, "--country", place.country, *_given("subdiv", place.subdiv)]
        where += _given("rank", str(rank) if rank else None)
        self.run(at, "add", employer, role, where)
        for day in place.opened:
            self.run(at, "edit", employer, "--open-day", day)
        for day in place.closed:
            self.run(at, "edit", employer, "--closed-day", day)

    def look(self, look: Look) -> None:
        if look.whole:
            listed = self.run(look.at, "due")["reminders"]
            check(self.case, look, [_seen(one) for one in listed if one["application"] is None])
            return
        shown = self.run(look.at, "show", look.to)
        check(self.case, look, [_seen(one) for one in (*shown["reminders"], *shown["coming"])])
        assert look.column in (None, shown["application"]["column"])
        if look.decision is not None:
            assert shown["application"]["promises"][-1]["date"] == look.decision
        assert look.reapply in (None, shown["reapply_from"])
        if look.verdict is not None:
            verdict = self.run(look.at, "may-contact", look.to, "--channel", look.verdict.channel)
            assert verdict["level"] == look.verdict.level
            assert look.verdict.rule in (None, *(one["rule"] for one in verdict["reasons"]))
            assert look.verdict.free == verdict["next_allowed"]


def _given(option: str, value: str | None) -> list[str]:
    return [f"--{option}", value] if value is not None else []


def _seen(one: dict[str, Any]) -> Seen:
    return Seen(
        kind=one["kind"],
        opens=date.fromisoformat(one["opens"]),
        due=date.fromisoformat(one["due"]),
        due_at=datetime.fromisoformat(one["due_at"]),
        status=one["status"],
        says=one["says"],
        because=one["because"],
        urgency=one["urgency"],
        slot=datetime.fromisoformat(one["slot"]["start"]) if one["slot"] else None,
        best_by=datetime.fromisoformat(one["best_by"]) if one.get("best_by") else None,
    )


def _held(typist: Typist, step: Held) -> list[str]:
    begins = typist.case.moment(step.at).isoformat()
    met = [word for one in step.met for word in ("--with", one)]
    promise = _given("promise", step.promise) + (["--no-date"] if step.no_date else [])
    return ["interview", step.to, "--at", begins, *met, *promise]


def _deadline(typist: Typist, step: Offered) -> str | None:
    return typist.case.moment(step.answer_by).isoformat() if step.answer_by else None


def _heard(step: Hear) -> list[str]:
    flags = (("--needs-reply", step.needs_reply), ("--hold", step.hold), ("--rejected", step.rejected),
             ("--stays-closed", step.stays_closed))  # fmt: skip
    return ["heard", step.to, *_given("call-back", step.call_back), *(name for name, given in flags if given)]


def _typed(typist: Typist, step: Step) -> list[list[str]]:
    """The commands that tell a step."""
    known: dict[type[Step], Callable[[Any], list[list[str]]]] = {
        Reference: lambda one: [["person", one.name, "--role", "reference"]],
        Held: lambda one: [_held(typist, one)],
        Said: lambda one: [["promise", one.to, one.words]],
        Log: lambda one: [["log", one.to, one.purpose, *_given("with", one.who), *_given("outcome", one.outcome)]],
        Hear: lambda one: [_heard(one)],
        NamesGiven: lambda one: [["edit", one.to, "--references-given", one.at.split()[0]]],
        Offered: lambda one: [["offer", one.to, "--written", *_given("answer-by", _deadline(typist, one))]],
        Found: lambda one: [["lead", one.text]],
        Reviewed: lambda _one: [["review", "--done"]],
        Accept: lambda one: [["offer", one.to], ["accept", one.to]],
    }
    return known[type(step)](step)


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.id)
def test_worked_date(case: Case, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", case.home)
    time.tzset()
    typist = Typist(case, cli)
    if not any(isinstance(one, Add) for one in case.story):
        typist.add(case.story[0].at, *case.employers()[0])
    for one in case.story:
        if isinstance(one, Look):
            typist.look(one)
        elif isinstance(one, Add):
            typist.add(one.at, one.to, one.role, one.rank)
        else:
            for command in _typed(typist, one):
                typist.run(one.at, command)
