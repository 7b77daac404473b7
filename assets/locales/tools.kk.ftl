## What helps while working: search, gaps, links, translation, help.

command-find = Іздеу және алмастыру
command-palette = Барлық командалар аты бойынша
command-checks = Тағы не істеу керек
command-next-gap = Келесі олқылық
command-previous-gap = Алдыңғы олқылық
command-chain = Осы тармақтың байланыстары
command-both-languages = Әр мәтіннің астында екінші тіл
command-translation = Аударма
command-back = Артқа
command-forth = Алға
command-duplicate = Тармақты қасына қайталау
command-projector = Проекторға
command-hall-window = Зал үшін: бөлек терезеде
command-help = Пернелер мен кеңестер
command-show-hints = Кеңестерді қайта көрсету
command-hide-hints = Кеңестерді көрсетпеу
command-about = Бағдарлама туралы

# Search
find = Іздеу
find-words = Нені табу керек
find-hint = Жоспардың кез келген мәтініндегі сөздер
find-replacing = Алмастыру
find-by = Немен алмастыру керек
find-replace-all = Барлығын алмастыру
find-count = { $count ->
    [0] Ештеңе табылмады
   *[other] { $count } жер
 }
side-close = Жабу

# What is still to be done
checks = Тағы не істеу керек
checks-none = Барлығы орнында: олқылық жоқ.
checks-more = және тағы { $count }
checks-dismiss = Осылай болуы керек
checks-aside = Бұл баған іс-шаралар жоспарында жоқ: мұндай олқылықтар саналмайды.
status-gaps = { $count ->
   *[other] { $count } олқылық
 } (F4)
status-untranslated = { $language }: аударылмағаны { $count }

# Links
chain-note = Ескертпе (құжатқа кірмейді)
chain-hint = Байланыстыру: шараның, мәселенің немесе карточканың сөзін жаза бастаңыз…
chain-field = Немен байланыстыру керек
chain-nothing = Сәйкес ештеңе жоқ
chain-group = Топ
chain-no-group = топсыз
chain-new-group = Жаңа топ
chain-close = Байланыстарды жабу
chain-unlink = Байланысты алып тастау
chain-count = { $count } ішінен { $place }
chain-closed = дайын
link-comes-from = мынадан шықты
link-leads-to = мынаған әкелді
link-answers = мынаған жауап береді
link-answered-by = жауабы
link-measured-by = мынамен өлшенеді
link-measures = мынаны өлшейді
link-paid-from = мынадан төленеді
link-pays = мынаны төлейді
link-lowers = мынаны азайтады
link-lowered-by = мынамен азаяды

# Translation
translation = Аударма
translation-into = Аударма тілі
translation-open-only = Тек қалғаны
translation-count = { $all } ішінен { $done } аударылды
translation-close = Дайын
translation-one-language = Жоспарда бір тіл бар. Екіншісі паспортта қосылады.
translation-field = Аударма { $number }
translation-hint = Аударма…
second-none = Тек бір тіл
second-missing = Аудармасы жоқ
second-field = { $name } ({ $language })
translation-missing = аудармасы жоқ
translation-outdated = мәтін өзгерді
translation-figures = сандар басқа
translation-right = Аударма дұрыс

# Commands by name, help, the program
palette = Команданың аты
palette-hint = Не істеу керек?
help = Пернелер мен кеңестер
help-first = Жазып, Enter басыңыз: әр жол тармақ болады. Барлығын қайтаруға болады (Ctrl+Z). Бөлімнің жанындағы дөңгелек оның бос, басталған не толық екенін көрсетеді.
help-guide = Семинарды қалай өткізу керек
help-guide-passport = Паспорт: атауы, аумағы, жылдары. Екінші тіл сол жерде қосылады.
help-guide-swot = SWOT: адамдар айтады, сіз жазасыз. Ctrl+Tab келесі тізімге апарады; содан кейін дауыс беру.
help-guide-problems = Мәселелер: ең маңыздысы жоғарыда, себептері Tab арқылы оның астында.
help-guide-tree = Басымдықтар, міндеттер мен шаралар: Enter — келесі тармақ, Tab — ішке, F2 — кім, қашан және қанша, F3 — кесте.
help-guide-gaps = F4 олқылықтан олқылыққа апарады: не шешілмеген, ненің орындаушысы не мерзімі жоқ.
help-guide-document = Оң жақта құжаттың нақты беттері. «Шығару» жоспардан дайын файлдар жасайды.
help-lists = Тізімдерде
help-commands = Командалар
help-enter = Келесі тармақ
help-tab = Бір деңгей ішке
help-back-tab = Бір деңгей сыртқа
help-move = Тармақты жылжыту
help-backspace = Бос тармақты жою
help-line = Тармақ ішіндегі жаңа жол
help-second = Екінші тіл көрсетілгенде — сол мәтіннің басқа тіліне және кері
help-fields = Шараның өрістері: кім, қашан, қанша
help-send = Карточканы көрші SWOT тізіміне жіберу
help-copy = Тармақты астындағысымен көшіру; басқа жоспарға да қойылады
help-letters = Меңзер алдындағы әріпті ауыстыру: а → ә, қ, ғ, ң, ө, ұ, ү, һ, і
help-escape = Өрістен шығу
about-parts = Бағдарлама неден жасалған
about-network = Бағдарлама желіге шықпайды және ешкімге ештеңе хабарламайды.

