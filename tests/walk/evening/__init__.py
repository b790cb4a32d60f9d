"""What becomes of a walked day: paper, tables, the statement, and another machine."""
