"""Laws of the codec and of the file's text, for records of any content."""

from __future__ import annotations

from datetime import UTC
from functools import cache
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.domain.records import TABLES, Record
from followup_tui.store import codec, layout, strict
from followup_tui.store.documents import line_of

IDS = st.text(alphabet="0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=8, max_size=8)
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
TABLE_NAMES = ANY_TEXT.filter(lambda name: name.isprintable() and name != "_meta")
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBERS | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=8,
)


@cache
def _of_type(kind: Any) -> st.SearchStrategy[Any]:
    """Values of one of the types that fields have, within their limits."""
    match msgspec.inspect.type_info(kind):
        case msgspec.inspect.StrType(min_length=8, max_length=8):
            return IDS
        case msgspec.inspect.StrType() as text:
            return st.text(st.characters(codec="utf-8"), min_size=text.min_length or 0, max_size=30)
        case msgspec.inspect.IntType(ge=int() as low, le=int() as high):
            return st.integers(low, high)
        case msgspec.inspect.StructType(cls=cls):
            return records(cls)
        case msgspec.inspect.VarTupleType():
            return st.lists(_of_type(kind.__args__[0]), max_size=2).map(tuple)
        case msgspec.inspect.UnionType():
            return st.one_of(*(_of_type(one) for one in kind.__args__))
        case msgspec.inspect.DateTimeType():
            return st.datetimes(timezones=st.just(UTC))
        case _:
            return st.from_type(kind)


@st.composite
def records(draw: st.DrawFn, kind: type[Any]) -> Any:
    """Records of a kind, their defaults left out at random."""
    fields = msgspec.structs.fields(kind)
    spelled_out = draw(st.integers(0, 2 ** len(fields) - 1))
    return kind(
        **{
            field.name: draw(_of_type(field.type))
            for place, field in enumerate(fields)
            if field.required or spelled_out >> place & 1
        }
    )


TABLE = st.sampled_from(sorted(TABLES))
TABLE_AND_RECORD = TABLE.flatmap(lambda name: st.tuples(st.just(name), records(TABLES[name])))


@given(TABLE_AND_RECORD)
def test_a_record_comes_back_from_its_document_as_it_was(pair: tuple[str, Record]) -> None:
    table, record = pair
    raw = codec.encode(codec.document(record))
    assert b"\n" not in raw
    assert codec.decode(table, raw) == record
    assert strict.loads(raw) == codec.loads(raw)


@given(TABLE_AND_RECORD, st.dictionaries(ANY_TEXT.map(lambda text: f"x-{text}"), JSON, max_size=3))
def test_unknown_fields_survive_any_edit(pair: tuple[str, Record], unknown: dict[str, Any]) -> None:
    _, record = pair
    old = codec.loads(codec.encode(codec.document(record) | unknown))
    new = codec.document(msgspec.structs.replace(record, id="00000000"), old)
    assert {name: new[name] for name in unknown} == unknown
    assert new["id"] == "00000000"


@given(st.dictionaries(TABLE_NAMES, st.lists(JSON, max_size=3)))
def test_a_file_is_taken_apart_as_it_was_put_together(tables: dict[str, list[Any]]) -> None:
    lines = {
        name: [line_of(str(key), {"x": value}) for key, value in enumerate(values, start=1)]
        for name, values in ({"leads": []} | tables).items()
    }
    data = b"".join(layout.render(layout.Meta(gen=7, seq=9), lines))
    found = layout.parse(data)
    assert found.tables == lines
    assert found.intact
    assert (found.meta.gen, found.meta.seq) == (7, 9)
    outside = layout.parse(data + b"\n")
    assert not outside.intact
    assert {name: [strict.loads(b"{" + one + b"}") for one in many] for name, many in outside.tables.items()} == {
        name: [strict.loads(b"{" + one + b"}") for one in many] for name, many in lines.items()
    }
