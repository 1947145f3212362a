"""Validates a CASE graph against the SHACL shapes of the CASE ontology that case-utils ships.

usage: shacl.py GRAPH.jsonld ...
Prints a line of JSON for each.
"""

import json
import pathlib
import sys

import case_utils
import pyshacl
import rdflib

ONTOLOGY = "case-1.5.0.ttl"

shapes = rdflib.Graph()
shapes.parse(pathlib.Path(case_utils.__file__).parent / "ontology" / ONTOLOGY)
for path in sys.argv[1:]:
    data = rdflib.Graph()
    data.parse(path, format="json-ld")
    triples = len(data)
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes)
    print(json.dumps({"conforms": conforms, "triples": triples, "text": text}))
