# document.ru
