# What the views of the plan's parts say.

## All views
views-drag = Drag: { $name }
views-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }

## SWOT
swot-strengths = Strengths
swot-weaknesses = Weaknesses
swot-opportunities = Opportunities
swot-threats = Threats
swot-purpose = SWOT gathers what the town can build on and what holds it back: strengths and weaknesses within, opportunities and threats without.
swot-example = For example: “Well placed next to the capital”. Write the first card and press Enter.
swot-numbered = SWOT { $number }
swot-first = First card…
swot-next = Another card…
swot-quadrant = { $title }: { $count }
swot-card = Card { $number }, { $title }
swot-new-card = New card: { $title }
swot-send = Send the card to:   { $ways }   Esc – leave it

## Problems
problems-purpose = Problems by weight: the first is the most pressing. Each can have causes.
problems-example = For example: “The water mains are worn out”. Tab makes a line a cause of the one above.
problems-problem = Problem { $number }
problems-new = New problem
problems-hint = Another problem…
problems-cards = from SWOT: { $count }
problems-facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }
problems-measures =
    { $count ->
        [0] no measures
        [one] { $count } measure
       *[other] { $count } measures
    }

## Goals
goals-purpose = Vision and goals: what the town is to become, and by when.
goals-example = For example: “In 20 years Kant is a green town, good to live in”.
goals-goal = Goal { $number }
goals-new = New goal
goals-hint = Another goal…
goals-horizon = Horizon of goal { $number }
goals-horizon-none = No date
goals-horizon-vision = Vision
goals-horizon-period = By the end of the period
goals-horizon-years =
    { $count ->
        [one] In { $count } year
       *[other] In { $count } years
    }
goals-horizon-year = By { $year }

## The priority tree
tree-purpose = The tree of what is done: priorities, their tasks, the tasks’ measures – what, who, when and for how much.
tree-example = For example: priority “Clean water”, task “Renew the mains”, measure “Replace 4 km of pipes”. Enter – the next line, Tab – one level in.
tree-priority-code = P{ $number }
tree-level-priority = Priority direction
tree-level-task = Task
tree-level-measure = Measure
tree-priority = Priority { $number }
tree-task = Task { $number }
tree-measure = Measure { $number }
tree-result = Result { $number }
tree-results = Expected results
tree-new-priority = New priority
tree-new-task = New task
tree-new-measure = New measure
tree-new-result = New result
tree-new-result-of = New result of priority { $number }
tree-expand = Expand: { $name }
tree-collapse = Collapse: { $name }
tree-fields = who, when, how much (F2)
tree-fields-of = Fields of measure { $number }
tree-quarter = { $quarter } q. { $year }
tree-until = until { $moment }
tree-since = from { $moment }
tree-links =
    { $count ->
        [one] { $count } link
       *[other] { $count } links
    }
tree-currency-kgs = som
tree-currency-kzt = tenge
tree-currency-rub = roubles
tree-currency-usd = dollars
tree-currency-eur = euros
tree-unit-one = { $currency }
tree-unit-thousand = thousand { $currency }
tree-unit-million = million { $currency }
tree-refused = That cannot be done.
tree-refused-holds = The priority has tasks, results or a rationale: move them first.
tree-refused-first = There is nothing above to put it into.
tree-refused-measures = The task has measures, so it cannot become one: move them first.
tree-refused-deepest = There is no deeper level.
tree-refused-fields = The measure has fields that a task has not: clear them first (F2).
tree-refused-top = There is no higher level.
tree-refused-no-fields = Only a measure has fields.
tree-refused-not-empty = There is still something in it: delete or move that first.

## The fields of a measure
fields-lead = Responsible
fields-with = Co-executors
fields-from = From
fields-until = Deadline
fields-amount = Amount
fields-year = Year of financing
fields-source = Source of money
fields-no-source = source not named
fields-result = Expected result
fields-indicator = Indicator
fields-completion = Form of completion
fields-by-agreement = by agreement
fields-by-agreement-of = By agreement: { $name }
fields-more = Add: { $name }
fields-moment-hint = 2015, 2 q. 2015, 06.2015
fields-amount-hint = 0
fields-year-hint = year
fields-bad-moment = This is no date. Write, for example: 2015, 2 q. 2015, 06.2015 or 01.06.2015
fields-bad-amount = This is no amount. Write a number, for example: 1500 or 2.5
fields-bad-year = A year has four digits, and the amount comes first

# The action plan as a table
tree-as-tree = Tree
tree-as-table = Table
table-code = Code
table-text = Measure
table-choose = Choose { $number }
table-several = Several amounts: they are changed in the measure's fields (F2 in the tree)
table-sort = Sort
table-priority = Priority
table-gap = What is missing
table-all = All
table-filter = Show: { $name }
table-show-all = Show all
table-columns = Columns
table-chosen = Chosen: { $count }
table-set-column = Column
table-set-value = Value for all that are chosen
table-set = Set for all
table-choose-none = Choose none
table-no-money = no amount
table-no-indicator = no indicator
table-no-result = no result

# Votes
votes-none = No votes
votes-giving = Voting
votes-totals = Totals
votes-sum = Votes given: { $count }
votes-sort = Sort by votes
votes-add = Give a vote: { $name }
votes-field = Total from paper: { $name }
votes-tie = Another card has as many

# Remarks, money, indicators
list-remark = Remarks and proposals
field-remark-text = Remark
field-remark-name = From whom
field-remark-reason = Why it was decided so
remark-decision = Decision
remark-open = not considered yet
remark-accepted = accepted
remark-partly = accepted in part
remark-declined = declined
remark-date = Date of the letter
remark-number = Number of the letter
remark-about = About: { $item }
source-stated = Stated in all
money-none = The amounts of the measures will be summed here by source and year.
money-sums = What the measures cost, { $unit }
money-no-year = no year
money-all = In all
money-differs = { $source }, { $year }: { $stated } is stated, and the measures add up to { $summed }
indicator-baseline = Baseline
indicator-baseline-year = Year of the baseline
indicator-target = Target for { $year }
tree-rationale = Why this priority was chosen
