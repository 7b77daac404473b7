### The words of the document in Russian.
###
### A plan may word doc-approval, doc-priority-heading, doc-priority-lead, doc-task-heading, doc-measures-lead,
### doc-results-lead, doc-annex, doc-action-plan-approval and doc-action-plan-title in its own way. Beside the slots seen here its wording may use $municipality,
### $of-municipality, $in-municipality, $council, $of-council, $hall, $of-hall, and $municipality-has (yes or no).

## Numbers and money

figure-about = ≈{"\u00A0"}{ $number }
figure-more-than = более { $number }
figure-at-least = не менее { $number }
figure-less-than = менее { $number }
figure-at-most = не более { $number }
figure-range = { $from }…{ $to }
money-som = сом
money-tenge = тенге
money-rouble = руб.
money-dollar = долл. США
money-euro = евро
money-thousand = тыс. { $currency }
money-million = млн { $currency }

## Dates and terms

date-day =
    { $day } { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    } { $year } года
date-of-act =
    { $day } { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    } { $year } года
date-month =
    { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    } { $year } г.
date-quarter = { $quarter } квартал { $year } г.
date-year = { $year } год
date-years = { $from }–{ $to } годы
date-for-year = на { $year } год
date-for-years = на { $from }–{ $to } годы
date-from = начало: { $from }
date-from-to = { $from } – { $to }
date-every-month = ежемесячно
date-every-quarter = ежеквартально
date-every-half-year = раз в полгода
date-every-year = ежегодно
date-always = постоянно
date-every-within = { $every }, { $span }
date-first-half = I полугодие { $year } г.
date-second-half = II полугодие { $year } г.
date-nine-months = 9 месяцев { $year } г.
date-since-january = { $period } (нарастающим итогом)

## The title page

doc-draft = ПРОЕКТ
doc-untitled = без названия
doc-header =
    { $title }, { $edition ->
        [0] { $date }
       *[other] редакция { $edition }, { $date }
    }
doc-approval =
    Утверждена { $act ->
        [resolution] постановлением
       *[decision] решением
    } { $body } от { $date } № { $number }
doc-action-plan-approval =
    Утвержден { $act ->
        [resolution] постановлением
       *[decision] решением
    } { $body } от { $date } № { $number }
doc-action-plan-title = План мероприятий по реализации документа «{ $title }»
doc-of-council =
    { $country ->
        [kyrgyzstan] местного кенеша
        [kazakhstan] маслихата
       *[other] местного совета
    }
doc-of-hall =
    { $country ->
        [kyrgyzstan] мэрии
        [kazakhstan] акимата
       *[other] администрации
    }
doc-blank-body = ____________________
doc-blank-date = «___» __________ 20__ года
doc-blank-number = ____

## Sections

doc-contents = Содержание
doc-introduction = Введение
doc-section = Раздел
doc-potential = Потенциал
doc-swot = SWOT-анализ
doc-problems = Проблемы
doc-goals = Стратегические цели
doc-priorities = Приоритетные направления
doc-indicators = Показатели
doc-resources = Ресурсы
doc-risks = Риски и способы их снижения
doc-monitoring = Мониторинг и оценка
doc-management = Управление реализацией
doc-participation = Общественное участие
doc-glossary = Термины и определения
doc-legal-basis = Правовая основа:
doc-act-date = от { $date }
doc-act-number = № { $number }
doc-strengths = Сильные стороны
doc-weaknesses = Слабые стороны
doc-opportunities = Возможности
doc-threats = Угрозы
doc-options-so = Сильные стороны и возможности
doc-options-wo = Слабые стороны и возможности
doc-options-st = Сильные стороны и угрозы
doc-options-wt = Слабые стороны и угрозы
doc-vision = Видение
doc-goals-label = Цели
doc-sources = Источники финансирования:
doc-source-stated = { $name } – { $amounts }
doc-amount-in-year = { $amount } ({ $year } г.)

