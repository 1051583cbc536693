"""The only SQL of the registry: tables, transactions, migrations."""
