"""Measures: `python -m tests.bench` times rules and store; with a terminal harness it compares whole programs too.

The harness is a script that takes `compare FILE` and times programs in a pseudo-terminal; its path is given in the
environment as HARNESS, and that of another kanban program, already filled with 50 cards, as KANBAN.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.fill import fill

HERE = Path(__file__).parent
SIZES = (50, 1_000, 10_000)


def compare(harness: str, kanban: str, folder: Path) -> int:
    """Compare the programs of `programs.toml` in one interleaved run; returns the harness's exit code."""
    for size in SIZES:
        fill(folder / f"{size}.json", size)
    text = (HERE / "programs.toml").read_text(encoding="utf-8")
    places = {"python": sys.executable, "here": str(HERE), "folder": str(folder), "kanban": kanban}
    for name, place in places.items():
        text = text.replace("{" + name + "}", place)
    if not kanban:
        text = text[: text.rindex("[[program]]")]
    programs = folder / "programs.toml"
    programs.write_text(text, encoding="utf-8")
    environment = {**os.environ, "TZ": "America/New_York", "PYTHONPATH": str(HERE.parents[1])}
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        environment.setdefault(f"XDG_{name}_HOME", str(folder / name.lower()))
    command = [sys.executable, harness, "compare", str(programs), *sys.argv[1:]]
    return subprocess.run(command, env=environment, check=False).returncode


def main() -> int:
    """Run what there is to run."""
    harness = os.environ.get("HARNESS", "")
    if harness:
        with tempfile.TemporaryDirectory() as folder:
            return compare(harness, os.environ.get("KANBAN", ""), Path(folder))
    print("HARNESS names no terminal harness: timing rules and store only")
    for module in ("rules_cost", "store_cost"):
        subprocess.run([sys.executable, "-m", f"tests.bench.{module}"], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
