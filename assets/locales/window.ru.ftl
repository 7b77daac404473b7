## What the window says.

# The program and its files
program-name = Кеңеш
file-unnamed = Без имени
file-name-new = стратегия
plan-untitled = Без названия
draft-mark = ПРОЕКТ

# Commands
menu-file = Файл
command-new = Новый план
command-open = Открыть…
command-save = Сохранить
command-save-as = Сохранить как…
command-export = Выгрузить документ…
command-undo = Отменить
command-redo = Повторить
command-next-quadrant = Следующий список SWOT
command-next-section = Следующий раздел
command-previous-section = Предыдущий раздел
command-zoom-in = Крупнее
command-zoom-out = Мельче
command-toggle-theme = Светлый или тёмный вид
command-close-plan = Закрыть план
command-quit = Выйти
export = Выгрузить
open = Открыть
save = Сохранить
cancel = Отмена
ok = Понятно
replace = Заменить
save-elsewhere = Сохранить под другим именем
delete = Удалить
move-up = Выше
move-down = Ниже
window-language = Язык окна: { $language }
plan-language = Язык текстов: { $language }

# Steps back and forth
undo-step = Отменить: { $step }
redo-step = Повторить: { $step }
step-add = добавление { $what }
step-type = правка текста { $what }
step-change = изменение { $what }
step-remove = удаление { $what }
step-move = перенос { $what }
step-split = разделение { $what }
step-join = присоединение { $what }
step-link = привязка { $what }
step-unlink = снятие связи { $what }
step-vote = подсчёт голосов { $what }
of-passport = паспорта
of-wording = формулировок
of-documentsettings = вида документа
of-section = раздела
of-block = абзаца
of-fact = показателя
of-act = правового акта
of-member = участника рабочей группы
of-swot = SWOT-анализа
of-card = карточки
of-strategicoption = стратегического варианта
of-problem = проблемы
of-goal = цели
of-priority = приоритета
of-task = задачи
of-measure = меры
of-expectedresult = ожидаемого результата
of-record = записи о выполнении
of-indicator = индикатора
of-moneysource = источника средств
of-risk = риска
of-report = отчёта
of-body = органа управления
of-meeting = встречи
of-remark = замечания
of-term = термина
of-group = группы
of-note = заметки
of-tag = метки
toast-removed = Удалено: { $words }
toast-undo = Вернуть

# The start
start-purpose = Стратегия развития — от первой карточки до документа, который принимает кенеш.
start-strategy = Новая стратегия
start-strategy-what = Введение и девять разделов: от потенциала до управления реализацией
start-programme = Новая программа (ПСЭР)
start-programme-what = Социально-экономическое развитие: ситуация, цели, показатели, деньги по годам
start-directions = Направления и поручения
start-directions-what = Кто, что, к какому сроку и за какие деньги
start-blank = Пустой план
start-blank-what = Один раздел; остальные добавите сами
start-open = Открыть файл…
start-open-what = Продолжить начатое
start-recent = Недавние файлы
recent-open = Открыть { $file }
start-sample = Посмотреть пример
start-sample-what = Стратегия города Кант, 2014–2017

# Choosing files
pick-open = Открыть план
pick-save = Сохранить план
pick-plans = Планы
pick-picture = Выбрать рисунок
pick-pictures = Рисунки
dialog-waiting = Выберите файл
dialog-waiting-words = Окно выбора файла открыто рядом. Если его не видно, введите путь к файлу здесь.
dialog-type-path = Ввести путь
path-open = Какой файл открыть?
path-save = Куда сохранить план?
path-because-silent = Системное окно выбора файла не отвечает. Путь можно ввести здесь.
path-name = Путь к файлу
path-hint = /папка/файл
path-help = Папка и имя файла. Окончание имени программа допишет сама.

# Dialogs
dialog-guard = Сохранить изменения?
dialog-guard-words = В плане есть несохранённые изменения. Без сохранения они пропадут.
guard-save = Сохранить
guard-leave = Не сохранять
dialog-replace = Файл уже есть
dialog-replace-words = { $file } уже существует. Заменить его?
dialog-changed = Файл изменил кто-то другой
dialog-changed-words = { $file } записан после того, как вы его открыли. Замена сотрёт чужую работу.
dialog-export = Выгрузить документ
format-docx = Документ Word (DOCX)
format-markdown = Текст с разметкой (Markdown)
format-pdf = Для печати и рассылки (PDF)
format-html = Страница для браузера (HTML)
format-xlsx = Таблицы Excel (XLSX)
format-text = Простой текст (TXT)
export-languages = Языки: по файлу на каждый
export-go = Выгрузить
message-not-opened = Файл не открыт
message-no-picture = Рисунок не добавлен
message-not-saved = План не сохранён
message-saved-but = План сохранён, но…
message-exported = Документ готов
message-broke = Что-то сломалось
message-job-broke = Работа прервалась из-за ошибки в программе. План цел; сохраните его и повторите.
message-refused = Так нельзя
refused-has-records = План утверждён, и у меры есть записи о выполнении. Её можно только исключить.

