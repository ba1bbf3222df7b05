"""`followup check`: what it says of files and standard input, and how it ends."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.test_hostile import EVIL, FORBIDDEN

WARM = "Dear Jane,\n\nyour harbour cranes stayed with me. I would like this role.\n\nKind regards,\nSam\n"
NEEDY = "Dear Raj,\n\nI just wanted to say that I really need\nthis job.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A text without a fault."""
    path = tmp_path / "warm.txt"
    path.write_text(WARM, encoding="utf-8")
    return path


def test_a_clean_text_is_summed_up_in_one_line(cli: Cli, file: Path) -> None:
    ran = cli("check", str(file), "--kind", "thank-you")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("warm.txt  warm, 16 words\n")
    file.write_text("Go!", encoding="utf-8")
    assert cli("check", str(file)).out.endswith("neutral, 1 word\n")


def test_findings_are_told_with_their_lines_and_red_ends_with_4(cli: Cli, file: Path) -> None:
    file.write_bytes(NEEDY.replace("\n", "\r\n").encode())
    ran = cli("check", str(file), "--kind", "thank_you")
    assert ran.code == 4
    head, *lines = ran.out.splitlines()
    assert head.endswith("  needy, 13 words")
    assert [line[:22] for line in lines] == [
        "  text     amber  T14:", "  line 3   amber  T3 “", "  line 3   red    T1 “",
    ]  # fmt: skip
    assert "“really need”: a plea makes them feel responsible for you → name one concrete reason" in lines[2]


def test_amber_alone_is_no_failure(cli: Cli, file: Path) -> None:
    file.write_text("Maybe we could talk.", encoding="utf-8")
    ran = cli("check", str(file), "--json")
    assert (ran.code, ran.object["level"]) == (0, "amber")


def test_the_same_as_json(cli: Cli, file: Path) -> None:
    file.write_text(NEEDY, encoding="utf-8")
    ran = cli("check", str(file), "--kind", "status", "--json")
    told = ran.object
    assert (ran.code, told["schema"], told["level"], told["pairs"]) == (4, 1, "red", [])
    (text,) = told["texts"]
    assert {key: text[key] for key in ("name", "kind", "level", "score", "words")} == {
        "name": str(file), "kind": "status_call", "level": "red", "score": "needy", "words": 13,
    }  # fmt: skip
    plea = next(one for one in text["findings"] if one["rule"] == "T1")
    assert NEEDY[plea["start"] : plea["end"]] == plea["words"] == "really need"
    assert (plea["line"], plea["severity"]) == (3, "red")
    assert plea["why"]
    assert plea["softer"]


def test_several_files_are_compared_pair_by_pair(cli: Cli, file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.txt"
    again.write_text(WARM.replace("Jane", "Raj"), encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text("Dear Tom,\n\nthe tide tables you keep by hand are a joy to read, and I enjoyed them.\n")
    ran = cli("check", str(file), str(again), str(other))
    assert ran.code == 4
    assert "warm.txt and" in ran.out
    assert "  they read alike\n" in ran.out
    assert ran.out.count("  they read differently\n") == 2
    assert "both: “your harbour cranes stayed with me i would like this role” (lines 3 and 3)" in ran.out
    told = cli("check", str(file), str(again), "--json").object["pairs"]
    assert [(pair["first"], pair["second"], pair["level"]) for pair in told] == [(str(file), str(again), "red")]
    assert told[0]["shingles"] == told[0]["indel"] == 1.0
    assert told[0]["shared"][0]["first"] == [12, 70]


def test_what_was_sent_is_compared_but_not_judged(cli: Cli, file: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent.txt"
    sent.write_text(NEEDY, encoding="utf-8")
    ran = cli("check", str(file), "--against", str(sent), "--json")
    assert ran.code == 0
    assert len(ran.object["texts"]) == len(ran.object["pairs"]) == 1


def test_standard_input(cli: Cli, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + WARM.encode())))
    assert cli("check", "-").out == "standard input  warm, 16 words\n"
    ran = cli("check", "-", "--against", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "read once only" in ran.err
    monkeypatch.setattr(sys, "stdin", None)
    assert cli("check", "-").err == "followup: standard input cannot be read: there is none\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"\xff\xfe", "cannot be read: it is not UTF-8 text"),
        (b"a" * 100_001, "is longer than 100 KB; give a single note"),
        (b" \n!\n", "holds no words; write the note first"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_65(cli: Cli, tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "x.txt"
    if content is not None:
        path.write_bytes(content)
    for args in ((str(path),), (str(path), "--json")):
        ran = cli("check", *args)
        assert ran.code == 65
        assert says in (ran.err or ran.object["error"]["says"])
        assert ran.err.count("\n") == (0 if "--json" in args else 1)


def test_the_largest_text_is_still_judged(cli: Cli, file: Path) -> None:
    file.write_bytes(b"a b " * 25_000)
    assert cli("check", str(file)).code == 4


@pytest.mark.parametrize("width", ["40", "120"])
def test_nothing_hostile_in_a_file_reaches_the_terminal(
    cli: Cli, file: Path, tmp_path: Path, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    text = f"{{{EVIL}}} I need {EVIL} to know by Friday\nplease,\x1b[2Jplease {EVIL} four words in a row"
    file.write_text(text, encoding="utf-8", errors="replace")
    evil = tmp_path / "e\x1b[31m.txt"
    evil.write_text(text, encoding="utf-8", errors="replace")
    for args in ((str(file), str(evil)), (str(file), str(evil), "--json"), (f"{evil}.gone",)):
        ran = cli("check", *args)
        assert ran.code in (0, 4, 65)
        assert FORBIDDEN.search(ran.out + ran.err) is None


def test_an_unknown_purpose_names_the_known_ones(cli: Cli, file: Path) -> None:
    ran = cli("check", str(file), "--kind", "weekly-review")
    assert (ran.code, ran.out) == (2, "")
    assert "thank-you" in ran.err