## Priorities, tasks, measures. A number chooses by its value, not by its plural form: 21 measures are «следующие меры»

doc-level-priority = Приоритет
doc-level-task = Задача
doc-level-measure = Мера
doc-heading-unnamed = { $level } №{ $number }
doc-priority-heading = { $level } №{ $number }: «{ $name }»
doc-task-heading = { $level } №{ $number }: { $name }
doc-priority-lead =
    { $renamed ->
        [yes] Предусматривается следующее:
       *[no] { $tasks ->
            [0] { $measures ->
                [1] Данный приоритет предусматривает реализацию следующей меры:
               *[other] Данный приоритет предусматривает реализацию следующих мер:
            }
            [1] { $measures ->
                [0] Данный приоритет предусматривает реализацию следующей задачи:
                [1] Данный приоритет предусматривает реализацию следующей задачи и меры по ее решению:
               *[other] Данный приоритет предусматривает реализацию следующей задачи и мер по ее решению:
            }
           *[other] { $measures ->
                [0] Данный приоритет предусматривает реализацию следующих задач:
                [1] Данный приоритет предусматривает реализацию следующих задач и меры:
               *[other] Данный приоритет предусматривает реализацию следующих задач и мер:
            }
        }
    }
doc-measures-lead =
    { $renamed ->
        [yes] Предусматривается следующее:
       *[no] { $measures ->
            [1] Данная задача включает следующую меру:
           *[other] Данная задача включает следующие меры:
        }
    }
doc-results-lead =
    { $results ->
        [1] Ожидаемый результат:
       *[other] Ожидаемые результаты:
    }
doc-cancelled = { $measure } (исключена)
doc-by-agreement = { $name } (по согласованию)

## Columns

doc-column-number = №
doc-column-priority = Приоритет
doc-column-task = Задача
doc-column-measure = Мера
doc-column-fact = Показатель
doc-column-value = Значение
doc-column-year = Год
doc-column-fact-source = Источник
doc-column-indicator = Показатель
doc-column-level = Уровень
doc-column-unit = Единица измерения
doc-column-baseline = Исходное значение (год)
doc-column-targets = Целевое значение по годам
doc-column-data-source = Источник данных
doc-column-frequency = Периодичность
doc-column-owner = Ответственный
doc-column-split = Разбивка
doc-column-risk = Риск
doc-column-probability = Вероятность
doc-column-impact = Влияние
doc-column-mitigation = Способ снижения
doc-column-report = Отчет
doc-column-due = Срок
doc-column-body = Орган
doc-column-role = Роль
doc-column-term = Термин
doc-column-meaning = Определение
doc-column-date = Дата
doc-column-meeting = Мероприятие
doc-column-subject = Тема
doc-column-people = Участников
doc-column-women = Из них женщин
doc-column-recommendation = Рекомендация
doc-column-outcome = Результат рассмотрения
doc-column-lead = Ответственный исполнитель
doc-column-with = Соисполнители
doc-column-timing = Срок исполнения
doc-column-result = Ожидаемый результат
doc-column-completion = Форма завершения
doc-column-money = Объем финансирования
doc-column-in-all = Всего
doc-column-no-year = Год не указан
doc-column-money-source = Источник финансирования
doc-column-name = Имя
doc-column-post = Должность
doc-column-about = К чему относится
doc-column-from = От кого
doc-column-letter = Письмо
doc-column-remark = Замечание, предложение
doc-column-decision = Решение
doc-column-reason = Обоснование
doc-column-period = Период
doc-column-status = Статус
doc-column-done = Что сделано
doc-column-figures = Показатели: факт и план
doc-column-spent = Освоено средств
doc-column-deviation = Причина отклонения
doc-column-money-in = Объем финансирования, { $unit }
doc-column-in = { $title }, { $unit }
doc-column-side = Сторона
doc-column-words = Формулировка
doc-total = Итого

## What stands in cells

