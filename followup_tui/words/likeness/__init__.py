"""The likeness check: whether two notes to the same house read alike (R4), and where."""

from followup_tui.words.likeness.compare import compare, compare_all
from followup_tui.words.likeness.values import Alike, Likeness, Note, Pair, Shared

__all__ = ["Alike", "Likeness", "Note", "Pair", "Shared", "compare", "compare_all"]
