"""The hardware: card readers through PC/SC, card printers through the print spooler, the machine's clock."""
