# To be read by a native speaker.
# What checks find, and what the command line says.

## Things a finding is about

item-passport = план бүтүндөй
item-wording = пландын сөз айкаштары
item-document-settings = документтин жасалгасы
item-section = бөлүм
item-block = абзац
item-fact = факт
item-act = укуктук акт
item-member = жумушчу топтун мүчөсү
item-swot = SWOT-талдоо
item-card = SWOT карточкасы
item-strategic-option = стратегиялык вариант
item-problem = проблема
item-goal = максат
item-priority = артыкчылык
item-task = маселе
item-measure = чара
item-expected-result = күтүлүүчү натыйжа
item-record = аткаруу жөнүндө жазуу
item-indicator = көрсөткүч
item-money-source = каржылоо булагы
item-risk = тобокел
item-report = отчёт
item-body = башкаруу органы
item-meeting = жолугушуу
item-remark = сын-пикир
item-term = термин
item-group = топ
item-note = белги
item-tag = эн

## Findings

check-structure = пландын түзүлүшү бузулган ({ $detail })
check-no-title = документтин аталышы жок
check-empty-section = азырынча эч нерсе жазылган эмес
check-template-text = шаблондун тексти калган
check-no-lead = жооптуу аткаруучу көрсөтүлгөн эмес
check-no-timing = мөөнөтү көрсөтүлгөн эмес
check-no-problem = бир да проблемага жооп бербейт
check-no-measure = бир да чара жок
check-empty-priority = бир да чара жок
check-empty-task = бир да чара жок
check-no-results = күтүлүүчү натыйжалар жок
check-no-mitigation = тобокел кантип төмөндөтүлөрү айтылган эмес
check-untranslated = котормосу жок ({ $language })
check-outdated = котормодон кийин текст өзгөргөн ({ $language })
check-no-glyph = { $detail } белгиси басылбайт
check-different-figure = көрсөтүлгөн фактылар боюнча { $detail } чыгат
check-different-money = чаралар чогуу { $detail } берет, ал эми башкача көрсөтүлгөн
check-empty-column = иш-аракеттер планынын «{ $detail }» тилкеси бош жана басылбайт

## Columns of the action plan

check-column-lead = Жооптуу аткаруучу
check-column-with = Бирге аткаруучулар
check-column-timing = Аткаруу мөөнөтү
check-column-result = Күтүлүүчү натыйжа
check-column-completion = Аяктоо формасы
check-column-indicator = Көрсөткүч
check-column-money = Суммасы
check-column-source = Каржылоо булагы

## Lines around them, counts, and the command line

found-item = { $kind } { $code } «{ $text }»
found-item-no-code = { $kind } «{ $text }»
found-line = { $item }: { $finding }
found-faults = Каталар:
found-gaps = Кемчиликтер:
found-summary = Каталар: { $faults }, кемчиликтер: { $gaps }.
info-sections = Бөлүмдөр
info-subsections = Бөлүмчөлөр
info-facts = Фактылар
info-swot = SWOT (күчтүү, начар жактар, мүмкүнчүлүктөр, коркунучтар)
info-problems = Проблемалар
info-goals = Максаттар
info-priorities = Артыкчылыктар
info-tasks = Маселелер
info-measures = Чаралар
info-results = Күтүлүүчү натыйжалар
info-risks = Тобокелдер
info-indicators = Көрсөткүчтөр
info-untranslated = Которулган эмес ({ $language })
cli-no-screen = Терезе ача турган экран жок. Документти терезесиз да алууга болот: kengesh export --sample kant --to docx
cli-window-failed = Терезе ачылган жок: экран жооп бербейт же графикалык система даяр эмес. Документти терезесиз kengesh export буйругу менен алууга болот.
cli-unknown-sample = «{ $name }» үлгүсү жок. Барлары: { $names }.
cli-written = Жазылды: { $file }
cli-own-file = Экспорт документти пландын өзүнүн үстүнө жазып коймок: { $file }. Башка ат бериңиз.
cli-no-language = Планда «{ $language }» тили жок. Барлары: { $languages }.
