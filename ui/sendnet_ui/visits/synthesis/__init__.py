"""The stage at which a team draws its conclusions: areas, strengths and recommendations, each beside what was seen."""
