# views.en
