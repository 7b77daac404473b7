# window.kk
