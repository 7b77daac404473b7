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
