"""The province's window: one page for a plain browser, made here, with nothing fetched from elsewhere."""
