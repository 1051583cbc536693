"""The revisions of the tables, in their order; they ship inside the package."""
