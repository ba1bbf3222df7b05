"""Finds orders, and blame put as a statement about the reader, by the build of the sentence (T5, T7).

Invariant: what somebody offers ("call me on 555 0100", "let me know") and what follows an "if" is never an order or
blame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import BLAMED, TO_DECIDERS
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_THEM: Final = (
    r"(?:me|us|them|him|her|the|my|it|this|that|people|everyone|yourself|yourselves|somebody|someone)"
    r"(?! (?:on|at) [\d+(])"
)
_TELLING: Final = (
    rf"(?:answer|call|ring|phone|pay|hire|inform|update|convince|spare|save|meet|get|match|beat|raise|sign|finish"
    rf"|end|show|treat) {_THEM}",
    rf"(?:fill|post|bring|check|read|look at|explain|prove|respect|honou?r|return|dial|pick up) {_THEM}",
    r"dial in|stop \w+ing",
    r"(?:answer|reply|respond|decide|choose|hurry|act|explain|justify|stop|commit|apologi[sz]e|confirm|advise"
    r"|expedite)(?=[.!,; ]|$)",
    r"(?:get|come|write|report) back|get (?:your|a|on|moving|somebody|someone|things)|come (?:up with|clean|to a)",
    r"give (?:me|us)",
    r"make (?:up|it|sure|a (?:choice|decision)|the|your|me)",
    r"(?:tell|send|resend|forward|e-?mail) (?:me|us|it|him|her|the|somebody|someone)(?! (?:if|when|whether|about"
    r"|regards|best))",
    r"put (?:me|it|the|your|that|a|them)|push (?:it|the|for)",
    r"do (?:it|what|your|something|better|not (?:let|make|keep|waste|drag|ignore))",
    r"don't (?:make|keep|waste|drag|play|ignore|pretend|even|bother|tell me|expect|come|wait|let (?:this|it))",
    r"let's (?:get|not|settle|wrap|skip|finish)",
    r"(?:fix|add|settle|sort|state|name|drop) (?:it|that|this|your|the|a|an|two|three|five|ten|out|\d\S*)",
    r"see (?:what you|to it|that)",
    r"take (?:it|action)|be (?:honest|fair|advised|warned|quick|straight)",
    r"have (?:the|some|a) (?:decency|courtesy|respect|heart|manners)",
    r"you should (?:really )?(?:treat|answer|reply|respond|hire|decide|tell|let me|give|learn|be (?:ashamed|more)"
    r"|pay)",
    r"you (?:don't|won't) (?:have|need) to (?:interview|see|look|talk)|consider (?:this|it|yourself)",
    r"expect (?:a|to|me|my)",
    r"you (?:really |simply |now |do |just )?(?:must|have to|need to|have got to|'ve got to|had better)(?! (?:be"
    r"|have|see|admit|meet|try|visit|taste|read|get)\b)",
)
_WITH_PLEASE: Final = (
    r"please (?:decide|hurry|expedite|explain|justify|treat|act|stop|make (?:up|sure|a decision)"
    r"|get (?!in touch)\w+|sort|fix|settle)",
    r"please (?:return|call|ring|phone|reply to|answer) (?:my|this|me)(?: \w+){0,3} (?:today|now|immediately"
    r"|at once|tonight)",
    r"please (?:ensure|finish|end|do (?:it|what|your)|answer|respond|respect|refrain|understand that|be advised"
    r"|check your|inform|honou?r)",
    r"(?<!I )(?<!would )(?<!you )kindly (?!let|accept|find|note that I|ask|invited?)\w+",
)
_CLAUSE: Final = re.compile(
    r"(?:^|[,;:—–]|(?<=\s)-(?=\s))\s*(?:(?:just|now|then|so|but|and|or|either|well|at least|do)\s+)*", re.IGNORECASE
)
_CONDITION: Final = re.compile(r"(?:if|when|should|in case)\b", re.IGNORECASE)
"""What comes after a condition is an offer: "if that does not suit you, tell me so"."""


def orders(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences, and clauses after a comma, that tell the reader what to do."""
    if context.purpose not in TO_DECIDERS:
        return
    telling, pleading = pattern(*_TELLING), pattern(*_WITH_PLEASE)
    for start, end in reading.sentences:
        sentence = reading.seen[start:end].lstrip()
        start = end - len(sentence)
        for clause in _CLAUSE.finditer(sentence) if _CONDITION.match(sentence) is None else ():
            told = telling.match(sentence, clause.end())
            if told is not None:
                yield Hit(start + told.start(), start + told.end())
        for told in pleading.finditer(sentence):
            yield Hit(start + told.start(), start + told.end())


_BLAME: Final = (
    r"you (?:(?:still|simply|just|obviously|apparently|clearly) )?(?:(?:have|had|did|do|were|are|could|would|will"
    r"|was|should)n't|(?:are |were )?never|can't|won't|(?:keep|kept) (?:telling|saying|putting|ignoring|me|us"
    r"|people|changing|moving)|ignored?|failed|refuse[ds]?|forgot|neglected)(?! (?:be sorry|regret|sure|certain"
    r"|convinced|able|available|alone|wrong|mind|need|know yet|yet know|have to|have an easy|hear from me|in))",
    r"your (?:silence|delay|tardiness|lack of (?:an? )?\w+|failure)",
    r"your (?:process|company|team|office|people) (?:clearly|obviously|never)",
)
_ALLOWING: Final = (
    r"if|unless|since|as|although|though|while|that|so far|when|in case|whether|should you|I know|I understand|hope",
)


def blame(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences that say what the reader did not do, outside a condition."""
    if context.purpose not in BLAMED:
        return
    for start, end in reading.sentences:
        sentence = reading.seen[start:end]
        for found in pattern(*_BLAME).finditer(sentence):
            if not pattern(*_ALLOWING).search(sentence, 0, found.start()):
                yield Hit(start + found.start(), start + found.end())
