"""How the window and its page look: themes, colours, fonts, and how the page is set."""
