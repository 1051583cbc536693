"""What an officer can do: one use case a file, and the ports through which it touches the world."""
