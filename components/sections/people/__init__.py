"""The sections of the page on people: students, visas, who lives in France, votes, aid."""
