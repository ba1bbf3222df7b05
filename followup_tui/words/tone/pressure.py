"""What sounds pushy: deadlines, demands and threats (T5).

Invariant: a date given as information, a plain question and a promise of one's own are never pressure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.reading import Reading
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
    r"(?:(?:an?|your|the|some|my) )?(?:\w+ )?(?:answers?|reply|replies|responses?|decisions?|updates?|offer|counter"
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
    r"need (?:an answer|to know|a reply|to hear|your answer|your decision) (?:by|before|today|now|within)",
    rf"{_STARTS}{_ORDER}(?: [\w']+){{0,8}}? {_AT_ONCE}(?!,? (?:if|so|when|as) )",
    r"(?:you've|you (?:only )?have(?: only)?)(?: got)? (?:(?:\d+|a few|two|three) (?:hours|days)|(?:until|till) \w+)",
    r"(?:I'm|I am) (?:giving|allowing) you|give you (?:one (?:more|last)|until|till|\w+ (?:days|hours))|at the latest",
    r"by return",
    r"asap|a\.s\.a\.p|as soon as humanly possible|as (?:a matter of )?urgent(?:ly)?|(?:this|it) is (?:very )?urgent",
    r"without (?:fail|(?:any )?further (?:delay|ado))",
    r"time is running out|(?:clock's|clock is) ticking|when (?:exactly|precisely|on earth)|no exceptions|any later",
    r"(?:prompt|immediate|swift|speedy) (?:answer|reply|response|attention)",
    r"I await your \w+ (?:by|today|tomorrow|immediately)",
    r"I(?:'d| would) (?:like|love) to know (?:where|what|why|who|when)(?: \w+){0,6} (?:before|today|now)|hours(?=\.$)",
)
"""T5: dates set for them."""

DEMANDS: Final = (
    r"I (?:really )?(?:need|want) (?:an answer|to hear (?:back|from)|this (?:resolved|settled|sorted)|to know (?:if"
    r"|whether|when|what|why|now))",
    r"any reason why|what are you waiting for|are you (?:even |ever )?(?:going|planning) to (?!be)|or not(?=\?)",
    r"just tell me|just say so",
    r"(?:someone|somebody|anyone) (?:needs to|should have|has to|had better|must)|I'd better (?:hear|get|see)",
    r"when do I start|and you know it",
    r"(?:lose|losing) an? (?:great|good|strong)|miss out on|be making a mistake",
    r"don't have (?:the )?time (?:for|to wait)|decency to",
    r"(?:think|believe|afraid|because|that) you (?:really )?(?:must|have to|need to) (?:decide|answer|reply|choose"
    r"|tell|act|know)",
    r"I (?:must |do |really |have to )?(?:insist|demand|request)|I (?:deserve|require)|I'm (?:owed|entitled)",
    r"I have a right to",
    rf"{_I_ASK}I (?:fully |do )?expect (?:a|an|your|to hear|you|that you|that to|this to|it to)(?! \w+ty)",
    r"I'm expecting (?:a|your|to hear)",
    r"I (?:do )?(?:trust|expect) (?:that )?(?:this|there will|you will)|confirm receipt",
    r"kindly (?:advise|respond|reply|revert)",
    r"(?:yes or no|(?:got|have|get) (?:the|this) job or not|make up your mind|make your mind up"
    r"|one way or (?:the other|another)|(?:get|want|need|deserve|for|me) a straight answer|definitive \w+)",
    r"sort (?:this|it) out|make sure (?:it|this|that) (?:is|happens|gets)|do I (?:have|get) the job",
    r"settle (?:it|this)|get it done",
    r"I (?:want|need) (?:a (?:date|decision|yes|real|straight)|it to end|clarity)|I don't want another",
    r"is there a \w+ or isn't there",
    r"(?:no need to|stop) (?:see|seeing|interview|interviewing) (?:any|other)\w*|skip the (?:second|next|other|rest)",
    r"as we agreed, I",
    r"(?:someone|somebody|the (?:person|one|manager)) who (?:decides|can decide|is in charge)|word of advice",
    r"I'd advise|your turn",
    r"(?:speak|talk) (?:to|with) (?:your|the) (?:\w+ )?(?:manager|boss|supervisor|director) (?:directly|today|now"
    r"|instead)",
    r"put my name",
    r"when do I (?:get|receive) my|assume (?:that )?(?:we|I) can (?:skip|start|sign)|you owe (?:me|it to)",
    r"(?:we had|had) an? (?:understanding|deal)",
    r"is it (?:so|too) much to ask|care to explain|(?:have|get) the (?:paperwork|contract|papers) (?:ready|sent)",
    r"shook hands on",
)
"""T5: what they are told to do."""

THREATS: Final = (
    r"I'll (?:have to|be forced to) (?:accept|take|go with|look)|I'll assume (?:that )?(?:you|it's a no)",
    r"over your head|report (?:this|you) to",
    r"I'll come (?:in|by|over|to your)|(?:I'm|getting) tired of|(?:running out of|losing) patience|given you enough",
    r"final offer",
    r"(?:or else|or|otherwise|if not,?|then) (?:I'll|I'm|I have to|I am forced to)(?: \w+)? (?:have to|take|taking"
    r"|accept|accepting|assume|walk|walking|go|going|withdraw|sign|signing|look|looking|move|moving|be forced"
    r"|staying|report|call|find|consider)",
    r"or I walk|or forget it|(?:or|and) you can find (?:somebody|someone)|or find (?:somebody|someone) else",
    r"or we (?:leave|forget) it",
    r"failing which|after which I|with or without you|you've had your chance|your (?:last|only) chance|if you want me",
    r"before I close my",
    r"if I (?:don't|have not|haven't) (?:hear|heard|receive|received|get)(?: [\w']+){0,9},? (?:I'll|you've|you have"
    r"|I must)",
    r"unless (?:I (?:hear|receive|get)|(?:somebody|someone|you) (?:contacts?|calls?|answers?|gets?))",
    r"(?:final|last) (?:notice|reminder|warning)",
    r"consider this (?:the|my) (?:last|final)|treat this as|the last time I(?:'m| am|'ll| will)? \w+",
    r"tell(?:ing)? everyone (?:how|what|that|about)|no longer serious|expect to (?:see|hear from my)",
    r"(?:you|they)'ll (?:lose|miss out|regret)|(?:lose|losing) me|act now|decide (?:now|today)|move (?:much )?faster",
    r"slip away",
    r"can't (?:wait|hold|keep)(?: \w+){0,5} (?:longer|forever|around|open)|won't (?:wait|be waiting|hold)",
    r"not able to keep",
    r"not going to (?:wait|sit|chase|be rushed)",
    r"(?:your move|ball is in your court|convince me|first refusal|let's not drag)",
    r"(?:drop|come|stop|swing|turn|show) (?:by|up|in) (?:at )?(?:the|your) (?:office|desk|building|door|shop)",
    r"(?:call|calling|ring|ringing|write|writing|e-?mailing)(?: \w+){0,2} (?:every (?:day|morning|hour)|until I)",
    r"naming names",
    r"glassdoor|escalat(?:e|ed|ing|ion)",
    r"(?:copying|cc'?ing|copied) (?:in )?(?:your|the) (?:director|manager|boss|ceo|head)|head office",
    r"(?:my|a) (?:solicitor|lawyer|attorney)|legal action|(?:entirely |all )up to you",
    r"either (?:you|give|honou?r|there's)|recommend you to",
    r"(?:I'll |I )(?:sign|accept|decide) (?:on|tonight|tomorrow|today)(?=[.!])|not signing|on (?:the )?record",
    r"be a review of",
)
"""T5: what will happen otherwise."""

_WORN: Final = (r"at your earliest (?:convenience|opportunity)",)


def mild(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Pressure so worn that it only advises (T5, amber)."""
    for found in reading.matches(pattern(*_WORN)):
        yield Hit(*found, Level.AMBER)
