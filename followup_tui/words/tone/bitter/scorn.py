"""What sounds scornful after a no: sarcasm, and words to slam a door with (T13).

Invariant: a plain good wish and a plain thank-you are never scorn.
"""

from __future__ import annotations

from typing import Final

SARCASM: Final = (
    r"what (?:an?|the) (?!pity|shame|lovely|great|wonderful|nice|team|day|place|kind|good|pleasure|friendly|relief)\w+"
    r"(?=[.,!])|bravo|(?:bit|that's|how) rich|(?:hats off|slow clap|cheers(?![.,!]))(?=[.,!]| (?:for|to) (?:nothing"
    r"|the"
    r" (?:no|rejection)|you))|masterclass|(?:very|so|how) (?:brave|big|grand|noble)(?=[.,!]| of you)",
    r"(?:a|the|some|any) (?:\w+ )?(?:man|woman|boy|girl|lad|kid|person|candidate|fellow|chap|bloke|guy|teacher|manager"
    r"|director|panel|firm|company|house|school|hospital|place|people) (?:(?:who|that|which)|you (?:took|chose|hired"
    r"|picked|preferred)) (?:can't|couldn't|doesn't"
    r"|didn't"
    r"|don't|does not|has never|had never|have never|never|barely|hardly|hasn't|hadn't|wasn't|won't|wouldn't|isn't)",
    r"(?:on|at|into|checking|checked) (?:his|her|their|your|the) (?:phone|watch|screen|mail|e-?mails)|yawn\w*|ate (?:a"
    r"|his|her)|stone-?faced|faces like",
    r"(?:for|your|of|some|a|get|got|wanted|do|did) (?:\w+ )?(?:free|unpaid) (?:work|labou?r|consult\w+|hands?|pair of"
    r"|advice"
    r"|ideas?|day|lesson|shift|help)|without (?:a penny|pay|paying)|(?:came|come|worked|did it) (?:for )?free",
    r"(?:weeks?|months?|days|lot) of (?:silence|nothing|being ignored|ignoring|waiting)|(?:gone|went|go) quiet"
    r"|vanish\w*"
    r"|ghost\w*|being ignored",
    r"too (?:old|expensive|foreign|female|black|brown|fat|slow|honest|good for)|gr[ae]y hairs?|a name like|(?:from|on)"
    r" (?:our"
    r"|my|the wrong) (?:estate|postcode|side)|your sort|lined up|how it would end|fill (?:the|a|your) (?:list|quota"
    r"|chair)",
    r"thanks,? but no thanks|good to know(?=[.!])|nice of you|(?:spare|excuse) me the|rather telling",
    r"burning (?:a|the|this) bridge",
    r"thanks for nothing|thanks?(?: you)?,? I (?:guess|suppose)|your loss|so much for (?:your|being|the)|that's rich",
    r"classy|oh well",
    r"good luck (?:with (?:that|whoever|whomever)|to whoever|finding (?:them|that))",
    r"(?:you'll|are going to|you're going to) need it|funny how",
    r"congratulations (?:on (?:finding|hiring|picking|choosing|saving)|to mr)",
    r"I hope you(?:'re| are) (?:happy|proud|satisfied)|speaks volumes",
    r"I hope (?:you|your) (?:\w+ \w+ )?(?:treat|learn|realise|realize|never|lets?)|lesson learned|noted(?= for|\.)",
    r"whatever(?=[.!])",
    r"I (?:guess|suppose|can only assume|presume) (?:that )?(?:that's|I (?:wasn't|am not|didn't|don't)|loyalty|you"
    r"|my|hard|experience|somebody|someone|I should)",
    r"to my face|in the eye|let's be honest|with respect,|to be (?:frank|blunt|brutally honest)|make it make sense",
    r"remember\?",
    r"form letter|generic (?:rejection|e-?mail|letter|reply)|template|cop(?:y|ied) and past(?:e|ed)|copy-?paste\w*",
    r"no-?reply address|(?:two|three|nine) (?:lines|words)|two-liner",
    r"(?:excuse|forgive) me if I don't|held against|I'm relieved|dodged a bullet|wasn't that great",
    r"would have been a nightmare|big firms",
    r"I knew it|in a year you|you'll (?:see|regret|be sorry)|you will (?:see|regret)|will (?:pay for|regret) it",
    r"not sure why you|always the same",
    r"real reasons?|justif(?:y|ied)|there never was|love to hear (?:how|why|what|your|the)|who (?:blocked|voted)"
    r"|whose idea",
    r"explain (?:how|why) (?:a|I|you|my|someone|somebody|thirty|twenty|ten|the|an)|out of curiosity",
    r"why (?:did you|didn't you|was I|wasn't I|on earth|bother|even|invite)|instead of (?:telling|using|letting) me",
    r"had your chance",
    r"(?:thank you|thanks) for (?:the (?:rejection|no|wait|waste|laugh|memories|two|three|four|one)|confirming"
    r"|proving|showing me|the (?:lesson|circus|joke))|says it all",
    r"what a coincidence|must be nice",
    r"and there I was|so be it|I give (?:him|her|them|it) \w+ (?:months|weeks|days)|of all people|believe a word",
    r"your (?:silly|stupid|precious|so-called|little|famous|great|wonderful) \w+(?<!great team)(?<!wonderful team)",
    r"I'd (?:wish|thank|say|like to (?:thank|wish))(?: \w+){0,5},? but|don't mean it",
    r"(?<=[.!?] )(?:wonderful|lovely|brilliant|fantastic|great|marvellous|charming|nice|amazing|fine|unbelievable"
    r"|perfect|superb"
    r"|splendid|delightful|impressive|congratulations|adieu)(?=[.!])|good for (?:you|her|him|them)(?=[.,!])"
    r"|thanks to you|pretence|enlighten me|oh wait"
    r"|at least I (?:got|had)"
    r"|how (?:does|do) (?:one|somebody|someone)|if (?:you|I|it) (?:were|was|am) (?:so|that|really) \w+,? (?:then"
    r" )?why|then why",
    r"how is it possible|for show|so I (?:wasn't|am not|'m not|was not)|unreal|at least (?:tell|explain|say|give)"
    r"|what more do you|enjoy(?=[.!]?$)",
    r"(?:can't|couldn't|didn't|don't|doesn't|won't|wasn't|weren't|haven't|hasn't|not) even",
    r"(?:congrat(?:s|ulation|ulations)|congratulate)(?: to| on)? (?:the (?:lucky|winner|chosen|happy)|whoever"
    r"|whomever|your (?:\w+ )?(?:choice|pick)"
    r"|him|her|them|picking|choosing|finding)|lucky winner|must be (?:very )?proud",
    r"enjoy (?:your|the|training|working|explaining|replacing|paying|teaching)(?! (?:weekend|evening|day|holidays?"
    r"|rest|summer|trip|week|break|season"
    r"|christmas|opening|retirement))|have fun (?:with|training|explaining|finding)|good luck (?:with (?:that|whoever"
    r"|your|him|her|it|them)|training"
    r"|explaining|keeping|getting)|best of luck with whoever",
    r"how (?:very |terribly |awfully )?(?:fitting|apt|telling|handy|convenient|nice|kind|thoughtful|generous|original"
    r"|typical|ironic|amusing"
    r"|interesting|clever|brave|noble|touching)"
    r"(?=[,.!]| (?:that|of you|for you|to))(?! of you to (?:call|write|let|tell|take|think|ring|remember|answer))"
    r"|stay classy|lol|lmao|smh|haha",
    r"(?:guess|suppose|see|gather|take it) (?:that |now )?(?:my|I'm not|I wasn't|it's|a|an|the|being|twenty|ten|you"
    r"|some|that|this) (?:\w+ ){0,8}?(?:doesn't"
    r"|don't|isn't|wasn't|didn't|never|not|no|all about|just|only|something|who)",
    r"(?:at least|now) I(?: now)? know|good to (?:know|see)(?=[.,!]| (?:that|how|what|where))|nice to know|that(?:'s|"
    r" is) (?:that|it) then|well, that's that"
    r"|my mistake,|silly me|more fool me|fool(?:ed)? me|I should've (?:known|guessed|seen|listened|realised|realized)"
    r"|should have (?:guessed|seen|realised"
    r"|realized)|(?:wow|figures|typical)(?=\.)|honestly(?=\?)",
    r"(?:not going|won't be|don't expect me|can't bring myself|no reason|not about) to (?:say |be )?(?:thank|wish"
    r"|grateful|congratulat)\w*|(?:don't|won't|not)"
    r" (?:wish|wishing) you|nothing to (?:thank|say)|nothing to say to you|sorry,? but that|with (?:all )?(?:due"
    r" )?respect,? (?:but|I|you|this|that|your)",
    r"(?:it |this )?(?:can't|couldn't) have been(?: that| so| very)? (?:tough|hard|difficult|close)|supposed(?:ly)?"
    r"|so-called|apparently"
    r"|miraculously|suddenly|mysteriously|funnily enough|oddly enough|strangely enough|curious(?:ly)? (?:that|how"
    r"|enough)|interesting (?:that|how)"
    r"|ironic\w*|how come",
    r"what (?:exactly|precisely|on earth)|on earth|exactly (?:what|how|why|does|did|was)|(?:from here|to me) it"
    r" (?:looks|sounds|seems|feels) like|looks like"
    r" (?:a|an|you|another|the)|which (?:is|was) it|fit for what|for what\?|and for what",
    r"\w+ years (?:\w+ )?(?:as a|of (?:loyal|actually)|and (?:for|this|not|you))|than \w+ years (?:of|in)|since"
    r" (?:before )?your(?: \w+){1,4} (?:was|were)|(?:could"
    r" have|could) taught you|teach you a thing|cheap(?:er|est)? (?:one|labou?r|option|kid)|squeeze|undercut",
)
PARTING: Final = (
    r"eeoc|(?:bad|negative) review|a review (?:on|about)|never (?:buy|shop|apply|use|recommend|work)",
    r"(?:told|tell|telling) (?:everyone|all (?:of )?my|my friends)",
    r"(?:take|remove) me (?:off|from)|lose my number|give me (?:a|one|the) (?:real )?reason|(?<!you )tell me why|why"
    r" not me",
    r"don't ever|want (?:it|the job|to \w+ \w+) anyway|better anyway",
    r"look at it again|to appeal|I appeal|review (?:the|your|this) decision|change your mind",
    r"before it's too late",
    r"take this (?:further|up)|sue|glassdoor",
    r"I'll remember this",
    r"(?:post|share|sharing|write about)(?: \w+){0,3} (?:experience|story) (?:online|publicly|everywhere"
    r"|with everyone)",
    r"(?:remove|delete|erase) my (?:\w+ )?(?:details|data|cv|résumé|resume|name|file|application)",
    r"no (?:wish|desire) to|no need to (?:respond|reply|answer|write back)(?=[.!]?$)",
    r"legal (?:steps|advice|proceedings|recourse|options|team)|take (?:legal|it to|this to)|my rights|equal"
    r" opportunit\w+|labou?r (?:board|court|office)"
    r"|union rep|came to (?:this|that|your)"
    r" (?:conclusion|decision)",
    r"(?:make|making) sure (?:that )?(?:my|everyone|everybody|people|others|the|all)|(?:hear|know|learn|find out)"
    r" (?:how|about|what) (?:your|you|this)"
    r" (?:\w+ )?(?:goes?|treats?|operates?|hospital|company|firm|do|are|is|like)|word gets (?:around|round)|spread"
    r" the word|warn (?:others|people|everyone"
    r"|my|anyone)|(?:off|from) your (?:list|system|records|database|mailing|books)|don't (?:want|wish|need|care) to"
    r" (?:hear|be contacted|work|know)"
    r"|don't come (?:knocking|crying|crawling|back|running)|find (?:yourself )?(?:someone|somebody) else|lost a"
    r" (?:good|great|loyal)",
    r"(?:never|don't) (?:\w+ )?(?:contact|call|write to) me|never again|ever again|don't keep my|won't be applying",
)
CLAIMS: Final = (
    r"I want to know|reconsider|data (?:request|protection)|legal action|lawyers?|solicitor|tribunal|ombudsman|file a"
    r" complaint|(?:evaluation|scor\w+)"
    r" (?:sheets?"
    r"|forms?)|full explanation|owe me (?:an|the)",
)
"""What is claimed after a no: resentment in a plain answer, a demand where feedback is asked for."""
