"""What sounds pushy: dates set for them (T5).

Invariant: a date given as information, a plain question are never pressure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import TO_DECIDERS
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?(?: (?:morning|noon|evening|night))?"
_WHEN: Final = (
    rf"(?:today|tonight|tomorrow|noon|midday|midnight|then|(?:this|next) (?:week|month|{_WEEKDAY})|{_WEEKDAY}|eod|cob"
    r"|(?:the )?(?:end|close) of (?:the |this |next )?(?:day|week|month|business|play)"
    r"|the \d+(?:st|nd|rd|th)|\d+ ?[ap]m"
    r"|the (?:weekend|day is (?:out|over))|(?:the next )?(?:\d+|two|three|four|five|seven|ten) (?:hours|days|weeks))"
)
_BY: Final = rf"(?:by|before|within|in|no later than|not later than) {_WHEN}"
_AT_ONCE: Final = rf"(?:{_BY}|immediately|today|tonight|right away|at once|this week|without delay)"
_ANSWER: Final = (
    r"(?:(?:an?|your|the|some|my) )?(?:(?!to\b)\w+ )?(?:answers?|reply|replies|responses?|decisions?|updates?|offer"
    r"|counter"
    r"|call|yes or no|yes|confirmation|contract|word|number|clarity)"
)
_STARTS: Final = r"(?:^|(?<=[.!?;:,—–-] )|(?<=\n)|(?<=\bbut )|(?<=\bso )|(?<=\bplease )|(?<=\bkindly ))"
"""Where a sentence or clause begins, so that what follows is an order and not part of a question."""
_ORDER: Final = (
    r"(?:please |kindly |just )?(?:send|let me know|tell me|answer|reply|respond|confirm|call me|ring me|get back"
    r"|give me|make up|decide|fix|resend|put me|push)"
)
_I_ASK: Final = r"(?<!might )(?<!may )(?<!can )(?<!could )(?<!should )"

DEADLINES: Final = (
    rf"{_I_ASK}(?:I'll|I)(?: \w+)? (?:need|require|want|demand) (?:to (?:know|hear)|it|this|that"
    rf"|{_ANSWER})(?: \w+){{0,4}}? {_AT_ONCE}",
    r"(?<!they )(?<!she )(?<!he )(?<!who )need (?:an answer|to know|a reply|to hear|your answer|your decision) (?:by"
    r"|before|today|now|within)",
    rf"{_STARTS}{_ORDER}(?! (?:if|whether))(?: [\w']+){{0,8}}? {_AT_ONCE}(?!,? (?:if|so|when|as) )",
    r"(?:you've|you (?:only )?have(?: only)?)(?: got)? (?:(?:\d+|a few|two|three) (?:hours|days)|(?:until|till) \w+)",
    r"(?:I'm|I am) (?:giving|allowing) you|give you (?:one (?:more|last)|until|till|\w+ (?:days|hours))|at the latest",
    r"by return",
    r"asap|a\.s\.a\.p|as soon as humanly possible|as (?:a matter of )?urgent(?:ly)?|(?:this|it) is (?:very )?urgent",
    r"(?:want|need|like|expect|demand|require|have) (?:to (?:know|hear|see|get|have|receive)|it|this|that|them|an?"
    r"|the|your"
    r"|clarity|something)(?: [\w']+){0,6}? (?:today|tonight|now|this (?:time|week|morning|afternoon)|immediately|at"
    r" once|right"
    r" away)(?=[.,!]| (?:or|and|because|whether|if|so|as)\b)(?<!until now)(?<!for now)(?<!up to now)",
    r"(?:get|have|know|hear) (?:the|a|your|an) (?:\w+ )?(?:result|answer|decision|outcome|offer|contract|letter"
    r"|reply)"
    r" (?:today|now|by|this week|immediately)",
    r"(?:latest|at the latest|no later than|not later than) (?:by |on |tomorrow|today|this|next|\w+day)|latest by"
    r"|(?:tomorrow|today|\w+day) (?:eod|cob|latest|at the latest)|(?:today|tomorrow|now) itself|at the (?:very"
    r" )?earliest",
    r"(?:within|in) the (?:hour|next (?:hour|day|few hours|48|24))|within (?:\d+|\w+) (?:hours|days|minutes)",
    r"deal(?:t)? with promptly|(?:reply|respond|answer|act|decide|move|treat\w*)(?: \w+){0,3} (?:promptly|immediately"
    r"|quickly"
    r"|urgently)|as urgent|high(?:est)? priority|top priority",
    r"call me(?: back)?(?: \w+){0,3} (?:before|by|within|no later|this (?:morning|afternoon|evening)|asap|immediately"
    r"|now)",
    r"(?:ring|phone|telephone|text|write|e-?mail|get back to|come back to) me(?: \w+){0,3} (?:before|by|within|no"
    r" later|today"
    r"|tonight|this"
    r" (?:morning|afternoon|week)|now|immediately)",
    r"(?:have|want|need|expect|get|with) (?:the|your|a|that) (?:new )?(?:contract|offer|paperwork|papers|letter|notes"
    r"|figure|number)"
    r"(?: in my \w+| back| ready| signed| to me| over| sent){0,3} (?:by|before) (?:the"
    r" weekend|tomorrow|tonight|close|end of|monday|tuesday|wednesday|thursday|friday|noon|five|eod)(?:,?"
    r" please)?(?=[.!])",
    r"without (?:fail|(?:any )?further (?:delay|ado))",
    r"time is running out|(?:clock's|clock is) ticking|when (?:exactly|precisely|on earth)|no exceptions|any later",
    r"(?:prompt|immediate|swift|speedy) (?:answer|reply|response|attention)",
    r"I await your \w+ (?:by|today|tomorrow|immediately)",
    r"I(?:'d| would) like (?:to (?:know|hear|have|see|get)|an?|your|the)(?: \w+){0,4} (?:by (?:noon|tomorrow|tonight"
    r"|the|\w+day|\d|five|close)|today|now|tonight)"
    r"(?! (?:way|time we))",
    r"I(?:'d| would) (?:like|love) to know (?:where|what|why|who|when)(?: \w+){0,6} (?:before|today|now)|hours(?=\.$)",
)
"""T5: dates set for them."""

_NEAR: Final = (
    r"(?:today|tonight|tomorrow|noon|midday|eod|cob|\d+(?:[.:]\d\d)? ?[ap]m|(?:the )?(?:end|close) of (?:the )?(?:day"
    r"|business|play|today|tomorrow)|this (?:morning|afternoon|evening)|(?:\d+|twelve|an|two) hours?)"
)
_ASKED: Final = (
    rf"(?:it if (?:you|somebody|someone)|(?:to )?(?:hear|know|have|get|receive|see)|{_ANSWER}|news"
    r"|an? (?:\w+ )?(?:line|date)|you to)"
)
_BEFORE: Final = r"(?: [\w']+){0,8}? (?:by|before|within|no later than)"
_DATED: Final = (
    rf"I'd (?:\w+ )?(?:expect|trust|hope)(?: (?:for|to))? {_ASKED}{_BEFORE} {_WHEN}",
    r"I'd (?:\w+ )?(?:appreciate|value|be (?:\w+ )?(?:glad|grateful|obliged|thankful|pleased|happy)(?: (?:of|for))?)"
    rf" {_ASKED}{_BEFORE} {_NEAR}",
)
_OWED: Final = (
    rf"(?:(?:was|were|been) told|you (?:did )?(?:told|said|say|gave|promised|named|spoke|assured))(?: [\w']+){{0,8}}?"
    rf" (?:hear|decisions?|answers?|repl(?:y|ies)|back|weeks?|yesterday|{_WEEKDAY})"
    r"|(?:day|date|week|time) (?:that )?you (?:gave|named|promised|set|spoke)|(?:come|came|been) and (?:gone|went)"
    r"|(?:never|not|\w+n't) (?:been )?(?:answered|replied|happened)|according to you|your own (?:date|deadline|word)"
    r"|(?:meant|supposed) to (?:be|hear|have)",
)
"""An answer that is said to be owed."""
_REASON: Final = (r"as|because|since|so|when|before I|for (?:an|my|the)|if (?:possible|you can|that)",)
_ELSEWHERE: Final = (
    r"(?:another|other|second|competing) (?:\w+ )?(?:employer|offer|firm|company)|an offer|(?:owe|owing) \w+ an answer"
    r"|I(?:'m| am) (?:to|due to) (?:answer|decide|sign)|I (?:must|have to|need to) (?:answer|decide|tell|book)",
)


def dated(reading: Reading, context: Context) -> Iterator[Hit]:
    """An answer wished for by a day, without a reason, from somebody who is said to owe it already (T5)."""
    told = context.purpose in TO_DECIDERS and pattern(*_OWED).search(reading.seen)
    if not told or pattern(*_ELSEWHERE).search(reading.seen):
        return
    for start, end in reading.sentences:
        for found in pattern(*_DATED).finditer(reading.seen, start, end):
            if not pattern(*_REASON).search(reading.seen, found.end(), end):
                yield Hit(*found.span())


_WORN: Final = (r"at your earliest (?:convenience|opportunity)",)


def mild(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Pressure so worn that it only advises (T5, amber)."""
    for found in reading.matches(pattern(*_WORN)):
        yield Hit(*found, Level.AMBER)
