"""What a learner touches. A screen is a name, a payload and a state: plain JSON in, events out."""
