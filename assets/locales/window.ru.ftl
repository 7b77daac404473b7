# window.ru
