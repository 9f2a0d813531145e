"""How a person marks: the bar, the keys, the menu of tags, the card for a note, and what lies at a place."""
