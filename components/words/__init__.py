"""Codes and columns in words; numbers, money, dates; the theme."""
