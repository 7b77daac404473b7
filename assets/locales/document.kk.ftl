# document.kk
