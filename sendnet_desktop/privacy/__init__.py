"""The privacy guard's eyes: text in, what may point at a child out."""
