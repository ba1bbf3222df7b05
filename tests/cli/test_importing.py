"""`import`: what it adds, what it leaves out and says so, and every table that is no good, refused with its line."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli, Ran

SIMPLIFY = (
    "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Mood,Notes\n"
    'Data Engineer,Acme,Berlin,https://acme.example/1,2026-10-01,INTERVIEWING,2026-11-10,No,"two\nlines"\n'
    "SRE,Globex,N/A,https://globex.example/2,2026-10-02,REJECTED,2026-11-20,No,\n"
    "Dev,Initech,N/A,,2026-10-03,APPLIED,2026-10-03,No,\n"
)


class Tables:
    """Writes tables and imports them."""

    def __init__(self, cli: Cli, folder: Path) -> None:
        self._cli = cli
        self._path = folder / "jobs.csv"

    def __call__(self, data: str | bytes, *options: str) -> Ran:
        self._path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return self._cli("import", str(self._path), *options)


@pytest.fixture
def take(cli: Cli, tmp_path: Path) -> Tables:
    return Tables(cli, tmp_path)


def names(cli: Cli) -> list[str]:
    """Employer and role of every card there is."""
    cards = [one for column in cli("board", "--json").object["columns"] for one in column["cards"]]
    return sorted(f"{one['employer']} {one['role']}" for one in cards)


def test_a_dry_run_shows_what_would_be_added_and_adds_nothing(cli: Cli, take: Tables) -> None:
    ran = take(SIMPLIFY, "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].endswith("jobs.csv: 3 rows of utf-8, commas, dates like 2026-12-01")
    assert lines[1:] == [
        "  line 2: Acme · Data Engineer, Interviewed, applied 2026-10-01",
        "  line 4: Globex · SRE, rejected, applied 2026-10-02",
        "left out, without an interview yet: 1 row (line 5); --applied takes them too",
        "not understood and left out: “Mood”; --column NAME=notes keeps one in the notes",
        "would be added: 2 employers, 2 applications; nothing was added yet: the same without --dry-run does it",
    ]
    assert names(cli) == []


def test_an_import_adds_all_as_one_action_and_again_adds_nothing(cli: Cli, take: Tables) -> None:
    assert take(SIMPLIFY).out.splitlines()[-1] == "added: 2 employers, 2 applications; followup undo takes that back"
    assert names(cli) == ["Acme Data Engineer", "Globex SRE"]
    again = take(SIMPLIFY).out
    assert "on record already: 2 rows (lines 2, 4)" in again
    assert again.endswith("nothing in it is new, so nothing is added\n")
    shown = cli("show", "acme").out
    assert "Location: Berlin" in shown
    assert "applied      Thu 1 Oct 2026\n  link         https://acme.example/1\n" in shown
    assert cli("undo").out.startswith("undone: import applications\n")
    assert names(cli) == []


def test_taking_a_large_import_back_does_not_fill_the_terminal(cli: Cli, take: Tables) -> None:
    rows = "".join(f"House {number},Poet,Interviewing\n" for number in range(1_200))
    take("Company,Role,Status\n" + rows)
    told = cli("undo").out.splitlines()
    assert told[0] == "undone: import applications"
    assert told[1:-1] == ["  ✓ Log the interview: when, and with whom — no interview on record yet"] * 8
    assert told[-1] == "  and 1,192 more"


def test_what_is_left_out_can_be_asked_for(cli: Cli, take: Tables) -> None:
    take(SIMPLIFY, "--applied", "--column", "mood=notes")
    assert names(cli) == ["Acme Data Engineer", "Globex SRE", "Initech Dev"]
    assert "Mood: No" in cli("show", "initech").out


def test_what_is_to_be_left_out_stays_out_whatever_else_is_asked_for(cli: Cli, take: Tables) -> None:
    ran = take(SIMPLIFY, "--applied", "--status", "Rejected=skip")
    assert "left out, as asked for: 1 row (line 4)\n" in ran.out
    assert names(cli) == ["Acme Data Engineer", "Initech Dev"]
    found = take(SIMPLIFY, "--status", "rejected=skip", "--json").object
    assert [one["line"] for one in found["left_out"]] == [4, 5]


def test_a_row_that_stands_in_the_table_twice_is_said_to(take: Tables) -> None:
    out = take("Company,Role\nAcme,SRE\nAcme,SRE\n").out
    assert "on record already, or further up in the table: 1 row (line 3)\n" in out


def test_columns_asked_for_tell_what_parts_the_cells(cli: Cli, take: Tables) -> None:
    take("Firma;Stelle, genau\nAcme;SRE\n", "--column", "Firma=employer", "--column", "Stelle, genau=role")
    assert names(cli) == ["Acme SRE"]


def test_the_answer_in_json_holds_every_row(take: Tables) -> None:
    found = take(SIMPLIFY, "--json").object
    assert (found["dry_run"], found["rows"], found["encoding"], found["delimiter"], found["dates"]) == (
        False, 3, "utf-8", ",", "iso",
    )  # fmt: skip
    assert [(one["line"], one["employer"], one["column"], one["outcome"]) for one in found["added"]] == [
        (2, "Acme", "interviewed", None), (4, "Globex", "closed", "rejected"),
    ]  # fmt: skip
    assert found["left_out"] == [{"line": 5, "employer": "Initech", "role": "Dev", "status": "APPLIED"}]
    assert (found["same"], found["not_understood"], found["dismissed"]) == ([], ["Mood"], 0)
    assert take(SIMPLIFY, "--json").object["same"] == [2, 4]


def test_of_many_rows_a_few_are_shown(take: Tables) -> None:
    many = "company,role,stage,interview,contact,status date,\n" + "".join(
        f"Acme,Role {number},offer,2026-11-0{number % 9 + 1},Jo Sample,,\n" for number in range(12)
    )
    out = take(many).out
    assert "  line 4: Acme · Role 2, Offer, interview 2026-11-03\n  and 9 more; --json names them all\n" in out
    assert "not understood and left out: a column without a name" in out
    assert "added: 1 employer, 1 person, 12 applications" in out
    assert "on record already: 12 rows (lines 2, 3, 4, 5, 6, 7, 8, 9 and 4 more)" in take(many).out
    old = "company,role,status,since\nHooli,Dev,rejected,2026-01-02\n"
    assert "dismissed: 1 reminder about what was over before it came here" in take(old).out


def test_a_table_can_come_from_standard_input(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SIMPLIFY.encode())))
    assert cli("import", "-").out.startswith("standard input: 3 rows")
    monkeypatch.setattr("sys.stdin", None)
    assert cli("import", "-").err == "followup: standard input cannot be read: there is none\n"


def test_places_that_hold_no_table(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, says in (
        ("gone.csv", "cannot be read: No such file or directory"),
        (".", "cannot be read: Is a directory"),
        ("pipe", "is not a file; name the table to import, or - for standard input"),
        ("a\0b", "cannot be read: there is none"),
    ):
        ran = cli("import", str(tmp_path / name))
        assert (ran.code, ran.out) == (65, "")
        assert ran.err.endswith(f"{says}\n")
    monkeypatch.setattr("followup_tui.cli.importing.MOST", 10)
    (tmp_path / "big.csv").write_bytes(b"x" * 11)
    assert "is larger than 0 MB; split it" in cli("import", str(tmp_path / "big.csv")).err


GOOD = "Company,Role\nCafé,x\n"


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (GOOD.encode(), ()),
        (GOOD.encode("utf-8-sig"), ()),
        (GOOD.encode("utf-16"), ()),
        (GOOD.encode("cp1252"), ("--encoding", "cp1252")),
        (GOOD.replace(",", ";").encode(), ()),
        (GOOD.replace(",", "\t").encode(), ()),
        (GOOD.replace(",", "|").encode(), ("--delimiter", "bar")),
        (GOOD.replace("\n", "\r\n").encode(), ()),
    ],
)
def test_row_53_a_table_in_any_encoding_and_layout(
    cli: Cli, take: Tables, data: bytes, options: tuple[str, ...]
) -> None:
    ran = take(data, *options)
    assert (ran.code, ran.err) == (0, "")
    assert names(cli) == ["Café x"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (GOOD.encode("cp1252"), "line 2 holds the byte 0xE9"),
        (GOOD.encode("utf-16-le"), "line 1 holds a NUL"),
        (b"Company,Role\nA," + b"x" * 200_000 + b"\n", "line 2: a cell is longer than 65,536 characters"),
        (b'Company,Role\nA,x\nB,"y\nC,z\n', "line 3: a quote (\") is opened and never closed"),
        (b"Company,Role\nA,x\nB,y,z\n", "line 3: 2 columns, but 3 here"),
        (b"Company,Role\nA,x\nB\n", "line 3: 2 columns, but 1 here"),
        ("Company\nCafé\n".encode(), "no column names the role; say which does with --column NAME=role"),
        (b"Company,Role,role\nA,x,y\n", "two columns are called “Role”"),
        (b"Company,Role\nA,x\nB, \n", "line 3: it has no role; fill it in"),
        (b"Company,Role\nA," + b"x" * 501, "line 2: the role has 501 characters"),
        (b"Company,Role,Email\nA,x,jo\n", "line 2: “jo” is no e-mail address"),
        (b"Company,Role,Rank\nA,x,first\n", "line 2: “first” is no rank"),
        (b"Company,Role,Status,Outcome\nA,x,closed,odd\n", "line 2: “odd” is no outcome; take one of rejected,"),
        (b"Company,Role,Status\nA,x,Limbo\n", "line 2: not known as a status: “Limbo”"),
        (b"Company,Role,tz\nA,x,Europe/Nowhere\n", "line 2: "),
    ],
    ids=range(15),
)
def test_row_53_a_table_that_is_no_good_is_refused_with_its_line(
    acme: str, take: Tables, tmp_path: Path, data: bytes, says: str
) -> None:
    store = tmp_path / "store" / "store.json"
    before = store.read_bytes()
    for options in ((), ("--dry-run",)):
        ran = take(data, *options)
        assert (ran.code, ran.out) == (65, "")
        assert ran.err.startswith(f"followup: nothing was added from {tmp_path}/jobs.csv: {says}")
        assert ran.err.count("\n") == 1
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    ("dates", "option", "says"),
    [
        (("03/04/2026", "13/04/2026"), None, "line 2: “03/04/2026” can be 3 April or 4 March; line 3 (13/04/2026) has"),
        (("03/04/2026", "13/04/2026"), "dmy", ""),
        (("03/04/2026", "13/04/2026"), "mdy", "line 3: “13/04/2026” is not a date written like 12/01/2026"),
        (("04/13", "04/14"), "mdy", "line 2: “04/13” is no date: write 2026-12-01 or "
         '2026-12-01 14:30, the year in four digits, and nothing else; --column "Date applied=-" leaves that'),
        (("2026-04-03", "04/13/2026"), None, "line 2 writes dates like 2026-12-01, line 3 like 12/01/2026"),
        (("2026-04-03", "2026-04-13"), None, ""),
        (("1926-04-03", "2026-04-13"), None, "line 2: 1926-04-03 is not between 1990-01-01 and"),
    ],
)
def test_row_54_dates_are_asked_about_and_never_guessed(
    cli: Cli, take: Tables, dates: tuple[str, str], option: str | None, says: str
) -> None:
    table = "Company,Role,Date applied\n" + "".join(f"{name},x,{day}\n" for name, day in zip("AB", dates, strict=True))
    ran = take(table, *(("--dates", option) if option else ()))
    if not says:
        assert (ran.code, names(cli)) == (0, ["A x", "B x"])
        assert "applied 2026-04-03" in ran.out
        return
    assert (ran.code, names(cli)) == (65, [])
    assert f"jobs.csv: {says}" in ran.err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--dates", "x"), "'x' is not one of: iso, dmy, mdy"),
        (("--delimiter", "x"), "'x' is not one of"),
        (("--column", "x"), "--column needs two names with = between them, not 'x'"),
        (("--column", "Mood=notes"), "--column: there is no column “Mood”"),
        (("--status", "=interviewed"), "--status needs two names"),
        (("--status", "x=up"), "--status x=up: take one of scheduled,"),
    ],
)
def test_options_that_do_not_fit(take: Tables, options: tuple[str, ...], says: str) -> None:
    ran = take(GOOD, *options)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
