# What the views of the plan's parts say.
# To be read by a native speaker: what the word table of the Kyrgyz edition does not give was written by us.

## All views
views-drag = Жылдыруу: { $name }
views-votes = { $count } добуш

## SWOT
swot-strengths = Күчтүү жактары
swot-weaknesses = Начар жактары
swot-opportunities = Мүмкүнчүлүктөр
swot-threats = Коркунучтар
swot-purpose = SWOT шаар эмнеге таяна аларын жана ага эмне тоскоол болорун чогултат: ичинде – күчтүү жана начар жактары, сыртында – мүмкүнчүлүктөр жана коркунучтар.
swot-example = Мисалы: «Борборго жакын ыңгайлуу жайгашкан». Биринчи карточканы жазып, Enter басыңыз.
swot-numbered = SWOT { $number }
swot-first = Биринчи карточка…
swot-next = Дагы карточка…
swot-quadrant = { $title }: { $count }
swot-card = { $number }-карточка, { $title }
swot-new-card = Жаңы карточка: { $title }
swot-send = Карточканы кайда жөнөтүү керек:   { $ways }   Esc – калтыруу

## Problems
problems-purpose = Бул жерде проблемалар маанилүүлүгү боюнча: биринчиси – эң курчу. Ар биринин себептери болушу мүмкүн.
problems-example = Мисалы: «Суу түтүктөрү эскирген». Tab сапты жогорудагынын себеби кылат.
problems-problem = { $number }-проблема
problems-new = Жаңы проблема
problems-hint = Дагы проблема…
problems-cards = SWOTтон: { $count }
problems-facts = { $count } факт
problems-measures =
    { $count ->
        [0] чара жок
       *[other] { $count } чара
    }

## Goals
goals-purpose = Бул жерде көрүнүш жана максаттар: шаар кандай болушу керек жана качанга чейин.
goals-example = Мисалы: «20 жылдан кийин Кант – жашыл жана жашоого ыңгайлуу шаар».
goals-goal = { $number }-максат
goals-new = Жаңы максат
goals-hint = Дагы максат…
goals-horizon = { $number }-максаттын мөөнөтү
goals-horizon-none = Мөөнөтү жок
goals-horizon-vision = Көрүнүш
goals-horizon-period = Мезгилдин аягына чейин
goals-horizon-years = { $count } жылдан кийин
goals-horizon-year = { $year }-жылга чейин

## The priority tree
tree-purpose = Бул жерде иш-аракеттердин дарагы: артыкчылыктар, аларда маселелер, маселелерде чаралар – эмне, ким, качан жана канчага.
tree-example = Мисалы: артыкчылык «Таза суу», маселе «Түтүктөрдү жаңылоо», чара «4 км түтүктү алмаштыруу». Enter – кийинки сап, Tab – бир деңгээл тереңирээк.
tree-priority-code = А{ $number }
tree-level-priority = Артыкчылык багыты
tree-level-task = Маселе
tree-level-measure = Чара
tree-priority = { $number }-артыкчылык
tree-task = { $number }-маселе
tree-measure = { $number }-чара
tree-result = { $number }-натыйжа
tree-results = Күтүлүүчү натыйжалар
tree-new-priority = Жаңы артыкчылык
tree-new-task = Жаңы маселе
tree-new-measure = Жаңы чара
tree-new-result = Жаңы натыйжа
tree-new-result-of = { $number }-артыкчылыктын жаңы натыйжасы
tree-expand = Ачуу: { $name }
tree-collapse = Жыйноо: { $name }
tree-fields = ким, качан, канча (F2)
tree-fields-of = { $number }-чаранын талаалары
tree-quarter = { $quarter }-чейрек { $year }
tree-until = { $moment } чейин
tree-since = { $moment } баштап
tree-links = { $count } байланыш
tree-currency-kgs = сом
tree-currency-kzt = теңге
tree-currency-rub = рубль
tree-currency-usd = доллар
tree-currency-eur = евро
tree-unit-one = { $currency }
tree-unit-thousand = миң { $currency }
tree-unit-million = млн { $currency }
tree-refused = Мындай кылууга болбойт.
tree-refused-holds = Артыкчылыкта маселелер, натыйжалар же негиздеме бар: адегенде аларды жылдырыңыз.
tree-refused-first = Жогоруда эч нерсе жок: салганга жер жок.
tree-refused-measures = Маселеде чаралар бар, ошондуктан ал чара боло албайт: адегенде аларды жылдырыңыз.
tree-refused-deepest = Мындан терең деңгээл жок.
tree-refused-fields = Чаранын маселеде жок талаалары толтурулган: аларды тазалаңыз (F2).
tree-refused-top = Мындан жогору деңгээл жок.
tree-refused-no-fields = Талаалар чарада гана бар.
tree-refused-not-empty = Бул жерде дагы бир нерсе бар: адегенде өчүрүңүз же жылдырыңыз.

