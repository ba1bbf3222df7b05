"""What sounds needy: pleading and oneself made small, with the signs of distress (T1).

Invariant: that somebody needs something for the work is no plea, nor is a plain wish for the role.
"""

from __future__ import annotations

from typing import Final

from followup_tui.words.tone.needy.clinging import CLINGING
from followup_tui.words.tone.needy.distress import DISTRESS

_JOB: Final = r"(?:job|work|position|role|post|income|money|paycheck|pay ?cheque|wage|salary|break|win|good news)"
_ANY_JOB: Final = (
    r"(?:anything|whatever|any (?:job|role|position|salary|work|shift|pay|post|hours|route|terms|department|desk)"
    r"|(?:part|half)[ -]time|temp|the night shift)"
)
_WOULD: Final = r"(?:I'd|I'll|I would|I will|I can|I could|willing to|ready to|happy to|glad to|prepared to)"
_ALL: Final = r"(?:everything|it all|so much|a lot|my (?:whole )?(?:future|life|family|livelihood)|our future)"

_NEED: Final = (
    r"(?<!the )(?<!same )(?<!your )(?<!their )(?<!our )(?<!a )desperate(?:ly)?|(?:in )?desperation",
    r"desperate (?:for (?:a|the|this|any|some|work)|to (?:work|get|hear|find|join)|man|woman|person|father|mother)",
    r"(?<!you )(?<!they )(?<!who )(?<!we )(?:really|badly|desperately|urgently) need(?! to (?:work|run|decide))",
    rf"I (?:do |just |so |truly |honestly )?need (?:this|it|the|a|an|your|some|any)(?: \w+)? ?{_JOB}",
    r"how (?:much|badly|desperately) I (?:need|want)|needs? to feel (?:useful|needed|wanted)",
    r"I(?: \w+)? need (?:somebody|someone|one person|anyone|a person) (?:to|who)",
    rf"{_ALL} (?:depends?|hangs?|hinges?|rides?|rests?|is riding|is hanging) on (?:this|it|your|you|what)",
    r"(?:banking|relying|depending|counting|betting|staking|staked|banked|bet)(?: \w+){0,3} on (?:this|it|you|your"
    r"|getting|that)(?! \w+ing)",
    r"my only (?:possibility|option|way|lead|prospect|interview|opportunity|source|real)",
    r"(?:no|don't have any|haven't any|haven't got any|without any) (?:other|more) (?:interviews?|options?|prospects?"
    r"|leads?|offers?|income)|nothing else (?:lined up|on the horizon|in the pipeline)|no plan b",
    r"can't (?:afford to )?lose (?:this|it|another)|lose this one",
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
    r"(?<!n't )(?<!not )(?<!to )(?<!should you )(?:pick|choose|hire) me|(?:if|happy) you (?:picked|chose|hired) me"
    r"|change your minds?",
    r"(?:most|many) people (?:don't|won't|never)(?: even)?|take me on|prove (?:to you |you )?(?:that )?I|bad"
    r" impression|afraid (?:that )?you|can't stand"
    r"|what I (?:said|did) wrong|because of my (?:record|past|age|accent|looks)",
    r"(?:isn't|is) there (?:really |maybe )?anything else (?:at|in|I could|for me)|even as an? \w+|(?:was I"
    r"|am I) (?:really |so |that ){1,2}\w+"
    r"|(?:should|thinking) (?:I )?(?:should |just )?(?:stop|give up|quit)|(?:improve|increase) my chances|luckiest"
    r"|taking pity|only hope",
    r"(?:lower|smaller) (?:salary|pay|wage)|(?:I'd|I'll) be (?:so |very )?unhappy|happiest (?:person|man|woman)|your"
    r" good self|no place for",
    r"keep hoping|all I ask|wouldn't ask if|(?<=[.?!] )please\?|(?:on|at|under) any (?:terms|price|conditions?)|by"
    r" some miracle"
    r"|forgotten me|I'm used to it",
    r"humble (?:reminder|request|appeal)|kindly consider|(?:always|ever|forever|eternally) (?:be )?(?:grateful"
    r"|thankful)|grateful to you (?:always|for ever|forever)",
    r"(?:please|kindly)(?: do)? (?:give|grant) (?:me|us) (?:a|an|one|this|another|the|some) (?:\w+ )?(?:chance"
    r"|opportunity|try|job|go|break|position|shot|work|hope)|(?:please|kindly)(?: do)? (?:grant|offer|allow|help"
    r"|take(?! (?:me|us) (?:off|out|through|round))|pick|choose|hire|save|accept|consider|trust|believe|rescue|spare"
    r"|employ) (?:me|us|my (?:case|situation|condition|candidature))(?! (?:a|the) (?:call|ring|shout|date|day|time))",
    r"(?:please|only|just) let me (?:try|show|prove|in|have|be|come|do|join)",
    r"folded hands|(?:on|bended) (?:my )?knees?|hat in hand|throw myself|at your (?:feet|mercy)",
    r"(?<!going )(?:to|must|would|respectfully|will|even) (?:beg|implore|beseech|plead)",
    r"(?:help|understand|consider|look at) my (?:condition|situation|circumstances|position|case)",
    r"do something for me|believe in me|say yes to me|say the word|drop (?:it|them|everything) in a (?:second"
    r"|heartbeat)",
    r"(?:see|look) past (?:my|the|that|this|it)|(?:get|find) it in (?:you|your)|make an exception",
    r"(?:have|get|gets|got) another (?:go|try|shot|crack|stab)(?! at)",
    r"(?:stand|in with|standing) (?:a|any)(?: \w+)? chance|I(?: still| even| really| ever)? (?:have|had) (?:a|any)"
    r"(?: real| small)? (?:chance|hope)(?! (?:to|of))",
    r"(?:truly|really|is there) nothing (?:at all )?(?:you|I|that) (?:can|could)|is there (?:really |truly )?no way",
    r"never(?: ever)? forget (?:it|this|your (?:kindness|help)|what you)|(?:in|turn) (?:this )?(?:in )?my favou?r",
    r"did I (?:at least |even )?(?:come close|mess|blow|do (?:badly|okay|ok|all right|alright|enough))",
    r"put me out of|spare me the|have a heart|help a (?:\w+ )?(?:guy|girl|brother|sister|friend|person|mother|father)"
    r" out",
    r"(?:tell|telling) me (?:that )?(?:I've|I have a|there's|it's going)|tell me that I haven't|no right to ask",
    r"humbly",
    r"find it in your heart|as (?:one )?human being to|from the bottom of my|in a heartbeat",
    r"in the middle of the night",
    r"whatever the hour|(?:call|ring|phone|text)(?: me)? at any hour|day or night|any time,? any day|night and day"
    r"|come in right now|hurry (?:the|this|it|things)",
    r"speed (?:things|this|it) up",
)
_SMALL: Final = (
    r"really,? really|happiest (?:person|man|woman|girl|guy)|I swear|lose this (?:opportunity|chance|offer)|non-?stop",
    r"looking at my phone|wit's end|god willing",
    r"I know I'm not|hope this isn't|a lot going on|nights, weekends|weekends, nights|holidays, anything",
    r"you (?:please )?help me (?:get|find|out|please)|please consider (?:me|my application)",
    r"(?:one more|another|a second) chance(?! to)",
    r"(?:someone|somebody|a person|people|an? \w+) like me|(?:never|not|wasn't|isn't)(?: been)? good enough",
    r"lowest rung|warm body|(?:any|whatever) (?:kind|sort|type) of (?:work|job|role|position|task|shift)s?",
    r"(?:anything|something|any (?:job|work|shift|hours|role|opening)|whatever),? (?:at all|really|whatsoever)"
    r"(?! (?:you|I|from|that|about))",
    r"even if (?:the |it's |it is )?(?:pay|salary|wages?|money|hours|only|part|temporary|unpaid|for)",
    r"even (?:just |only )?(?:a few|one|two|some|part|half|the (?:weekend|night|late|early|worst))(?: \w+){0,2}"
    r" ?(?:hours"
    r"|shifts?|days?|time)",
    r"(?:with no|without(?: any)?|for (?:no|little|small|low|lower|less|half)|(?:pay|salary) is) (?:salary|pay|wages?"
    r"|small|low|money|than)",
    r"(?:much|lot|far) less(?: than (?:they|you|the))?(?=[.,!]| than)|whatever you (?:think|consider)",
    r"(?:twice|ten times|three times|double) as hard|never (?:ever )?complain|(?:any|everyone|everybody)\w* else"
    r" would",
    r"with both hands|bite your (?:hand|arm) off|start (?:at|from) the (?:very )?bottom|sweeping up",
    r"my (?:English|grades?|marks|degree|diploma|cv|résumé|resume|interview skills) (?:is|are|was|were)(?: not|n't)?"
    r" (?:so |very |too |that |really )?(?:good|great|perfect|strong|bad|poor|weak|impressive|the best|terrible)",
    r"(?:loads|lots|tons|plenty|hundreds|probably|surely|certainly|bound to be)(?: of)?(?: \w+)? (?:better|stronger"
    r"|smarter|more (?:qualified|experienced|suitable))",
    r"(?:feel|felt|feeling|look|looked|sounded|being|was) (?:so |such |really |very |a bit |like )?(?:a |an"
    r" )?(?:stupid"
    r"|dumb|silly|useless|weird|idiotic|hopeless|daft|idiot|fool|fraud|failure)",
    r"I (?:froze|choked|panicked|stammered|babbled|waffled|rambled|tend to (?:babble|ramble|waffle))|I'm (?:really"
    r" )?not"
    r" as (?:bad|stupid|useless|nervous)",
    r"my nerves|forg(?:o|e)t(?:ten)? half|(?:too|so) (?:keen|eager|nervous|scared|shy)(?: \w+)?,? (?:or|that|to)",
    r"(?:grateful|thankful|obliged|thank you|bless you)(?: to you)? (?:for|all|until) (?:my|the rest|ever)",
    r"(?:happiness|honou?r|joy|chance|opportunity) of (?:my|a) (?:whole )?life(?:time)?|cloud nine|over the moon if",
    r"such a relief|(?:huge|great|big|enormous) relief(?! (?:that|to see))",
    r"(?:better|stronger|smarter|younger|more \w+)(?: \w+)? than (?:me|I am|myself)|much better (?:people|candidates)",
    r"not worthy",
    r"not the (?:strongest|best|smartest)|probably not (?:what|who)|not (?:exactly|really|quite) what you",
    r"don't interview well",
    r"(?:even )?though I don't have|talk(?:ed)? too much|rambl(?:ed|ing)|forget how to be",
    r"(?:wouldn't|don't|can't) blame you",
    r"(?:more|better) than I deserve\w*|(?:stupid|silly|daft),? (?:I know|of me|isn't it)|(?<!what )I'm worth|worth a"
    r" try",
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
    r"(?:dream|prayer)s? come true|answer to my prayers?|light at the end|bright spot",
    r"so (?:unbelievably|incredibly|very) happy if|make my (?:life|year)",
)
PLEA: Final = (*_NEED, *_BEGGING, *CLINGING, *DISTRESS, *_SMALL)
"""T1: a plea, distress, or oneself made small."""
