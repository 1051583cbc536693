"""The only HTTP: the registry's line, its documents and the desk's signature."""
