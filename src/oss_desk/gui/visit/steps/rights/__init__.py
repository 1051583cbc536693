"""Step 6 (สิทธิและส่งต่อ): still empty, and honest about it."""
