"""The dashboard's own two themes; Textual's others can be chosen in the palette.

Invariant: text on every ground has a contrast of at least 4.5 to 1.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="followup",
    primary="#BB9AF7",
    secondary="#7AA2F7",
    accent="#FF9E64",
    warning="#E5B567",
    error="#FF8399",
    success="#9ECE6A",
    foreground="#C8D0F0",
    background="#1A1B26",
    surface="#24283B",
    panel="#2F344D",
    dark=True,
)
"""Night blue with one violet accent."""

LIGHT: Final = Theme(
    name="followup-light",
    primary="#5E34B1",
    secondary="#2E5FBF",
    accent="#8F3900",
    warning="#6E4600",
    error="#A51235",
    success="#285200",
    foreground="#23263A",
    background="#F7F7FB",
    surface="#E9EAF3",
    panel="#DDDFEC",
    dark=False,
)
"""The same on paper."""
