"""Parts used by every page; each can be built with only a parent and set up by properties."""
