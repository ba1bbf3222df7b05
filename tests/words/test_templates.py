"""Reading a template file: what it must hold, and what is said when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.domain.records import Channel
from followup_tui.errors import BadDataError
from followup_tui.words import templates
from followup_tui.words.fields import FIELDS
from followup_tui.words.templates import catalogue, parse_template, read_template

HEADER = """name: X1
title: A try
purpose: To try
when: Never
channel: email, phone
required: me.name, p.first or p.name
length: short
"""
BODY = "---\n- Hello {{ p.first }}\n"


def test_a_whole_file_becomes_a_template(tmp_path: Path) -> None:
    path = tmp_path / "X1.md"
    extra = "wanted: strength and proof, topic\noptional: me.phone, E\nlimit: 75\nvoicemail: S5\n"
    extra += "do: a\ndo: b\ndont: c: d\n"
    path.write_text(HEADER + extra + BODY, encoding="utf-8")
    made = read_template(path)
    assert (made.name, made.title, made.purpose, made.when, made.length) == (
        "X1", "A try", "To try", "Never", "short",
    )  # fmt: skip
    assert made.channels == (Channel.EMAIL, Channel.PHONE)
    assert made.required == (("me.name",), ("p.first", "p.name"))
    assert made.wanted == (("strength", "proof"), ("topic",))
    assert made.optional == ("me.phone", "E")
    assert made.uses == {"me.name", "p.first", "p.name", "strength", "proof", "topic", "me.phone", "E"}
    assert (made.limit, made.voicemail) == (75, "S5")
    assert (made.dos, made.donts) == (("a", "b"), ("c: d",))
    assert (made.body, made.source, made.first_line) == ("- Hello {{ p.first }}", "X1.md", 16)


def test_what_may_be_left_out_is_empty() -> None:
    made = parse_template(HEADER + BODY, "X1.md")
    assert (made.wanted, made.optional, made.limit, made.voicemail) == ((), (), None, "")
    assert (made.dos, made.donts) == ((), ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "X1.md, line 1: the header must end with a line of three dashes"),
        (HEADER, "X1.md, line 8: the header must end with a line of three dashes"),
        (HEADER + "mood: good\n" + BODY, "X1.md, line 8: unknown key `mood` in the header"),
        (HEADER + "just words\n" + BODY, "X1.md, line 8: expected `key: value`, found 'just words'"),
        (HEADER + "wanted:\n" + BODY, "X1.md, line 8: expected `key: value`, found 'wanted:'"),
        (HEADER + "title: Two\n" + BODY, "X1.md, line 8: `title` is given twice"),
        (HEADER.replace("title: A try\n", "") + BODY, "X1.md, line 7: the header lacks `title`"),
        (HEADER.replace("me.name", "me.nam") + BODY, "X1.md, line 6: unknown field `me.nam`"),
        (HEADER + "wanted: strength and prof\n" + BODY, "X1.md, line 8: unknown field `prof`"),
        (HEADER + "optional: topic, shoe\n" + BODY, "X1.md, line 8: unknown field `shoe`"),
        (HEADER + "limit: many\n" + BODY, "X1.md, line 8: limit must be a number of words, not 'many'"),
        (HEADER + "limit: 0\n" + BODY, "X1.md, line 8: limit must be a number of words, not '0'"),
        (HEADER + "---\nHello\n", "X1.md, line 9: no talking point; each starts with a dash and a space"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(text: str, says: str) -> None:
    with pytest.raises(BadDataError) as caught:
        parse_template(text, "X1.md")
    assert str(caught.value) == says


def test_an_unknown_channel_names_the_known_ones() -> None:
    with pytest.raises(BadDataError, match=r"^X1.md, line 5: channel must be of phone, email, .* not 'smoke'$"):
        parse_template(HEADER.replace("email, phone", "smoke") + BODY, "X1.md")


@pytest.mark.parametrize("content", [None, b"name: \xff\n---\n- a\n"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "X1.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadDataError, match=r"^X1\.md: cannot be read \("):
        read_template(path)


def test_two_files_may_not_share_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(HEADER + BODY, encoding="utf-8")
    monkeypatch.setattr(templates, "CATALOGUE", tmp_path)
    with pytest.raises(BadDataError, match=r"^b\.md: the name X1 is taken by a\.md$"):
        catalogue.__wrapped__()


def test_the_catalogue_holds_every_script_and_letter() -> None:
    assert {*(f"S{n}" for n in range(1, 9)), *(f"W{n}" for n in range(1, 24))} <= set(catalogue())
    for name, template in catalogue().items():
        assert template.source == f"{name}.md"
        assert template.dos
        assert template.donts
        assert not template.voicemail or template.voicemail in catalogue()


def test_every_field_says_what_it_is_and_where_it_is_typed_in() -> None:
    for field in FIELDS.values():
        assert field.words[0].islower()
        assert field.where.startswith(("press ", "set "))
