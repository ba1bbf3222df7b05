"""What says that the writer likes or wants something at this employer (T14).

Invariant: a wish for news, for an answer or for advice, and to be kept in mind, is no interest in the work.
"""

from __future__ import annotations

from typing import Final

_PRAISED: Final = (
    r"(?:part|bit|thing|story|moment|ideas?|hour|day|afternoon|morning|evening|tour|place|conversation|interview"
    r"|question"
    r"|way|system|projects?|plan|program(?:me)?|team|approach|challenge|point|work|job|shop|kitchen|class)"
)
_NO_WISH: Final = (
    r"(?:know|ask|hear (?!more about)|request|thank|enquire|inquire|find out|follow|check|confirm|receive|inform"
    r"|express|say|see (?:if|whether|who|how|why|what|your|the \w+ (?:before|first))|get better|tell|let|leave|mention"
    r"|give you|have (?:until|more|a few|your|an|some|the)|remind|discuss|reply|answer|respond|withdraw|reach out"
    r"|touch base|drop|make sure|accept|decline|take (?:this|the) opportunity|speak|talk|get (?:back|in touch|an?|your"
    r"|some|more)|wish|point out|apologi[sz]e|use|go (?:through|over)|look (?:at|through|over)|study|clarify|sort"
    r"|settle|finish|review|compare|sleep on|run it|keep|stay in|work on (?:it|this|that|them|those|my|which)"
    r"|understand (?:why|where|what|how|which)|improve|request|cancel|change|bring|hand in|submit|inquire|put|add"
    r"|schedule|arrange|move forward|proceed|continue|be (?:considered|informed|told|kept)|consider|read|think"
    r"|postpone)"
)
_WORD_OF: Final = (
    r"(?: (?:a|an|any|some|your|the|few|couple|line|lines|word|words|bit|of|short|brief|honest|quick|little|further"
    r"|more|candid|specific|constructive|two|three|general|or)){1,5} ?(?:feedback|comments?|advice|tips?|pointers?"
    r"|thoughts|suggestions?|impressions?|answers?|reply|response|updates?|news|information|details|call|copy"
    r"|confirmation|hints?|guidance|lines?|words?|opinion|views?|explanation|clarification|reasons?)"
)
"""What is welcome or wished for where it is told to the writer, and not done."""
_TO_BE_TOLD: Final = (
    r"(?:to (?:know|learn (?:of|whether|if|which|what|why|how I|where)|find out|see (?:if|whether)|receive|understand"
    r"|be (?:considered|kept|told|informed)|hear (?!more about|how (?:the|your)|what (?:else|you))|stay in)|in"
    r" (?:hearing (?!more about)|knowing|learning (?:of|whether|which|what|why|where)|finding|receiving|being"
    r" (?:considered|kept|told|informed)|(?:any|other|similar|future|further|related|comparable|later|suitable) ))"
)
_AT_HAND: Final = (
    r"(?:to (?:hear (?:of|from|about)|be (?:considered|kept|told|informed|contacted|thought)|know|learn of|apply|stay)"
    r"|if (?:you|something|anything|another|a) |of (?:any|a) )"
)
"""What follows "I would be glad" where it only says that one can be reached."""
_LOVE: Final = (
    rf"(?:welcome|love)(?!{_WORD_OF})(?! to (?:know|understand)\b)|(?:like|prefer) (?:this|the|that|it)(?!{_WORD_OF})"
    rf"|enjoy"
)
WISH: Final = (
    rf"(?:I'd|we'd|would|should)(?: \w+){{0,2}} like(?: (?:very|so) much| a lot| dearly| most of all)? to"
    rf" (?!{_NO_WISH}\b)\w+",
    rf"(?<!you )would (?:\w+ )?(?:{_LOVE})|I'd (?:\w+ )?(?:{_LOVE})|should (?:\w+ )?(?:love|enjoy|relish)",
    rf"(?:I'd|would|should|it'd) (?:\w+ )?be (?:\w+ )?(?:glad|happy|proud|delighted|thrilled|pleased|chuffed|over"
    rf" ?joyed|an honou?r|honou?red|privileged|stoked|ecstatic)(?! {_AT_HAND})|gladly (?!accept|confirm)\w+|happily"
    rf"|hop(?:e|ing) (?:very much |so much |still |dearly )?to (?:join|work|serve|be (?:part|with|at|on|in)|help|do)",
    r"(?:shall|will|I'll) be (?:\w+ )?(?:glad|happy|proud|delighted|honou?red) to (?:do|work|join|serve|bring|help"
    r"|teach|build|run|show|take|share|learn)",
    r"would (?:\w+ )?(?:please|suit|delight) me|would (?:\w+ )?(?:give|bring) me (?:\w+ )?(?:joy|pleasure|delight)",
    rf"(?<!to what )I (?:still |do |really |just |most |very much )?want(?:ed)? (?:to (?!{_NO_WISH}\b)\w+|this|the"
    rf" job|it|in|most)|and want to (?!{_NO_WISH}\b)\w+|me want"
    r"|(?:something|what|job|work|one) I(?: have|'ve)?(?: always| long)? wanted?|what I want is|happiest|most (?:want"
    r"|like) to|I(?: \w+)? (?:want|would like) most|I could have (?:listened|stayed|talked|watched)"
    r"|(?:I'd|would|should)(?: \w+){0,2} like to(?=[.,!;])|(?:I've|have) (?:always|long) (?:wanted|loved|admired)"
    r"|been (?:wanting|dreaming|longing|itching|hoping) (?:to|of) (?!hear|ask|know)\w+",
    r"(?:is|was|that's|it's) (?:\w+ ){0,2}(?:what|where|who) I(?:'m| am| was| have been) (?:after|looking for|hoping"
    r" for|working towards)|(?:is|was|that's) (?:\w+ )?where I (?:\w+ )?(?:want|would like|belong|see myself)|(?:the"
    r" )?one I(?:'m| am) (?:\w+ )?(?:hoping|waiting) for",
    r"my (?:first |clear )?(?:choice|preference|favou?rite)|first on my list|top of my list|I(?:'d| would) (?:\w+"
    r" )?(?:choose|prefer|pick) (?:your|you|this|the)|I(?:'d| would) (?:\w+ ){0,2}(?:sooner|rather) (?!not|wait|hear"
    r"|tell|say|see|withdraw|leave)\w+(?: \w+){0,6} (?:you|your)|why I (?:applied|want)|(?:made me|decided to) apply"
    r"|reason I|made up my mind|fancy (?:\w+ing|a|the)|up for (?:it|this|that|the|a)|I'm in(?=[.,!])|count me in|jump"
    r" at|jump(?:ing|ed) up and down|would(?:'ve| have) (?:loved|liked|enjoyed) to (?!hear|know)\w+|(?:one|project|job"
    r"|place|team|post) I'd (?:\w+ )?(?:choose|pick|take|go for)",
    r"look(?:ing)? forward to (?!hear(?:ing)? (?:from|back|your|soon|more|the|of)|your|receiv|speak|talk|learning"
    r" (?:the|of|your|if|whether|more)|knowing|being (?:told|informed|contacted)|a (?:reply|positive|response)|an?"
    r" (?:answer|update|decision)|the (?:next|second|outcome|result|decision|answer)|any|it|seeing you|meeting you"
    r" (?:on|at|tomorrow|again)|discuss)\w+|can(?:'t|not| hardly| barely) wait",
)
LIKING: Final = (
    r"enjoy(?:ed|s|ing|able)|(?:I|I'd|would|really|to|me|and) (?:\w+ )?enjoy|(?<!not )(?<!no longer )interested(?!"
    rf" {_TO_BE_TOLD})"
    r"|interests? me|(?:my|great|real"
    r"|strong) interest"
    rf"(?! (?:at|is|was))|excit(?:ed|es|ing|ement)|keen|eager|enthusias\w+|(?:thrilled|delighted)(?! {_AT_HAND})"
    r"|fascinat\w+|unforgettable|sad not to be|inspir\w+|motivat(?:es|ed|ing) me|convinced",
    r"(?:was|were|been|felt|am|very|so|still) (?:\w+ )?(?:glad(?! to (?:be|have been) (?:given|invited|able|asked)|(?:"
    r" to)? have (?:had )?(?:the|this|an|that) (?:chance|opportunity))|moved|impressed|struck|at home|taken (?:with"
    r"|by)|touched|charmed|intrigued|captivated|amazed|blown away|won over|hooked|tickled|stoked|pumped|chuffed"
    r"|buzzing)|I'm hooked|over ?joyed|over the moon|(?:was|am|so|very) pleased (?:to (?!accept|confirm|inform|enclose"
    r"|receive|attach|say)|about |with )\w+|what I have (?:\w+ )?(?:worked|hoped|waited|wanted)\w*|I(?:'m| am) mad"
    r" about|(?:I'm|I was|I've been)(?: \w+)? (?:happy|glad|delighted) (?:about|with) \w+|(?:made|makes|make) me"
    r" (?:\w+ )?(?:happ(?:y|ier)|glad|proud)|more than I (?:had |ever ){0,2}(?:hoped|dreamed|wished)",
    r"(?:appeal|attract|draw|mov|touch|impress|struck|intrigu|amaz|grabb|delight|charm|drew|hook|resonat)\w* (?:to "
    r"|with )?me(?! on\b)|drawn to|resonat\w+|impressed (?:me|by|with)|struck (?:me|by)|(?:has|had|got|have) me"
    r" (?:hooked|thinking|curious|smiling|at)|stole my heart|(?:close|dear) to (?:my heart|me)",
    r"(?<=[.!?,] )(?:loved|liked|enjoyed|adored)|I (?!would|should|did|do|could|must)(?:\w+ )?(?:like[ds]?(?! it\b)"
    r"|liked it|loved?|adored?|admired?)(?! to (?:know|ask|hear|request|thank|inform))|I've (?:always )?(?:loved|liked"
    r"|admired)|(?:like|loved?|admire) (?:how|that|the (?:way|idea|fact)|your)|what (?:I|you) (?:\w+ )?(?:liked|loved"
    r"|enjoyed)",
    rf"(?:the|my|was|a|an) (?:\w+ )?(?:best|nicest|most (?:interesting|inspiring|enjoyable|\w+ing|beautiful)"
    rf"|favou?rite|loveliest|finest|coolest|funniest|warmest|liveliest) (?:\w+ )?{_PRAISED}"
    rf"|most (?:interesting|enjoyable|exciting|inspiring|fascinating)|high ?(?:point|light)|favou?rite",
    rf"(?:a|an|such a|what a|of) (?:\w+ )?(?:great|brilliant|clever|smart|lovely|wonderful|fantastic|neat|terrific"
    rf"|beautiful|cracking) {_PRAISED}"
    rf"(?! (?:to (?:speak|talk|meet)|today|with you))",
    r"a (?:\w+ )?(?:pleasure|treat|joy|delight|fun \w+|blast|ripper)(?! (?:to (?:meet|speak|talk)|meeting|speaking"
    r"|talking))|fun|lively"
    r"|absorbing|lovely|wonderful|(?:was|is) (?:\w+ )?(?:brilliant|clever|beautiful|impressive|fascinating|new to me)",
    r"(?:just|exactly|precisely) (?:the|what|my) (?:\w+ ){0,3}(?:I|hoped|wanted|been)|(?:kind|sort) of (?:\w+"
    r" )?(?:work|project|place|job|team"
    r"|challenge|company|school) I|the (?:work|job|place|role|post) I (?:\w+ ){0,5}(?:want|like|love|hoped)",
)
LASTING: Final = (
    r"already know (?:which|what|how|where)|(?:stay|stays|stayed|stuck|sticks|been|has been|be) (?:with me|on my mind"
    r"|in my (?:mind|head))"
    r"|let go of me|leave me alone|ever since|after this job|whenever I",
    r"thinking about|(?:kept|keep|keeps|still|often|been) (?:\w+ )?(?:thinking|coming back|sketching|wondering how"
    r"|going back)|kept me thinking"
    r"|(?:made|makes|got) me (?:want|smile|laugh|think|read|look|curious)|(?:find|found) myself|I (?:often|still)"
    r" think (?:of|about)|couldn't put",
    r"came away (?:richer|with|from)|thought of little else|(?:haven't|can't|couldn't) stop(?:ped)? (?:thinking"
    r"|talking) (?:about|of)|had an? (?:\w+ )?(?:great|wonderful|lovely|brilliant|fantastic|super|cracking) time",
    r"(?:reading|read|looked|been) up on|I(?:'ve| have)(?: \w+){0,2} (?:had a go|tried (?:it|the|your|a)|read"
    r" (?:your(?! (?:letter|e-?mail|message|decision|reply|note|answer))|up|two|three)|looked (?:into|up)|been"
    r" (?:reading|following (?:your|the)|playing|practi[sc]ing|thinking))",
    r"(?:I've|I) (?:had a (?:\w+ )?think|given (?:[\w']+ ){1,4}(?:a lot of|a good deal of|much|some|plenty of) thought"
    r"|thought (?:a lot|a good deal|a great deal|plenty|more|often)) about"
    r" (?!(?:your|the) (?:offer|letter|decision))\w+",
    r"been looking forward to (?!hear(?:ing)? (?:from|back|soon|your|more)|your|any|an?)\w+",
    r"learn(?:ed|t) (?:\w+ ){0,2}(?:lot|much|deal|plenty|lots|loads|heaps|tons?|things|something) (?:\w+ )?(?:about"
    r"|from|at|in|on|off|with)",
    r"makes sense to me|(?<!n't )(?<!not )(?<!pretend I )agree with (?:you|your)|I'm with you on",
)
