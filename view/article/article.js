// Lights the words of a value and the values of words. Positions are none of its business: the marks carry numbers.
(() => {
  const all = s => Array.from(document.querySelectorAll(s));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const show = el => el && el.scrollIntoView({block: "center", inline: "nearest", behavior: still ? "auto" : "smooth"});
  let current = "";

  const clear = () => {
    all(".lit").forEach(el => el.classList.remove("lit"));
    current = "";
  };

  const light = n => {
    clear();
    current = n;
    const words = all(`mark[data-w="${n}"]`), values = all(`a[data-v="${n}"]`);
    words.concat(values).forEach(el => el.classList.add("lit"));
    values.forEach(el => { const row = el.closest("tr"); if (row) row.classList.add("lit"); });
    return {words, values};
  };

  // A second click on the same words lights what lies around them.
  const fromWords = mark => {
    let m = mark;
    while (m && (m.dataset.w === current || !document.querySelector(`a[data-v="${m.dataset.w}"]`)))
      m = m.parentElement.closest("mark");
    show(light((m || mark).dataset.w).values[0]);
  };

  const fromValue = a => {
    const {words} = light(a.dataset.v);
    show(words[0]);
    history.replaceState(null, "", a.getAttribute("href"));
  };

  document.addEventListener("click", e => {
    const a = e.target.closest("a[data-v]"), mark = e.target.closest("mark");
    if (a) { e.preventDefault(); fromValue(a); }
    else if (mark && getSelection().isCollapsed) fromWords(mark);
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") clear();
    if (e.key === "Enter" && e.target.matches("mark")) fromWords(e.target);
  });
  // Of marks within marks only the innermost takes the focus; Enter again goes outward.
  all("mark[id]:not(.evidence)").filter(m => !m.querySelector("mark[id]")).forEach(m => { m.tabIndex = 0; m.setAttribute("role", "button"); });
  document.documentElement.classList.add("js");
  const start = /^#w(\d+)$/.exec(location.hash);
  if (start) {
    const {words, values} = light(start[1]);
    show(values[0]);
    show(words[0]);
  }
})();
