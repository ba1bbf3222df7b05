"""Drafts of notes: what was typed into each variant, and the facts of one's own, come back as they were."""

from __future__ import annotations

from pathlib import Path

from followup_tui.tracker.note_values import NoteDraft
from followup_tui.tui.drafts import Drafts
from followup_tui.tui.note_drafts import NoteDrafts, from_values, to_values

DRAFT = NoteDraft(
    variant="W2",
    given={"queried": "How?", "answer": "So."},
    typed={"W2": ("Subject of mine", "Hello"), "W7": (None, "Dear Jane")},
)


class Place:
    """An app with a folder for drafts."""

    def __init__(self, folder: Path) -> None:
        self.drafts = Drafts(folder)


def test_a_draft_survives_being_kept() -> None:
    assert from_values(to_values(DRAFT)) == DRAFT
    assert from_values({}) == NoteDraft()
    assert from_values({"variant": "W1", "queried": "", "other": "x"}) == NoteDraft(variant="W1")


async def test_drafts_are_on_disk_once_written_and_gone_once_dropped(tmp_path: Path) -> None:
    drafts = NoteDrafts(Place(tmp_path))
    drafts.keep("a", DRAFT)
    drafts.keep("b", NoteDraft(variant="W4"))
    assert list(tmp_path.iterdir()) == []
    await drafts.write()
    again = NoteDrafts(Place(tmp_path))
    await again.load(["a", "b", "c"])
    assert again.all == {"a": DRAFT, "b": NoteDraft(variant="W4")}
    assert again.brought_back == {"a"}
    assert again.of("c") == NoteDraft()
    await again.drop("a")
    await again.drop("c")
    assert [one.name for one in tmp_path.iterdir()] == ["note-b.json"]
    assert again.brought_back == set()
