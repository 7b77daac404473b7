## From the plan to paper: pages, export, printing, the document's looks.

# Commands
command-print = Напечатать документ
command-looks = Вид и состав документа…
command-pages = Страницы документа: рядом, целиком, не показывать
looks = Документ…

# Pages
pages-page = Страница { $page } из { $pages }
pages-coming = Страницы готовятся…
pages-impossible = Страницы показать не удалось. Сам план цел; сохраните его и выгрузите документ в Word.
pages-older = Это прежние страницы: с последней правкой собрать их не удалось.
status-page = стр. { $page } из { $pages }
status-pages = страницы

# Export
export-formats = В каких форматах
export-parts = Что выгрузить
export-whole = Документ целиком
export-action-plan = План мероприятий отдельным документом
export-folder = В какую папку
export-choose = Выбрать…
export-name = Имя файлов
export-names = Получатся файлы: { $names }
export-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[other] и ещё { $count }
 }
export-nothing = Отметьте формат, язык и часть документа, укажите папку и имя.
export-in-the-way = { $count ->
    [one] Такой файл уже есть. Заменить его?
    [few] Такие файлы уже есть: { $count }. Заменить их?
   *[other] Такие файлы уже есть: { $count }. Заменить их?
 }
folder-because-none = Окно выбора папки не открылось. Введите путь здесь.
path-because-open = Прежнее окно выбора ещё открыто. Путь можно ввести здесь.
pick-folder = В какую папку выгрузить документ
open-folder = Открыть папку
message-not-all = Записано не всё
message-not-shown = Файл не открылся
not-shown-words = На этом компьютере не нашлось программы, чтобы открыть { $file }. Сам файл на месте.

# Looks
looks-title = Вид и состав документа
looks-done = Готово
looks-page = Страница и шрифт
looks-front = Титул и содержание
looks-text = Текст и разделы
looks-annexes = Приложения
looks-tables = Таблицы
looks-wording = Формулировки
looks-preset = Готовый образец
looks-preset-why = Образец меняет вид и состав документа сразу. Тексты плана остаются; любой шаг можно отменить.
looks-margins = Поля
margin-left = Слева
margin-right = Справа
margin-top = Сверху
margin-bottom = Снизу
unit-mm = мм
unit-points = пт
unit-lines = строки
looks-type = Шрифт
looks-font = Название
looks-font-why = В PDF и на странице рядом вместо него стоит Tinos: те же буквы той же ширины.
looks-no-font = Укажите название шрифта
looks-size = Размер текста
looks-table-size = Размер в таблицах
looks-spacing = Межстрочный интервал
looks-indent = Отступ первой строки
looks-out-of-range = Число от { $from } до { $to }
looks-sections = Разделы
looks-numbering = Номера
numbering-roman = I, II, III
numbering-arabic = 1, 2, 3
looks-new-page = Каждый раздел с новой страницы
front-page = Титульный лист отдельно
front-approval = Гриф утверждения над названием
front-draft = Пометка «ПРОЕКТ», пока план не утверждён
front-edition = Название, редакция и дата вверху страниц проекта
front-adopted = План утверждён: пометок проекта в документе нет.
looks-contents = Содержание
contents-depth = Сколько уровней
contents-none = без содержания
contents-one = разделы
contents-two = разделы и подразделы
contents-three = разделы, подразделы и задачи
text-whole = Разделы входят в документ (иначе — только приложения)
text-depth = Приоритеты в тексте
depth-priority = только приоритеты
depth-task = приоритеты и задачи
depth-measure = всё, вплоть до мер
text-swot = SWOT-анализ
swot-lists = четыре списка
swot-square = квадрат два на два
looks-drawings = Рисунки
draw-problems = Дерево проблем, если у проблем указаны причины
draw-money = Деньги по источникам и годам столбцами
looks-order = Разделы и их порядок
annex-action-plan = План мероприятий
annex-money = Деньги по источникам и годам
annex-progress = Ход выполнения
annex-remarks = Свод замечаний и предложений
annex-members = Состав рабочей группы
annex-settings = Настроить: { $name }
annex-title = Заголовок
looks-action-plan = План мероприятий отдельным документом
looks-action-plan-why = Его часто утверждают отдельно от стратегии.
action-plan-adopted = Утверждён
action-plan-by = Кем утверждается
action-plan-body = Чьим актом
action-plan-date = Дата утверждения
action-plan-number = Номер акта
looks-table = Таблица
looks-columns-why = Отметьте нужные столбцы; заголовок можно написать свой. Столбец, в котором пусто, в документ не попадает.
column-title-of = Заголовок столбца: { $name }
table-facts = Показатели в тексте
table-indicators = Индикаторы
table-risks = Риски
table-reports = Отчёты
table-bodies = Органы управления
table-meetings = Встречи и слушания
table-glossary = Термины
move-up-of = Выше: { $name }
move-down-of = Ниже: { $name }
looks-levels = Как называются уровни
looks-levels-why = Например: Направление, Задача, Мероприятие. Пусто — как принято в языке документа.
level-priority = Первый уровень
level-task = Второй уровень
level-measure = Третий уровень
looks-wording-why = Пусто — как принято в языке документа. Вместо слов в фигурных скобках программа подставит своё.
wording-gives = Получится: { $words }
wording-unsound = Так не получится: скобка не закрыта или такой подстановки нет. В документе стоит обычная формулировка.
wording-take = Взять обычную и править
wording-take-of = Взять обычную и править: { $name }
wording-approval = Гриф утверждения
wording-priority-heading = Заголовок приоритета
wording-priority-lead = Перед задачами приоритета
wording-task-heading = Заголовок задачи
wording-measures-lead = Перед мерами задачи
wording-results-lead = Перед ожидаемыми результатами
wording-annex = Над приложением
wording-action-plan-approval = Гриф плана мероприятий
wording-action-plan-title = Название плана мероприятий
slot-number = номер
slot-name = название
slot-level = название уровня
slot-tasks = сколько задач
slot-measures = сколько мер
slot-results = сколько результатов
slot-act = вид акта
slot-body = чьим актом
slot-date = дата
slot-title = название документа
slot-municipality = территория
slot-of-municipality = территория: чья?
slot-in-municipality = территория: где?
slot-council = совет
slot-of-council = чьего совета
slot-hall = исполнительный орган
slot-of-hall = чьего органа

# Drawings
problems-drawing = Дерево проблем

# Sheets for the room
export-swot-sheet = Пустой лист SWOT для группы
export-ballot = Бюллетень для голосования
export-attendance = Лист регистрации
export-protocol = Протокол заседания
export-remarks = Свод замечаний и предложений отдельным документом
