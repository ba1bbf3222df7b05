"""`export`: files that are private, named harmlessly, never over one that is there, and the same again after import."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.test_hostile import EVIL, FORBIDDEN


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_table_is_written_under_a_name_of_its_own(cli: Cli, acme: str, here: Path) -> None:
    ran = cli("export", "csv")
    assert ran.code == 0
    assert ran.err == "not in this table: 1 person, 4 details; followup export json holds everything\n"
    assert ran.out == "1 application written to followup-applications-2026-11-23.csv\n"
    (file,) = here.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    lines = file.read_bytes().decode("utf-8-sig").split("\r\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,employer,role,")
    assert lines[1].startswith(f"{acme},Acme,Data Engineer,interviewed,")


def test_what_was_exported_is_the_same_after_an_import_elsewhere(cli: Cli, acme: str, here: Path) -> None:
    cli("export", "csv", "a.csv")
    elsewhere = ("--store", str(here / "other" / "store.json"))
    assert "added: 1 employer, 1 person, 1 application" in cli("import", "a.csv", *elsewhere).out
    assert cli("export", "csv", "b.csv", *elsewhere).code == 0
    assert (here / "a.csv").read_bytes() == (here / "b.csv").read_bytes()
    assert "on record already: 1 row" in cli("import", "a.csv").out


def test_a_file_that_is_there_is_left_unless_told_otherwise(cli: Cli, acme: str, here: Path) -> None:
    (here / "a.csv").write_text("mine")
    ran = cli("export", "csv", "a.csv")
    assert (ran.code, ran.out) == (73, "")
    assert ran.err == "followup: a.csv is there already and was left as it is; --force replaces it\n"
    assert (here / "a.csv").read_text() == "mine"
    assert cli("export", "csv", "a.csv", "--force").code == 0
    assert (here / "a.csv").read_text() != "mine"


def test_the_log_of_contacts_and_one_application_alone(cli: Cli, acme: str, here: Path) -> None:
    cli("add", "Globex", "SRE")
    cli("log", "acme", "thank-you", "--with", "jane")
    cli("log", "globex", "other")
    assert cli("export", "csv", "--contacts").out == "2 contacts written to followup-contacts-2026-11-23.csv\n"
    ran = cli("export", "csv", "-", "--contacts", "--for", "globex")
    assert ran.out.count("\r\n") == 2
    assert ran.err == "1 contact written to standard output\n"
    assert cli("export", "csv", "--for", "globex").out == (
        "1 application written to followup-applications-globex-sre-2026-11-23.csv\n"
    )
    refused = cli("import", "followup-contacts-2026-11-23.csv")
    assert refused.code == 65
    assert "it is a log of contacts" in refused.err


def test_the_answer_in_json(cli: Cli, acme: str, here: Path) -> None:
    told = cli("export", "csv", "a.csv", "--json").object
    assert told == {
        "schema": 1, "format": "csv", "counts": {"application": 1}, "left_out": {"person": 1, "detail": 4},
        "path": str(here / "a.csv"),
    }  # fmt: skip
    told = cli("export", "csv", "-", "--json").object
    assert told["text"].encode() == (here / "a.csv").read_bytes().removeprefix(b"\xef\xbb\xbf")


def test_a_folder_takes_the_file_under_its_own_name(cli: Cli, acme: str, here: Path) -> None:
    (here / "out").mkdir()
    assert cli("export", "csv", "out").out.endswith("written to out/followup-applications-2026-11-23.csv\n")


def test_a_link_stays_one_and_what_it_names_is_replaced(cli: Cli, acme: str, here: Path) -> None:
    (here / "out").mkdir()
    (here / "link.csv").symlink_to("out/real.csv")
    for force in ((), ("--force",)):
        assert cli("export", "csv", "link.csv", *force).code == 0
    assert (here / "link.csv").is_symlink()
    assert (here / "out" / "real.csv").stat().st_size > 100
    (here / "loop.csv").symlink_to("loop.csv")
    assert cli("export", "csv", "loop.csv", "--force").code == 2


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("/dev/null", 73, "/dev/null is not a file; name another place, or - for standard output"),
        ("gone/a.csv", 73, "there is no folder gone; make it first"),
        ("a\0b", 2, "that name of a file cannot be used (ValueError)"),
        ("x" * 300, 2, "that name of a file cannot be used (OSError)"),
        ("~nobody-of-that-name/a.csv", 2, "that name of a file cannot be used (RuntimeError)"),
    ],
)
def test_places_where_nothing_can_be_written(cli: Cli, acme: str, name: str, code: int, says: str) -> None:
    ran = cli("export", "csv", name, "--force")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"followup: {says}")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(("error", "code"), [(errno.ENOSPC, 74), (errno.EROFS, 73)])
def test_a_disk_that_takes_nothing(cli: Cli, acme: str, error: int, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr("followup_tui.cli.exporting.put_file", fails)
    assert cli("export", "csv").code == code


def test_a_hostile_name_leads_nowhere_and_a_terminal_is_shown_nothing_hostile(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("add", f"../..{EVIL}", EVIL)
    assert cli("export", "csv", "--for", "52").code == 0
    (file,) = here.iterdir()
    assert file.name.replace("-", "").removesuffix(".csv").isalnum()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ran = cli("export", "csv", "-")
    assert ran.out.startswith("id,employer,role")
    assert FORBIDDEN.search(ran.out) is None


def test_a_calendar_of_everything_or_of_one_application(cli: Cli, acme: str, here: Path) -> None:
    cli("add", "Globex", "SRE")
    ran = cli("export", "ics")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 interview, 1 date, ")
    assert ran.out.endswith(" reminders written to followup-calendar-2026-11-23.ics\n")
    (file,) = here.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    alone = cli("export", "ics", "-", "--for", "globex").out
    assert "Globex" in alone
    assert "Acme" not in alone
    assert "weekly_review" not in alone
    told = cli("export", "ics", "--for", "globex", "--json").object
    assert told["path"].endswith("/followup-calendar-globex-sre-2026-11-23.ics")


def test_business_cards_of_everybody_or_of_one_application(cli: Cli, acme: str, here: Path) -> None:
    cli("add", "Globex", "SRE", "--phone", "555 0100")
    cli("person", "Nat Worker", "--role", "network")
    assert cli("export", "vcf").out == "3 people, 1 employer written to followup-people-2026-11-23.vcf\n"
    alone = cli("export", "vcf", "-", "--for", "acme")
    assert alone.err == "2 people written to standard output\n"
    assert (alone.out.count("BEGIN:VCARD"), "Nat" in alone.out) == (2, False)
    told = cli("export", "vcf", "--for", "globex", "--json").object
    assert told["counts"] == {"employer": 1}


def test_options_that_do_not_fit(cli: Cli, acme: str) -> None:
    for options, says in (
        (("pdf",), "'pdf' is not one of 'csv', 'json', 'ics', 'vcf'"),
        (("ics", "--contacts"), "--contacts goes with csv"),
        (("json", "--for", "acme"), "--for does not go with json"),
    ):
        ran = cli("export", *options)
        assert (ran.code, ran.out) == (2, "")
        assert says in ran.err


def test_what_an_application_alone_has_no_column_for_is_said(cli: Cli, acme: str) -> None:
    cli("log", "acme", "thank-you", "--with", "jane")
    ran = cli("export", "csv", "-", "--for", "acme")
    assert ran.err.splitlines()[1] == (
        "not in this table: 1 person, 1 contact, 4 details; followup export json holds everything"
    )
    cli("add", "Globex", "SRE")
    assert cli("export", "csv", "-", "--for", "globex").err == "1 application written to standard output\n"
