"""`followup templates`: the user's own texts, from the first copy to the letter that is made of it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from followup_tui.system.paths import find_paths
from tests.cli.conftest import Cli
from tests.cli.test_hostile import EVIL, FORBIDDEN
from tests.cli.test_letters import met


@pytest.fixture
def folder() -> Path:
    """Where the user's own texts lie; not made yet."""
    return find_paths().templates


def test_the_list_says_where_each_comes_from(cli: Cli, folder: Path) -> None:
    assert cli("templates").out.endswith(f"32 built in\nyours: {folder}\n")
    for name in ("w1", "w2"):
        assert cli("templates", "copy", name).code == 0
    (folder / "W2.md").write_text("name: W2\n")
    (folder / "own.md").write_text((folder / "W1.md").read_text().replace("name: W1", "name: THANKS"))
    told = cli("templates").out
    assert "~ W1    overridden  Thank-you: thanks first\n" in told
    assert "! W2    broken      W2.md, line 2: the header must end with a line of three dashes\n" in told
    assert "+ THANKS own        " in told
    assert "\n31 built in, 1 overridden, 1 own, 1 broken\n" in told
    rows = {(one["name"], one["origin"]): one for one in cli("templates", "--json").object["templates"]}
    assert rows["W1", "overridden"]["file"] == "W1.md"
    assert rows["W1", "overridden"]["required"] == [["me.name"], ["p.first", "p.name"], ["app.role"], ["iv.date"]]
    assert rows["W2", "broken"]["problem"].startswith("W2.md, line 2")
    assert rows["W2", "built in"]["file"] is None


def test_a_text_is_shown_with_what_it_takes(cli: Cli, folder: Path) -> None:
    told = cli("templates", "show", "s7").out
    assert told.startswith("S7  Closing the loop  built in\n")
    assert "  needs        me.name, p.first or p.name, app.role, iv.date\n" in told
    assert "  don't        Blame, hint at guilt, or call it a final notice.\n" in told
    assert "\n- Hello {{ p.first or p.name }},\n" in told
    assert cli("templates", "show", "s7", "--json").object["template"]["source"].startswith("name: S7\n")
    unknown = cli("templates", "show", "S0")
    assert (unknown.code, unknown.out) == (1, "")
    cli("templates", "copy", "S7")
    path = folder / "S7.md"
    path.write_text(path.read_text().replace("Closing the loop", "Mine"))
    assert cli("templates", "show", "s7").out.startswith("S7  Mine  overridden\n")
    path.write_text(path.read_text() + "{{ oh }}")
    ran = cli("templates", "show", "s7")
    assert ran.out.startswith("S7  Closing the loop  built in\n")
    assert ran.err.endswith("unknown field `oh`; the built-in text is shown\n")


def test_a_copy_never_takes_what_is_there(cli: Cli, folder: Path) -> None:
    made = cli("templates", "copy", "W1")
    path = folder / "W1.md"
    assert made.out == f"W1 is now yours to change: {path}\n"
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("mine")
    refused = cli("templates", "copy", "W1", "--json")
    assert (refused.code, path.read_text()) == (4, "mine")
    assert "--force" in refused.object["error"]["says"]
    assert cli("templates", "copy", "w1", "--force", "--json").object == {"schema": 1, "name": "W1", "file": str(path)}
    assert path.read_text().startswith("name: W1\n")
    path.rename(folder / "thanks.md")
    elsewhere = cli("templates", "copy", "W1", "--force")
    says = "followup: W1 is in your folder already, in thanks.md; change that file\n"
    assert (elsewhere.code, elsewhere.err) == (4, says)
    assert cli("templates", "copy", "X9").code == 1


def test_what_was_changed_is_what_a_letter_says(cli: Cli, folder: Path) -> None:
    met(cli)
    cli("templates", "copy", "W1")
    path = folder / "W1.md"
    path.write_text(path.read_text().replace("I left more interested than I came", "I came away glad"))
    assert "I came away glad, and I would like this role." in cli("script", "acme", "w1").out
    path.write_text(path.read_text().replace("{% if topic %}", "{% if tropic %}"))
    ran = cli("script", "acme", "w1")
    assert (ran.code, "I left more interested than I came" in ran.out) == (0, True)
    assert ran.err.startswith("W1.md, line ")
    assert "unknown field `tropic`; the built-in text is shown\n" in ran.err
    assert cli("script", "acme", "w1", "--json").object["script"]["instead_of"].startswith("W1.md, line ")


def test_ones_own_are_read_over(cli: Cli, folder: Path) -> None:
    none = cli("templates", "lint")
    assert (none.code, none.out) == (1, "")
    assert "`followup templates copy NAME` starts one" in none.err
    cli("templates", "copy", "W1")
    assert cli("templates", "lint") == (0, "W1.md  reads well\n", "")
    path = folder / "W1.md"
    path.write_text(path.read_text().replace("I left", "I badly need it. I left").replace("needed", "need"))
    ran = cli("templates", "lint")
    assert (ran.code, ran.out.splitlines()[0]) == (4, "W1.md  1 to look at")
    assert ran.out.splitlines()[1].startswith("  red    T1 “badly need”: a plea ")
    path.write_text("name: W1\n---\n")
    ran = cli("templates", "lint", "--json")
    assert ran.code == 65
    assert [one["problem"] for one in ran.object["templates"]] == ["W1.md, line 2: the header lacks `title`"]
    assert "  red    W1.md, line 2: the header lacks `title`\n" in cli("templates", "lint").out


def test_a_file_or_a_name_is_read_over(cli: Cli, tmp_path: Path) -> None:
    assert cli("templates", "lint", "s5") == (0, "S5.md  reads well\n", "")
    path = tmp_path / "try.md"
    source = cli("templates", "show", "W22", "--json").object["template"]["source"]
    path.write_text(source.replace("I am still interested in it.", "I am still {{ topic }}  interested in it."))
    ran = cli("templates", "lint", str(path))
    assert ran.code == 4
    assert "two blanks in a row: “" in ran.out
    assert "(without p.name)" in ran.out
    path.write_text(source.replace("{{ me.name }}", "{{ me.name"))
    assert cli("templates", "lint", str(path)).code == 65
    nothing = cli("templates", "lint", "nope.md")
    assert (nothing.code, nothing.out) == (2, "")


def test_a_hostile_text_reaches_no_terminal(cli: Cli, folder: Path) -> None:
    cli("templates", "copy", "W1")
    path = folder / "W1.md"
    path.write_text(path.read_text().replace("thanks first", EVIL.replace("\n", " ")).replace("I left", EVIL))
    for args in (("templates",), ("templates", "show", "W1"), ("templates", "lint")):
        ran = cli(*args)
        assert not FORBIDDEN.search(ran.out + ran.err), args


def test_it_fits_a_narrow_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert all(len(line) <= 50 for line in cli("templates").out.splitlines()[:-1])
