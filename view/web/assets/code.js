// The words that are selected in the article go to the field that was chosen last, with which of the places where they stand: counted here, where
// the letters are, so that no position goes over the wire. Without this script the words are typed.
(() => {
  const article = document.querySelector(".coding article"), fields = Array.from(document.querySelectorAll("[data-words]"));
  if (!article || !fields.length) return;
  let chosen = fields[0];
  const choose = e => {
    const box = e.target.closest(".coded-value"), field = box && box.querySelector("[data-words]");
    if (!field) return;
    fields.forEach(f => f.classList.toggle("chosen", f === field));
    chosen = field;
  };
  document.addEventListener("focusin", choose);

  const count = (text, words, end) => {
    let n = 0;
    for (let i = text.indexOf(words); i >= 0 && i < end; i = text.indexOf(words, i + words.length)) n++;
    return n;
  };
  const take = () => {
    const sel = getSelection();
    if (sel.isCollapsed || !sel.rangeCount) return;
    const range = sel.getRangeAt(0), whole = range.toString(), words = whole.trim();
    const paragraphs = Array.from(article.querySelectorAll("p"));
    const start = paragraphs.findIndex(p => p.contains(range.startContainer));
    if (start < 0 || !words || !article.contains(range.endContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(paragraphs[start]);
    before.setEnd(range.startContainer, range.startOffset);
    let n = count(paragraphs[start].textContent, words, before.toString().length + whole.indexOf(words));
    paragraphs.slice(0, start).forEach(p => { n += count(p.textContent, words, Infinity); });
    chosen.value = words;
    chosen.parentElement.querySelector(`[name="${chosen.name.replace("quote", "nth")}"]`).value = n;
  };
  document.addEventListener("selectionchange", take);
  fields.forEach(f => f.addEventListener("input", () => { f.parentElement.querySelector(`[name="${f.name.replace("quote", "nth")}"]`).value = 0; }));

  // Names that may be meant are offered while one types.
  document.querySelectorAll("[data-lookup]").forEach(input => {
    let asked = 0;
    input.addEventListener("input", async () => {
      const mine = ++asked;
      const answer = await fetch("/lookup.json?" + new URLSearchParams({variable: input.dataset.lookup, like: input.value}));
      if (!answer.ok || mine !== asked) return;
      input.list.replaceChildren(...(await answer.json()).values.map(v => Object.assign(document.createElement("option"), {value: v})));
    });
  });
})();
