### The words of the document in Kyrgyz.
###
### The chapter names, levels and leads are those of the Kyrgyz edition of the Kant strategy; everything else is ours and
### is to be read by a native speaker. A number is followed by a sign, not by a case ending, which its sound decides.
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
money-dollar = АКШ доллары
money-euro = евро
money-thousand = миң { $currency }
money-million = млн { $currency }

## Dates and terms

date-day =
    { $year }-жылдын { $day }-{ $month ->
        [1] январы
        [2] февралы
        [3] марты
        [4] апрели
        [5] майы
        [6] июну
        [7] июлу
        [8] августу
        [9] сентябры
        [10] октябры
        [11] ноябры
       *[12] декабры
    }
date-of-act =
    { $year }-жылдын { $day }-{ $month ->
        [1] январындагы
        [2] февралындагы
        [3] мартындагы
        [4] апрелиндеги
        [5] майындагы
        [6] июнундагы
        [7] июлундагы
        [8] августундагы
        [9] сентябрындагы
        [10] октябрындагы
        [11] ноябрындагы
       *[12] декабрындагы
    }
date-month =
    { $year }-жылдын { $month ->
        [1] январы
        [2] февралы
        [3] марты
        [4] апрели
        [5] майы
        [6] июну
        [7] июлу
        [8] августу
        [9] сентябры
        [10] октябры
        [11] ноябры
       *[12] декабры
    }
date-quarter = { $year }-жылдын { $quarter } кварталы
date-year = { $year }-жыл
date-years = { $from }–{ $to }-жылдар
date-for-year = { $year }-жылга
date-for-years = { $from }–{ $to }-жылдарга
date-from = башталышы: { $from }
date-from-to = { $from } – { $to }
date-every-month = ай сайын
date-every-quarter = квартал сайын
date-every-half-year = жарым жыл сайын
date-every-year = жыл сайын
date-always = дайыма
date-every-within = { $every }, { $span }
date-first-half = { $year }-жылдын I жарым жылдыгы
date-second-half = { $year }-жылдын II жарым жылдыгы
date-nine-months = { $year }-жылдын 9 айы
date-since-january = { $period } (жыл башынан бери)

## The title page

doc-draft = ДОЛБООР
doc-untitled = аталышы жок
doc-header =
    { $title }, { $edition ->
        [0] { $date }
       *[other] { $edition }-редакция, { $date }
    }
doc-approval =
    { $body } { $date } № { $number } { $act ->
        [resolution] токтому
       *[decision] чечими
    } менен бекитилген
doc-action-plan-approval =
    { $body } { $date } № { $number } { $act ->
        [resolution] токтому
       *[decision] чечими
    } менен бекитилген
doc-action-plan-title = «{ $title }» документин ишке ашыруу боюнча иш-чаралар планы
doc-of-council =
    { $country ->
        [kyrgyzstan] жергиликтүү кеңештин
        [kazakhstan] маслихаттын
       *[other] жергиликтүү кеңештин
    }
doc-of-hall =
    { $country ->
        [kyrgyzstan] мэриянын
        [kazakhstan] акиматтын
       *[other] администрациянын
    }
doc-blank-body = ____________________
doc-blank-date = 20__-жылдын «___» __________
doc-blank-number = ____

## Sections

doc-contents = Мазмуну
doc-introduction = Кириш сөз
doc-section = Бөлүм
doc-potential = Потенциал
doc-swot = SWOT-талдоо
doc-problems = Проблемалар
doc-goals = Стратегиялык максаттар
doc-priorities = Артыкчылык багыттары
doc-indicators = Көрсөткүчтөр
doc-resources = Ресурстар
doc-risks = Тобокелдер жана аларды төмөндөтүү ыкмалары
doc-monitoring = Мониторинг жана баалоо
doc-management = Ишке ашырууну башкаруу
doc-participation = Коомчулуктун катышуусу
doc-glossary = Терминдер жана аныктамалар
doc-legal-basis = Укуктук негизи:
doc-act-date = { $date }
doc-act-number = № { $number }
doc-strengths = Күчтүү жактары
doc-weaknesses = Начар жактары
doc-opportunities = Мүмкүнчүлүктөр
doc-threats = Коркунучтар
doc-options-so = Күчтүү жактары жана мүмкүнчүлүктөр
doc-options-wo = Начар жактары жана мүмкүнчүлүктөр
doc-options-st = Күчтүү жактары жана коркунучтар
doc-options-wt = Начар жактары жана коркунучтар
doc-vision = Көрүнүш
doc-goals-label = Максаттар
doc-sources = Каржылоо булактары:
doc-source-stated = { $name } – { $amounts }
doc-amount-in-year = { $amount } ({ $year }-ж.)

