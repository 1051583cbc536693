"""OSS Desk: the counter of a One Stop Service for persons with disabilities."""

__version__ = "0.1.0"
