"""Writes a postcard to whoever is named on the command line."""

import sys

from jinja2 import Template

CARD = Template("Dear {{ name }},\nthe weather is fine, and the build was cached.\n")

print(CARD.render(name=" ".join(sys.argv[1:])), end="")