## Priorities, tasks, measures. A number chooses by its value, not by its plural form: 21 measures are «следующие меры»

doc-level-priority = Артыкчылык
doc-level-task = Маселе
doc-level-measure = Чара
doc-heading-unnamed = { $number }-{ $level }
doc-priority-heading = { $number }-{ $level }. { $name }
doc-task-heading = { $number }-{ $level }: { $name }
doc-priority-lead =
    { $renamed ->
        [yes] Төмөнкүлөр каралат:
       *[no] { $tasks ->
            [0] { $measures ->
                [1] Бул артыкчылык төмөнкү чараны ишке ашырууну алдын ала карайт:
               *[other] Бул артыкчылык төмөнкү чараларды ишке ашырууну алдын ала карайт:
            }
            [1] { $measures ->
                [0] Бул артыкчылык төмөнкү маселени ишке ашырууну алдын ала карайт:
                [1] Бул артыкчылык төмөнкү маселени жана чараны ишке ашырууну алдын ала карайт:
               *[other] Бул артыкчылык төмөнкү маселени жана чараларды ишке ашырууну алдын ала карайт:
            }
           *[other] { $measures ->
                [0] Бул артыкчылык төмөнкү маселелерди ишке ашырууну алдын ала карайт:
                [1] Бул артыкчылык төмөнкү маселелерди жана чараны ишке ашырууну алдын ала карайт:
               *[other] Бул артыкчылык төмөнкү маселелерди жана чараларды ишке ашырууну алдын ала карайт:
            }
        }
    }
doc-measures-lead =
    { $renamed ->
        [yes] Төмөнкүлөр каралат:
       *[no] { $measures ->
            [1] Бул маселе төмөнкү чараны өз ичине алат:
           *[other] Бул маселе төмөнкү чараларды өз ичине алат:
        }
    }
doc-results-lead =
    { $results ->
        [1] Күтүлүүчү натыйжа:
       *[other] Күтүлүүчү натыйжалар:
    }
doc-cancelled = { $measure } (алынып салынды)
doc-by-agreement = { $name } (макулдашуу боюнча)

## Columns

doc-column-number = №
doc-column-priority = Артыкчылык
doc-column-task = Маселе
doc-column-measure = Чара
doc-column-fact = Көрсөткүч
doc-column-value = Мааниси
doc-column-year = Жыл
doc-column-fact-source = Булагы
doc-column-indicator = Көрсөткүч
doc-column-level = Деңгээли
doc-column-unit = Өлчөө бирдиги
doc-column-baseline = Баштапкы мааниси (жылы)
doc-column-targets = Жылдар боюнча максаттуу мааниси
doc-column-data-source = Маалымат булагы
doc-column-frequency = Мезгилдүүлүгү
doc-column-owner = Жооптуу
doc-column-split = Бөлүштүрүү
doc-column-risk = Тобокел
doc-column-probability = Ыктымалдуулугу
doc-column-impact = Таасири
doc-column-mitigation = Төмөндөтүү ыкмасы
doc-column-report = Отчет
doc-column-due = Мөөнөтү
doc-column-body = Орган
doc-column-role = Ролу
doc-column-term = Термин
doc-column-meaning = Аныктамасы
doc-column-date = Күнү
doc-column-meeting = Иш-чара
doc-column-subject = Темасы
doc-column-people = Катышуучулар
doc-column-women = Анын ичинде аялдар
doc-column-recommendation = Сунуш
doc-column-outcome = Кароонун натыйжасы
doc-column-lead = Жооптуу аткаруучу
doc-column-with = Бирге аткаруучулар
doc-column-timing = Аткаруу мөөнөтү
doc-column-result = Күтүлүүчү натыйжа
doc-column-completion = Аяктоо формасы
doc-column-money = Каржылоо көлөмү
doc-column-in-all = Бардыгы
doc-column-no-year = Жылы көрсөтүлгөн эмес
doc-column-money-source = Каржылоо булагы
doc-column-name = Аты-жөнү
doc-column-post = Кызматы
doc-column-about = Эмнеге тиешелүү
doc-column-from = Кимден
doc-column-letter = Кат
doc-column-remark = Сын-пикир, сунуш
doc-column-decision = Чечим
doc-column-reason = Негиздемеси
doc-column-period = Мезгил
doc-column-status = Абалы
doc-column-done = Эмне жасалды
doc-column-figures = Көрсөткүчтөр: иш жүзүндө жана план
doc-column-spent = Жумшалган каражат
doc-column-deviation = Четтөөнүн себеби
doc-column-money-in = Каржылоо көлөмү, { $unit }
doc-column-in = { $title }, { $unit }
doc-column-side = Тарабы
doc-column-words = Мазмуну
doc-total = Жыйынтыгы

