"""Counter home: what comes next."""
