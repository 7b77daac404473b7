## What helps while working: search, gaps, links, translation, help.

command-find = Find and replace
command-palette = All commands by name
command-checks = What is still to be done
command-next-gap = Next gap
command-previous-gap = Previous gap
command-chain = Links of this item
command-both-languages = A second language under every text
command-translation = Translation
command-back = Back
command-forth = Forward
command-duplicate = Duplicate the item
command-projector = For the projector
command-hall-window = For the hall: in a window of its own
command-help = Keys and hints
command-show-hints = Show the hints again
command-hide-hints = Do not show hints
command-about = About the program

# Search
find = Search
find-words = What to find
find-hint = Words of any text of the plan
find-replacing = Replace
find-by = Replace with
find-replace-all = Replace all
find-count = { $count ->
    [0] Nothing found
    [one] { $count } place
   *[other] { $count } places
 }
side-close = Close

# What is still to be done
checks = What is still to be done
checks-none = Everything is there: no gaps.
checks-more = and { $count } more
checks-dismiss = Right as it is
checks-aside = The action plan does not show this column: such gaps are not counted.
status-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
 } (F4)
status-untranslated = { $language }: { $count } to translate

# Links
chain-note = Note (in no document)
chain-hint = Link: type a few letters of a measure, a problem, a card…
chain-field = What to link with
chain-nothing = Nothing that fits
chain-group = Group
chain-no-group = no group
chain-new-group = New group
chain-close = Put the links away
chain-unlink = Take the link away
chain-count = { $place } of { $count }
chain-closed = done
link-comes-from = grew out of
link-leads-to = led to
link-answers = answers
link-answered-by = answered by
link-measured-by = measured by
link-measures = measures
link-paid-from = paid from
link-pays = pays for
link-lowers = lowers
link-lowered-by = lowered by

# Translation
translation = Translation
translation-into = Language of the translation
translation-open-only = Only what is left
translation-count = { $done } of { $all } translated
translation-close = Done
translation-one-language = The plan has one language. A second one is added in the passport.
translation-field = Translation { $number }
translation-hint = Translation…
second-none = One language only
second-missing = No translation
second-field = { $name } ({ $language })
translation-missing = not translated
translation-outdated = the text has changed
translation-figures = figures differ
translation-right = Translation is right

# Commands by name, help, the program
palette = Name of the command
palette-hint = What is to be done?
help = Keys and hints
help-first = Type and press Enter: every line becomes an item. Everything can be undone (Ctrl+Z). The dot at a section says whether it is empty, begun or complete.
help-guide = The way through a workshop
help-guide-passport = Passport: name, territory, years. A second language is added there, too.
help-guide-swot = SWOT: people talk, you type. Ctrl+Tab leads to the next list; then they vote.
help-guide-problems = Problems: the most important on top, its causes under it with Tab.
help-guide-tree = Priorities, tasks and measures: Enter for the next item, Tab one level in, F2 for who, when and how much, F3 for the table.
help-guide-gaps = F4 leads from gap to gap: what is not answered, what has nobody responsible or no time.
help-guide-document = At the right stand the real pages of the document. “Export” makes finished files of the plan.
help-lists = In lists
help-commands = Commands
help-enter = Next item
help-tab = One level in
help-back-tab = One level out
help-move = Move the item
help-backspace = Delete an empty item
help-line = New line within the item
help-second = To the same text in the other language and back, while a second language is shown
help-fields = Fields of a measure: who, when, how much
help-send = Send a card to the SWOT list next door
help-copy = Copy the item with all under it; it can be pasted into another plan, too
help-letters = Change the letter before the caret: н → ң, о → ө, у → ү
help-escape = Leave the field
about-parts = What the program is made of
about-network = The program does not go online and reports nothing to anybody.

# A pasted list
paste-heading = { $count ->
    [one] Paste { $count } item?
   *[other] Paste { $count } items?
 }
paste-take = Paste
paste-as-one = As one item
paste-like = looks like: { $words }
paste-column = Column “{ $title }”
paste-column-words = add to the words
paste-column-nothing = leave out

# For the hall
timer = Timer
timer-minutes = { $count } min
timer-stop = Stop
timer-over = Time is up
hall-window = For the hall
hall-full-screen = Full screen (F11)
hall-page = page { $page } of { $pages }

# A group's file
command-append = Add a group's cards…
path-append = The group's file
append-take = Add
append-done = The group's cards are in
append-done-words = { $count ->
    [one] { $count } item was taken from “{ $name }”. Similar ones stand side by side; all of it can be undone at once.
   *[other] { $count } items were taken from “{ $name }”. Similar ones stand side by side; all of it can be undone at once.
 }
append-nothing = Nothing to add
append-nothing-words = The group's file has no cards or problems that the plan does not have.

# Spelling
command-next-misspelt = Next misspelt word
command-toggle-spelling = Underline misspelt words
command-own-words = Words of this plan
spelling = Spelling
spelling-on = Misspelt words are underlined.
spelling-off = Misspelt words are not underlined.
spelling-is-off = Spelling is off. The command “Underline misspelt words” turns it on.
spelling-none = No misspelt words were found.
spelling-no-dictionary = There is no dictionary for: { $languages }.
spelling-looks = Looking for words…
spelling-nothing = No similar words
spelling-add = This word is right: { $word }
own-words-none = The words you took for right will stand here.
own-words-forget = Forget the word { $word }

# Many at once
many-chosen = Chosen: { $count }
many-items = items: { $count }
command-sort-list = Sort the list alphabetically
many-no-place = It cannot be put here
many-no-place-words = What was copied has no place here. Put the caret into a list of the same kind.

# Remarks
command-add-remark = A remark on this item
remark-on-nothing = Put the caret into the item the remark is on.
remarks-count = Open: { $open } of { $all }
remarks-open-only = Open ones only
remarks-author = Author
remarks-about = On which item
remarks-all = All
remark-put-on = On which item…
remark-about-nothing = On no item
chain-remark = A remark on this item…
chain-remark-decided = The remark in the register: { $decision }

hint-understood = Got it
hint-swot = Enter: the next card, Ctrl+Tab: the next quadrant, F7 and an arrow: the card to its neighbours.
hint-problems = Tab: a cause of the problem above, Shift+Tab: back again. Alt+↑ ↓: up and down in rank.
hint-pasting = A list from a chat or from Word goes in whole: Ctrl+V. What comes of it is seen first.
hint-tree = F2: the fields of a measure: who, when, how much. F3: the same measures as a table. Tab: a level deeper.
hint-pages = F9: the pages of the document: beside, alone, off. A click on a page leads to its text.
hint-gaps = F4: to the next gap, Shift+F4: to the one before. ✓: right as it is.
hint-translation = Enter or F4: to the next text without a translation. Ctrl+J: ң, ө, ү instead of н, о, у.

# Many at once: what cannot be done
many-refused-lists = What is chosen stands in several lists
many-refused-end = There is no further to move
many-refused = That cannot be done, nothing has changed
sort-refused = This list is not sorted: its order matters
sort-already = The list is sorted already
chain-refused = These two cannot be linked
chain-linked = Linked already

# Working copy
command-working-copy = A working copy of the adopted plan
working-copy-not-adopted = This plan is not adopted yet: work in it itself.
adopted-changed = This plan is adopted, and its text is being changed. To prepare a new edition, make a copy.
working-copy-name = { $name } (working copy)
