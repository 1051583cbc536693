"""How the desk looks: colour, type, space and icons, from one table of tokens."""
