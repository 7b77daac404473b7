## What helps while working: search, gaps, links, translation, help.

command-find = Найти и заменить
command-palette = Все команды по названию
command-checks = Что ещё сделать
command-next-gap = Следующий пробел
command-previous-gap = Предыдущий пробел
command-chain = Связи этого пункта
command-both-languages = Второй язык под каждым текстом
command-translation = Перевод
command-back = Назад
command-forth = Вперёд
command-duplicate = Повторить пункт рядом
command-projector = На проектор
command-hall-window = Для зала: в отдельном окне
command-help = Клавиши и подсказки
command-show-hints = Показать подсказки снова
command-hide-hints = Не показывать подсказки
command-about = О программе

# Search
find = Поиск
find-words = Что найти
find-hint = Слова из любого текста плана
find-replacing = Заменить
find-by = На что заменить
find-replace-all = Заменить всё
find-count = { $count ->
    [0] Ничего не найдено
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
 }
side-close = Закрыть

# What is still to be done
checks = Что ещё сделать
checks-none = Всё на месте: пробелов нет.
checks-more = и ещё { $count }
checks-dismiss = Так и должно быть
checks-aside = Этого столбца нет в плане действий: такие пробелы не считаются.
status-gaps = { $count ->
    [one] { $count } пробел
    [few] { $count } пробела
   *[other] { $count } пробелов
 } (F4)
status-untranslated = { $language }: осталось перевести { $count }

# Links
chain-note = Заметка (в документ не попадает)
chain-hint = Связать: начните писать слова меры, проблемы, карточки…
chain-field = С чем связать
chain-nothing = Ничего подходящего нет
chain-group = Группа
chain-no-group = без группы
chain-new-group = Новая группа
chain-close = Убрать связи
chain-unlink = Снять связь
chain-count = { $place } из { $count }
chain-closed = готово
link-comes-from = выросло из
link-leads-to = привело к
link-answers = отвечает на
link-answered-by = ответ
link-measured-by = измеряется
link-measures = измеряет
link-paid-from = оплачивается из
link-pays = оплачивает
link-lowers = снижает
link-lowered-by = снижается

# Translation
translation = Перевод
translation-into = Язык перевода
translation-open-only = Только то, что осталось
translation-count = Переведено { $done } из { $all }
translation-close = Готово
translation-one-language = В плане один язык. Второй добавляется в паспорте.
translation-field = Перевод { $number }
translation-hint = Перевод…
second-none = Только один язык
second-missing = Нет перевода
second-field = { $name } ({ $language })
translation-missing = нет перевода
translation-outdated = текст изменился
translation-figures = разные цифры
translation-right = Перевод верен

# Commands by name, help, the program
palette = Название команды
palette-hint = Что сделать?
help = Клавиши и подсказки
help-first = Пишите и нажимайте Enter: каждая строка становится пунктом. Всё можно отменить (Ctrl+Z). Кружок у раздела показывает, пуст он, начат или заполнен.
help-guide = Как пройти семинар
help-guide-passport = Паспорт: название, территория, годы. Второй язык добавляется там же.
help-guide-swot = SWOT: люди говорят, вы пишете. Ctrl+Tab ведёт в следующий список; потом голосование.
help-guide-problems = Проблемы: самая важная сверху, причины — клавишей Tab под ней.
help-guide-tree = Приоритеты, задачи и меры: Enter — следующий пункт, Tab — глубже, F2 — кто, когда и сколько, F3 — таблица.
help-guide-gaps = F4 ведёт от пробела к пробелу: что не решено, у чего нет исполнителя или срока.
help-guide-document = Справа — настоящие страницы документа. «Выгрузить» делает из плана готовые файлы.
help-lists = В списках
help-commands = Команды
help-enter = Следующий пункт
help-tab = На уровень глубже
help-back-tab = На уровень выше
help-move = Передвинуть пункт
help-backspace = Удалить пустой пункт
help-line = Новая строка внутри пункта
help-second = В тот же текст на другом языке и обратно, когда показан второй язык
help-fields = Поля меры: кто, когда, сколько
help-send = Отправить карточку в соседний список SWOT
help-copy = Скопировать пункт со всем, что под ним; вставляется и в другой план
help-letters = Заменить букву перед курсором: н → ң, о → ө, у → ү
help-escape = Выйти из поля
about-parts = Из чего сделана программа
about-network = Программа не выходит в сеть и никому ничего не сообщает.

