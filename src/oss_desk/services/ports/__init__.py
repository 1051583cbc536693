"""The world as the use cases need it: Protocols that adapters implement, real and simulated alike."""
