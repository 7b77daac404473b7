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

## Two people and one file

occupied-opening = This plan is open already
occupied-opening-words = So that neither loses the other’s work, look at the plan without writing to the file, or go on in a copy of your own.
occupied-saving = Plan not saved: the file is in use
occupied-saving-words = Somebody else is working on this file. Save yours in a copy beside it; both stay whole.
occupied-lost = Somebody else has taken the plan
occupied-lost-words = Yours stays in this window, but is not written to the file any more. Save it in a copy.
occupied-stale-words = It seems that window was not closed properly: the mark in the file beside the plan is old.
occupied-other-words = “{ $file }” is open now: { $who }. Choose another name.
occupied-read = Read only
occupied-copy = Take a copy
occupied-take = Take it over
occupied-somebody = somebody
occupied-computer = computer { $name }
occupied-since = since { $time }
status-occupied = In use: { $who }
copy-file-name = { $name } (copy)
theirs-words = “{ $file }” was written after you had opened it. This is what differs in it from yours:
theirs-load = Load theirs
theirs-keep-mine = Keep mine as a copy
theirs-list = Show what differs
theirs-added = new: { $item }
theirs-changed = changed: { $item }
theirs-removed = deleted: { $item }
theirs-more = …and { $count } more
theirs-loaded = What is in the file was loaded
theirs-broken-words = What is in the file now cannot be opened. Your plan is whole in this window: save it under another name.
outside-gone = The plan’s file is not there
outside-gone-words = “{ $file }” was deleted, renamed or moved, or the disk is not connected. The plan is whole in this window; save it.
make-folder = Make the folder anew

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

## Versions

command-versions = Earlier versions…
versions = Versions
versions-looking = Looking for earlier versions…
versions-none = There are no earlier versions yet. Every save leaves here what was in the file before it.
versions-total = Earlier versions: { $count }, { $size } on disk
versions-today = today, { $time }
versions-yesterday = yesterday, { $time }
versions-day = { $date }, { $time }
versions-in-place = in the file now
versions-comparing = comparing…
versions-alone = nothing to compare with
versions-restore = Go back
versions-restore-name = Take the plan back to the version: { $time }
versions-name = Name
versions-name-name = Name the version: { $time }
versions-rename = Rename
versions-rename-name = Rename the version: { $time }
versions-name-field = Name of the version
versions-name-hint = after the hearing of 12 May
versions-restored = The plan is back at the version: { $time }
versions-same = The plan is already as in this version
versions-not-read = No way back to this version
versions-another-plan = It is another plan: it was in the file before the file was replaced by this one.
versions-another-plan-title = another plan: “{ $title }”
versions-not-named = The version has no name
versions-not-named-words = The name was not written: { $reason }. See whether there is room on the disk, and name it again.
versions-gone = This version is not there any more.
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
dialog-not-kept = The earlier version would be lost
replace-losing = Replace without it
