# What the views of the plan's parts say.

## All views
views-drag = Перетащить: { $name }
views-votes =
    { $count ->
        [one] { $count } голос
        [few] { $count } голоса
       *[other] { $count } голосов
    }

## SWOT
swot-strengths = Сильные стороны
swot-weaknesses = Слабые стороны
swot-opportunities = Возможности
swot-threats = Угрозы
swot-purpose = SWOT собирает, на что город может опереться и что ему мешает: внутри – сильные и слабые стороны, снаружи – возможности и угрозы.
swot-example = Например: «Выгодное расположение рядом со столицей». Напишите первую карточку и нажмите Enter.
swot-numbered = SWOT { $number }
swot-first = Первая карточка…
swot-next = Ещё карточка…
swot-quadrant = { $title }: { $count }
swot-card = Карточка { $number }, { $title }
swot-new-card = Новая карточка: { $title }
swot-send = Куда отправить карточку:   { $ways }   Esc – оставить

## Problems
problems-purpose = Здесь проблемы по важности: первая – самая острая. У каждой могут быть причины.
problems-example = Например: «Изношены водопроводные сети». Tab делает строку причиной той, что выше.
problems-problem = Проблема { $number }
problems-new = Новая проблема
problems-hint = Ещё проблема…
problems-cards = из SWOT: { $count }
problems-facts =
    { $count ->
        [one] { $count } факт
        [few] { $count } факта
       *[other] { $count } фактов
    }
problems-measures =
    { $count ->
        [0] мер нет
        [one] { $count } мера
        [few] { $count } меры
       *[other] { $count } мер
    }

## Goals
goals-purpose = Здесь видение и цели: каким город должен стать и к какому сроку.
goals-example = Например: «Через 20 лет Кант – зелёный и удобный для жизни город».
goals-goal = Цель { $number }
goals-new = Новая цель
goals-hint = Ещё цель…
goals-horizon = Срок цели { $number }
goals-horizon-none = Срок не указан
goals-horizon-vision = Видение
goals-horizon-period = К концу периода
goals-horizon-years =
    { $count ->
        [one] Через { $count } год
        [few] Через { $count } года
       *[other] Через { $count } лет
    }
goals-horizon-year = К { $year } году

## The priority tree
tree-purpose = Здесь дерево действий: приоритеты, в них задачи, в задачах меры – что, кто, когда и за сколько.
tree-example = Например: приоритет «Чистая вода», задача «Обновить сети», мера «Заменить 4 км труб». Enter – следующая строка, Tab – уровень глубже.
tree-priority-code = П{ $number }
tree-level-priority = Приоритетное направление
tree-level-task = Задача
tree-level-measure = Мера
tree-priority = Приоритет { $number }
tree-task = Задача { $number }
tree-measure = Мера { $number }
tree-result = Результат { $number }
tree-results = Ожидаемые результаты
tree-new-priority = Новый приоритет
tree-new-task = Новая задача
tree-new-measure = Новая мера
tree-new-result = Новый результат
tree-new-result-of = Новый результат приоритета { $number }
tree-expand = Развернуть: { $name }
tree-collapse = Свернуть: { $name }
tree-fields = кто, когда, сколько (F2)
tree-fields-of = Поля меры { $number }
tree-quarter = { $quarter } кв. { $year }
tree-until = до { $moment }
tree-since = с { $moment }
tree-links =
    { $count ->
        [one] { $count } связь
        [few] { $count } связи
       *[other] { $count } связей
    }
tree-currency-kgs = сом
tree-currency-kzt = тенге
tree-currency-rub = руб.
tree-currency-usd = долл.
tree-currency-eur = евро
tree-unit-one = { $currency }
tree-unit-thousand = тыс. { $currency }
tree-unit-million = млн { $currency }
tree-refused = Так сделать нельзя.
tree-refused-holds = У приоритета есть задачи, результаты или обоснование: сначала перенесите их.
tree-refused-first = Выше ничего нет: некуда вкладывать.
tree-refused-measures = В задаче есть меры, поэтому мерой она стать не может: сначала перенесите их.
tree-refused-deepest = Глубже уровня нет.
tree-refused-fields = У меры заполнены поля, которых у задачи нет: очистите их (F2).
tree-refused-top = Выше уровня нет.
tree-refused-no-fields = Поля есть только у меры.
tree-refused-not-empty = Здесь ещё что-то есть: сначала удалите или перенесите.

## The fields of a measure
fields-lead = Ответственный исполнитель
fields-with = Соисполнители
fields-from = Начало
fields-until = Срок исполнения
fields-amount = Сумма
fields-year = Год финансирования
fields-source = Источник финансирования
fields-no-source = источник не указан
fields-result = Ожидаемый результат
fields-indicator = Показатель
fields-completion = Форма завершения
fields-by-agreement = по согласованию
fields-by-agreement-of = По согласованию: { $name }
fields-more = Добавить: { $name }
fields-moment-hint = 2015, 2 кв. 2015, 06.2015
fields-amount-hint = 0
fields-year-hint = год
fields-bad-moment = Дату не удалось прочесть. Напишите, например: 2015, 2 кв. 2015, 06.2015 или 01.06.2015
fields-bad-amount = Сумму не удалось прочесть. Напишите число, например: 1500 или 2,5
fields-bad-year = Год – четыре цифры, и сначала сумма

# The action plan as a table
tree-as-tree = Дерево
tree-as-table = Таблица
table-code = Код
table-text = Мера
table-choose = Выбрать { $number }
table-several = Несколько сумм: они меняются в полях меры (F2 в дереве)
table-sort = Упорядочить
table-priority = Приоритет
table-gap = Чего нет
table-all = Все
table-filter = Показать: { $name }
table-show-all = Показать всё
table-columns = Столбцы
table-chosen = Выбрано: { $count }
table-set-column = Столбец
table-set-value = Значение для всех выбранных
table-set = Поставить всем
table-choose-none = Снять выбор
table-no-money = не указана сумма
table-no-indicator = не указан показатель
table-no-result = не указан результат

# Votes
votes-none = Без голосов
votes-giving = Голосование
votes-totals = Итоги
votes-sum = Отдано голосов: { $count }
votes-sort = Упорядочить по голосам
votes-add = Отдать голос: { $name }
votes-field = Сумма с бумаги: { $name }
votes-tie = Столько же ещё у одной карточки

# Remarks, money, indicators
list-remark = Замечания и предложения
field-remark-text = Замечание
field-remark-name = От кого
field-remark-reason = Почему так решено
remark-decision = Решение
remark-open = не рассмотрено
remark-accepted = принято
remark-partly = принято частично
remark-declined = отклонено
remark-date = Дата письма
remark-number = Номер письма
remark-about = О чём: { $item }
source-stated = Указано всего
money-none = Суммы мер сложатся здесь по источникам и годам.
money-sums = Сколько стоят меры, { $unit }
money-no-year = без года
money-all = Всего
money-differs = { $source }, { $year }: указано { $stated }, а меры вместе дают { $summed }
indicator-baseline = Исходное значение
indicator-baseline-year = Год исходного значения
indicator-target = Цель на { $year } год
tree-rationale = Почему выбран этот приоритет
