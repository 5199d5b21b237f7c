"""Two versions: the fields in which people disagree, set side by side until somebody settles each."""
