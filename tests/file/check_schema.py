"""check_schema.py SCHEMA FILE...: says whether JSON files follow a schema, one line a breach."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())

breaches = 0
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        for error in validator.iter_errors(json.load(file)):
            print(f"{name}: {error.json_path}: {error.message[:200]}")
            breaches += 1
sys.exit(1 if breaches else 0)
