"""Documents to text: one module per format, each a pure `extract` of a file's bytes.

Untrusted files are parsed in a child process (`parser_process` here, `worker` there), which is limited in memory and
time and may neither use the network nor write. The rest of the program therefore imports only `parser_process`.
"""
