### The words of the document in English.
###
### The forms «of …» of the municipality, council and town hall are expected with their «of».
###
### A plan may word doc-approval, doc-priority-heading, doc-priority-lead, doc-task-heading, doc-measures-lead,
### doc-results-lead, doc-annex, doc-action-plan-approval and doc-action-plan-title in its own way. Beside the slots seen here its wording may use $municipality,
### $of-municipality, $in-municipality, $council, $of-council, $hall, $of-hall, and $municipality-has (yes or no).

## Numbers and money

figure-about = ≈{"\u00A0"}{ $number }
figure-more-than = more than { $number }
figure-at-least = at least { $number }
figure-less-than = less than { $number }
figure-at-most = at most { $number }
figure-range = { $from }…{ $to }
money-som = soms
money-tenge = tenge
money-rouble = roubles
money-dollar = US dollars
money-euro = euros
money-thousand = thousand { $currency }
money-million = million { $currency }

## Dates and terms

date-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-of-act =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-quarter = quarter { $quarter } of { $year }
date-year = { $year }
date-years = { $from }–{ $to }
date-for-year = for { $year }
date-for-years = for { $from }–{ $to }
date-from = from { $from }
date-from-to = { $from } to { $to }
date-every-month = every month
date-every-quarter = every quarter
date-every-half-year = every half year
date-every-year = every year
date-always = all the time
date-every-within = { $every }, { $span }
date-first-half = first half of { $year }
date-second-half = second half of { $year }
date-nine-months = nine months of { $year }
date-since-january = { $period } (since January)

## The title page

doc-draft = DRAFT
doc-untitled = untitled
doc-header =
    { $title }, { $edition ->
        [0] { $date }
       *[other] edition { $edition }, { $date }
    }
doc-approval =
    Approved by { $act ->
        [resolution] resolution
       *[decision] decision
    } No. { $number } { $body } of { $date }
doc-action-plan-approval =
    Approved by { $act ->
        [resolution] resolution
       *[decision] decision
    } No. { $number } { $body } of { $date }
doc-action-plan-title = Action plan for carrying out “{ $title }”
doc-of-council =
    { $country ->
        [kyrgyzstan] of the local council
        [kazakhstan] of the maslikhat
       *[other] of the local council
    }
doc-of-hall =
    { $country ->
        [kyrgyzstan] of the town hall
        [kazakhstan] of the akimat
       *[other] of the town hall
    }
doc-blank-body = ____________________
doc-blank-date = ___ __________ 20__
doc-blank-number = ____

## Sections

doc-contents = Contents
doc-introduction = Introduction
doc-section = Section
doc-potential = Potential
doc-swot = SWOT analysis
doc-problems = Problems
doc-goals = Strategic goals
doc-priorities = Priorities
doc-indicators = Indicators
doc-resources = Resources
doc-risks = Risks and how to lower them
doc-monitoring = Monitoring and evaluation
doc-management = Management of implementation
doc-participation = Participation
doc-glossary = Glossary
doc-legal-basis = Legal basis:
doc-act-date = of { $date }
doc-act-number = No. { $number }
doc-strengths = Strengths
doc-weaknesses = Weaknesses
doc-opportunities = Opportunities
doc-threats = Threats
doc-options-so = Strengths and opportunities
doc-options-wo = Weaknesses and opportunities
doc-options-st = Strengths and threats
doc-options-wt = Weaknesses and threats
doc-vision = Vision
doc-goals-label = Goals
doc-sources = Sources of funding:
doc-source-stated = { $name } – { $amounts }
doc-amount-in-year = { $amount } ({ $year })

## Priorities, tasks, measures. A number chooses by its value, not by its plural form: 21 measures are «следующие меры»

doc-level-priority = Priority
doc-level-task = Task
doc-level-measure = Measure
doc-heading-unnamed = { $level } { $number }
doc-priority-heading = { $level } { $number }. { $name }
doc-task-heading = { $level } { $number }. { $name }
doc-priority-lead =
    { $renamed ->
        [yes] The following is planned:
       *[no] { $tasks ->
            [0] { $measures ->
                [1] This priority comprises the following measure:
               *[other] This priority comprises the following measures:
            }
            [1] { $measures ->
                [0] This priority comprises the following task:
                [1] This priority comprises the following task and measure:
               *[other] This priority comprises the following task and measures:
            }
           *[other] { $measures ->
                [0] This priority comprises the following tasks:
                [1] This priority comprises the following tasks and measure:
               *[other] This priority comprises the following tasks and measures:
            }
        }
    }
doc-measures-lead =
    { $renamed ->
        [yes] The following is planned:
       *[no] { $measures ->
            [1] This task includes the following measure:
           *[other] This task includes the following measures:
        }
    }
doc-results-lead =
    { $results ->
        [1] Expected result:
       *[other] Expected results:
    }
doc-cancelled = { $measure } (struck out)
doc-by-agreement = { $name } (by agreement)

## Columns