## The fields of a measure
fields-lead = Жооптуу аткаруучу
fields-with = Бирге аткаруучулар
fields-from = Башталышы
fields-until = Аткаруу мөөнөтү
fields-amount = Суммасы
fields-year = Каржылоо жылы
fields-source = Каржылоо булагы
fields-no-source = булагы көрсөтүлгөн эмес
fields-result = Күтүлүүчү натыйжа
fields-indicator = Көрсөткүч
fields-completion = Аяктоо формасы
fields-by-agreement = макулдашуу боюнча
fields-by-agreement-of = Макулдашуу боюнча: { $name }
fields-more = Кошуу: { $name }
fields-moment-hint = 2015, 2-чейрек 2015, 06.2015
fields-amount-hint = 0
fields-year-hint = жыл
fields-bad-moment = Датаны окуу мүмкүн болгон жок. Мисалы, мындай жазыңыз: 2015, 2-чейрек 2015, 06.2015 же 01.06.2015
fields-bad-amount = Сумманы окуу мүмкүн болгон жок. Сан жазыңыз, мисалы: 1500 же 2,5
fields-bad-year = Жыл – төрт сан, адегенде сумма

# The action plan as a table
tree-as-tree = Дарак
tree-as-table = Жадыбал
table-code = Коду
table-text = Чара
table-choose = { $number } тандоо
table-several = Бир нече сумма: алар чаранын талааларында өзгөрөт (даракта F2)
table-sort = Иреттөө
table-priority = Артыкчылык
table-gap = Эмне жок
table-all = Баары
table-filter = Көрсөтүү: { $name }
table-show-all = Баарын көрсөтүү
table-columns = Тилкелер
table-chosen = Тандалды: { $count }
table-set-column = Тилке
table-set-value = Тандалгандардын баарына маани
table-set = Баарына коюу
table-choose-none = Тандоону алып салуу
table-no-money = суммасы көрсөтүлгөн эмес
table-no-indicator = көрсөткүчү көрсөтүлгөн эмес
table-no-result = натыйжасы көрсөтүлгөн эмес

# Votes
votes-none = Добушсуз
votes-giving = Добуш берүү
votes-totals = Жыйынтык
votes-sum = Берилген добуш: { $count }
votes-sort = Добуш боюнча иреттөө
votes-add = Добуш берүү: { $name }
votes-field = Кагаздагы сан: { $name }
votes-tie = Дагы бир карточкада ушунча

# Remarks, money, indicators
list-remark = Сын-пикирлер жана сунуштар
field-remark-text = Сын-пикир
field-remark-name = Кимден
field-remark-reason = Эмне үчүн мындай чечилди
remark-decision = Чечим
remark-open = каралган эмес
remark-accepted = кабыл алынды
remark-partly = жарым-жартылай кабыл алынды
remark-declined = четке кагылды
remark-date = Каттын күнү
remark-number = Каттын номери
remark-about = Эмне жөнүндө: { $item }
source-stated = Бардыгы көрсөтүлгөнү
money-none = Чаралардын суммалары бул жерде булактар жана жылдар боюнча кошулат.
money-sums = Чаралар канча турат, { $unit }
money-no-year = жылсыз
money-all = Бардыгы
money-differs = { $source }, { $year }: { $stated } көрсөтүлгөн, ал эми чаралар чогуу { $summed } берет
indicator-baseline = Баштапкы маани
indicator-baseline-year = Баштапкы маанинин жылы
indicator-target = { $year }-жылга максат
tree-rationale = Бул артыкчылык эмне үчүн тандалган