## What stands in cells

doc-baseline = { $value } ({ $year })
doc-level-output = продукт
doc-level-outcome = натыйжа
doc-level-impact = таасир
doc-degree-low = төмөн
doc-degree-medium = орточо
doc-degree-high = жогору
doc-meeting-hearing = коомдук угуулар
doc-meeting-working-group = жумушчу топтун жыйыны
doc-meeting-gathering = жарандардын жыйыны
doc-meeting-survey = сурамжылоо, фокус-топ
doc-meeting-other = жолугушуу
doc-source-unnamed = булагы көрсөтүлгөн эмес
doc-decision-accepted = кабыл алынды
doc-decision-partly = жарым-жартылай кабыл алынды
doc-decision-declined = четке кагылды
doc-about-priority = { $code }-артыкчылык
doc-about-task = { $code }-маселе
doc-about-measure = { $code }-чара
doc-about-section = { $code } бөлүм
doc-about-subsection = { $code }-бөлүмчө
doc-status-not-started = башталган жок
doc-status-under-way = аткарылууда
doc-status-done = аткарылды
doc-status-late = мөөнөтүндө аткарылган жок
doc-status-cancelled = токтотулду
doc-reached-of-planned = { $reached } (план: { $planned })
doc-planned-only = план: { $planned }
doc-spent-of-planned = { $spent } (план: { $planned })
doc-named-value = { $name }: { $value }

## Annexes

doc-annex = «{ $title }» документине { $number }-тиркеме
doc-annex-action-plan = Иш-чаралар планы
doc-annex-money = Каржылык камсыздоо
doc-annex-progress = Аткарылышынын жүрүшү
doc-annex-remarks = Сын-пикирлердин жана сунуштардын жыйнагы
doc-annex-members = Жумушчу топтун курамы
doc-money-by-source = Булактар боюнча
doc-money-by-priority =
    { $renamed ->
        [yes] { $level }
       *[no] Артыкчылыктар боюнча
    }

## Drawings, their captions, and what they show in words for those who do not see them

doc-drawing-part = { $title } ({ $of } бөлүктүн { $part }-бөлүгү)
doc-quoted = «{ $words }»
doc-problem-tree = Проблемалар дарагы
doc-problem-tree-what = Проблемалар дарагы: ар бир проблеманын астында анын себептери көрсөтүлгөн.
doc-problem-causes =
    { $count ->
        [1] { $effect } проблемасынын бир себеби бар: { $causes }.
       *[other] { $effect } проблемасынын себептери: { $causes }.
    }
doc-money-chart = Жылдар жана булактар боюнча каржылоо, { $unit }
doc-money-chart-what = Мамычалар жылдар жана булактар боюнча каржылоону көрсөтөт, { $unit }: { $years }; бардыгы – { $total }.
doc-amount-named = { $name } – { $amount }
doc-other-sources = башка булактар

## Sheets of a spreadsheet: names of at most 26 characters, since «, KGS» may follow, and none of []:*?/\

doc-sheet-action-plan = Иш-чаралар планы
doc-sheet-indicators = Көрсөткүчтөр
doc-sheet-money-by-source = Каржы, булактар боюнча
doc-sheet-money-by-priority = Каржы, пландын бөлүктөрү
doc-sheet-risks = Тобокелдер
doc-sheet-swot = SWOT
doc-sheet-progress = Аткарылышы
doc-sheet-part = { $title }. { $part }

# Sheets for the room
doc-sheet-swot-sheet = SWOT-талдоо: топтун барагы
doc-sheet-ballot = Бюллетень
doc-sheet-attendance = Катышуучуларды каттоо барагы
doc-sheet-protocol = Жумушчу топтун отурумунун протоколу
doc-sheet-remarks = Сын-пикирлердин жана сунуштардын жыйнагы
doc-sheet-group = Топ:
doc-sheet-ballot-how = Эң маанилүү деп эсептегениңизди белгилеңиз. Номерлер добуштарды эсептөө үчүн керек.
doc-sheet-ballot-item = Эмне маанилүү
doc-sheet-ballot-vote = Добуш
doc-sheet-problems = Көйгөйлөр
doc-sheet-date = Күнү:
doc-sheet-place = Жери:
doc-sheet-from = Кайдан
doc-sheet-phone = Телефон
doc-sheet-signature = Кол тамга
doc-sheet-present = Катышкандар
doc-sheet-agenda = Күн тартиби
doc-sheet-heard = Угулду
doc-sheet-decided = Чечилди
doc-sheet-chair = Төрага:
doc-sheet-secretary = Катчы:
