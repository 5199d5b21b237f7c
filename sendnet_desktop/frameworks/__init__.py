"""Framework packs: what schools evaluate themselves against, as versioned data."""
