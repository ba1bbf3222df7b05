"""What sounds like a threat: what will happen otherwise, whom one will turn to, what one has in hand (T5).

Invariant: another offer as a fact, and a promise of one's own to write again, are never a threat.
"""

from __future__ import annotations

from typing import Final

_WILL: Final = r"(?:I'll|I'm|I must|I have to|I may|I might|I can|I'm happy to|or|and|then|going to)"
_POWERS: Final = (
    r"(?:(?:your|the|my|our) (?:\w+ )?(?:boss|manager|director|head|superiors?|governors|board|council|owner|chairman"
    r"|principal|vice-chancellor|dean|union|lawyers?|attorney|solicitor|ombudsman|tribunal|press|papers?|newspaper"
    r"|media"
    r"|councillor|mp|inspectors?|regulator|head office|chief executive|ceo|labou?r (?:office|board))"
    r"|(?:hr|head office|a lawyer|a solicitor|acas|the council))"
)
_GOING_OVER: Final = (
    rf"{_WILL}(?: \w+){{0,2}} (?:ring|call|phone|telephone|go|going|write|writing|speak|talk|complain|complaining|turn"
    r"|contact|ask|tell|take (?:it|this|that|the matter)|raise (?:it|this|the matter)|report (?:it|this|you)|copy)"
    rf"(?: (?:down there|straight|directly|over|up|in|it))?(?: to| with| ask| see)* {_POWERS}(?! (?:about the (?:role"
    r"|job|post)|for (?:me|you)|has|who|today|first|on (?:my|your) behalf))",
    r"hear(?:ing)? from my|(?<!in the )(?<!in our )(?:local|national) (?:paper|press)|to the (?:press|papers|media"
    r"|ombudsman|union)",
    r"in breach|hold you to (?:it|that|your|this)|(?:put|putting|fil(?:e|ing)|lodg(?:e|ing)|mak(?:e|ing)) (?:in )?(?:a"
    r"|an"
    r"|my) (?:formal |official )?(?:complaint|request|grievance)",
    r"(?:start|starting|tell|telling|let|letting) (?:people|everyone|everybody|others|the (?:whole )?\w+)(?: know)?"
    r" (?:how"
    r"|what|why)|hears? (?:why|about (?:it|this))|review sites?|posting (?:about|this|it)|name and shame",
    r"(?:act|respond|proceed) accordingly|draw (?:the|my|your) (?:own |obvious )?conclusions?|the obvious conclusion",
)
_LEVER: Final = (
    r"(?:or|then|and|otherwise) (?:you|you'll|you've) (?:can |will |could )?(?:lose|lost|start (?:your|the) search"
    r"|have to"
    r" find)|(?:don't|if not|sit on it|no),? and I(?:'m| don't| won't| am)|otherwise no deal",
    r"(?:(?:take|taking)(?: \w+){0,3}|go) with me(?: to)?|(?:(?:it's )?up to you|it's your (?:call|choice)|your move"
    r"|(?<!will )leave it with you)"
    r"(?=[.,!]|, but)",
    r"(?:I|I'd|I'll) (?:go|start|sign|be|shall be)(?: \w+){0,3} (?:elsewhere|on their payroll|across the road|over"
    r" there"
    r"|down the road|with them)|wants? (?:me too|a yes|my signature) (?:and|tonight|today|by|tomorrow)",
    r"(?:place|firm|company|shop|outfit|garage|school|one|lot) (?:across|down|over) the (?:road|street|river)(?= and"
    r"|[.!])"
    r"|begging me|irons in the fire|plenty of (?:you|others) (?:about|around)|there are plenty",
    r"forty-eight hours|twenty-four hours|(?:48|24) hours|not a (?:minute|day|moment|penny|second) (?:longer|later"
    r"|less"
    r"|more)|won't be (?:parked|rushed|hurried|fobbed|put off|strung)|going to be (?:strung|hurried|rushed|messed"
    r"|parked)",
    r"(?:keep|turned|turn) (?:this|that|stuff|things?|people|jobs?|work|others) (?:up|down)(?: \w+){0,3} (?:for you"
    r"|because of (?:you|what you))|said no to(?: \w+){0,3} because of",
    r"don't come (?:running|crying|crawling)|I'm not (?:losing|waiting|going to (?:lose|sit|wait|repeat|tell))",
    r"(?:are|now|is) bidding|hold (?:the others|them|him|her) off|(?:come back|return) with an? (?:figure|number"
    r"|offer)|put (?:another|an"
    r" extra|at least) \d|(?:not |no )bluff\w*|or forget (?:my|me|about|it)|otherwise,? (?:ta-ra|bye|goodbye|adios"
    r"|tough|so long)"
    r"|final (?:message|e-?mail|letter|call) from me|now (?:it's )?up to you|first in line|without (?:offering|telling"
    r"|asking"
    r"|consulting)"
    r" (?:me|it)|I'll (?:be )?(?:call|ring|phon|telephon|enquir|check|writ|com|visit|e-?mail)(?:e|ing|ing in| in|"
    r" by)?(?: \w+){0,3}"
    r" (?:every|each|daily|weekly|until|till|the first)(?! (?:then|the|next))",
    r"enough (?:now|is enough|of this)(?=[.,!])|had (?:just about )?enough",
)

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
    r"if I (?:don't|have not|haven't) (?:hear|heard|have|receive|received|get)(?: [\w']+){0,9},? (?:I'll|you've|you"
    r" have"
    r"|I must)",
    r"unless (?:I (?:hear|receive|get)|(?:somebody|someone|you) (?:contacts?|calls?|answers?|gets?))",
    r"(?:this is|it is|consider (?:this|it)|treat (?:this|it)(?: as)?|as)(?: (?:a|an|the|my|your))? (?:\w+ )?(?:final"
    r"|last) (?:notice|reminder|warning)|(?:my|your) (?:final|last) (?:notice|reminder|warning)|(?<=[.!?:] )(?:final"
    r"|last) (?:notice|reminder|warning)",
    r"consider this (?:the|my) (?:last|final)|treat this as|the last time I(?:'m| am|'ll| will)? \w+",
    r"tell(?:ing)? everyone (?:how|what|that|about (?:this|it|you|how|what))|no longer serious|expect to (?:see|hear"
    r" from my)",
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
    *_GOING_OVER,
    *_LEVER,
)
"""T5: what will happen otherwise."""
