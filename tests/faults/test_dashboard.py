"""The dashboard in a real terminal while the store is damaged, locked, read-only or changed under it."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.faults.test_kill_loop import FULL, Writers, assert_whole
from tests.store.support import document, store_at
from tests.store.test_lock import holding
from tests.terminal.conftest import Cli, Fill, Start
from tests.terminal.pty_screen import ROOT, PtyScreen

pytestmark = [pytest.mark.terminal, pytest.mark.faults]

NOW = "2026-11-24T09:41"
KILLS = 100 if FULL else 1


@pytest.fixture
def writers() -> Iterator[Writers]:
    command = [sys.executable, "-m", "tests.faults.writers"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Writers(process)


def new_card(screen: PtyScreen, employer: str, role: str = "Poet") -> None:
    """Fill in the form for a new card, up to the saving."""
    screen.press("n")
    screen.at_field("Employer")
    screen.type_into(employer)
    screen.tab_to("Role")
    screen.type_into(role)


def save_in_the_end(screen: PtyScreen, added: str) -> None:
    """Wait until it is saved, and try again whenever another process was quicker for all the time it waited."""
    busy = "another followup has been saving"
    screen.wait_for(lambda: screen.shows(added) or screen.shows(busy), f"{added}, or that another one saves")
    while not screen.shows(added):
        screen.press("ctrl+s")
        screen.wait_gone(busy)
        screen.wait_for(lambda: screen.shows(added) or screen.shows(busy), f"{added}, or that another one saves")


def test_row_02_dashboard_and_command_line_killed_together(start: Start, store: Path, writers: Writers) -> None:
    chance = random.Random(2)
    for number in range(KILLS):
        shutil.rmtree(store.parent / "drafts", ignore_errors=True)  # else the last form would come back
        screen = start(NOW)
        victims = writers.start(store, 1, 0)
        new_card(screen, f"House {number}")
        screen.press("ctrl+s")
        if number % 2 == 0:
            save_in_the_end(screen, f"House {number} · Poet added")
        else:
            time.sleep(chance.uniform(0.0, 0.3))
        for victim in (*victims, screen.process.pid):
            os.kill(victim, signal.SIGKILL)
        assert writers.wait() == ["9"]
        found = store_at(store).load()
        assert_whole(found)
        assert writers.saved <= set(found.employers)
        names = {one.name for one in found.employers.values()}
        assert number % 2 or f"House {number}" in names


def test_row_02_what_was_being_typed_when_it_was_killed_is_offered_again(start: Start, store: Path) -> None:
    screen = start(NOW)
    new_card(screen, "Half Typed Ltd", "Half a ro")
    draft = store.parent / "drafts" / "application-new.json"
    screen.wait_for(lambda: draft.exists() and "Half a ro" in draft.read_text(), "the draft on the disk")
    screen.signal(signal.SIGKILL)
    screen.wait_exit()
    again = start(NOW)
    again.press("n")
    again.wait_for("Brought back what you had typed here")
    again.wait_for("Half a ro")
    again.wait_for("Half Typed Ltd")


def test_rows_10_and_11_a_card_edited_here_and_by_the_command_line(start: Start, cli: Cli) -> None:
    cli(NOW, "add", "Acme", "Data Engineer", "--tz", "America/New_York", "--country", "US")
    screen = start(NOW)
    screen.press("e")
    screen.at_field("Employer")
    screen.tab_to("Role", "Phone")
    screen.type_into("+1 555 0142")
    assert cli(NOW, "edit", "acme", "--role", "Data Lead", "--phone", "+1 555 0199")["code"] == 0
    screen.press("ctrl+s")
    screen.wait_for("Changed elsewhere while this form was open")
    screen.wait_for("+1 555 0142")
    screen.wait_for("+1 555 0199")
    screen.press("t")
    screen.wait_for("Acme updated")
    shown = cli(NOW, "show", "acme")
    assert (shown["application"]["role"], shown["employer"]["phone"]) == ("Data Lead", "+1 555 0199")
    screen.press("u")
    screen.wait_for("undone: edit Acme")
    assert cli(NOW, "show", "acme")["employer"]["phone"] == "+1 555 0142"


def test_row_12_two_dashboards_see_each_other(start: Start) -> None:
    one, other = start(NOW), start(NOW)
    for screen, employer in ((one, "Acme"), (other, "Globex")):
        new_card(screen, employer)
        screen.press("ctrl+s")
        screen.wait_for(f"{employer} · Poet added")
    for screen in (one, other):
        screen.wait_for("1 Interviewed 2")
        screen.wait_for(lambda: screen.shows("Acme", "Globex"), "Acme and Globex")  # noqa: B023


def test_row_13_while_another_process_holds_the_lock_the_form_stays_and_can_be_saved_later(
    start: Start, store: Path, cli: Cli
) -> None:
    cli(NOW, "add", "Acme", "Data Engineer")
    screen = start(NOW)
    new_card(screen, "Globex")
    with holding(store) as process:
        process.send_signal(signal.SIGSTOP)
        screen.press("ctrl+s")
        screen.wait_for("another followup has been saving for 5 seconds")
        screen.wait_for(lambda: screen.shows("Globex", "Poet"), "Globex and Poet")
    screen.press("ctrl+s")
    screen.wait_for("Globex · Poet added")


def test_row_17_a_damaged_store_ends_in_one_line_and_opens_again_once_recovered(
    start: Start, store: Path, cli: Cli, demo_week: Fill
) -> None:
    demo_week(NOW)
    damaged = store.read_bytes()[:-200]
    store.write_bytes(damaged)
    with PtyScreen("--now", NOW) as refused:
        assert refused.wait_exit() == 65
        assert b"is damaged (its end is missing)" in refused.raw
        assert b"followup recover" in refused.raw
        assert b"\x1b" not in refused.raw
    assert store.read_bytes() == damaged
    assert cli(NOW, "recover")["code"] == 0
    start(NOW).wait_for("1 Interviewed 2")


def test_row_23_a_newer_store_opens_read_only_and_is_not_touched(
    start: Start, store: Path, cli: Cli, demo_week: Fill
) -> None:
    demo_week(NOW)
    root = document(store)
    root["_meta"]["1"]["schema"] = 99
    store.write_text(json.dumps(root))
    before = store.read_bytes()
    screen = start(NOW)
    screen.wait_for("written by a newer followup (schema 99, this one knows 1): update followup to change it")
    screen.wait_for("read-only")
    screen.press("n")
    screen.wait_for("nothing can be recorded: the store is read-only")
    assert cli(NOW, "add", "Acme", "Poet")["error"]["code"] == 65
    assert store.read_bytes() == before


def test_rows_21_26_and_29_what_happens_to_the_file_is_told_in_a_banner(
    start: Start, store: Path, cli: Cli, demo_week: Fill
) -> None:
    demo_week(NOW)
    screen = start(NOW, size=(160, 40))
    store.with_name("edited").write_text(json.dumps(document(store)).replace("Borealis Labs", "Boreas Labs"))
    store.with_name("edited").replace(store)
    screen.wait_for("Boreas Labs")
    screen.wait_for("changed outside followup; the next save keeps a copy of it")
    copy = store.with_name("store.sync-conflict-20261201-093000-ABCDEFG.json")
    copy.write_bytes(store.read_bytes().replace(b"Boreas Labs", b"Elsewhere"))
    screen.wait_for(f"not used: the conflict copy {copy.name}")
    assert not screen.shows("Elsewhere")
    copy.unlink()
    screen.wait_gone("conflict copy")
    before = store.read_bytes()
    for place, mode in ((store, 0o400), (store.parent, 0o500)):
        place.chmod(mode)
        screen.wait_for("open for reading only: ")
        screen.press("n")
        screen.wait_for("nothing can be recorded: the store is read-only")
        assert cli(NOW, "add", "Acme", "Poet")["error"]["code"] == 73
        place.chmod(0o700)
        screen.wait_gone("open for reading only")
    assert store.read_bytes() == before


@contextmanager
def mounted(folder: Path, *how: str) -> Iterator[Path]:
    """Something mounted on a new folder; where nothing can be, the test is skipped."""
    folder.mkdir()
    if os.getuid() or subprocess.run(["mount", *how, str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here, which needs root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def add_by_command(store: Path) -> int:
    """The exit code of adding a card."""
    add = [sys.executable, "-m", "followup_tui", "add", "Acme", "Poet", "--store", str(store)]
    return subprocess.run(add, cwd=ROOT, capture_output=True, check=False).returncode


def test_row_26_a_read_only_file_system(start: Start, tmp_path: Path, store: Path, demo_week: Fill) -> None:
    demo_week(NOW)
    with mounted(tmp_path / "disk", "--bind", str(store.parent)) as disk:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(disk)], check=True)
        screen = start(NOW, "--store", str(disk / "store.json"))
        screen.wait_for("open for reading only: ")
        assert add_by_command(disk / "store.json") == 73
        screen.press("q")
        screen.wait_exit()


def test_row_05_a_full_disk_is_told_and_the_form_keeps_what_was_typed(start: Start, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs") as disk:
        screen = start(NOW, "--store", str(disk / "store.json"))
        new_card(screen, "Globex")
        with suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
            while filler.write(bytes(4096)):
                pass
        screen.press("ctrl+s")
        screen.wait_for("not saved, disk full: make room for")
        assert screen.shows("Globex", "Poet")
        assert add_by_command(disk / "store.json") == 74
        assert not (disk / "store.json").exists()
        (disk / "filler").unlink()
        screen.press("ctrl+s")
        screen.wait_for("Globex · Poet added")
        screen.press("q")
        screen.wait_exit()
