"""`export json` and its `import`: exact, by id, nothing replaced unasked, and damage refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def exported(cli: Cli, acme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The export of a store with Acme in it."""
    monkeypatch.chdir(tmp_path)
    ran = cli("export", "json")
    assert ran.code == 0
    assert ran.out == "1 employer, 2 people, 1 application written to followup-2026-11-23.json\n"
    return tmp_path / "followup-2026-11-23.json"


def elsewhere(folder: Path) -> tuple[str, str]:
    return "--store", str(folder / "other" / "store.json")


def test_the_file_is_private_exact_and_fits_the_schema(cli: Cli, exported: Path, acme: str) -> None:
    assert exported.stat().st_mode & 0o777 == 0o600
    tree = json.loads(exported.read_bytes())
    schema = cli("schema").object
    root = schema["$defs"]["Followup"]["properties"]
    assert tree.keys() == root.keys()
    assert [one["id"] for one in tree["applications"]] == [acme]
    assert cli("export", "json", "-").out == exported.read_text()
    assert json.loads(cli("export", "json", "-", "--json").object["text"]) == tree


def test_it_moves_everything_to_another_store_once(cli: Cli, exported: Path, tmp_path: Path) -> None:
    there = elsewhere(tmp_path)
    looked = cli("import", str(exported), "--dry-run", *there)
    assert looked.out.splitlines()[0] == f"{exported}: 4 records exported by followup"
    assert "would be added: 1 employer, 2 people, 1 application; nothing was changed yet: the same" in looked.out
    assert not (tmp_path / "other" / "store.json").exists()
    assert cli("import", str(exported), *there).out.endswith("; followup undo takes that back\n")
    again = cli("import", str(exported), *there).out
    assert "on record already, just so: 4 records\nnothing in it is new, so nothing is added\n" in again
    cli("export", "json", "b.json", *there)
    assert (tmp_path / "b.json").read_bytes() == exported.read_bytes()


def test_what_is_on_record_otherwise_is_named_and_left_or_replaced(cli: Cli, exported: Path, acme: str) -> None:
    cli("edit", acme, "--role", "Data Lead")
    ran = cli("import", str(exported))
    assert "on record otherwise: application Data Lead, Acme; left as on record: --replace takes them" not in ran.out
    assert "on record otherwise: application Data Engineer, Acme; left as on record: --replace takes them" in ran.out
    assert "Data Lead" in cli("board").out
    ran = cli("import", str(exported), "--replace", "--dry-run")
    assert "would be replaced: 1 record; nothing was changed yet" in ran.out
    found = cli("import", str(exported), "--replace", "--json").object
    assert (found["replaced"], found["same"], found["added"]) == (True, 3, [])
    assert found["differing"] == [{"table": "applications", "id": acme, "name": "application Data Engineer, Acme"}]
    assert "Data Engineer" in cli("board").out
    cli("undo")
    assert "Data Lead" in cli("board").out
    ran = cli("import", str(exported), "--replace")
    assert ran.out.endswith("\nreplaced: 1 record; followup undo takes that back\n")


def test_of_many_that_differ_some_are_named(cli: Cli, exported: Path, tmp_path: Path) -> None:
    for number in range(12):
        cli("lead", f"Ask number {number:02d}")
    cli("export", "json", "b.json")
    tree = json.loads((tmp_path / "b.json").read_text())
    for one in tree["leads"]:
        one["text"] += "!"
    (tmp_path / "b.json").write_text(json.dumps(tree))
    assert "lead Ask number 09! and 2 more; left as on record" in cli("import", "b.json").out


@pytest.mark.parametrize("data", [b"{}", b"[]", b'{"schema":9}', b'{"schema":1,"leads":[{}]}', b'{"schema":1,'])
def test_a_file_that_is_no_good_is_refused_in_one_line(cli: Cli, exported: Path, tmp_path: Path, data: bytes) -> None:
    store = tmp_path / "store" / "store.json"
    before = store.read_bytes()
    exported.write_bytes(data)
    ran = cli("import", str(exported), "--replace")
    assert (ran.code, ran.out) == (65, "")
    assert ran.err.startswith(f"followup: nothing was added from {exported}: ")
    assert ran.err.count("\n") == 1
    assert store.read_bytes() == before


def test_options_that_do_not_go_together(cli: Cli, exported: Path, tmp_path: Path) -> None:
    ran = cli("import", str(exported), "--dates", "iso")
    assert (ran.code, "of the options only --dry-run and --replace go with it" in ran.err) == (2, True)
    (tmp_path / "a.csv").write_text("company,role\nA,x\n")
    ran = cli("import", "a.csv", "--replace")
    assert (ran.code, "leave --replace away" in ran.err) == (2, True)
    ran = cli("export", "json", "-", "--for", "acme")
    assert (ran.code, "always holds every record" in ran.err) == (2, True)
    ran = cli("export", "json", "-", "--contacts")
    assert (ran.code, "--contacts goes with csv" in ran.err) == (2, True)


def test_an_empty_store_is_exported_as_one(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli("export", "json").out == "nothing written to followup-2026-11-23.json\n"
    assert "nothing in it is new" in cli("import", "followup-2026-11-23.json").out
