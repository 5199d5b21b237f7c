"""A school's self-evaluation: judgements against a pack's statements, area by area, snapshot by snapshot."""
