"""Step 1 (ตัวตน): who stands at the counter."""
