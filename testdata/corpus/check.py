#!/usr/bin/env python3
"""Check the annotated corpus beside this file, or in DIR (Python standard library only).

  python3 testdata/corpus/check.py [-d DIR] [-w] [ID...]

Errors: a quoted value that is not in the text, a date after publication or with the wrong weekday, an unknown code, a double
entry, a text that is not the one annotated. -w also prints warnings: figures whose words and numbers do not agree, numbers
beside words of harm that no annotation covers. The exit code is 1 if there is an error.
"""
import json, os, re, sys, hashlib
from datetime import date, timedelta
HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = 'bombing suicide_bombing armed_assault assassination armed_clash unarmed_assault arson kidnapping air_drone_strike shelling_rocket other'.split()
STAGES = 'carried_out attempted foiled threatened'.split()
EFFECTS = 'killed injured killed_or_injured missing abducted displaced'.split()
BASES = 'reported_fact claimed_by_perpetrator accused suspected denied'.split()
FLAGS = 'weekday_mismatch sum_mismatch count_mismatch impossible_date other'.split()
WD = 'monday tuesday wednesday thursday friday saturday sunday'.split()
MON = 'january february march april may june july august september october november december'.split()
ABBR = {m[:3]: k + 1 for k, m in enumerate(MON)}
WORD = dict(zip('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(), range(20)))
WORD.update(dict(zip('twenty thirty forty fifty sixty seventy eighty ninety'.split(), range(20, 100, 10))))
VAGUE = {'several': 3, 'dozens': 24, 'scores': 40, 'hundreds': 200, 'thousands': 2000, 'couple': 2, 'both': 2, 'a': 1, 'an': 1, 'no': 0, 'nobody': 0, 'none': 0, 'dozen': 12,
         'pair': 2, 'another': 1, 'his': 1, 'her': 1, 'the': 1, 'no-one': 0, 'single': 1, 'trio': 3, 'twin': 2, 'nor': 0, 'without': 0, 'hundred': 100, 'toll': 0}

def numbers(text):
    """all numbers that the words could mean"""
    out = {int(m.replace(',', '')) for m in re.findall(r'\d[\d,]*', text) if m.replace(',', '').isdigit()}
    w = re.findall(r"[a-z]+", text.lower())
    for k, x in enumerate(w):
        if x in WORD:
            out.add(WORD[x])
            if WORD[x] >= 20 and k + 1 < len(w) and 0 < WORD.get(w[k + 1], 0) < 10: out.add(WORD[x] + WORD[w[k + 1]])
            if k + 1 < len(w) and w[k + 1] in ('hundred', 'dozen', 'thousand'): out.add(WORD[x] * {'hundred': 100, 'dozen': 12, 'thousand': 1000}[w[k + 1]])
        if x in VAGUE: out.add(VAGUE[x])
    return out

def check(i, entry, show):
    errs, warns = [], []
    raw = open(f'{HERE}/texts/{i}.txt', 'rb').read()
    text = raw.decode('utf-8')
    g = json.load(open(f'{HERE}/gold/{i}.json', encoding='utf-8'))
    low = text.lower()
    def e(*a): errs.append(' '.join(str(x) for x in a))
    def w(*a): warns.append(' '.join(str(x) for x in a))
    def has(what, v, where):
        if v and v not in text: e(where, what, 'not in the text:', repr(v))
    if g['sha256'] != hashlib.sha256(raw).hexdigest(): e('sha256 differs')
    if g['published'] != entry['published'] or g['id'] != i: e('manifest differs')
    if g['negative'] != (not g['incidents']): e('negative is wrong')
    pub = date.fromisoformat(g['published']) if g['published'] else None
    n = len(text.split())
    if not 140 <= n <= 620: w('words:', n)
    keys = [x['key'] for x in g['incidents']]
    if len(set(keys)) < len(keys): e('double key')
    if g['incidents'] and not any(x['main'] for x in g['incidents']): w('no main incident')
    for x in g['incidents']:
        k = x['key']
        for t in [x['type']] + x['type_alt']:
            if t not in TYPES: e(k, 'type', t)
        if x['type'] in x['type_alt']: e(k, 'type repeated in type_alt')
        if x['stage'] not in STAGES: e(k, 'stage', x['stage'])
        has('date_text', x['date_text'], k)
        for d in ([x['date']] if x['date'] else []) + x['date_alt']:
            a, b = date.fromisoformat(d['from']), date.fromisoformat(d['to'])
            if a > b or a.year < 1970: e(k, 'date', d)
            if pub and b > pub and x['stage'] == 'carried_out': e(k, 'date after publication', d)
        if x['date'] and x['date_text']:
            a, b = date.fromisoformat(x['date']['from']), date.fromisoformat(x['date']['to'])
            t = x['date_text'].lower()
            ws = [q for q in range(7) if re.search(r'\b' + WD[q], t)]
            if ws and not any((a + timedelta(z)).weekday() in ws for z in range(min(7, (b - a).days + 1))): e(k, 'weekday', t, a, a.strftime('%A'))
            if ws and pub and a == b and not re.search(r'\d|last|previous|earlier', t) and (pub - a).days > 6: w(k, 'weekday more than a week ago', t, a)
            ms = [v for c, v in ABBR.items() if re.search(r'\b' + c + r'(?:[a-z]*|\.)\s', t + ' ') and (c != 'mar' or 'mar' in t)]
            if ms and a.month not in ms and b.month not in ms: e(k, 'month', t, a)
            ds = [int(q) for q in re.findall(r'\b(\d{1,2})(?:st|nd|rd|th)?\b', t)]
            if ds and a == b and a.day not in ds: w(k, 'day', t, a)
            ys = [int(q) for q in re.findall(r'\b(?:19|20)\d\d\b', t)]
            if ys and a.year not in ys: e(k, 'year', t, a)
            if not pub and not ys and not re.search(r'\b(19|20)\d\d\b', text): e(k, 'date without a year in the text')
        if x['date'] and not x['date_text']: w(k, 'date without words')
        p = x['place']
        has('place', p['name'], k); has('admin1', p['admin1'], k)
        for y in p['within']: has('within', y, k)
        if p['name'] and not re.match(r'^[A-Z]{2}$', p['country'] or ''): e(k, 'country', p['country'])
        for f in ('weapons', 'targets', 'named_victims'):
            for y in x[f]: has(f, y, k)
        seen = set()
        for q in x['perpetrators']:
            has('perpetrator', q['name'], k); has('perpetrator by', q['by'], k)
            if q['basis'] not in BASES: e(k, 'basis', q['basis'])
            if q['basis'] == 'denied' and not q['by']: e(k, 'denied without by')
            s = (q['canonical'], q['basis'], q['by'])
            if s in seen: e(k, 'perpetrator twice', s)
            seen.add(s)
        seen = set()
        for c in x['casualties']:
            has('casualty text', c['text'], k); has('casualty by', c['by'], k)
            if c['effect'] not in EFFECTS: e(k, 'effect', c['effect'])
            if c['min'] is None or (c['max'] is not None and c['max'] < c['min']): e(k, 'bounds', c)
            s = (c['effect'], c['who'], c['by'], c['min'], c['max'])
            if s in seen: e(k, 'casualty twice', s)
            seen.add(s)
            num = numbers(c['text'])
            if c['min'] not in num and c['max'] not in num: w(k, 'figure', (c['min'], c['max']), 'against', repr(c['text']))
            open_ = re.search(r'\b(at least|more than|over|several|dozens|scores|hundreds|thousands|no fewer|not less|upwards|fewer)\b', c['text'].lower())
            if bool(open_) != (c['max'] is None) and c['min']: w(k, 'bound', (c['min'], c['max']), 'against', repr(c['text']))
    for y in g['warnings']: has('warning', y['text'], ''); has('warning by', y['by'], ''); has('warning actor', y['actor'], '')
    for y in g['strengths']:
        has('strength', y['text'], ''); has('strength by', y['by'], '')
        if y['min'] not in numbers(y['text']) and y['max'] not in numbers(y['text']): w('strength', y['min'], repr(y['text']))
    for y in g['tallies']:
        has('tally', y['text'], ''); has('tally by', y['by'], '')
        if y['count'] not in numbers(y['text']): w('tally', y['count'], repr(y['text']))
        for z in ('from', 'to'):
            if y[z]: date.fromisoformat(y[z])
        if pub and y['to'] and date.fromisoformat(y['to']) > pub: e('tally ends after publication', y)
    for y in g['flags']:
        has('flag', y['text'], '')
        if y['kind'] not in FLAGS: e('flag', y['kind'])
    # weekday against written date anywhere in the text
    for m in re.finditer(r'(?i)\b(' + '|'.join(WD) + r'),?\s+(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)\b(?:,?\s+(\d{4}))?', text):
        d, mo = (m[2], m[3]) if m[2] else (m[5], m[4])
        mo = ABBR.get(mo[:3].lower())
        if not mo: continue
        y = int(m[6]) if m[6] else (pub.year if pub else None)
        if y is None: continue
        try: dd = date(y, mo, int(d))
        except ValueError: dd = None
        if dd and not m[6] and pub and dd > pub + timedelta(60): dd = date(y - 1, mo, int(d))
        ok = dd and WD[dd.weekday()] == m[1].lower()
        if not ok and not any(m[0].lower() in q['text'].lower() or q['text'].lower() in m[0].lower() for q in g['flags']): e('weekday in the text:', m[0], dd and dd.strftime('%A'))
    # figures beside words of harm that nothing covers
    cover = [c['text'] for x in g['incidents'] for c in x['casualties']] + [y['text'] for k in ('tallies', 'strengths', 'warnings') for y in g[k]]
    spans = []
    for c in cover:
        for m in re.finditer(re.escape(c), text): spans.append((m.start(), m.end()))
    nw = '|'.join(q for q in WORD if q != 'zero')
    for m in re.finditer(r'(?i)\b(\d[\d,]*|' + nw + r'|several|dozens|scores|hundreds)\b[^.\n]{0,40}?\b(killed|dead|died|wounded|injured|hurt|bodies|kidnapped|abducted|casualties|lost their lives|slain|martyred)\b', text):
        if not any(a < m.end() and m.start() < b for a, b in spans): w('not annotated:', repr(m[0]))
    for m in re.finditer(r'(?i)\b(killing|wounding|injuring|killed|wounded|injured|kidnapped|kidnapping|abducted|abducting|shot dead|toll|death toll|leaving|left)\b[^.,;\n]{0,25}?\b(\d[\d,]*|' + nw + r'|several|dozens|scores|hundreds)\b', text):
        if not any(a < m.end() and m.start() < b for a, b in spans): w('not annotated:', repr(m[0]))
    for m in errs: print(i, 'ERROR', m)
    if show:
        for m in warns: print(i, 'warning', m)
    return len(errs)

def main():
    global HERE
    args = sys.argv[1:]
    show = '-w' in args
    if '-d' in args:
        k = args.index('-d')
        HERE = args[k + 1]
        del args[k:k + 2]
    only = [a for a in args if a != '-w']
    man = json.load(open(HERE + '/manifest.json', encoding='utf-8'))
    ids = [m['id'] for m in man]
    bad = 0
    if len(set(ids)) < len(ids): print('manifest: double id'); bad += 1
    for d, ext in (('texts', '.txt'), ('gold', '.json')):
        for f in os.listdir(f'{HERE}/{d}'):
            if f.rsplit('.', 1)[0] not in ids: print('not in the manifest:', d, f); bad += 1
    for m in man:
        if not only or any(m['id'].startswith(o) for o in only): bad += check(m['id'], m, show)
    print(f'{len(ids)} documents, {bad} errors')
    sys.exit(1 if bad else 0)

if __name__ == '__main__':
    main()
