"""What a terminal would show of the bytes sent to it.

Invariant: bytes may come in pieces of any size; sequences the emulator does not know are kept from it, as it would
print them.
"""

from __future__ import annotations

import re
from typing import Final

import pyte

# The emulator takes these for text: the keyboard protocol's switches and the terminal's own questions.
_UNKNOWN: Final = re.compile(rb"\x1b\[[<>=][\d;]*[a-z]|\x1b\[\?[\d;]*\$p")
_UNFINISHED: Final = re.compile(rb"\x1b(\[[<>=?\d;$ ]*)?$")

Look = dict[int, dict[int, object]]
"""Line → column → character with its colours."""


class Emulator:
    """A screen of so many columns and lines."""

    def __init__(self, columns: int, lines: int) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._lines: list[str] | None = None

    def feed(self, piece: bytes) -> None:
        """Take further bytes."""
        data = self._held + piece
        cut = _UNFINISHED.search(data)
        self._held = data[cut.start() :] if cut else b""
        self._stream.feed(_UNKNOWN.sub(b"", data[: cut.start()] if cut else data))
        self._lines = None

    def resize(self, columns: int, lines: int) -> None:
        """Become another size, empty: a real terminal keeps what it can, so this is the harder test."""
        self._screen.resize(lines, columns)
        self._screen.reset()
        self._lines = None

    @property
    def lines(self) -> list[str]:
        """The screen, a text per line."""
        if self._lines is None:
            self._lines = [line.rstrip() for line in self._screen.display]
        return self._lines

    @property
    def cursor(self) -> tuple[int, int]:
        """Line and column of the cursor."""
        return self._screen.cursor.y, self._screen.cursor.x

    def look(self, caret: tuple[int, int]) -> Look:
        """All that can be seen, colours included, but for a caret that blinks there."""
        seen: Look = {line: dict(cells) for line, cells in self._screen.buffer.items()}
        for column in range(caret[1] - 1, caret[1] + 2):
            seen.get(caret[0], {}).pop(column, None)
        return seen

    def is_bold(self, text: str) -> bool:
        """Whether that text stands somewhere by itself in bold."""
        places = ((line, f"{shown} ".find(f"  {text} ") + 2) for line, shown in enumerate(self.lines))
        return any(column > 1 and self._screen.buffer[line][column].bold for line, column in places)

    def before_cursor(self) -> str:
        """What stands on the cursor's line before it."""
        line, column = self.cursor
        return self.lines[line][:column].rstrip()
