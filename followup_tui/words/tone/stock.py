"""The words of any follow-up letter: whatever else occurs in one is taken to belong to its one employer (T14).

Invariant: lower case; no word that names a trade, a place or a thing of the work itself.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = """
a ability able about above accept acceptable accepted accorded accordingly acknowledge acquire across actually adapt
adaptable add addition additional additionally address advance advertised advise after afternoon afterwards again
against agency ago agree ahead all along already also alternative although always am amazing ambition ambitious among
an analytical and another answer answers anticipate anticipated any anybody anyone anything anyway apart applicant
applicants application applied apply applying appointment appreciate appreciated april aptitude are area arising around
arrive arrived as ask asked asking asset assets assist assistance assistant assume assure astray at atmosphere attached
attachment attend attention attentive attitude august availability available await aware away awesome back background
basically be because become been before began begin being believe below benefits best best-suited better between bio
bit both brief brilliant bring busy but by bye call called calling came can cancelled candidacy candidate candidates
candidature cannot capable career careers careful case certain certainly certificate certificates certification chance
chances change changed characteristics chat chatted chatting check checking cheers choice choose chose chosen
circumstances clarification clarify clear clearly clerk close colleague colleague-like colleagues come comes
comfortable coming committed committee communicate communication community commute companies company competence
competences competencies competent complementary complete completed compliment concern concerned concerning conclude
concluded conditions confidence confident confirm confirmed confirming connect connection consent consider
consideration considered considering constructive contact contacted contacting continue contribute contribution
convenience conversation convey convinced cooperate cooperation copy cordially corporation correct correspond
corresponding could couple courteous cover credentials culture current currently cv date dated day days deadline dear
december decent decide decided deciding decision dedicated dedication definitely degree delay deliver demonstrate
department description desire desired detail-oriented detailed details determined developments devote devoted did
different diligent diploma direct directly disappoint disciplined discuss discussed discussing discussion discussions
disposal do document documentation documents does doing done down dr drive driven due during duties dynamic e-mail each
eagerness earlier earliest early easily effective efficient efficiently eight either else elsewhere email employee
employees employer employers employment enclosed encouraging end endeavour energetic engaging enjoy enjoyed enough
enquire enquiring enquiry ensure enthusiasm enthusiastic entire environment especially essential establish ethic even
evening eventually ever every everybody everyone everything evident exactly example excellent except excited exciting
expect expectation expectations expected experience experienced expertise expire expires explain explained explaining
express expressed extend extended extra extremely face fact fair faithfully familiar fantastic far fast fast-paced
favorable favour favourable february feedback feedback-driven feel feels felt few field fill filled final finally find
fine finish firm firmly first fit fitting five flexibility flexible fluent folks follow following for form formal
former forms forward forwarded found four free freeze friday friendliness friendly from frozen fruitful fulfil fulfill
full fully function further furthermore future fyi gain gang gave general genuine genuinely get getting give given
giving glad go goal-oriented goals going gone good goodbye got grad graduate graduated grasp grateful great greatly
greeting greetings group growth guess guidance guy guys had half half-past happen happily happy hard hard-working
hardworking has have having he headquarters hear heard hearing held hello help helped helpful her here hereafter hereby
herewith herself hesitate hi highly him himself hire hired hiring his hiya hold honest honestly honor honored honour
honoured hope hoped hopefully hoping hospitality hour hours how however hr humble hundred i idea ideal ideally if
imagine immediate immediately impact important impressed impression impressive improve in include including indeed
independently industrious inform informal information informative informed initial initiative inquire inside insight
insightful insights instance instant instead instructive integrity intelligent intend intends interaction interest
interested interesting interpersonal interview interviewed interviewer interviewing interviews into introduce
introduced introduction introductory invitation invite invited inviting involved involves is it its itself january job
job-related join joining july june just keen keep key kind kindest kindly kindness know knowledge known last late later
latest leader leads learn learned learner learning learnt least leave leaving left less let letter letting lifted like
likewise line link list little location long longer look looked looking lot love lovely loyal loyalty luck madam made
mail main mainly major make makes making manager managerial manner many march match matter matters may maybe me mean
meant meet meeting member members mentality mention mentioned message met might mind mindset minute minutes missing
moment moments monday month months mood more moreover morning most mostly motivated motivation move moving mr mrs ms
much multi-tasking multitask multitasking must mutual mx my myself name named names natural naturally near necessary
need needed needs negative new news next nice nicely night nine no none noon nor normal not note nothing notice
notification notified november now number o'clock objection obliged obtain obviously occasion october of off offer
offered offering office official often ok okay on once one online only open opening openings opportunities opportunity
option or order ordinary organisation organisational organised organization organizational organized originals other
others otherwise ought our out outcome outlined over overall overview own pace package panel paperwork part particular
particularly passed passionate past patience people people-oriented perform perhaps period person personal personally
phone pick place plan planned plans player pleasant please pleased pleasure plenty point position positions positive
positively possession possibility possible possibly post posting postponed potential prefer prepared present pressing
presume pretty previous principle proactive probably problem procedure proceed process productive prof professional
professionalism professionally proficiency proficient profile progress progressing promise promising prompt proper
proposal proposed prove provide provided punctual purpose pursue pursuing put qualification qualifications qualified
quality queries question questions quick quickly quite rather reach reached reaching read ready real really reason
reasons receive received receiving recent recently recruit recruiter recruiters recruiting recruitment refer reference
references regard regarding regardless regards related relevant reliability reliable remain remaining remember reply
represent request require required requirement requirements requires resourceful respected respectfully respective
respectively respond respond-ready responding response responsibilities responsibility responsible rest result results
resume resumed return reviewed right ring role roles round rude résumé safely said salary same satisfaction
satisfactory saturday say saying schedule search second second-round secure see seeing seem seemed seems select
selected selecting selection self-motivated self-starter send sending sense sent separate september serious seriously
service set seven several shall share shared sharing she shift shifts short shortlist should show side sign signed
significant similarly simple simply since sincere sincerely sir situation six skill skill-set skilled skills skillset
small smart so solution solutions some somebody someone something soon sooner soonest sorry sort sounded sounds speak
speaking special specific spend spent spoke spoken staff stage stand start starting state stated status stay step steps
still straight straightforward straightforwardly strength strengthened strengths strive strong subject submitted
succeed success successful such suggestion suit suitable suited summarise summarize summary sunday super superb supply
supportive suppose sure surely suspended switched take taken taking talent talk talked talking tasks team team-oriented
teams teamwork tell telling ten term terms terrific text than thank thanks that the their them themselves then there
therefore these they thing things think third this thorough those though thought thoughtful thoughts three thrill
thrilled through thursday thus till time timeline timetable timing to today together told tomorrow tomorrow's too took
total totally touch toward towards transcript transcripts trouble true truly trust trustworthy try trying tuesday
twenty two type unchanged under understand understanding understood unsuccessful until up update upon urgent us use
used useful usual usually vacancy vacant valid valuable value values various verdict versatile very via view virtual
visit voicemail wait waiting want wanted wants warm warmly was way we wednesday week week's weekday weekdays weekend
weeks welcome welcoming well went were what whatsoever when whenever where whether which whichever while who whole whom
why wide will willing willingness wish wishes with within without wonder wondered wonderful wondering word words work
worked worked-out working workplace works world worry would write writing written wrote yeah year years yep yes
yesterday yet you your yours yourself
"""

STOCK: Final = frozenset(_WORDS.split())
"""Words that make no letter specific."""
