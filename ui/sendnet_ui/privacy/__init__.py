"""The privacy guard in the window: looking at what may point at a child, and deciding."""
