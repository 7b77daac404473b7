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
