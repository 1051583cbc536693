"""Everything that is kept: the only floor that knows SQLAlchemy, SQLCipher and the key store."""
