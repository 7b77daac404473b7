# window.ky
