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
