## What helps while working: search, gaps, links, translation, help.

command-find = Издөө жана алмаштыруу
command-palette = Бардык буйруктар аты боюнча
command-checks = Дагы эмне кылуу керек
command-next-gap = Кийинки кемтик
command-previous-gap = Мурунку кемтик
command-chain = Бул пункттун байланыштары
command-both-languages = Ар бир тексттин астында экинчи тил
command-translation = Котормо
command-back = Артка
command-forth = Алдыга
command-duplicate = Пунктту жанына кайталоо
command-projector = Проекторго
command-hall-window = Зал үчүн: өзүнчө терезеде
command-help = Баскычтар жана кеңештер
command-show-hints = Кеңештерди кайра көрсөтүү
command-hide-hints = Кеңештерди көрсөтпөө
command-about = Программа жөнүндө

# Search
find = Издөө
find-words = Эмнени издөө керек
find-hint = Пландын каалаган текстиндеги сөздөр
find-replacing = Алмаштыруу
find-by = Эмне менен алмаштыруу керек
find-replace-all = Баарын алмаштыруу
find-count = { $count ->
    [0] Эч нерсе табылган жок
   *[other] { $count } жер
 }
side-close = Жабуу

# What is still to be done
checks = Дагы эмне кылуу керек
checks-none = Баары ордунда: кемтик жок.
checks-more = жана дагы { $count }
checks-dismiss = Ушундай болушу керек
checks-aside = Бул мамыча иш-чаралар планында жок: мындай боштуктар эсептелбейт.
status-gaps = { $count ->
   *[other] { $count } кемтик
 } (F4)
status-untranslated = { $language }: которула элек { $count }

# Links
chain-note = Белги (документке кирбейт)
chain-hint = Байланыштыруу: чаранын, көйгөйдүн же карточканын сөзүн жаза баштаңыз…
chain-field = Эмне менен байланыштыруу керек
chain-nothing = Ылайыктуусу жок
chain-group = Топ
chain-no-group = топсуз
chain-new-group = Жаңы топ
chain-close = Байланыштарды жабуу
chain-unlink = Байланышты алып салуу
chain-count = { $count } ичинен { $place }
chain-closed = даяр
link-comes-from = мындан келип чыкты
link-leads-to = мына буга алып келди
link-answers = буга жооп берет
link-answered-by = жообу
link-measured-by = мунун менен өлчөнөт
link-measures = муну өлчөйт
link-paid-from = мындан төлөнөт
link-pays = муну төлөйт
link-lowers = муну азайтат
link-lowered-by = мунун менен азаят

# Translation
translation = Котормо
translation-into = Котормонун тили
translation-open-only = Калганы гана
translation-count = { $all } ичинен { $done } которулду
translation-close = Даяр
translation-one-language = Планда бир тил бар. Экинчиси паспортко кошулат.
translation-field = Котормо { $number }
translation-hint = Котормо…
second-none = Бир гана тил
second-missing = Котормосу жок
second-field = { $name } ({ $language })
translation-missing = котормосу жок
translation-outdated = текст өзгөрдү
translation-figures = сандар башка
translation-right = Котормо туура

# Commands by name, help, the program
palette = Буйруктун аты
palette-hint = Эмне кылуу керек?
help = Баскычтар жана кеңештер
help-first = Жазып, Enter басыңыз: ар бир сап пункт болот. Баарын жокко чыгарса болот (Ctrl+Z). Бөлүмдүн жанындагы тегерек ал бошпу, башталганбы же толгонбу, көрсөтөт.
help-guide = Семинарды кантип өткөрүү керек
help-guide-passport = Паспорт: аталышы, аймагы, жылдары. Экинчи тил ошол жерден кошулат.
help-guide-swot = SWOT: адамдар айтат, сиз жазасыз. Ctrl+Tab кийинки тизмеге алып барат; андан кийин добуш берүү.
help-guide-problems = Көйгөйлөр: эң маанилүүсү өйдөдө, себептери Tab менен анын астында.
help-guide-tree = Артыкчылыктар, маселелер жана чаралар: Enter — кийинки пункт, Tab — ичкери, F2 — ким, качан жана канча, F3 — жадыбал.
help-guide-gaps = F4 кемтиктен кемтикке алып барат: эмне чечилген эмес, эмненин аткаруучусу же мөөнөтү жок.
help-guide-document = Оң жакта документтин чыныгы барактары. «Чыгаруу» пландан даяр файлдарды жасайт.
help-lists = Тизмелерде
help-commands = Буйруктар
help-enter = Кийинки пункт
help-tab = Бир деңгээл ичкери
help-back-tab = Бир деңгээл сыртка
help-move = Пунктту жылдыруу
help-backspace = Бош пунктту өчүрүү
help-line = Пункттун ичинде жаңы сап
help-second = Экинчи тил көрсөтүлгөндө — ошол эле тексттин башка тилине жана кайра
help-fields = Чаранын талаалары: ким, качан, канча
help-send = Карточканы кошуна SWOT тизмесине жөнөтүү
help-copy = Пунктту астындагысы менен көчүрүү; башка планга да коюлат
help-letters = Курсордун алдындагы тамганы алмаштыруу: н → ң, о → ө, у → ү
help-escape = Талаадан чыгуу
about-parts = Программа эмнеден жасалган
about-network = Программа тармакка чыкпайт жана эч кимге эч нерсе билдирбейт.

