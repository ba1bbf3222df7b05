"""What is open contempt on any occasion: names, a comparison downwards, an eye-opener, a parting shot (T13).

Invariant: a plain complaint, bad news passed on and a good wish are never contempt.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = (
    r"(?:liars?|cowards?|cowardly|cowardice|clowns?|cheats|thief|thieves|crooks?|hypocrites?|hypocritical|idiots?"
    r"|morons?|imbeciles?|amateurish|snobs?|spineless|gutless|two-?faced|clueless|shambles|farce|charade"
    r"|mockery|disgrace(?:ful)?|pathetic|patroni[sz](?:e|ed|ing)(?! the)|condescen\w+|smug|arrogan(?:t|ce)|humiliat\w+"
    r"|shameful|despicable|vile|degrading|demeaning|laughing ?stock|two-bit|tinpot|jumped-up|ill-informed|disgust\w+)"
)
"""What nobody is called, and nothing that one has to do with, in a friendly message."""
_BRAVE: Final = r"(?:guts|spine|backbone|nerve|bottle|balls|cheek|gall|honesty|integrity|humanity|shame|grace|courage)"
_BEASTS: Final = (
    r"(?:cattle|dirt|dogs?|animals?|rubbish|garbage|trash|nothing|nobody|fools?|idiots?|criminals?|beggars?|furniture"
    r"|children|a child|servants?|vermin|muck|scum|numbers?|cannon fodder|lepers?|used \w+|circus \w+|pieces? of \w+)"
)
_BETTER: Final = (
    r"(?:(?:better|more|greater) (?:manners|respect|treatment|service|courtesy|warmth|sense|feeling|heart|care"
    r"|attention"
    r"|response|luck|answers?|organi[sz]ation|conversation|kindness|dignity)|(?:kinder|warmer|friendlier|politer"
    r"|nicer)"
    r"(?: \w+){0,2})"
)
_FOOL: Final = r"(?:naive|stupid|fool|foolish|silly|daft|dumb|gullible|mug|idiot|dim|soft)"
_LIKE: Final = r"(?:you|your (?:\w+ )?(?:firm|company|outfit|place|school|hospital|shop|lot|sort|kind|people))"

CONTEMPT: Final = (
    _NAMES,
    rf"(?:without|lack\w*|no|not|nobody|none|\w+n't|never|had|the|have)(?: \w+){{0,4}} the {_BRAVE}(?= to)|(?:no|any"
    r"|the"
    rf"|a shred of|an ounce of|some) {_BRAVE}(?= to|[.,;!]| (?:among|in|at) (?:you|your|that|this))",
    r"(?:ashamed|proud) of (?:you|yourself|yourselves)|shame on|be ashamed(?! of (?:not|my))",
    r"(?:a|the|one|big|bad|sick|complete|total|utter|cruel) joke(?=[.,;!]| from| and| to)|bunch of \w+s(?<!flowers)"
    r"(?<!keys)|pack of \w+s|shower of \w+",
    rf"(?:seen|met|had|known|got|shown|treated|worked)(?: \w+){{0,2}} {_BETTER}(?: (?:at|by|from|in|on|than|with))"
    r" (?:a|an"
    r"|my|strangers|traffic|parking|beggars|dogs|animals|brick|call|people who)",
    rf"(?:like|as|than|even)(?: (?:a|an|some|any|the|to|of))* {_BEASTS}(?= |[.,;!?])(?<!like nothing)(?<!than nothing)"
    r"(?<!like children)(?<!as children)(?<!a number)",
    rf"{_FOOL}(?: enough)? (?:to|that I|for) (?:think|believ\w+|trust\w*|hop\w+|expect\w*|imagin\w+|com\w+|apply\w*"
    r"|iron\w*|put\w*|buy\w*|turn\w*|tell\w*)|(?:made|make|making|took|taken|take) (?:a |me for a |us for )(?:right"
    rf" |complete )?{_FOOL}s?(?: (?:out )?of| for|[.,])|how {_FOOL} do you|more fool",
    r"(?:have|should|ought to have|might|would) (?:have )?(?:known|learned|learnt) better|believed better of|expected"
    r" (?:better|more) (?:of|from) you|overestimated|thought (?:better|more) of you",
    r"(?:shown|showed|told|taught|tells?|shows?|says?) (?:me |us |the world )?(?:all|everything|exactly|enough|what"
    r" (?:kind"
    r"|sort)|who you|what you|a lot)(?: \w+){0,3} (?:you|know|need|are|about|of)",
    r"what (?:kind|sort) of (?:place|people|company|firm|employer|boss|house|outfit|person|man|woman|organi[sz]ation)"
    r" (?:you"
    r"|it|this|that|would|does|they|I)(?! (?:are looking|want|need|look for|seek))",
    r"(?:your|a|that|whose) (?:promises?|word|handshake|assurances?|smiles?|values|kindness) (?:is|are|was|were)"
    r" (?:worth|nothing|empty|cheap|not worth|hollow)|what (?:my|your|a|an) (?:\w+ )?(?:promises?|word|handshake|time"
    r"|years?|loyalty|work|experience)(?: \w+){0,2} (?:is|are|was|were) worth|empty (?:promises|words)",
    r"(?:your|believed|full of|nothing but|all|told me) (?:\w+ )?lies|you (?:lied|all lied|were lying|are lying"
    r"|tricked"
    r"|conned|used me|robbed|knifed|stabbed|betrayed|cheated)|you steal from",
    r"(?:deserve each other|you don't deserve|feel sorry for (?:the|your|whoever|those|them|anyone|any)|condolences to"
    r"|pity"
    r" (?:whoever|anyone|your|those|the (?:poor|next|one|person)))",
    rf"(?:wouldn't|would never|will never|I'll never|never)(?: \w+){{0,2}} (?:work|come|take|touch|set foot|accept"
    r"|shop"
    rf"|recommend)(?: \w+){{0,4}} (?:for|from|in|at|with) (?:{_LIKE}|a bunch|such|this|there|people who|any\w* who)",
    r"sleep (?:well|soundly) at night|hope you(?:'re| are|'ll be| will be)? (?:\w+ )?(?:happy|proud|content|satisfied"
    r"|pleased with yourselves|choke|ashamed)(?= |[.,!])(?! (?:with (?:the|your)|to (?:hear|know|learn)|that))",
    r"(?:save|spare) (?:your (?:breath|stamps?|words|pity|charity|sympathy)|me the|us the|me (?:your|any)|outsiders"
    r"|yourself the)",
    r"(?:you can|you may|so|and|please|just|well) keep (?:it|your (?!word|eye|records)|the (?:job|money|change|rest))"
    r"|(?:^|(?<=[.!?] ))keep your (?!eye)\w+(?=[.!])|(?:stick|shove|stuff) (?:it|your|that)|talent pool",
    r"(?:never|don't ever|don't)(?: \w+){0,2} (?:contact|call|write to|ring|email|e-mail|bother|approach) me(?: ever)?"
    r" again|lose my number|bother keeping",
    r"I'll remember (?:it|this|that)|won't (?:soon )?forget (?:this|that|how)(?! (?:kindness|help|favour|favor))",
    r"(?:not one|none|one) of you (?:had|has|even|could|was|opened|read|looked)|treat(?:s|ed)? (?:a human|human beings"
    r"|even|anybody|anyone)(?: \w+)? (?:like|so|that way|with|being|beggars)",
    r"(?:have|has|had) (?:judged|sat in judg)|people like you|your (?:little|silly|precious|so-called|famous"
    r"|fancy|posh|grand) \w+|insult (?:my|to|your)",
    r"(?:rotten|cheap|dirty|mean|low|nasty|shabby) (?:trick|thing|way|game|shot)|playing games with|full of (?:it"
    r"|yourself"
    r"|yourselves|hot air)",
    r"(?:feel|felt|feeling) (?:so |very |this |quite |rather |that )?(?:small|worthless|used|cheap|stupid|dirty|like"
    r" (?:dirt|an"
    r" idiot|a fool|nothing))(?! (?:to|for) (?:ask|writ))|believe (?:a|one|any) (?:single )?(?:word|syllable)(?!"
    r" about)"
    r"|some (?:agent|friend|firm|employer|manager|boss|colleague|gratitude|thanks|family|team)(?: that is| you are|,"
    r"|\.)",
    r"(?:share|bear|carry|part of|to) (?:the |some of the |some |all the )?blame(?=[.,;!]| for)(?<!not to blame)|(?:it"
    r"|that|this)"
    r"(?:'s| is| was) (?:all )?(?:your (?:own )?(?:fault|doing)|on you(?=[.,!]))|if (?:one|you|that) can (?:even"
    r" )?(?:be called"
    r" that|call (?:it|that))",
    r"won't be (?:shopping|buying|eating|banking|recommending|coming (?:back|again))|(?:people|everyone|everybody)"
    r" (?:must )?run"
    r" from you|nobody (?:lasts|stays) (?:long|there)|you(?:'ve| have)? (?:fumbled|bungled|botched)|what you(?:'ve|"
    r" have) (?:thrown"
    r" away|lost|missed)(?=[.,!])",
    r"(?:can't|couldn't|never|not|\w+n't)(?: \w+){0,3} (?:spell|pronounce|remember|get) (?:my|a) (?:\w+ )?(?:sur)?name"
    r"|(?:wrong|incorrect) (?:sur)?name|my (?:sur)?name (?:was |is )?wrong|(?:under|below) my (?:dignity|level)",
    r"in my country (?:even|one|an?|people|nobody|we (?:treat|would|do not|don't))|(?:hear|says|told|know)(?:s|ing)?"
    r" (?:all )?(?:I|you|one|anybody) needs? to know",
    r"fairy (?:tales?|stor(?:y|ies))|story straight|the likes of (?:you|me|us)|(?:persons?|people|somebody|someone) of"
    r" my (?:sort|kind"
    r"|standing|age|background)|isn't worth (?:ten|a|two|one|the|your|\w+ (?:seconds|minutes))|cruelty|heartless"
    r"|soulless|inhumane?"
    r"|hard-?hearted|karma|stinks|reeks|smells of",
    r"next time,? (?:do|keep|spare|tell|try|pay|at least|just|maybe|perhaps|don't|you (?:want|need|tell|play|waste)"
    r"|give)"
    r"|behaviou?r of an? \w+|hiding behind|grown (?:men|women|adults)|forgive me for (?:not|thinking|laughing)|must"
    r" think (?:we're"
    r"|I'm|I was)|born yesterday|(?:take|took) me for|embarrassed to (?:have|work|know)|more heart|wrong (?:club"
    r"|church|side|sort)",
    r"wish (?:you|them|him|her) (?:joy|luck|much joy|many (?:happy )?returns) (?:of|with) (?:him|her|it|them|whoever)"
    r"|(?:the|each|any) \w+ (?:that )?you deserve|have a (?:nice|good) life|for once in your"
    r"|made to feel"
    r"|(?:chances?|fail\w*|bother\w*|learn\w*) to treat",
    r"(?:thinking|thought|found|think) (?:it|me|us|this) worth|worth (?:a|the|one|even a) (?:stamp|reason|word|line"
    r"|call|phone call"
    r"|minute|answer|reply|e-?mail|text)|(?:think|reflect|ponder) (?:about|on) that (?:when|the next|next)|what"
    r" century|self-respect"
    r"|(?:make|making|made) that mistake (?:again|twice)|beneath (?:me|its|your|contempt)",
    r"(?:there|asked|invited|only|just) (?:for|as) (?:decoration|show|form|the numbers|appearances)|play(?:ing)? (?:an"
    r" extra|along|the"
    r" fool)|(?:pinched|nicked|swiped|lifted|copied|helped yourselves to|pocketed|took the credit)(?: \w+){0,2} (?:my"
    r"|it|idea|work)"
    r"|(?:take|took|taking) the credit|forgotten more about|too grand|who my friends are|you were on my side|after"
    r" your"
    r" commission",
    r"(?:after|given) the way (?:you|your|they|I|this)|message (?:understood|received)|what (?:you|they) (?:really"
    r" )?think of (?:me|people"
    r"|other|us|those)|(?:the|your) real reason|of the century|rubbish and|can't keep"
    r" staff"
    r"|(?:not|never) enough for (?:you|people)|lose my (?:number|cv|details)|unsubscribe me",
    r"(?:you|that|it)(?:'ve| has|'s)? cost me (?:half|a|two|three|my|\w+ (?:weeks|months|years))|once was (?:more than"
    r" )?enough|you may"
    r" not(?=\.)|(?:only|just) care about (?:your|the|money|numbers)|surprise,? surprise|never setting foot|(?:his|her"
    r"|their|your) manners|wastepaper|shame on (?:me"
    r"|you)",
    r"(?:my|the) (?:intelligence|condolences)|out of the (?:gutter|ark)|(?:god|heaven) (?:sees|help|knows what)|I"
    r" pity",
)
"""T13, on any occasion."""