doc-baseline = { $value } ({ $year })
doc-level-output = продукт
doc-level-outcome = результат
doc-level-impact = воздействие
doc-degree-low = низкая
doc-degree-medium = средняя
doc-degree-high = высокая
doc-meeting-hearing = общественные слушания
doc-meeting-working-group = заседание рабочей группы
doc-meeting-gathering = сход граждан
doc-meeting-survey = опрос, фокус-группа
doc-meeting-other = встреча
doc-source-unnamed = источник не указан
doc-decision-accepted = принято
doc-decision-partly = принято частично
doc-decision-declined = отклонено
doc-about-priority = приоритет { $code }
doc-about-task = задача { $code }
doc-about-measure = мера { $code }
doc-about-section = раздел { $code }
doc-about-subsection = подраздел { $code }
doc-status-not-started = не начата
doc-status-under-way = выполняется
doc-status-done = выполнена
doc-status-late = не выполнена в срок
doc-status-cancelled = отменена
doc-reached-of-planned = { $reached } (план: { $planned })
doc-planned-only = план: { $planned }
doc-spent-of-planned = { $spent } (план: { $planned })
doc-named-value = { $name }: { $value }

## Annexes

doc-annex = Приложение { $number } к документу «{ $title }»
doc-annex-action-plan = План мероприятий
doc-annex-money = Финансовое обеспечение
doc-annex-progress = Ход выполнения
doc-annex-remarks = Свод замечаний и предложений
doc-annex-members = Состав рабочей группы
doc-money-by-source = По источникам
doc-money-by-priority =
    { $renamed ->
        [yes] { $level }
       *[no] По приоритетам
    }

## Drawings, their captions, and what they show in words for those who do not see them

doc-drawing-part = { $title } (часть { $part } из { $of })
doc-quoted = «{ $words }»
doc-problem-tree = Дерево проблем
doc-problem-tree-what = Дерево проблем: под каждой проблемой показаны ее причины.
doc-problem-causes =
    { $count ->
        [1] У проблемы { $effect } одна причина: { $causes }.
       *[other] У проблемы { $effect } причины: { $causes }.
    }
doc-money-chart = Финансирование по годам и источникам, { $unit }
doc-money-chart-what = Столбцы показывают финансирование по годам и источникам, { $unit }: { $years }; всего – { $total }.
doc-amount-named = { $name } – { $amount }
doc-other-sources = прочие источники

## Sheets of a spreadsheet: names of at most 26 characters, since «, KGS» may follow, and none of []:*?/\

doc-sheet-action-plan = План мероприятий
doc-sheet-indicators = Показатели
doc-sheet-money-by-source = Деньги по источникам
doc-sheet-money-by-priority = Деньги по частям плана
doc-sheet-risks = Риски
doc-sheet-swot = SWOT
doc-sheet-progress = Ход выполнения
doc-sheet-part = { $title }. { $part }

# Sheets for the room
doc-sheet-swot-sheet = SWOT-анализ: лист группы
doc-sheet-ballot = Бюллетень
doc-sheet-attendance = Лист регистрации участников
doc-sheet-protocol = Протокол заседания рабочей группы
doc-sheet-remarks = Свод замечаний и предложений
doc-sheet-group = Группа:
doc-sheet-ballot-how = Отметьте то, что считаете самым важным. Номера нужны, чтобы посчитать голоса.
doc-sheet-ballot-item = Что важно
doc-sheet-ballot-vote = Голос
doc-sheet-problems = Проблемы
doc-sheet-date = Дата:
doc-sheet-place = Место:
doc-sheet-from = Откуда
doc-sheet-phone = Телефон
doc-sheet-signature = Подпись
doc-sheet-present = Присутствовали
doc-sheet-agenda = Повестка дня
doc-sheet-heard = Слушали
doc-sheet-decided = Решили
doc-sheet-chair = Председатель:
doc-sheet-secretary = Секретарь:
