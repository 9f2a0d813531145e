"""The article on paper: sheets, what goes onto them, and what is asked before."""
