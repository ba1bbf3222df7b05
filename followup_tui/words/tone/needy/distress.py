"""What tells of fear, sorrow and lost hope (T1).

Invariant: a feeling about the work is no distress; only one's own about the outcome is.
"""

from __future__ import annotations

from typing import Final

_AM: Final = (
    r"(?:I'm|I was|I feel|I felt|I've been|I've felt|I get|I got|I keep|I always get|am|leaves? me|makes? me|made me"
    r"|left me|feeling)"
)

_LOW: Final = (
    r"(?:anxious|ashamed|awful|broken|crushed|depressed|despairing|devastated|discouraged|disheartened|distraught"
    r"|dying|embarrassed|frantic|frightened|gutted|heartbroken|helpless|hopeless|humiliated|inconsolable|insecure"
    r"|lonely|miserable|mortified|nervous|overwhelmed|panick\w+|petrified|scared|shattered|shaking|stressed|tearful"
    r"|terrified|terrible|tormented|trembling|useless|worthless|wretched|worrying|worried sick|so afraid|impatient"
    r"|tongue-tied|too old|unworthy|stupid|pathetic|drowning|counting on|running (?:out of|low)|losing (?:my|hope)"
    r"|falling apart|invisible|forgotten|unwanted|(?:so|very|really) sad|going (?:crazy|mad|insane|spare|out of my)"
    r"|sweating|(?:very|so|really|quite|extremely|getting|just) worried|beside myself|at a loss|in bits|sick (?:with"
    r"|to)|unemployable|hurting|heartsick|at (?:my (?:lowest|limit|wits?|end|worst)|rock \w+)|on edge|losing sleep|not"
    r" sleeping|low|lost without|worn out|exhausted|fed up with being|close to giving up|giving up|a nervous|bricking"
    r"|a (?:bag|bundle) of nerves|on the (?:verge|brink)|desolate|feeling down|dreading|jittery|(?:a|an|a bit of an?)"
    r" (?:wreck|mess|failure|loser|nobody|burden|idiot|fool)|in (?:agony|pieces|despair|a dark place))"
)
DISTRESS: Final = (
    rf"{_AM}(?: \w+){{0,2}} {_LOW}",
    r"in tears|cried|crying|not to cry|(?:could|want to|wanted to) (?:cry|weep|scream)|gone over every|heartbroken"
    r"|devastated|knocked me flat|it (?:really )?hurts",
    r"(?:tortur|embarrass|kick|blam|hat|beat|pinch|torment)(?:e|ed|ing)?(?: \w+)? myself|(?:lie|lying|lay|lain) awake",
    r"(?:can't|couldn't|barely|hardly) (?:sleep|eat|stop thinking|think of anything|breathe|bear|help it|go on|face"
    r" (?:it|another|anyone|anybody|going|the (?:day|world|next)|my|them|him|her))",
    r"(?:keeps?|keeping|kept) me (?:up|awake)|(?:up at|awake at|sleepless) nights?",
    r"on (?:tenterhooks|edge|pins and needles)",
    r"holding my breath|biting my nails|counting the (?:days|hours|minutes)|imagin(?:e|ing) the worst",
    r"fingers (?:are )?crossed",
    r"(?:heart|stomach) (?:racing|pounding|stops?|jumps?|sinks|sank|skips?)|pray(?:ing|ed|s)?|out of my misery",
    r"(?:voice|hands?|knees) (?:is|are|was|were|keeps?) (?:\w+ )?(?:shaking|trembling)|barely (?:eat|ate|sleep|slept"
    r"|function)|tell me (?:that )?"
    r"(?:it's|you have|there's) (?:good|a yes|mine|still|hope)|keeps happening to me|(?:doing|done) something (?:\w+"
    r" )?wrong"
    r"|have a future|always me who|got my hopes up|glued to my",
    r"(?:not|\w+n't|never) (?:ever )?(?:disappoint|regret|let) you|(?<!will )(?<!to )consider me(?=[.,!])|please,?"
    r" (?:sir|ma'?am|madam)"
    r"|(?:sir|madam|ma'?am),? please"
    r"|looking up to me",
    r"mind (?:is|keeps) racing|(?:do|should) I (?:need to |have to )?worry|(?:I'd|I'll) be (?:so |just )?(?:miserable"
    r"|lost|heartbroken|devastated|crushed)",
    r"dark (?:few |couple of )?(?:months|weeks|year|time|place)|find peace|shaking like|take another|going over it",
    r"hundreds? (?:of )?(?:applications|cvs|résumés|resumes)|sent (?:out|off) (?:\w+ )?(?:hundreds?|dozens)|still no"
    r" luck",
    r"(?:breaks?|breaking|broke) my heart|confidence is (?:gone|shot|low)|feel(?:ing)? (?:\w+ )?(?:down|low|useless"
    r"|empty)(?= about|[.,])",
    r"up all night|can't take (?:any |much )?(?:more|this|it)|bad news|so many disappointments",
    r"sleep badly|(?:said|did) something (?:wrong|stupid|bad)|(?:second|third|\w+th) (?:no|rejection|refusal) (?:this"
    r"|in|since|now)|(?:unbearable|uncertainty)",
    r"be brave|(?:stomach|tummy|guts?) (?:is|has been|'s|are) (?:all )?(?:in|tied|churning)|butterflies",
    r"sweating (?:it|bullets)|heart in my mouth|(?:haven't|hardly|barely|not|can't|couldn't)(?: \w+)? (?:slept|sleep)",
    r"(?:cry|crying|weep|sob)(?:ing)? (?:for|all|into|over|if|every|myself)|burst into tears|(?:so )?lonely",
    r"jump(?:s|ing|ed)? (?:every|each|whenever|at every)|(?:every|each) time (?:the|my|a|an) (?:\w+ )?(?:phone|e-?mail"
    r"|message|bell|post|notification)",
    r"(?:can't|couldn't|don't|not) (?:stop|help) (?:thinking|worrying|wondering) (?:that|whether|if|I)",
    r"(?:even|better) a no|not knowing is|the (?:waiting|wait|not knowing) is (?:killing|driving|eating|so|very"
    r"|really)",
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
    r"(?:turned down|rejected|refused|knocked back|passed over) (?:so|again|everywhere|by every|every|all the|time and"
    r"|left and|\w+ times)",
    r"(?:applied|tried|asked|looked|been)(?: \w+)? everywhere|no (?:company|employer|firm|place|other company)"
    r" (?:ever )?"
    r"(?:will|would|wants?|repl\w+|answers?|calls?|takes?|gives?|hires?|looks?|is)",
    r"(?:nobody|no one|no-one)(?: else)? (?:is (?:ever )?going to|will|would|wants to|gives|wants|seems to want)"
    r"(?: ever)?(?: \w+)? (?:give|hires?|take|looks?|employ|want|me|a)",
    r"(?:makes?|is|was) (?:it |that )?(?:number|rejection|refusal|no\.) (?:\w+-\w+|\d+|\w+ty|\w+teen|\w+)(?=[.!,])",
    r"(?:five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|\d+|dozens of|so many|countless) (?:interviews"
    r"|applications|rejections|refusals|nos|letters)(?: now| later| and| so far| already| without)",
    r"always (?:ends|goes|turns out|ends up) (?:the same|like this|badly)|stop(?:ped)? believing in",
    r"(?:something|anything|what) (?:is |it is |'s |puts people )?(?:it )?(?:about|with|off) me(?! (?:and|that you"
    r" liked))",
    r"put(?:s|ting)? (?:people|you|them|everyone|everybody) off(?! (?:the|a|until))|done something to|to be wanted",
    r"lost (?:my |all )?(?:faith|confidence|belief|hope|courage)|(?:bad|no|such) luck (?:lately|so far|with)",
    r"(?:only|first) (?:interview|call|one|reply) (?:I've had|that called|who called|I have had)|almost given up",
    r"nearly gave up",
    r"did I (?:do|say) something|was it me|wrong with me|what it is about me|said something stupid|blew it",
    r"take a hint",
    r"(?<!you )(?<!'ve )(?<!have )(?:messed|screwed|blew|botched|ruined|bombed) (?:it|up|that|the|my)|something"
    r" stupid",
)
"""T1: distress."""
