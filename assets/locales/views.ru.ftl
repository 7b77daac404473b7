# views.ru
