"""What a school does with network meetings: carries out what was agreed, asks, shares, notes and logs."""
