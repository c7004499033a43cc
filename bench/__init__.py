"""How fast the dashboard is: its pages against the same Page drawn by Dash and by static files.

`make bench` runs everything and writes docs/performance.md. Peers are measured turn by turn in one
run, in an order shuffled anew each round, and what is reported are ratios: machines differ.
"""
