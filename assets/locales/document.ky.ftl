# document.ky
