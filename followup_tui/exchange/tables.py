"""Takes the text of a table apart, so that no cell is lost, moved or invented on the way.

Invariant: every row has one cell per column and the line on which it begins; what does not fit is refused with its
line, never repaired.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import AnyStr, Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.errors import BadDataError

DELIMITERS: Final[dict[str, str]] = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
"""What may part the cells → what that is called."""

ENCODINGS: Final = ("utf-8", "utf-16", "cp1252")
"""Those that may be asked for; the first two are recognised too."""

_MARKS: Final = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""Byte order marks → the encoding that each tells."""

MOST_ROWS: Final = 20_000
LONGEST_CELL: Final = 64 * 1024
"""Characters; a longer one is most often a quote that was never closed."""

MOST_COLUMNS: Final = 200

_HEADER_ROOM: Final = 100_000
"""Characters looked at to see what parts the cells."""

_NO_TEXT: Final = {b"PK\x03\x04": "a workbook", b"\xd0\xcf\x11\xe0": "a workbook", b"%PDF": "a PDF"}
"""With what files begin that are often taken for tables → what they are."""

_SAYS_DELIMITER: Final = re.compile(r'"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\r|\n)', re.IGNORECASE)
"""A first line by which spreadsheets are told what parts the cells."""


class Row(NamedTuple):
    """One row of a table."""

    line: int
    """On which it begins, counted from 1."""
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A table as it stands in a file."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str


def decoded(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text of a file and its encoding: the one asked for, or the one its mark tells, or UTF-8.

    A byte order mark is taken off. Raises `BadDataError` naming the line of the first byte that does not fit.
    """
    what = next((what for start, what in _NO_TEXT.items() if data.startswith(start)), "")
    if what:
        raise BadDataError(f"it is {what}, not a table in text: open it, save the table as CSV and import that")
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise BadDataError("it is UTF-32 text; save it as UTF-8 and import that")
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    name = encoding or marked or "utf-8"
    if marked is not None and name != marked:
        raise BadDataError(f"it begins with the mark of {marked} text; leave --encoding away")
    if name == "utf-16" and marked is None:
        raise BadDataError("it does not begin with the mark of UTF-16 text; leave --encoding away")
    if name != "utf-16":
        _refuse_nul(data, b"\0", b"\n")
    try:
        text = data.decode("utf-8-sig" if name == "utf-8" else name)
    except UnicodeDecodeError as error:
        raise BadDataError(_undecodable(data, name, error.start)) from None
    _refuse_nul(text, "\0", "\n")
    return text, name


def _refuse_nul(text: AnyStr, nul: AnyStr, end: AnyStr) -> None:
    if nul in text:
        line = text.count(end, 0, text.index(nul)) + 1
        raise BadDataError(f"line {line} holds a NUL character: save the file as UTF-8 text and import that")


def _undecodable(data: bytes, encoding: str, at: int) -> str:
    if encoding == "utf-16":
        return f"byte {at + 1} is not UTF-16 text; save the file as UTF-8 and import that"
    where = f"line {data.count(10, 0, at) + 1} holds the byte 0x{data[at]:02X}, which is"
    if encoding == "cp1252":
        return f"{where} no character of Windows-1252 either; save the file as UTF-8 and import that"
    return f"{where} not UTF-8 text; if an older Windows program wrote the file, say so with --encoding cp1252"


def parse(
    data: bytes, known: Callable[[str], bool], *, encoding: str | None = None, delimiter: str | None = None
) -> Table:
    """The table in a file; `known` tells the names of columns that are understood, to see what parts the cells.

    Raises `BadDataError` for whatever leaves a doubt about which cell belongs where.
    """
    text, encoding = decoded(data, encoding)
    told = _SAYS_DELIMITER.match(text)
    if told is not None:
        text = f"\n{text[told.end():]}"  # an empty line in its place, so that the others keep their numbers
    chosen = delimiter or (told[1] if told is not None else _delimiter(text, known))
    rows = _rows(text, chosen)
    first = next(rows, None)
    if first is None:
        raise BadDataError("it is empty; a table needs a first line with the names of its columns")
    header = tuple(" ".join(one.split()) for one in first.cells)
    _check_header(header)
    return Table(header, tuple(_checked(rows, header)), encoding, chosen)


def _delimiter(text: str, known: Callable[[str], bool]) -> str:
    """What parts the cells of the first line, judged by the names that come out, or how many there are."""

    def understood(delimiter: str) -> tuple[int, int]:
        try:
            first = next(_rows(text[:_HEADER_ROOM], delimiter), None)
        except BadDataError:
            return 0, 0
        return (sum(map(known, first.cells)), len(first.cells) - 1) if first else (0, 0)

    return max(DELIMITERS, key=understood)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows that hold anything, each with its line."""
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    end = 0
    while True:
        line = end + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadDataError(f"line {line}: {_why(str(error), delimiter)}") from None
        end = reader.line_num
        if any(len(one) > LONGEST_CELL for one in cells):
            raise BadDataError(f"line {line}: {_TOO_LONG}")
        if any(one.strip() for one in cells):
            yield Row(line, tuple(cells))


_TOO_LONG: Final = f"a cell is longer than {LONGEST_CELL:,} characters; is a quote left open there?"


def _why(error: str, delimiter: str) -> str:
    """One of the csv module's complaints in plain words."""
    if "unexpected end" in error:
        return 'a quote (") is opened and never closed; close it, or write it twice where it belongs to the text'
    if "field larger" in error:
        return _TOO_LONG
    if "expected after" in error:
        return f'after a closing quote (") there is more text before the next of the {DELIMITERS[delimiter]}'
    return "it is no row of a table"


def _check_header(header: tuple[str, ...]) -> None:
    if len(header) > MOST_COLUMNS:
        raise BadDataError(f"it has {len(header)} columns; {MOST_COLUMNS} are the most")
    names = [one.casefold() for one in header if one]
    twice = next((one for one in header if one and names.count(one.casefold()) > 1), None)
    if twice is not None:
        raise BadDataError(f"two columns are called “{show(twice, 40)}”; give each a name of its own in the first line")


def _checked(rows: Iterator[Row], header: tuple[str, ...]) -> Iterator[Row]:
    """The rows, once each is as long as the header says."""
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise BadDataError(f"it has more than {MOST_ROWS:,} rows; split it and import the parts")
        if len(row.cells) != len(header):
            by = len(row.cells) - len(header)
            why = f"{by} too many, or a separator without quotes" if by > 0 else f"{-by} too few"
            raise BadDataError(f"line {row.line}: {len(header)} columns, but {len(row.cells)} here ({why})")
        yield row
