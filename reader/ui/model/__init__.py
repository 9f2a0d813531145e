"""The state behind the window: the open article, its findings and marks, and the user's changes. No widgets."""
