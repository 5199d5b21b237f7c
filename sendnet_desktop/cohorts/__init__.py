"""A school's data by stage of support: counts entered, compared over three years, and shown beside national figures."""
