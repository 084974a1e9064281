"""Reads exports with programs of other people and says what it found: python3 read.py FOLDER.

Each function opens one format with a library that had no part in writing it, and raises when something is not as it should be.
"""
import csv, json, pathlib, sqlite3, sys

folder = pathlib.Path(sys.argv[1])
COUNT = int(sys.argv[2])  # incidents


def parquet():
    import duckdb
    base = str(folder / "parquet" / "%s.parquet")
    db = duckdb.connect()
    read = lambda table: f"read_parquet('{base % table}')"
    assert db.execute(f"select count(*) from {read('incidents')}").fetchone()[0] == COUNT
    types = dict((r[0], r[1]) for r in db.execute(f"describe select * from {read('incidents')}").fetchall())
    assert types["date_from"] == "DATE" and types["killed_min"] == "BIGINT" and types["latitude"] == "DOUBLE" and types["main"] == "BOOLEAN", types
    row = db.execute(f"select date_from, killed_min, killed_max, injured_min, place from {read('incidents')} where id = 'b0mb1ngx'").fetchone()
    assert str(row[0]) == "2024-05-12" and row[1:] == (4, None, 0, "Kunduz"), row
    both = db.execute(f"""select c.quote, c.source, c.min, d.publisher from {read('claims')} c join {read('documents')} d using (incident, account)
        where c.incident = 'b0mb1ngx' and effect = 'killed' and status is null order by c.min""").fetchall()
    assert both == [("four", "the police", 4, "The Paper"), ("at least six people", "a doctor", 6, "The Paper")], both


def comma():
    import duckdb
    db = duckdb.connect()
    for table in ["incidents", "tolls", "perpetrators", "claims", "documents"]:
        path = folder / "csv" / f"{table}.csv"
        n = db.execute(f"select count(*) from read_csv('{path}', header=true, all_varchar=true)").fetchone()[0]
        with open(path, encoding="utf-8-sig", newline="") as f:
            rows = list(csv.DictReader(f))
        assert n == len(rows) > 0, (table, n, len(rows))
        p = db.execute(f"select count(*) from read_parquet('{folder / 'parquet' / (table + '.parquet')}')").fetchone()[0]
        assert p == n, (table, p, n)


def workbook():
    import datetime
    import openpyxl
    book = openpyxl.load_workbook(folder / "one.xlsx")
    assert book.sheetnames == ["incidents", "tolls", "perpetrators", "claims", "documents", "dictionary"], book.sheetnames
    rows = list(book["incidents"].iter_rows(values_only=True))
    row = dict(zip(rows[0], rows[1]))
    assert len(rows) == COUNT + 1
    assert row["date_from"] == datetime.datetime(2024, 5, 12) and row["killed_min"] == 4 and row["killed_max"] is None and row["injured_min"] == 0, row
    documents = list(book["documents"].iter_rows(values_only=True))
    assert any("هشت صبح" in r for r in documents)


def database():
    db = sqlite3.connect(folder / "one.sqlite")
    assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    assert db.execute("select date_from, killed_min, killed_max, injured_min from incidents where id = 'b0mb1ngx'").fetchone() == ("2024-05-12", 4, None, 0)
    assert db.execute("select count(*) from claims where quote = 'four'").fetchone() == (1,)
    for table, column in db.execute('select "table", "column" from dictionary').fetchall():
        db.execute(f'select "{column}" from "{table}" limit 1')


def geo():
    import geojson
    with open(folder / "one.geojson", encoding="utf-8") as f:
        features = geojson.load(f)
    assert features.is_valid, features.errors()
    assert len(features["features"]) == COUNT
    by = {f["id"]: f for f in features["features"]}
    assert by["b0mb1ngx"]["geometry"]["coordinates"] == [68.857, 36.72896]
    assert by["b0mb1ngx"]["properties"]["killed_max"] is None
    assert by["s1lentxx"]["geometry"] is None


def humanitarian():
    import hxl
    source = hxl.data(hxl.make_input(str(folder / "one.hxl.csv"), hxl.InputOptions(allow_local=True)))
    tags = [c.display_tag for c in source.columns]
    assert "#affected+killed+min" in tags and "#adm1+name" in tags and "#geo+lat" in tags, tags
    assert len(list(source)) == COUNT


def stix():
    from stix2validator import ValidationOptions, validate_file
    result = validate_file(str(folder / "one.stix.json"), ValidationOptions(version="2.1"))
    assert result.is_valid, [str(e) for r in result.object_results for e in (r.errors or [])][:3]
    bundle = json.loads((folder / "one.stix.json").read_text(encoding="utf-8"))
    kinds = [o["type"] for o in bundle["objects"]]
    assert kinds.count("incident") == COUNT
    known = {o["id"] for o in bundle["objects"]}
    assert len(known) == len(kinds), "an id twice"
    for o in bundle["objects"]:
        for ref in [o.get("source_ref"), o.get("target_ref"), *o.get("object_refs", [])]:
            assert ref is None or ref in known, ref


def money():
    from followthemoney import model
    from followthemoney.statement.serialize import read_csv_statements
    with open(folder / "one.ftm.csv", "rb") as f:
        statements = list(read_csv_statements(f))
    assert len(statements) > 10
    for s in statements:
        schema = model.get(s.schema)
        assert schema is not None and (s.prop == "id" or s.prop in schema.properties), (s.schema, s.prop)
        assert s.id == s.generate_key(), (s.prop, s.value)
    with open(folder / "one.ftm.csv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            kind = "id" if row["prop"] == "id" else model.get(row["schema"]).get(row["prop"]).type.name
            assert row["prop_type"] == kind, (row["schema"], row["prop"], row["prop_type"], kind)


READERS = {"parquet": parquet, "csv": comma, "xlsx": workbook, "sqlite": database, "geojson": geo, "hxl": humanitarian, "stix": stix, "ftm": money}
for name, read in READERS.items():
    if name == "ftm":
        try:
            import followthemoney  # it wants ICU to build, and so it is no requirement
        except ImportError:
            continue
    read()
    print(name)
