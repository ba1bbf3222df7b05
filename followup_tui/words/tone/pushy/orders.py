"""Finds orders, and blame put as a statement about the reader, by the build of the sentence (T5, T7).

Invariant: what somebody offers ("call me on 555 0100", "let me know") and what follows an "if" is never an order or
blame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import PRESSED
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_THEM: Final = (
    r"(?:me|us|them|him|her|the|my|it|this|that|people|everyone|yourself|yourselves|somebody|someone)"
    r"(?! (?:(?:on|at) [\d+(]|any ?time|whenever|if|when|on (?:this|my)|at (?:home|work|this|any)|after"
    r"|between))(?![^.!?]* if (?:that|this|it|anything|there|you (?:need|have|would|prefer|like)))"
)
_TELLING: Final = (
    r"(?:answer|call|ring|phone|telephone|pay|hire|inform|update|convince|spare|save|meet|get|match|beat|raise|sign"
    r"|finish"
    rf"|end|show|treat) {_THEM}",
    rf"(?:fill|post|check|read|look at|explain|prove|respect|honou?r|return|dial|pick up) {_THEM}",
    r"set (?:that|this|it) up|(?:organi[sz]e|shift|pick|bring|refund|rebook|rewrite|redo|replace|remove|drop|waive"
    r"|process|swap|switch|reschedule|reopen"
    r"|introduce|print|hand|hold|keep|leave|take|tell|give|move|begin|use|start|shut|drop|text|order|cut|lift|find"
    r"|write|do) (?:it|that|this|them|him|her|your|the|those|these|both|another|one|all|everything|something|somebody"
    r"|someone|an? \w+)(?! (?:if|when|as an|in mind|easy|care|on|in person|for what|time|up|from me|for me))",
    r"(?:speak|talk|go|listen|write) (?:to|with) (?:your|the|him|her|them|mr|mrs|ms|dr|hr)|be (?:at|by|near|on)"
    r" (?:your|the)"
    r"|(?:stay|sit) by|(?:not|don't|never) (?:advertise|fill|give|offer|hire|leave|forget|delay|take|send|ring|let"
    r" (?:them|him"
    r"|her|any\w*)|lowball|go)|(?:ring|call|phone|write) (?:then|before|today|tonight|tomorrow|at once)",
    r"dial in|stop \w+ing",
    r"(?:correct|amend|change|fix|improve|increase|up|put|speed|push|chase|clear|deal with|explain|justify"
    r"|clarify|confirm|schedule|arrange|book|prepare|draw up|issue|release|approve|reconsider|forward|copy|ask|remind"
    rf"|offer|quote|name|pick|choose|settle|close|seal|skip|cancel|forget|remember) {_THEM}(?! (?:if|well)\b)",
    r"(?:skip|cancel|forget|drop) (?:any|the rest|other|all)",
    r"have (?:it|this|that|them|the \w+|my \w+|your \w+|somebody|someone|hr|an? \w+)(?: \w+){0,2} (?:in my|back|sent"
    r"|ready"
    r"|signed|on my|to me|over|with me|call|ring|contact|e-?mail|here|done|by)",
    r"(?:ask|tell|get|have) (?:hr|your (?:boss|manager|director|team|people|colleagues?))",
    r"(?:answer|reply|respond|decide|choose|hurry|act|explain|justify|stop|commit|apologi[sz]e|confirm|advise"
    r"|expedite)(?=[.!,; ]|$)",
    r"(?:get|come|write|report) back|get (?:your|a|on|moving|somebody|someone|things)|come (?:up with|clean|to a)",
    r"give (?:me|us)(?! a (?:shout|yell|bell|ring|buzz) (?:if|when))",
    r"make (?:up|it|sure|a (?:choice|decision)|the|your|me)",
    r"(?:tell|send|resend|forward|e-?mail) (?:me|us|it|him|her|the|somebody|someone)(?! (?:to|if|when|whether|about"
    r"|regards|best))",
    r"put (?:me|it|the|your|that|a|them)|push (?:it|the|for)",
    r"do (?:it|what|your|something|better|not (?:let|make|keep|waste|drag|ignore))",
    r"don't (?:call|contact|e-?mail|chase|rush|ask) me",
    r"don't (?:make|keep|waste|drag|play|ignore|pretend|even|bother|tell me|expect|come|wait|let (?:this|it))",
    r"let's (?:get|not|settle|wrap|skip|finish)",
    r"(?:fix|add|settle|sort|state|name|drop) (?:it|that|this|your|the|a|an|two|three|five|ten|out|\d\S*)",
    r"see (?:what you|to it|that)",
    r"take (?:it|action)|be (?:honest|fair|advised|warned|quick|straight)",
    r"have (?:the|some|a) (?:decency|courtesy|respect|heart|manners)",
    r"you(?:'ll|'d|'ve| will| would)? (?:really |simply |now |just |do |also )?(?:must|(?:need|have|have got|got|want"
    r"|ought) to|had better|better|'d better) (?:come|get (?:back|me|it|a|your|this)|give|answer|reply|respond|decide"
    r"|tell|act|move|speed|hurry"
    r"|increase|raise|improve|match|commit|sort|fix|understand|see that|realise|realize|know|consider|finish|end"
    r"|agree|accept|say|explain|show|inform|respect|treat|keep|do (?:it|better|something|what)"
    r"|do better|convince|stop|pay|pick up|make|choose|let me|call me|send|offer|step up|put)",
    r"you should (?:really )?(?:treat|answer|reply|respond|hire|decide|tell|let me|give|learn|be (?:ashamed|more)"
    r"|pay)",
    r"you (?:don't|won't) (?:have|need) to (?:interview|see|look|talk)|consider (?:this|it|yourself (?:warned|informed"
    r"|lucky|told))",
    r"expect (?:a|to|me|my)",
)
_WITH_PLEASE: Final = (
    r"(?<!you )please (?:decide|hurry|expedite|explain|justify|treat|act|stop|make (?:up|sure|a decision)"
    r"|get (?!in touch)\w+|sort|fix|settle|revise|resend|redo|rework|adjust|raise|increase)",
    r"(?<!you )please (?:return|call|ring|phone|reply to|answer) (?:my|this|me)(?: \w+){0,3} (?:today|now|immediately"
    r"|at once|tonight)(?! if)",
    r"(?<!you )please (?:ensure|finish|end|do (?:it|what|your)|answer|respond|respect|refrain|understand that|be"
    r" advised"
    r"|check your|inform|honou?r)",
    r"(?<!I )(?<!would )(?<!you )(?<!please )kindly (?:advise|do|ensure|confirm your|expedite|reply|respond|revert"
    r"|answer|inform(?! (?:me|us) (?:if|whether|of))|treat|act|arrange|process|release|issue|send|call|get|make|sort"
    r"|provide|explain|hurry|look into|take|stop|decide|have)(?! (?:me )?(?:if|whether))",
    r"(?<!you )(?:please|kindly) (?:don't|do not) (?:fill|advertise)|I (?:would |strongly )?suggest (?:that )?you"
    r"|please (?:speak|talk) to (?:him|her|them|your|the)|please arrange (?:that|for|it)",
    r"(?<!you )please (?:amend|correct|have (?:it|the|your|my)|forward this|get (?:hr|it|this|somebody|someone|back)"
    r"|give me"
    r" (?:a (?:firm|clear|straight|definite|binding|real)|an? (?:answer|decision)|the (?:real|date))|deal with|put"
    r" (?:it|this)"
    r"|tell me (?:now|straight|plainly|who)|just|finally|come back to me|refer me|pass (?:me|this) (?:on|to)"
    r"|escalate)",
    r"please don't (?:make|keep|waste|ignore|delay|drag|leave me|let (?:this|me wait)|send me|give me)",
    r"(?:must|should|need|have)(?:n't| not)? (?:to )?delay|(?:don't|not|no) delay|delay (?:it|this) (?:any"
    r" )?(?:further"
    r"|longer)|(?:do|doing) the needful",
)
_CLAUSE: Final = re.compile(
    r"(?:^|[,;:—–]|(?<=\s)-(?=\s))\s*(?:(?:just|now|then|so|but|and|or|either|well|at least|do)\s+)*", re.IGNORECASE
)
_CONDITION: Final = re.compile(r"(?:if|when|should|in case|please [^,]+, or)\b", re.IGNORECASE)
"""What comes after a condition is an offer: "if that does not suit you, tell me so"."""

_LISTING: Final = (
    r"(?:I|we)(?:'d| would| could| can| used to| had to| want(?:ed)? to| hope to| learned to|'d like to| would like"
    r" to)"
    r" (?!like you|ask you|suggest|appreciate|advise|expect|be)\w+|how (?:to|I'd|you|they|we)|you (?:have|let|make"
    r"|help) \w+",
)
"""Before a comma, what makes the verbs after it a list of what somebody does: "I would sit there, read the log"."""


def orders(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences, and clauses after a comma, that tell the reader what to do."""
    if context.purpose not in PRESSED:
        return
    telling, pleading = pattern(*_TELLING), pattern(*_WITH_PLEASE)
    for start, end in reading.sentences:
        sentence = reading.seen[start:end].lstrip()
        start = end - len(sentence)
        for clause in _CLAUSE.finditer(sentence) if _CONDITION.match(sentence) is None else ():
            told = telling.match(sentence, clause.end())
            if told is not None and pattern(*_LISTING).search(sentence, 0, clause.start()) is None:
                yield Hit(start + told.start(), start + told.end())
        for told in pleading.finditer(sentence):
            yield Hit(start + told.start(), start + told.end())


