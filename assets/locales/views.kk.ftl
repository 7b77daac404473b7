# views.kk
