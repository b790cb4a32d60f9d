"""The use cases: what staff and M-PESA can make happen. Knows the domain and its ports, nothing else."""