# A pasted list
paste-heading = { $count ->
    [one] Вставить { $count } пункт?
    [few] Вставить { $count } пункта?
   *[other] Вставить { $count } пунктов?
 }
paste-take = Вставить
paste-as-one = Одним пунктом
paste-like = похоже на: { $words }
paste-column = Столбец «{ $title }»
paste-column-words = добавить к словам
paste-column-nothing = не брать

# For the hall
timer = Таймер
timer-minutes = { $count } мин
timer-stop = Остановить
timer-over = Время вышло
hall-window = Для зала
hall-full-screen = Во весь экран (F11)
hall-page = стр. { $page } из { $pages }

# A group's file
command-append = Добавить карточки группы…
path-append = Файл группы
append-take = Добавить
append-done = Карточки группы добавлены
append-done-words = { $count ->
    [one] Из файла «{ $name }» взят { $count } пункт. Похожие стоят рядом; всё сразу можно отменить.
    [few] Из файла «{ $name }» взято { $count } пункта. Похожие стоят рядом; всё сразу можно отменить.
   *[other] Из файла «{ $name }» взято { $count } пунктов. Похожие стоят рядом; всё сразу можно отменить.
 }
append-nothing = Добавлять нечего
append-nothing-words = В файле группы нет карточек и проблем, которых ещё нет в плане.

# Spelling
command-next-misspelt = Следующее слово с ошибкой
command-toggle-spelling = Подчёркивать слова с ошибками
command-own-words = Слова этого плана
spelling = Правописание
spelling-on = Слова с ошибками подчёркиваются.
spelling-off = Слова с ошибками не подчёркиваются.
spelling-is-off = Проверка правописания выключена. Её включает команда «Подчёркивать слова с ошибками».
spelling-none = Слов с ошибками не найдено.
spelling-no-dictionary = Нет словаря для языка: { $languages }.
spelling-looks = Подбираются слова…
spelling-nothing = Похожих слов нет
spelling-add = Это слово верное: { $word }
own-words-none = Здесь будут слова, которые вы сочли верными.
own-words-forget = Забыть слово { $word }

# Many at once
many-chosen = Выбрано: { $count }
many-items = пунктов: { $count }
command-sort-list = Сортировать список по алфавиту
many-no-place = Сюда не вставить
many-no-place-words = Скопированному здесь не место. Поставьте курсор в список того же рода.

# Remarks
command-add-remark = Замечание к этому пункту
remark-on-nothing = Поставьте курсор в пункт, к которому относится замечание.
remarks-count = Открыто: { $open } из { $all }
remarks-open-only = Только открытые
remarks-author = Автор
remarks-about = К какому пункту
remarks-all = Все
remark-put-on = К какому пункту…
remark-about-nothing = Ни к какому пункту
chain-remark = Замечание к этому пункту…
chain-remark-decided = Замечание в своде: { $decision }

hint-understood = Понятно
hint-swot = Enter — следующая карточка, Ctrl+Tab — следующий квадрант, F7 и стрелка — карточку к соседям.
hint-problems = Tab — причина проблемы, что стоит выше, Shift+Tab — обратно. Alt+↑ ↓ — выше и ниже по важности.
hint-pasting = Список из чата или из Word вставляется целиком: Ctrl+V. Сначала видно, что получится.
hint-tree = F2 — поля меры: кто, когда, сколько. F3 — те же меры таблицей. Tab — на уровень глубже.
hint-pages = F9 — страницы документа: рядом, целиком, не показывать. Щелчок на странице ведёт к тексту.
hint-gaps = F4 — к следующему пробелу, Shift+F4 — к предыдущему. ✓ — так и должно быть.
hint-translation = Enter или F4 — к следующему тексту без перевода. Ctrl+J — ң, ө, ү вместо н, о, у.

# Many at once: what cannot be done
many-refused-lists = Выбранное стоит в разных списках
many-refused-end = Дальше двигать некуда
many-refused = Так не получится, ничего не изменено
sort-refused = Этот список не сортируют: важен его порядок
sort-already = Список уже отсортирован
chain-refused = Такое с этим не связывают
chain-linked = Уже связано

# Working copy
command-working-copy = Рабочая копия утверждённого плана
working-copy-not-adopted = Этот план ещё не утверждён: работайте в нём самом.
adopted-changed = План утверждён: вы меняете его текст. Чтобы готовить новую редакцию, сделайте копию.
working-copy-name = { $name } (рабочая копия)
