"""What a trust does with the checklists of its challenge days: read them, draft them, publish them."""
