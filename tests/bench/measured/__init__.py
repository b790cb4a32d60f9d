"""What is measured, each module a process of its own."""
