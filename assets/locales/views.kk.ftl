# What the views of the plan's parts say.
# To be read by a native speaker: written by us.

## All views
views-drag = Жылжыту: { $name }
views-votes = { $count } дауыс

## SWOT
swot-strengths = Күшті жақтары
swot-weaknesses = Әлсіз жақтары
swot-opportunities = Мүмкіндіктер
swot-threats = Қауіптер
swot-purpose = SWOT қаланың неге сүйене алатынын және оған не кедергі болатынын жинайды: ішінде – күшті және әлсіз жақтары, сыртында – мүмкіндіктер мен қауіптер.
swot-example = Мысалы: «Астанаға жақын қолайлы орналасқан». Бірінші карточканы жазып, Enter басыңыз.
swot-numbered = SWOT { $number }
swot-first = Бірінші карточка…
swot-next = Тағы карточка…
swot-quadrant = { $title }: { $count }
swot-card = { $number }-карточка, { $title }
swot-new-card = Жаңа карточка: { $title }
swot-send = Карточканы қайда жіберу керек:   { $ways }   Esc – қалдыру

## Problems
problems-purpose = Мұнда проблемалар маңыздылығы бойынша: біріншісі – ең өткірі. Әрқайсысының себептері болуы мүмкін.
problems-example = Мысалы: «Су құбырлары тозған». Tab жолды жоғарыдағысының себебі етеді.
problems-problem = { $number }-проблема
problems-new = Жаңа проблема
problems-hint = Тағы проблема…
problems-cards = SWOT-тан: { $count }
problems-facts = { $count } факт
problems-measures =
    { $count ->
        [0] іс-шара жоқ
       *[other] { $count } іс-шара
    }

## Goals
goals-purpose = Мұнда пайым мен мақсаттар: қала қандай болуы керек және қай мерзімге қарай.
goals-example = Мысалы: «20 жылдан кейін Кант – жасыл әрі өмір сүруге қолайлы қала».
goals-goal = { $number }-мақсат
goals-new = Жаңа мақсат
goals-hint = Тағы мақсат…
goals-horizon = { $number }-мақсаттың мерзімі
goals-horizon-none = Мерзімі жоқ
goals-horizon-vision = Пайым
goals-horizon-period = Кезең соңына қарай
goals-horizon-years = { $count } жылдан кейін
goals-horizon-year = { $year } жылға қарай

## The priority tree
tree-purpose = Мұнда іс-қимыл ағашы: басым бағыттар, оларда міндеттер, міндеттерде іс-шаралар – не, кім, қашан және қаншаға.
tree-example = Мысалы: басым бағыт «Таза су», міндет «Желілерді жаңарту», іс-шара «4 км құбырды ауыстыру». Enter – келесі жол, Tab – бір деңгей тереңірек.
tree-priority-code = Б{ $number }
tree-level-priority = Басым бағыт
tree-level-task = Міндет
tree-level-measure = Іс-шара
tree-priority = { $number }-басым бағыт
tree-task = { $number }-міндет
tree-measure = { $number }-іс-шара
tree-result = { $number }-нәтиже
tree-results = Күтілетін нәтижелер
tree-new-priority = Жаңа басым бағыт
tree-new-task = Жаңа міндет
tree-new-measure = Жаңа іс-шара
tree-new-result = Жаңа нәтиже
tree-new-result-of = { $number }-басым бағыттың жаңа нәтижесі
tree-expand = Жаю: { $name }
tree-collapse = Жию: { $name }
tree-fields = кім, қашан, қанша (F2)
tree-fields-of = { $number }-іс-шараның өрістері
tree-quarter = { $quarter }-тоқсан { $year }
tree-until = { $moment } дейін
tree-since = { $moment } бастап
tree-links = { $count } байланыс
tree-currency-kgs = сом
tree-currency-kzt = теңге
tree-currency-rub = рубль
tree-currency-usd = доллар
tree-currency-eur = еуро
tree-unit-one = { $currency }
tree-unit-thousand = мың { $currency }
tree-unit-million = млн { $currency }
tree-refused = Олай жасауға болмайды.
tree-refused-holds = Басым бағытта міндеттер, нәтижелер немесе негіздеме бар: алдымен оларды көшіріңіз.
tree-refused-first = Жоғарыда ештеңе жоқ: салатын жер жоқ.
tree-refused-measures = Міндетте іс-шаралар бар, сондықтан ол іс-шара бола алмайды: алдымен оларды көшіріңіз.
tree-refused-deepest = Бұдан терең деңгей жоқ.
tree-refused-fields = Іс-шараның міндетте жоқ өрістері толтырылған: оларды тазалаңыз (F2).
tree-refused-top = Бұдан жоғары деңгей жоқ.
tree-refused-no-fields = Өрістер тек іс-шарада бар.
tree-refused-not-empty = Мұнда әлі бірдеңе бар: алдымен жойыңыз немесе көшіріңіз.

