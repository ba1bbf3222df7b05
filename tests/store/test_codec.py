"""What a document that cannot be understood is told as: table, id, field and what it must be, never its value."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from followup_tui.store import codec, strict
from followup_tui.store.damage import DamageError
from tests.store.support import application, employer, interview


def changed(**fields: Any) -> bytes:
    card = application(interviews=(interview(),), references=("P0000001",))
    document = msgspec.to_builtins(card) | fields
    return msgspec.json.encode({name: value for name, value in document.items() if value is not ...})


CASES = [
    ({"role": 7}, "role must be text"),
    ({"role": "x" * 501}, "role must have at most 500 characters"),
    ({"role": ""}, "role must have at least 1 characters"),
    ({"role": ...}, "role is missing"),
    ({"rank": "first"}, "rank must be a whole number or nothing"),
    ({"rank": 1.5}, "rank must be a whole number or nothing"),
    ({"direct_ok": "yes"}, "direct_ok must be true or false"),
    ({"column": "asleep"}, "column has a value that is not known"),
    ({"tags": "remote"}, "tags must be a list"),
    ({"tags": [1]}, "tags[0] must be text"),
    ({"offer": []}, "offer must be an object or nothing"),
    ({"offer": {"received": "soon"}}, "offer.received is not a date in the form"),
    ({"offer": {}}, "offer.received is missing"),
    ({"interviews": [{"id": "N0000001"}]}, "interviews[0].round is missing"),
    ({"references": ["nobody"]}, "references[0]"),
    ({"references_given": "tomorrow"}, "references_given is not a date in the form 2026-12-01"),
    ({"created": 5}, "created must be"),
    ({"created": "2026-12-01T09:30:00"}, "created is not a moment with its offset from UTC, such as"),
]


@pytest.mark.parametrize(("fields", "says"), CASES)
def test_what_is_wrong_is_told_by_table_id_and_field(fields: dict[str, Any], says: str) -> None:
    with pytest.raises(DamageError) as caught:
        codec.decode("applications", changed(**fields))
    assert str(caught.value).startswith(f"applications A0000001: {says}")
    assert not any(value in str(caught.value) for value in ("soon", "nobody", "asleep", "first", "tomorrow"))


def test_a_document_that_is_none_is_told_too() -> None:
    with pytest.raises(DamageError, match=r"^applications \(no id\): the document must be an object$"):
        codec.decode("applications", b"[]")


def test_half_a_surrogate_pair_is_text_all_the_same() -> None:
    raw = codec.encode(codec.document(employer(name="A\ud800")))
    assert raw.isascii()
    assert codec.decode("employers", raw) == employer(name="A\ud800")
    assert codec.loads(raw)["name"] == "A\ud800"


def test_a_wrong_field_beside_half_a_surrogate_pair_is_told() -> None:
    raw = codec.encode(codec.document(employer(name="A\ud800")) | {"tz": 5})
    with pytest.raises(DamageError, match=r"^employers E0000001: tz must be text$"):
        codec.decode("employers", raw)


def test_a_default_spelled_out_by_another_program_does_not_stick() -> None:
    old = codec.document(employer()) | {"phone": "", "notes": "", "odd": 1}
    assert codec.document(employer(phone="5"), old) == codec.document(employer(phone="5")) | {"notes": "", "odd": 1}


def test_unknown_fields_stay_with_the_list_element_they_belong_to() -> None:
    card = application(interviews=(interview(1), interview(2), interview(3)))
    old = msgspec.json.decode(msgspec.json.encode(card))
    old["interviews"][0]["room"], old["interviews"][2]["room"] = "one", "three"
    new = codec.document(application(interviews=(interview(3, minutes=5), interview(4), interview(1))), old)
    assert [one.get("room") for one in new["interviews"]] == ["three", None, "one"]
    assert new["interviews"][0]["minutes"] == 5


def test_a_list_of_plain_values_is_taken_as_it_is() -> None:
    old = codec.loads(codec.encode(codec.document(application(tags=("a", "b"))) | {"odd": 1.5}))
    new = codec.document(application(tags=("b", "c")), old)
    assert (new["tags"], new["odd"]) == (["b", "c"], 1.5)


def test_a_number_with_a_point_is_read_as_it_is() -> None:
    assert strict.loads(b'{"x":1.5}') == {"x": 1.5}
