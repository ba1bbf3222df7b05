"""Sends the terminal only the cells that were asked to be repainted.

Invariant: the screen looks as Textual's own update would leave it; the stock one repaints from a widget's left edge up
to the changed cells, which for a widget as wide as the screen is most of every line.
"""

from __future__ import annotations

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor


class TightUpdate(ChopsUpdate):
    """A partial update that begins where the change begins."""

    def render_segments(self, console: Console) -> str:
        """The update as text for the terminal."""
        sequences: list[str] = []
        for y, x1, x2 in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=True):
                if strip is None or x >= x2 or end <= x1:
                    continue
                left, right = max(x, x1), min(end, x2)
                whole = left == x and right == end
                piece = strip if whole else strip.crop(left - x, right - x)
                sequences.append(f"\x1b[{y + 1};{left + 1}H{piece.render(console)}")
        return "".join(sequences)


class TightCompositor(Compositor):
    """Textual's compositor with tight partial updates."""

    def render_partial_update(self) -> TightUpdate | None:
        """What has to be repainted, or None."""
        update = super().render_partial_update()
        return TightUpdate(update.chops, update.spans, update.chop_ends) if update else None
