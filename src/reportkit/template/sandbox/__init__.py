"""Where sections run: a section's Jinja and the names that it sees go in; Markdown, or a finding at its line, come out.

Everything that isn't allowed here by name is refused; whatever a section does is counted.
"""
