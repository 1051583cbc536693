"""The read-only facade for programs of other offices, in the words of the DCI Disability Registry."""
