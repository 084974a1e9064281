#!/usr/bin/env python3
"""Checks testdata/pairs: ids match, each report is in exactly one incident, dates are dates, an incident lies in one half.

Of half g: reports are of 60 to 180 words, and each incident of a gold article is one of ours once at most. Where SABT_SHARED names the folder
that holds gold/, its incidents must be there, and no report may have seven words in a row from an article that tells of its incident.
"""
import collections, datetime, json, os, pathlib, re, sys

here = pathlib.Path(__file__).parent
manifest = json.loads((here / "manifest.json").read_text())
gold = json.loads((here / "gold.json").read_text())
faults = []

half = {m["id"]: m["half"] for m in manifest}
files = {p.stem for p in (here / "texts").glob("*.txt")}
if len(half) != len(manifest):
    faults.append("an id twice in manifest.json")
faults += [f"{i}: in manifest.json or in texts, not in both" for i in sorted(files ^ set(half))]

for m in manifest:
    try:
        datetime.date.fromisoformat(m["published"])
    except ValueError:
        faults.append(f"{m['id']}: published {m['published']}")
    if m["half"] not in ("d", "h", "g") or m["lang"] not in ("en", "fa"):
        faults.append(f"{m['id']}: half {m['half']}, lang {m['lang']}")

told = collections.Counter(i for g in gold for i in g["reports"])
faults += [f"{i}: in {told[i]} incidents" for i in sorted(set(half) | set(told)) if told[i] != 1 or i not in half]
if len({g["incident"] for g in gold}) != len(gold):
    faults.append("an incident twice in gold.json")
for g in gold:
    halves = {half.get(i) for i in g["reports"]}
    if len(halves) != 1:
        faults.append(f"{g['incident']}: in both halves")
    if ("gold" in g) != (halves == {"g"}):
        faults.append(f"{g['incident']}: gold is said of half g, and of no other")

# half g
text = {i: (here / "texts" / f"{i}.txt").read_text() for i in half if half[i] == "g"}
faults += [f"{i}: {len(t.split())} words" for i, t in text.items() if not 60 <= len(t.split()) <= 180]
main = {m["id"]: m for m in json.loads((here / "main.json").read_text())}
faults += [f"{i}: in main.json or in half g, not in both" for i in sorted(set(main) ^ set(text))]
published = {m["id"]: m["published"] for m in manifest}
faults += [f"{i}: happened on {m['date']['to']}, after it was published" for i, m in main.items() if m["date"]["to"] > published.get(i, "")]
words = {i: t.replace("\u200c", " ").casefold() for i, t in text.items()}
faults += [f"{i}: does not name {m['place']['name']}" for i, m in main.items() if m["place"]["name"].replace("\u200c", " ").casefold() not in words.get(i, "")]
for g in gold:
    if "gold" in g and len({(main[i]["date"]["from"], main[i]["place"]["country"]) for i in g["reports"] if i in main}) > 1:
        faults.append(f"{g['incident']}: two days or countries in main.json")
articles = collections.Counter((a["document"], a["number"]) for g in gold for a in g.get("gold", []))
faults += [f"{d} {n}: in {k} incidents" for (d, n), k in articles.items() if k > 1]


def runs(t):
    w = re.findall(r"\w+", t.lower())
    return {tuple(w[k:k + 7]) for k in range(len(w) - 6)}


days = "monday tuesday wednesday thursday friday saturday sunday".split()
months = "january february march april may june july august september october november december".split()
for i, t in text.items():
    for d, n, m, y in re.findall(r"(?:(\w+day),? )?(?:(\d+) )(%s) (\d{4})" % "|".join(months), t.lower()):
        if d and days[datetime.date(int(y), months.index(m) + 1, int(n)).weekday()] != d:
            faults.append(f"{i}: {d}, {n} {m} {y}")

shared = os.environ.get("SABT_SHARED")
if shared and (folder := pathlib.Path(shared) / "gold").exists():
    for g in gold:
        for a in g.get("gold", []):
            annotation = folder / "gold" / f"{a['document']}.json"
            if not annotation.exists() or not 1 <= a["number"] <= len(json.loads(annotation.read_text())["incidents"]):
                faults.append(f"{g['incident']}: no incident {a['number']} of {a['document']}")
                continue
            theirs = runs((folder / "texts" / f"{a['document']}.txt").read_text())
            faults += [f"{i}: as in {a['document']}: {' '.join(r)}" for i in g["reports"] for r in sorted(runs(text[i]) & theirs)]

several = [g for g in gold if len(g["reports"]) + len(g.get("gold", [])) > 1]
for h in "dhg":
    print(h, sum(v == h for v in half.values()), "reports,", sum(half.get(g["reports"][0]) == h for g in gold), "incidents,",
          sum(half.get(g["reports"][0]) == h for g in several), "of them told more than once")
missed = [g for g in gold if "gold" in g and not g["gold"]]
print("g:", sum(bool(g.get("gold")) for g in gold), "incidents told in gold articles,", len(articles), "times there;", sum(len(g["reports"]) for g in missed), "near misses,",
      sum(n * (n - 1) // 2 for g in gold if "gold" in g for n in [len(g["reports"]) + len(g["gold"])]), "pairs")
print("\n".join(faults) or "no faults")
sys.exit(bool(faults))
