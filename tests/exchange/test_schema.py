"""The published schema of the exchange format says what the records are."""

from __future__ import annotations

import json

import msgspec

from followup_tui.domain.records import TABLES
from followup_tui.exchange.schema import EXCHANGE_SCHEMA, json_schema


def test_an_export_has_a_version_and_a_list_of_records_for_each_table() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    root = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    assert root["required"] == ["schema"]
    assert root["properties"]["schema"] == {"enum": [EXCHANGE_SCHEMA]}
    assert root["properties"].keys() == {"schema", *TABLES}
    for table, kind in TABLES.items():
        listed = root["properties"][table]
        assert (listed["type"], listed["items"]["$ref"]) == ("array", f"#/$defs/{kind.__name__}")


def test_every_field_of_every_record_is_described() -> None:
    definitions = json_schema()["$defs"]
    for kind in TABLES.values():
        fields = msgspec.structs.fields(kind)
        described = definitions[kind.__name__]
        assert described["properties"].keys() == {field.encode_name for field in fields}
        assert set(described["required"]) == {field.encode_name for field in fields if field.required}
    assert definitions["Employer"]["properties"]["id"]["type"] == "string"
    assert definitions["Application"]["properties"]["column"] == {"$ref": "#/$defs/Column"}


def test_the_schema_is_plain_json() -> None:
    assert json.loads(json.dumps(json_schema())) == json_schema()
