# Сакталуу: журнал, калыбына келтирүү, мурунку версиялар, жалпы файл.

## Журнал жана калыбына келтирүү

unsaved-found = Сакталбаган иш табылды
unsaved-take-name = «{ $name }» калыбына келтирүү
unsaved-aside = Сунуштабоо
unsaved-aside-name = «{ $name }» мындан ары сунуштабоо
unsaved-until = { $time } чейин калыбына келтирилди
unsaved-no-file = план файлга али сакталган эмес
unsaved-file-gone = пландын файлы ордунда жок
unsaved-gone = Бул эми жок: программанын башка терезесинде калыбына келтирилген.
unsaved-file-name = { $name } (калыбына келтирилген)
unsaved-take = Калыбына келтирүү
unsaved-later = Азыр эмес
dialog-unsaved = Сакталбаган иш бар
dialog-unsaved-words = Өткөн жолу программа бул планды сактаганга үлгүрбөй жабылган. Калыбына келтирилгени көчүрмө катары ачылат, файл өзгөрбөйт.
journal-full = Журнал жазылбай жатат: дискте орун жок. Планды башка жерге сактаңыз.
journal-not-kept = Журнал жазылбай жатат. Планды тез-тез сактап туруңуз.

## Эки киши жана бир файл

occupied-opening = Бул план ачылып турат
occupied-opening-words = Бири-бириңиздин ишиңизди жоготпоо үчүн планды файлга жазбай караңыз же өз көчүрмөңүздө улантыңыз.
occupied-saving = План сакталган жок: файл бош эмес
occupied-saving-words = Бул файл менен башка киши иштеп жатат. Өзүңүздүкүн жанындагы көчүрмөгө сактаңыз; экөө тең бүтүн калат.
occupied-lost = Планды башка киши алып алды
occupied-lost-words = Сиздики ушул терезеде калат, бирок файлга мындан ары жазылбайт. Аны көчүрмөгө сактаңыз.
occupied-stale-words = Ал терезе туура жабылбаган окшойт: пландын жанындагы файлда белги көптөн бери жаңырган эмес.
occupied-other-words = «{ $file }» азыр ачык: { $who }. Башка ат тандаңыз.
occupied-read = Окуу гана
occupied-copy = Көчүрмө алуу
occupied-take = Өзүмө алуу
occupied-somebody = кимдир бирөө
occupied-computer = { $name } компьютери
occupied-since = { $time } баштап
status-occupied = Бош эмес: { $who }
copy-file-name = { $name } (көчүрмө)
theirs-words = «{ $file }» сиз ачкандан кийин жазылган. Анда сиздикинен мына булар башкача:
theirs-load = Алардыкын жүктөө
theirs-keep-mine = Меникин көчүрмөгө сактоо
theirs-list = Айырмаларын көрсөтүү
theirs-added = жаңы: { $item }
theirs-changed = өзгөргөн: { $item }
theirs-removed = өчүрүлгөн: { $item }
theirs-more = …жана дагы { $count }
theirs-loaded = Файлдагы вариант жүктөлдү
theirs-broken-words = Азыр файлда турганды ачуу мүмкүн эмес. Сиздин план ушул терезеде бүтүн: аны башка ат менен сактаңыз.
outside-gone = Пландын файлы ордунда жок
outside-gone-words = «{ $file }» өчүрүлгөн, аты өзгөргөн, башка жерге көчкөн же диск ажыратылган. План ушул терезеде бүтүн; аны сактаңыз.
make-folder = Папканы кайра түзүү

## Эмне айырмаланат

differs-added = жаңы { $count }
differs-changed = өзгөргөн { $count }
differs-removed = өчүрүлгөн { $count }
differs-other = тартиби же байланыштары
differs-nothing = айырма жок
all-passport = паспорт өзгөргөн
all-wording = сөз түрмөктөр өзгөргөн
all-document-settings = документтин түрү өзгөргөн
all-section = бөлүмдөр
all-block = абзацтар
all-fact = фактылар
all-act = укуктук актылар
all-member = жумушчу топтун мүчөлөрү
all-swot = SWOT-талдоолор
all-card = карточкалар
all-strategic-option = стратегиялык варианттар
all-problem = көйгөйлөр
all-goal = максаттар
all-priority = приоритеттер
all-task = милдеттер
all-measure = чаралар
all-expected-result = күтүлгөн натыйжалар
all-record = аткаруу жазуулары
all-indicator = көрсөткүчтөр
all-money-source = каржылоо булактары
all-risk = тобокелдиктер
all-report = отчёттор
all-body = башкаруу органдары
all-meeting = жолугушуулар
all-remark = сын-пикирлер
all-term = терминдер
all-group = топтор
all-note = белгилөөлөр
all-tag = энбелгилер

## Версиялар

command-versions = Мурунку версиялар…
versions = Версиялар
versions-looking = Мурунку версиялар изделүүдө…
versions-none = Мурунку версиялар али жок. Ар бир сактоо файлда ага чейин болгонун бул жерде калтырат.
versions-total = Мурунку версиялар: { $count }, дискте { $size }
versions-today = бүгүн, { $time }
versions-yesterday = кечээ, { $time }
versions-day = { $date }, { $time }
versions-in-place = азыр файлда
versions-comparing = салыштырылууда…
versions-alone = салыштырарга эч нерсе жок
versions-restore = Кайтаруу
versions-restore-name = Планды бул версияга кайтаруу: { $time }
versions-name = Ат берүү
versions-name-name = Версияга ат берүү: { $time }
versions-rename = Атын өзгөртүү
versions-rename-name = Версиянын атын өзгөртүү: { $time }
versions-name-field = Версиянын аты
versions-name-hint = 12-майдагы угуулардан кийин
versions-restored = План бул версияга кайтарылды: { $time }
versions-same = План ансыз да ушул версиядагыдай
versions-not-read = Версияны кайтарууга болбойт
versions-another-plan = Бул башка план: файл ушул план менен алмаштырылганга чейин анда болгон.
versions-another-plan-title = башка план: «{ $title }»
versions-not-named = Версияга ат берилген жок
versions-not-named-words = Аты жазылган жок: { $reason }. Дискте орун бар-жогун текшерип, дагы бир жолу ат бериңиз.
versions-gone = Бул версия эми жок.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ
dialog-not-kept = Мурунку версия сакталбайт
replace-losing = Ансыз алмаштыруу