_TO_AGENTS: Final = (
    r"(?:get|go|ring|call|tell|push|press|chase|squeeze|make|close|nail|don't let|let|remind|warn) (?:on to|back to"
    r"|them(?! know"
    r"| my (?:thanks|best|regards))|him|her|it|this|hr|the client)(?= and| to| that| I|[ ,.])",
    r"I (?:want|need|expect) (?:an? (?:\w+ )?(?:offer|answer|yes|contract)|paper|it in writing)(?: \w+){0,4} by",
    r"if you can't (?:do|deliver|get|manage|make)|another (?:agency|agent|recruiter)|your (?:commission|fee|cut)|earn"
    r" your",
)
"""What an agent is told to do."""


def driving(reading: Reading, context: Context) -> Iterator[Hit]:
    """Orders to an agent about the employer, who is not the reader."""
    if context.purpose is Purpose.RECRUITER_DEBRIEF:
        for start, end in reading.sentences:
            sentence = reading.seen[start:end].lstrip()
            start = end - len(sentence)
            for clause in _CLAUSE.finditer(sentence):
                told = pattern(*_TO_AGENTS).match(sentence, clause.end())
                if told is not None:
                    yield Hit(start + told.start(), start + told.end())


_BLAME: Final = (
    r"you (?:(?:still|simply|just|obviously|apparently|clearly) )?(?:(?:have|had|did|do|were|are|could|would|will|was"
    r"|should)(?:n't| not)(?! (?:only|just|like (?:about )?me|like about))|(?:are |were )?never (?!fail|stop|know|tire"
    r"|forget|seem|have to|need to|once (?:lost|made|lied))\w+|can't|won't|(?:keep|kept) (?:telling|saying|putting"
    r"|ignoring|me|us|people|changing|moving)|ignored?|failed|refuse[ds]?|forgot|neglected)(?! (?:be sorry|regret|sure"
    r"|certain|convinced|able|available|alone|wrong|mind|hide|hesitate|rush|flinch|pretend to|sugar|shy|laugh at|have"
    r" been (?:kinder|nicer|clearer|more)|know what you(?:'ve| have)? (?:done|did) for|remember|learn (?:that|it)"
    r"|imagine|beat|buy|fake|see (?:that|it|often|many)|made? me feel (?!like|that)|need|know yet|yet know|have to"
    r"|have an easy|hear from me|in))",
    r"your (?:silence|delay|tardiness|lack of (?:an? )?\w+|failure)",
    r"you (?:don't|do not) (?:seem|care|bother|appear)|you (?:have|'ve) (?:had|kept) (?:my|me|us)(?! in mind)",
    r"you (?:guys |all )?(?:were|was) (?:going|meant|due|supposed) to|you (?:guys|people|lot|folks) (?:said|told"
    r"|promised"
    r"|never|don't|can't|are|need)",
    r"you (?:asked|had|got|made) (?:me|us) (?:to )?(?:keep|wait|come|take|drive|travel|send)(?:[^.!?]{0,60}) (?:and"
    r" (?:then"
    r"|I|nobody|no one|now|nothing)|but)",
    r"your (?:advert|ad|website|e-?mail|letter|posting|colleague|receptionist|assistant) (?:stated|said(?! (?:sorry"
    r"|hello|yes|thanks?|goodbye))|promised|told|claimed|assured)",
    r"your (?:process|company|team|office|people) (?:clearly|obviously|never)",
)
_ALLOWING: Final = (
    r"if|unless|since|as|although|though|while|that|so far|when|in case|whether|should you|I know|I understand|hope",
)


def blame(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Sentences that say what the reader did not do, outside a condition."""
    for start, end in reading.sentences:
        sentence = reading.seen[start:end]
        for found in pattern(*_BLAME).finditer(sentence):
            if not pattern(*_ALLOWING).search(sentence, 0, found.start()):
                yield Hit(start + found.start(), start + found.end())
