# views.ky
