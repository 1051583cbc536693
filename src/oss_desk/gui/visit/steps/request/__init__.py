"""Step 2 (รับคำขอ): what is asked for, by whom, and with which papers."""
