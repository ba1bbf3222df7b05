"""Measures what the store costs beside stock TinyDB with the same documents; prints a table, judges nothing.

    python -m tests.bench.store_cost [--rounds 15] [--json] [100 1000 10000]

Each round times one edit through the store and one through stock TinyDB, turn by turn, in one folder. `first load` is
measured in a process of its own. All figures are medians in milliseconds; `ratio` is edit / stock edit.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec
from tinydb import TinyDB

from followup_tui.domain.records import Application, Column, Employer, Interview, Promise, PromiseKind
from followup_tui.domain.search import Search
from followup_tui.store import open_store

START = datetime(2026, 11, 20, 15, tzinfo=UTC)

FIRST_LOAD = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from followup_tui.store.store import JsonStore
start = time.perf_counter()
JsonStore(Path(sys.argv[1]), now=lambda: datetime.now(UTC)).load()
print((time.perf_counter() - start) * 1000)
"""


def application(number: int) -> Application:
    """A card of about 1.4 KB as JSON."""
    rounds = tuple(
        Interview(
            id=f"{letter}{number:07d}",
            round=count,
            start=START,
            zone="America/New_York",
            interviewers=(f"P{number:07d}", f"Q{number:07d}"),
            topics=("scaling the ingest", "team growth"),
        )
        for count, letter in enumerate("MN", start=1)
    )
    promise = Promise(
        kind=PromiseKind.DATE, words="end of next week", date=START.date(), said=START.date(), round=2, at=START
    )
    return Application(
        id=f"A{number:07d}",
        employer="E0000001",
        role=f"Engineer {number}",
        column=Column.AWAITING,
        interviews=rounds,
        promises=(promise,),
        notes="What they said about the team. " * 24,
        created=START,
    )


def timed(action: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def put(card: Application, search: Search) -> Search:
    """The search with that card."""
    return search.put(card)


def measure(count: int, rounds: int, folder: Path) -> dict[str, float]:
    """The figures for a store of so many applications."""
    path = folder / "store.json"
    store, reader = (open_store(path, now=lambda: datetime.now(UTC)) for _ in range(2))
    cards = [application(number) for number in range(1, count + 1)]
    employer = Employer(id="E0000001", name="Acme", tz="America/New_York", country="US", created=START)
    store.transact("fill", lambda search: search.put(employer, *cards))
    store.transact("warm up", lambda search: search.put(msgspec.structs.replace(employer, phone="1")))
    stock = TinyDB(folder / "stock.json").table("applications")
    stock.insert_multiple(msgspec.to_builtins(one) for one in cards)
    reader.load()
    took: dict[str, list[float]] = {name: [] for name in ("edit", "stock edit", "reload", "same", "undo", "redo")}
    for turn in range(rounds):
        place = turn * 7 % count
        card = msgspec.structs.replace(cards[place], role=f"Engineer, turn {turn}")
        took["edit"].append(timed(partial(store.transact, "edit", partial(put, card))))
        took["stock edit"].append(timed(partial(stock.update, {"role": card.role}, doc_ids=[place + 1])))
        took["reload"].append(timed(reader.load))
        took["same"].append(timed(reader.load))
        took["undo"].append(timed(store.undo))
        took["redo"].append(timed(store.redo))
    loads = [
        float(subprocess.run([sys.executable, "-c", FIRST_LOAD, str(path)], capture_output=True, check=True).stdout)
        for _ in range(min(rounds, 7))
    ]
    found = {name: statistics.median(times) for name, times in took.items()}
    found["ratio"] = found["edit"] / found["stock edit"]
    return {"applications": count, "MB": path.stat().st_size / 1e6, "first load": statistics.median(loads)} | found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What the store costs beside stock TinyDB.")
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results = []
    for count in options.counts:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            results.append(measure(count, options.rounds, Path(folder)))
    if options.json:
        print(json.dumps(results))
        return
    names = list(results[0])
    print("| " + " | ".join(names) + " |\n|" + "---|" * len(names))
    for one in results:
        print("| " + " | ".join(f"{one[name]:.2f}".removesuffix(".00") for name in names) + " |")


if __name__ == "__main__":
    main()
