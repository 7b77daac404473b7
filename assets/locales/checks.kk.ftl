# To be read by a native speaker.
# What checks find, and what the command line says.

## Things a finding is about

item-passport = жоспар тұтас
item-wording = жоспардың сөз тіркестері
item-document-settings = құжаттың безендірілуі
item-section = бөлім
item-block = абзац
item-fact = факт
item-act = құқықтық акт
item-member = жұмыс тобының мүшесі
item-swot = SWOT-талдау
item-card = SWOT карточкасы
item-strategic-option = стратегиялық нұсқа
item-problem = мәселе
item-goal = мақсат
item-priority = басым бағыт
item-task = міндет
item-measure = іс-шара
item-expected-result = күтілетін нәтиже
item-record = орындау туралы жазба
item-indicator = көрсеткіш
item-money-source = қаржыландыру көзі
item-risk = тәуекел
item-report = есеп
item-body = басқару органы
item-meeting = кездесу
item-remark = ескерту
item-term = термин
item-group = топ
item-note = жазба
item-tag = белгі

## Findings

check-structure = жоспардың құрылымы бұзылған ({ $detail })
check-no-title = құжаттың атауы жоқ
check-empty-section = әзірге ештеңе жазылмаған
check-template-text = үлгінің мәтіні қалған
check-no-lead = жауапты орындаушы көрсетілмеген
check-no-timing = мерзімі көрсетілмеген
check-no-problem = бірде-бір мәселеге жауап бермейді
check-no-measure = бірде-бір іс-шара жоқ
check-empty-priority = бірде-бір іс-шара жоқ
check-empty-task = бірде-бір іс-шара жоқ
check-no-results = күтілетін нәтижелер жоқ
check-no-mitigation = тәуекелді қалай төмендету керегі айтылмаған
check-untranslated = аудармасы жоқ ({ $language })
check-outdated = аудармадан кейін мәтін өзгерген ({ $language })
check-no-glyph = { $detail } таңбасы басылмайды
check-different-figure = көрсетілген деректер бойынша { $detail } шығады
check-different-money = шаралар бірге { $detail } береді, ал басқаша көрсетілген
check-empty-column = іс-қимыл жоспарының «{ $detail }» бағаны бос және басылмайды

## Columns of the action plan

check-column-lead = Жауапты орындаушы
check-column-with = Бірлескен орындаушылар
check-column-timing = Орындау мерзімі
check-column-result = Күтілетін нәтиже
check-column-completion = Аяқтау нысаны
check-column-indicator = Көрсеткіш
check-column-money = Сомасы
check-column-source = Қаржыландыру көзі

## Lines around them, counts, and the command line

found-item = { $kind } { $code } «{ $text }»
found-item-no-code = { $kind } «{ $text }»
found-line = { $item }: { $finding }
found-faults = Қателер:
found-gaps = Олқылықтар:
found-summary = Қателер: { $faults }, олқылықтар: { $gaps }.
info-sections = Бөлімдер
info-subsections = Бөлімшелер
info-facts = Деректер
info-swot = SWOT (күшті, әлсіз жақтар, мүмкіндіктер, қауіптер)
info-problems = Мәселелер
info-goals = Мақсаттар
info-priorities = Басым бағыттар
info-tasks = Міндеттер
info-measures = Іс-шаралар
info-results = Күтілетін нәтижелер
info-risks = Тәуекелдер
info-indicators = Көрсеткіштер
info-untranslated = Аударылмаған ({ $language })
cli-no-screen = Терезе ашатын экран жоқ. Құжатты терезесіз де алуға болады: kengesh export --sample kant --to docx
cli-window-failed = Терезе ашылмады: экран жауап бермейді немесе графикалық жүйе дайын емес. Құжатты терезесіз kengesh export пәрменімен алуға болады.
cli-unknown-sample = «{ $name }» үлгісі жоқ. Барлары: { $names }.
cli-written = Жазылды: { $file }
cli-own-file = Экспорт құжатты жоспардың өзінің үстіне жазар еді: { $file }. Басқа атау беріңіз.
cli-no-language = Жоспарда «{ $language }» тілі жоқ. Барлары: { $languages }.
