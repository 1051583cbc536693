"""The words of the command line: serve, device, check, epoch."""
