"""The words of any follow-up letter: whatever else occurs in one is taken to belong to its one employer (T14).

Invariant: lower case; no word that names a trade, a place or a thing of the work itself.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = """
a able about above accept accepted across actually add addition additional address advance advise after afternoon
again against ago all along already also although always am amazing among an and another answer answers any anybody
anyone anything apart application applied apply appointment appreciate appreciated april are area around arrive as ask
asked asking asset assistant assume at attached attend attention august availability available await aware away
awesome back background be because become been before began begin being believe below best better between bit both
brief bring but by call called calling came can cancelled candidacy candidate candidates cannot capable career careers
careful case certain certainly chance change changed chat chatting check checking choice choose chose chosen
clarification clear clearly clerk close colleague colleagues come comes coming committee community companies company
complete completed concern concerning conclude confident confirm connection consider consideration considered
considering contact contacted contacting continue contribute contribution convenience conversation could cover culture
current currently cv date day days dear december decide decided decision dedicated delay department description
details did different direct directly discuss discussed discussing discussion disposal do documents does doing done
down dr during duties dynamic e-mail each earlier early eight either else elsewhere email employee employees employer
employment enclosed end engaging enjoy enjoyed enough enquire enquiring enquiry enthusiastic environment especially
even evening ever every everybody everyone everything exactly example excellent excited exciting expect expected
experience experienced explain explained explaining express expressed face fact faithfully fantastic far fast february
feedback feel feels few field fill filled final find fine finish first fit five follow following for formal former
forward forwarded four free friday friendly from fruitful full fully further future gain gave general get getting give
given giving glad go goals going good goodbye got grateful great greatly group growth had half half-past happen
happily happy hard has have having he hear heard hearing held hello help helped helpful her here hereby herself
hesitate hi him himself hire hiring his hold honest hope hoped hopefully hoping hour hours how however hundred i idea
if imagine important impressed impression in include including indeed inform informal information informative informed
inquire inside insight insightful insights instead instructive interaction interest interested interesting interview
interviewed interviewer interviewing interviews into introduce introduced introduction invitation invite invited
inviting is it its itself january job join joining july june just keen keep key kind kindest kindly kindness know
known last late later latest leads learn learned learner learning learnt least leave left less let letter letting like
likewise line list little long look looked looking lot love lovely madam made mail make makes making manager many
march match matter may maybe me mean meant meet meeting member members mention mentioned message met might mind minute
minutes missing moment monday month months more morning most motivated move moving mr mrs ms much must mx my myself
name near necessary need needed needs new news next nice night nine no none noon nor not note nothing notice november
now number o'clock obtain occasion october of off offer offered office often on once one only open opening openings
opportunities opportunity option or order organisation organization other others our out outcome outlined over overall
overview own panel part particular particularly passed passionate past patience people perform perhaps period person
personal personally phone place plan planned plans pleasant please pleased pleasure point position positions positive
possibility possible post posting potential prefer present presume previous proceed process productive prof
professional progress prompt proper proposal provide provided put qualification qualifications qualified quality
queries question questions quick quickly quite rather reach reached reaching read ready real really reason receive
received receiving recent recently reference references regard regarding regards remain reply request required
requirement requirements respond response responsibilities responsibility responsible rest result resume return
reviewed right role roles round résumé salary same saturday say saying schedule search second second-round see seeing
seem seemed seems select selected selection send sending sense sent september set seven several share shared sharing
she short shortlist should show side since sincere sincerely sir situation six skill skills small so some somebody
someone something soon sooner sort sounded sounds speak speaking spend spent spoke spoken staff stage stand start
state stated status stay step steps still strengthened strengths strong subject succeed success successful such suit
suitable suited summary sunday superb sure take taken taking talent talk talked talking team teams tell telling ten
terrific than thank thanks that the their them themselves then there therefore these they thing things think third
this those though thought thoughtful thoughts three through thursday time timeline timing to today together told
tomorrow tomorrow's too took touch toward towards trust tuesday twenty two under understand understanding until up
update upon us use used vacancy valuable value verdict very via view visit wait waiting want wanted warm warmly was
way we wednesday week week's weekend weeks welcome welcoming well went were what when whenever where whether which
while who whole whom why will wish wishes with within without wondered wonderful work worked working workplace works
world would write writing wrote year years yes yesterday yet you your yours yourself
"""

STOCK: Final = frozenset(_WORDS.split())
"""Words that make no letter specific."""
