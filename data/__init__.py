"""Tables, their schemas, loading, selection and derivation: plain pandas, no Streamlit."""

import pandas as pd

# The tables are small: taking rows and cells of them is twice as fast where texts are Python's own.
pd.options.mode.string_storage = "python"
