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

  // The sections of a page that have the most of the words in their heading or first sentence, at most two.
  function sections(page, words) {
    const fits = page.sections.map(section => ({ section, sum: words.filter(word => section.folded.includes(word)).length }));
    const most = Math.max(0, ...fits.map(fit => fit.sum));
    return most === 0 ? [] : fits.filter(fit => fit.sum === most).slice(0, 2).map(fit => fit.section);
  }

  // A text with the words marked where they stand as they were typed.
  function marked(text, words) {
    const line = document.createElement("p");
    const folds = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      const next = words.map(word => ({ start: folds.indexOf(word, at), word })).filter(hit => hit.start >= 0)
        .sort((a, b) => a.start - b.start || b.word.length - a.word.length)[0];
      if (!next || folds.length !== text.length) break;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next.start, next.start + next.word.length);
      line.append(text.slice(at, next.start), mark);
      at = next.start + next.word.length;
    }
    line.append(text.slice(at));
    return line;
  }

  function anchor(href, title) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    return link;
  }

  function item(page, words) {
    const entry = document.createElement("li");
    const section = document.createElement("span");
    section.textContent = page.section;
    entry.append(anchor(page.href, page.title), " ", section);
    if (page.description) entry.append(marked(page.description, words));
    for (const { title, id, lead } of sections(page, words)) {
      const line = marked(lead || "", words);
      line.prepend(anchor(id ? page.href + "#" + encodeURIComponent(id) : page.href, title), lead ? ": " : "");
      entry.append(line);
    }
    return entry;
  }

  function show() {
    const words = folded(field.value).split(/\s+/).filter(word => word);
    const fits = words.length ? found(words) : [];
    results.replaceChildren(...fits.map(page => item(page, words)));
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
    page.sections = page.sections || [];
    for (const section of page.sections) section.folded = folded(section.title) + " " + folded(section.lead);
    const headings = page.sections.map(section => section.title).join(" ");
    page.folded = {
      title: folded(page.title), about: folded(headings) + " " + folded(page.description), words: folded(page.words)
    };
  }
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
})();
