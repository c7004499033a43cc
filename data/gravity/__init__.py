"""What France would sell if size and distance decided: a gravity model of trade, and what it rests on.

python -m data.gravity remakes its two files of data/raw/2026/estimates, which the build takes as they are.
It needs what `make setup` installs for development; the dashboard and the build read the files alone.
"""
