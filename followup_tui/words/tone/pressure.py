"""What sounds pushy: deadlines, demands and threats (T5).

Invariant: a date given as information, a plain question and a promise of one's own are never pressure.
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
    r"(?:ring|phone|text|write|e-?mail|get back to|come back to) me(?: \w+){0,3} (?:before|by|within|no later|today"
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

THREATS: Final = (
    r"I'll (?:have to|be forced to) (?:accept|take|go with|look)|I'll assume (?:that )?(?:you(?:'re| are) not|you"
    r" (?:don't|have lost)|it's a no|the worst)",
    r"over your head|report (?:this|you) to",
    r"I'll come (?:in|by|over|to your)|(?:I'm|getting) tired of|(?:running out of|losing) patience|given you enough",
    r"if you (?:don't|can't|won't|aren't|haven't)(?: [\w']+){0,8},? (?:I'm (?:leaving|going|out|done|signing|taking"
    r"|accepting)|I'll (?:go|leave|sign|take|look"
    r"|withdraw|assume|have to|accept|walk|tell))",
    r"(?:then|or) I'm (?:gone|out|off)(?! on)|otherwise,? (?:that's|it's|we're|this is) (?:it|over|off|done|all)"
    r"|offer in writing|final offer|(?:otherwise|if not|or else|else),? (?:don't bother|forget"
    r"|I start"
    r"|I'm(?! (?:happy|glad|fine|content|quite|perfectly|able|free|still))|I walk|we|no deal|it's"
    r"|there)",
    r"(?:I'll be|I will be|I'm) (?:staying|signing|starting|going|leaving|walking|moving on|accepting|taking)(?:"
    r" \w+){0,4} (?:unless"
    r"|if I|if you|otherwise)|unless you (?:can |could |are )?(?:improve|match|beat|raise|do|act|decide|move|offer)",
    r"(?:or else|or|otherwise|if not,?|then) (?:I'll|I'm|I have to|I am forced to)(?: \w+)? (?:have to|(?:take"
    r"|taking) (?:it|the (?:other|job|offer|position|second)|another|their|theirs|my|that|this|what|a (?:different"
    r"|second)|them)|accept|accepting|assume|walk|walking|go|going|withdraw|sign|signing|look|looking|move|moving|be"
    r" forced"
    r"|staying|report|call (?:your|the|a|somebody|someone)|find|consider)",
    r"or I walk|or forget it|(?:or|and) you can find (?:somebody|someone)|or find (?:somebody|someone) else",
    r"or we (?:leave|forget) it",
    r"failing which|after which I|with or without you|you've had your chance|your (?:last|only) chance|if you want me",
    r"before I close my",
    r"if I (?:don't|have not|haven't) (?:hear|heard|receive|received|get)(?: [\w']+){0,9},? (?:I'll|you've|you have"
    r"|I must)",
    r"unless (?:I (?:hear|receive|get)|(?:somebody|someone|you) (?:contacts?|calls?|answers?|gets?))",
    r"(?:final|last) (?:notice|reminder|warning)(?! (?:letter|only|after|from))(?! to (?:a|the) \w+)",
    r"consider this (?:the|my) (?:last|final)|treat this as|the last time I(?:'m| am|'ll| will)? \w+",
    r"tell(?:ing)? everyone (?:how|what|that|about)|no longer serious|expect to (?:see|hear from my)",
    r"(?:you|they)'ll (?:lose|miss out|regret)|(?:lose|losing) me|act now|decide (?:now|today)|move (?:much )?faster",
    r"slip away|I(?:'m| am) out(?! of)|count me out(?= if| unless)|(?:won't|not) be (?:on the market|available|around"
    r"|free)"
    r" (?:for )?(?:long|forever|much longer)|(?:off|on) the market",
    r"if (?:you're|you are) (?:really |at all |truly )?(?:serious|interested in (?:me|keeping|hiring)|not"
    r" (?:interested|going"
    r"|able|serious))",
    r"if you (?:really |still |do |actually )?(?:want (?:me|to (?:keep|get|hire|stay|have|secure|win))|value)|stay in"
    r" the (?:game"
    r"|race|running)|in the running to (?:hire|get)",
    r"if (?:there's|there is) (?:nothing|no)(?: \w+){0,4} (?:by|before|soon)|if (?:that's|that is|this is|it's) (?:an"
    r" issue|a"
    r" problem|too much|not (?:acceptable|on))(?: for you)?,? (?:then|maybe|perhaps)",
    r"(?:not|isn't|might not be|may not be) the (?:right )?(?:place|company|employer|job) for me",
    r"(?:other|several|two|three|a few|a couple of|plenty of) (?:firms|companies|employers|people|others|places"
    r"|offers|of your"
    r" competitors|competitors)(?: \w+){0,3} (?:interested|chasing|waiting|after me|want(?:ing)? me|keen|courting"
    r"|calling|lined"
    r" up|on the table)|(?:others|competitors?|companies|people) (?:chasing|after|courting|wanting|fighting over"
    r"|lining up) (?:for )?me",
    r"(?:lot|much|far|moving|move|act|decide|moved|go|going|be) (?:\w+ )?(?:faster|quicker|quickly|fast)(?: than| or|"
    r" if|[.,!])",
    r"(?:I'll|I will|I am going to|I might|I'm going to)(?: just| simply| have to)? (?:stop|come|drop|pop|swing|turn"
    r"|show|walk) (?:by|round|over|up|down to)(?! and (?:help|sign))",
    r"take it (?:that )?you(?:'re not| are not|aren't)|make sure (?:that )?(?:other )?(?:people|everyone|everybody"
    r"|others|my \w+|they)(?: \w+)? (?:know|hear|learn)"
    r"|(?:mention|tell|telling|mentioning|share|sharing)(?:ing)? (?:this|it|that|my experience|everyone|people)(?:"
    r" \w+)? (?:to|with|in|on) ",
    r"taking my name out(?=[. ])|before (?:someone|somebody|another|others) (?:else )?(?:does|snaps|takes|gets)",
    r"can't (?:wait|hold|keep)(?: \w+){0,5} (?:longer|forever|around|open)|won't (?:wait|be waiting|hold)",
    r"not able to keep",
    r"not going to (?:wait|sit|chase|be rushed)",
    r"(?:your move|ball is in your court|convince me|first refusal|let's not drag)",
    r"(?:drop|come|stop|swing|turn|show) (?:by|up|in) (?:at )?(?:the|your) (?:office|desk|building|door|shop)",
    r"(?:call|calling|ring|ringing|write|writing|e-?mailing)(?: \w+){0,2} (?:every (?:day|morning|hour)|until I)",
    r"naming names",
    r"glassdoor|escalat(?:e|ed|ing|ion)",
    r"(?:copying|cc'?ing|copied) (?:in )?(?:your|the) (?:director|manager|boss|ceo|head)|head office",
    r"(?:(?:hear\w* from|instruct\w*|contact\w*|call\w*|involve|through|to|get|had|have|ask\w*) (?:my|a|your)"
    r" (?:solicitor|lawyer|attorney)|(?:my|our) (?:solicitor|lawyer|attorney) (?:says?|will|is|has|'ll|wants|tells)"
    r"|(?:take|taking|consider\w*|start\w*|face|without|begin) legal action|legal action (?:against|if|will|unless))"
    r"|(?:entirely |all )up to you",
    r"either (?:you|give|honou?r|there's)|recommend you to",
    r"(?:I'll |I )(?:sign|accept|decide) (?:on|tonight|tomorrow|today)(?=[.!])|not signing|on (?:the )?record",
    r"be a review of",
)
"""T5: what will happen otherwise."""

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
    rf"I'd (?:\w+ )?(?:appreciate|value|be (?:\w+ )?(?:glad|grateful|obliged|thankful|pleased|happy)(?: (?:of|for))?)"
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
