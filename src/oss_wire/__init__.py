"""What crosses the line between a desk and the provincial registry: frozen documents and their JSON.

Standard library only, and no code of either side: both import this, neither imports the other. Names
and meanings here are a contract between programs of different ages; `version` tells how it may grow.
"""
