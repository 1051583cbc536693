"""The camera: where pictures come from, what they are checked for, and the widgets that show them.

Nothing here is imported before somebody wants a camera, and QtMultimedia and OpenCV, which are an
extra of the installation, only by the modules that name them.
"""
