"""Reads the labelled corpus of messages, part of which the tone lint was never tuned on.

Invariant: whether a text is held out depends on its folder alone. The texts were written in batches and measured once
before anybody looked at what the lint said of them; `corpus/README.md` has the figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.domain.records import Purpose

CORPUS: Final = Path(__file__).with_name("corpus")
"""One file per label; each text stands under a line "== ID PURPOSE [uninterested] [late]"."""

UNSEEN: Final = "unseen"
"""The folder in it with the texts that no rule was tuned on, in the same form."""

CLASSES: Final = ("needy", "pushy", "bitter", "flat", "warm", "neutral")
"""The labels that the lint has to tell apart; the seventh file, `clean`, holds texts it must leave alone."""


class Labelled(NamedTuple):
    """One text with what a reader says of it."""

    id: str
    label: str
    purpose: Purpose
    interested: bool
    late: bool
    text: str
    held_out: bool
    """Whether no rule was ever tuned on the text."""


def corpus(*labels: str) -> list[Labelled]:
    """All texts of these labels, in the order of the files."""
    return [text for label in labels for unseen in (False, True) for text in _read(label, unseen)]


def _read(label: str, unseen: bool) -> Iterator[Labelled]:
    path = (CORPUS / UNSEEN if unseen else CORPUS) / f"{label}.txt"
    for part in path.read_text(encoding="utf-8").split("== ")[1:]:
        head, _, text = part.partition("\n")
        name, purpose, *more = head.split()
        flags = "uninterested" not in more, "late" in more
        yield Labelled(name, label, Purpose(purpose), *flags, text.strip(), unseen)
