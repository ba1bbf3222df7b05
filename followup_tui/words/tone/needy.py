"""Words that sound needy: pleading, and hardship told (T1, T2).

Invariant: these are words as people write them; whether they jar is decided by the sentence about them (`lint.py`).
"""

from __future__ import annotations

from typing import Final

_WOULD: Final = r"(?:I'd|I'll|would|will|can|happy to|willing to|ready to)"

_NEED: Final = (
    r"(?:really|badly|desperately|urgently) need(?! to)|I (?:just |so )?need (?:this|the|a|any) (?:job|work|position)",
    r"desperate(?:ly)?|desperation|humbly|any salary|whatever (?:it takes|you can (?:pay|offer|spare))",
    rf"{_WOULD} (?:take|do|accept|try) (?:\w+ )?(?:anything|whatever|any (?:job|role|work|position|shift|hours|pay))",
    r"(?:everything|my (?:whole )?(?:life|future|family)|it all) (?:depends|hangs|rests|rides) on (?:this|you|it)",
    r"(?:means?|would mean) (?:everything|the world|more than you)|can't (?:afford to )?lose (?:this|it)",
)
_BEGGING: Final = (
    r"please,? please|begging|I (?:beg|plead|implore|beseech)|(?:take|have) (?:pity|mercy)|have a heart",
    r"(?:my|our) (?:very )?(?:last|only|final|one) (?:\w+ )?(?:chance|hope|shot|option)|(?:last|only) (?:hope|resort)",
    r"(?:give|grant|allow) me (?:just )?(?:an?|one|another|one more|this) (?:\w+ )?(?:chance|shot|try|go|break)",
    r"take a (?:chance|gamble|risk) on me|(?:pick|choose|hire|save) me|make it up to you|prove (?:myself|to you)",
    r"don't (?:forget|give up on|turn|reject) me|forever (?:grateful|in your debt)|day or night|any hour",
)
_SHAKEN: Final = (
    r"(?:can't|couldn't) (?:sleep|eat|think of anything else)|(?:checking|refreshing) my (?:phone|inbox|e-?mail)",
    r"I know I'm not (?:the|what|as|much)|what (?:did I|I did) (?:do )?wrong",
)
PLEA: Final = (*_NEED, *_BEGGING, *_SHAKEN)
"""T1: pleas."""

_OWED: Final = r"(?:rent|bills?|mortgage|debts?|loans?|overdraft|school fees|car payments?)"
_SPAN: Final = r"(?:days|weeks?|months?|years?)"
HARDSHIP: Final = (
    rf"(?:pay|cover|afford|behind (?:on|with)|owe) (?:(?:the|my|our) )?{_OWED}|(?:my|our) (?:\w+ )?{_OWED}",
    rf"{_OWED} (?:is|are) (?:due|late|overdue)|(?:my|our|no) savings|in debt|evict\w+|food bank|make ends meet",
    rf"(?:unemployed|out of work|without (?:a job|work)|jobless) (?:for|since)|laid off (?:\w+ )?{_SPAN}",
    r"(?:lost|losing) (?:my|our) (?:\w+ )?(?:job|house|home|flat|car)|money (?:is|has) (?:run out|tight|gone)",
    r"(?:family|wife|husband|kids|children|parents|mother|father) (?:depends?|relies|rely|counts?)|mouths to feed",
    r"(?:feed|support|provide for) (?:my|our) (?:\w+ )?(?:family|kids|children)|only (?:earner|income)",
    r"single (?:mother|mum|mom|father|dad)|visa (?:runs out|expires|ends)|leave the country",
)
"""T2: hardship."""
