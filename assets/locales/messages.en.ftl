# messages.en
