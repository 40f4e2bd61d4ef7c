"""Markdown to nodes of the tree, with every word of the source accounted for."""
