"""What assistive technology is told beyond what Qt tells by itself."""
