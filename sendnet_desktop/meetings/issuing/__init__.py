"""What the trust issues of a meeting: agenda and note as documents, actions, and a slip for each school."""
