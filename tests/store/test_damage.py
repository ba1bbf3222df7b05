"""Files that are not a store: refused in one line that says what to do, and left exactly as they are."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, CannotWriteError, FollowupError
from tests.store.support import employer, filled, putting, same, store_at

FLIPS = 2000 if os.environ.get("FOLLOWUP_FAULTS") == "full" else 400


def refused(path: Path, kind: type[FollowupError]) -> str:
    """The line with which both reading and saving are refused; nothing may change, nor take long."""
    before = path.read_bytes() if path.is_file() else None
    said = []
    store = store_at(path)
    for attempt in (store.load, lambda: store.transact("add", putting(employer(7))), store.undo):
        with pytest.raises(kind) as caught:
            attempt()
        assert type(caught.value) is kind
        said.append(str(caught.value))
    assert (path.read_bytes() if path.is_file() else None) == before
    assert store.state().read_only
    assert store.state().banner == said[0]
    assert "\n" not in said[0]
    return said[0]


DAMAGES: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("truncated", lambda data: data[: len(data) // 2], "its end is missing"),
    ("cut within a string", lambda data: data[: data.index(b"Acme") + 2], "its end is missing"),
    ("empty", lambda data: b"", "the file is empty"),
    ("blank", lambda data: b" \n ", "the file is empty"),
    ("nuls", lambda data: b"\0" * len(data), "it holds NUL bytes, as after a power cut"),
    ("nuls at the end", lambda data: data + b"\0" * 512, "it holds NUL bytes"),
    ("list root", lambda data: b"[" + data + b"]", "it is not a followup store"),
    ("text root", lambda data: b'"store"', "it is not a followup store"),
    ("no first line", lambda data: b'{"employers":{}}', "it is not a followup store"),
    ("two first documents", lambda data: data.replace(b'{"1":', b'{"2":{},"1":', 1), "it is not a followup store"),
    ("odd first line", lambda data: data.replace(b'"gen":', b'"gen":"x","gem":', 1), "its first line is not"),
    ("another program", lambda data: data.replace(b'"app":"followup"', b'"app":"todo"'), "of another program"),
    (
        "git conflict",
        lambda data: b"<<<<<<< HEAD\n" + data + b"=======\n" + data + b">>>>>>> theirs\n",
        "it holds git conflict marks",
    ),
    ("two roots", lambda data: data + data, "goes on after the end"),
    ("no JSON", lambda data: data.replace(b'"people"', b"people"), "is not JSON"),
    ("latin-1", lambda data: data.replace(b"Acme", b"Acm\xe9"), "is not UTF-8 text"),
    ("utf-16", lambda data: data.decode().encode("utf-16"), "byte 1 is not UTF-8 text"),
    ("duplicate key", lambda data: data.replace(b'"name":', b'"name":"x","name":', 1), "a key stands twice"),
    ("duplicate table", lambda data: data.replace(b'"leads"', b'"people"'), "a key stands twice"),
    ("NaN", lambda data: data.replace(b'"name":', b'"x":NaN,"name":', 1), "(NaN or Infinity)"),
    ("-Infinity", lambda data: data.replace(b'"name":', b'"x":-Infinity,"name":', 1), "(NaN or Infinity)"),
    ("1e999", lambda data: data.replace(b'"name":', b'"x":1e999,"name":', 1), "a number too large"),
    ("long number", lambda data: data.replace(b'"name":', b'"x":' + b"9" * 5000 + b',"name":', 1), "too many digits"),
    ("large number", lambda data: data.replace(b'"name":', b'"x":9007199254740993,"name":', 1), "too many digits"),
    ("deep", lambda data: data.replace(b'"name":', b'"x":' + b"[" * 100_000, 1), "nested too deeply"),
    (
        "a little too deep",
        lambda data: data.replace(b'"name":', b'"x":' + b"[" * 70 + b"]" * 70 + b',"name":', 1),
        "nested too deeply",
    ),
    ("table list", lambda data: data.replace(b'"leads":{\n}', b'"leads":[]'), "is not a table of documents"),
    ("table name", lambda data: data.replace(b'"leads":{', b'"\\ud800":{'), "is not a table of documents"),
    ("document number", lambda data: data.replace(b'"leads":{\n', b'"leads":{"9":7'), "is not a table of documents"),
    ("document id", lambda data: data.replace(b'"leads":{\n', b'"leads":{"abc":{}'), "of 'leads' has an id"),
    ("negative id", lambda data: data.replace(b'"leads":{\n', b'"leads":{"-1":{}'), "of 'leads' has an id"),
    ("endless id", lambda data: data.replace(b'"leads":{\n', b'"leads":{"' + b"9" * 5000 + b'":{}'), "has an id"),
    ("field name", lambda data: data.replace(b'"name":', b'"\\ud800":1,"name":', 1), "the name of a field is not text"),
    ("first line", lambda data: data.replace(b'"saved_at":"', b'"saved_at":"\\ud800'), "its first line is not that"),
    ("no zone", lambda data: data.replace(b"09:30:00Z", b"09:30:00", 1), "its offset from UTC"),
    ("padded id", lambda data: data.replace(b'"leads":{\n', b'"leads":{"07":{}'), "of 'leads' has an id"),
    ("field of another kind", lambda data: data.replace(b'"Acme"', b"7"), "employers E0000001: name must be text"),
    ("missing field", lambda data: data.replace(b'"name":"Acme",', b""), "employers E0000001: name is missing"),
    ("no id", lambda data: data.replace(b'"id":"E0000001",', b""), "employers (no id): id is missing"),
    ("odd id", lambda data: data.replace(b'"E0000001"', b'"U!"'), "employers (no id): id must have"),
    ("id of odd letters", lambda data: data.replace(b'"E0000001"', b'"u0000001"'), "is not an id"),
    ("unknown column", lambda data: data.replace(b'"awaiting"', b'"asleep"'), "column has a value that is not known"),
    ("two with one id", lambda data: data.replace(b"A0000002", b"A0000001"), "two of them have the same id"),
    (
        "dangling employer",
        lambda data: data.replace(b'"employer":"E0000001"', b'"employer":"E0000009"'),
        "applications A0000001: its employer is not among the employers",
    ),
]


@pytest.mark.parametrize(("damage", "reason"), [one[1:] for one in DAMAGES], ids=[one[0] for one in DAMAGES])
def test_rows_17_18_19_a_damaged_file_is_refused_untouched(
    tmp_path: Path, damage: Callable[[bytes], bytes], reason: str
) -> None:
    path = tmp_path / "store.json"
    filled(path)
    before = path.read_bytes()
    path.write_bytes(damage(before))
    assert path.read_bytes() != before
    newest = max((tmp_path / "backups").iterdir())
    said = refused(path, BadDataError)
    assert reason in said
    assert said.startswith(f"{path} is damaged (")
    assert said.endswith("it was left as it is: followup recover shows what can be brought back")
    path.write_bytes(newest.read_bytes())
    assert len(store_at(path).load().applications) == 2


def test_row_17_an_empty_file_without_backups_is_not_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(b"")
    assert "the file is empty" in refused(path, BadDataError)
    (tmp_path / "backups").write_text("not a folder")
    assert "the file is empty" in refused(path, BadDataError)


def test_row_18_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    before = filled(path).load()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert same(store_at(path).load(), before)
    store_at(path).transact("add", putting(employer(2)))
    assert path.read_bytes().startswith(b'{"_meta"')


def test_row_20_a_flipped_bit_is_noticed_wherever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    data = path.read_bytes()
    chance = random.Random(20)
    unnoticed, refusals = [], 0
    for place in chance.sample(range(len(data) * 8), FLIPS):
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(flipped)
        store = store_at(path)
        try:
            store.load()
        except BadDataError:
            refusals += 1
        if not store.state().banner:
            unnoticed.append(place)
    assert unnoticed == []
    assert FLIPS / 10 < refusals < FLIPS


def test_row_22_a_missing_file_with_backups_is_not_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    path.unlink()
    assert refused(path, BadDataError) == (
        f"{path} is missing, though it was saved before: followup recover brings back its newest backup"
    )
    with pytest.raises(BadDataError):
        store.load()
    assert not path.exists()


def test_a_store_that_comes_back_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before = store.load()
    path.rename(tmp_path / "away")
    with pytest.raises(BadDataError):
        store.load()
    assert store.state().read_only
    (tmp_path / "away").rename(path)
    assert store.load() is before
    assert (store.state().banner, store.state().read_only) == ("", False)


def test_a_store_without_backups_that_is_moved_away_starts_anew(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = store_at(path)
    store.transact("add", putting(employer()))
    path.unlink()
    assert same(store.load(), Search())


@pytest.mark.parametrize("place", ["folder", "pipe", "device", "dangling link", "link to itself", "below a file"])
def test_row_27_a_path_that_cannot_be_a_store_is_refused_at_once(tmp_path: Path, place: str) -> None:
    path = tmp_path / "store.json"
    if place == "folder":
        path.mkdir()
    elif place == "pipe":
        os.mkfifo(path)
    elif place == "device":
        path = Path(os.devnull)
    elif place == "dangling link":
        path.symlink_to(tmp_path / "gone" / "store.json")
    elif place == "link to itself":
        path.symlink_to(path)
    else:
        (tmp_path / "file").write_text("")
        path = tmp_path / "file" / "store.json"
    done = threading.Event()
    said: list[str] = []

    def attempt() -> None:
        said.append(refused(path, CannotWriteError))
        done.set()

    threading.Thread(target=attempt, daemon=True).start()
    assert done.wait(5)
    assert str(path) in said[0]


def test_row_27_a_missing_parent_is_made_by_the_first_save(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "store.json"
    store_at(path).transact("add", putting(employer()))
    assert path.is_file()


def test_a_link_to_the_store_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "real" / "store.json", tmp_path / "link.json"
    filled(path)
    link.symlink_to(path)
    store_at(link).transact("add", putting(employer(2)))
    assert link.is_symlink()
    assert len(store_at(path).load().employers) == 2


def test_a_file_in_an_unknown_layout_with_a_true_checksum_is_read_with_suspicion(tmp_path: Path) -> None:
    import hashlib

    path = tmp_path / "store.json"
    filled(path)
    data = path.read_bytes().replace(b"\n", b"")
    mark = data.index(b'"sha256":"') + 10
    digest = hashlib.sha256(data[:mark] + data[mark + 64 :]).hexdigest().encode()
    path.write_bytes(data[:mark] + digest + data[mark + 64 :])
    store = store_at(path)
    assert len(store.load().applications) == 3
    assert "changed outside" in store.state().banner
