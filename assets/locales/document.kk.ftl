### The words of the document in Kazakh.
###
### Most of them are ours and are to be read by a native speaker. A number is followed by a sign, not by a case ending,
### which its sound decides.
###
### A plan may word doc-approval, doc-priority-heading, doc-priority-lead, doc-task-heading, doc-measures-lead,
### doc-results-lead, doc-annex, doc-action-plan-approval and doc-action-plan-title in its own way. Beside the slots seen here its wording may use $municipality,
### $of-municipality, $in-municipality, $council, $of-council, $hall, $of-hall, and $municipality-has (yes or no).

## Numbers and money

figure-about = ≈{"\u00A0"}{ $number }
figure-more-than = >{"\u00A0"}{ $number }
figure-at-least = ≥{"\u00A0"}{ $number }
figure-less-than = <{"\u00A0"}{ $number }
figure-at-most = ≤{"\u00A0"}{ $number }
figure-range = { $from }…{ $to }
money-som = сом
money-tenge = теңге
money-rouble = рубль
money-dollar = АҚШ доллары
money-euro = еуро
money-thousand = мың { $currency }
money-million = млн { $currency }

## Dates and terms

date-day =
    { $year } жылғы { $day } { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }
date-of-act =
    { $year } жылғы { $day } { $month ->
        [1] қаңтардағы
        [2] ақпандағы
        [3] наурыздағы
        [4] сәуірдегі
        [5] мамырдағы
        [6] маусымдағы
        [7] шілдедегі
        [8] тамыздағы
        [9] қыркүйектегі
        [10] қазандағы
        [11] қарашадағы
       *[12] желтоқсандағы
    }
date-month =
    { $year } жылғы { $month ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
       *[12] желтоқсан
    }
date-quarter = { $year } жылғы { $quarter } тоқсан
date-year = { $year } жыл
date-years = { $from }–{ $to } жылдар
date-for-year = { $year } жылға
date-for-years = { $from }–{ $to } жылдарға
date-from = басталуы: { $from }
date-from-to = { $from } – { $to }
date-every-month = ай сайын
date-every-quarter = тоқсан сайын
date-every-half-year = жарты жыл сайын
date-every-year = жыл сайын
date-always = тұрақты түрде
date-every-within = { $every }, { $span }
date-first-half = { $year } жылғы I жартыжылдық
date-second-half = { $year } жылғы II жартыжылдық
date-nine-months = { $year } жылғы 9 ай
date-since-january = { $period } (жыл басынан бері)

## The title page

doc-draft = ЖОБА
doc-untitled = атауы жоқ
doc-header =
    { $title }, { $edition ->
        [0] { $date }
       *[other] { $edition }-редакция, { $date }
    }
doc-approval =
    { $body } { $date } № { $number } { $act ->
        [resolution] қаулысымен
       *[decision] шешімімен
    } бекітілген
doc-action-plan-approval =
    { $body } { $date } № { $number } { $act ->
        [resolution] қаулысымен
       *[decision] шешімімен
    } бекітілген
doc-action-plan-title = «{ $title }» құжатын іске асыру жөніндегі іс-шаралар жоспары
doc-of-council =
    { $country ->
        [kyrgyzstan] жергілікті кеңештің
        [kazakhstan] мәслихаттың
       *[other] жергілікті кеңестің
    }
doc-of-hall =
    { $country ->
        [kyrgyzstan] мэрияның
        [kazakhstan] әкімдіктің
       *[other] әкімшіліктің
    }
doc-blank-body = ____________________
doc-blank-date = 20__ жылғы «___» __________
doc-blank-number = ____

## Sections

doc-contents = Мазмұны
doc-introduction = Кіріспе
doc-section = Бөлім
doc-potential = Әлеует
doc-swot = SWOT-талдау
doc-problems = Проблемалар
doc-goals = Стратегиялық мақсаттар
doc-priorities = Басым бағыттар
doc-indicators = Көрсеткіштер
doc-resources = Ресурстар
doc-risks = Тәуекелдер және оларды төмендету жолдары
doc-monitoring = Мониторинг және бағалау
doc-management = Іске асыруды басқару
doc-participation = Қоғамның қатысуы
doc-glossary = Терминдер мен анықтамалар
doc-legal-basis = Құқықтық негізі:
doc-act-date = { $date }
doc-act-number = № { $number }
doc-strengths = Күшті жақтары
doc-weaknesses = Әлсіз жақтары
doc-opportunities = Мүмкіндіктер
doc-threats = Қауіптер
doc-options-so = Күшті жақтары мен мүмкіндіктер
doc-options-wo = Әлсіз жақтары мен мүмкіндіктер
doc-options-st = Күшті жақтары мен қауіптер
doc-options-wt = Әлсіз жақтары мен қауіптер
doc-vision = Пайым
doc-goals-label = Мақсаттар
doc-sources = Қаржыландыру көздері:
doc-source-stated = { $name } – { $amounts }
doc-amount-in-year = { $amount } ({ $year } ж.)

