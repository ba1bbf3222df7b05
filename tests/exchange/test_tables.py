"""The text of a table is taken apart exactly, or refused with the line."""

from __future__ import annotations

import pytest

from followup_tui.errors import BadDataError
from followup_tui.exchange import tables
from followup_tui.exchange.tables import Row, parse


def known(name: str) -> bool:
    return name.strip().casefold() in ("company", "role")


def rows(data: bytes | str, **options: str) -> tuple[Row, ...]:
    return parse(data.encode() if isinstance(data, str) else data, known, **options).rows


def refusal(data: bytes | str, **options: str) -> str:
    with pytest.raises(BadDataError) as caught:
        rows(data, **options)
    return str(caught.value)


@pytest.mark.parametrize("delimiter", tables.DELIMITERS)
def test_what_parts_the_cells_is_seen_by_the_names_of_the_columns(delimiter: str) -> None:
    text = 'Company,Role;a|b\tc\n"A,B",x\n'.replace(";a|b\tc", "").replace(",", delimiter)
    table = parse(text.encode(), known)
    assert (table.delimiter, table.header) == (delimiter, ("Company", "Role"))
    assert table.rows == (Row(2, (f"A{delimiter}B", "x")),)


def test_what_parts_the_cells_can_be_said() -> None:
    assert parse(b"Company,x;Role\n1;2\n", known, delimiter=";").header == ("Company,x", "Role")


def test_every_row_knows_the_line_on_which_it_begins() -> None:
    found = rows('Company,Role\r\n"Acme\r\nInc","a ""b"""\r\n\r\n , \r\nGlobex,SRE')
    assert found == (Row(2, ("Acme\r\nInc", 'a "b"')), Row(6, ("Globex", "SRE")))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    assert rows(end.join(("Company,Role", "Acme,SRE", "Globex,Dev"))) == (
        Row(2, ("Acme", "SRE")), Row(3, ("Globex", "Dev")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("encoded", "name"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-be", "utf-16")],
)
def test_the_encoding_is_told_by_its_mark(encoded: str, name: str) -> None:
    text = ("\ufeff" if encoded == "utf-16-be" else "") + "Company,Role\nCafé Łódź,会社\n"
    table = parse(text.encode(encoded), known)
    assert table.encoding == name
    assert table.rows == (Row(2, ("Café Łódź", "会社")),)


def test_windows_text_is_read_when_that_is_said_and_never_guessed() -> None:
    data = b"Company,Role\nCaf\xe9 \x80,x\n"
    says = refusal(data)
    assert says.startswith("line 2 holds the byte 0xE9, which is not UTF-8 text;")
    assert "--encoding cp1252" in says
    assert rows(data, encoding="cp1252") == (Row(2, ("Café €", "x")),)
    assert refusal(b"Company,Role\n\x81,x", encoding="cp1252").startswith("line 2 holds the byte 0x81, which is no")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("Company,Role\n".encode("utf-16-le"), "line 1 holds a NUL character"),
        (b"Company,Role\nA\0,B\n", "line 2 holds a NUL character"),
        ("Company,Role\n".encode("utf-32"), "it is UTF-32 text"),
        (b"\xff\xfe\x00\xd8", "byte 3 is not UTF-16 text"),
        (b"", "it is empty"),
        (b"\n , \n", "it is empty"),
        (b'Company,Role\nA,B\nC,"D\nE,F\n', 'line 3: a quote (") is opened and never closed'),
        (b'Company,Role\n"A"x,B\n', 'line 2: after a closing quote (") there is more text before the next of'),
        (b"Company,Role\nA,B\nC,D,E\n", "line 3: 2 columns, but 3 here (1 too many, or a separator without quotes)"),
        (b"Company,Role\nA\n", "line 2: 2 columns, but 1 here (1 too few)"),
        (b"Company,Role,x\nA\n", "line 2: 3 columns, but 1 here (2 too few)"),
        (b"PK\x03\x04\x14\0", "it is a workbook, not a table in text: open it, save the table as CSV and import that"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "it is a workbook, not a table in text"),
        (b"%PDF-1.4\n%\xe2", "it is a PDF, not a table in text"),
        (b"Company,Role, company \n", "two columns are called “Company”"),
        (b"Company,Role\nA," + b"x" * 65_537, "line 2: a cell is longer than 65,536 characters"),
        (b"Company,Role\nA," + b"x" * 200_000, "line 2: a cell is longer than 65,536 characters"),
        (b"Company,Role" + b",x" * 199, "it has 201 columns; 200 are the most"),
    ],
)
def test_what_leaves_a_doubt_is_refused_with_its_line(data: bytes, says: str) -> None:
    assert refusal(data).startswith(says)


def test_utf_16_without_its_mark_is_not_taken_on_trust() -> None:
    assert "mark of UTF-16" in refusal("Company,Role\n".encode("utf-16-le"), encoding="utf-16")


@pytest.mark.parametrize("marked", ["utf-8-sig", "utf-16"])
def test_an_encoding_that_the_mark_belies_is_refused(marked: str) -> None:
    says = refusal("Company,Role\nCafé,x\n".encode(marked), encoding="cp1252")
    assert says == f"it begins with the mark of {marked.removesuffix('-sig')} text; leave --encoding away"


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
def test_a_first_line_may_say_what_parts_the_cells(first: str) -> None:
    table = parse(f"{first}\r\nOne,two;Role\r\nA;B\r\n".encode("utf-8-sig"), known)
    assert (table.header, table.rows) == (("One,two", "Role"), (Row(3, ("A", "B")),))


def test_where_no_name_is_known_the_cells_are_parted_all_the_same() -> None:
    assert parse(b"Firma;Stelle;Stand\nA;B;C\n", known).header == ("Firma", "Stelle", "Stand")


def test_an_open_quote_that_swallows_the_rest_is_refused_though_the_rest_is_long() -> None:
    many = "\n".join(f"Acme {number},SRE" for number in range(20_000))
    assert refusal(f'Company,Role\nA,"B\n{many}').startswith("line 2: a cell is longer than")


def test_more_rows_than_20000_are_refused() -> None:
    assert len(rows("Company,Role\n" + "A,B\n" * 20_000)) == 20_000
    assert refusal("Company,Role\n" + "A,B\n" * 20_001).startswith("it has more than 20,000 rows")


def test_a_header_that_cannot_be_parted_in_one_way_is_parted_in_another() -> None:
    assert parse(b'Company,"Role"x;Role\nA;B\n', known).delimiter == ";"


def test_other_complaints_are_told_plainly_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tables._why("line contains NUL", ",") == "it is no row of a table"
