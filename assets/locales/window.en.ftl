# window.en
