"""The command line: parse, call, print, exit status.

In: words.  Out: files, findings on stderr, JSON on stdout if asked.

`app` lists the commands; each has a file of its own. A command imports what it needs when it runs, so that `--help` is
fast.
"""
