## From the plan to paper: pages, export, printing, the document's looks.
## Written by us: to be read by a native speaker.

# Commands
command-print = Документти басып чыгаруу
command-looks = Документтин көрүнүшү жана курамы…
command-pages = Документтин барактары: жанында, толук, көрсөтпөө
looks = Документ…

# Pages
pages-page = { $pages } барактын { $page }-барагы
pages-coming = Барактар даярдалууда…
pages-impossible = Барактарды көрсөтүү мүмкүн болбоду. Пландын өзү бүтүн; аны сактап, документти Word түрүндө чыгарыңыз.
pages-older = Бул мурунку барактар: акыркы өзгөртүү менен түзүү мүмкүн болбоду.
status-page = { $page }-барак, баары { $pages }
status-pages = барактар

# Export
export-formats = Кайсы форматтарда
export-parts = Эмнени чыгаруу
export-whole = Документ толугу менен
export-action-plan = Иш-чаралар планы өзүнчө документ катары
export-folder = Кайсы папкага
export-choose = Тандоо…
export-name = Файлдардын аты
export-names = Мындай файлдар болот: { $names }
export-more = { $count ->
    [one] дагы { $count }
   *[other] дагы { $count }
 }
export-nothing = Форматты, тилди жана документтин бөлүгүн белгилеп, папка менен атын жазыңыз.
export-in-the-way = { $count ->
    [one] Мындай файл бар. Алмаштырылсынбы?
   *[other] Мындай файлдар бар: { $count }. Алмаштырылсынбы?
 }
folder-because-none = Папка тандоо терезеси ачылган жок. Жолун ушул жерге жазыңыз.
path-because-open = Мурунку тандоо терезеси дагы ачык. Жолун ушул жерге жазса болот.
pick-folder = Документти кайсы папкага чыгаруу
open-folder = Папканы ачуу
message-not-all = Баары жазылган жок
message-not-shown = Файл ачылган жок
not-shown-words = Бул компьютерде { $file } файлын ача турган программа табылган жок. Файлдын өзү ордунда.

