## From the plan to paper: pages, export, printing, the document's looks.
## Written by us: to be read by a native speaker.

# Commands
command-print = Құжатты басып шығару
command-looks = Құжаттың түрі мен құрамы…
command-pages = Құжаттың беттері: қасында, тұтас, көрсетпеу
looks = Құжат…

# Pages
pages-page = { $pages } беттің { $page }-беті
pages-coming = Беттер дайындалуда…
pages-impossible = Беттерді көрсету мүмкін болмады. Жоспардың өзі бүтін; оны сақтап, құжатты Word түрінде шығарыңыз.
pages-older = Бұл бұрынғы беттер: соңғы өзгеріспен құрастыру мүмкін болмады.
status-page = { $page }-бет, барлығы { $pages }
status-pages = беттер

# Export
export-formats = Қандай пішімдерде
export-parts = Нені шығару
export-whole = Құжатты тұтас
export-action-plan = Іс-шаралар жоспарын бөлек құжат етіп
export-folder = Қай қалтаға
export-choose = Таңдау…
export-name = Файлдардың аты
export-names = Мынадай файлдар шығады: { $names }
export-more = { $count ->
    [one] тағы { $count }
   *[other] тағы { $count }
 }
export-nothing = Пішімді, тілді және құжаттың бөлігін белгілеп, қалта мен атын көрсетіңіз.
export-in-the-way = { $count ->
    [one] Мұндай файл бар. Алмастыру керек пе?
   *[other] Мұндай файлдар бар: { $count }. Алмастыру керек пе?
 }
folder-because-none = Қалта таңдау терезесі ашылмады. Жолын осында жазыңыз.
path-because-open = Бұрынғы таңдау терезесі әлі ашық. Жолын осында жазуға болады.
pick-folder = Құжатты қай қалтаға шығару
open-folder = Қалтаны ашу
message-not-all = Барлығы жазылған жоқ
message-not-shown = Файл ашылмады
not-shown-words = Бұл компьютерде { $file } файлын ашатын бағдарлама табылмады. Файлдың өзі орнында.