# A pasted list
paste-heading = { $count ->
   *[other] { $count } тармақ қойылсын ба?
 }
paste-take = Қою
paste-as-one = Бір тармақ ретінде
paste-like = ұқсас: { $words }
paste-column = «{ $title }» бағаны
paste-column-words = сөздерге қосу
paste-column-nothing = алмау

# For the hall
timer = Таймер
timer-minutes = { $count } мин
timer-stop = Тоқтату
timer-over = Уақыт бітті
hall-window = Зал үшін
hall-full-screen = Толық экранға (F11)
hall-page = { $pages } беттің { $page }-беті

# A group's file
command-append = Топтың карточкаларын қосу…
path-append = Топтың файлы
append-take = Қосу
append-done = Топтың карточкалары қосылды
append-done-words = { $count ->
   *[other] «{ $name }» файлынан { $count } тармақ алынды. Ұқсастары қатар тұр; барлығын бірден қайтаруға болады.
 }
append-nothing = Қосатын ештеңе жоқ
append-nothing-words = Топтың файлында жоспарда жоқ карточка не мәселе жоқ.

# Spelling
command-next-misspelt = Қатесі бар келесі сөз
command-toggle-spelling = Қатесі бар сөздердің астын сызу
command-own-words = Осы жоспардың сөздері
spelling = Емле
spelling-on = Қатесі бар сөздердің асты сызылады.
spelling-off = Қатесі бар сөздердің асты сызылмайды.
spelling-is-off = Емлені тексеру өшірулі. Оны «Қатесі бар сөздердің астын сызу» пәрмені қосады.
spelling-none = Қатесі бар сөз табылмады.
spelling-no-dictionary = Бұл тілдің сөздігі жоқ: { $languages }.
spelling-looks = Сөздер ізделуде…
spelling-nothing = Ұқсас сөз жоқ
spelling-add = Бұл сөз дұрыс: { $word }
own-words-none = Мұнда сіз дұрыс деп санаған сөздер болады.
own-words-forget = { $word } сөзін ұмыту

# Many at once
many-chosen = Таңдалды: { $count }
many-items = тармақтар: { $count }
command-sort-list = Тізімді әліпби бойынша сұрыптау
many-no-place = Мұнда қойылмайды
many-no-place-words = Көшірілгенге мұнда орын жоқ. Меңзерді сондай тізімге қойыңыз.

# Remarks
command-add-remark = Осы тармаққа ескерту
remark-on-nothing = Ескерту қатысты тармаққа меңзерді қойыңыз.
remarks-count = Ашық: { $all } ішінен { $open }
remarks-open-only = Тек ашықтары
remarks-author = Авторы
remarks-about = Қай тармаққа
remarks-all = Барлығы
remark-put-on = Қай тармаққа…
remark-about-nothing = Ешбір тармаққа емес
chain-remark = Осы тармаққа ескерту…
chain-remark-decided = Жинақтағы ескерту: { $decision }

hint-understood = Түсінікті
hint-swot = Enter — келесі карточка, Ctrl+Tab — келесі квадрант, F7 және бағдарша — карточканы көрші квадрантқа.
hint-problems = Tab — жоғарыдағы мәселенің себебі, Shift+Tab — кері. Alt+↑ ↓ — маңыздылығы бойынша жоғары-төмен.
hint-pasting = Чаттан не Word-тан тізім тұтас қойылады: Ctrl+V. Алдымен не шығатыны көрінеді.
hint-tree = F2 — шараның өрістері: кім, қашан, қанша. F3 — сол шаралар кесте түрінде. Tab — бір деңгей тереңірек.
hint-pages = F9 — құжаттың беттері: жанында, тұтас, көрсетпеу. Бетті басу мәтінге апарады.
hint-gaps = F4 — келесі олқылыққа, Shift+F4 — алдыңғысына. ✓ — осылай болуы керек.
hint-translation = Enter немесе F4 — аудармасы жоқ келесі мәтінге. Ctrl+J — н, о, у орнына ң, ө, ү.

# Many at once: what cannot be done
many-refused-lists = Таңдалғандар әртүрлі тізімдерде тұр
many-refused-end = Бұдан әрі жылжытатын орын жоқ
many-refused = Бұлай болмайды, ештеңе өзгерген жоқ
sort-refused = Бұл тізім реттелмейді: оның өз реті маңызды
sort-already = Тізім реттелген
chain-refused = Мұндай тармақтар байланыспайды
chain-linked = Бұрыннан байланысқан

# Working copy
command-working-copy = Бекітілген жоспардың жұмыс көшірмесі
working-copy-not-adopted = Бұл жоспар әлі бекітілмеген: соның өзінде жұмыс істеңіз.
adopted-changed = Жоспар бекітілген, оның мәтінін өзгертіп жатырсыз. Жаңа редакция үшін көшірмесін жасаңыз.
working-copy-name = { $name } (жұмыс көшірмесі)
