"""Devices (อุปกรณ์): readers, printers and cameras of this desk on one page, for whoever looks after them."""
