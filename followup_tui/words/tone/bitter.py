"""Words that sound bitter: blame while one still waits, and resentment after a no (T7, T13).

Invariant: these are words as people write them; whether they jar is decided by the sentence about them (`lint.py`).
"""

from __future__ import annotations

from typing import Final

_BROKEN_WORD: Final = (
    r"you (?:had |have )?(?:promised|assured me)",
    r"you (?:said|told me)(?: that)? (?:you|I|it|we|they)(?:'d|'ll| would| will)",
    r"(?:keep|kept|break|broke|broken) (?:your|his|her|their) (?:word|promise)",
)
_SILENCE: Final = (
    r"still (?:haven't|have not|not|no|waiting)(?: \w+)? ?(?:heard|word|answer|reply|news)?|yet to (?:hear|receive)",
    r"(?:I've|I have) been (?:waiting|ignored|left)|(?:kept|keep|keeping) (?:me )?waiting|ignor(?:ed|ing) me|silence",
    r"no (?:one|body) (?:has )?(?:called|answered|replied|bothered)|not (?:a|one|a single) (?:word|reply|answer|call)",
    r"(?:long )?overdue|come and gone|weeks (?:ago|later)|how (?:much )?longer|what is taking|at long last",
)
_SCOLDING: Final = (
    r"(?:as )?per my|as I (?:already |have )?(?:said|mentioned|wrote|told you)|how many times|common courtesy",
    r"(?:second|third|fourth) (?:time|e-?mail|message|reminder)|(?:called|written|asked) (?:twice|\w+ times)",
    r"(?:respect|waste[ds]?|wasting) (?:of )?my time",
)
REPROACH: Final = (*_BROKEN_WORD, *_SILENCE, *_SCOLDING)
"""T7: what blames them."""

_HURT: Final = (
    r"disappointed (?:in|with|by) (?:you|your|the|this|how)|disappointing|let me down|hurt\w*|angry|furious",
    r"(?<!pleasantly )(?<!happily )surprised|shocked|astonished|insult\w*|betray\w*|shame\w*|ridiculous|joke|farce",
    r"(?:strung|led) (?:me )?(?:along|on)|for nothing|treat(?:ed)? (?:me|people|candidates)",
)
_JUDGED: Final = (
    r"unfair\w*|injustice|(?:made|making|big|your) (?:a )?(?:\w+ )?mistake|reconsider|regret (?:it|this)",
    r"wast(?:e|ed|ing) (?:of )?(?:my|everyone's|your)? ?time|unprofessional|rude|disgrace\w*|disrespect\w*",
    r"dishonest\w*|lied|liars?|cheat\w*|less qualified|who you know|already decided|never (?:stood|had) a chance",
    r"(?:form|automated|standard) (?:e-?mail|letter|reply|rejection)",
    r"nobody (?:told|bothered|cared|had the)|didn't (?:even )?(?:bother|care|have the)",
)
_PARTING: Final = (r"your loss|good luck (?:with|finding)|thanks for nothing|I (?:should|might) have known",)
RESENTMENT: Final = (*_HURT, *_JUDGED, *_PARTING)
"""T13: what bears a grudge."""
