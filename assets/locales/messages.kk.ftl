# messages.kk
