# What checks find, and what the command line says.

## Things a finding is about

item-passport = the plan as a whole
item-wording = the wording of the plan
item-document-settings = the look of the document
item-section = section
item-block = paragraph
item-fact = fact
item-act = legal act
item-member = member of the working group
item-swot = SWOT analysis
item-card = SWOT card
item-strategic-option = strategic option
item-problem = problem
item-goal = goal
item-priority = priority
item-task = task
item-measure = measure
item-expected-result = expected result
item-record = record of implementation
item-indicator = indicator
item-money-source = source of money
item-risk = risk
item-report = report
item-body = managing body
item-meeting = meeting
item-remark = remark
item-term = term
item-group = group
item-note = note
item-tag = tag

## Findings

check-structure = the structure of the plan is broken ({ $detail })
check-no-title = the document has no title
check-empty-section = nothing is written yet
check-template-text = still has the words of the template
check-no-lead = nobody is responsible
check-no-timing = no deadline
check-no-problem = answers no problem
check-no-measure = no measure answers it
check-empty-priority = no measures
check-empty-task = no measures
check-no-results = no expected results
check-no-mitigation = nothing lowers this risk
check-untranslated = not translated ({ $language })
check-outdated = the text has changed since it was translated ({ $language })
check-no-glyph = the character { $detail } cannot be printed
check-different-figure = its two facts give { $detail }
check-different-money = the measures add up to { $detail }, and something else is stated
check-empty-column = the column “{ $detail }” of the action plan is empty and left out

## Columns of the action plan

check-column-lead = Responsible
check-column-with = Co-executors
check-column-timing = Deadline
check-column-result = Expected result
check-column-completion = Form of completion
check-column-indicator = Indicator
check-column-money = Amount
check-column-source = Source of money

## Lines around them, counts, and the command line

found-item = { $kind } { $code } “{ $text }”
found-item-no-code = { $kind } “{ $text }”
found-line = { $item }: { $finding }
found-faults = Faults:
found-gaps = Gaps:
found-summary = Faults: { $faults }, gaps: { $gaps }.
info-sections = Sections
info-subsections = Subsections
info-facts = Facts
info-swot = SWOT (strengths, weaknesses, opportunities, threats)
info-problems = Problems
info-goals = Goals
info-priorities = Priorities
info-tasks = Tasks
info-measures = Measures
info-results = Expected results
info-risks = Risks
info-indicators = Indicators
info-untranslated = Not translated ({ $language })
cli-no-screen = There is no screen to open a window on. The document can be had without one: kengesh export --sample kant --to docx
cli-window-failed = The window did not open: the screen does not answer, or the graphics system is not ready. The document can be had without one by the command kengesh export.
cli-unknown-sample = There is no sample “{ $name }”. There are: { $names }.
cli-written = Written: { $file }
cli-own-file = The export would write over the plan itself: { $file }. Give another name.
cli-no-language = The plan has no language “{ $language }”. It has: { $languages }.
