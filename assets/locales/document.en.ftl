# document.en
