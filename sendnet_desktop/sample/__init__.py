"""The sample trust: invented schools at work on this year's evaluation, to look round in and to try things with."""
