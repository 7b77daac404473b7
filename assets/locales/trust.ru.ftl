# Сохранность: журнал, восстановление, прежние версии, общий файл.

## Журнал и восстановление

unsaved-found = Найдено несохранённое
unsaved-take-name = Восстановить «{ $name }»
unsaved-aside = Не предлагать
unsaved-aside-name = Больше не предлагать «{ $name }»
unsaved-until = Восстановлено до { $time }
unsaved-no-file = план ещё не сохранялся в файл
unsaved-file-gone = файла плана на месте нет
unsaved-gone = Этого уже нет: восстановлено в другом окне программы.
unsaved-file-name = { $name } (восстановлено)
unsaved-take = Восстановить
unsaved-later = Не сейчас
dialog-unsaved = Есть несохранённая работа
dialog-unsaved-words = В прошлый раз программа закрылась, не успев сохранить этот план. Восстановленное откроется как копия, файл не изменится.
journal-full = Журнал не пишется: на диске нет места. Сохраните план в другое место.
journal-not-kept = Журнал не пишется. Сохраняйте план чаще.

## Двое и один файл

occupied-opening = Этот план уже открыт
occupied-opening-words = Чтобы не потерять работу друг друга, смотрите план без записи в файл или продолжайте в своей копии.
occupied-saving = План не сохранён: файл занят
occupied-saving-words = Над этим файлом работает другой человек. Сохраните своё в копию рядом; обе останутся целы.
occupied-lost = План забрал другой человек
occupied-lost-words = Ваше остаётся в этом окне, но в файл больше не записывается. Сохраните его в копию.
occupied-stale-words = Похоже, это окно закрылось не как следует: отметка в файле рядом с планом давно не обновлялась.
occupied-other-words = «{ $file }» сейчас открыт: { $who }. Выберите другое имя.
occupied-read = Только читать
occupied-copy = Взять копию
occupied-take = Забрать себе
occupied-somebody = кто-то
occupied-computer = компьютер { $name }
occupied-since = с { $time }
status-occupied = Занят: { $who }
copy-file-name = { $name } (копия)
theirs-words = «{ $file }» записан после того, как вы его открыли. Вот что в нём иначе, чем у вас:
theirs-load = Загрузить их вариант
theirs-keep-mine = Сохранить мой в копию
theirs-list = Показать отличия
theirs-added = новое: { $item }
theirs-changed = изменено: { $item }
theirs-removed = удалено: { $item }
theirs-more = …и ещё { $count }
theirs-loaded = Загружен вариант из файла
theirs-broken-words = Открыть то, что теперь в файле, нельзя. Ваш план цел в этом окне: сохраните его под другим именем.
outside-gone = Файла плана нет на месте
outside-gone-words = «{ $file }» удалён, переименован или перемещён, или диск отключён. План цел в этом окне; сохраните его.
make-folder = Создать папку заново

## Что отличается

differs-added = новых { $count }
differs-changed = изменено { $count }
differs-removed = удалено { $count }
differs-other = порядок или связи
differs-nothing = отличий нет
all-passport = паспорт изменён
all-wording = формулировки изменены
all-document-settings = оформление документа изменено
all-section = разделы
all-block = абзацы
all-fact = факты
all-act = правовые акты
all-member = участники рабочей группы
all-swot = SWOT-анализы
all-card = карточки
all-strategic-option = стратегические варианты
all-problem = проблемы
all-goal = цели
all-priority = приоритеты
all-task = задачи
all-measure = меры
all-expected-result = ожидаемые результаты
all-record = записи об исполнении
all-indicator = показатели
all-money-source = источники финансирования
all-risk = риски
all-report = отчёты
all-body = органы управления
all-meeting = встречи
all-remark = замечания
all-term = термины
all-group = группы
all-note = заметки
all-tag = метки

## Версии

command-versions = Прежние версии…
versions = Версии
versions-looking = Ищем прежние версии…
versions-none = Прежних версий ещё нет. Каждое сохранение оставляет здесь то, что было в файле до него.
versions-total = Прежних версий: { $count }, на диске { $size }
versions-today = сегодня, { $time }
versions-yesterday = вчера, { $time }
versions-day = { $date }, { $time }
versions-in-place = сейчас в файле
versions-comparing = сравниваем…
versions-alone = сравнить не с чем
versions-restore = Вернуть
versions-restore-name = Вернуть план к версии: { $time }
versions-name = Назвать
versions-name-name = Назвать версию: { $time }
versions-rename = Переименовать
versions-rename-name = Переименовать версию: { $time }
versions-name-field = Название версии
versions-name-hint = после слушаний 12 мая
versions-restored = План возвращён к версии: { $time }
versions-same = План и так такой, как в этой версии
versions-not-read = Версию нельзя вернуть
versions-another-plan = Это другой план: он был в файле до того, как файл заменили этим.
versions-another-plan-title = другой план: «{ $title }»
versions-not-named = Версия не названа
versions-not-named-words = Название не записано: { $reason }. Проверьте, есть ли место на диске, и назовите версию ещё раз.
versions-gone = Этой версии уже нет.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ
dialog-not-kept = Прежняя версия не сохранится
replace-losing = Заменить без неё
