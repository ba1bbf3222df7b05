"""`backup` and `recover`: earlier states made, read and put back, and a damaged file brought back, with its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.__main__ import guarded
from tests.cli.conftest import Cli, Ran


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "store.json"


@pytest.fixture
def three(cli: Cli, path: Path) -> Path:
    """A store with Acme, Globex and Initech, each its own save."""
    for name, role in (("Acme", "Data Engineer"), ("Globex", "SRE"), ("Initech", "Backend")):
        assert cli("add", name, role, "--tz", "America/New_York", "--country", "US").code == 0
    return path


def test_a_backup_is_made_listed_read_and_put_back(cli: Cli, three: Path) -> None:
    made = cli("backup")
    assert (made.code, made.err) == (0, "")
    assert made.out == "backup 3 made, to stay: store.json.kept-000003.20261123T144100Z.json\n"
    cli("edit", "globex", "--role", "Platform Engineer")
    cli("add", "Hooli", "Staff Engineer")
    listed = cli("backup", "list")
    assert [line.split("  ")[-1] for line in listed.out.splitlines()[1:3]] == ["before a save", "kept on request"]
    assert "2026-11-23 09:41 EST" in listed.out
    verified = cli("backup", "verify", "3")
    assert verified.out == "✓      3  2026-11-23 09:41 EST  3 employers, 3 applications\n"
    back = cli("backup", "restore", "3")
    assert back.code == 0
    assert "0 came back, 1 changed, 2 went; followup undo takes that back" in back.out
    assert "Hooli" not in cli("board").out
    assert cli("undo").code == 0
    assert "Hooli" in cli("board").out


def test_a_backup_already_put_back_says_so(cli: Cli, three: Path) -> None:
    cli("backup")
    assert "the records are those of backup 3 already" in cli("backup", "restore", "3").out


def test_the_answers_of_backup_in_json(cli: Cli, three: Path) -> None:
    made = cli("backup", "--json").object["backup"]
    assert (made["number"], made["kind"], made["made"]) == (3, "kept", "2026-11-23T14:41:00Z")
    assert [one["number"] for one in cli("backup", "list", "--json").object["backups"]] == [1, 2, 3]
    checked = cli("backup", "verify", "--json").object["backups"]
    assert [one["counts"]["applications"] for one in checked] == [1, 2, 3]
    back = cli("backup", "restore", "1", "--json").object
    assert (back["backup"]["number"], back["came"], back["changed"], back["went"]) == (1, 0, 0, 4)


def test_a_bad_backup_is_told_with_65(cli: Cli, three: Path) -> None:
    one = min((three.parent / "backups").iterdir())
    one.write_bytes(one.read_bytes()[:-9])
    ran = cli("backup", "verify")
    assert ran.code == 65
    assert ran.out.splitlines()[0].endswith("its end is missing")
    assert ran.err == "followup: 1 of 2 backups cannot be read: 1\n"
    assert cli("backup", "verify", "--json").object["error"]["code"] == 65
    assert cli("backup", "restore", "1").code == 65


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("restore",), 2, "say which backup to restore"),
        (("make", "monday"), 2, "make takes no name"),
        (("list", "3"), 2, "list takes no name"),
        (("restore", "99"), 1, "there is no backup '99'"),
        (("delete",), 2, "is not one of"),
    ],
)
def test_what_cannot_be_done_with_backups_is_told(
    cli: Cli, three: Path, args: tuple[str, ...], code: int, says: str
) -> None:
    ran = cli("backup", *args)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err


def test_before_the_first_save_there_is_nothing_to_keep_or_recover(cli: Cli) -> None:
    assert cli("backup").code == 1
    assert cli("recover").code == 1
    for action in ("list", "verify"):
        assert cli("backup", action).out == "no backups yet: every save makes one of the state before it\n"


def test_row_17_the_refusal_names_recover_and_recover_names_what_comes_back(cli: Cli, three: Path) -> None:
    cli("add", "Hooli", "Staff Engineer")
    cli("edit", "acme", "--role", "Data Lead")
    damaged = three.read_bytes().replace(b'"Globex"', b'"Gl\xf6bex"')
    three.write_bytes(damaged)
    refused = cli("due")
    assert (refused.code, refused.out) == (65, "")
    assert refused.err.endswith("it was left as it is: followup recover shows what can be brought back\n")
    foreseen = cli("recover", "--dry-run")
    assert foreseen.code == 0
    assert three.read_bytes() == damaged
    assert "would come back: 4 employers, 4 applications" in foreseen.out
    done = cli("recover")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    aside = three.with_name("store.json.damaged-20261123T144100Z")
    assert lines[0].startswith("the store is damaged (byte ")
    assert lines[1] == "base: backup 4 of 2026-11-23 09:41 EST, 1 save before the damaged file"
    assert lines[2] == f"the damaged file is kept as {aside}"
    assert lines[3] == "came back: 4 employers, 4 applications"
    assert "  ~ application Data Lead, Acme" in lines
    assert "  ? employer Globex (line 4: it cannot be read)" in lines
    assert aside.read_bytes() == damaged
    assert "Data Lead" in cli("board").out
    assert cli("recover").out.startswith("the records are whole (4 employers, 4 applications)")


def test_what_did_not_come_back_is_named(cli: Cli, three: Path) -> None:
    for one in (three.parent / "backups").iterdir():
        one.unlink()
    cli("log", "acme", "other", "--at", "20 Nov 16:00")
    for one in (three.parent / "backups").iterdir():
        one.unlink()
    three.write_bytes(three.read_bytes().replace(b'"name":"Globex"', b'"name":"Globex\\u001b[2J","x":\xff'))
    done = cli("recover")
    assert "base: none, for there is no good backup" in done.out
    assert "  ! employer Globex␛[2J (line 4: it cannot be read)" in done.out
    assert "  ! application SRE (line 11: its employer is not among the employers)" in done.out
    assert "  + contact other, 2026-11-20" in done.out
    assert "\x1b" not in done.out


def test_what_the_damaged_file_does_not_show_is_counted(cli: Cli, three: Path) -> None:
    cli("lead", "Ask Bo about Hooli")
    data = three.read_bytes()
    three.write_bytes(data[: data.index(b'"applications"')])
    assert "of 3 records the damaged file shows nothing: as in the backup" in cli("recover").out


def test_of_many_names_some_are_told_and_the_rest_counted(cli: Cli, three: Path) -> None:
    for number in range(50):
        cli("lead", f"Ask number {number:02d}")
    for one in (three.parent / "backups").iterdir():
        one.unlink()
    three.write_bytes(three.read_bytes()[:-3])
    told = cli("recover", "--dry-run").out
    assert "  + lead Ask number 33\n    and 16 more; --json names them all\n" in told
    assert len(cli("recover", "--json").object["added"]) == 56


def test_row_22_a_missing_store_is_refused_and_recovered(cli: Cli, three: Path) -> None:
    three.unlink()
    assert cli("add", "Hooli", "Staff Engineer").code == 65
    assert not three.exists()
    done = cli("recover", "--json").object
    assert (done["changed"], done["problem"], done["aside"]) == (True, "is missing", "")
    assert done["counts"]["applications"] == 2
    three.unlink()
    assert "what the last save recorded was in the missing file alone" in cli("recover").out
    assert cli("due").code == 0


def test_the_answer_of_recover_in_json(cli: Cli, three: Path) -> None:
    assert cli("recover", "--json").object["changed"] is False
    three.write_bytes(three.read_bytes().replace(b'"Acme"', b'"Acm\xe9"'))
    found = cli("recover", "--dry-run", "--json").object
    assert (found["changed"], found["backup"]["number"], found["saves_behind"]) == (False, 2, 1)
    assert [one["name"] for one in found["added"]] == ["employer Initech", "application Backend, Initech"]
    assert [(one["table"], one["name"], one["line"]) for one in found["unreadable"]] == [("employers", "Acme", 3)]
    assert cli("recover", "--json").object["changed"] is True
    three.write_bytes(b"")
    for one in (three.parent / "backups").iterdir():
        one.unlink()
    assert cli("recover", "--json").object["error"]["code"] == 1


def test_recover_needs_no_settings(cli: Cli, three: Path, own_home: Path) -> None:
    settings = own_home / ".config" / "followup-tui" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("= broken")
    three.write_bytes(b"")
    assert cli("due").code == 65
    assert cli("recover").code == 0
    assert cli("backup", "list").code == 0


def test_another_store_is_named_with_the_option(cli: Cli, three: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    ran: Ran = cli("add", "Acme", "SRE", "--store", str(other))
    assert ran.code == 0
    assert guarded(["backup", "--store", str(other)]) == 0
    assert [one.name for one in (tmp_path / "backups").iterdir()] == ["other.json.kept-000001.20261123T144100Z.json"]
