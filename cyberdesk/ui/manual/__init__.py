"""The manual for staff, inside the program: read with no internet, found again by its headings and words."""
