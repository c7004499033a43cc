"""The releases of the tables: the package of each, kept beside the tables it has become."""
