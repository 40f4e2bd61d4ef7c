"""How a document looks, for both formats. In: a YAML file, a Word file (.docx, .dotx), or nothing.  Out: a `Theme`.

`theme` holds the measures, faces and colours of the standard look; `read` lays a YAML file of changes over it; `word`
takes sheet, figures and colours out of a Word file. That file is a stranger's: `word_archive` and `word_file` open no
more of it than that, `word_page`, `word_styles` and `word_colors` read it, and `word_fonts` knows which family of ours
stands in for a font.
"""
