"""The open article, its view, findings and marks, and the user's changes. No widgets."""
