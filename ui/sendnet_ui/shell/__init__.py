"""The shell: window, navigation, look, jobs, and what happens when something goes wrong."""