# Looks
looks-title = Құжаттың түрі мен құрамы
looks-done = Дайын
looks-page = Бет және қаріп
looks-front = Титул және мазмұны
looks-text = Мәтін және бөлімдер
looks-annexes = Қосымшалар
looks-tables = Кестелер
looks-wording = Тұжырымдар
looks-preset = Дайын үлгі
looks-preset-why = Үлгі құжаттың түрі мен құрамын бірден өзгертеді. Жоспардың мәтіндері қалады; кез келген қадамды кері қайтаруға болады.
looks-margins = Жиектері
margin-left = Сол жақтан
margin-right = Оң жақтан
margin-top = Үстінен
margin-bottom = Астынан
unit-mm = мм
unit-points = пт
unit-lines = жол
looks-type = Қаріп
looks-font = Атауы
looks-font-why = PDF-те және қасындағы бетте оның орнында Tinos тұр: әріптері де, ені де сондай.
looks-no-font = Қаріптің атауын жазыңыз
looks-size = Мәтіннің өлшемі
looks-table-size = Кестедегі өлшемі
looks-spacing = Жол аралығы
looks-indent = Бірінші жолдың шегінісі
looks-out-of-range = { $from } мен { $to } арасындағы сан
looks-sections = Бөлімдер
looks-numbering = Нөмірлері
numbering-roman = I, II, III
numbering-arabic = 1, 2, 3
looks-new-page = Әр бөлім жаңа беттен
front-page = Титулдық бет бөлек
front-approval = Атауының үстінде бекіту грифі
front-draft = Жоспар бекітілгенше «ЖОБА» белгісі
front-edition = Жоба беттерінің үстінде атауы, редакциясы және күні
front-adopted = Жоспар бекітілген: құжатта жобаның белгілері жоқ.
looks-contents = Мазмұны
contents-depth = Неше деңгей
contents-none = мазмұнсыз
contents-one = бөлімдер
contents-two = бөлімдер мен бөлімшелер
contents-three = бөлімдер, бөлімшелер және міндеттер
text-whole = Бөлімдер құжатқа кіреді (әйтпесе — тек қосымшалар)
text-depth = Мәтіндегі басым бағыттар
depth-priority = тек басым бағыттар
depth-task = басым бағыттар мен міндеттер
depth-measure = барлығы, іс-шараларға дейін
text-swot = SWOT-талдау
swot-lists = төрт тізім
swot-square = екіге екі шаршы
looks-drawings = Суреттер
draw-problems = Мәселелердің себептері көрсетілсе, мәселелер ағашы
draw-money = Қаржы көздер мен жылдар бойынша бағандармен
looks-order = Бөлімдер және олардың реті
annex-action-plan = Іс-шаралар жоспары
annex-money = Қаржы көздер мен жылдар бойынша
annex-progress = Орындалу барысы
annex-remarks = Ескертулер мен ұсыныстар жинағы
annex-members = Жұмыс тобының құрамы
annex-settings = Баптау: { $name }
annex-title = Тақырыбы
looks-action-plan = Іс-шаралар жоспары бөлек құжат ретінде
looks-action-plan-why = Оны көбіне стратегиядан бөлек бекітеді.
action-plan-adopted = Бекітілген
action-plan-by = Кім бекітеді
action-plan-body = Кімнің актісімен
action-plan-date = Бекітілген күні
action-plan-number = Актінің нөмірі
looks-table = Кесте
looks-columns-why = Керек бағандарды белгілеңіз; тақырыбын өзіңіз жаза аласыз. Бос баған құжатқа кірмейді.
column-title-of = Бағанның тақырыбы: { $name }
table-facts = Мәтіндегі көрсеткіштер
table-indicators = Индикаторлар
table-risks = Тәуекелдер
table-reports = Есептер
table-bodies = Басқару органдары
table-meetings = Кездесулер мен тыңдаулар
table-glossary = Терминдер
move-up-of = Жоғары: { $name }
move-down-of = Төмен: { $name }
looks-levels = Деңгейлер қалай аталады
looks-levels-why = Мысалы: Бағыт, Міндет, Іс-шара. Бос болса — құжат тілінде қабылданғандай.
level-priority = Бірінші деңгей
level-task = Екінші деңгей
level-measure = Үшінші деңгей
looks-wording-why = Бос болса — құжат тілінде қабылданғандай. Фигуралы жақшадағы сөздердің орнына бағдарлама өзінікін қояды.
wording-gives = Мынадай болады: { $words }
wording-unsound = Бұлай болмайды: жақша жабылмаған немесе мұндай қойылым жоқ. Құжатта әдеттегі тұжырым тұр.
wording-take = Әдеттегісін алып түзету
wording-take-of = Әдеттегісін алып түзету: { $name }
wording-approval = Бекіту грифі
wording-priority-heading = Басым бағыттың тақырыбы
wording-priority-lead = Басым бағыттың міндеттері алдында
wording-task-heading = Міндеттің тақырыбы
wording-measures-lead = Міндеттің іс-шаралары алдында
wording-results-lead = Күтілетін нәтижелер алдында
wording-annex = Қосымшаның үстінде
wording-action-plan-approval = Іс-шаралар жоспарының грифі
wording-action-plan-title = Іс-шаралар жоспарының атауы
slot-number = нөмір
slot-name = атауы
slot-level = деңгейдің атауы
slot-tasks = неше міндет
slot-measures = неше іс-шара
slot-results = неше нәтиже
slot-act = актінің түрі
slot-body = кімнің актісімен
slot-date = күні
slot-title = құжаттың атауы
slot-municipality = аумақ
slot-of-municipality = аумақ: кімнің?
slot-in-municipality = аумақ: қайда?
slot-council = мәслихат
slot-of-council = кімнің мәслихатының
slot-hall = атқарушы орган
slot-of-hall = кімнің органының

# Drawings
problems-drawing = Мәселелер ағашы

# Sheets for the room
export-swot-sheet = Топқа арналған бос SWOT парағы
export-ballot = Дауыс беру бюллетені
export-attendance = Тіркеу парағы
export-protocol = Отырыс хаттамасы
export-remarks = Ескертулер мен ұсыныстар жинағы бөлек құжат ретінде
