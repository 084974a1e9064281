// Filters and searches the list. Without it the list reads as it stands.
"use strict";

const form = document.getElementById("filter");
const body = document.querySelector("table.list tbody");
const found = document.getElementById("found");
const pages = document.getElementById("pages");
const most = 500; // rows that are shown at once

// Letters that differ in their marks, or between Arabic and Persian keyboards, are searched as one.
function folded(s) {
  return s.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ي/g, "ی").replace(/ك/g, "ک").toLowerCase();
}

const texts = editionIndex.map((x) => folded([x.id, x.when, x.type, x.place, x.said, x.words].join(" ")));
const before = body ? [...body.children] : [];

function chosen(id) {
  return document.getElementById(id).value;
}

function fits(x, i, words) {
  const party = chosen("party");
  return (!chosen("year") || x.day.startsWith(chosen("year"))) && (!chosen("type") || x.type === chosen("type")) &&
    (!chosen("region") || x.region === chosen("region")) && (!party || x.parties.includes(party)) &&
    words.every((w) => texts[i].includes(w));
}

function cell(row, text, kind) {
  const td = row.insertCell();
  if (kind) td.className = kind;
  if (text === "") return;
  const b = document.createElement("bdi");
  b.textContent = text;
  td.append(b);
}

function line(x) {
  const row = document.createElement("tr");
  cell(row, x.when, "day");
  const a = document.createElement("a");
  a.href = "incidents/" + x.id + ".html";
  a.textContent = x.type;
  row.insertCell().append(a);
  cell(row, x.place);
  cell(row, x.said);
  cell(row, x.killed, "n");
  cell(row, x.injured, "n");
  cell(row, x.documents, "n");
  return row;
}

function show() {
  const words = folded(chosen("words")).split(/\s+/).filter(Boolean);
  const all = !words.length && ["year", "type", "region", "party"].every((id) => !chosen(id));
  if (pages) pages.hidden = !all;
  if (all) {
    body.replaceChildren(...before);
    found.textContent = "";
    return;
  }
  const hits = editionIndex.filter((x, i) => fits(x, i, words));
  body.replaceChildren(...hits.slice(0, most).map(line));
  found.textContent = (hits.length === 1 ? "1 incident" : hits.length + " incidents") + (hits.length > most ? ", the first " + most + " are shown" : "");
}

if (body) {
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (e) => e.preventDefault());
  show();
}
