"""What differs between two lists of reminders: what is gone, what is new, and what stands on.

Invariant: every reminder of either list is told exactly once.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from followup_tui.domain.reminders import Reminder


class Moved(msgspec.Struct, frozen=True):
    """A reminder that stands on, but at other dates."""

    before: Reminder
    after: Reminder


class Difference(msgspec.Struct, frozen=True):
    """Two lists compared."""

    gone: list[Reminder]
    new: list[Reminder]
    kept: list[Moved]
    """Those that stand on, moved or not."""


def compared(before: Sequence[Reminder], after: Sequence[Reminder]) -> Difference:
    """What is gone, new and kept, each in the order of the list.

    A reminder whose cause changed has another id; where another of its kind about the same takes its place, it is kept.
    """
    old, fresh = {one.id: one for one in before}, {one.id: one for one in after}
    kept = [Moved(old[key], fresh[key]) for key in old.keys() & fresh.keys()]
    new = [one for key, one in fresh.items() if key not in old]
    gone: list[Reminder] = []
    for one in (one for key, one in old.items() if key not in fresh):
        same = next((other for other in new if _about(other) == _about(one)), None)
        if same is None:
            gone.append(one)
        else:
            new.remove(same)
            kept.append(Moved(one, same))
    kept.sort(key=lambda one: one.after.sort_key())
    order = Reminder.sort_key
    return Difference(sorted(gone, key=order), sorted(new, key=order), kept)


def _about(one: Reminder) -> tuple[object, ...]:
    return (one.kind, one.application, one.person, one.interview)