# A pasted list
paste-heading = { $count ->
   *[other] { $count } пункт коюлсунбу?
 }
paste-take = Коюу
paste-as-one = Бир пункт катары
paste-like = окшош: { $words }
paste-column = «{ $title }» тилкеси
paste-column-words = сөздөргө кошуу
paste-column-nothing = албоо

# For the hall
timer = Таймер
timer-minutes = { $count } мүн
timer-stop = Токтотуу
timer-over = Убакыт бүттү
hall-window = Зал үчүн
hall-full-screen = Толук экранга (F11)
hall-page = { $pages } беттин { $page }-бети

# A group's file
command-append = Топтун карточкаларын кошуу…
path-append = Топтун файлы
append-take = Кошуу
append-done = Топтун карточкалары кошулду
append-done-words = { $count ->
   *[other] «{ $name }» файлынан { $count } пункт алынды. Окшоштору жанаша турат; баарын бир жолу жокко чыгарса болот.
 }
append-nothing = Кошо турган эч нерсе жок
append-nothing-words = Топтун файлында планда жок карточка же көйгөй жок.

# Spelling
command-next-misspelt = Катасы бар кийинки сөз
command-toggle-spelling = Катасы бар сөздөрдүн астын сызуу
command-own-words = Бул пландын сөздөрү
spelling = Жазуу эрежеси
spelling-on = Катасы бар сөздөрдүн асты сызылат.
spelling-off = Катасы бар сөздөрдүн асты сызылбайт.
spelling-is-off = Жазууну текшерүү өчүрүлгөн. Аны «Катасы бар сөздөрдүн астын сызуу» буйругу күйгүзөт.
spelling-none = Катасы бар сөз табылган жок.
spelling-no-dictionary = Бул тил үчүн сөздүк жок: { $languages }.
spelling-looks = Сөздөр изделүүдө…
spelling-nothing = Окшош сөз жок
spelling-add = Бул сөз туура: { $word }
own-words-none = Бул жерде сиз туура деп эсептеген сөздөр болот.
own-words-forget = { $word } сөзүн унутуу

# Many at once
many-chosen = Тандалды: { $count }
many-items = пункттар: { $count }
command-sort-list = Тизмени алфавит боюнча иреттөө
many-no-place = Бул жерге коюлбайт
many-no-place-words = Көчүрүлгөнгө бул жерде орун жок. Курсорду ошондой эле тизмеге коюңуз.

# Remarks
command-add-remark = Бул пунктка сын-пикир
remark-on-nothing = Сын-пикир тиешелүү пунктка курсорду коюңуз.
remarks-count = Ачык: { $all } ичинен { $open }
remarks-open-only = Ачыктары гана
remarks-author = Автору
remarks-about = Кайсы пунктка
remarks-all = Баары
remark-put-on = Кайсы пунктка…
remark-about-nothing = Эч бир пунктка эмес
chain-remark = Бул пунктка сын-пикир…
chain-remark-decided = Жыйнактагы сын-пикир: { $decision }

hint-understood = Түшүнүктүү
hint-swot = Enter — кийинки карточка, Ctrl+Tab — кийинки квадрант, F7 жана жебе — карточканы кошуна квадрантка.
hint-problems = Tab — жогорудагы көйгөйдүн себеби, Shift+Tab — кайра. Alt+↑ ↓ — маанилүүлүгү боюнча өйдө-ылдый.
hint-pasting = Чаттан же Word’дон тизме бүтүндөй коюлат: Ctrl+V. Адегенде эмне чыгары көрүнөт.
hint-tree = F2 — чаранын талаалары: ким, качан, канча. F3 — ошол эле чаралар таблица түрүндө. Tab — бир деңгээл терең.
hint-pages = F9 — документтин барактары: жанында, бүтүндөй, көрсөтпөө. Баракты чыкылдатуу текстке алып барат.
hint-gaps = F4 — кийинки боштукка, Shift+F4 — мурункусуна. ✓ — ушундай болушу керек.
hint-translation = Enter же F4 — котормосу жок кийинки текстке. Ctrl+J — н, о, у ордуна ң, ө, ү.

# Many at once: what cannot be done
many-refused-lists = Тандалгандар ар башка тизмелерде турат
many-refused-end = Мындан ары жылдырууга орун жок
many-refused = Мындай болбойт, эч нерсе өзгөргөн жок
sort-refused = Бул тизме иреттелбейт: анын өз тартиби маанилүү
sort-already = Тизме иретке келтирилген
chain-refused = Мындай пункттар байланышпайт
chain-linked = Мурда эле байланышкан

# Working copy
command-working-copy = Бекитилген пландын жумушчу көчүрмөсү
working-copy-not-adopted = Бул план али бекитиле элек: ошонун өзүндө иштеңиз.
adopted-changed = План бекитилген, анын текстин өзгөртүп жатасыз. Жаңы редакция үчүн көчүрмөсүн жасаңыз.
working-copy-name = { $name } (жумушчу көчүрмө)
