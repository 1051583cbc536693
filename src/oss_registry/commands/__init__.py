"""The words of the command line: serve, device, carrier, check, epoch."""
