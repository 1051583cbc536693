"""Devices, signatures, card keys, blocks of serials, attachments."""
