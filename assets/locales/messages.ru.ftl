# messages.ru
