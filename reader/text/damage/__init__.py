"""The ways in which pages break, a module each; every one has a `recognise` that returns a `shape.Damage` or None."""