# Looks
looks-title = Документтин көрүнүшү жана курамы
looks-done = Даяр
looks-page = Барак жана арип
looks-front = Титул жана мазмуну
looks-text = Текст жана бөлүмдөр
looks-annexes = Тиркемелер
looks-tables = Таблицалар
looks-wording = Сөз түзүлүштөрү
looks-preset = Даяр үлгү
looks-preset-why = Үлгү документтин көрүнүшүн жана курамын дароо өзгөртөт. Пландын тексттери калат; каалаган кадамды артка кайтарса болот.
looks-margins = Талаалары
margin-left = Солдон
margin-right = Оңдон
margin-top = Үстүнөн
margin-bottom = Астынан
unit-mm = мм
unit-points = пт
unit-lines = сап
looks-type = Арип
looks-font = Аталышы
looks-font-why = PDF'те жана жандагы баракта анын ордунда Tinos турат: тамгалары да, туурасы да ошондой.
looks-no-font = Ариптин аталышын жазыңыз
looks-size = Тексттин өлчөмү
looks-table-size = Таблицадагы өлчөмү
looks-spacing = Сап аралыгы
looks-indent = Биринчи саптын чегинүүсү
looks-out-of-range = { $from } менен { $to } ортосундагы сан
looks-sections = Бөлүмдөр
looks-numbering = Номерлери
numbering-roman = I, II, III
numbering-arabic = 1, 2, 3
looks-new-page = Ар бир бөлүм жаңы барактан
front-page = Титулдук барак өзүнчө
front-approval = Аталыштын үстүндө бекитүү грифи
front-draft = План бекитилгенче «ДОЛБООР» белгиси
front-edition = Долбоордун барактарынын үстүндө аталышы, редакциясы жана күнү
front-adopted = План бекитилген: документте долбоордун белгилери жок.
looks-contents = Мазмуну
contents-depth = Канча деңгээл
contents-none = мазмуну жок
contents-one = бөлүмдөр
contents-two = бөлүмдөр жана бөлүмчөлөр
contents-three = бөлүмдөр, бөлүмчөлөр жана маселелер
text-whole = Бөлүмдөр документке кирет (болбосо — тиркемелер гана)
text-depth = Тексттеги артыкчылыктар
depth-priority = артыкчылыктар гана
depth-task = артыкчылыктар жана маселелер
depth-measure = баары, чараларга чейин
text-swot = SWOT-талдоо
swot-lists = төрт тизме
swot-square = экиге эки чарчы
looks-drawings = Сүрөттөр
draw-problems = Көйгөйлөрдүн себептери көрсөтүлсө, көйгөйлөр дарагы
draw-money = Акча булактар жана жылдар боюнча мамычалар менен
looks-order = Бөлүмдөр жана алардын ирети
annex-action-plan = Иш-чаралар планы
annex-money = Акча булактар жана жылдар боюнча
annex-progress = Аткарылышынын жүрүшү
annex-remarks = Сын-пикирлердин жана сунуштардын жыйнагы
annex-members = Жумушчу топтун курамы
annex-settings = Жөндөө: { $name }
annex-title = Аталышы
looks-action-plan = Иш-чаралар планы өзүнчө документ катары
looks-action-plan-why = Аны көп учурда стратегиядан өзүнчө бекитишет.
action-plan-adopted = Бекитилген
action-plan-by = Ким бекитет
action-plan-body = Кимдин актысы менен
action-plan-date = Бекитилген күнү
action-plan-number = Актынын номери
looks-table = Таблица
looks-columns-why = Керектүү мамычаларды белгилеңиз; аталышын өзүңүз жазсаңыз болот. Бош мамыча документке кирбейт.
column-title-of = Мамычанын аталышы: { $name }
table-facts = Тексттеги көрсөткүчтөр
table-indicators = Индикаторлор
table-risks = Тобокелдер
table-reports = Отчеттор
table-bodies = Башкаруу органдары
table-meetings = Жолугушуулар жана угуулар
table-glossary = Терминдер
move-up-of = Жогору: { $name }
move-down-of = Төмөн: { $name }
looks-levels = Деңгээлдер кандай аталат
looks-levels-why = Мисалы: Багыт, Милдет, Иш-чара. Бош болсо — документтин тилинде кабыл алынгандай.
level-priority = Биринчи деңгээл
level-task = Экинчи деңгээл
level-measure = Үчүнчү деңгээл
looks-wording-why = Бош болсо — документтин тилинде кабыл алынгандай. Фигуралуу кашаадагы сөздөрдүн ордуна программа өзүнүкүн коёт.
wording-gives = Мындай болот: { $words }
wording-unsound = Мындай болбойт: кашаа жабылган эмес же мындай коюлма жок. Документте кадимки сөз түзүлүшү турат.
wording-take = Кадимкисин алып оңдоо
wording-take-of = Кадимкисин алып оңдоо: { $name }
wording-approval = Бекитүү грифи
wording-priority-heading = Артыкчылыктын аталышы
wording-priority-lead = Артыкчылыктын маселелеринин алдында
wording-task-heading = Маселенин аталышы
wording-measures-lead = Маселенин чараларынын алдында
wording-results-lead = Күтүлүүчү натыйжалардын алдында
wording-annex = Тиркеменин үстүндө
wording-action-plan-approval = Иш-чаралар планынын грифи
wording-action-plan-title = Иш-чаралар планынын аталышы
slot-number = номер
slot-name = аталышы
slot-level = деңгээлдин аталышы
slot-tasks = канча маселе
slot-measures = канча чара
slot-results = канча натыйжа
slot-act = актынын түрү
slot-body = кимдин актысы менен
slot-date = күнү
slot-title = документтин аталышы
slot-municipality = аймак
slot-of-municipality = аймак: кимдин?
slot-in-municipality = аймак: кайда?
slot-council = кеңеш
slot-of-council = кимдин кеңешинин
slot-hall = аткаруу органы
slot-of-hall = кимдин органынын

# Drawings
problems-drawing = Көйгөйлөр дарагы

# Sheets for the room
export-swot-sheet = Топ үчүн бош SWOT барагы
export-ballot = Добуш берүү бюллетени
export-attendance = Каттоо барагы
export-protocol = Отурумдун протоколу
export-remarks = Сын-пикирлердин жана сунуштардын жыйнагы өзүнчө документ катары
