"""Names for files that hold what was exported.

Invariant: only small letters, digits and single hyphens, so that no name of an employer leads anywhere else.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LONGEST: Final = 80
"""Characters of a name; more tells nobody more."""


def slug(*parts: str) -> str:
    """The parts as one name of a file, without its ending; accents and whatever is no letter are left out."""
    plain = unicodedata.normalize("NFKD", " ".join(parts)[:1000]).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST].strip("-") or "followup"
