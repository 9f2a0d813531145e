"""Documents to text: one module per format, each a pure `extract` of a file's bytes.

What comes from strangers is parsed in a process of its own (`child` here, `worker` there), which is bounded in memory
and time and may neither use the network nor write. So nothing but `child` is imported by the rest of the program.
"""