# The status bar
status-unsaved = Не сохранено
status-saved = Сохранено в { $time }
status-unchanged = Всё сохранено
status-new = Новый план
status-counts = { $priorities ->
    [one] { $priorities } приоритет
    [few] { $priorities } приоритета
   *[other] { $priorities } приоритетов
 }, { $tasks ->
    [one] { $tasks } задача
    [few] { $tasks } задачи
   *[other] { $tasks } задач
 }, { $measures ->
    [one] { $measures } мера
    [few] { $measures } меры
   *[other] { $measures } мер
 }
job-open = Открывается файл…
job-save = Сохраняется…
job-export = Готовится документ…

# Steps of the workshop
passport = Паспорт плана
stage-empty = пусто
stage-begun = начат
stage-complete = заполнен
add-section = Добавить раздел
section-title = Название раздела
section-menu = Раздел
section-left-out = не входит в документ
section-leave-out = Не включать в документ
section-take-in = Включить в документ
section-delete = Удалить раздел
section-title-introduction = Введение
section-title-narrative = Новый раздел
section-title-potential = Потенциал
section-title-swot = SWOT-анализ
section-title-problems = Проблемы
section-title-goals = Стратегические цели
section-title-priorities = Приоритетные направления
section-title-indicators = Индикаторы
section-title-resources = Ресурсы
section-title-risks = Риски и способы их снижения
section-title-monitoring = Мониторинг и оценка
section-title-management = Управление реализацией
section-title-participation = Участие жителей
section-title-glossary = Термины
purpose-introduction = Зачем нужна стратегия, на каких принципах она стоит и кто её готовил.
purpose-narrative = Раздел со своим текстом: абзацы, списки, таблицы.
purpose-potential = Чем располагает территория сегодня: люди, земля, экономика, с цифрами и источниками.
purpose-swot = Сильные и слабые стороны, возможности и угрозы, словами участников.
purpose-problems = Что мешает жить лучше: самое важное сверху.
purpose-goals = Какой территория хочет стать и к какому сроку.
purpose-priorities = Направления, задачи в них и меры: кто, что и когда делает.
purpose-indicators = По каким числам будет видно, что стало лучше.
purpose-resources = Откуда возьмутся деньги и силы.
purpose-risks = Что может помешать и как это предупредить.
purpose-monitoring = Кто и когда отчитывается о выполнении.
purpose-management = Кто ведёт план и за что отвечает.
purpose-participation = Слушания и встречи: кто пришёл, что предложил и что из этого вышло.
purpose-glossary = Слова, которые нужно объяснить.

# Running text
waiting-line = Новая строка
narrative-begin = Начните писать…
narrative-before = Текст перед списком…
narrative-after = Текст после списка…
text-before = Текст до
text-after = Текст после
narrative-go-on = Дальше…
block-menu = Вид: { $kind }
block-paragraph = Абзац
block-subheading = Подзаголовок
block-item = Пункт списка
block-ordered = Пункт с номером
block-quotation = Цитата
block-facts = Показатели
block-table = Таблица
block-picture = Рисунок
block-add-facts = Добавить показатели ниже
block-add-table = Добавить таблицу ниже
block-add-picture = Добавить рисунок ниже
block-add = Добавить сюда
table-title = Название таблицы
table-cell = Строка { $row }, столбец { $column }
table-add-row = Добавить строку
table-add-column = Добавить столбец
picture-size = Рисунок, { $kilobytes } КБ
picture-caption = Подпись
picture-alternative = Что на рисунке
picture-unseen = Этот рисунок не читается.
picture-take = Взять
picture-nowhere = Рисунки стоят в тексте разделов. Откройте раздел слева и повторите.
picture-foreign = Это не рисунок, который умеет читать программа. Подойдут PNG, JPEG, WebP и GIF.
picture-too-large = Рисунок слишком велик. Уменьшите его в другой программе и повторите.
picture-broken = Файл рисунка повреждён. Откройте его в другой программе, сохраните заново и повторите.
facts-title = Что это за показатели
facts-add = Добавить показатель
fact-name = Показатель
fact-value = Значение
fact-unit = Единица
fact-year = Год
fact-source = Источник

