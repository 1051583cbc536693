"""Settings (ตั้งค่า): what is changed here holds at once and can be taken back."""
