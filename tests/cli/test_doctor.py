"""`doctor`: everything is looked at, what to do is said, and the report holds nothing personal."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from followup_tui.store.lock import held
from followup_tui.system.logs import log_fault
from tests.cli.conftest import Cli

NAMES = ["records", "lock", "backups", "privacy", "disk", "settings", "templates", "clock", "holidays", "clipboard",
         "terminal"]  # fmt: skip
SECRETS = ("Acme", "Jane", "jane@acme.example", "Alex Doe", "caching", "New_York")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "store.json"


def found(cli: Cli, name: str) -> Any:
    """The finding of that name; there is one, or the first that is not in order."""
    many = [one for one in cli("doctor", "--json").object["findings"] if one["name"] == name]
    return min(many, key=lambda one: one["health"] == "ok")


def test_a_sound_search_is_looked_at_and_found_in_order(cli: Cli, acme: str) -> None:
    cli("config", "me.name", "Alex Doe")
    told = cli("doctor", "--json")
    health = {one["name"]: one["health"] for one in told.object["findings"]}
    assert list(health) == NAMES
    # Neither a clipboard program nor a terminal belongs to the tests.
    assert {health[one] for one in NAMES[:-2]} == {"ok"}
    assert told.code == 0
    shown = cli("doctor").out
    assert "✓ records   1 application, 2 people, 0 contacts, all readable" in shown
    assert "known for 1 places of employers" in shown


def test_before_the_first_save_nothing_is_wrong(cli: Cli) -> None:
    assert cli("doctor").code == 0
    assert found(cli, "lock")["says"] == "nothing was saved yet"
    assert found(cli, "holidays")["says"] == "no employers yet"


def test_a_damaged_store_fails_with_its_code_and_what_to_do(cli: Cli, acme: str, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])
    ran = cli("doctor")
    assert ran.code == 65
    assert "! records" in ran.out
    assert "→ followup recover" in ran.out
    assert "1 failed" in ran.out
    assert found(cli, "records")["code"] == 65
    assert [one["name"] for one in cli("doctor", "--json").object["findings"]] == NAMES


def test_a_store_that_is_a_folder_fails(cli: Cli, path: Path) -> None:
    path.mkdir(parents=True)
    assert found(cli, "records")["health"] == "fail"
    assert cli("doctor").code == found(cli, "records")["code"] != 0


def test_broken_settings_and_templates_are_named(cli: Cli, own_home: Path) -> None:
    config = own_home / ".config" / "followup-tui"
    (config / "templates").mkdir(parents=True)
    (config / "settings.toml").write_text("[policy]\ntouch_gap_days = 99\n")
    (config / "templates" / "S1.md").write_text("nothing of the kind")
    assert "touch_gap_days" in found(cli, "settings")["says"]
    assert found(cli, "settings")["code"] == 65
    assert "S1.md" in found(cli, "templates")["says"]
    assert cli("doctor").code == 65


def test_a_missing_name_is_worth_a_word(cli: Cli) -> None:
    assert "me.name" in found(cli, "settings")["todo"]


def test_texts_of_ones_own_are_counted(cli: Cli) -> None:
    assert cli("templates", "copy", "S1").code == 0
    assert found(cli, "templates")["says"] == "1 of your own, all usable"


def test_files_that_others_can_read_are_named_with_the_command(cli: Cli, acme: str, path: Path) -> None:
    path.chmod(0o644)
    one = found(cli, "privacy")
    assert (one["health"], one["todo"]) == ("warn", f"chmod go= '{path}'")
    for backup in (path.parent / "backups").iterdir():
        backup.chmod(0o640)
    (path.parent / "drafts").mkdir(0o755)
    path.with_name("store.json.lock").chmod(0o666)
    assert found(cli, "privacy")["todo"].endswith("and so on for 1 more")
    (path.parent / "unrelated.txt").write_text("not ours")
    assert "unrelated" not in found(cli, "privacy")["todo"]


def test_a_lock_held_by_another_is_told(cli: Cli, acme: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_tui.checkup.records.PATIENCE", 0.05)
    with held(path.with_name("store.json.lock"), 1):
        one = found(cli, "lock")
    assert (one["health"], one["code"]) == ("fail", 75)


def test_a_newest_backup_that_cannot_be_read_is_told(cli: Cli, acme: str, path: Path) -> None:
    newest = max((path.parent / "backups").iterdir())
    newest.write_bytes(b"{")
    assert found(cli, "backups")["health"] == "warn"
    assert "followup backup makes a good one" in found(cli, "backups")["todo"]


def test_a_clock_that_went_back_is_told(cli: Cli, acme: str) -> None:
    told = cli("--now", "2026-01-05T10:00", "doctor", "--json").object["findings"]
    assert [one["health"] for one in told if one["name"] == "clock"] == ["warn", "ok"]
    early = cli("--now", "2001-01-05T10:00", "doctor", "--json").object["findings"]
    assert [one["health"] for one in early if one["name"] == "clock"] == ["warn", "warn"]


def test_a_read_only_store_fails_as_saving_would(cli: Cli, acme: str, path: Path) -> None:
    path.chmod(0o400)
    one = found(cli, "saving")
    assert (one["health"], one["code"]) == ("fail", 73)


def test_what_the_store_has_to_tell_is_told(cli: Cli, acme: str, path: Path) -> None:
    (path.parent / "store.sync-conflict-20261123-093000-ABCDEFG.json").write_text("{}")
    assert found(cli, "store")["health"] == "warn"


def test_the_report_holds_nothing_personal_and_is_written_once(
    cli: Cli, acme: str, tmp_path: Path, own_home: Path
) -> None:
    cli("config", "me.name", "Alex Doe")
    cli("config", "policy.touch_gap_days", "7")
    log = own_home / ".local" / "state" / "followup-tui" / "log"
    try:
        raise ValueError("Jane said no")
    except ValueError as error:
        log_fault(log, error)
    file = tmp_path / "report.txt"
    ran = cli("doctor", "--bundle", str(file))
    assert f"written to {file}: read it before you send it" in ran.out
    text = file.read_text()
    assert not [one for one in (*SECRETS, str(tmp_path), str(own_home)) if one in text]
    for expected in ("followup 0.1.0", "textual 8.", "records: ok", "contacts: 0", "touch_gap_days = 7", "ValueError"):
        assert expected in text
    assert os.stat(file).st_mode & 0o777 == 0o600
    again = cli("doctor", "--bundle", str(file))
    assert (again.code, file.read_text()) == (2, text)
    assert "exists already" in again.err


def test_a_report_of_records_that_cannot_be_read(cli: Cli, acme: str, path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"")
    assert cli("doctor", "--bundle", str(tmp_path / "r.txt"), "--json").object["bundle"] == str(tmp_path / "r.txt")
    assert "records: fail" in (tmp_path / "r.txt").read_text()


def test_a_report_that_cannot_be_written_says_so(cli: Cli, tmp_path: Path) -> None:
    ran = cli("doctor", "--bundle", str(tmp_path / "nowhere" / "r.txt"))
    assert (ran.code, ran.err.count("\n")) == (73, 1)


def test_a_report_for_which_there_is_no_room_leaves_no_half_of_it(
    cli: Cli, acme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    ran = cli("doctor", "--bundle", str(tmp_path / "r.txt"))
    assert (ran.code, ran.err.count("\n")) == (74, 1)
    assert not (tmp_path / "r.txt").exists()
