# messages.ky
