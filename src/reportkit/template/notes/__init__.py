"""Notes: the references to sources that statements lead to, and what each is called where it comes again."""
