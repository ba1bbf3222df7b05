"""Weighs what a message looks back on in anger against what it still hopes for (T13).

Invariant: a message that asks, thanks, names a day or offers something weighs lightly, whatever it looks back on.
"""

from __future__ import annotations

from typing import Final

from followup_tui.words.tone.phrases import pattern

_SPENT: Final = (
    r"\w+ (?:years|winters|rounds|seasons)|weekends?|hours|evenings|unpaid|for free|for nothing|gave (?:you|up|that|it"
    r"|him"
    r"|her)|I (?:put|did|drove|covered|cleaned|taught|trained|carried|came|planned|worked|bought|sold|spent|turned"
    r" down"
    r"|waited|travelled|took)"
)
_DONE: Final = (
    r"you(?:'ve| have|'d| had| all)? (?:never|couldn't|didn't|wouldn't|don't|won't|can't|said|told|let|took|gave"
    r"|looked"
    r"|made|left|had|wanted|knew|smiled|shook|sat|asked|hid|forgot|promised|wrote|used|called|kept|turned|chose|picked"
    r"|hired|decided|thought|think|lie|laughed|dropped|spent|rang)"
)
_TURNED: Final = (
    r"(?:and|but|so) then|then you|and now|after (?:all (?:I|that|the|those|my)|everything|that|the way|I)|instead|and"
    r" yet|not even|couldn't"
    r" even"
    r"|before I (?:got|sat|had|even)|as (?:dead|fake|good) as|already"
)
_WORTH: Final = (
    r"worth|good enough|enough to|nothing|even|nobody|no one|everybody|everyone|whoever|somebody who|people (?:like"
    r"|who)"
    r"|counts?|mattered|only|just a|all I (?:am|was|got)|any of you|of you"
)
_SEEN: Final = (
    r"I(?:'ve| have)? (?:seen|see|knew|thought|believed|trusted|suppose|guess|bet|gather|understand|understood)"
    r"|I (?:had|should have|should've)|so I(?:'m| was| am)|now I|I take it|silly me|turns out|of course|evidently"
    r"|clearly"
    r"|apparently|obviously|let slip"
)
_OUTCOME: Final = (
    r"(?:a|the|your|big fat) (?:no|rejection|refusal)|rejected|turned me down|passed over|picked|hired|chose\w*"
    r"|appointed|got it|went with|gone with|new (?:man|woman|girl|lad|one|colleague|\w+ist)|started on|silence"
    r"|(?:weeks|months)(?! (?:ago|notice|time))|no reply|unsuccessful|unfortunately|regret\w*|other (?:lady|man|woman"
    r"|candidate)|someone else|somebody else"
)
_JUDGED: Final = (
    r"joke|manners|decen\w+|fake|ashamed|fool|stupid|charming|fitting|lied?|lies|insult\w*|rude\w*|cheap|rubbish"
    r"|laugh\w*"
    r"|shame|conscience|heart|theft|honest\w*|polite\w*|respect|dignity|kindness|coward\w*|pretend\w*|doormat"
    r"|humiliat\w*|sympathy|condolences|favou?rite|merit|promises?|word is|surprise"
)
_ANGER: Final = (_SPENT, _DONE, _TURNED, _WORTH, _SEEN, _OUTCOME, _JUDGED)
"""Effort spent, what the reader did, how it turned, worth, insight, outcome, judgement: each counts once."""
_HOPE: Final = (
    r"please|thank(?:s| you) (?:very much |so much )?for(?! (?:nothing|wast|the (?:no|rejection|lesson|laugh)\b|your"
    r" (?:form|standard|automat)))|(?:would|I'd) (?:still |very much |really )?(?:like|love|be|appreciate|welcome)"
    r"|could (?:you|I|we)|may I|let me know|look(?:ing)? forward|decide(?!d)|today|tomorrow|tonight|by (?:the|noon"
    r"|\w+day)|hope (?:to|that|you(?:'re| are))|if you|attached|glad|happy|enjoyed|liked|interested"
    r"|(?:call|ring|text|tell|give) me|I'll (?:call|ring|expect|need|be|come|go)|I (?:still |really )?(?:need|want"
    r"|expect|require|insist)|asap|now|still|offer|contract|available|start|keen|or (?:I|else)|best wishes|all the"
    r" best|understand|this week|send|confirm|date|deadline",
)
"""What asks, thanks, offers or names a day: each time counts."""
_HEAVY: Final = 2


def weighs_on(seen: str) -> bool:
    """Whether anger outweighs hope by far."""
    asked = "?" in seen
    hope = sum(1 for _ in pattern(*_HOPE).finditer(seen)) + asked
    return hope <= len(_ANGER) - _HEAVY and hope + _HEAVY <= sum(
        pattern(one).search(seen) is not None for one in _ANGER
    )
