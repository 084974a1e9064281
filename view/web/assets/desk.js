// Keys and selected words. Every act works without this script; it saves the way to the mouse.
(() => {
  const one = (s, el = document) => el.querySelector(s), all = (s, el = document) => Array.from(el.querySelectorAll(s));
  const typing = el => el.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]");
  const article = one(".look article"), correct = one("form[data-correct]");

  // A reason that was given is offered again for the same act, in this tab.
  all("[data-reason]").forEach(input => {
    const form = input.form, key = () => "reason " + (form.id || (one("button[name=action]", form) || {}).value || "");
    const kept = sessionStorage.getItem(key());
    if (kept) input.value = kept;
    form.addEventListener("submit", () => sessionStorage.setItem(key(), input.value));
  });

  const open = summary => {
    const box = summary.parentElement;
    box.open = true;
    const field = box.classList.contains("notice") ? null : one("input[type=radio], input:not([type=hidden]), select", box);
    const reason = one("[data-reason]", box);
    const first = box.contains(correct) && correct.value && correct.quote.value ? correct.elements.value : field;
    const to = box.contains(correct) ? first : reason || first;
    if (to) { to.focus(); if (to.select) to.select(); }
    box.scrollIntoView({block: "nearest"});
  };

  // The words that are selected in the article, and which of the places where they stand: counted here, where the letters are,
  // so that no position goes over the wire.
  const paragraphs = () => all("p", article);
  const countBefore = (text, words, end) => {
    let n = 0;
    for (let i = text.indexOf(words); i >= 0 && i < end; i = text.indexOf(words, i + words.length)) n++;
    return n;
  };
  const take = () => {
    const sel = getSelection();
    if (!article || sel.isCollapsed || !sel.rangeCount) return false;
    const range = sel.getRangeAt(0), words = range.toString();
    const start = paragraphs().findIndex(p => p.contains(range.startContainer));
    if (start < 0 || !words.trim() || !article.contains(range.endContainer)) return false;
    const trimmed = words.trim(), lead = words.indexOf(trimmed);
    let n = 0;
    paragraphs().forEach((p, i) => {
      if (i < start) n += countBefore(p.textContent, trimmed, Infinity);
      if (i !== start) return;
      const before = document.createRange();
      before.selectNodeContents(p);
      before.setEnd(range.startContainer, range.startOffset);
      n += countBefore(p.textContent, trimmed, before.toString().length + lead);
    });
    correct.quote.value = trimmed;
    correct.nth.value = n;
    return true;
  };

  // Else the words of the value that is lit.
  const takeLit = () => {
    const value = one(".record tr.lit a.lit[data-v]"), row = value && value.closest("tr");
    if (!row) return;
    const label = (row.dataset.variable || "").replaceAll(" ", "_");
    const marks = all(`mark[data-w="${value.dataset.v}"]`, article);
    const range = document.createRange();
    if (!marks.length) return;
    range.setStartBefore(marks[0]);
    range.setEndAfter(marks[marks.length - 1]);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    take();
    if (one(`option[value="${label}"]`, correct)) correct.variable.value = label;
  };

  if (correct) {
    document.addEventListener("selectionchange", () => { if (article.contains(getSelection().anchorNode)) take(); });
    correct.quote.addEventListener("input", () => { correct.nth.value = 0; });
  }

  // Values that may be meant are offered while one types: places and parties from the lists, codes.
  if (correct) {
    let asked = 0;
    const offer = async () => {
      const mine = ++asked, list = one("#known");
      const q = new URLSearchParams({variable: correct.variable.value, like: correct.elements.value.value});
      const answer = await fetch("/lookup.json?" + q);
      if (!answer.ok || mine !== asked) return;
      list.replaceChildren(...(await answer.json()).values.map(v => Object.assign(document.createElement("option"), {value: v})));
    };
    correct.elements.value.addEventListener("input", offer);
    correct.variable.addEventListener("change", offer);
  }

  // j and k go through the values in their order.
  const step = by => {
    const list = all(".record a[data-v]").filter(a => a.offsetParent);
    if (!list.length) return;
    const at = list.findIndex(a => a.classList.contains("at"));
    list.forEach(a => a.classList.remove("at"));
    const a = list[(at + by + list.length) % list.length];
    a.classList.add("at");
    a.click();
    a.scrollIntoView({block: "nearest"});
  };

  // ✕ needs the reason first.
  const aside = one("#aside");
  document.addEventListener("click", e => {
    const button = e.target.closest(".aside-button");
    if (!button || !aside || aside.reason.value.trim()) return;
    e.preventDefault();
    aside.parentElement.open = true;
    aside.reason.focus();
    aside.claimed = button;
  });
  if (aside) aside.addEventListener("submit", e => {
    if (e.submitter || !aside.claimed) return;
    e.preventDefault();
    aside.requestSubmit(aside.claimed);
  });

  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") {
      all("details[open][name=act], .notice details[open]").forEach(d => { d.open = false; });
      if (document.activeElement) document.activeElement.blur();
      return;
    }
    if (typing(e.target)) return;
    if (e.key === "j" || e.key === "k") { step(e.key === "j" ? 1 : -1); e.preventDefault(); return; }
    if (e.key === "d") {
      const button = one(".record tr.lit .aside-button");
      if (button) { button.click(); e.preventDefault(); }
      return;
    }
    if (e.key === "Enter" && e.target !== document.body) return;
    const target = all("[data-key]").find(el => el.dataset.key.split(" ").includes(e.key));
    if (!target) return;
    e.preventDefault();
    if (target.matches("summary")) {
      if (e.key === "c" && correct && !take()) takeLit();
      open(target);
    } else target.click();
  });

  all("[data-dialog]").forEach(b => {
    b.hidden = false;
    b.addEventListener("click", () => one("#" + b.dataset.dialog).showModal());
  });
})();