doc-column-number = No.
doc-column-priority = Priority
doc-column-task = Task
doc-column-measure = Measure
doc-column-fact = Figure
doc-column-value = Value
doc-column-year = Year
doc-column-fact-source = Source
doc-column-indicator = Indicator
doc-column-level = Level
doc-column-unit = Unit
doc-column-baseline = Baseline (year)
doc-column-targets = Target by year
doc-column-data-source = Source of data
doc-column-frequency = How often
doc-column-owner = Responsible
doc-column-split = Split by
doc-column-risk = Risk
doc-column-probability = Probability
doc-column-impact = Impact
doc-column-mitigation = How it is lowered
doc-column-report = Report
doc-column-due = Due
doc-column-body = Body
doc-column-role = Role
doc-column-term = Term
doc-column-meaning = Meaning
doc-column-date = Date
doc-column-meeting = Meeting
doc-column-subject = Subject
doc-column-people = People
doc-column-women = Of them women
doc-column-recommendation = Recommendation
doc-column-outcome = What became of it
doc-column-lead = Responsible
doc-column-with = Co-executors
doc-column-timing = Deadline
doc-column-result = Expected result
doc-column-completion = Form of completion
doc-column-money = Amount
doc-column-in-all = In all
doc-column-no-year = Year not said
doc-column-money-source = Source of funding
doc-column-name = Name
doc-column-post = Post
doc-column-about = About
doc-column-from = From
doc-column-letter = Letter
doc-column-remark = Remark
doc-column-decision = Decision
doc-column-reason = Reason
doc-column-period = Period
doc-column-status = Status
doc-column-done = What was done
doc-column-figures = Reached and planned
doc-column-spent = Money spent
doc-column-deviation = Reason for deviation
doc-column-money-in = Amount, { $unit }
doc-column-in = { $title }, { $unit }
doc-column-side = Side
doc-column-words = Words
doc-total = Total

## What stands in cells

doc-baseline = { $value } ({ $year })
doc-level-output = output
doc-level-outcome = outcome
doc-level-impact = impact
doc-degree-low = low
doc-degree-medium = medium
doc-degree-high = high
doc-meeting-hearing = public hearing
doc-meeting-working-group = working group meeting
doc-meeting-gathering = gathering of citizens
doc-meeting-survey = survey or focus group
doc-meeting-other = meeting
doc-source-unnamed = source not said
doc-decision-accepted = accepted
doc-decision-partly = accepted in part
doc-decision-declined = declined
doc-about-priority = priority { $code }
doc-about-task = task { $code }
doc-about-measure = measure { $code }
doc-about-section = section { $code }
doc-about-subsection = subsection { $code }
doc-status-not-started = not begun
doc-status-under-way = under way
doc-status-done = done
doc-status-late = late
doc-status-cancelled = given up
doc-reached-of-planned = { $reached } (planned: { $planned })
doc-planned-only = planned: { $planned }
doc-spent-of-planned = { $spent } (planned: { $planned })
doc-named-value = { $name }: { $value }

## Annexes

doc-annex = Annex { $number } to “{ $title }”
doc-annex-action-plan = Action plan
doc-annex-money = Money by source and year
doc-annex-progress = Progress
doc-annex-remarks = Remarks and proposals
doc-annex-members = Members of the working group
doc-money-by-source = By source
doc-money-by-priority =
    { $renamed ->
        [yes] { $level }
       *[no] By priority
    }

## Drawings, their captions, and what they show in words for those who do not see them

doc-drawing-part = { $title } (part { $part } of { $of })
doc-quoted = “{ $words }”
doc-problem-tree = Problem tree
doc-problem-tree-what = A problem tree: below every problem stand its causes.
doc-problem-causes =
    { $count ->
        [1] The problem { $effect } has one cause: { $causes }.
       *[other] The problem { $effect } has these causes: { $causes }.
    }
doc-money-chart = Money by year and source, { $unit }
doc-money-chart-what = Bars show the money by year and source, { $unit }: { $years }; in all { $total }.
doc-amount-named = { $name }: { $amount }
doc-other-sources = other sources

## Sheets of a spreadsheet: names of at most 26 characters, since «, KGS» may follow, and none of []:*?/\

doc-sheet-action-plan = Action plan
doc-sheet-indicators = Indicators
doc-sheet-money-by-source = Money by source
doc-sheet-money-by-priority = Money by part of the plan
doc-sheet-risks = Risks
doc-sheet-swot = SWOT
doc-sheet-progress = Progress
doc-sheet-part = { $title }. { $part }

# Sheets for the room
doc-sheet-swot-sheet = SWOT: a group's sheet
doc-sheet-ballot = Ballot
doc-sheet-attendance = Attendance list
doc-sheet-protocol = Minutes of the working group
doc-sheet-remarks = Remarks and proposals
doc-sheet-group = Group:
doc-sheet-ballot-how = Mark what matters most to you. The numbers are for counting the votes.
doc-sheet-ballot-item = What matters
doc-sheet-ballot-vote = Vote
doc-sheet-problems = Problems
doc-sheet-date = Date:
doc-sheet-place = Place:
doc-sheet-from = From
doc-sheet-phone = Telephone
doc-sheet-signature = Signature
doc-sheet-present = Present
doc-sheet-agenda = Agenda
doc-sheet-heard = Heard
doc-sheet-decided = Decided
doc-sheet-chair = Chair:
doc-sheet-secretary = Secretary:
