"""Reads the labelled corpus of messages and splits it, so that the tone lint is judged on texts it was not tuned on.

Invariant: whether a text is held out depends on its id alone. The texts were written in batches, each numbered on from
the next hundred and measured once before anybody looked at what the lint said of it; then it joined the texts to tune
on, and a new batch took its place (`corpus/README.md` has the figures).
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.domain.records import Purpose

CORPUS: Final = Path(__file__).with_name("corpus")
"""One file per label; each text stands under a line "== ID PURPOSE [uninterested] [late]"."""

CLASSES: Final = ("needy", "pushy", "bitter", "flat", "warm", "neutral")
"""The labels that the lint has to tell apart; the seventh file, `clean`, holds texts it must leave alone."""

_TUNED_ON: Final = 2000


class Labelled(NamedTuple):
    """One text with what a reader says of it."""

    id: str
    label: str
    purpose: Purpose
    interested: bool
    late: bool
    text: str

    @property
    def held_out(self) -> bool:
        """Whether no rule was ever tuned on the text."""
        return int(self.id.rpartition("-")[2]) > _TUNED_ON


def corpus(*labels: str) -> list[Labelled]:
    """All texts of these labels, in the order of the files."""
    found: list[Labelled] = []
    for label in labels:
        for part in (CORPUS / f"{label}.txt").read_text(encoding="utf-8").split("== ")[1:]:
            head, _, text = part.partition("\n")
            name, purpose, *more = head.split()
            flags = "uninterested" not in more, "late" in more
            found.append(Labelled(name, label, Purpose(purpose), *flags, text.strip()))
    return found
