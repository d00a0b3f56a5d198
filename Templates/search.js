// Filters the site's pages as one types; index.js has them. Without these scripts the page is a plain list.
"use strict";
(() => {
  const find = document.querySelector(".find");
  if (!find || !self.siteIndex) return;
  const form = find.querySelector("form");
  const field = find.querySelector("input");
  const status = find.querySelector("[role=status]");
  const results = find.querySelector("ol");
  const pages = self.siteIndex.pages;

  // Letters without accents and case, so that "uber" finds "Über".
  const folded = text => (text || "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // How well a page fits a word: in its title, in a heading or its description, or anywhere; 0 if not at all.
  const weight = (page, word) =>
    page.folded.title.includes(word) ? 9 : page.folded.about.includes(word) ? 3 : page.folded.words.includes(word) ? 1 : 0;

  function found(words) {
    const fits = [];
    for (const page of pages) {
      const weights = words.map(word => weight(page, word));
      if (!weights.includes(0)) fits.push({ page, sum: weights.reduce((a, b) => a + b, 0) });
    }
    return fits.sort((a, b) => b.sum - a.sum).map(fit => fit.page);
  }

  function item(page) {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = page.href;
    link.textContent = page.title;
    const section = document.createElement("span");
    section.textContent = page.section;
    entry.append(link, " ", section);
    if (page.description) {
      const description = document.createElement("p");
      description.textContent = page.description;
      entry.append(description);
    }
    return entry;
  }

  function show() {
    const words = folded(field.value).split(/\s+/).filter(word => word);
    const fits = words.length ? found(words) : [];
    results.replaceChildren(...fits.map(item));
    results.hidden = fits.length === 0;
    const told = fits.length === 1 ? status.dataset.one : fits.length ? status.dataset.many : status.dataset.none;
    status.textContent = words.length ? told.replace("{count}", fits.length) : "";
    for (let next = find.nextElementSibling; next; next = next.nextElementSibling) next.hidden = words.length > 0;
  }

  // The arrow keys go through the results and back to the field.
  form.parentElement.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  field.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());

  for (const page of pages) {
    page.folded = {
      title: folded(page.title), about: folded(page.headings) + " " + folded(page.description), words: folded(page.words)
    };
  }
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
})();
