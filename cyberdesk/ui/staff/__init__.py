"""Who is at the counter: the lock screen, the page of the staff, and the approval by another's PIN."""
