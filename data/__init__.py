"""Tables, their schemas, loading, selection and derivation: plain pandas, no Streamlit."""
