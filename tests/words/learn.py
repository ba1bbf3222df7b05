"""Learns what words weigh from the labelled messages: `python -m tests.words.learn` writes `weights.tsv` anew.

Five linear classifiers, one for each sound against the rest, are fitted by dual coordinate descent (C.-J. Hsieh et al.,
A dual coordinate descent method for large-scale linear SVM, ICML 2008; squared hinge loss). Messages that are held out
are not looked at.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from followup_tui.words import tone
from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import WITH_INTEREST
from followup_tui.words.tone.weighing import SCALE, Sound, grams, shares
from tests.words.labelled import CLASSES, Labelled, corpus

TABLE: Final = Path(tone.__file__).with_name("weights.tsv")
HEAD: Final = "\t".join(("# in thousandths", "rarity", *Sound)) + "\n"
COST: Final = 1.0
"""How much a message that is told wrongly counts against small weights."""
SEEN_IN: Final = 3
"""Messages that must hold a gram."""
ROUNDS: Final = 30

Vector = list[tuple[int, float]]


def sound_of(text: Labelled) -> Sound:
    """What a label sounds like; a harmless text is warm where warmth is asked for."""
    if text.label == "clean":
        return Sound.WARM if text.interested and text.purpose in WITH_INTEREST else Sound.COOL
    return Sound(text.label) if text.label in {*Sound} else Sound.COOL


def learn(texts: Sequence[Labelled]) -> dict[str, tuple[float, ...]]:
    """Gram → its rarity and its weight for each sound; under the empty gram what every message weighs."""
    seen = [Reading(one.text).seen for one in texts]
    held = Counter(gram for text in seen for gram in {*grams(text)})
    rarity = {gram: math.log((1 + len(seen)) / (1 + held[gram])) + 1 for gram in sorted(held) if held[gram] >= SEEN_IN}
    places = {gram: place for place, gram in enumerate(rarity)}
    base = (len(places), 1.0)
    vectors = [[*((places[gram], share) for gram, share in shares(text, rarity).items()), base] for text in seen]
    fitted = [fit(vectors, [sound_of(one) is sound for one in texts], len(places)) for sound in Sound]
    rows = {gram: (rarity[gram], *(weights[place] for weights in fitted)) for gram, place in places.items()}
    return {"": (0.0, *(weights[-1] for weights in fitted))} | rows


def fit(vectors: Sequence[Vector], wanted: Sequence[bool], width: int) -> list[float]:
    """The weights, and the base as the last of them, that tell the wanted vectors from the others."""
    weights, chance = [0.0] * (width + 1), random.Random(1)
    alphas = [0.0] * len(vectors)
    softness = 0.5 / COST
    norms = [sum(value * value for _, value in vector) + softness for vector in vectors]
    order = list(range(len(vectors)))
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            sign = 1.0 if wanted[number] else -1.0
            vector, alpha = vectors[number], alphas[number]
            slope = sign * sum(weights[place] * value for place, value in vector) - 1 + softness * alpha
            new = max(alpha - slope / norms[number], 0.0)
            if new != alpha:
                alphas[number] = new
                step = (new - alpha) * sign
                for place, value in vector:
                    weights[place] += step * value
    return weights


def written(table: Mapping[str, tuple[float, ...]]) -> str:
    """The table as it lies in the file."""
    rows = ("\t".join((gram, *(str(round(SCALE * one)) for one in row))) for gram, row in sorted(table.items()))
    return HEAD + "\n".join(rows) + "\n"


def known_texts() -> list[Labelled]:
    """The messages to learn from."""
    return [one for one in corpus(*CLASSES, "clean") if not one.held_out]


def main() -> int:
    """Learn and write."""
    TABLE.write_text(written(learn(known_texts())), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
