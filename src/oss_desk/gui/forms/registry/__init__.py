"""Forms compiled from the Designer files by tools/build_forms.py; never edited by hand."""
