"""What claims too much: praise of oneself without proof, and the job taken for granted (T8, T12).

Invariant: the proof and result of something done are never a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_PLACE: Final = r"(?:job|role|position|post|team|company|vacancy)"
OVERCLAIM: Final = (
    rf"perfect for (?:the|this|your|that) (?:\w+ )?{_PLACE}",
    r"perfect (?:fit|candidate|match|person)|slam dunk|no-brainer",
    rf"(?:ideal|best|strongest|obvious|only) (?:candidate|choice|applicant|person for (?:the|this) {_PLACE})",
    r"I think you'll (?:agree|find)|I'm sure you'll agree|(?:nobody|no one) (?:else|better)|second to none",
    r"uniquely qualified",
    r"won't find (?:anyone|anybody|someone|a (?:better|more))|made for (?:this|each other)",
    r"obvious(?:ly)? (?:I'm )?qualified",
    r"(?:exactly|just) (?:the )?(?:person|one|man|woman|what|who) you(?:'re| are) looking for",
)
"""T8: claims without proof."""

_PRESUMPTION: Final = (
    r"when I (?:start|join)(?! (?:an?|any|each|every|from|with an?|off|out|thinking|to) )",
    r"once I(?:'m| am) (?:on board|hired)",
    r"look(?:ing)? forward to (?:starting|working with you on|joining (?:you|the|your)|my first day)",
    r"as your (?:new|next|future)",
)
_BOSS: Final = (
    r"(?:your|the) (?:ceo|coo|cfo|cto|boss|director|president|chairman|chairwoman|founder|owner|vp|vice president"
    r"|superior)"
)
_LEANS: Final = (
    r"[^.!?\n]{0,40}? (?:(?:told|assured|promised) me|wants (?:me|you to)|expects (?:me|you)|agrees? with me"
    r"|(?:will|won't) be \w+|(?:already )?knows? about (?:this|me)|is (?:a friend|on my side))"
)


def presumption(reading: Reading, context: Context) -> Iterator[Hit]:
    """The job taken for granted before there is an offer, and a superior's name used as pressure."""
    if not context.has_offer:
        yield from (Hit(*found) for found in reading.matches(pattern(*_PRESUMPTION)))
    named = (" ".join(re.escape(part) for part in name.split()) for name in context.bosses)
    for boss in (_BOSS, *filter(None, named)):
        for found in reading.matches(pattern(boss + _LEANS)):
            yield Hit(*found, softer="leave their superiors out; your own reason counts")
