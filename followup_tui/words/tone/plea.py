"""What sounds needy: pleading, distress and oneself made small (T1).

Invariant: that somebody needs something for the work is no plea, nor is a plain wish for the role.
"""

from __future__ import annotations

from typing import Final

_JOB: Final = r"(?:job|work|position|role|post|income|money|paycheck|pay ?cheque|wage|salary|break|win|good news)"
_ANY_JOB: Final = (
    r"(?:anything|whatever|any (?:job|role|position|salary|work|shift|pay|post|hours|route|terms|department|desk)"
    r"|(?:part|half)[ -]time|temp|the night shift)"
)
_WOULD: Final = r"(?:I'd|I'll|I would|I will|I can|I could|willing to|ready to|happy to|glad to|prepared to)"
_AM: Final = (
    r"(?:I'm|I was|I feel|I felt|I've been|I've felt|I get|I got|I keep|I always get|am|leaves? me|makes? me|made me"
    r"|left me|feeling)"
)

_NEED: Final = (
    r"(?<!the )(?<!same )(?<!your )(?<!their )(?<!our )(?<!a )desperate(?:ly)?|(?:in )?desperation",
    r"desperate (?:for (?:a|the|this|any|some|work)|to (?:work|get|hear|find|join)|man|woman|person|father|mother)",
    r"(?<!you )(?<!they )(?<!who )(?<!we )(?:really|badly|desperately|urgently) need(?! to (?:work|run|decide))",
    rf"I (?:do |just |so |truly |honestly )?need (?:this|it|the|a|an|your|some|any)(?: \w+)? ?{_JOB}",
    r"how (?:much|badly) I need|needs? to feel (?:useful|needed|wanted)",
    r"in need of (?:a job|work|an income|money|help)",
    r"want(?:ed)? (?:this|it|that|a job|the job|your job|to work)(?: \w+){0,3} (?:so|this|that|really"
    r"|very) (?:badly|bad|much)",
    rf"{_WOULD}(?: \w+){{0,2}} (?:take|do|accept|give|try) (?:\w+ )?{_ANY_JOB}",
    r"literally anything|any salary",
    r"anyone, anyone|any(?:thing|one|body) at all|something, anything|doing whatever|any ?where at all|odd jobs",
    r"whatever (?:it takes|you need|you want|you've got|they've got|you (?:can )?(?:spare|afford|pay|offer)|is going)",
    r"you name it|(?:so much as|even) an? (?:\w+ )?(?:job|shift|internship)|(?:sign|carry|take|accept|wear) whatever",
)
_BEGGING: Final = (
    r"please,? please|(?:I'm )?begging|I beg(?! your pardon)|I (?:plead|implore|beseech)|pleading",
    r"(?:take|have) (?:pity|mercy)",
    r"(?:my|our|you are the|the) (?:very )?(?:last|only|one|single|final) (?:\w+ )?(?:hope(?! of)|resort|shot)",
    r"(?:my|our) (?:very )?(?:last|only|one|final) chance",
    r"(?:final|last|only) (?:opportunity|chance) (?:anyone|I|for me|that)",
    r"(?:give|grant|offer|allow) me (?:just )?(?:a|an|one|another|one more|the|this|that) (?:\w+ )?(?:chance|shot"
    r"|break|try|trial|week|day|month|go)",
    r"(?:give|gave) (?:us|somebody|someone)(?: \w+){0,2} a (?:go|chance|try)",
    r"take a (?:chance|gamble|risk|punt) on (?:me|an?)",
    r"throw me|find any (?:spot|place|room)|squeeze me in|write me off",
    r"(?:one|a) (?:single )?(?:opportunity|chance) to (?:show|prove)",
    r"prove myself|make it up to you",
    r"(?:still|any|there's) (?:a |any )?(?:chance|hope|possibility) (?:for|that) (?:me|I)",
    r"(?:please )?don't (?:let (?:it|this|that|me)|judge|hold (?:it|that|this)|forget (?:me|about me)|give up on"
    r"|turn me|reject)",
    r"please don't (?:count|make|withdraw|say no)|(?:count|counts|held|hold)(?: \w+)? against me|judge me",
    r"look past (?:it|that|my)|overlook (?:it|my)|in my favour",
    r"(?<!n't )(?<!not )(?<!to )(?:pick|choose|hire) me|(?:if|happy) you (?:picked|chose|hired) me|change your minds?",
    r"keep hoping|all I ask",
    r"(?:tell|telling) me (?:that )?(?:I've|I have a|there's|it's going)|tell me that I haven't|no right to ask",
    r"humbly",
    r"find it in your heart|as (?:one )?human being to|from the bottom of my|in a heartbeat",
    r"in the middle of the night",
    r"day or night|any time,? any day|night and day|come in right now|hurry (?:the|this|it|things)",
    r"speed (?:things|this|it) up",
)
_LOW: Final = (
    r"(?:anxious|ashamed|awful|broken|crushed|depressed|despairing|devastated|discouraged|disheartened|distraught|dying"
    r"|embarrassed|frantic|frightened|gutted|heartbroken|helpless|hopeless|humiliated|inconsolable|insecure|lonely|miserable"
    r"|mortified|nervous|overwhelmed|panick\w+|petrified|scared|shattered|shaking|stressed|tearful|terrified|terrible"
    r"|tormented|trembling|useless|worthless|wretched|worrying|worried sick|so afraid|impatient|tongue-tied|too old"
    r"|unworthy"
    r"|stupid|pathetic|drowning|counting on|running (?:out of|low)|losing (?:my|hope)|falling apart"
    r"|going (?:crazy|mad|insane)"
    r"|(?:a|an|a bit of an?) (?:wreck|mess|failure|loser|nobody|burden|idiot|fool)"
    r"|in (?:agony|pieces|despair|a dark place))"
)
_DISTRESS: Final = (
    rf"{_AM}(?: \w+){{0,2}} {_LOW}",
    r"in tears|cried|crying|heartbroken|devastated|knocked me flat|it (?:really )?hurts",
    r"(?:tortur|embarrass|kick|blam|hat|beat|pinch|torment)(?:e|ed|ing)?(?: \w+)? myself|(?:lie|lying|lay|lain) awake",
    r"(?:can't|couldn't|barely|hardly) (?:sleep|eat|stop thinking|think of anything|breathe|bear|help it|go on|face)",
    r"(?:keeps?|keeping|kept) me (?:up|awake)|(?:up at|awake at|sleepless) nights?",
    r"on (?:tenterhooks|edge|pins and needles)",
    r"holding my breath|biting my nails|counting the (?:days|hours|minutes)|imagin(?:e|ing) the worst",
    r"fingers (?:are )?crossed",
    r"(?:heart|stomach) (?:racing|pounding|stops?|jumps?|sinks|sank|skips?)|pray(?:ing|ed|s)?|out of my misery",
    r"be brave",
    r"(?:check|checking|refresh|refreshing|watching|staring at) my (?:phone|inbox|e?-?mail|screen|mailbox)",
    r"by the (?:tele)?phone",
    r"every time (?:the|my) phone|phone in my hand|all I (?:can )?(?:think|talk) (?:about|of)",
    r"don't know (?:what|where|who) (?:else )?(?:I|to)\w*",
    r"(?:out of|no other|running out of|run out of|ran out of) (?:options|choices?|road|hope|steam)",
    r"(?:losing|lost|giving up) (?:all )?hope",
    r"(?:nowhere|no one|nobody|who) else (?:left )?to (?:turn|ask)|nowhere to turn|end of my (?:rope|tether)",
    r"wits' end",
    r"(?:everyone|everybody|nobody|no one) (?:turns|turned|rejects|rejected|says no|wants"
    r"|will (?:ever )?(?:even )?(?:look|hire|take|offer))",
    r"(?:ninth|tenth|\d+th|so many|yet another|heap of|\w+) (?:rejections|refusals)|rejected so",
    r"(?:ninth|tenth|\d+th) no",
    r"applied (?:for|to) (?:over |more than )?(?:\w+ )?(?:hundred|hundreds|\d{2,}|dozens)",
    r"nothing (?:ever )?(?:works|worked|goes) out",
    r"(?:only|first) (?:interview|call|one|reply) (?:I've had|that called|who called|I have had)|almost given up",
    r"nearly gave up",
    r"did I (?:do|say) something|was it me|wrong with me|what it is about me|said something stupid|blew it",
    r"take a hint",
    r"(?:messed|screwed|blew|botched|ruined|bombed) (?:it|up|that|the|my)|something stupid",
)
_SMALL: Final = (
    r"really,? really|happiest (?:person|man|woman|girl|guy)|I swear|lose this (?:opportunity|chance|offer)|non-?stop",
    r"looking at my phone|wit's end|god willing|god bless",
    r"I know I'm not|hope this isn't|a lot going on|nights, weekends|weekends, nights|holidays, anything",
    r"you (?:please )?help me (?:get|find|out|please)|please consider (?:me|my application)",
    r"(?:one more|another|a second) chance(?! to)",
    r"(?:someone|somebody|a person|people|an? \w+) like me|(?:never|not|wasn't|isn't)(?: been)? good enough",
    r"lowest rung|warm body",
    r"(?:better|stronger|smarter|younger|more \w+)(?: \w+)? than (?:me|I am|myself)|much better (?:people|candidates)",
    r"not worthy",
    r"not the (?:strongest|best|smartest)|probably not (?:what|who)|not (?:exactly|really|quite) what you",
    r"don't interview well",
    r"(?:even )?though I don't have|talk(?:ed)? too much|rambl(?:ed|ing)|forget how to be",
    r"(?:wouldn't|don't|can't) blame you",
    r"(?:more|better) than I deserve\w*|(?:stupid|silly|daft),? (?:I know|of me|isn't it)|I'm worth|worth a try",
    r"my (?:confidence|self-esteem|self-respect|dignity|pride|nerves?)|faith in myself",
    r"unpaid(?! invoices?| bills?| leave| overtime)",
    r"without (?:any )?(?:pay|wages)",
    r"(?:work|working|come|start|months?|weeks?|do it) for (?:free|nothing|less|half|minimum wage|whatever)",
    r"(?:needn't|don't|not|won't) (?:even )?(?:have to |need to )?pay me|pay cut|cut my rate",
    r"half (?:the pay|would do|as much)|a (?:cent|penny|dime)",
    r"(?:take|accept|settle for) (?:a lot |much )?less",
    r"(?:pay|money|salary|title) (?:doesn't|isn't) (?:matter|important)",
    r"don't care (?:what|about|which|how)(?: \w+){0,2} (?:pay|salary|title|money|is|hours)",
    r"don't need the (?:full|whole)",
    r"I'm not (?:proud|picky|fussy|choosy)|go without (?:holidays|overtime|pay|a)",
    r"(?:scrub|sweep|mop|wash) (?:the |your )?(?:floors?|toilets?|dishes)",
    r"make the (?:tea|coffee)|any crumb|(?:jobs?|route) (?:that )?(?:the others|nobody|no one)",
    r"(?:sit|wait) (?:in|outside) (?:the|your) (?:corridor|lobby|door)",
    r"(?:never|not) (?:let you down|be sorry|regret (?:it|this|hiring))|nobody will work harder|most loyal",
    r"(?:heart|ass|butt|socks|soul) (?:off|out) for you",
    r"I (?:swear|promise)(?: that)? (?:I|you|nobody|to)|in your debt|indebted|owe you (?:my|everything)",
    r"rest of my life",
    r"(?:forever|eternally|for ever|deeply,? deeply|so (?:very )?) ?(?:grateful|thankful|indebted)|within the hour",
    r"kiss your",
    r"(?:I'd|I'll|I would) (?:sleep in|crawl|wait for you|wait forever|serve)",
    r"(?:really |all )?counting on (?:this|it)|pinned (?:everything|all|my hopes)",
    r"(?:eggs|everything) in (?:this|one)|(?:would|will|'d|could|can) (?:die|kill) for|sell my soul|honou?red beyond",
    r"(?:mean|means|meant) (?:the (?:whole )?world|everything|so much) to|my (?:whole )?life (?:complete|would)",
    r"back on (?:my|our) (?:own )?feet",
    r"(?:change|save|turn) (?:my|our) (?:whole |entire )?li(?:fe|ves)|saving (?:us|me|all)|save me",
    r"turn everything around|own feet again",
    r"(?:dream|prayer)s? come true|answer to my|light at the end|bright spot",
    r"so (?:unbelievably|incredibly|very) happy if|make my (?:life|year)",
)
PLEA: Final = (*_NEED, *_BEGGING, *_DISTRESS, *_SMALL)
"""T1: a plea, distress, or oneself made small."""