## The fields of a measure
fields-lead = Жауапты орындаушы
fields-with = Бірлескен орындаушылар
fields-from = Басталуы
fields-until = Орындау мерзімі
fields-amount = Сомасы
fields-year = Қаржыландыру жылы
fields-source = Қаржыландыру көзі
fields-no-source = көзі көрсетілмеген
fields-result = Күтілетін нәтиже
fields-indicator = Көрсеткіш
fields-completion = Аяқтау нысаны
fields-by-agreement = келісім бойынша
fields-by-agreement-of = Келісім бойынша: { $name }
fields-more = Қосу: { $name }
fields-moment-hint = 2015, 2-тоқсан 2015, 06.2015
fields-amount-hint = 0
fields-year-hint = жыл
fields-bad-moment = Күнді оқу мүмкін болмады. Мысалы, былай жазыңыз: 2015, 2-тоқсан 2015, 06.2015 немесе 01.06.2015
fields-bad-amount = Соманы оқу мүмкін болмады. Сан жазыңыз, мысалы: 1500 немесе 2,5
fields-bad-year = Жыл – төрт сан, алдымен сома

# The action plan as a table
tree-as-tree = Ағаш
tree-as-table = Кесте
table-code = Коды
table-text = Шара
table-choose = { $number } таңдау
table-several = Бірнеше сома: олар шараның өрістерінде өзгереді (ағашта F2)
table-sort = Реттеу
table-priority = Басымдық
table-gap = Не жоқ
table-all = Барлығы
table-filter = Көрсету: { $name }
table-show-all = Барлығын көрсету
table-columns = Бағандар
table-chosen = Таңдалды: { $count }
table-set-column = Баған
table-set-value = Таңдалғандардың бәріне мән
table-set = Бәріне қою
table-choose-none = Таңдауды алып тастау
table-no-money = сомасы көрсетілмеген
table-no-indicator = көрсеткіші көрсетілмеген
table-no-result = нәтижесі көрсетілмеген

# Votes
votes-none = Дауыссыз
votes-giving = Дауыс беру
votes-totals = Қорытынды
votes-sum = Берілген дауыс: { $count }
votes-sort = Дауыс бойынша реттеу
votes-add = Дауыс беру: { $name }
votes-field = Қағаздағы сан: { $name }
votes-tie = Тағы бір карточкада сонша

# Remarks, money, indicators
list-remark = Ескертулер мен ұсыныстар
field-remark-text = Ескерту
field-remark-name = Кімнен
field-remark-reason = Неге осылай шешілді
remark-decision = Шешім
remark-open = қаралмаған
remark-accepted = қабылданды
remark-partly = ішінара қабылданды
remark-declined = қабылданбады
remark-date = Хаттың күні
remark-number = Хаттың нөмірі
remark-about = Не туралы: { $item }
source-stated = Барлығы көрсетілгені
money-none = Шаралардың сомалары осында көздер мен жылдар бойынша қосылады.
money-sums = Шаралар қанша тұрады, { $unit }
money-no-year = жылсыз
money-all = Барлығы
money-differs = { $source }, { $year }: { $stated } көрсетілген, ал шаралар бірге { $summed } береді
indicator-baseline = Бастапқы мән
indicator-baseline-year = Бастапқы мәннің жылы
indicator-target = { $year } жылға мақсат
tree-rationale = Бұл басымдық неге таңдалды
