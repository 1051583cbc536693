"""Card printers, reached through the spooler of the operating system."""