## Priorities, tasks, measures. A number chooses by its value, not by its plural form: 21 measures are «следующие меры»

doc-level-priority = басым бағыт
doc-level-task = міндет
doc-level-measure = іс-шара
doc-heading-unnamed = { $number }-{ $level }
doc-priority-heading = { $number }-{ $level }: { $name }
doc-task-heading = { $number }-{ $level }: { $name }
doc-priority-lead =
    { $renamed ->
        [yes] Мыналар көзделеді:
       *[no] { $tasks ->
            [0] { $measures ->
                [1] Бұл басым бағыт мынадай іс-шараны іске асыруды көздейді:
               *[other] Бұл басым бағыт мынадай іс-шараларды іске асыруды көздейді:
            }
            [1] { $measures ->
                [0] Бұл басым бағыт мынадай міндетті іске асыруды көздейді:
                [1] Бұл басым бағыт мынадай міндет пен іс-шараны іске асыруды көздейді:
               *[other] Бұл басым бағыт мынадай міндет пен іс-шараларды іске асыруды көздейді:
            }
           *[other] { $measures ->
                [0] Бұл басым бағыт мынадай міндеттерді іске асыруды көздейді:
                [1] Бұл басым бағыт мынадай міндеттер мен іс-шараны іске асыруды көздейді:
               *[other] Бұл басым бағыт мынадай міндеттер мен іс-шараларды іске асыруды көздейді:
            }
        }
    }
doc-measures-lead =
    { $renamed ->
        [yes] Мыналар көзделеді:
       *[no] { $measures ->
            [1] Бұл міндет мынадай іс-шараны қамтиды:
           *[other] Бұл міндет мынадай іс-шараларды қамтиды:
        }
    }
doc-results-lead =
    { $results ->
        [1] Күтілетін нәтиже:
       *[other] Күтілетін нәтижелер:
    }
doc-cancelled = { $measure } (алып тасталды)
doc-by-agreement = { $name } (келісім бойынша)

## Columns

doc-column-number = №
doc-column-priority = Басым бағыт
doc-column-task = Міндет
doc-column-measure = Іс-шара
doc-column-fact = Көрсеткіш
doc-column-value = Мәні
doc-column-year = Жыл
doc-column-fact-source = Дереккөзі
doc-column-indicator = Көрсеткіш
doc-column-level = Деңгейі
doc-column-unit = Өлшем бірлігі
doc-column-baseline = Бастапқы мәні (жылы)
doc-column-targets = Жылдар бойынша нысаналы мәні
doc-column-data-source = Деректер көзі
doc-column-frequency = Кезеңділігі
doc-column-owner = Жауапты
doc-column-split = Бөлініс
doc-column-risk = Тәуекел
doc-column-probability = Ықтималдығы
doc-column-impact = Ықпалы
doc-column-mitigation = Төмендету жолы
doc-column-report = Есеп
doc-column-due = Мерзімі
doc-column-body = Орган
doc-column-role = Рөлі
doc-column-term = Термин
doc-column-meaning = Анықтамасы
doc-column-date = Күні
doc-column-meeting = Іс-шара
doc-column-subject = Тақырыбы
doc-column-people = Қатысушылар
doc-column-women = Оның ішінде әйелдер
doc-column-recommendation = Ұсыным
doc-column-outcome = Қарау нәтижесі
doc-column-lead = Жауапты орындаушы
doc-column-with = Бірлескен орындаушылар
doc-column-timing = Орындау мерзімі
doc-column-result = Күтілетін нәтиже
doc-column-completion = Аяқтау нысаны
doc-column-money = Қаржыландыру көлемі
doc-column-in-all = Барлығы
doc-column-no-year = Жылы көрсетілмеген
doc-column-money-source = Қаржыландыру көзі
doc-column-name = Аты-жөні
doc-column-post = Лауазымы
doc-column-about = Неге қатысты
doc-column-from = Кімнен
doc-column-letter = Хат
doc-column-remark = Ескерту, ұсыныс
doc-column-decision = Шешім
doc-column-reason = Негіздемесі
doc-column-period = Кезең
doc-column-status = Жай-күйі
doc-column-done = Не істелді
doc-column-figures = Көрсеткіштер: нақты және жоспар
doc-column-spent = Игерілген қаражат
doc-column-deviation = Ауытқу себебі
doc-column-money-in = Қаржыландыру көлемі, { $unit }
doc-column-in = { $title }, { $unit }
doc-column-side = Жағы
doc-column-words = Мазмұны
doc-total = Жиыны

