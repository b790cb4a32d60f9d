"""Everything that speaks SQL. Rows become frozen dataclasses at this door, so that no window triggers SQL."""
