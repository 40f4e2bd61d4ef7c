"""A template pack as it lies on the disk: its keys, its words in each language, its sections and their remarks."""
