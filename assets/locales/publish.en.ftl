## From the plan to paper: pages, export, printing, the document's looks.

# Commands
command-print = Print the document
command-looks = Looks and contents of the document…
command-pages = Pages of the document: beside, alone, hidden
looks = Document…

# Pages
pages-page = Page { $page } of { $pages }
pages-coming = The pages are being set…
pages-impossible = The pages cannot be shown. The plan itself is safe; save it and export the document to Word.
pages-older = These are earlier pages: with the last change they could not be set.
status-page = page { $page } of { $pages }
status-pages = pages

# Export
export-formats = In which formats
export-parts = What to export
export-whole = The whole document
export-action-plan = The action plan as a document of its own
export-folder = Into which folder
export-choose = Choose…
export-name = Name of the files
export-names = The files will be: { $names }
export-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
export-nothing = Tick a format, a language and a part of the document, and give a folder and a name.
export-in-the-way = { $count ->
    [one] There is such a file already. Replace it?
   *[other] There are such files already: { $count }. Replace them?
 }
folder-because-none = The window for choosing a folder did not open. Type the path here.
path-because-open = The earlier window for choosing is still open. The path can be typed here.
pick-folder = Into which folder to export the document
open-folder = Open the folder
message-not-all = Not everything was written
message-not-shown = The file was not opened
not-shown-words = This computer has no program that opens { $file }. The file itself is there.

# Looks
looks-title = Looks and contents of the document
looks-done = Done
looks-page = Page and type
looks-front = Title and contents
looks-text = Text and sections
looks-annexes = Annexes
looks-tables = Tables
looks-wording = Wording
looks-preset = Ready-made
looks-preset-why = It changes looks and contents of the document at once. The plan's texts stay; every step can be undone.
looks-margins = Margins
margin-left = Left
margin-right = Right
margin-top = Top
margin-bottom = Bottom
unit-mm = mm
unit-points = pt
unit-lines = lines
looks-type = Type
looks-font = Name
looks-font-why = In the PDF and on the page beside, Tinos stands for it: the same letters of the same width.
looks-no-font = Give the name of a typeface
looks-size = Size of the text
looks-table-size = Size in tables
looks-spacing = Line spacing
looks-indent = Indent of the first line
looks-out-of-range = A number from { $from } to { $to }
looks-sections = Sections
looks-numbering = Numbers
numbering-roman = I, II, III
numbering-arabic = 1, 2, 3
looks-new-page = Every section on a new page
front-page = A title page of its own
front-approval = Approval block above the title
front-draft = The mark DRAFT until the plan is adopted
front-edition = Title, edition and date at the top of a draft's pages
front-adopted = The plan is adopted: the document has no marks of a draft.
looks-contents = Contents
contents-depth = How many levels
contents-none = no contents
contents-one = sections
contents-two = sections and subsections
contents-three = sections, subsections and tasks
text-whole = The sections are in the document (else the annexes alone)
text-depth = Priorities in the text
depth-priority = priorities alone
depth-task = priorities and tasks
depth-measure = everything, down to measures
text-swot = SWOT analysis
swot-lists = four lists
swot-square = a square of two by two
looks-drawings = Drawings
draw-problems = Problem tree, where problems have causes
draw-money = Money by source and year as bars
looks-order = Sections and their order
annex-action-plan = Action plan
annex-money = Money by source and year
annex-progress = Progress
annex-remarks = Remarks and proposals
annex-members = Members of the working group
annex-settings = Set up: { $name }
annex-title = Title
looks-action-plan = The action plan as a document of its own
looks-action-plan-why = It is often adopted apart from the strategy.
action-plan-adopted = Adopted
action-plan-by = Adopted by
action-plan-body = By whose act
action-plan-date = Date of adoption
action-plan-number = Number of the act
looks-table = Table
looks-columns-why = Tick the columns you need; a title can be your own. A column with nothing in it is left out.
column-title-of = Title of the column: { $name }
table-facts = Facts in the text
table-indicators = Indicators
table-risks = Risks
table-reports = Reports
table-bodies = Managing bodies
table-meetings = Meetings and hearings
table-glossary = Terms
move-up-of = Up: { $name }
move-down-of = Down: { $name }
looks-levels = What the levels are called
looks-levels-why = For example: Direction, Task, Action. Empty: as usual in the document's language.
level-priority = First level
level-task = Second level
level-measure = Third level
looks-wording-why = Empty: as usual in the document's language. Words in braces are replaced by the program.
wording-gives = It becomes: { $words }
wording-unsound = This does not work: a brace is not closed, or there is no such slot. The document has the usual words.
wording-take = Take the usual words and change them
wording-take-of = Take the usual words and change them: { $name }
wording-approval = Approval block
wording-priority-heading = Heading of a priority
wording-priority-lead = Before the tasks of a priority
wording-task-heading = Heading of a task
wording-measures-lead = Before the measures of a task
wording-results-lead = Before the expected results
wording-annex = Above an annex
wording-action-plan-approval = Approval block of the action plan
wording-action-plan-title = Title of the action plan
slot-number = number
slot-name = name
slot-level = name of the level
slot-tasks = how many tasks
slot-measures = how many measures
slot-results = how many results
slot-act = kind of act
slot-body = by whose act
slot-date = date
slot-title = title of the document
slot-municipality = territory
slot-of-municipality = territory: of what
slot-in-municipality = territory: where
slot-council = council
slot-of-council = of which council
slot-hall = executive body
slot-of-hall = of which executive body

# Drawings
problems-drawing = Problem tree

# Sheets for the room
export-swot-sheet = Empty SWOT sheet for a group
export-ballot = Ballot
export-attendance = Attendance list
export-protocol = Minutes of a meeting
export-remarks = The register of remarks as a document of its own
