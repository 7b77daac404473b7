# What checks find, and what the command line says.

## Things a finding is about

item-passport = план в целом
item-wording = формулировки плана
item-document-settings = оформление документа
item-section = раздел
item-block = абзац
item-fact = факт
item-act = правовой акт
item-member = участник рабочей группы
item-swot = SWOT-анализ
item-card = карточка SWOT
item-strategic-option = стратегический вариант
item-problem = проблема
item-goal = цель
item-priority = приоритет
item-task = задача
item-measure = мера
item-expected-result = ожидаемый результат
item-record = запись об исполнении
item-indicator = показатель
item-money-source = источник финансирования
item-risk = риск
item-report = отчёт
item-body = орган управления
item-meeting = встреча
item-remark = замечание
item-term = термин
item-group = группа
item-note = заметка
item-tag = метка

## Findings

check-structure = нарушено строение плана ({ $detail })
check-no-title = нет названия документа
check-empty-section = пока ничего не написано
check-template-text = остался текст шаблона
check-no-lead = нет ответственного исполнителя
check-no-timing = не указан срок
check-no-problem = не отвечает ни на одну проблему
check-no-measure = нет ни одной меры
check-empty-priority = нет ни одной меры
check-empty-task = нет ни одной меры
check-no-results = нет ожидаемых результатов
check-no-mitigation = не сказано, как снизить риск
check-untranslated = нет перевода ({ $language })
check-outdated = текст изменился после перевода ({ $language })
check-no-glyph = символ { $detail } не напечатается
check-different-figure = по указанным фактам получается { $detail }
check-different-money = меры вместе дают { $detail }, а указано иначе
check-empty-column = столбец «{ $detail }» плана действий пуст и не печатается

## Columns of the action plan

check-column-lead = Ответственный исполнитель
check-column-with = Соисполнители
check-column-timing = Срок исполнения
check-column-result = Ожидаемый результат
check-column-completion = Форма завершения
check-column-indicator = Показатель
check-column-money = Сумма
check-column-source = Источник финансирования

## Lines around them, counts, and the command line

found-item = { $kind } { $code } «{ $text }»
found-item-no-code = { $kind } «{ $text }»
found-line = { $item }: { $finding }
found-faults = Ошибки:
found-gaps = Пробелы:
found-summary = Ошибок: { $faults }, пробелов: { $gaps }.
info-sections = Разделы
info-subsections = Подразделы
info-facts = Факты
info-swot = SWOT (сильные, слабые, возможности, угрозы)
info-problems = Проблемы
info-goals = Цели
info-priorities = Приоритеты
info-tasks = Задачи
info-measures = Меры
info-results = Ожидаемые результаты
info-risks = Риски
info-indicators = Показатели
info-untranslated = Без перевода ({ $language })
cli-no-screen = Нет экрана, на котором можно открыть окно. Документ можно получить и без окна: kengesh export --sample kant --to docx
cli-window-failed = Окно не открылось: экран не отвечает или графическая система не готова. Документ можно получить и без окна командой kengesh export.
cli-unknown-sample = Нет образца «{ $name }». Есть: { $names }.
cli-written = Записано: { $file }
cli-own-file = Экспорт записал бы документ поверх самого плана: { $file }. Укажите другое имя.
cli-no-language = В плане нет языка «{ $language }». Есть: { $languages }.
