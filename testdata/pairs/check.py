#!/usr/bin/env python3
"""Checks testdata/pairs: ids match, each report is in exactly one incident, dates are dates, an incident lies in one half."""
import collections, datetime, json, pathlib, sys

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
    if m["half"] not in ("d", "h") or m["lang"] not in ("en", "fa"):
        faults.append(f"{m['id']}: half {m['half']}, lang {m['lang']}")

told = collections.Counter(i for g in gold for i in g["reports"])
faults += [f"{i}: in {told[i]} incidents" for i in sorted(set(half) | set(told)) if told[i] != 1 or i not in half]
if len({g["incident"] for g in gold}) != len(gold):
    faults.append("an incident twice in gold.json")
for g in gold:
    if len({half.get(i) for i in g["reports"]}) != 1:
        faults.append(f"{g['incident']}: in both halves")

several = [g for g in gold if len(g["reports"]) > 1]
for h in "dh":
    print(h, sum(v == h for v in half.values()), "reports,", sum(half.get(g["reports"][0]) == h for g in gold), "incidents,",
          sum(half.get(g["reports"][0]) == h for g in several), "of them told more than once")
print("\n".join(faults) or "no faults")
sys.exit(bool(faults))
