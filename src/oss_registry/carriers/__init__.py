"""Files that are carried by hand where there is no line: taken like calls, answered by a receipt."""