# Lists
items-first = Напишите первый пункт и нажмите Enter…
items-next = Следующий…
not-said = не указано
list-problem = Проблемы
list-goal = Цели
list-priority = Приоритеты
list-indicator = Индикаторы
list-moneysource = Источники средств
list-risk = Риски
list-report = Отчёты
list-body = Органы управления
list-meeting = Встречи и слушания
list-term = Термины
field-text = Текст
field-title = Название
field-name = Название
field-rationale = Обоснование
field-result = Результат
field-mitigation = Как снизить
field-owner = Ответственный
field-unit = Единица
field-source = Источник данных
field-frequency = Как часто
field-split = В разрезе
field-post = Должность
field-reason = Причина
field-other = Слова
field-risk-text = Риск
field-member-name = Фамилия и имя
field-act-post = Кем принят
field-report-frequency = Срок
field-body-text = Роль
field-term-text = Что значит
risk-probability = Вероятность
risk-impact = Последствия
degree-low = низкая
degree-medium = средняя
degree-high = высокая
source-kind = Вид источника
source-local = местный бюджет
source-republican = республиканский бюджет
source-enterprises = муниципальные предприятия
source-investors = инвесторы
source-loans = кредиты
source-population = средства населения
source-grants = гранты
source-other = другое
report-every = Периодичность
every-month = каждый месяц
every-quarter = каждый квартал
every-half-year = каждые полгода
every-year = каждый год
every-always = постоянно
meeting-kind = Вид
meeting-hearing = общественные слушания
meeting-working-group = заседание рабочей группы
meeting-gathering = сход граждан
meeting-survey = опрос или фокус-группа
meeting-other = другое
meeting-date = Дата
meeting-people = Участников
meeting-women = Из них женщин
act-date = Дата
act-number = Номер
date-hint = дд.мм.гггг
goal-horizon = Срок
horizon-vision = видение
horizon-20 = через 20 лет
horizon-5 = через 5 лет
horizon-period = к концу периода
indicator-level = Уровень
level-output = продукт: что сделано
level-outcome = результат: что изменилось
level-impact = влияние: как стало жить

# The passport
passport-title = Название документа
passport-title-hint = Стратегия развития города Кант на 2014–2017 годы
passport-from = Первый год
passport-to = Последний год
passport-country = Страна
country-kyrgyzstan = Кыргызстан
country-kazakhstan = Казахстан
country-other = другая
passport-edition = Редакция
passport-languages = Языки документа
language-main = основной
language-make-main = Сделать основным
language-make-main-of = Сделать основным: { $language }
language-remove = Убрать
language-remove-of = Убрать: { $language }
language-add = Добавить: { $language }
passport-municipality = Территория
municipality-kind = Вид
municipality-town = город
municipality-district = район
municipality-region = область
municipality-rural = сельский округ
passport-forms-why = Эти формы имени программа ставит в документ сама: пишите так, как в предложении.
form-municipality = Название
form-municipality-example = город Кант
form-of-municipality = Чей? (развитие …)
form-of-municipality-example = города Кант
form-in-municipality = Где? (жить …)
form-in-municipality-example = в городе Кант
form-council = Совет
form-council-example = Кантский городской кенеш
form-of-council = Чьим решением? (постановление …)
form-of-council-example = Кантского городского кенеша
form-hall = Исполнительный орган
form-hall-example = мэрия города Кант
form-of-hall = Чей? (распоряжение …)
form-of-hall-example = мэрии города Кант
passport-approval = Утверждение
approval-adopted = Утверждён: коды мер больше не меняются
approval-by = Кем
adopter-council = кенеш
adopter-hall = исполнительный орган
adopter-other = другой орган
approval-date = Дата акта
approval-number = Номер акта
approval-body = Кем утверждается, в нужной форме
passport-members = Рабочая группа
passport-acts = Правовая основа

## Presets of the document

preset-strategy = Стратегия
preset-strategy-what = Все разделы, план мероприятий и состав рабочей группы в приложениях
preset-programme = Программа (ПСЭР)
preset-programme-what = SWOT таблицей, деньги по годам и источникам; план мероприятий – отдельный документ
preset-directions = Направления и поручения
preset-directions-what = Без титульного листа; поручения с исполнителями, сроками и деньгами
preset-short = Краткая версия
preset-short-what = Для рассылки: до задач, без повествования и приложений
preset-action-plan = Только план мероприятий
preset-action-plan-what = Таблица мер с собственным грифом утверждения
