"""Every kind of reminder and every warning, word for word and date for date, in situations that bring them up.

The texts stand in `reminders_in_full.txt`; `python -m tests.domain.test_reminders_in_full` writes it anew, to be read
before it is committed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from followup_tui.domain.contacts import Asked, judge
from followup_tui.domain.records import Channel, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules import evaluate, evaluate_search
from tests.domain.situations import SITUATIONS
from tests.scene import Scene

BOOK = Path(__file__).with_name("reminders_in_full.txt")
NOT_REMINDED = {Purpose.NEWS, Purpose.REFERENCE_CONTACTED, Purpose.LOGISTICS, Purpose.OTHER}
ASKED = (
    (Channel.PHONE, None),
    (Channel.PHONE, Purpose.STATUS_CALL),
    (Channel.EMAIL, Purpose.SECOND_FOLLOW_UP),
    (Channel.EMAIL, Purpose.CLOSING_NOTE),
    (Channel.PHONE, Purpose.LEVERAGE),
    (Channel.EMAIL, Purpose.KEEP_IN_TOUCH),
)


def told(one: Reminder) -> Iterator[str]:
    """A reminder line by line, nothing left out."""
    slot = f"{one.slot.start:%d %b %H:%M}-{one.slot.end:%H:%M}" if one.slot else "no slot"
    best = f" best by {one.best_by:%d %b %H:%M:%S}" if one.best_by else ""
    yield f"  {one.rule} {one.id}"
    yield f"    {one.says} | {one.because}"
    yield f"    {one.status} U{one.urgency} order {one.order} late {one.days_late} person {one.person} {one.interview}"
    yield f"    {one.opens} to {one.due}, {one.due_at:%d %b %H:%M:%S}{best}, {slot}, covers {list(one.covers)}"
    yield f"    ends: {one.resolve}"
    yield from (f"    {label}: {value}" for label, value in one.facts)
    yield from counted(one.steps)


def counted(steps: Sequence[Step]) -> Iterator[str]:
    """The arithmetic, a line a step."""
    for step in steps:
        yield f"    - {step.says}: {step.base} + {step.count} {step.unit} = {step.result} [{step.setting}]"


def judged(scene: Scene, now: str, app: str) -> Iterator[str]:
    """What the guard says of the usual contacts, each verdict with its reasons."""
    case = scene.case(now, app)
    for channel, purpose in ASKED:
        verdict = judge(case, Asked(channel=channel, purpose=purpose, person=case.primary))
        if verdict.reasons:
            yield f"  {channel} {purpose}: {verdict.level}, next {verdict.next_allowed}"
            for one in verdict.reasons:
                yield f"    {one.rule} {one.level} until {one.until}: {one.says}"
                yield from counted(one.steps)


def page(name: str) -> str:
    """One situation at all its moments."""
    situation, lines = SITUATIONS[name], [f"# {name}"]
    for now in situation.moments:
        scene = situation.make()
        lines.append(f"at {now}")
        for app in scene.search.applications if not situation.whole else ():
            found = evaluate(scene.case(now, app))
            lines.append(f" card {app} stands until {found.stable_until:%Y-%m-%d %H:%M:%S}")
            for one in sorted(found.reminders, key=lambda one: (one.sort_key(), one.id)):
                lines += told(one)
            lines += judged(scene, now, app) if now == situation.moments[-1] else ()
        if situation.whole:
            found = evaluate_search(scene.whole(now))
            lines.append(f" the search stands until {found.stable_until:%Y-%m-%d %H:%M:%S}")
            lines += [line for one in found.reminders for line in told(one)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", SITUATIONS)
def test_what_is_said_and_counted(name: str) -> None:
    pages = BOOK.read_text(encoding="utf-8").split("\n# ")
    known = {one.removeprefix("# ").partition("\n")[0]: one.removeprefix("# ") for one in pages}
    assert page(name).removeprefix("# ").rstrip() == known[name].rstrip()


def test_every_kind_of_reminder_comes_up() -> None:
    seen = {
        one.kind
        for situation in SITUATIONS.values()
        for now in situation.moments
        for scene in [situation.make()]
        for found in (*(evaluate(scene.case(now, app)) for app in scene.search.applications),
                      evaluate_search(scene.whole(now)))
        for one in found.reminders
    }  # fmt: skip
    assert set(Purpose) - NOT_REMINDED - seen == set()


if __name__ == "__main__":
    BOOK.write_text("\n".join(page(name) for name in SITUATIONS), encoding="utf-8")