## What stands in cells

doc-baseline = { $value } ({ $year })
doc-level-output = өнім
doc-level-outcome = нәтиже
doc-level-impact = әсер
doc-degree-low = төмен
doc-degree-medium = орташа
doc-degree-high = жоғары
doc-meeting-hearing = қоғамдық тыңдаулар
doc-meeting-working-group = жұмыс тобының отырысы
doc-meeting-gathering = азаматтар жиыны
doc-meeting-survey = сауалнама, фокус-топ
doc-meeting-other = кездесу
doc-source-unnamed = көзі көрсетілмеген
doc-decision-accepted = қабылданды
doc-decision-partly = ішінара қабылданды
doc-decision-declined = қабылданбады
doc-about-priority = { $code }-басым бағыт
doc-about-task = { $code }-міндет
doc-about-measure = { $code }-іс-шара
doc-about-section = { $code } бөлім
doc-about-subsection = { $code }-кіші бөлім
doc-status-not-started = басталған жоқ
doc-status-under-way = орындалуда
doc-status-done = орындалды
doc-status-late = мерзімінде орындалмады
doc-status-cancelled = тоқтатылды
doc-reached-of-planned = { $reached } (жоспар: { $planned })
doc-planned-only = жоспар: { $planned }
doc-spent-of-planned = { $spent } (жоспар: { $planned })
doc-named-value = { $name }: { $value }

## Annexes

doc-annex = «{ $title }» құжатына { $number }-қосымша
doc-annex-action-plan = Іс-шаралар жоспары
doc-annex-money = Қаржылық қамтамасыз ету
doc-annex-progress = Орындалу барысы
doc-annex-remarks = Ескертулер мен ұсыныстар жинағы
doc-annex-members = Жұмыс тобының құрамы
doc-money-by-source = Көздер бойынша
doc-money-by-priority =
    { $renamed ->
        [yes] { $level }
       *[no] Басым бағыттар бойынша
    }

## Drawings, their captions, and what they show in words for those who do not see them

doc-drawing-part = { $title } ({ $of } бөліктің { $part }-бөлігі)
doc-quoted = «{ $words }»
doc-problem-tree = Проблемалар ағашы
doc-problem-tree-what = Проблемалар ағашы: әр проблеманың астында оның себептері көрсетілген.
doc-problem-causes =
    { $count ->
        [1] { $effect } проблемасының бір себебі бар: { $causes }.
       *[other] { $effect } проблемасының себептері: { $causes }.
    }
doc-money-chart = Жылдар мен көздер бойынша қаржыландыру, { $unit }
doc-money-chart-what = Бағандар жылдар мен көздер бойынша қаржыландыруды көрсетеді, { $unit }: { $years }; барлығы – { $total }.
doc-amount-named = { $name } – { $amount }
doc-other-sources = басқа көздер

## Sheets of a spreadsheet: names of at most 26 characters, since «, KGS» may follow, and none of []:*?/\

doc-sheet-action-plan = Іс-шаралар жоспары
doc-sheet-indicators = Көрсеткіштер
doc-sheet-money-by-source = Қаржы, көздер бойынша
doc-sheet-money-by-priority = Қаржы, жоспар бөліктері
doc-sheet-risks = Тәуекелдер
doc-sheet-swot = SWOT
doc-sheet-progress = Орындалу барысы
doc-sheet-part = { $title }. { $part }

# Sheets for the room
doc-sheet-swot-sheet = SWOT-талдау: топ парағы
doc-sheet-ballot = Бюллетень
doc-sheet-attendance = Қатысушыларды тіркеу парағы
doc-sheet-protocol = Жұмыс тобы отырысының хаттамасы
doc-sheet-remarks = Ескертулер мен ұсыныстар жинағы
doc-sheet-group = Топ:
doc-sheet-ballot-how = Ең маңызды деп санайтыныңызды белгілеңіз. Нөмірлер дауыстарды санау үшін керек.
doc-sheet-ballot-item = Не маңызды
doc-sheet-ballot-vote = Дауыс
doc-sheet-problems = Мәселелер
doc-sheet-date = Күні:
doc-sheet-place = Орны:
doc-sheet-from = Қайдан
doc-sheet-phone = Телефон
doc-sheet-signature = Қолы
doc-sheet-present = Қатысқандар
doc-sheet-agenda = Күн тәртібі
doc-sheet-heard = Тыңдалды
doc-sheet-decided = Шешілді
doc-sheet-chair = Төраға:
doc-sheet-secretary = Хатшы:
