# Сақталу: журнал, қалпына келтіру, бұрынғы нұсқалар, ортақ файл.

## Журнал және қалпына келтіру

unsaved-found = Сақталмаған жұмыс табылды
unsaved-take-name = «{ $name }» қалпына келтіру
unsaved-aside = Ұсынбау
unsaved-aside-name = «{ $name }» бұдан былай ұсынбау
unsaved-until = { $time } дейін қалпына келтірілді
unsaved-no-file = жоспар файлға әлі сақталмаған
unsaved-file-gone = жоспар файлы орнында жоқ
unsaved-gone = Бұл енді жоқ: бағдарламаның басқа терезесінде қалпына келтірілген.
unsaved-file-name = { $name } (қалпына келтірілген)
unsaved-take = Қалпына келтіру
unsaved-later = Қазір емес
dialog-unsaved = Сақталмаған жұмыс бар
dialog-unsaved-words = Өткен жолы бағдарлама бұл жоспарды сақтап үлгермей жабылған. Қалпына келтірілгені көшірме ретінде ашылады, файл өзгермейді.
journal-full = Журнал жазылмай тұр: дискіде орын жоқ. Жоспарды басқа жерге сақтаңыз.
journal-not-kept = Журнал жазылмай тұр. Жоспарды жиірек сақтаңыз.

## Екі адам және бір файл

occupied-opening = Бұл жоспар ашық тұр
occupied-opening-words = Бір-біріңіздің жұмысыңызды жоғалтпау үшін жоспарды файлға жазбай қараңыз немесе өз көшірмеңізде жалғастырыңыз.
occupied-saving = Жоспар сақталмады: файл бос емес
occupied-saving-words = Бұл файлмен басқа адам жұмыс істеп жатыр. Өзіңіздікін қасындағы көшірмеге сақтаңыз; екеуі де бүтін қалады.
occupied-lost = Жоспарды басқа адам алып алды
occupied-lost-words = Сіздікі осы терезеде қалады, бірақ файлға енді жазылмайды. Оны көшірмеге сақтаңыз.
occupied-stale-words = Ол терезе дұрыс жабылмаған сияқты: жоспар қасындағы файлда белгі көптен бері жаңармаған.
occupied-other-words = «{ $file }» қазір ашық: { $who }. Басқа ат таңдаңыз.
occupied-read = Тек оқу
occupied-copy = Көшірме алу
occupied-take = Өзіме алу
occupied-somebody = біреу
occupied-computer = { $name } компьютері
occupied-since = { $time } бастап
status-occupied = Бос емес: { $who }
copy-file-name = { $name } (көшірме)
theirs-words = «{ $file }» сіз ашқаннан кейін жазылған. Онда сіздікінен мыналар басқаша:
theirs-load = Олардікін жүктеу
theirs-keep-mine = Менікін көшірмеге сақтау
theirs-list = Айырмаларын көрсету
theirs-added = жаңа: { $item }
theirs-changed = өзгерген: { $item }
theirs-removed = жойылған: { $item }
theirs-more = …және тағы { $count }
theirs-loaded = Файлдағы нұсқа жүктелді
theirs-broken-words = Қазір файлда тұрғанды ашу мүмкін емес. Сіздің жоспар осы терезеде бүтін: оны басқа атпен сақтаңыз.
outside-gone = Жоспар файлы орнында жоқ
outside-gone-words = «{ $file }» жойылған, аты өзгерген, басқа жерге көшкен немесе диск ажыратылған. Жоспар осы терезеде бүтін; оны сақтаңыз.
make-folder = Қалтаны қайта жасау

## Не өзгеше

differs-added = жаңа { $count }
differs-changed = өзгерген { $count }
differs-removed = жойылған { $count }
differs-other = реті немесе байланыстары
differs-nothing = айырма жоқ
all-passport = паспорт өзгерген
all-wording = тұжырымдар өзгерген
all-document-settings = құжаттың безендірілуі өзгерген
all-section = бөлімдер
all-block = абзацтар
all-fact = деректер
all-act = құқықтық актілер
all-member = жұмыс тобының мүшелері
all-swot = SWOT-талдаулар
all-card = карточкалар
all-strategic-option = стратегиялық нұсқалар
all-problem = мәселелер
all-goal = мақсаттар
all-priority = басымдықтар
all-task = міндеттер
all-measure = шаралар
all-expected-result = күтілетін нәтижелер
all-record = орындау жазбалары
all-indicator = көрсеткіштер
all-money-source = қаржыландыру көздері
all-risk = тәуекелдер
all-report = есептер
all-body = басқару органдары
all-meeting = кездесулер
all-remark = ескертулер
all-term = терминдер
all-group = топтар
all-note = жазбалар
all-tag = белгілер

## Нұсқалар

command-versions = Бұрынғы нұсқалар…
versions = Нұсқалар
versions-looking = Бұрынғы нұсқалар ізделуде…
versions-none = Бұрынғы нұсқалар әлі жоқ. Әр сақтау файлда оған дейін болғанын осында қалдырады.
versions-total = Бұрынғы нұсқалар: { $count }, дискіде { $size }
versions-today = бүгін, { $time }
versions-yesterday = кеше, { $time }
versions-day = { $date }, { $time }
versions-in-place = қазір файлда
versions-comparing = салыстырылуда…
versions-alone = салыстыратын ештеңе жоқ
versions-restore = Қайтару
versions-restore-name = Жоспарды мына нұсқаға қайтару: { $time }
versions-name = Атау беру
versions-name-name = Нұсқаға атау беру: { $time }
versions-rename = Атауын өзгерту
versions-rename-name = Нұсқаның атауын өзгерту: { $time }
versions-name-field = Нұсқаның атауы
versions-name-hint = 12 мамырдағы тыңдаулардан кейін
versions-restored = Жоспар мына нұсқаға қайтарылды: { $time }
versions-same = Жоспар онсыз да осы нұсқадағыдай
versions-not-read = Нұсқаны қайтару мүмкін емес
versions-another-plan = Бұл басқа жоспар: файл осы жоспармен ауыстырылғанға дейін сонда болған.
versions-another-plan-title = басқа жоспар: «{ $title }»
versions-not-named = Нұсқаға атау берілмеді
versions-not-named-words = Атауы жазылмады: { $reason }. Дискіде орын бар-жоғын тексеріп, тағы бір рет атау беріңіз.
versions-gone = Бұл нұсқа енді жоқ.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ
dialog-not-kept = Бұрынғы нұсқа сақталмайды
replace-losing = Онсыз ауыстыру
