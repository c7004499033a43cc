"""What pages are made of: functions of a view, by subject."""
