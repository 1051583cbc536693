"""Step 3 (ประเมิน): what the registration rests on."""
