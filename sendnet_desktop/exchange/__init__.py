"""How laptops that share no network come to hold the same: identity, trust, segments, bundles."""
