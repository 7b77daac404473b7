# Safe keeping: journal, recovery, earlier versions, a file shared by two.

## Journal and recovery

unsaved-found = Unsaved work was found
unsaved-take-name = Recover “{ $name }”
unsaved-aside = Do not offer
unsaved-aside-name = Do not offer “{ $name }” any more
unsaved-until = Recovered up to { $time }
unsaved-no-file = the plan has not been saved to a file yet
unsaved-file-gone = the plan’s file is not there
unsaved-gone = It is not there any more: another window of the program has recovered it.
unsaved-file-name = { $name } (recovered)
unsaved-take = Recover
unsaved-later = Not now
dialog-unsaved = There is unsaved work
dialog-unsaved-words = Last time the program ended before it could save this plan. What is recovered opens as a copy; the file stays as it is.
journal-full = The journal is not written: the disk is full. Save the plan in another place.
journal-not-kept = The journal is not written. Save the plan often.

## What differs

differs-added = { $count } new
differs-changed = { $count } changed
differs-removed = { $count } deleted
differs-other = order or links
differs-nothing = no difference
all-passport = passport changed
all-wording = wording changed
all-document-settings = document’s looks changed
all-section = sections
all-block = paragraphs
all-fact = facts
all-act = legal acts
all-member = working group members
all-swot = SWOT analyses
all-card = cards
all-strategic-option = strategic options
all-problem = problems
all-goal = goals
all-priority = priorities
all-task = tasks
all-measure = measures
all-expected-result = expected results
all-record = implementation records
all-indicator = indicators
all-money-source = sources of money
all-risk = risks
all-report = reports
all-body = managing bodies
all-meeting = meetings
all-remark = remarks
all-term = terms
all-group = groups
all-note = notes
all-tag = tags
