"""The Thai national ID card: where its fields stand, how it is asked, what its bytes mean."""
