"""What the café earned: figures, charts, tables, and files to take away."""
